"""Whether a quote stands in a capture: what is taken whole always does, what is bent in any way never does."""

from collections.abc import Sequence
from dataclasses import dataclass

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from exchangelog.evidence.segments import ABBREVIATIONS, lines_of
from exchangelog.evidence.standing import Failure, Reason, failure_of
from exchangelog.record.quote import Voice

TEXT = (
    "Exchange at the border\n"
    "Details: The ministry said that 307 people had returned. Did all of them? Nobody knew.\n"
    'The president said: "They are home. All 307 are home," and left. «Glory!» they said.\n'
    "Freedom has returned"
)
CAPTURES = (lines_of(TEXT),)


def failure(said: str, voice: Voice = "reported", text: str = TEXT) -> Failure | None:
    return failure_of(said, voice, [lines_of(text)])


@pytest.mark.parametrize(
    "said",
    [
        "The ministry said that 307 people had returned.",
        "The ministry said that 307 people had returned. Did all of them? Nobody knew.",
        "The ministry said that 307 people had returned! [...] Nobody knew",
        "The ministry said that 307 people had returned. […] Freedom has returned",
        "Exchange at the border",
        "Details: The ministry said that 307 people had returned.",
        'The president said: "They are home. All 307 are home," and left.',
        "“Glory!” they said.",
        "  Nobody\u00a0knew...  ",
    ],
)
def test_whole_sentences_stand(said: str) -> None:
    """Whole sentences, one or several, in the order of the source, with or without an omission between them."""
    assert failure(said) is None


@pytest.mark.parametrize(
    ("said", "reason", "sentence"),
    [
        ("The ministry said that 308 people had returned.", Reason.NOT_THERE, "The ministry said that 308 people had returned"),
        ("307 people had returned.", Reason.NOT_THERE, "307 people had returned"),
        ("The ministry said that 307 people had returned. Nobody knew.", Reason.NOT_AT_THIS_POINT, "Nobody knew"),
        ("Nobody knew. [...] Did all of them?", Reason.NOT_AT_THIS_POINT, "Did all of them"),
        ("Nobody knew. [...] Nobody knew.", Reason.NOT_AT_THIS_POINT, "Nobody knew"),
        ("Did all of them.", Reason.QUESTION_OR_STATEMENT, "Did all of them"),
        ("Nobody knew?", Reason.QUESTION_OR_STATEMENT, "Nobody knew"),
        ("Did all of them. Nobody knew.", Reason.QUESTION_OR_STATEMENT, "Did all of them"),
        ("They are home.", Reason.CUT_AT_BEGINNING, "They are home"),
        ("The president said.", Reason.CUT_AT_END, "The president said"),
        ("The president said:", Reason.CUT_AT_END, "The president said"),
        ("The president said. They are home.", Reason.OTHER_MARK, "The president said"),
        ('The president said: "They are home. All 307 are home."', Reason.CUT_AT_END, "All 307 are home"),
        ("", Reason.NO_WORDS, ""),
        ("— … !", Reason.NO_WORDS, ""),
        ("[...]", Reason.NO_WORDS, ""),
        ("Nobody knew. [...]", Reason.NO_WORDS, ""),
        ("[...] Nobody knew.", Reason.NO_WORDS, ""),
        ("Did all of them? [...] [...] Freedom has returned", Reason.NO_WORDS, ""),
        ("The ministry said [...] Nobody knew.", Reason.NOT_THERE, "The ministry said"),
    ],
)  # fmt: skip
def test_what_does_not_stand_is_told(said: str, reason: Reason, sentence: str) -> None:
    """The failure names the sentence and the reason."""
    assert failure(said) == Failure(reason, sentence)


@pytest.mark.parametrize("voice", ["direct", "translated"])
def test_a_speakers_own_words_can_be_taken_out_of_quotation_marks(voice: Voice) -> None:
    """Direct and translated words may begin behind a colon or a quotation mark and end before one; reported ones may not."""
    for said in ("They are home.", "They are home. All 307 are home", "All 307 are home", "Glory!"):
        assert failure(said, voice) is None
    assert failure("They are home. All 307 are home") == Failure(Reason.CUT_AT_BEGINNING, "They are home")
    assert failure("The president said.", voice) == Failure(Reason.CUT_AT_END, "The president said")


