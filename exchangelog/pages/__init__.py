"""What readers see: from the log to the pages of the site, one file for each kind of page.

Comes in: an `Edition` (the log with all that is derived, in one language of the site). Goes out: `Page`s, each a path, a template
and a context. A context is one frozen struct that holds everything its template shows, ready to be shown: sorted, added
up, worded and formatted. So every decision about facts is made in Python, where it is typed and tested, and a template only
places what it is given.

Kinds of page     home, exchange, withdrawn, redirect, year, agreement, source, publisher, speaker and rule, with the lists of each, ledger,
                  corrections, search, data, text, not_found: one struct and one function each
Parts of pages    frame (what every page says of itself), surroundings (what pages share around them), link, label (the six labels),
                  quote_card, source_line, figure_side and so on
Charts            timeline, by_year and stages, as values; chart_files (each as SVG and CSV beside its page)
Words             wording (texts, dates and numbers in the page's language), side_words, headline, number_words
Addresses         address (where a page lives and how another links to it), text_fragment (a link to a sentence)
For machines      linked_data, social_card
From here on      plan (all pages of an edition), rendering (a page to bytes, with jinja2), template_code (what a template is compiled to)

To add a kind of page: a file here with its struct and function, a template of the same name, a line in `plan`.
"""
