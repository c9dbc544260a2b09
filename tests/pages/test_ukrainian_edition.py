"""An edition in another language: the words of its catalogue, the record as far as it was translated, and a word where it was not.

In: the odd log of tests/pages, of which one entry alone has a Ukrainian title and summary, and no side its form in a sentence.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from functools import cache

import pytest
from msgspec.structs import replace

from exchangelog.feeds.feed_entry import make_feed_entries
from exchangelog.language.messages import read_messages
from exchangelog.pages.edition import Edition, make_edition
from exchangelog.pages.headline import make_headline
from exchangelog.pages.number_words import told_to_side
from exchangelog.pages.own_text import find_text, names_of_texts
from exchangelog.pages.page import Page
from exchangelog.pages.plan import plan_pages
from exchangelog.pages.publication import EditionPlace
from exchangelog.pages.publishers import publishers_of
from exchangelog.pages.rendering import load_templates
from exchangelog.pages.sources import group_by_publisher
from exchangelog.pages.sums import make_side_card, rows_of
from exchangelog.pages.text import kinds_of_people
from exchangelog.pages.wording import Wording, find_locale
from exchangelog.record.figure import EVERYBODY
from exchangelog.record.filed import Filed
from exchangelog.record.site_details import Side
from exchangelog.searching.entry_words import keys_of_entry
from exchangelog.searching.folding import keys_of
from tests.pages.html_tree import Element, read_html
from tests.pages.odd_site import ROOT, edition_of, english, odd_edition, odd_entry, odd_log, odd_pages

TRANSLATED, UNTRANSLATED = "2031-02-28", "2030-01-01"


def ukrainian() -> Wording:
    return Wording("uk", find_locale("uk"), read_messages("uk"))


@cache
def edition() -> Edition:
    """Give the Ukrainian edition of the odd log, which knows of the English one."""
    first = odd_edition(drafts=True)
    places = (EditionPlace("", english()), EditionPlace("uk/", ukrainian()))
    publication = replace(first.publication, prefix="uk/", editions=places)
    made = make_edition(odd_log(), first.derived, ukrainian(), publication)
    return made.with_paths(page.path.removeprefix("uk/") for page in plan_pages(made))


@cache
def planned() -> Mapping[str, Page]:
    return {page.path: page for page in plan_pages(edition())}


def tree(path: str) -> Element:
    templates = load_templates(ROOT / "templates", edition().wording)
    return read_html(planned()[path].render(templates).decode())


def spoken_in(page: Element, language: str) -> str:
    return " ".join(
        child
        for element in page.all()
        if element.language == language and element.name != "script"
        for child in element.children
        if isinstance(child, str)
    )


def test_all_its_pages_stand_in_its_folder() -> None:
    """Every path begins with the edition's prefix."""
    assert all(path.startswith("uk/") for path in planned())


def test_a_translated_entry_needs_no_note() -> None:
    """Title and summary are the record's Ukrainian ones, in the page's language."""
    page = tree(f"uk/exchanges/{TRANSLATED}/index.html")
    assert "Тіла повернуто обом сторонам" in spoken_in(page, "uk")
    assert "ще не має заголовка" not in page.text


def test_an_entry_without_ukrainian_falls_back_and_says_so() -> None:
    """Its title, summary and text stand in English, as English; the page says that, and its figures are in Ukrainian."""
    page = tree(f"uk/exchanges/{UNTRANSLATED}/index.html")
    record = odd_entry(UNTRANSLATED).record
    assert record.title in spoken_in(page, "en")
    assert record.title not in spoken_in(page, "uk")
    assert "Цей запис ще не має заголовка й стислого викладу українською. Їхня мова: англійська." in page.text
    assert "Цей текст не перекладено. Його мова: англійська." in page.text


def test_a_translated_text_stands_in_its_own_edition() -> None:
    """Each edition shows one text, in its own language, and has nothing to say of the other; so do the feeds."""
    page, english_page = (
        tree(f"uk/exchanges/{TRANSLATED}/index.html"),
        odd_pages()[f"exchanges/{TRANSLATED}/index.html"],
    )
    assert "Що було сказано" in spoken_in(page, "uk")
    assert "What was said" not in page.text
    assert "Цей текст не перекладено" not in page.text
    assert "What was said" in english_page
    assert "Що було сказано" not in english_page
    templates = load_templates(ROOT / "templates", edition().wording)
    (entry,) = (one for one in make_feed_entries(edition(), templates) if TRANSLATED in one.id)
    assert "Що було сказано" in entry.html
    assert "What was said" not in entry.html


