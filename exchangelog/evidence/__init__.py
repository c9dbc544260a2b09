"""From the words on a page to digests and back: what a source says, and whether a quote stands in it.

`segments` cuts any text into pieces with end marks; `standing` says whether the pieces of a quote stand in the lines of a
capture. Both follow docs/format.md, section 2.2, scheme 1, to the letter: whoever has an article can repeat the proof.
"""
