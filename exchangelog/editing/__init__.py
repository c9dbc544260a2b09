"""A log that somebody works at, kept up to date for `serve`: what was saved is shown at once, all rules are asked beside it.

In the order in which a save goes through them:

    amending          one saved event in the site that stands: its page and its findings, in some milliseconds
    content_change    what has changed in the folder since it was looked at last
    reading_in_hand   the log as read, brought up to date by a change
    judging           what the rules say of a few files, or of everything
    renewing          the site planned anew from the log at hand, where that may be done before all rules have spoken
    beside            a process that asks all rules
    held              what is held of all this at a moment
    editing           the work as the preview asks for it
"""
