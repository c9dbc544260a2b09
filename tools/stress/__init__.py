"""How much the log withstands: builds that are killed, disks that run full, hostile files. `make stress` runs all of it at length.

    hostile_files       one hostile file or name each, and what the check of a log with it costs
    hostile_records     the same within well-formed files: many of one thing compared with many of another, odd ids, days and signs
    hostile_site        a site whose every text is hostile (payloads), opened in a browser
    full_disk           builds onto file systems that run full
    remembered_builds   rows of edits, each built with what is remembered and without
    bursts              very many files saved at once upon the preview
    undisturbed_builds  builds one after the other and two at once, while a reader reads what is served (served_site)
    killed_builds       builds killed at random moments, while the reader reads (slow_motion: within the publication; processes: who goes on)
    ended_builds        builds ended at random moments by signals: in silence, with nothing left
    tried_log           the log that is built, in versions, and the command that builds it
    result, __main__    run them and print figures

Each is a function with a size, so that the tests run a short form of the same.
"""
