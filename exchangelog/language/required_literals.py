r"""What a text must have in it for a pattern of words to match: of most texts such a pattern then need not be asked.

In: a regular expression of letters, groups and classes, as our lists of words are written. Out: texts in lower case, of which every match
has one in it. Python's `re` tries a pattern that ignores case anew at every character; to look for some fixed words takes it a tenth
of that. RE2 and ripgrep do the same by themselves (RE2's `FilteredRE2`, "Regular Expression Matching with a Trigram Index").
"""

import re
from collections.abc import Iterable, Iterator

from msgspec import Struct

_TOKEN = re.compile(
    r"""(?P<look>\(\?(?:<?[=!]))|(?P<open>\((?:\?(?:[a-z]*:|P<\w+>))?)|(?P<close>\))|(?P<bar>\|)
    |(?P<repeat>(?:[*?]|\{(?P<least>\d+)(?:,\d*)?\})[+?]?)|(?P<again>\+[+?]?)
    |(?P<other>\[\^?\]?(?:\\.|[^\]\\])*\]|\\[bBdDsSwW]|[.^$])|\\?(?P<letter>.)""",
    re.VERBOSE | re.DOTALL,
)
_NONE: frozenset[str] = frozenset()


def required_literals(pattern: str) -> tuple[str, ...]:
    """Return texts, case folded, of which each match of `pattern` has at least one in it.

    Raises ValueError where some match need not have any.
    """
    required = _alternatives(_TOKEN.finditer(pattern))
    if not required:
        raise ValueError(f"nothing that every match must have: {pattern}")
    return tuple(sorted(one for one in required if not any(other in one for other in required - {one})))


def has_one_of(text: str, literals: Iterable[str]) -> bool:
    """Say whether a text has one of some texts in it, which are case folded, in any case."""
    key = text.casefold()
    if not key.isascii():  # to `re`, these two are an i in another case
        key = key.replace("i\u0307", "i").replace("\u0131", "i")
    for one in literals:  # noqa: SIM110 - `any` takes three times as long, and is asked for each text by each list
        if one in key:
            return True
    return False


class WordPattern(Struct, frozen=True):
    """A pattern that ignores case, and what a text must have in it to be worth asking."""

    pattern: re.Pattern[str]
    literals: tuple[str, ...]

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Give every match, as the pattern does."""
        return self.pattern.finditer(text) if has_one_of(text, self.literals) else iter(())


def whole_words(words: str) -> WordPattern:
    """Make the pattern of words that stand by themselves, in any case."""
    pattern = re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE)
    return WordPattern(pattern, required_literals(words))


def _alternatives(tokens: Iterator[re.Match[str]]) -> frozenset[str]:
    """Read as far as the end of a group; gives what each of its alternatives needs, or nothing where one needs nothing."""
    found: list[frozenset[str]] = []
    items: list[frozenset[str]] = []
    row = ""
    for token in tokens:
        kind = token.lastgroup
        if kind == "letter":
            row += token["letter"].casefold()
            continue
        if kind == "repeat" and token["least"] in {None, "0"}:  # what stands before it may be left out
            row, items = (row[:-1], items) if row else ("", items[:-1])
        items += [frozenset({row})] if row else []
        row = ""
        if kind == "open":
            items.append(_alternatives(tokens))
        elif kind == "look":
            _alternatives(tokens)  # it stands beside the match
        elif kind == "other":
            items.append(_NONE)
        elif kind == "bar":
            found.append(_best(items))
            items = []
        elif kind == "close":
            break
    items += [frozenset({row})] if row else []
    found.append(_best(items))
    return _NONE if _NONE in found else frozenset().union(*found)


def _best(items: list[frozenset[str]]) -> frozenset[str]:
    """Return what tells most of the items that stand in a row: the one whose shortest text is the longest."""
    return max(items, key=lambda item: min(map(len, item), default=0), default=_NONE)
