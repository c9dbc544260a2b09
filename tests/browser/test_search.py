"""The search finds entries by words, days and numbers in three languages, with the keyboard alone, from a disk, and not without scripts."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, Route

from exchangelog.searching.folding import APOSTROPHES, keys_of
from tests.browser.conftest import OpenPage
from tests.browser.page_kinds import SEARCH
from tests.browser.test_accessibility import violations

DAY = "24 May 2025"


@pytest.fixture
def search_page(open_reader: OpenPage, built_site: Path) -> Page:
    """The page of the search, opened from a disk."""
    page = open_reader()
    page.goto((built_site / SEARCH).as_uri())
    return page


CUT = """(selects) => selects.flatMap((select) => {
  const pen = document.createElement("canvas").getContext("2d"), style = getComputedStyle(select), arrow = 20;
  pen.font = style.font;
  const room = select.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight) - arrow;
  return [...select.options].map((one) => one.text).filter((text) => pen.measureText(text).width > room);
})"""
"""What a list of choices would not show whole, once it is chosen."""


WHEN_SCROLLED_TO = """(top) => new Promise((done) => {
  const look = () => Math.abs(scrollY - top) < 2 ? done() : requestAnimationFrame(look);
  look();
})"""
"""Waits until the window stands at a height. Not with wait_for_function, which asks again by eval, as the pages' policy forbids."""


@pytest.mark.parametrize("path", [SEARCH, f"uk/{SEARCH}"])
def test_no_choice_is_cut_off(open_reader: OpenPage, built_site: Path, path: str) -> None:
    """Every choice of every list has room, at every width; 'Будь-якій стороні' lost its last letter on a telephone."""
    page = open_reader()
    page.goto((built_site / path).as_uri())
    for width in (320, 390, 640, 768, 1024, 1280, 1600):
        page.set_viewport_size({"width": width, "height": 800})
        assert page.eval_on_selector_all(".searchform select", CUT) == [], width


def ask(page: Page, question: str) -> list[str]:
    """Type a question, press Enter, and give the days of what is shown."""
    page.fill("#search-q", question)
    page.press("#search-q", "Enter")
    page.locator("#found:focus").wait_for()
    return page.locator(".hits .hit-date").all_inner_texts()


def test_a_day_or_a_number_finds_its_entry(search_page: Page) -> None:
    """However it is written, the answer is the entry of that day alone."""
    plain = (DAY, "2025-05-24", "24.05.2025", "May 24, 2025", "24 травня 2025 року", "24 мая 2025")
    quick = (
        "24.05.25",
        "05/24/2025",
        "20250524",
        "24th of May 2025",
        "24-го травня 2025",
        "Saturday, 24 May 2025",
        "субота, 24 травня 2025 року",
    )
    for question in (*plain, *quick, "307", "307 осіб", "307 человек", "thousand-for-thousand 307"):
        assert ask(search_page, question) == [DAY], question
        assert search_page.locator("[data-counted]").inner_text().startswith("Found: 1 of ")


def test_a_name_or_a_word_is_found_in_every_spelling_and_form(search_page: Page) -> None:
    """Each finds entries, and those that the first finds are found by the others."""
    for spellings in (
        ("Zelenskyy", "Zelensky", "Зеленський", "Зеленский", "Зеле́нський", "Зелен\u00adський"),
        ("Yermak", "Єрмак", "Ермак"),
        ("Lubinets", "Лубінець"),
        ("обмін", "обмінів", "обміни"),
    ):
        first, *others = (set(ask(search_page, one)) for one in spellings)
        assert first, spellings
        for other in others:
            assert first & other, spellings


@pytest.mark.parametrize(
    "forms",
    [
        ("Лубінець", "Лубінця", "Лубінцю", "Lubinets"),
        ("Києва", "Києві", "Киева", "Kiev"),
        ("Харків", "Харкова", "Харьков", "Kharkiv", "Харківщина"),
        ("Львів", "Львова", "Львові", "Львов", "Lviv"),
        ("Чернігів", "Чернігова", "Чернигов", "Chernihiv", "Чернігівщина"),
        ("Миколаїв", "Миколаєва", "Mykolaiv"),
        ("Суми", "Сумщина", "Сумщини", "Sumy"),
        ("жінки", "жінок"),
    ],
)
def test_a_vowel_that_a_form_loses_or_turns_hides_nothing(search_page: Page, forms: tuple[str, ...]) -> None:
    """All forms of a name find the same entries of the log, and some; a region is found by its short name."""
    first, *others = (ask(search_page, form) for form in forms)
    assert first
    for form, other in zip(forms[1:], others, strict=True):
        assert other == first, form


