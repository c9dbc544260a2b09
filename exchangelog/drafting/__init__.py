"""A new entry to fill in: from a day, from captured sources, or from the answers of an issue form.

proposal     what is known already: kind, numbers, sentences, addresses
from_vault   captured sources            -> their sentences that hold numbers
issue_form   the text of an issue        -> Answers
entry_text   a day and a proposal        -> the text of the file
new_entry    the same                    -> the file, under the next free id

Nothing that is proposed is taken for true: an entry is published when its editor has proved it.
"""
