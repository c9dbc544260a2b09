"""Rules of the family 'text': whether the texts are what they look like, and safe to publish."""
