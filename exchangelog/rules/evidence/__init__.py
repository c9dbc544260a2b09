"""Rules of the family 'evidence': whether what is said can be traced to a captured source."""
