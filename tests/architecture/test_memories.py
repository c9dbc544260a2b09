"""What is remembered for as long as the program runs is bounded: a stranger's files may not fill the memory with it."""

import ast
from collections.abc import Iterator

from tests.architecture.python_files import Function, functions_of, read_modules

OF_THE_PROGRAM = {
    ("exchangelog.charts.drawing", "attribute_name"),
    ("exchangelog.language.digit_runs", "_any_digit"),
    ("exchangelog.language.digit_runs", "_runs"),
    ("exchangelog.language.phrasebook", "phrasebook_of"),
    ("exchangelog.language.spelling", "converter_of"),
    ("exchangelog.language.vocabulary", "vocabulary_of"),
    ("exchangelog.reading.markdown_parser", "parser"),
    ("exchangelog.record.frozen_record", "rule_of"),
}
"""They are asked for what the program has: names of attributes and fields, quotation marks, num2words' languages, the one class of other scripts' digits."""


def remembers_all(function: Function) -> bool:
    """Say whether a function keeps every answer that it ever gave."""
    decorators = {ast.unparse(each) for each in function.decorator_list}
    return bool(decorators & {"cache", "lru_cache(None)", "lru_cache(maxsize=None)"})


def asked_in_words(function: Function) -> bool:
    """Say whether one of its parameters is a text."""
    annotations = (ast.unparse(each.annotation) for each in function.args.args if each.annotation)
    return any("str" in one.replace("[", " ").replace("|", " ").split() for one in annotations)


def endless_memories() -> Iterator[tuple[str, str]]:
    """Give the functions that keep an answer for every text they are asked with."""
    for module in read_modules("exchangelog"):
        for function in functions_of(module):
            if remembers_all(function) and asked_in_words(function):
                yield module.name, function.name


def test_no_memory_grows_with_what_files_say() -> None:
    """Each text from a file that is a key (a language's tag, a word, a sentence) is one of a bounded number."""
    assert set(endless_memories()) == OF_THE_PROGRAM
