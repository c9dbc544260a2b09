"""Rules of the family 'time': whether what came first came first."""
