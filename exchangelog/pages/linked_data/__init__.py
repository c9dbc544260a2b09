"""What a page says of itself to machines: linked data (JSON-LD 1.1, in the words of schema.org) and a card for social networks.

Comes in: a page's context, and the edition. Goes out: the same context whose frame has them too. Nothing is said here that the page does
not show, and nothing that the record does not know: whether a speaker is a person or a body is not in it, so who speaks is a credit in words.
"""