def test_a_statement_of_totals_has_its_text_on_the_ledger() -> None:
    """What its editor wrote was checked, found by search, and shown nowhere."""
    statement = "2031-01-01-year"
    for page, said, other in (
        (tree("uk/ledger/index.html"), "Міністерство порахувало знову", "counted again"),
        (read_html(odd_pages()["ledger/index.html"]), "The ministry counted again", "порахувало"),
    ):
        (shown,) = (one for one in page.all("div") if one.attributes.get("id") == statement)
        assert said in shown.text
        assert other not in shown.text
        assert len(list(shown.all("figure"))) == len(("its quote", "the same in the text"))
        (reference,) = (one for one in shown.all("a") if one.attributes.get("class") == "ref")
        assert reference.attributes["href"] == f"#q-{statement}-year"


def test_a_reader_finds_an_entry_by_its_translated_text() -> None:
    """Search knows the words of both texts, and no sign that divides them."""
    keys = keys_of_entry(odd_entry(TRANSLATED), odd_log())
    assert {*keys_of("Сказано"), *keys_of("said")} <= keys
    assert keys.isdisjoint(keys_of("lang"))


def test_what_stands_in_english_prose_is_ukrainian_again() -> None:
    """References and quotes in the text are the page's own: only the text itself is English."""
    page = tree(f"uk/exchanges/{UNTRANSLATED}/index.html")
    (prose,) = (one for one in page.all("div") if one.attributes.get("class") == "prose")
    assert prose.language == "en"
    inside = [one for one in prose.all("a") if one.attributes.get("class") == "ref"]
    assert inside
    assert all(one.language == "uk" and not one.attributes["aria-label"].isascii() for one in inside)


def test_a_side_without_its_own_form_keeps_its_name() -> None:
    """Where site.yaml does not bend a name, the sentence is built round the name as it is."""
    first, _second = edition().sides
    assert (first.to, first.of) == ("стороні «Northern Confederation»", "сторони «Northern Confederation»")
    assert first.heading == "Стороні «Northern Confederation»"


def test_marks_within_marks_are_those_inside_others() -> None:
    """Where a sentence puts a name with marks of its own between marks, as a citation does, these are the second kind."""
    page = tree(f"uk/exchanges/{TRANSLATED}/index.html")
    assert "«28 лютого 2031 року: 12 тіл передано стороні „Northern Confederation“" in page.text
    for path in planned():
        assert not re.search("«[^»]*«", spoken_in(tree(path), "uk")), path


def test_a_side_with_its_own_forms_is_bent() -> None:
    """Where it does, that is what stands in sentences, of that language alone."""
    log = odd_log()
    forms = {"uk": {"name": "Північ", "to": "Півночі", "of": "Півночі"}}
    side = log.site.sides["north"].model_copy(update={"translated": forms})
    sides: dict[str, Side] = {**log.site.sides, "north": side}
    bent = replace(log, site=log.site.model_copy(update={"sides": sides}))
    made = make_edition(bent, edition().derived, ukrainian(), edition().publication)
    assert (made.sides[0].name, made.sides[0].to, made.sides[0].heading) == ("Північ", "Півночі", "Півночі")
    again = make_edition(bent, edition().derived, english(), odd_edition().publication)
    assert again.sides[0].to == "to Northern Confederation"


def test_headings_have_the_form_that_the_number_asks_for() -> None:
    """The figures in words are Ukrainian, dates and numbers too."""
    assert make_headline(edition(), odd_entry(TRANSLATED)).startswith("28 лютого 2031 року: ")
    ngettext = ukrainian().ngettext
    one, many = "%(number)s person returned to each side", "%(number)s people returned to each side"
    assert [ngettext(one, many, number) for number in (1, 3, 1245)] == [
        "1 людину передано кожній стороні",
        "3 людини передано кожній стороні",
        "1\xa0245 людей передано кожній стороні",
    ]


