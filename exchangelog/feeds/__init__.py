"""Feeds: what is new and what was corrected, for feed readers. Made with an XML library and tested against the specifications."""
