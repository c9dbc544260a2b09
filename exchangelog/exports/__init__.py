"""Exports: the log as data, for spreadsheets, programs and databases.

`column` (what a table and a column are), `published` (what of the log is given away), `tables` (every table, a file for each subject),
and from these alone: `csv_file`, `json_file`, `sqlite_file`, `data_package` (Data Package v2), `entry_file` (an entry's own JSON). `files` puts
them together. A column is defined in one place, with its type, what it means and how its value is found; the page that documents the
data is made from the same definitions.
"""
