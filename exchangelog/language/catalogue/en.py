"""English: num2words gives all its number words; what is listed here decides how they are meant."""

from collections.abc import Iterator

from msgspec.structs import replace

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
from exchangelog.language.spelling import last_word, spell

_HUNDRED = 100  # says no count by itself, as 'двісті' does
_BASES = (*range(20), *range(20, 100, 10), _HUNDRED, 10**3, 10**6, 10**9, 10**12)


def _forms() -> Iterator[Form]:
    for number in _BASES:
        rank = Rank.MULTIPLIER if number == _HUNDRED else cardinal(number).rank
        yield last_word(spell(number, "en")), replace(cardinal(number), rank=rank)
        if number:
            yield last_word(spell(number, "en", "ordinal")), replace(ordinal(number), rank=rank)


_PEOPLE = (
    "people|persons?|men|women|children|prisoners?|captives?|detainees|soldiers?|servicem[ae]n|servicewom[ae]n|civilians?"
    "|defenders?|fighters?|troops|warriors?|officers?|sailors?|marines?|guards?|bodies|dead|fallen|wounded|hostages"
    "|residents?|citizens?|nationals?|deportees|Ukrainians|Russians|Belarusians|Britons|Americans|Pows?|POWs?"
)
_FUNCTION_WORDS = (
    "and|or|but|nor|yet|so|when|while|where|which|who|whose|that|as|than|if|because|though|although|the|an?|this|these"
    "|those|its|his|her|their|our|it|he|she|they|we|you|there|is|was|were|are|be|been|had|has|have|did|does|do|will"
    "|would|could|can|may|might|must|should|to|in|on|at|by|for|from|of|with|without|between|before|after|since|until"
    "|through|under|over|about|into|against|alone|only|also|not|no|both|each|another|according|again|then|still|now"
)
_MONTHS = months("January February March April May June July August September October November December")
_SHORT_MONTHS = months(
    "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec", "Jan Feb Mar Apr May Jun Jul Aug Sept Oct Nov Dec"
)
_SEASONS = "spring|summer|autumn|fall|winter"
# What follows a year where it is one: the sentence's end, a word that is no noun, or a name that is no plural.
_BEHIND = r"{people}(?=\s*(?:$|[.,;:!?)\]»”\"'—–])|\s+(?:{function words})\b|\s+[A-Z][\w-]*[^\Ws](?!\w))"
_YEARS = (
    (
        rf"(?i:\b(?:in|since|until|till|during|throughout|before|after|from|between|early|late|mid|year|{_SEASONS}))[\s-]"
        rf"{{years}}{_BEHIND}"
    ),
    (
        rf"(?i:\b(?:{_SEASONS}|end|start|beginning|middle|half|quarter|course|days|weeks|months|exchanges?|swaps?|releases?"
        rf"|agreements?|conventions?|invasion|war|events|as))\sof\s{{years}}{_BEHIND}"
    ),
    (
        r"(?i:\b(?:the|an?|its|their|this|that|\w+'s))\s{years}\s(?:Geneva|full-scale|invasion|war|agreement|convention|exchange"
        r"|swap|deal|release|report|law)\b"
    ),
    r"(?<![\w.,-]){years}(?='s\b)",
    rf"(?<![0-9]\s)(?i:\bfor)\s{{years}}{_BEHIND}",  # 'the total for 2025', but not '2000 for 2025'
)

# Names that are made of a common noun, as those of offices are and of some countries. 'Anadolu Agency' and 'Ghana News Agency' are none.
_OFFICES = (
    "Administration|Bureau|Church|Commission|Committee|Council|Department|Directorate|Embassy|Federation|Forces|Government"
    "|Headquarters|Ministry|Office|Parliament|Patriarchate|Republic|Secretariat|Staff"
)
_NAMED_WITH_ARTICLE = (
    rf"(?:[\w'’-]+\s){{0,3}}(?:{_OFFICES})(?:\s(?:of|for)\s.*)?"
    r"|(?:[\w'’-]+\s){0,3}(?:Agency|Service|Union)\s(?:of|for)\s.*"
    r"|United\s(?:Arab\sEmirates|Kingdom|Nations|States)(?:\sof\sAmerica)?|(?:European|African)\sUnion"
    r"|Emirates|Holy\sSee|Kremlin|Netherlands|Philippines|Red\sCross|UAE|UK|UN|US|USA|Vatican|White\sHouse"
)

ENGLISH = Catalogue(
    code="en",
    forms=_forms,
    extra={"dozen": NumberWord(12, Rank.MULTIPLIER)},
    vague=frozenset({"several", "few", "many", "couple", "couple of"}),
    joiners=frozenset({"and"}),
    halves=frozenset({"half"}),
    articles=frozenset({"a"}),
    half_tails=("and a half",),
    fractions=words(
        "halves thirds quarters fourths fifths sixths sevenths eighths ninths tenths hundredths thousandths"
    ),
    fractions_of_one=words(
        "half third quarter fourth fifth sixth seventh eighth ninth tenth hundredth thousandth"
    ),
    not_before=words("hand hands aid lady deputy name names"),
    not_behind=frozenset({"at"}),
    scale_abbreviations={"mln": 10**6, "mn": 10**6, "bn": 10**9, "bln": 10**9},
    ordinal_endings=frozenset({"st", "nd", "rd", "th"}),
    article="the",
    named_with_article=_NAMED_WITH_ARTICLE,
    abbreviations=words("approx cf Adm Brig Cpl Pte Rev Hon Prof Sen Rep Gov Pres ca"),
    month_names=_MONTHS,
    short_month_names=_SHORT_MONTHS,
    month_first=True,
    decimal_mark=".",
    between_day_and_month=r"\s+(?:of\s+)?",
    month_not_day=r"(?<![Ii]n\s)(?<![Dd]uring\s)(?<![Ll]ast\s)(?<![Tt]his\s)",
    day_for_sure=r"(?<=\b[Oo]n\s)",
    between_word_and_month=r"\s+of\s+",
    joined_days="and|to|until|till|through",
    people=_PEOPLE,
    function_words=_FUNCTION_WORDS,
    years=_YEARS,
    before_clock="at|by|around|about|until|till|from|before|after",
    times=(r"(?<![\w.,:])(?P<time>\d{1,2}(?:[:.]\d\d)?)\s?(?:[ap]\.m\.|[ap]m\b|[AP]M\b|o'clock\b)",),
)
