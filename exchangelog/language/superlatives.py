"""Superlatives: words that set one event above all others, as 'first', 'largest', 'the only'.

In: a text and its language's tag. Out: each such word with its place and its kind, so that 'the largest' in our words can be
looked for in a quote that says 'найбільший'. A language without a list gives nothing.

Left out on purpose: 'last' and 'most', which more often than not set nothing above anything ('last year', 'most of them'), and what
is no superlative although it looks like one ('at first', 'First Deputy', 'the first half of the year', 'First, ...').
"""

from collections.abc import Mapping
from enum import StrEnum

from msgspec import Struct

from exchangelog.language.kinds_of_words import compile_lists, words_in


class SuperlativeKind(StrEnum):
    """What a superlative says: two words of one kind say the same."""

    FIRST = "first"
    MOST = "most"
    LEAST = "least"
    ONLY = "only"


class Superlative(Struct, frozen=True):
    """A superlative of a text."""

    start: int
    end: int
    kind: SuperlativeKind


_FIRST_OF_TIME = r"half|quarter|hours?|days|weeks?|months?|years?|minutes|decade"
_FIRST_OF_OFFICE = r"deputy|vice|lady|secretary|names?|aid|page|degree"
_FIRST_OF_OWN = r"accounts?|quot(?:e|ation)s?|sources?|outlets?|reports?|statements?|figures?|numbers?|totals?|entr(?:y|ies)|sentences?"
_FIRST_DONE = r"reported|published|said|announced|appeared|wrote|named|put|gave|made"
_CASES = r"(?:ий|ого|ому|им|ім|а|ої|ій|у|ою|е|і|их|ими)"

WORDS: Mapping[str, Mapping[SuperlativeKind, str]] = {
    "en": {
        SuperlativeKind.FIRST: r"(?<!at )(?:first(?:-ever)?(?!,|[ -]hand\b| of all\b|[ -](?:"
        rf"{_FIRST_OF_TIME}|{_FIRST_OF_OFFICE}|{_FIRST_OF_OWN}|{_FIRST_DONE})\b)|1st)|never before|maiden|inaugural|unprecedented",
        SuperlativeKind.MOST: r"largest|biggest|greatest|highest|longest|most numerous|(?<=the )most(?! of\b| part\b)|"
        r"record[ -](?:number|high|breaking|exchange|swap)|a record(?! of\b)",
        SuperlativeKind.LEAST: r"smallest|lowest|fewest|shortest|least numerous",
        SuperlativeKind.ONLY: r"the only|sole",
    },
    "uk": {
        SuperlativeKind.FIRST: rf"перш{_CASES}(?! (?:половин|кварт|годин|дні|тижн|місяц|рок|заступ|леді|віце|заяв|числ|повідомлен|цитат|джерел|запис))|"
        r"1-(?:й|ий|ша|а|го|шу|шої)|вперше|уперше|безпрецедентн\w+|ніколи раніше",
        SuperlativeKind.MOST: r"найбільш\w*|наймасовіш\w*|наймасштабніш\w*|найчисленніш\w*|найдовш\w*|найвищ\w*|рекордн\w+",
        SuperlativeKind.LEAST: r"найменш\w*|найкоротш\w*|найнижч\w*",
        SuperlativeKind.ONLY: rf"єдин(?:ий|ого|ому|им|а|ої|у|ою|е)|(?<!не )лише один{_CASES}?",
    },
    "ru": {
        SuperlativeKind.FIRST: r"перв(?:ый|ого|ому|ым|ом|ая|ой|ую|ое|ые|ых|ыми)|1-(?:й|ый|ая|го|ую|ой)|впервые|"
        r"беспрецедентн\w+|никогда (?:раньше|прежде|ранее)",
        SuperlativeKind.MOST: r"крупнейш\w+|наибольш\w+|сам(?:ый|ого|ому|ым|ая|ой|ую|ое) (?:больш|масс|масштабн|крупн|длин|долг)\w+|"
        r"рекордн\w+|масштабнейш\w+",
        SuperlativeKind.LEAST: r"наименьш\w+|сам(?:ый|ого|ому|ым|ая|ой|ую|ое) (?:маленьк|малочисленн|коротк)\w+",
        SuperlativeKind.ONLY: r"единственн\w+",
    },
}
_PATTERNS = compile_lists(WORDS)


def superlatives_in(text: str, language: str) -> tuple[Superlative, ...]:
    """Give every superlative of a text in a language (BCP 47; its region does not matter), in their order."""
    return tuple(Superlative(*found) for found in words_in(text, language, _PATTERNS, SuperlativeKind))
