"""Russian: num2words gives the cardinals in six cases and the ordinals in one; the endings here give the rest.

It would give them too (a test compares them, form by form), but takes four times as long. Sources: num2words 0.5.14, `lang_RU.py`; collectives and the forms beside num2words' after A. A. Zaliznyak,
Grammatical Dictionary of Russian. The letter ё is folded to е on both sides, as in print.
"""

from collections.abc import Iterator
from fractions import Fraction

from exchangelog.language.catalogue.entry import (
    Catalogue,
    Form,
    NumberWord,
    Rank,
    cardinal,
    months,
    ordinal,
    words,
)
from exchangelog.language.catalogue.slavic import (
    BASES,
    SCALES,
    cardinal_forms,
    joined_counts,
    multipliers,
    scale_forms,
)
from exchangelog.language.spelling import last_word, spell

CODE = "ru"
_CASES = ("nominative", "genitive", "dative", "accusative", "instrumental", "prepositional")
_HARD = ("ая", "ого", "ое", "ой", "ом", "ому", "ую", "ые", "ым", "ыми", "ых")  # behind 'первый' and 'второй'
_SOFT = ("ий", "ьего", "ьей", "ьем", "ьему", "ье", "ьи", "ьим", "ьими", "ьих", "ью", "ья")
_COLLECTIVES = {
    2: ("двое", "двоих", "двоим", "двоими"),
    3: ("трое", "троих", "троим", "троими"),
    4: ("четверо", "четверых", "четверым", "четверыми"),
    5: ("пятеро", "пятерых", "пятерым", "пятерыми"),
    6: ("шестеро", "шестерых", "шестерым", "шестерыми"),
    7: ("семеро", "семерых", "семерым", "семерыми"),
    8: ("восьмеро", "восьмерых", "восьмерым", "восьмерыми"),
    9: ("девятеро", "девятерых", "девятерым", "девятерыми"),
    10: ("десятеро", "десятерых", "десятерым", "десятерыми"),
}
_BESIDE = {
    0: ("нуль", "нуля", "нулю", "нулем", "нуле"),
    1: ("одно", "одни", "одних", "одними"),
    8: ("восьмью",),
    80: ("восьмьюдесятью",),
    800: ("восьмьюстами",),
}
_MULTIPLIERS = {
    "сотня": 100, "сотню": 100, "сотней": 100, "десяток": 10, "десятком": 10, "дюжина": 12, "дюжину": 12, "дюжиной": 12,
}  # fmt: skip
_MULTIPLIERS_PLURAL = {
    "сотен": 100, "сотням": 100, "сотнями": 100, "сотнях": 100,
    "десятки": 10, "десятков": 10, "десяткам": 10, "десятками": 10, "десятках": 10,
    "дюжин": 12, "дюжинам": 12, "дюжинами": 12, "дюжинах": 12,
}  # fmt: skip
_MULTIPLIERS_EITHER = {"сотни": 100, "десятка": 10, "дюжины": 12}
_HALF_WORDS = {
    "полсотни": 50,
    "полтораста": 150,
    "полутораста": 150,
    "полтысячи": 500,
    "полмиллиона": 500_000,
    "полмиллиарда": 500_000_000,
}
_ONE_AND_A_HALF = ("полтора", "полторы", "полутора")
_PEOPLE = (
    "пленн|военно|люд(?:ей|и|ям)|лиц|человек|мужчин|женщин|дет|защитник|гражданск|бо[ей]ц|бойц|воин|солдат|украинц"
    "|россиян|граждан|геро[ей]|жител|офицер|тел|погибш|ранен|моряк|пограничник"
)
_FUNCTION_WORDS = (
    "и|а|но|или|что|чтобы|как|когда|где|который|которая|которое|которые|если|в|во|на|с|со|из|к|до|от|за|по|о|об|про|для"
    "|после|под|перед|через|между|без|был|была|было|были|будет|уже|еще|ещё|также|не|ни|она|он|они|оно|мы|это|этот|эта|эти"
    "|того|тогда|снова"
)
_BEHIND = r"{people}(?=\s*(?:$|[.,;:!?)\]»”\"—–])|\s+(?:{function words})\b|\s+[А-ЯЁ])"
_YEARS = (
    r"(?<![\w.,-]){years}\s*(?:год|года|году|годом|г\.)(?!\w)",
    r"(?<![\w.,-]){several years}\s*(?:год(?:ы|ов|ах|ам|ами)|гг\.)(?!\w)",
    (
        rf"(?i:(?<!\w)(?:в|во|с|со|от|после|течение|начал[аеу]|конц[аеу]|середин[аеуы]|весной|весны|летом|лета|осенью|осени"
        rf"|зимой|зимы))\s+{{years}}{_BEHIND}"
    ),
)
_MONTHS = months(
    "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь",
    "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
)
_SHORT_MONTHS = months(
    "янв. февр. март апр. май июнь июль авг. сент. окт. нояб. дек.",
    "янв. февр. мар. апр. мая июн. июл. авг. сент. окт. нояб. дек.",
)
_MONTH_STEMS = {
    1: "январ", 2: "феврал", 4: "апрел", 6: "июн", 7: "июл", 9: "сентябр", 10: "октябр", 11: "ноябр", 12: "декабр",
}  # fmt: skip
_INFLECTED_MONTHS = {stem + ending: number for number, stem in _MONTH_STEMS.items() for ending in ("е", "ю", "ем", "ём")} | {
    "марте": 3, "марту": 3, "мартом": 3, "мае": 5, "маю": 5, "маем": 5, "августе": 8, "августу": 8, "августом": 8,
}  # fmt: skip


