"""Rules of the family 'figures': whether numbers stand in their quotes and add up."""
