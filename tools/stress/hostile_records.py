"""Hostile records: what a stranger could write into the fields of an entry, a source or a registry, where every file by itself is well-formed.

In: nothing. Out: cases by their names, for `hostile_files`. Most are many of one thing that a rule compares with many of another, the rest are names and
values that mean something else to another program. Each has once taken minutes, ended in a traceback or passed, or stands for others of its sort.
"""

from collections.abc import Callable, Iterator
from pathlib import Path

from tools.stress.tried_log import BASE

Case = Callable[[Path], None]
ENTRY = "exchanges/2024/2024-05-10.md"
SOURCE = "sources/2024/herald-2024-05-10.yaml"
CATEGORIES, SPEAKERS, SITE, AGREEMENTS = "categories.yaml", "speakers.yaml", "site.yaml", "agreements.yaml"
MEGABYTE_OF_LETTERS = 900_000
SPEAKER = "{0}:\n  name: Somebody\n  side: none\n  standing: unofficial\n"
KIND = "{0}:\n  label: A\n  definition: Some.\n  part_of: {1}\n  partition: {2}\n"
QUOTE = "  - {{id: {0}, source: {1}, speaker: {2}, voice: reported, said: '{3}'}}\n"
FIGURE = "  - {{side: norland, who: all, count: {0}, quotes: [{1}], words: [{2}]}}\n"
ODD_IDS = ("constructor", "prototype", "tostring", "con", "aux", "nul", "index", "404", "null", "1e5", "a--b")
ODD_VALUES = ("0000-00-00", "9999-12-31", "10000-01-01", "0x10", "1_000", "1e5", ".inf", "=", "<<", "9" * 400)
ODD_SIGNS = ("\u202e", "\U000e0041", "\ufffe", "\u3164", "\u0130", "\u2167", "\u0344", "\ufdfa", "\U0001d7d8")


def edit(path: str, old: str, new: str, *more: tuple[str, str]) -> Case:
    """Give a case that puts other texts in place of some of a file; each has to stand there."""

    def write(content: Path) -> None:
        text = (content / path).read_text("utf-8")
        for given, other in ((old, new), *more):
            if given not in text:
                raise ValueError(f"{path} does not hold {given!r}")
            text = text.replace(given, other, 1)
        (content / path).write_bytes(text.encode("utf-8", "surrogatepass"))

    return write


def behind(path: str, more: str) -> Case:
    """Give a case that adds a text to the end of a file."""
    text = (BASE / path).read_text("utf-8")
    return edit(path, text, text + more)


def many(number: int, text: Callable[[int], str]) -> str:
    """Give a text that many parts make up."""
    return "".join(map(text, range(number)))


def record_cases() -> Iterator[tuple[str, Case]]:
    """Give every case by its name."""
    yield from compared_with_many()
    yield from kinds_and_links()
    yield from too_long_or_deep()
    yield from odd_values()
    yield from odd_settings()


def compared_with_many() -> Iterator[tuple[str, Case]]:
    """Give many of one thing, each of which is compared with many of another."""
    quotes = many(
        90, lambda n: QUOTE.format(f"quote-of-the-ministry-{n}", "herald-2024-05-10", "outlet", "X.")
    )
    cited = many(3000, lambda n: f"[@quote-of-the-minister-{n}]\n\n")
    yield (
        "3,000 citations of quotes with nearly their ids",
        edit(ENTRY, "figures:\n", f"{quotes}figures:\n", *in_body(cited)),
    )
    strangers = many(90, lambda n: QUOTE.format(f"q{n}", f"herald-{n}", f"speaker-numbr-{n}", "X."))
    known = many(14_000, lambda n: SPEAKER.format(f"speaker-number-{n}"))
    yield (
        "90 unknown speakers beside 14,000 known",
        both(behind(SPEAKERS, known), edit(ENTRY, "figures:\n", f"{strangers}figures:\n")),
    )
    words = many(20, lambda n: f"'{('a ' * (n + 1)).strip()}', ")
    texts = many(80, lambda n: QUOTE.format(f"z{n}", "herald-2024-05-10", "outlet", f"{'a ' * (1400 - n)}12"))
    ids = many(20, lambda n: f"z{n}, ")
    figures = many(98, lambda n: FIGURE.format(n + 1, ids, words))
    yield (
        "98 figures with 20 phrases in each of 20 quotes",
        edit(ENTRY, "figures:\n", f"{texts}figures:\n{figures}"),
    )
    yield (
        "a figure with 30,000 phrases",
        edit(ENTRY, "[ministry]}", f"[ministry], words: [{'12 of, ' * 30_000}]}}"),
    )
    yield (
        "4,000 figures with a quote of 300 kB",
        edit(
            ENTRY,
            "12 of our people",
            "12 people. " * 27_000,
            ("figures:\n", "figures:\n" + many(4000, lambda n: FIGURE.format(n + 1, "ministry", "12"))),
        ),
    )


