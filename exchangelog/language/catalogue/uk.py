"""Ukrainian: num2words gives the cardinals in six cases and the ordinals in one; the endings here give the rest.

Sources: num2words 0.5.14, `lang_UK.py`; the declension of numerals after the Ukrainian orthography of 2019,
sections 105 to 107. Forms that num2words has and the orthography has not (двохста, тисячи) stay readable.
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

CODE = "uk"
_CASES = ("nominative", "genitive", "dative", "accusative", "instrumental", "locative")
_HARD = ("ий", "ого", "ому", "им", "ім", "а", "ої", "ій", "у", "ою", "е", "і", "их", "ими")
_SOFT = ("ій", "ього", "ьому", "ім", "я", "ьої", "ю", "ьою", "є", "і", "іх", "іми")
# The second declension of 5 to 20, 30 and 50 to 80 beside 'п'яти': п'ятьох, п'ятьом, п'ятьома.
_PERSONAL = ("ох", "ом", "ома")
_PERSONAL_STEMS = {7: "сім", 8: "вісьм"}  # the others take the nominative with a soft sign at its end
# 200 to 900 in the genitive, dative, instrumental and locative: двохсот, двомстам, двомастами, двохстах.
_HUNDREDS = {
    200: ("двох", "двом", "двома"),
    300: ("трьох", "трьом", "трьома"),
    400: ("чотирьох", "чотирьом", "чотирма"),
    500: ("п'яти", "п'яти", "п'ятьма", "п'ятьома"),
    600: ("шести", "шести", "шістьма", "шістьома"),
    700: ("семи", "семи", "сьома", "сімома"),
    800: ("восьми", "восьми", "вісьма", "вісьмома"),
    900: ("дев'яти", "дев'яти", "дев'ятьма", "дев'ятьома"),
}
# The counts of 'п'ятисоттисячний', 'дев'яностотисячний' after the orthography; num2words joins other forms.
_JOINED = {"дев'яносто": 90} | {of + "сот": number for number, (of, *_) in _HUNDREDS.items()}
_COLLECTIVES = {
    2: "двоє", 3: "троє", 4: "четверо", 5: "п'ятеро", 6: "шестеро", 7: "семеро", 8: "восьмеро", 9: "дев'ятеро",
    10: "десятеро", 11: "одинадцятеро", 12: "дванадцятеро", 13: "тринадцятеро", 14: "чотирнадцятеро",
    15: "п'ятнадцятеро", 16: "шістнадцятеро", 17: "сімнадцятеро", 18: "вісімнадцятеро", 19: "дев'ятнадцятеро",
    20: "двадцятеро", 30: "тридцятеро",
}  # fmt: skip
_BESIDE = {  # what num2words leaves out, and a misspelling that is common in the press
    0: ("нуля", "нулю", "нулем", "нулі", "ноль"),
    1: ("одне", "одно", "одні", "одних", "одними", "одної", "одною"),
    70: ("семдесят",),
}

_MULTIPLIERS = {
    "сотня": 100, "сотню": 100, "сотнею": 100, "десяток": 10, "десятком": 10, "дюжина": 12, "дюжину": 12, "дюжиною": 12,
}  # fmt: skip
_MULTIPLIERS_PLURAL = {
    "сотень": 100, "сотням": 100, "сотнями": 100, "сотнях": 100,
    "десятки": 10, "десятків": 10, "десяткам": 10, "десятками": 10, "десятках": 10,
    "дюжин": 12, "дюжинам": 12, "дюжинами": 12, "дюжинах": 12,
}  # fmt: skip
_MULTIPLIERS_EITHER = {"сотні": 100, "десятка": 10, "дюжини": 12}
_HALF_WORDS = {
    "півсотні": 50,
    "півтораста": 150,
    "півтисячі": 500,
    "півмільйона": 500_000,
    "півмільярда": 500_000_000,
}
# 'for the third time'; в and у take one another's place before them.
_TIMES = {
    2: "друге",
    3: "третє",
    4: "четверте",
    5: "п'яте",
    6: "шосте",
    7: "сьоме",
    8: "восьме",
    9: "дев'яте",
    10: "десяте",
}
_ONE_AND_A_HALF = ("півтора", "півтори")
_PEOPLE = (
    "полонен|військов|люд(?:ей|и|ям)|осіб|особ|чоловік|жін|діт|захисни|оборонц|цивільн|бо[єї]ц|бійц|воїн|солдат"
    "|українц|росіян|громадян|геро[їя]|мешканц|офіцер|тіл|загибл|поранен|морськ|прикордонн"
)
_FUNCTION_WORDS = (
    "і|й|та|а|але|або|чи|що|щоб|як|коли|де|який|яка|яке|які|якщо|бо|у|в|на|з|із|зі|до|від|за|по|про|для|після|під|перед"
    "|через|між|без|було|був|була|були|буде|є|вже|ще|також|не|ні|вона|він|вони|воно|ми|це|цей|ця|ці|того|тоді|знову"
)
_BEHIND = r"{people}(?=\s*(?:$|[.,;:!?)\]»”\"—–])|\s+(?:{function words})\b|\s+[А-ЯІЇЄҐ])"
_YEARS = (
    r"(?<![\w.,-]){years}\s*(?:рік|року|році|роком|р\.)(?!\w)",
    r"(?<![\w.,-]){several years}\s*(?:рок(?:и|ів|ах|ам|ами)|рр\.)(?!\w)",
    (
        rf"(?i:(?<!\w)(?:у|в|з|із|від|після|протягом|упродовж|впродовж|наприкінці|початку|кінця|кінці|навесні|весн[аиу]"
        rf"|влітку|літ[оа]|восени|осін[ьі]|осені|взимку|зим[аиу]))\s+{{years}}{_BEHIND}"
    ),
)
_MONTHS = months(
    "січень лютий березень квітень травень червень липень серпень вересень жовтень листопад грудень",
    "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня",
)
_SHORT_MONTHS = months("січ. лют. бер. квіт. трав. черв. лип. серп. вер. жовт. лист. груд.")
_MONTH_STEMS = {
    1: "січ", 3: "берез", 4: "квіт", 5: "трав", 6: "черв", 7: "лип", 8: "серп", 9: "верес", 10: "жовт", 12: "груд",
}  # fmt: skip
_INFLECTED_MONTHS = {stem + ending: number for number, stem in _MONTH_STEMS.items() for ending in ("ню", "нем", "ні")} | {
    "лютому": 2, "лютим": 2, "листопаду": 11, "листопадом": 11, "листопаді": 11,
}  # fmt: skip


def _inflected(number: int, to_ordinal: str) -> Iterator[Form]:
    """Give every form of an ordinal from its nominative: third alone is soft."""
    endings = _SOFT if to_ordinal.endswith(_SOFT[0]) else _HARD
    stem = to_ordinal.removesuffix(endings[0])
    for ending in endings:
        yield stem + ending, ordinal(number)


def _forms() -> Iterator[Form]:
    yield from cardinal_forms(CODE, _CASES)
    yield from scale_forms(CODE, _CASES)
    for number in (*BASES[1:], *SCALES):
        yield from _inflected(number, last_word(spell(number, CODE, "ordinal")))
    for number in (*range(5, 21), 30, 50, 60, 70, 80):
        stem = _PERSONAL_STEMS.get(number, last_word(spell(number, CODE)).removesuffix("ь") + "ь")
        for ending in _PERSONAL:
            yield stem + ending, cardinal(number)
    for number, (of, to, *with_) in _HUNDREDS.items():
        for form in (of + "сот", to + "стам", *(each + "стами" for each in with_), of + "стах"):
            yield form, cardinal(number)
    for number, form in _COLLECTIVES.items():
        yield form, cardinal(number)
    for number, forms in _BESIDE.items():
        for form in forms:
            yield form, cardinal(number)


def _extra() -> dict[str, NumberWord]:
    words = multipliers(_MULTIPLIERS, _MULTIPLIERS_PLURAL, _MULTIPLIERS_EITHER)
    words |= {form: NumberWord(value, Rank.SCALED, closes=True) for form, value in _HALF_WORDS.items()}
    words |= {first + form: ordinal(value) for value, form in _TIMES.items() for first in "ву"}
    return words | {form: NumberWord(Fraction(3, 2), Rank.UNIT) for form in _ONE_AND_A_HALF}


UKRAINIAN = Catalogue(
    code=CODE,
    forms=_forms,
    extra=_extra(),
    joined_counts=lambda: joined_counts(CODE) | _JOINED,
    joined_scales={"тисячн": 10**3, "мільйонн": 10**6, "мільярдн": 10**9},
    openers=words(
        "близько біля понад більше більш менше менш до з із від коло порядку щонайменше принаймні обмін"
    ),
    halves=frozenset({"пів"}),
    half_tails=("з половиною",),
    fractions=words("третини третин третинами чверті чвертей чвертями"),
    fractions_of_one=words("третина третину третини чверть чверті третя п'ята десята сота"),
    not_before=words("леді заступник заступника заступнику заступником заступниця заступниці"),
    other_of_two=words("друга другої другій другу другою"),
    two_of_a_kind=words("сторін сторона сторони стороні сторону стороною"),
    ends_of_verbs=("ла", "лася", "лась", "ть", "ться", "є"),
    adverb_prefixes=frozenset({"по"}),
    scale_abbreviations={"тис": 10**3, "млн": 10**6, "млрд": 10**9},
    ordinal_endings=words(
        "й ий ій я а е є го ого ому му ю у ї ої х их ми им м ша ше ші га ге гі ту ту та те ті тя тє та ма ме"
    ),
    shared_endings=words("х ох м ма"),
    cardinal_endings=words("ти ма ьох ох тьох рьох тьом тьома ка ста сот стам стами стах"),
    month_names=_MONTHS,
    short_month_names=_SHORT_MONTHS,
    inflected_month_names=_INFLECTED_MONTHS,
    abbreviations=words(
        "рр пп ред акад проф вул бул просп буд кв каб гр доц підп полк ген кап лейт серж приб бл"
    ),
    between_day_and_month=r"\s+",
    joined_days="і|й|та|до|по",
    year_tails=r"(?:рік|року|році|роком)(?!\w)|р\.",
    people=_PEOPLE,
    function_words=_FUNCTION_WORDS,
    years=_YEARS,
    before_clock="о|об|від|до|після|близько",
    times=(r"(?i:(?<!\w)об?\s+)(?P<time>\d{1,2}(?:-?(?:й|ій))?)\s+годин",),
)
