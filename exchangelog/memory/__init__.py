"""What a build leaves behind for the next one, so that nothing is made twice: memory of pure functions, in the folder `.cache`.

    tree_state   a folder          -> what tells one state of it from another
    last_build   settings          -> what the last build with these settings gave, if all that it depends on is as it was

Deleting the folder changes no byte of any output. A file in it is whole or not there; one that is damaged, or was written by
another version of the program, counts as not there. What cannot be written is not remembered, and that is all.
"""
