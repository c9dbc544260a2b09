"""The answers of the issue form become a draft entry, and whatever a stranger writes there stays data."""

import re
from datetime import date
from html import unescape
from pathlib import Path
from urllib.parse import parse_qs

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from exchangelog.cannot_run import CannotRun
from exchangelog.drafting.issue_form import ADDRESSES, DAY, GIVEN_TO, KIND, KINDS, SENTENCES, read_answers
from tests.capture.editor import Editor
from tests.conftest import ROOT
from tests.pages.odd_site import odd_edition, odd_pages

WRONG = re.compile(r'href="([^"]*/issues/new[^"]*)"')
SIDES = {"norland": "Norland", "surland": "Surland"}
QUESTIONS = (DAY, KIND, "Given to Norland", "Given to Surland", ADDRESSES, SENTENCES)


def form(**answers: str) -> str:
    """Give the text of an issue; what is not answered is answered well."""
    well = {
        DAY: "2025-01-10",
        KIND: "exchange (both sides gave people)",
        "Given to Norland": "12",
        "Given to Surland": "_No response_",
        ADDRESSES: "https://news.example/1\n- http://news.example/2?a=1",
        SENTENCES: "The ministry | Twelve people came home.\nNobody knows more.",
    }
    given = well | {question.replace("_", " "): answer for question, answer in answers.items()}
    return "\n".join(f"### {question}\n\n{given[question]}\n" for question in QUESTIONS)


def test_the_answers_are_read() -> None:
    """Day, kind, numbers, addresses and sentences come out as they were given; what was left open is not there."""
    answers = read_answers(form(), SIDES)
    assert answers.day == date(2025, 1, 10)
    assert answers.kind == "exchange"
    assert answers.counts == {"norland": 12}
    assert answers.addresses == ("https://news.example/1", "http://news.example/2?a=1")
    assert [(one.speaker, one.said) for one in answers.sentences] == [
        ("The ministry", "Twelve people came home."),
        ("", "Nobody knows more."),
    ]


@pytest.mark.parametrize(
    ("answers", "complaint"),
    [
        ({DAY: "next week"}, "the day 'next week' is not a day of the calendar, written YYYY-MM-DD"),
        ({DAY: "2025-02-30"}, "the day '2025-02-30' is not a day"),
        ({KIND: "war"}, "the kind 'war' is none of: exchange, release, repatriation"),
        (
            {"Given to Norland": "about 12"},
            "the number given to Norland, 'about 12', is not a number in digits",
        ),
        ({"Given to Norland": "١٢"}, "is not a number in digits"),
        ({"Given to Norland": "-1"}, "is not a number in digits"),
        ({ADDRESSES: "javascript:alert(1)"}, "is not an address that begins with https:// or http://"),
        ({ADDRESSES: "https://a.example/' ; rm -rf ~"}, "is not an address"),
        ({SENTENCES: "one\n" * 21}, "an answer has 21 lines; at most 20 are taken"),
    ],
)
def test_an_answer_that_cannot_be_used_is_said_in_one_line(answers: dict[str, str], complaint: str) -> None:
    """What cannot be made an entry is named, with what would be right."""
    with pytest.raises(CannotRun) as caught:
        read_answers(form(**answers), SIDES)
    assert complaint in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_text_that_is_no_form_is_refused() -> None:
    """Another issue with the label is no entry."""
    with pytest.raises(CannotRun, match="it has no question 'Day' in its place"):
        read_answers("Hello\n\n### Kind\n\nexchange", SIDES)


def test_the_questions_are_those_of_the_form() -> None:
    """The form on the web asks what the program reads, in the same order, by the names of this log's sides."""
    asked = yaml.safe_load((ROOT / ".github/ISSUE_TEMPLATE/missing-exchange.yml").read_text("utf-8"))["body"]
    site = yaml.safe_load((ROOT / "content/site.yaml").read_text("utf-8"))
    labels = [one["attributes"]["label"] for one in asked if one["type"] != "markdown"]
    sides = [GIVEN_TO.format(side=side["name"]) for side in site["sides"].values()]
    assert labels == [DAY, KIND, *sides, ADDRESSES, SENTENCES]
    kinds = next(one["attributes"]["options"] for one in asked if one.get("id") == "kind")
    assert tuple(kind.split(" ")[0] for kind in kinds) == KINDS


