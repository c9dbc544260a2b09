"""What the words around a number in a quote make of it: a count of days, one kind of people only, no more than a guess.

Comes in: the comparable text of a quote, a number in it, its language. Goes out: whether it counts people at all, whether the noun behind it
names one kind of them, how exact it says that it is. Read for English, Ukrainian and Russian; of other languages nothing is known but signs.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from exchangelog.language.number_mentions import NumberMention
from exchangelog.language.tag import primary_tag

THINGS: Mapping[str, str] = {
    "en": r"per\s?cent|days?|weeks?|months?|years?|hours?|minutes?|kilomet(?:er|re)s?|km|miles?|bus(?:es)?|vehicles?|cars?|trucks?|aircraft|"
    r"(?:aero)?planes?|helicopters?|ambulances?|dollars?|euros?|roubles?|rubles?|hryvnias?|times|regions?|countries|cities|exchanges?|swaps?|"
    r"stages?|rounds?|transfers?|talks|meetings|lists?|documents?|reports?",
    "uk": r"відсотк(?:и|ів|а|ами)|процент(?:и|ів|а)|дн(?:і|я|ів|ями)|діб|доби|тиж(?:день|ні|нів|ня)|місяц(?:і|ів|я)|рок(?:и|ів|у|ами)|"
    r"годин(?:а|и|у)?|хвилин(?:а|и|у)?|кілометр(?:и|ів|а)?|км|автобус(?:и|ів|а)?|машин(?:а|и|у)?|авто|літак(?:и|ів|а)?|гривень|гривні|"
    r"долар(?:и|ів|а)|євро|раз(?:и|ів|у)?|област(?:і|ей)|країн(?:и)?|обмін(?:и|ів|у)?|етап(?:и|ів|у)?|раунд(?:и|ів)?|передач[аіу]?|спис(?:ок|ки|ків)",
    "ru": r"процент(?:а|ов|ы)?|дн(?:я|ей|и)|сут(?:ки|ок)|недел(?:и|ь|ю)|месяц(?:а|ев|ы)?|год(?:а|ы)?|лет|час(?:а|ов|ы)?|минут(?:а|ы|у)?|"
    r"километр(?:а|ов|ы)?|км|автобус(?:а|ов|ы)?|машин(?:а|ы|у)?|самол[её]т(?:а|ов|ы)?|рубл(?:ей|я|и)|доллар(?:а|ов|ы)|евро|"
    r"раз(?:а)?|област(?:ей|и)|стран(?:ы)?|обмен(?:а|ов|ы)?|этап(?:а|ов|ы)?|раунд(?:а|ов|ы)?|передач[аиу]?|спис(?:ок|ка|ков)",
}
"""What a number counts that is no number of people, in the words right behind it."""

KINDS: Mapping[str, str] = {
    "en": r"killed|dead|died|fallen|bodies|wounded|injured|civilians?|women|children|officers",
    "uk": r"загибл\w+|полегл\w+|тіл|тіла|поранен\w+|цивільн\w+|жін\w+|діт\w+|офіцер\w+",
    "ru": r"погибш\w+|павш\w+|тел|тела|ранен\w+|гражданск\w+|мирн\w+|женщин\w*|дет(?:ей|и|ям)|офицер\w*",
}
"""People of one kind, in the words right behind a number or one word further on."""

AT_LEAST: Mapping[str, str] = {
    "en": r"(?<!handed )(?<!turned )(?<!took )(?<!taken )(?<!taking )(?<!hands )(?<!handing )(?<!hand )(?<!give )(?<!gave )(?<!given )over|"
    r"(?:more|no less|not less|no fewer|not fewer) than|at least|above|upwards of|exceed(?:s|ed|ing)?|a minimum of",
    "uk": r"понад|більше(?: ніж| як| за)?|більш(?: ніж| як)|щонайменше|не менше(?: ніж| як)?|не менш(?: ніж| як)?|принаймні|мінімум",
    "ru": r"свыше|более(?: чем)?|больше(?: чем)?|не менее(?: чем)?|как минимум|по меньшей мере|минимум",
}
ABOUT: Mapping[str, str] = {
    "en": r"about|around|approximately|approx\.?|roughly|nearly|almost|some|close to|up to|an estimated|estimated|circa|ca\.?",
    "uk": r"близько|біля|майже|приблизно|орієнтовно|до|порядку|десь|десь із|небагато менше",
    "ru": r"около|почти|примерно|приблизительно|ориентировочно|порядка|до",
}
OR_SO: Mapping[str, str] = {
    "en": r"\s?\+|[- ](?:odd|something)\b|\s(?:or (?:so|more)|and more|plus)\b",
    "uk": r"\s?\+|\s(?:і|або|чи|й) (?:більше|трохи|близько)",
    "ru": r"\s?\+|\s(?:и|или) (?:более|больше|около)",
}
BEFORE = r"(?:\s+[^\W\d_]+){0,1}?\s*[~≈]?\s*$"
LONGEST_BEFORE = 60
NAME_BEFORE = re.compile(
    r"[^\W\d_]-$|(?:\b(?:room|no\.?|article|clause|flight|brigade no\.?|кімнат\w+|статт\w+|стать\w+)|№)\s?$",
    re.IGNORECASE,
)
"""Before a number that is part of a designation: 'Il-76', 'No. 5', 'room 76'."""
SHARE = re.compile(r"\s?[%‰]|\s?(?:°|\$|€|₴|₽)")


def knows_things(language: str) -> bool:
    """Say whether the words of a language are known for what numbers count that are no people."""
    return primary_tag(language) in THINGS


def counts_something_else(text: str, number: NumberMention, language: str) -> bool:
    """Say whether a number counts no people: it is a place in a row, a share, a part of a designation, or counts what stands behind it."""
    code = primary_tag(language)
    if SHARE.match(text, number.end) or NAME_BEFORE.search(
        text, max(number.start - LONGEST_BEFORE, 0), number.start
    ):
        return True
    things = THINGS.get(code)
    if things is not None and re.match(
        rf"[\s-](?:{things})(?!\w)", text[number.end : number.end + LONGEST_BEFORE], re.IGNORECASE
    ):
        return True
    # 'Тіла 121-го загиблого' counts 121: behind digits the ending of a case is that of an ordinal.
    return number.ordinal and (code == "en" or number.written == "words")


def kind_behind(text: str, number: NumberMention, language: str) -> str | None:
    """Give the word behind a number that names one kind of people alone."""
    kinds = KINDS.get(primary_tag(language))
    behind = text[number.end : number.end + LONGEST_BEFORE]
    found = (
        re.match(rf"\W+(?:[^\W\d_]+\s+)?(?P<kind>{kinds})(?!\w)", behind, re.IGNORECASE) if kinds else None
    )
    return found["kind"] if found else None


def precision_of(text: str, number: NumberMention, language: str) -> str | None:
    """Give how exact a quote says that its number is: `exact`, `at-least`, `about`; None where the language's words for it are not known."""
    code = primary_tag(language)
    if code not in AT_LEAST:
        return None
    before = text[max(number.start - LONGEST_BEFORE, 0) : number.start]
    behind = text[number.end : number.end + LONGEST_BEFORE]
    if re.search(rf"(?<!\w)(?:{AT_LEAST[code]}){BEFORE}", before, re.IGNORECASE):
        return "at-least"
    if (
        "~" in before[-2:]
        or "≈" in before[-2:]
        or re.search(rf"(?<!\w)(?:{ABOUT[code]})\s+$", before, re.IGNORECASE)
    ):
        return "about"
    return "at-least" if re.match(OR_SO[code], behind, re.IGNORECASE) else "exact"