def test_a_quote_may_stand_in_any_capture() -> None:
    """One capture that holds it is enough; else the failure tells of the capture in which it came furthest."""
    said = "Nobody knew. [...] Freedom has come."
    assert failure_of(said, "reported", [lines_of("Nobody knew. Freedom has come."), *CAPTURES]) is None
    assert failure_of(said, "reported", [lines_of("Something else."), *CAPTURES]) == Failure(
        Reason.NOT_THERE, "Freedom has come"
    )
    assert failure_of(said, "reported", []) == Failure(Reason.NOT_THERE, "Nobody knew")


def test_a_later_place_is_found_where_the_first_has_other_bounds() -> None:
    """A sentence that stands first in quotation marks and then by itself stands."""
    text = 'He said: "All are home." The ministry agreed. All are home. They left.'
    assert failure("All are home.", text=text) is None
    assert failure("All are home. They left.", text=text) is None
    assert failure("All are home. The ministry agreed.", text=text) == Failure(
        Reason.CUT_AT_BEGINNING, "All are home"
    )


def test_the_parts_of_a_quote_do_not_share_sentences() -> None:
    """Each part stands behind the part before it, not in it."""
    text = "One more. Then two. One more."
    assert failure("One more. [...] One more.", text=text) is None
    assert failure("One more. Then two. [...] Then two. One more.", text=text) is not None


WORDS = (
    st.text(st.sampled_from("abcdeghкмнорстіїєґ’"), min_size=3, max_size=8)
    .map(lambda word: word.strip("’"))
    .filter(lambda word: len(word) > 2 and word not in ABBREVIATIONS and "’’" not in word)
)
"""Words behind which a full stop ends a sentence: no abbreviation, no lone letter; an apostrophe alone is part of a word."""
SENTENCES = st.lists(st.lists(WORDS, min_size=3, max_size=7), min_size=4, max_size=9)
ENDS = st.sampled_from([". ", "! ", "? ", "... ", "?! ", ".\n", "\n", "… "])


@dataclass(frozen=True)
class Article:
    """An invented article: its sentences as words, no word twice, and what ends each."""

    sentences: tuple[tuple[str, ...], ...]
    ends: tuple[str, ...]

    def text(self, first: int = 0, last: int | None = None) -> str:
        """Give the text of some of its sentences."""
        return written(self.sentences[first:last], self.ends[first:last])


def written(sentences: Sequence[Sequence[str]], ends: Sequence[str]) -> str:
    """Write sentences with what ends each."""
    return "".join(" ".join(words) + end for words, end in zip(sentences, ends, strict=True))


@st.composite
def articles(draw: st.DrawFn) -> Article:
    """Make an article; words are numbered where they would come twice."""
    seen: set[str] = set()
    sentences = []
    for words in draw(SENTENCES):
        fresh = [word if word not in seen else f"{word}{len(seen)}" for word in words]
        seen.update(fresh)
        sentences.append(tuple(dict.fromkeys(fresh)))
    ends = draw(st.lists(ENDS, min_size=len(sentences), max_size=len(sentences)))
    assume(all(len(words) > 2 for words in sentences))
    return Article(tuple(sentences), tuple(ends))


@st.composite
def excerpts(draw: st.DrawFn) -> tuple[Article, int, int]:
    """Choose some neighbouring sentences of an article."""
    article = draw(articles())
    first = draw(st.integers(0, len(article.sentences) - 1))
    return article, first, draw(st.integers(first + 1, len(article.sentences)))


