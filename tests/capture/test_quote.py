"""`quote`: whole sentences from the vault, as an entry takes them; and what the check shows of the vault."""

from time import process_time

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from exchangelog.evidence.captured_text import end_of_quotations, follow_quotations, read_text
from exchangelog.evidence.nearest import hint_for
from exchangelog.evidence.segments import fold, segments_of
from exchangelog.evidence.standing import failure_of
from exchangelog.quoting import places_of
from tests.capture.articles import article
from tests.capture.editor import Editor
from tests.capture.played_server import page, played

TEXT = (
    "Exchange at the border\n"
    "Details: The ministry said that 307\u00a0people had returned. Did all of them? Nobody knew.\n"
    'The president said: "They are home. All 307 are home," and left. «Glory!» they said.\n'
    "The ministry’s list — of 307 names – was not pub\u00adlished…\n"
)


@pytest.fixture
def bridge(editor: Editor) -> Editor:
    """Give an editor who has captured the text above."""
    saved = editor.folder / "a.txt"
    saved.write_text(TEXT, "utf-8")
    editor.capture(str(saved), "--id", "bridge", "--publisher", "invented-herald", "--language", "en")
    return editor


def quotes(editor: Editor, *words: str) -> list[dict[str, str]]:
    """Give what `quote` prints, read as YAML as it would be in an entry."""
    said = editor.type("quote", "bridge", *words)
    assert said.status == 0, said.err
    found = yaml.safe_load("quotes:\n" + said.out)["quotes"]
    return [{"voice": one["voice"], "said": one["said"]} for one in found]


def test_the_whole_sentence_is_given(bridge: Editor) -> None:
    """A few words give their sentence, with those around it as comments."""
    assert quotes(bridge, "people", "had") == [
        {"voice": "reported", "said": "The ministry said that 307 people had returned."}
    ]
    out = bridge.type("quote", "bridge", "nobody", "knew").out
    assert "  # before: Did all of them?\n" in out
    assert '  # after: The president said: "They are home. All 307 are home," and left.\n' in out
    assert "    source: bridge\n" in out


def test_a_speakers_words_are_offered_alone_too(bridge: Editor) -> None:
    """Words in quotation marks give the outlet's whole sentence, and the speaker's own for the voice `direct`."""
    assert quotes(bridge, "all 307 are home") == [
        {"voice": "reported", "said": 'The president said: "They are home. All 307 are home," and left.'},
        {"voice": "direct", "said": "All 307 are home"},
    ]
    assert quotes(bridge, "glory") == [
        {"voice": "reported", "said": "«Glory!»"},
        {"voice": "direct", "said": "Glory!"},
    ]


def test_the_sources_own_marks_are_kept(bridge: Editor) -> None:
    """Dashes and apostrophes stay as the source has them; what nobody sees goes."""
    assert quotes(bridge, "list") == [
        {"voice": "reported", "said": "The ministry’s list — of 307 names – was not published…"}
    ]


