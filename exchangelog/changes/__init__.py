"""What differs between the log as it was published and the log as it is now, and what of it the log itself admits.

`pairs` (which entry is which, over renames), `particulars` (what an entry states, by the path that a correction would name),
`registered` (what the registries and sources state, and which entries rest on it), `difference` (what was and what is),
`settlement` (corrections demanded, given, and false), `captures` (evidence that was edited). Pure functions of two logs; nothing
here knows of git, lines or languages (docs/format.md, sections 2.1, 4 and 7).
"""