@pytest.mark.parametrize(
    ("figures", "written"),
    [
        ([(250, "about")], "приблизно 250 людей передано"),
        ([(21, "at-least")], "щонайменше 21 людину передано"),
        ([(202, "exact"), (195, "exact")], "202 або 195 людей передано"),
        ([(195, "exact"), (202, "exact")], "195 або 202 людини передано"),
        ([(24, "exact"), (26, "exact"), (31, "exact")], "24–31 людину передано"),
    ],
)
def test_the_noun_agrees_with_the_number_that_stands_before_it(
    figures: list[tuple[int, str]], written: str
) -> None:
    """'About 250' may be 262, and of 202 and 195 the one is greater: what is written last decides, as in any Ukrainian sentence."""
    entry = odd_entry("2030-01-04")
    given = entry.record.figures[0]
    figures_now = tuple(
        given.model_copy(update={"count": count, "precision": precision}) for count, precision in figures
    )
    record = entry.record.model_copy(update={"figures": figures_now})
    log = odd_log()
    bent = replace(log, exchanges={**log.exchanges, entry.id: replace(entry, record=record)})
    made = make_edition(bent, edition_of(bent).derived, ukrainian(), edition().publication)
    heading = make_headline(made, made.log.exchanges[entry.id])
    assert heading.startswith(f"4 січня 2030 року: {written} ")


def test_what_a_sum_counts_fits_every_sum() -> None:
    """Under '201' no 'людей' can stand, and 'людину за 12 обмінів' under '2 551' would tell of one: the words under a sum fit each."""
    log, entry = odd_log(), odd_entry("2030-01-03-besides")
    *others, south = entry.record.figures
    figures = (*others, south.model_copy(update={"count": 201, "precision": "exact"}))
    record = entry.record.model_copy(update={"figures": figures, "totals": ()})
    bent = replace(log, exchanges={**log.exchanges, entry.id: replace(entry, record=record)})
    made = make_edition(bent, edition_of(bent).derived, ukrainian(), edition().publication)
    cards = [make_side_card(made, rows_of(made, "exchange"), side) for side in made.sides]
    assert [(card.number, card.limits[0]) for card in cards] == [
        ("1\xa0147–1\xa0497", "кількість людей за 2 обміни з числом"),
        ("201", "кількість людей за 1 обмін із числом"),
    ]
    assert cards[0].limits[1] == "межі: 1 із них має суперечливе або неточне число"


def test_a_number_that_leaves_out_its_verb_has_a_dash() -> None:
    """The second side of a heading has no verb of its own: Ukrainian puts a dash there."""
    said = ukrainian().gettext(
        "%(clause)s, %(number)s %(to_side)s", clause="5 людей", number=1, to_side="Росії"
    )
    assert said == "5 людей, 1\xa0— Росії"


def test_what_nobody_published_is_not_called_published_to_a_side() -> None:
    """Where no number is known, the sentence says of which side; the number's place is not filled with words."""
    told = [told_to_side(number, "Росії", ukrainian()) for number in ("26", None)]
    assert told == ["26 Росії", "Росії\xa0— не оприлюднено"]
    assert told_to_side(None, "to Russia", english()) == "number to Russia not published"


def test_a_column_is_counted_so_that_every_number_fits() -> None:
    """The form of 1 is that of 21 and 101 too: no word stands there that has to agree with one of them alone."""
    one = (
        "Bar chart with a column for %(number)s year. Above the axis: %(above)s. Below it: %(below)s. Dashed outlines are ranges; "
        "an open circle with a number counts exchanges without a figure. Every value is in the table that follows."
    )
    for number in (1, 2, 5, 11, 21, 22, 25, 101, 111):
        said = ukrainian().ngettext(one, one, number, above="А", below="Б")
        assert said.startswith(f"Стовпчикова діаграма; стовпчиків: {number}, по одному на рік. ")


def test_lists_are_in_the_order_of_their_own_alphabet() -> None:
    """Names stand by what the page calls them, і behind и and not behind я: kinds of people, sources, publishers, speakers."""
    log = odd_log()
    names = ("Чоловіки", "Іноземці", "Жінки", "Єгері")
    kinds = dict(zip(log.categories, names, strict=False))
    categories = {
        one: category.model_copy(update={"translated": {"uk": {"label": kinds[one]}}})
        for one, category in log.categories.items()
        if one in kinds
    }
    publishers = {
        one: publisher.model_copy(update={"translated": {"uk": {"name": name}}, "kind": "press"})
        for (one, publisher), name in zip(log.publishers.items(), names, strict=True)
    }
    changed = replace(log, categories=categories, publishers=publishers)
    made = make_edition(changed, edition().derived, ukrainian(), edition().publication)
    ordered = ["Єгері", "Жінки", "Іноземці", "Чоловіки"]
    assert [kind.label.text for kind in kinds_of_people(made)] == ordered
    here = made.here("index.html")
    assert [group.name.text for group in group_by_publisher(made, here)] == ordered
    assert [one.name.text for one in publishers_of(made, "press", here)] == ordered


