"""Rechecking: whether the pages still say what the log quotes (docs/format.md, section 5).

The steps of `recheck`, each in its file:

1. `visit`: pages are fetched, many at a time but one at a time per host.
2. `comparison`: a page and the captures of its source give an `Outcome`: same, changed, moved, gone, blocked.
3. `recording`: with --record, a new capture or what was found goes into the source's file.
4. `progress`: outcomes are written down as they come, so that an interrupted run goes on where it stopped.
5. `report`: an outcome and the log give a `Report`, which says of each quote whether it still stands.

`recheck` joins them. Entries are never touched.
"""
