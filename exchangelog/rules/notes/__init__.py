"""Rules of the family 'notes': what a reader of the findings should know, without anything being wrong."""