@given(excerpts(), st.sampled_from(["reported", "direct", "translated"]))
def test_what_is_cut_at_the_ends_of_sentences_stands(excerpt: tuple[Article, int, int], voice: Voice) -> None:
    """Any whole sentences that follow one another stand."""
    article, first, last = excerpt
    assert failure(article.text(first, last), voice, article.text()) is None


@given(excerpts(), st.data())
def test_parts_in_order_stand_and_out_of_order_do_not(
    excerpt: tuple[Article, int, int], data: st.DataObject
) -> None:
    """An omission may stand between sentences; what is put into another order never stands."""
    article, first, last = excerpt
    assume(last - first > 1)
    middle = data.draw(st.integers(first + 1, last - 1))
    before, after = article.text(first, middle), article.text(middle, last)
    assert failure(f"{before} [...] {after}", "reported", article.text()) is None
    assert failure(f"{after} [...] {before}", "direct", article.text()) is not None
    assert failure(after + before, "direct", article.text()) is not None


def bent(words: tuple[str, ...], how: str, place: int) -> tuple[str, ...]:
    """Change one word of a sentence, drop it, double it, move it, put a 'not' behind it, or cut the sentence at it."""
    place %= len(words)
    head, word, tail = words[:place], words[place], words[place + 1 :]
    return {
        "changed": (*head, word + "x", *tail),
        "other case": (*head, word.swapcase(), *tail),
        "dropped": (*head, *tail),
        "doubled": (*head, word, word, *tail),
        "moved": (*tail, word, *head) if place else (*tail, word),
        "denied": (*head, word, "not", *tail),
        "cut at the end": words[: max(1, place)],
        "cut at the beginning": words[place or 1 :],
        "glued": (*head, word + "".join(tail)) if tail else (words[0] + words[1], *words[2:]),
    }[how]


@pytest.mark.parametrize(
    "how",
    ["changed", "other case", "dropped", "doubled", "moved", "denied", "cut at the end", "cut at the beginning", "glued"],
)  # fmt: skip
@given(excerpts(), st.integers(0, 99), st.integers(0, 99))
def test_a_bent_sentence_never_stands(
    how: str, excerpt: tuple[Article, int, int], which: int, place: int
) -> None:
    """Whatever is done to one word of one sentence, in whichever voice, the quote no longer stands."""
    article, first, last = excerpt
    sentences = list(article.sentences[first:last])
    which %= len(sentences)
    changed = bent(sentences[which], how, place)
    assume(changed != sentences[which])
    sentences[which] = changed
    quote = written(sentences, article.ends[first:last])
    for voice in ("reported", "direct", "translated"):
        assert failure(quote, voice, article.text()) is not None


@given(articles(), st.integers(0, 99))
def test_a_sentence_without_its_not_never_stands(article: Article, which: int) -> None:
    """Where the source denies, a quote that does not is refused."""
    which %= len(article.sentences)
    denied = list(article.sentences)
    denied[which] = (*denied[which][:2], "not", *denied[which][2:])
    assert failure(article.text(), "direct", written(denied, article.ends)) is not None


@given(excerpts(), st.integers(0, 99))
def test_a_question_is_no_statement(excerpt: tuple[Article, int, int], which: int) -> None:
    """A statement made a question, or a question made a statement, never stands."""
    article, first, last = excerpt
    ends = list(article.ends[first:last])
    which %= len(ends)
    ends[which] = ". " if "?" in ends[which] else "? "
    quote = written(article.sentences[first:last], ends)
    assert failure(quote, "direct", article.text()) is not None


@given(articles(), st.integers(0, 99), st.sampled_from([": ", ", ", " – ", ' "', " «"]))
def test_a_reported_sentence_ended_early_never_stands(article: Article, which: int, inside: str) -> None:
    """The outlet's sentence cannot end at a colon, a comma, a dash or a quotation mark of the source."""
    which %= len(article.sentences) - 1
    ends = list(article.ends)
    ends[which] = inside
    source = "First of all. " + written(article.sentences, ends)
    quote = " ".join(article.sentences[which]) + "."
    assert failure(quote, "reported", source) is not None
