"""Rules of the family 'prose': whether our own words rest on quotes and figures."""