def test_forms_bring_no_strangers(search_page: Page) -> None:
    """'alive' is no form of 'allowed', and no civilian is found by the name of a capital."""
    assert len(ask(search_page, "alive")) == 1
    both = len(ask(search_page, "Київ civilian"))
    assert both < len(ask(search_page, "civilian"))


@pytest.mark.parametrize("label", ["contested", "both", "one"])
def test_the_whole_name_of_a_label_finds_the_entries_that_bear_it(
    search_page: Page, built_site: Path, label: str
) -> None:
    """As the filter does, in each language of the site, and with other words; a part of a name is a word like others."""
    search_page.select_option("#search-label", label)
    search_page.locator(f".hits .badge--{label}").first.wait_for()
    filtered = search_page.locator("[data-counted]").inner_text()
    search_page.select_option("#search-label", "")
    pages = [(built_site / folder / SEARCH).read_text(encoding="utf-8") for folder in ("", "uk")]
    asked = [found for page in pages for found in re.findall(rf'<option value="{label}">([^<]+)<', page)]
    assert len(asked) == 2
    for question in (*asked, asked[1].upper()):
        ask(search_page, question)
        assert search_page.locator("[data-counted]").inner_text() == filtered, question
    days = ask(search_page, f"{asked[0]} 2024")
    assert days
    assert all("2024" in day for day in days)
    assert search_page.locator(f".hits .badge:not(.badge--{label})").count() == 0


def test_a_month_finds_its_days_and_filters_narrow_them(search_page: Page) -> None:
    """Year, side, kind and label, together with the words."""
    days = ask(search_page, "2025-05")
    assert DAY in days
    assert all(day.endswith("May 2025") for day in days)
    search_page.select_option("#search-kind", "repatriation")
    search_page.locator("[data-counted]", has_text=re.compile("Found: (?!5)")).wait_for()
    kept = search_page.locator(".hits .hit-date").all_inner_texts()
    assert set(kept) < set(days)
    assert DAY not in kept
    search_page.fill("#search-q", "")
    search_page.select_option("#search-kind", "")
    search_page.select_option("#search-label", "contested")
    search_page.locator(".hits .badge--contested").first.wait_for()
    assert search_page.locator(".hits .badge:not(.badge--contested)").count() == 0


def test_what_parts_the_words_of_a_question_narrows_nothing(search_page: Page) -> None:
    """A preposition, 'року' beside a year: with them as without; what is no date is no wrong one, and alone such a word is asked for."""
    for plain, *longer in (
        ("2025-05", "у травні 2025 року", "в мае 2025 года", "in May of 2025", "05.2025"),
        ("2025", "2025 рік", "в 2025 году", "the year 2025"),
        ("1 March 2022", "01.03.22"),
    ):
        days = ask(search_page, plain)
        assert days, plain
        for question in longer:
            assert ask(search_page, question) == days, question
    assert ask(search_page, "31.31.25") == []
    assert ask(search_page, "people") != ask(search_page, "the")


@pytest.mark.parametrize(
    ("day", "writings"),
    [
        ("11 October 2022", ("11th October 2022", "October 11th, 2022")),
        ("22 September 2022", ("22nd of September 2022", "September 22nd, 2022")),
        ("1–30 September 2022", ("September 1-30, 2022", "1–30 вересня 2022 року", "September 2022")),
    ],
)
def test_a_day_is_found_as_it_is_spoken_and_as_the_log_writes_it(
    search_page: Page, day: str, writings: tuple[str, ...]
) -> None:
    """'22nd' was the 2nd, '11th' the 1st, and a range of days found nothing, though entries are called so."""
    days = ask(search_page, day)
    assert any(day in shown or shown.startswith("21–22") for shown in days)
    for question in writings:
        assert ask(search_page, question) == days, question


def test_signs_alone_find_nothing(search_page: Page) -> None:
    """They found every entry."""
    for question in ("—", "😀", "'"):
        assert ask(search_page, question) == [], question


