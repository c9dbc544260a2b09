"""The vocabulary of the log: one small frozen value for each thing that a file can say.

The models take the raw text of the front matter, as `reading` hands it over, and give values of the field's own words: an
`Exchange` with its `Quote`s, `Figure`s and `Total`s, a `Source` with its `Capture`s, the registries. What each field may hold
is decided here and nowhere else (docs/format.md, section 2); what the fields mean together is for `derive` and `rules`.
"""
