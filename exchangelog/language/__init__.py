"""What a text says in any language: its numbers, dates, quotations and sentences, as places in it."""
