"""Search: an index that a page can ask from disk, without a server.

Comes in: the entries of the log. Goes out: JavaScript files that hold nothing but data. `folding` brings words of three languages and two
scripts to one spelling, `entry_words` says what an entry is found by, `search_index` gathers that, `index_files` writes it in parts, of
which a page loads those that a question needs. static/search.js asks it; docs/search.md says why it is built so.
"""
