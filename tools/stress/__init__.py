"""How much the log withstands: builds that are killed, disks that run full, hostile files. `make stress` runs all of it at length.

    hostile_files   one hostile file or name each, and what the check of a log with it costs
    killed_builds   real builds killed at random moments, while a reader holds the served folder
    full_disk       builds onto a file system that is too small
    __main__        runs them and prints figures

Each is a function with a size, so that the tests run a short form of the same.
"""
