"""Details of a single person: an age, a birth, a rank in front of a name.

In: a text and its language's tag. Out: each such detail with its place and, of a rank, the name behind it. What is said of a
group is no detail of anybody: 'those under 25', 'soldiers who were born in 2002 and 2003', 'officers'. Nor is what an object
or a term has: 'a 10-year-old agreement'. A language without a list gives nothing.
"""

import re
from collections.abc import Mapping

from msgspec import Struct

from exchangelog.language.required_literals import has_one_of, required_literals
from exchangelog.language.tag import primary_tag


class PersonalDetail(Struct, frozen=True):
    """A detail; `name` is the name behind a rank, empty otherwise."""

    start: int
    end: int
    name: str = ""


# Every word of a text may begin a detail, so that each alternative begins with what most words lack, and no word is taken twice.
_NUMBER = r"(?:[0-9]{1,3}+|[^\W\d_]{2,14}+(?:[- ][^\W\d_]{2,8}+)?)"
_AGE = r"(?:[0-9]{1,3}+|(?:eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty)(?:[- ][a-z]{3,5}\b)?+)"
_THINGS = r"[ -](?:war|conflict|invasion|agreement|case|sentence|practice|deal|treaty|law)s?\b"
_TERMS = r" (?:ув'язн|термін|строк|війн|вирок|поклаж|договор|угод|контракт|конфлікт|закон)\w*"
_TERMS_RU = r" (?:заключ|срок|войн|приговор|договор|соглашени|контракт|конфликт|закон)\w*"
_BOUND = r"(?=[0-9])(?<!under )(?<!over )(?<!below )(?<!above )(?<!up to )(?<!older than )(?<!younger than )(?<!least )(?<!and )(?<!to )"
_BOUND_UK = (
    r"(?=[0-9])(?<!до )(?<!від )(?<!понад )(?<!після )(?<!старше )(?<!молодше )(?<!старші )(?<!молодші )"
)
_BOUND_RU = r"(?=[0-9])(?<!до )(?<!от )(?<!старше )(?<!младше )(?<!моложе )(?<!после )"

