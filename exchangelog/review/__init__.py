"""The review of a change: what the work tree does to the record since another revision, for whoever decides about it.

Comes in: the log as it is, judged, and as it was published. Goes out: a `Review` (`review_value`), made by `make_review`, as Markdown for
the comment of a pull request (`markdown`) or as JSON. What a program can prove is proved by then; what is left to a person is said
in a short list. Nothing of the content can become anything but text in it.
"""
