"""Where an ordinal only means 'the other': 'друга сторона' is the other side, and gives nobody a place in a row.

In: the words of a text and the place of an ordinal, in a language that says 'second' for the other of two. Out: whether it is one, because
what comes in twos stands behind it, or because 'one side' went before and the ordinal stands for the other without its noun.
"""

from collections.abc import Sequence

from exchangelog.language.catalogue.entry import Catalogue
from exchangelog.language.words_and_digits import Item

_REACH = 24
"""Words between 'one side' and 'the other': a sentence has room for them."""


def is_other_of_two(items: Sequence[Item], place: int, catalogue: Catalogue) -> bool:
    """Say whether the word at `place` says 'the other' of two sides."""
    if items[place].key not in catalogue.other_of_two:
        return False
    behind = items[place + 1 : place + 3]
    if any(item.key in catalogue.two_of_a_kind for item in behind) and behind[0].gap == "space":
        return behind[0].key in catalogue.two_of_a_kind or behind[1].gap == "space"
    return _stands_alone(behind, catalogue) and _one_went_before(
        items[max(place - _REACH, 0) : place], catalogue
    )


def _stands_alone(behind: Sequence[Item], catalogue: Catalogue) -> bool:
    """Say whether no noun of its own stands behind the word: nothing does, or a verb, or a number."""
    if not behind or behind[0].gap != "space" or behind[0].digits is not None:
        return True
    return behind[0].key.endswith(catalogue.ends_of_verbs)


def _one_went_before(before: Sequence[Item], catalogue: Catalogue) -> bool:
    """Say whether 'one side', or 'one of the sides', stands before."""
    return any(
        item.word is not None
        and item.word.value == 1
        and not item.word.ordinal
        and any(one.key in catalogue.two_of_a_kind for one in before[number + 1 : number + 3])
        for number, item in enumerate(before)
    )
