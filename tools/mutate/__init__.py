"""How hard it is to publish a falsehood, as a figure: `make mutate`.

material   the content, read once: entries and sources as plain values
writing    a falsified entry or source            -> the text of its file
falsehood  what a kind of falsehood is: its name, what is promised of it, the function that makes one
quoted, numbered, totalled, named, cited, told, translated, worded, captured, published     the kinds, each a function of an entry (or a source) and a random number
trial      a falsehood                            -> what the check finds that it did not find before
tally      thousands of trials                    -> how many of each kind were caught, and what survived

A trial reads the falsified file alone anew. It judges the neighbourhood of the file: the registries, its sources, the entries of its
totals. What no rule can find out (one speaker for another, a wrong adjective) is a kind of its own, and its share is printed.
"""