def test_what_is_found_is_told_in_a_place_that_was_there_before(search_page: Page) -> None:
    """A voice does not speak of what appears together with its place: the count stood in a section that came with it."""
    place = search_page.locator("[data-counted]")
    assert place.get_attribute("role") == "status"
    assert place.evaluate("(place) => place.checkVisibility() && place.closest('[hidden]') === null")
    search_page.fill("#search-q", DAY)
    search_page.locator("[data-counted]", has_text="Found: 1 of").wait_for()
    search_page.fill("#search-q", "")
    search_page.locator("[data-results]").wait_for(state="hidden")
    assert place.inner_text() == ""


def test_nothing_moves_when_the_script_comes(open_reader: OpenPage, site_at_root: str) -> None:
    """On a slow line the form comes last; its room was there, so that nobody hits another link than they meant."""
    held: list[Route] = []
    page = open_reader(viewport={"width": 390, "height": 844})
    page.route("**/search.js", lambda route: held.append(route))  # noqa: PLW0108 - Playwright leaves a mark on the function
    page.goto(site_at_root + SEARCH, wait_until="commit")
    days = page.locator("#days")
    days.wait_for()
    page.evaluate("document.fonts.ready.then(() => null)")
    assert page.locator("form[data-search]").is_hidden()
    before = days.bounding_box()
    held[0].continue_()
    page.locator("form[data-search]").wait_for()
    assert days.bounding_box() == before


def test_the_keyboard_is_enough(search_page: Page) -> None:
    """Tab to the field, type, Enter goes to the results, Tab to the first of them, Enter opens it."""
    for _ in range(40):
        search_page.keyboard.press("Tab")
        if search_page.evaluate("document.activeElement.id") == "search-q":
            break
    search_page.keyboard.type(DAY)
    search_page.keyboard.press("Enter")
    search_page.locator("#found:focus").wait_for()
    search_page.keyboard.press("Tab")
    search_page.keyboard.press("Enter")
    search_page.wait_for_url("**/exchanges/2025-05-24/index.html")


def test_more_results_come_when_asked_for_and_the_question_stays_in_the_address(search_page: Page) -> None:
    """Fifty at a time; the button goes to the first new one; going back shows the same question."""
    ask(search_page, "exchange")
    assert search_page.locator(".hits .hit").count() == 50
    search_page.get_by_role("button", name="Show more").click()
    search_page.locator(".hits .hit:nth-child(51) a:focus").wait_for()
    search_page.reload()
    search_page.locator(".hits .hit").first.wait_for()
    assert search_page.input_value("#search-q") == "exchange"


def test_going_back_comes_to_the_place_that_was_left(open_reader: OpenPage, site_at_root: str) -> None:
    """After 'Show more' and an entry that was opened, as many are shown as before, at the same place; it was the first fifty."""
    page = open_reader()
    page.goto(site_at_root + SEARCH)
    ask(page, "exchange")
    page.get_by_role("button", name="Show more").click()
    seventieth = page.locator(".hits .hit:nth-child(70) a")
    seventieth.scroll_into_view_if_needed()
    top = page.evaluate("scrollY")
    assert top > 0
    seventieth.click()
    page.wait_for_url("**/exchanges/*/index.html")
    page.go_back()
    page.locator(".hits .hit:nth-child(100)").wait_for()
    page.evaluate(WHEN_SCROLLED_TO, top)
    ask(page, "exchange 2024")
    assert page.locator(".hits .hit").count() < 50


def test_the_question_goes_along_into_the_other_language(open_reader: OpenPage, site_at_root: str) -> None:
    """Words, year, side, kind and label mean the same there; where nothing is asked, nothing is added."""
    page = open_reader()
    page.goto(f"{site_at_root}{SEARCH}?q=обмін&year=2024&label=contested")
    page.locator(".hits .hit").first.wait_for()
    days = page.locator(".hits .hit").count()
    page.locator(".lang a").click()
    page.wait_for_url("**/uk/search/**")
    page.locator(".hits .hit").first.wait_for()
    assert page.locator(".hits .hit").count() == days
    assert page.input_value("#search-q") == "обмін"
    page.locator("button[type=reset]").click()
    page.locator("[data-results]").wait_for(state="hidden")
    assert page.locator(".lang a").evaluate("link => link.search") == ""


