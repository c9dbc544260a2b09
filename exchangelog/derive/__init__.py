"""What follows from the log and is never typed in: how sure a figure is, whether a total adds up, what the sums are.

`range_of_counts` (numbers that are not exact), `account` (what was stated of one side and kind of people, and the verdict on
it), `event` (the verdict on an event), `totals` (announced totals added up), `ledger` (sums by year, and series of numbers).
Pure functions of the log; nothing here knows of files, pages or languages (docs/format.md, section 3).
"""