def test_words_need_not_stand_together(bridge: Editor) -> None:
    """If the words stand nowhere one after the other, the sentence that holds all of them is given; case does not count."""
    assert (
        quotes(bridge, "RETURNED", "ministry")[0]["said"] == "The ministry said that 307 people had returned."
    )


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("home 307", ["Three hundred and seven came home"]),
        ("counted 307", ["counted three hundred and seven"]),
        ("asked 307", []),
        ("left 307", ["307 left"]),
    ],
)
def test_a_number_among_words_stands_in_their_sentence(asked: str, found: list[str]) -> None:
    """From its first sign to its last, in any order; not in the sentence behind it."""
    text = read_text(
        "Three hundred and seven came home\nNobody asked.\n307 left.\nIn all they counted three hundred and seven"
    )
    assert [text.folded[start:end] for start, end in places_of(text, asked, "en")] == found


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("307", ["Триста сім людей удома.", "Серед 307 були жінки."]),
        ("триста сім", ["Триста сім людей удома.", "Серед 307 були жінки."]),
        ("тисяча", ["Передали тіла 1\u00a0000 загиблих."]),
        ("1000", ["Передали тіла 1\u00a0000 загиблих."]),
        ("1,000", ["Передали тіла 1\u00a0000 загиблих."]),
        ("1000 загиблих", ["Передали тіла 1\u00a0000 загиблих."]),
        ("7 людей", []),
    ],
)
def test_a_number_is_found_however_it_is_written(editor: Editor, asked: str, found: list[str]) -> None:
    """The sentence that an entry needs was not found where its page wrote the number in words, or with a space in it."""
    saved = editor.folder / "a.txt"
    said = "Триста сім людей удома. Серед 307 були жінки. Передали тіла 1\u00a0000 загиблих. Було холодно."
    saved.write_text(said, "utf-8")
    editor.capture(str(saved), "--id", "bridge", "--publisher", "invented-herald", "--language", "uk")
    if found:
        assert [one["said"] for one in quotes(editor, *asked.split(" "))] == [
            " ".join(one.split()) for one in found
        ]
    else:
        assert editor.type("quote", "bridge", asked).status == 1


def test_what_is_given_stands(bridge: Editor) -> None:
    """Every quote that is offered passes the build's own check, whichever words were asked for."""
    lines = [segment.line for segment in segments_of(TEXT)]
    for word in ("a", "the", "307", "home", "was", "exchange", "details", "they"):
        for quote in quotes(bridge, word):
            assert failure_of(quote["said"], quote["voice"], [lines]) is None, quote  # type: ignore[arg-type]  # read from YAML


def test_a_russian_quote_comes_with_its_translations(editor: Editor) -> None:
    """A source in none of the site's languages asks for a translation into each of them."""
    with played({"/a": page(article("ru"))}) as server:
        editor.capture(server.at("/a"), "--id", "bridge")
    said = editor.type("quote", "bridge", "обмены")
    assert (
        "    translations:\n      en: {text: '', by: the log}\n      uk: {text: '', by: the log}\n"
        in said.out
    )


def test_what_cannot_be_quoted_is_told(bridge: Editor) -> None:
    """Words that no sentence holds fail; a source that is not known, or whose text is lost, cannot be quoted from."""
    nothing = bridge.type("quote", "bridge", "31")
    assert (nothing.status, nothing.out) == (1, "")
    assert nothing.err == "build.py: no sentence of the vault's text of 'bridge' holds: 31\n"
    unknown = bridge.type("quote", "brige", "307")
    assert (unknown.status, unknown.err) == (
        2,
        "build.py: there is no source 'brige' (did you mean 'bridge'?)\n",
    )
    lost = bridge.type("quote", "herald-2024-05-10", "12")
    assert lost.status == 2
    assert (
        "has no text of 'herald-2024-05-10'; capture it: build.py capture https://news.invalid/" in lost.err
    )


@pytest.mark.parametrize("between", ["\n", " "], ids=["lines", "one line"])
def test_a_quotation_without_an_end_costs_no_more_than_others(editor: Editor, between: str) -> None:
    """A page of 200 kB that opens a quotation and never closes it was looked through anew at each of its characters."""
    saved = editor.folder / "a.txt"
    saved.write_text("He said: “All 307 are home." + f"{between}Then others spoke of it." * 8_000, "utf-8")
    editor.capture(str(saved), "--id", "bridge", "--publisher", "invented-herald", "--language", "en")
    begun = process_time()
    assert any(one["said"].startswith("All 307 are home.") for one in quotes(editor, "307"))
    assert process_time() - begun < 10


@given(st.text('«»“”„‟"a ', max_size=30), st.integers(0, 30), st.integers(0, 30))
def test_quotations_are_followed_from_anywhere(text: str, first: int, second: int) -> None:
    """In two steps as in one; and the end of all is where, of every beginning of the text, the first has none open."""

    def open_at(end: int) -> list[int]:
        begun: list[int] = []
        follow_quotations(begun, text, 0, end)
        return begun

    begun = open_at(first)
    follow_quotations(begun, text, first, max(first, second))
    assert begun == open_at(max(first, second))
    ends = (place for place in range(first, len(text)) if not open_at(place + 1))
    assert end_of_quotations(text, 0, first) == next(ends, None)


