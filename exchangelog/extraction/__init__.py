"""Extraction: from the bytes of a page or a file to its text, and to what it says of itself.

Comes in: bytes, what the server called them, the address if there is one. Goes out: an `Extract`, or `NoText` with one line that
says why there is none. Three kinds are read: HTML (trafilatura, made for pages of news), PDF (pypdf) and plain text, which is
taken as it is.
"""
