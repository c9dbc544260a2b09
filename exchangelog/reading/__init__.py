"""From a folder of files to values: bytes, then documents with their front matter, then the record's models.

In this order: `source_file` (which files there are), `yaml_tree` (YAML without guesses), `document` (front matter and body),
`decode` (documents to models), `prose` (the body's Markdown), `locate` (places to lines and columns).
"""
