"""Pages that show no article: a consent page, a login wall, a page without text.

Comes in: the text that extraction found, and the page. Goes out: nothing where it may be an article, else NoText that says what it
is. Little text is the sign; the words on the page only say which of the three it is. A short text of which half speaks of
cookies or of logging in is such a wall as well.
"""

from __future__ import annotations

import re

import lxml.html

from exchangelog.extraction.extract import NoText

FEWEST_WORDS = 20
"""The shortest notes of agencies have more."""

SHORT = 150
"""Words up to which a text may be nothing but a wall's own words."""

WORD = re.compile(r"\w+")
SENTENCE = re.compile(r"[^.!?\n]+")
CONSENT = re.compile(
    r"cookie|consent|we value your privacy|our partners|personal(?:ised|ized) ads|privacy policy|gdpr"
    r"|файли? cookie|згод[аиу]\b|конфіденційн|персональних даних"
    r"|файлы? cookie|соглас(?:ие|ия|ен)\b|конфиденциальн|персональных данных",
    re.IGNORECASE,
)
LOGIN = re.compile(
    r"log ?in\b|sign ?in\b|sign ?up\b|subscri|already a member|create an account|paywall|password"
    r"|увійти|увійдіть|авторизу|передплат|підпис(?:атися|ка|ку|ки)\b|зареєстр|пароль"
    r"|войти|войдите|авториз|подпис(?:аться|ка|ку|ки)\b|зарегистр",
    re.IGNORECASE,
)


def refuse_thin_page(text: str, tree: lxml.html.HtmlElement) -> None:
    """Raise NoText where a page shows no article."""
    words = len(WORD.findall(text))
    if words >= FEWEST_WORDS and not (words < SHORT and is_a_walls_own(text)):
        return
    shown = text if words >= FEWEST_WORDS else " ".join(tree.text_content().split())
    if CONSENT.search(shown) and not asks_for_password(tree):
        raise NoText(
            "it shows a consent page, not the article; save the article in a browser and capture the file",
            hidden=True,
        )
    if asks_for_password(tree) or LOGIN.search(shown):
        raise NoText(
            "it shows a login, not the article; save the article in a browser and capture the file",
            hidden=True,
        )
    raise NoText(f"it is a page without text ({words} {'word was' if words == 1 else 'words were'} found)")


def is_a_walls_own(text: str) -> bool:
    """Say whether at least half of the sentences speak of consent or of logging in."""
    sentences = [one for one in SENTENCE.findall(text) if one.strip()]
    walls = sum(bool(CONSENT.search(one) or LOGIN.search(one)) for one in sentences)
    return 2 * walls >= len(sentences)


def asks_for_password(tree: lxml.html.HtmlElement) -> bool:
    """Say whether the page has a field for a password."""
    return bool(tree.xpath("//input[@type='password']"))