def test_the_forms_name_the_private_address() -> None:
    """A request for removal is told the address of site.yaml, since an issue is public."""
    removal = yaml.safe_load((ROOT / "content/site.yaml").read_text("utf-8"))["contact"]["removal"]
    for name in ("missing-exchange", "something-wrong", "source-changed"):
        assert removal in (ROOT / f".github/ISSUE_TEMPLATE/{name}.yml").read_text("utf-8")


def test_every_page_opens_the_form_with_its_address() -> None:
    """The foot of each page leads to a form that is there, by its questions; 404.html alone does not know where it stands."""
    form_file = "something-wrong.yml"
    asked = yaml.safe_load((ROOT / ".github/ISSUE_TEMPLATE" / form_file).read_text("utf-8"))
    questions = {one.get("id") for one in asked["body"]}
    site = odd_edition().log.site
    tried = 0
    for path, page in odd_pages().items():
        links = [unescape(one) for one in WRONG.findall(page)]
        if 'http-equiv="refresh"' in page:
            continue
        tried += 1
        assert len(links) == 1, path
        address, _, query = links[0].partition("?")
        filled = parse_qs(query, strict_parsing=True)
        assert address == f"{site.repository.rstrip('/')}/issues/new"
        assert filled.pop("template") == [form_file]
        assert set(filled) <= questions
        here = f"{site.base_url.rstrip('/')}/{path.removesuffix('index.html')}"
        assert filled == ({} if path == "404.html" else {"entry": [here]})
    assert tried


def drafted(editor: Editor, text: str) -> Path:
    """Make a draft of a form, and give its path."""
    answered = editor.folder / "form.md"
    answered.write_text(text, "utf-8")
    said = editor.type("new", "--from-form", str(answered))
    assert said.status == 0, said.err
    return Path(said.out.strip())


def test_a_draft_holds_the_answers_and_fails_the_check_until_it_is_proved(editor: Editor) -> None:
    """The number is proposed, not taken for true: the figure rests on no quote, and the draft says what is missing."""
    path = drafted(editor, form())
    text = path.read_text("utf-8")
    assert "status: draft" in text
    assert "# to capture: build.py capture 'https://news.example/1'" in text
    assert "# an id of speakers.yaml, or: outlet; the form says: The ministry" in text
    front = yaml.safe_load(text.split("---\n")[1])
    assert [quote["said"] for quote in front["quotes"]] == ["Twelve people came home.", "Nobody knows more."]
    assert [figure["count"] for figure in front["figures"]] == [12, None]
    checked = editor.type("check", str(path))
    assert checked.status == 1
    assert "figure-without-quote" in checked.out
    assert "missing-field: nothing stands behind the field 'title'" in checked.out


HOSTILE = (
    "---",
    "quotes: []",
    "said: x # y",
    "{{ 7 * 7 }} {% raw %} ${{ secrets.X }}",
    "<script>alert(1)</script>",
    "*alias &anchor !!python/object/apply:os.system",
    "\u202eegassem \u200b\x00\x1b[31m \u2028 next: line",
    "\t- tab",
    "| literal",
    "> folded",
    "'single' \"double\" `tick`",
    "### Day",
    "а" * 5000,
)


@pytest.mark.parametrize("payload", HOSTILE)
def test_a_hostile_sentence_ends_nothing(editor: Editor, payload: str) -> None:
    """Whatever a sentence holds, the file has the fields that were written, and the sentence is one value of them."""
    path = drafted(editor, form(**{SENTENCES: f"{payload} | {payload}\nA second sentence."}))
    front = yaml.safe_load(path.read_text("utf-8").split("\n---\n")[0].removeprefix("---\n"))
    assert list(front) == ["title", "date", "added", "kind", "status", "summary", "quotes", "figures"]
    assert front["status"] == "draft"
    assert front["quotes"][-1]["said"] == "A second sentence."


@given(st.dictionaries(st.sampled_from(QUESTIONS), st.text()))
def test_any_text_is_answers_or_one_line(answers: dict[str, str]) -> None:
    """Nothing that can be typed into the form ends in a traceback."""
    try:
        said = [one.said for one in read_answers(form(**answers), SIDES).sentences]
    except CannotRun as trouble:
        said = [str(trouble)]
    assert all(one.isprintable() for one in said)
