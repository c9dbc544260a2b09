"""A link that opens a page at a sentence: `#:~:text=`, a text fragment (WICG, Scroll to Text Fragment).

Comes in: the words of a quote. Goes out: the directive to put behind the address of the page they stand in. Browsers look for
the words without regard to case, at word boundaries, each part inside one block of text; where they find nothing they show the top
of the page, so a link is never worse for it. What helps them find the words: the first and the last few words instead of
the whole quote (it may stand in several blocks), and none of those characters that a page may write otherwise than
the log's quotes do (curly apostrophes, dashes, dots).
"""

from __future__ import annotations

import re
from functools import lru_cache

OMISSION = "[...]"
SHORTEST = 20
"""Fewer characters than this are found in places that were not meant (as the reference generator has it)."""
LONGEST_WHOLE = 60
"""A quote up to this length is looked for as a whole."""
FEWEST_WORDS, MOST_WORDS = 3, 5
FARTHEST_START = 6
"""How many words may be passed over to find some that every copy of the text writes alike."""
EDGES = "\"“”„‟«»‹›.,;:!?()[]…–—- '’‘"
VARYING = re.compile(r"['’‘ʼ`´\"“”„‟«»…\u00a0\u00ad‐‑‒–—−-]")
"""Characters that pages and captures write in more than one way, so that a search for them may fail."""
SIGNS = re.compile(rb"[^A-Za-z0-9_.~]+")
"""Bytes that stand in no address as they are (RFC 3986, section 2.3), and the hyphen, which is a sign of the directive."""
MANY = 4096
"""How many quotes are remembered: each is linked to twice, on the live page and in the archive, and shown on several pages."""


@lru_cache(MANY)
def text_fragment(said: str) -> str:
    """Give the fragment for a quote, `#` included; an empty text where it has no words.

    Of a quote with omissions (`[...]`) the first part is looked for. `-`, `,` and `&` are encoded as well, as the directive
    gives them a meaning of its own.
    """
    whole = " ".join(said.partition(OMISSION)[0].split()).strip(EDGES)
    if not whole:
        return ""
    if len(whole) <= LONGEST_WHOLE and VARYING.search(whole) is None:
        return f"#:~:text={encode(whole)}"
    words = whole.split()
    start = steady_run(words)
    end = steady_run(words[::-1])
    if start.stop + end.stop >= len(words):
        return f"#:~:text={encode(_plain(words[start]))}"
    return f"#:~:text={encode(_plain(words[start]))},{encode(_plain(words[::-1][end][::-1]))}"


def with_text_fragment(address: str, said: str) -> str:
    """Give the address of a page, opened at the quote; a fragment that the address has already is kept."""
    directive = text_fragment(said)
    if "#" in address:
        return address + directive.removeprefix("#")
    return address + directive


def encode(words: str) -> str:
    """Percent-encode a part of the directive, the characters included that it uses as signs."""
    return SIGNS.sub(lambda found: b"%" + found[0].hex("%").upper().encode(), words.encode()).decode()


def steady_run(words: list[str]) -> slice:
    """Find the first few words that every copy of a text writes alike; the first words where there are none such."""
    for first in range(min(len(words), FARTHEST_START)):
        last = first
        while last < len(words) and VARYING.search(words[last]) is None:
            last += 1
            if last - first >= MOST_WORDS and _long_enough(words[first:last]):
                break
        if last - first >= FEWEST_WORDS and _long_enough(words[first:last]):
            return slice(first, last)
    return slice(0, min(len(words), MOST_WORDS))


def _long_enough(words: list[str]) -> bool:
    return len(" ".join(words)) >= SHORTEST


def _plain(words: list[str]) -> str:
    return " ".join(words).strip(EDGES)