def _inflected(number: int, nominative: str) -> Iterator[Form]:
    """Give every form of an ordinal from its nominative: third alone is soft."""
    stem, ending = nominative[:-2], nominative[-2:]
    for each in _SOFT if ending == _SOFT[0] else (ending, *_HARD):
        yield stem + each, ordinal(number)


def _forms() -> Iterator[Form]:
    yield from cardinal_forms(CODE, _CASES)
    yield from scale_forms(CODE, _CASES)
    yield "тысячью", NumberWord(1000, Rank.SCALE)
    for number in (*BASES, *SCALES):
        yield from _inflected(number, last_word(spell(number, CODE, "ordinal")))
    for number, forms in (*_COLLECTIVES.items(), *_BESIDE.items()):
        for form in forms:
            yield form, cardinal(number)


def _extra() -> dict[str, NumberWord]:
    words = multipliers(_MULTIPLIERS, _MULTIPLIERS_PLURAL, _MULTIPLIERS_EITHER)
    words |= {form: NumberWord(value, Rank.SCALED, closes=True) for form, value in _HALF_WORDS.items()}
    return words | {form: NumberWord(Fraction(3, 2), Rank.UNIT) for form in _ONE_AND_A_HALF}


RUSSIAN = Catalogue(
    code=CODE,
    forms=_forms,
    extra=_extra(),
    joined_counts=lambda: joined_counts(CODE),
    joined_scales={"тысячн": 10**3, "миллионн": 10**6, "миллиардн": 10**9},
    never=frozenset({"семью"}),
    openers=words("около более больше менее меньше свыше до от из с порядка минимум"),
    half_tails=("с половиной",),
    fractions=words("трети третей третями четверти четвертей четвертями"),
    fractions_of_one=words("треть трети четверть четверти третья пятая десятая сотая"),
    not_before=words("леди заместитель заместителя заместителю заместителем"),
    other_of_two=words("вторая второй вторую второю"),
    two_of_a_kind=words("сторон сторона стороны стороне сторону стороной стороною"),
    ends_of_verbs=("ла", "лась", "ет", "ит", "ют", "ят"),
    adverb_prefixes=frozenset({"во", "в"}),
    scale_abbreviations={"тыс": 10**3, "млн": 10**6, "млрд": 10**9},
    ordinal_endings=words("й ый ий ой я ая е ое ого го ому му ю ую ей ье их х ых ми ым им ом м ем"),
    shared_endings=words("х м"),
    cardinal_endings=words("ти мя ка ух ех ста сот стам стами стах"),
    month_names=_MONTHS,
    short_month_names=_SHORT_MONTHS,
    inflected_month_names=_INFLECTED_MONTHS,
    abbreviations=words("гг пп ред акад проф ул пер просп гр доц подп полк ген кап лейт серж прибл"),
    between_day_and_month=r"\s+",
    joined_days="и|до|по",
    year_tails=r"(?:год|года|году|годом)(?!\w)|г\.",
    people=_PEOPLE,
    function_words=_FUNCTION_WORDS,
    years=_YEARS,
    before_clock="в|во|с|от|до|после|около|к",
    times=(r"(?i:(?<!\w)[вк]\s+)(?P<time>\d{1,2})\s+час(?:ов|а|у)?\s+(?:утра|вечера|дня|ночи)",),
)