@pytest.mark.parametrize("text", ["„a“ b", "“a” b", "«a» b", '"a" b', "„a «b» c“ d", "„a” b", "«„a“» b"])
def test_a_quotation_ends_as_its_language_ends_it(text: str) -> None:
    """“ closes what „ opened, though it opens elsewhere: what the outlet says behind it is nobody's own words."""
    begun: list[int] = []
    follow_quotations(begun, text, 0, len(text))
    assert begun == []
    follow_quotations(begun, text, 0, text.index("a"))
    assert begun


def test_a_text_that_was_tampered_with_is_not_quoted(bridge: Editor) -> None:
    """A text of the vault that is not the captured one proves nothing and is not offered."""
    text = next(bridge.vault.glob("bridge/*.txt"))
    text.write_text(TEXT.replace("307", "308"), "utf-8")
    assert bridge.type("quote", "bridge", "308").status == 2


@given(st.text(st.sampled_from("abАї .!?:\"«»“”„…'’—-\n\r\t\u00a0\u00ad\u200b\u0301é7"), max_size=60))
def test_sentences_are_made_of_the_texts_segments(text: str) -> None:
    """The places of segments are those of the segments of the contract, and sentences cover all of them once, in order."""
    found = read_text(text)
    assert found.folded == fold(text)
    assert tuple(placed.segment for placed in found.segments) == segments_of(text)
    for sentences in (found.sentences, found.whole_sentences):
        covered = [number for one in sentences for number in range(one.first, one.last + 1)]
        assert covered == list(range(len(found.segments)))


@pytest.mark.parametrize(
    ("failing", "whole", "nearest"),
    [
        ("307 people had returned", "The ministry said that 307 people had returned.", None),
        (
            "The ministry said that 308 people had not returned",
            None,
            "The ministry said that »307« (not '308') people had (not 'not') returned",
        ),
        ("Nobody", "Nobody knew.", None),
        ("Something else altogether", None, None),
        ("Nobody knew anything", None, "Nobody knew. (not 'anything')"),
    ],
)
def test_the_vault_shows_what_was_meant(failing: str, whole: str | None, nearest: str | None) -> None:
    """A part of a sentence is told with the whole; a sentence with other words with the nearest, its differences marked."""
    hint = hint_for(failing, [TEXT])
    assert (hint.whole, (hint.nearest or "").removesuffix(".") or None) == (whole, nearest)


def test_what_a_quote_adds_is_shown_at_its_place() -> None:
    """Nothing of the sentence stands twice, and what lies behind its end has a space before it."""
    text = "Nobody here knew it. In the end, people had returned home."
    for said, shown in (
        ("Nobody here knew it then", "Nobody here knew it. (not 'then')"),
        ("In the end, all people had returned home", "In the end, (not 'all') people had returned home."),
        (
            "And in the end, people had returned home",
            "»In« (not 'And in') the end, people had returned home.",
        ),
    ):
        assert hint_for(said, [text]).nearest == shown


def test_the_check_shows_the_sentence_that_was_meant(bridge: Editor) -> None:
    """With a vault, quote-not-in-source shows the sentence; without one, it finds the same fault without it."""
    entry = bridge.content / "exchanges/2024/2024-05-10.md"
    new = "  - id: x\n    source: bridge\n    speaker: outlet\n    voice: reported\n    said: 'Somebody knew.'\n"
    entry.write_text(entry.read_text("utf-8").replace("figures:\n", new + "figures:\n", 1), "utf-8")
    with_vault = bridge.type("check").out
    assert "The nearest sentence there: »Nobody« (not 'Somebody') knew" in with_vault
    for path in bridge.vault.glob("*/*"):
        path.unlink()
    without = bridge.type("check").out
    assert "no sentence there is 'Somebody knew'" in without
    assert "nearest" not in without
