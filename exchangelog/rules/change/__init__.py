"""Rules of the family 'change': whether what was published at another revision is still said, or is said to have changed."""