def kinds_and_links() -> Iterator[tuple[str, Case]]:
    """Give many kinds of people, links and earlier ids."""
    yield (
        "7,500 kinds of people of as many unknown wholes",
        behind(CATEGORIES, many(7500, lambda n: KIND.format(f"kind-{n}", f"kinds-{n}", "x"))),
    )
    yield (
        "9,000 kinds of people, each a part of the one before",
        behind(CATEGORIES, many(9000, lambda n: KIND.format(f"k{n}", f"k{n - 1}" if n else "all", "x"))),
    )
    yield (
        "4,000 links to sources with nearly their ids",
        edit(ENTRY, *in_body(many(4000, lambda n: f"[a](source:herald-2024-05-1{n})\n"))[0]),
    )
    yield (
        "20,000 earlier ids",
        edit(ENTRY, "kind:", f"aliases: [{many(20_000, lambda n: f'2024-05-10-a{n}, ')}]\nkind:"),
    )


def too_long_or_deep() -> Iterator[tuple[str, Case]]:
    """Give names and addresses of a megabyte: each page has some of them."""
    long = "N" * MEGABYTE_OF_LETTERS
    yield "an address of a megabyte", edit(SOURCE, "herald-2024-05-10", long)
    yield (
        "an address of the site of a megabyte",
        edit(SITE, "https://log.invalid/", f"https://log.invalid/{long}/"),
    )
    yield "a tagline of a megabyte", edit(SITE, "Exchanges between", f"Exchanges between {long}")
    yield "a side's name of a megabyte", edit(SITE, "name: Norland", f"name: {long}")
    yield "an id of a megabyte", behind(SPEAKERS, SPEAKER.format("a" * MEGABYTE_OF_LETTERS))
    yield (
        "an id that is too long for a folder",
        behind(AGREEMENTS, f"{'a' * 300}:\n  title: The other agreement\n  date: 2024-05-02\n"),
    )
    yield "a language of a megabyte", edit(SOURCE, "language: en", f"language: en{'-aaaaaaaa' * 100_000}")
    yield "a mail address of a megabyte", edit(SITE, "removal@log.invalid", f"removal@{'b.' * 400_000}c")
    yield (
        "a sign of accents in a phrase",
        edit(ENTRY, "12 of our people", "12 of our people " + "\u0308\u0323" * 300_000),
    )


def odd_values() -> Iterator[tuple[str, Case]]:
    """Give ids, days, numbers and signs that other programs take for something else."""
    for name in ODD_IDS:
        registered = behind(SPEAKERS, SPEAKER.format(name))
        yield (
            f"a speaker, a quote and a page called {name}",
            both(
                registered,
                edit(ENTRY, "id: place", f"id: {name}", ("quotes: [place]", f"quotes: [{name}]")),
                page_called(name),
            ),
        )
    for value in ODD_VALUES:
        yield (
            f"a day and a count that are {value:.20}",
            edit(
                ENTRY,
                "date: 2024-05-10",
                f"date: {value}",
                ("count: 12", f"count: {value}"),
                ("added: 2024-05-11T09:00Z", f"added: {value}T25:61Z"),
            ),
        )
    for sign in ODD_SIGNS:
        yield (
            f"U+{ord(sign):04X} in a title, a quote and the text",
            edit(
                ENTRY,
                "An exchange",
                f"An {sign} exchange",
                ("12 of our", f"12 {sign} of our"),
                *in_body(f"Norland{sign} said {sign}12 [@ministry]."),
            ),
        )


def odd_settings() -> Iterator[tuple[str, Case]]:
    """Give zones and addresses that are others' business, numbers far apart, and two of what there is one of."""
    for zone in ("localtime", "../../../etc/passwd", "tzdata.zi", "America", "A" * 100_000):
        yield f"a time zone called {zone:.20}", edit(SITE, "Europe/Kyiv", zone)
    for address in (
        "https://[::1",
        "https://a:99999/",
        "https://\u202egro.live/",
        "https://a/\u2028",
        "https://%/",
        "https:////a",
    ):
        yield (
            f"an address like {address!r:.30}",
            edit(SOURCE, "https://news.invalid/herald-2024-05-10", address),
        )
    yield (
        "the second stage of 999,999,999",
        edit(ENTRY, "kind:", "agreement: bridge\nstage: {number: 2, of: 999999999}\nkind:"),
    )
    yield (
        "numbers of a series far apart",
        edit(
            ENTRY,
            "figures:\n",
            "ordinals:\n  - {series: a, count: 1, quotes: [ministry]}\n  - {series: a, count: 999999999, quotes: [ministry]}\nfigures:\n",
        ),
    )
    yield "two quotes with one id", edit(ENTRY, "id: surland", "id: ministry", ("[surland]", "[ministry]"))
    yield (
        "a kind of people that contains itself",
        edit(
            CATEGORIES, "to a side that day.\n", "to a side that day.\n  part_of: all\n  partition: status\n"
        ),
    )


def in_body(text: str) -> tuple[tuple[str, str]]:
    """Give the edit that puts a text in place of the body of the entry."""
    body = (BASE / ENTRY).read_text("utf-8").rpartition("\n---\n")[2]
    return ((body, f"{text}\n"),)


def both(*cases: Case) -> Case:
    """Give a case that is several at once."""

    def write(content: Path) -> None:
        for case in cases:
            case(content)

    return write


def page_called(name: str) -> Case:
    """Give a case that adds a page of the site's own."""

    def write(content: Path) -> None:
        (content / "pages" / f"{name}.md").write_text("---\ntitle: A page of somebody\n---\nText.\n", "utf-8")

    return write
