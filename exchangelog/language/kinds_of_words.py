"""Lists of words by language and kind, looked for as whole words: superlatives, quantities.

In: for each language its kinds, each with a regular expression of its words. Out: the places of such words in a text, with their kinds. A
language without a list gives nothing.
"""

from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import TypeVar

from exchangelog.language.required_literals import WordPattern, whole_words
from exchangelog.language.tag import primary_tag

Kind = TypeVar("Kind", bound=StrEnum)


def compile_lists(lists: Mapping[str, Mapping[Kind, str]]) -> dict[str, WordPattern]:
    """Make one pattern of all kinds of a language; its `lastgroup` is the name of the kind that was found."""
    return {
        language: whole_words("|".join(f"(?P<{kind.name}>{words})" for kind, words in kinds.items()))
        for language, kinds in lists.items()
    }


def words_in(
    text: str, language: str, patterns: Mapping[str, WordPattern], kinds: type[Kind]
) -> Iterator[tuple[int, int, Kind]]:
    """Give where each listed word of a text begins and ends, and its kind (BCP 47; the language's region does not matter)."""
    pattern = patterns.get(primary_tag(language))
    for match in pattern.finditer(text) if pattern is not None else ():
        if match.lastgroup is not None:
            yield match.start(), match.end(), kinds[match.lastgroup]
