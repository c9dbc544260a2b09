"""Exchange Log: a static site generator for a fact-checked log of prisoner exchanges.

The stages, in the order of `pipeline` (from documents to findings: `judged`), and the nouns that they hand on:

    reading     a folder of files        -> Document  -> Log       (record: what the files may say)
    derive      Log                      -> Derived                (verdicts, totals, the ledger)
    check       Log, Derived             -> findings               (rules: one a file; findings: how they are printed)
                with a revision of git: what was published then (revision), what of it changed (changes), for reviewers (review)
    pages       Log, Derived             -> Page                   (charts: SVG; templates/ place what a page gives)
    feeds       Log, Derived             -> XML, JSON, a calendar
    exports     Log, Derived             -> CSV, JSON, SQLite      (tables: each column, its words and its values, defined once)
    searching   Log, Derived             -> the index of the search (folding: one spelling for words of three languages)
    hosting     details of the site      -> what the host is to send with each file (media_types), whom to tell of a hole
    site_plan   pages, feeds, static/    -> Site                   (output: a path and a pure function for each file)
    write       Site                     -> the published folder   (site_links: no link of it leads nowhere)

A build that has nothing to do makes nothing: `memory` knows what the last one gave. The check and the making of files are many small tasks,
which processes share (`sharing`). Whoever wants a run to end is obeyed in silence (`ending`).

What the stages rest on: `evidence` (whether a quote stands in a captured source, a number in a quote) and `language` (numbers,
dates, sentences and quotations in a text; the words of the interface in each language of the site). Beside them: `preview_server` and
`editing` (serve), `drafting` (new), `capturing`, `quoting` and `rechecking` with `fetching`, `extraction` and `keeping` (from a page
on the web to a captured source, and back). `commands` joins them to the command line; it alone prints and reads the clock.

To add a rule: a file in rules/<family>, its name in rules/__init__, a bad and a good example in tests/rules/<family>.
To add a page: a file in pages with its struct and function, a template, a line in pages/plan.
To add a column to the data: its line in exports/tables; every format and the page data/ follow.
To add a kind of output: its artifacts in site_plan. To add a command: a file in commands, a line in commands/__init__.
"""