DETAILS: Mapping[str, str] = {
    "en": (
        rf"{_NUMBER}-year-old(?!s\b|{_THINGS})|aged {_AGE}(?! (?:to|and|or)\b|[-–])|age: ?[0-9]"
        rf"|{_BOUND}[0-9]{{1,3}} years (?:old|of age)|at the age of [0-9]{{1,3}}"
        r"|(?:youngest|oldest) (?:of them |one |prisoner |soldier |person |man |woman )?(?:is|was|being) (?:only |just )?[0-9]{1,3}"
        r"|(?=b)(?<!were )(?<!those )born (?:in|on) |(?:date|year|place) of birth|birthday|gave birth|newborn"
    ),
    "uk": (
        rf"[0-9]{{1,3}}-річн\w++(?!{_TERMS})|(?:віком|у віці) [0-9]{{1,3}}(?=\W)(?! ?[-–—]| до | і )"
        rf"|{_BOUND_UK}[0-9]{{1,3}} (?:років|роки|рік) від народження|виповнилося [0-9]{{1,3}}"
        r"|наймолодш\w+ [^.!?\n]{0,40}?[0-9]{1,3}|найстарш\w+ [^.!?\n]{0,40}?[0-9]{1,3}"
        r"|народи(?:вся|лася) |(?:дата|рік|місце|року) народження|(?<=[0-9] )р\. ?н\.|день народження|народила |новонароджен\w+"
    ),
    "ru": (
        rf"[0-9]{{1,3}}-летн\w++(?!{_TERMS_RU})|в возрасте [0-9]{{1,3}}(?=\W)(?! ?[-–—]| до | и )"
        rf"|{_BOUND_RU}[0-9]{{1,3}} (?:лет|года|год) от роду|исполнилось [0-9]{{1,3}}"
        r"|родил(?:ся|ась) |(?:дата|год|место|года) рождения|(?<=[0-9] )г\. ?р\.|день рождения|родила |новорожд[её]нн\w+"
    ),
}
RANKS: Mapping[str, str] = {
    "en": r"(?<!secretary )(?<!prosecutor )(?<!director )(?<!attorney )(?<!consul )(?<!governor )"
    r"(?:(?:private|(?:lance |junior |senior )?(?:corporal|sergeant|lieutenant)|captain|major|colonel|lieutenant colonel|"
    r"(?:major |lieutenant |brigadier |colonel )?general|(?:rear |vice )?admiral|warrant officer|ensign|midshipman|seaman)s?|"
    r"sailor|soldier|serviceman|Pvt|Cpl|Sgt|Lt|Capt|Maj|Col|Gen)\.?",
    "uk": r"(?:рядов(?:ий|ого|ому|им)|(?:старш(?:ий|ого|ому|им) |молодш(?:ий|ого|ому|им) |головн(?:ий|ого|ому|им) )?"
    r"(?:солдат|сержант|лейтенант|матрос|прапорщик|старшин)(?:[ауоієм]|ом|ові|ою)?|капітан(?:[ау]|ом|ові)?|"
    r"(?:під)?полковник(?:[ау]|ом|ові)?|майор(?:[ау]|ом|ові)?|генерал(?:-\w+)?(?:[ау]|ом|ові)?|адмірал(?:[ау]|ом|ові)?|"
    r"військовослужбов(?:ець|ця|цю|цем)|мічман(?:[ау]|ом|ові)?)",
    "ru": r"(?:рядов(?:ой|ого|ому|ым)|(?:старш(?:ий|его|ему|им) |младш(?:ий|его|ему|им) )?"
    r"(?:солдат|сержант|лейтенант|матрос|прапорщик|старшин)(?:[ауые]|ом|ой)?|капитан(?:[ау]|ом)?|"
    r"(?:под)?полковник(?:[ау]|ом)?|майор(?:[ау]|ом)?|генерал(?:-\w+)?(?:[ау]|ом)?|адмирал(?:[ау]|ом)?|"
    r"военнослужащ(?:ий|его|ему|им)|мичман(?:[ау]|ом)?)",
}
_NAME_WORD = r"[^\W\d_a-zа-яіїєґё][a-zа-яіїєґё']{2,}+(?:-[^\W\d_]{2,})?"
_NO_NAME = r"(?!(?:Staff|Prosecutor|Assembly|Secretary|Secretariat|Directorate|Command|Headquarters|Consulate|Inspector|Office)\b)"
PATTERNS = {
    language: re.compile(
        rf"(?<!\w)(?:(?i:{details})|(?i:{RANKS[language]}) {_NO_NAME}(?P<name>{_NAME_WORD}(?: {_NAME_WORD}){{0,2}})"
        rf"|{_NAME_WORD} {_NAME_WORD}, [1-9][0-9](?=[,.;)]))"
    )
    for language, details in DETAILS.items()
}


# What a detail cannot do without: of most texts the patterns need not be asked, which takes longer than all other reading.
_SIGNS = {language: required_literals(details) for language, details in DETAILS.items()}
_SIGNS_OF_RANKS = {language: required_literals(ranks) for language, ranks in RANKS.items()}
_LONGEST_RANK = 40  # characters before a name
_NAME_BEHIND_WORD = re.compile(r"[^\W\d_a-zа-яіїєґё](?<= .)")
_AGE_BEHIND_NAME = re.compile(r", [1-9][0-9][,.;)]")


def personal_details_in(text: str, language: str) -> tuple[PersonalDetail, ...]:
    """Give every detail of a single person in a text (BCP 47; the language's region does not matter), in their order."""
    code = primary_tag(language)
    if code not in PATTERNS or not _may_have_details(text, code):
        return ()
    return tuple(
        PersonalDetail(match.start(), match.end(), match["name"] or "")
        for match in PATTERNS[code].finditer(text)
    )


def _may_have_details(text: str, code: str) -> bool:
    """Say whether a text has what every detail has: a sign of it, an age behind a comma, or a rank right before a name."""
    if has_one_of(text, _SIGNS[code]) or _AGE_BEHIND_NAME.search(text):
        return True
    names = (match.start() for match in _NAME_BEHIND_WORD.finditer(text))
    before_names = "\n".join(text[max(place - _LONGEST_RANK, 0) : place] for place in names)
    return has_one_of(before_names, _SIGNS_OF_RANKS[code])
