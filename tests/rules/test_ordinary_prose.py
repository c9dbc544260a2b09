"""Ordinary prose about an exchange that cites properly: two pages in English, and a log whose own words are Ukrainian."""

from pathlib import Path

from tests.rules.edited_log import JUNE, edited_log
from tests.rules.examples import judge
from tests.rules.test_numbers_in_prose import BODY

ENGLISH = """
On 20 June 2024, a Thursday, Norland and Surland exchanged prisoners at the bridge near Millford. Norland brought back 20 people, its
Ministry of Defence said [@norland]. Fifteen of them were soldiers and five were civilians [@kinds]. Surland received 18 people, according to
the Ministry of Defence of Surland [@surland]. Neither side said why Norland received two more than Surland did.

## What each side said

The ministry in Norland spoke twice that day. In its first statement it gave only the number of those who had come home: "Norland brought
back 20 people" [@norland]. It then added who they were: "Among them are 15 soldiers and 5 civilians" [@kinds]. The two numbers of the
second statement add up to the 20 of the other, and nothing in the sources read says otherwise.

Surland's ministry gave one number, 18, and no details [@surland]. It did not say how many of them were soldiers, whether there were civilians
among them, or how long they had been held. Most of the people were on the road for hours, and the buses left late. No Surlandic source was
found that counts them by rank or by branch of service; the outlet itself gives no figure of its own.

### How this fits the exchange in May

The day was the second stage of the agreement that is called after the bridge. On [the day in May](2024-05-10) people had gone each way as
well. Norland's ministry put both days together: "In all 32 people have come home at the bridge" [@both]. That fits what the log
holds for Norland: the people of May and the 20 of June make 32 [@both; @norland]. It called the day "the 2nd exchange at the bridge" [@series],
and by that count no other exchange had taken place there before.

> The ministry called it the 2nd exchange at the bridge [@series].

## What is not known

- How the people were chosen, and who decided it, is not said in the sources read.
- Whether anybody was left behind that day, neither ministry said; the five civilians [@kinds] were not named, and the log does not name them.
- The agreement has two stages. That another would follow was said by nobody.
- The weather, the route and the hour of the day are told in different ways, and nothing here rests on them.

At first glance the two totals differ, since one is of a day and the other of both days. The people of May make the difference, no more. As
for the sides' own words, they stand above as they were said; where a sentence was left out, the quote says so. Some 38 people, 20 and 18,
crossed the bridge that day in all [@norland; @surland]. That is the log's own sum, and nobody else's.

[@kinds]

The log will come back to this entry if Surland's ministry says more, or if the outlet corrects what it wrote on 20 June 2024. Until then what
is unknown is said to be unknown. See also [how the log works](page:about) and [the source](source:agency-2024-06-20), or
[the statement at the end of the year](2024-12-31).
"""

UKRAINIAN = """
20 червня 2024 року Норландія і Сурландія обмінялися полоненими на мосту біля Мілфорда. Норландія повернула 20 людей, повідомило її
Міністерство оборони [@norland]. Серед них п'ятнадцятеро військових і п'ятеро цивільних [@kinds]. Сурландія отримала 18 людей,
за словами її міністерства [@surland]. Чому Норландія отримала на двох людей більше, жодна зі сторін не сказала.

## Що сказали сторони

У першій заяві міністерство Норландії назвало лише загальне число: «Norland brought back 20 people» [@norland]. Потім воно уточнило, хто
ці люди: „Among them are 15 soldiers and 5 civilians“ [@kinds]. Обидва числа другої заяви разом дають 20, тобто те саме, що й загальне
[@norland]. Сурландське міністерство назвало одне число, 18, без подробиць [@surland]. Скільки серед них було військових і як довго їх
утримували, у прочитаних джерелах не сказано.

Це був другий етап домовленості, названої за мостом. [У травні](2024-05-10) люди теж повернулися додому з кожного
боку. Міністерство Норландії додало обидва дні: "In all 32 people have come home at the bridge" [@both]. Це сходиться з тим, що є в
журналі: травневі та 20 червневих – разом 32 [@both; @norland]. Обмін воно назвало 2-м на цьому мосту [@series].

- Як добирали людей і хто це вирішував, не відомо.
- П'ятьох цивільних [@kinds] не названо на ім'я, і журнал їх не називає.
- Про наступний етап ніхто не казав.

Усього того дня міст перейшли 38 людей, 20 і 18 [@norland; @surland]. Це власна сума журналу. Більшість людей провели в дорозі кілька
годин; автобуси, за словами видання, вирушили пізно. Дві сторони по-різному розповідають про дорогу, і жодне число тут на цьому не
тримається. Ці два підсумки – за різні дні; сторони передали одна одній людей, а не тіла. Докладніше – [про журнал](page:about) та [у джерелі](source:agency-2024-06-20).
"""


def found_in(folder: Path, body: str, *, first: str) -> list[str]:
    """Give what is found in the invented log with another body, and with another first language."""
    edits = {JUNE: {BODY: body.strip()}, "site.yaml": {"languages: [en, uk]": f"languages: [{first}]"}}
    return [f"{one.rule}: {one.message}" for one in judge(edited_log(folder, edits))]


def test_two_pages_that_cite_properly_are_found_no_fault_with(tmp_path: Path) -> None:
    """Numbers in digits and in words, dates, ordinals, quotations, headings, lists, links and quotes in full."""
    assert len(ENGLISH.split()) > 500
    assert found_in(tmp_path, ENGLISH, first="en, uk") == []


def test_a_page_in_ukrainian_is_found_no_fault_with(tmp_path: Path) -> None:
    """The same where the log's own words are Ukrainian, quotation marks of several kinds included."""
    assert len(UKRAINIAN.split()) > 200
    assert found_in(tmp_path, UKRAINIAN, first="uk, en") == []
