"""Falsehoods in our own words that a reader sees and a rule could miss: in other signs than those of numbers, of quotations, of letters."""

from pathlib import Path

import pytest

from exchangelog.reading.disguises import FIRST, LAID_OVER, USUAL, disguises_in, is_disguised
from tests.rules.edited_log import MAY, edited_log
from tests.rules.examples import judge

OLD = "Surland received 12 as well [@surland]."


def rules_for(folder: Path, body: str) -> set[str]:
    """Give the rules that find something where a paragraph is added to an event."""
    content = edited_log(folder, {MAY: {OLD: f"{OLD}\n\n{body}"}})
    return {one.rule for one in judge(content)}


@pytest.mark.parametrize(
    ("body", "rule"),
    [
        ("5000. people came home to Norland.", "uncited-number"),
        ("- 5000) people came home to Norland.", "uncited-number"),
        ("> 30. people came home.", "uncited-number"),
        ("One person returned to Surland [@surland].", "uncited-number"),
        ("Only one wounded civilian came home.", "uncited-number"),
        ("XL people died on the way.", "uncited-number"),
        ("MMXX Norlandic soldiers are still held.", "uncited-number"),
        ("12% of the people were wounded.", "uncited-number"),
        ("Some 12 per cent were wounded [@ministry].", "uncited-number"),
        ("The ministry said: 'we beat them and shall do it again' [@ministry].", "uncited-quotation"),
        ("The ministry said: ‘we beat them’ [@ministry].", "uncited-quotation"),
        ("The ministry said: ''we beat them'' [@ministry].", "uncited-quotation"),
        ("The ministry said: ,,we beat them‘‘ [@ministry].", "uncited-quotation"),
        ("The ministry said: ❝we beat them❞ [@ministry].", "uncited-quotation"),
        ("The ministry said: ″we beat them″ [@ministry].", "uncited-quotation"),
        ("The ministry said: ‹we beat them› [@ministry].", "uncited-quotation"),
        ("The ministry said: 「we beat them」 [@ministry].", "uncited-quotation"),
        ("𝐟𝐢𝐯𝐞 𝐡𝐮𝐧𝐝𝐫𝐞𝐝 people died.", "disguised-letter"),
        ("ｆｉｖｅ ｈｕｎｄｒｅｄ people died.", "disguised-letter"),
        ("ꜰɪᴠᴇ people died, ᶠⁱᵛᵉ more were hurt.", "disguised-letter"),
        ("五百 people died.", "disguised-letter"),
        ("The ministry did n̶o̶t̶ confirm it.", "disguised-letter"),
        ("ѕіх people died.", "mixed-script"),
        ("[https://mod.norland.invalid](https://evil.invalid/x) confirmed it.", "unsafe-link"),
        ("[mod.norland.invalid](https://evil.invalid/x) confirmed it.", "unsafe-link"),
        ("[*www.norland.invalid*/news](https://norland.invalid.evil.invalid/) confirmed it.", "unsafe-link"),
    ],
)
def test_a_lie_in_other_signs_is_found(tmp_path: Path, body: str, rule: str) -> None:
    """Numbers of lists, 'one' of people, Roman numerals, shares, other marks of quotation, letters in disguise, links that lie."""
    assert rule in rules_for(tmp_path, body)


@pytest.mark.parametrize(
    "body",
    [
        "1. Norland said so.\n2. Surland said so.",
        "12\\. May is no day of the log; on 10 May 2024 it happened.",
        "No one said more; one of the sides was silent, and one ministry was not.",
        "CD and DVD are no numbers, LIGA is a name, and the XL bus came.",
        "The ministry said 'back', and the prisoners' families and the soldiers' friends heard it.",
        "It said ‘12 of our people’ [@ministry].",
        "That is what 'brought back 12 of our people' means [@ministry].",
        "Київ’яни, об'єднання, № і ще №; a naïve façade, Č and ő.",
        "[norland.invalid](https://www.norland.invalid/a) [the law](https://law.invalid/) [log.invalid](mailto:a@b.invalid)",
        "[a.norland.invalid](https://norland.invalid/a) [Norland. Its law](https://law.invalid/)",
    ],
)
def test_ordinary_prose_is_let_through(tmp_path: Path, body: str) -> None:
    """What looks like one of these lies and is none gives no finding."""
    found = rules_for(tmp_path, body)
    assert found <= {"single-origin"}


def test_what_counts_as_usual_has_no_letter_in_disguise() -> None:
    """The signs that a text is passed over for are none of those that are looked for."""
    usual = [chr(code) for code in range(FIRST, 0x20000) if USUAL.fullmatch(chr(code))]
    assert [one for one in usual if is_disguised(one) or ord(one) in LAID_OVER] == []


def test_a_source_may_write_so(tmp_path: Path) -> None:
    """Letters that stand so in a quote may stand so in its entry: a quote is verbatim."""
    said = "Ｎｏｒｌａｎｄ brought back 20 people, the Ministry of Defence of Norland said."
    june, old = "exchanges/2024/2024-06-20.md", "Norland brought back 20 people, the"
    content = edited_log(tmp_path, {june: {f"{old} Ministry of Defence of Norland said.": said}})
    assert "disguised-letter" not in {one.rule for one in judge(content)}
    assert list(disguises_in(said))
