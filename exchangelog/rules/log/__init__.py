"""Rules of the family 'log': whether entries can be told apart."""