def test_an_apostrophe_is_one_sign_on_all_pages() -> None:
    """CLDR writes the names of countries and days with the letter apostrophe, the catalogue and the record with ’."""
    assert ukrainian().country_name("AE") == "Об’єднані Арабські Емірати"
    assert ukrainian().weekday(date(2022, 4, 1)) == "п’ятниця, 1 квітня 2022 року"
    words = (ROOT / "exchangelog/language/catalogue/uk.po").read_text(encoding="utf-8")
    assert not re.findall(r"[а-яіїєґ]['ʼ][яюєї]", words)


def test_nobody_does_anything_in_the_instrumental_case() -> None:
    """A form in -но or -то has no doer: the catalogue says who confirmed or stated, in the nominative."""
    words = (ROOT / "exchangelog/language/catalogue/uk.po").read_text(encoding="utf-8")
    assert not re.findall(r"\w+(?:но|то) (?:обома|посадовцями|джерелами|мовцями|виданнями)", words)


def test_a_page_of_its_own_is_the_text_in_that_language() -> None:
    """`method-uk` is the Ukrainian text of `method`, has no page of its own, and needs no note; without it the English one stands, as English."""
    log = odd_log()
    here = edition().here("method/index.html")
    fallen_back = find_text(edition(), "method", here)
    assert fallen_back is not None
    assert fallen_back.prose.lang == "en"
    page = log.pages["method"]
    own = Filed(
        "pages/method-uk.md", "method-uk", page.record.model_copy(update={"title": "Метод"}), "Слова."
    )
    both = replace(edition(), log=replace(log, pages={**log.pages, "method-uk": own}))
    text = find_text(both, "method", here)
    assert text is not None
    assert (text.title.text, text.title.lang, text.prose.body, text.prose.lang) == (
        "Метод",
        None,
        "Слова.",
        None,
    )
    assert set(names_of_texts(both.log)) == set(log.pages)


def test_a_missing_page_is_reported_in_every_language() -> None:
    """A host shows one 404.html for all: it says in a line of each language what is the matter."""
    page = tree("uk/404.html")
    assert "Сторінку не знайдено" in spoken_in(page, "uk")
    assert "Page not found" in spoken_in(page, "en")
    assert any(one.attributes["href"] == "https://example.org/northern-war/" for one in page.all("a"))


def test_a_feed_names_the_language_of_each_part() -> None:
    """In a Ukrainian feed the English prose is marked as English, and what it cites as Ukrainian again."""
    templates = load_templates(ROOT / "templates", edition().wording)
    (entry,) = (one for one in make_feed_entries(edition(), templates) if one.id.endswith(UNTRANSLATED))
    content = read_html(entry.html)
    (prose,) = (one for one in content.all("div") if one.attributes.get("lang") == "en")
    cited = list(prose.all("sup"))
    assert cited
    assert {one.language for one in cited} == {"uk"}


@pytest.mark.parametrize(
    ("label", "ours", "within"),
    [
        ("Military", "Військові", ("military", "військові")),
        (
            "From the Azovstal steel works",
            "З «Азовсталі»",
            ("from the Azovstal steel works", "з «Азовсталі»"),
        ),
        ("Armed Forces", "Збройні сили", ("Armed Forces", "Збройні сили")),
    ],
)
def test_a_kind_of_people_is_small_within_a_sentence(label: str, ours: str, within: tuple[str, str]) -> None:
    """Behind a number and in brackets no capital letter stands in either language, but that of a proper name."""
    log = odd_log()
    kind = log.categories[EVERYBODY].model_copy(
        update={"label": label, "translated": {"uk": {"label": ours}}}
    )
    changed = replace(log, categories={**log.categories, EVERYBODY: kind})
    made = [
        make_edition(changed, edition().derived, words, edition().publication)
        for words in (english(), ukrainian())
    ]
    assert tuple(one.kind_in_sentence(EVERYBODY).text for one in made) == within
