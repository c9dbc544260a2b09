"""What is known of an entry before an editor has filled it in.

Comes in: values of sources and forms, each in one line of characters that can be seen. Goes out: `Proposal`, from which the text of
the file is made. Nothing of it is taken for true: what nobody has proved stands in the file as a comment or fails the check.
"""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct, field


class ProposedQuote(Struct, frozen=True):
    """A quote to fill in.

    `source` is an id, or empty where the page has yet to be captured; `said` a whole sentence, or empty; `heard_from` who is said to have
    said it; `translate` the languages that it must be translated into; `left_out` how many sentences behind it could have been proposed as well.
    """

    source: str = ""
    said: str = ""
    heard_from: str = ""
    translate: tuple[str, ...] = ()
    left_out: int = 0


class Proposal(Struct, frozen=True):
    """What is known: the kind, the number given to each side (by its id), quotes, and addresses of pages that are not captured yet.

    `draft` marks the entry as one that is not to be published: nobody who answers for it has read it.
    """

    kind: str = "exchange"
    counts: Mapping[str, int] = field(default_factory=dict)
    quotes: tuple[ProposedQuote, ...] = (ProposedQuote(),)
    addresses: tuple[str, ...] = ()
    draft: bool = False
