"""What follows from the log and is never typed in: how sure a figure is, whether a total adds up, what the sums are.

`number_range` (numbers that are not exact), `account` (what was stated of one side and kind of people, and the verdicts on it
and on the event), `totals` (announced totals added up: `named_total` over entries, by a `selection` of their numbers, `timed_total` over a time; `part` is
what an entry adds), `ledger` (sums by year, and series of numbers), `derived` (all of these
as one value), `history` (when an entry was published and last changed, and the name by which it is known for good).
Pure functions of the log; nothing here knows of files, pages or languages (docs/format.md, section 3).
"""
