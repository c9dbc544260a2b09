"""Capturing: from an address or a file to a source of the log, with its text in the vault (docs/format.md, sections 2.2 and 5).

The steps of `capture`, each in its file:

1. `taking`: the page is fetched, or the file read, and its text extracted: `Taken`.
2. `known_sources`: which source of the log it is, if it is one.
3. `new_source`: if it is none: its id, publisher, language, dates, from what the page says and what the editor knows better;
   `publisher`: whose it is, by its address.
4. `source_text` makes the source's file; `source_edit` adds a capture to one that is there, without touching another byte.
5. `capture`: first the vault, then the source's file, each in one step; or neither.
"""
