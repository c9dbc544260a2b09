"""Rules of the family 'reading': what keeps a file from being read as it was meant."""