@pytest.mark.parametrize("question", ["2025", "constructor zzzz"])
def test_axe_finds_nothing_in_what_was_found(open_reader: OpenPage, site_at_root: str, question: str) -> None:
    """Neither among results nor where there are none; served, since axe reads style sheets as no page may from a disk."""
    page = open_reader()
    page.goto(site_at_root + SEARCH)
    ask(page, question)
    assert violations(page) == []


def test_nothing_found_says_what_to_try(search_page: Page) -> None:
    """And that it does not mean that nothing happened."""
    assert ask(search_page, "constructor zzzz") == []
    assert "does not mean that nothing happened" in search_page.locator("[data-empty]").inner_text()
    search_page.get_by_role("button", name="Clear").click()
    search_page.locator("[data-results]").wait_for(state="hidden")


def test_without_scripts_every_day_is_led_to(open_reader: OpenPage, built_site: Path) -> None:
    """The form stays away, a note says why, and the days stand there by year."""
    page = open_reader(java_script_enabled=False)
    page.goto((built_site / SEARCH).as_uri())
    assert page.locator("form[data-search]").is_hidden()
    assert page.locator("[data-noscript]").is_visible()
    page.locator(".days a", has_text="24 May").first.click()
    assert page.url.endswith("exchanges/2025-05-24/index.html")


def odd_texts() -> Iterator[str]:
    """Give texts of all that words of the log's languages are written with, from a seed."""
    chance = random.Random(307)  # noqa: S311 - the same texts in each run, no secret
    letters = "АБВГҐДЕЄЁЖЗИІЇЙКЛМНОПРСТУФХЦЧШЩЪЬЮЯЫЭабвгґдеєёжзиіїйклмнопрстуфхцчшщъьюяыэ"
    latin = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyzéöčŁß"
    marks = f" {APOSTROPHES}-_.,\u0301\u0306\u0308\u00ad\u00a0\u2009"
    for kind, between in (
        (letters, marks),
        (latin, marks),
        (latin + letters, marks),
        ("0123456789", " ,.'-\u00a0\u2009"),
    ):
        for _ in range(400):
            yield "".join(chance.choice(kind if chance.random() < 0.8 else between) for _ in range(12))


def test_the_script_folds_words_as_the_index_does(search_page: Page) -> None:
    """A question in any writing gives the keys that the index has of the same text; of a number with separators the whole alone."""
    ask(search_page, DAY)
    numbers = search_page.evaluate("exchangeLogSearch.tokens('1 245 тіл, 1\u2009245.306, 12 345 6')")
    assert numbers == ["1245", "til", "1245306", "12345", "6"]
    texts = list(odd_texts())
    given = search_page.evaluate("(texts) => texts.map(exchangeLogSearch.tokens)", texts)
    for text, tokens in zip(texts, given, strict=True):
        keys = list(keys_of(text))
        assert set(tokens) <= set(keys), text
        assert re.search(r"[0-9]", text) or list(dict.fromkeys(tokens)) == list(dict.fromkeys(keys)), text


def test_a_failure_is_told_once_and_tried_again(open_reader: OpenPage, site_at_root: str) -> None:
    """Where a file does not come it is said; the next question asks for it again; what comes late says nothing of a newer question."""
    page = open_reader()
    page.goto(site_at_root + SEARCH)
    counted, held = page.locator("[data-counted]"), list[Route]()

    def hold(route: Route) -> None:
        held.append(route)

    page.route("**/entries-2023.js", hold)
    with page.expect_request("**/entries-2023.js"):
        page.fill("#search-q", "2023")
    assert ask(page, DAY) == [DAY]
    held.pop().abort("aborted")
    page.evaluate("() => new Promise((resolve) => setTimeout(resolve, 200))")
    assert page.locator(".hits .hit-date").all_inner_texts() == [DAY]
    assert counted.inner_text().startswith("Found: 1 of ")
    page.route("**/entries-2023.js", lambda route: route.abort("aborted"))
    assert ask(page, "2023") == []
    assert counted.inner_text() == page.locator("[data-search]").get_attribute("data-failed")
    assert page.locator("[data-empty]").is_hidden()
    page.unroute("**/entries-2023.js")
    assert all("2023" in day for day in ask(page, "February 2023"))
    assert page.locator(".hits .hit").count() > 0
