"""Texts that no author of ours has thought of, let in at every door: `make fuzz`.

    front_matter      a file of the content folder, as it is read
    whole_check       a file of the content folder, as every rule judges it
    prose             the Markdown of a body, as text and as HTML
    captured_page     a page of the web, as capture reads it
    page_scripts      the scripts of the pages, held against the build
    harness           what those are made of
    engine            one of them under atheris, which looks for texts that reach other code
    __main__          runs them one after the other and says what was found

A harness is a function from bytes to nothing; that which it raises is a fault. None needs atheris, so the tests try every text of the corpus
(tests/fuzz/corpus) in each run.
"""
