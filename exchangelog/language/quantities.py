"""Quantities without a number: 'half of them', 'twice as many', 'hundreds', 'the majority'.

In: a text and its language's tag. Out: each such phrase with its place and its kind, so that 'hundreds' in our words can be looked for in a quote that
says 'сотні'. A language without a list gives nothing. What is part of a number ('two hundred', 'півтисячі') is one, and none of these.

Left out on purpose: 'all', 'nobody', 'many', 'most', 'several', which as often as not are said of sources or in passing.
"""

from collections.abc import Mapping
from enum import StrEnum

from msgspec import Struct

from exchangelog.language.kinds_of_words import compile_lists, words_in
from exchangelog.language.number_mentions import numbers_in


class QuantityKind(StrEnum):
    """What a phrase says: two phrases of one kind say the same."""

    HALF = "half"
    DOUBLE = "double"
    TRIPLE = "triple"
    DOZENS = "dozens"
    HUNDREDS = "hundreds"
    THOUSANDS = "thousands"
    MILLIONS = "millions"
    MAJORITY = "majority"
    MINORITY = "minority"


class Quantity(Struct, frozen=True):
    """A quantity of a text."""

    start: int
    end: int
    kind: QuantityKind


_OF_TIME = r"(?! (?:of )?(?:a |an |the |its |this |that )?(?:year|month|week|hour|day|century|decade|january|february|march|april|may|june|july|august|20\d\d))"
WORDS: Mapping[str, Mapping[QuantityKind, str]] = {
    "en": {
        QuantityKind.HALF: rf"half(?![-\w]){_OF_TIME}|halved",
        QuantityKind.DOUBLE: r"twice(?= (?:as|the|that (?:of|number|many)|more|what|\w+'s))|doubled?(?= (?:the|that|as|what|to))|twofold",
        QuantityKind.TRIPLE: r"thrice|tripled?(?= (?:the|that|as|what|to))|threefold",
        QuantityKind.DOZENS: r"dozens|scores(?= (?:of|were|had|more|came|died|returned))|tens of(?! thousands)",
        QuantityKind.HUNDREDS: r"hundreds(?! of thousands)|(?:several|a few|many|some|couple of) hundred",
        QuantityKind.THOUSANDS: r"(?:tens of |hundreds of )?thousands|(?:several|a few|many|couple of) thousand",
        QuantityKind.MILLIONS: r"millions",
        QuantityKind.MAJORITY: r"majority|the bulk of|(?:nearly|almost) (?:all|everybody|everyone)|two out of three",
        QuantityKind.MINORITY: r"minority|only a few|hardly anybody|almost nobody|(?:almost|nearly) none",
    },
    "uk": {
        QuantityKind.HALF: r"половин\w+(?! (?:дня|року|місяця|тижня|доби|століття|\d))",
        QuantityKind.DOUBLE: r"[ув]двічі|[ув]двоє|подвоїл\w+",
        QuantityKind.TRIPLE: r"[ув]тричі|[ув]троє|потроїл\w+",
        QuantityKind.DOZENS: r"десятк(?:и|ів|ами|ах)(?! тисяч)",
        QuantityKind.HUNDREDS: r"сот(?:ні|ень|нями|нях)(?! тисяч)|кількасот",
        QuantityKind.THOUSANDS: r"(?:десятки |сотні )?тисяч(?:і|ами|ах)?",
        QuantityKind.MILLIONS: r"мільйон(?:и|ів|ами|ах)",
        QuantityKind.MAJORITY: r"переважн\w+ частин\w+|майже (?:всі|усі|всіх|усіх)",
        QuantityKind.MINORITY: r"меншіст\w+|майже (?:ніхто|нікого|ніком\w)",
    },
    "ru": {
        QuantityKind.HALF: r"половин\w+",
        QuantityKind.DOUBLE: r"вдвое|вдвойне|удвоил\w+|в два раза",
        QuantityKind.TRIPLE: r"втрое|утроил\w+|в три раза",
        QuantityKind.DOZENS: r"десятк(?:и|ов|ами|ах)(?! тысяч)",
        QuantityKind.HUNDREDS: r"сот(?:ни|ен|нями|нях)(?! тысяч)",
        QuantityKind.THOUSANDS: r"тысяч(?:и|ами|ах)?",
        QuantityKind.MILLIONS: r"миллион(?:ы|ов|ами|ах)",
        QuantityKind.MAJORITY: r"подавляющ\w+ большинств\w+|бо?льш\w+ част\w+|почти (?:все|всех)",
        QuantityKind.MINORITY: r"меньшинств\w+|почти (?:никто|никого)",
    },
}
_PATTERNS = compile_lists(WORDS)


def quantities_in(text: str, language: str) -> tuple[Quantity, ...]:
    """Give every quantity of a text in a language (BCP 47; its region does not matter), in their order, but those in a number."""
    found = [Quantity(*one) for one in words_in(text, language, _PATTERNS, QuantityKind)]
    numbers = numbers_in(text, language) if found else ()
    return tuple(
        one
        for one in found
        if not any(number.start < one.end and one.start < number.end for number in numbers)
    )
