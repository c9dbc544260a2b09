"""What the made log says: sentences in three languages, put together from parts, so that hardly two of them are the same.

Comes in: a random source, and the number to be said. Goes out: a `Said`: the words, their language, their translation into
English, and the phrase in which the number stands (a figure's `words`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from num2words import num2words

Pairs = Sequence[tuple[str, str]]
"""Words with their translation into English."""


@dataclass(frozen=True, slots=True)
class Said:
    """What somebody said: `text` in `language`, `english` where that is another, `phrase` where it gives a number."""

    text: str
    language: str
    english: str | None = None
    phrase: str | None = None


WHO = ("The outlet", "A correspondent", "The press service", "The agency", "A volunteer", "The editor")
DID = ("wrote that", "noted that", "added that", "reported that", "recalled that", "explained that")
THOSE = ("the buses", "the families", "the people who returned", "the doctors", "the relatives", "the guards")
WERE = ("had waited", "had arrived", "were received", "stood", "had been met", "were seen", "had gathered")
WHERE = (
    "at the border",
    "near the crossing",
    "outside the hospital",
    "in the region",
    "by the road",
    "in town",
)
WHEN = (
    "in the morning",
    "towards the evening",
    "before noon",
    "after the talks",
    "at night",
    "during the day",
)
HOW = ("with flags", "in silence", "without delay", "in the rain", "with flowers", "under guard", "as agreed")
UKRAINIAN: tuple[Pairs, ...] = (
    (
        ("Автобуси", "The buses"),
        ("Родини", "The families"),
        ("Лікарі", "The doctors"),
        ("Рідні", "The relatives"),
    ),
    (("чекали", "waited"), ("стояли", "stood"), ("зібралися", "gathered"), ("залишалися", "remained")),
    (("на кордоні", "at the border"), ("біля лікарні", "by the hospital"), ("на дорозі", "on the road")),
    (("зранку", "in the morning"), ("увечері", "in the evening"), ("після переговорів", "after the talks")),
    (
        ("під дощем", "in the rain"),
        ("із прапорами", "with flags"),
        ("у тиші", "in silence"),
        ("з квітами", "with flowers"),
    ),
)
RUSSIAN: tuple[Pairs, ...] = (
    (
        ("Автобусы", "The buses"),
        ("Семьи", "The families"),
        ("Врачи", "The doctors"),
        ("Родные", "The relatives"),
    ),
    (("ждали", "waited"), ("стояли", "stood"), ("собрались", "gathered"), ("оставались", "remained")),
    (("на границе", "at the border"), ("у больницы", "by the hospital"), ("на дороге", "on the road")),
    (("утром", "in the morning"), ("вечером", "in the evening"), ("после переговоров", "after the talks")),
    (
        ("под дождём", "in the rain"),
        ("с флагами", "with flags"),
        ("в тишине", "in silence"),
        ("с цветами", "with flowers"),
    ),
)


def drawn(random: Random, share: float) -> bool:
    """Draw a lot that wins in this share of all cases."""
    return random.random() < share


def remark(random: Random, language: str) -> Said:
    """Say something that gives no number."""
    if language == "en":
        parts = (WHO, DID, THOSE, WERE, WHERE, WHEN, HOW)
        return Said(f"{' '.join(random.choice(part) for part in parts)}.", "en")
    table = UKRAINIAN if language == "uk" else RUSSIAN
    chosen = [random.choice(part) for part in table]
    text, english = (f"{' '.join(words[side] for words in chosen)}." for side in (0, 1))
    return Said(text, language, english)


def returned_to_ukraine(random: Random, count: int, speaker: str) -> Said:
    """Say how many people returned to Ukraine, as an official of Ukraine is reported with it."""
    if drawn(random, 0.4):
        phrase = f"{count} українських захисників"
        text = f"Додому повернулися {phrase}, {random.choice(UKRAINIAN[3])[0]}, {random.choice(UKRAINIAN[4])[0]}."
        return Said(text, "uk", f"{count} Ukrainian defenders came home.", phrase)
    phrase = f"{count} Ukrainian defenders"
    close = f"{random.choice(WHERE)} {random.choice(WHEN)} {random.choice(HOW)}"
    text = f"{speaker} said that {phrase} have been brought back from Russian captivity, {close}."
    return Said(text, "en", None, phrase)


def returned_to_russia(random: Random, count: int, handed_over: int | None) -> Said:
    """Say how many people returned to Russia, and with `handed_over` how many Russia gave for them."""
    phrase = f"{count} российских военнослужащих"
    text = f"Министерство обороны сообщило, что {phrase} возвращены {random.choice(RUSSIAN[3])[0]}"
    english = f"The Ministry of Defence reported that {count} Russian servicemen were returned"
    if handed_over is None:
        return Said(f"{text} {random.choice(RUSSIAN[4])[0]}.", "ru", f"{english}.", phrase)
    text = f"{text}, взамен переданы {handed_over} военнопленных."
    return Said(
        text, "ru", f"{english}, and {handed_over} prisoners of war were handed over in exchange.", phrase
    )


def parts(random: Random, military: int, civilians: int) -> tuple[Said, str, str]:
    """Say of how many military and civilians a number consists; also give the phrase of each of the two."""
    if drawn(random, 0.5):
        phrases = f"{military} military", f"{num2words(civilians)} civilians"
        text = f"Among them are {phrases[0]} and {phrases[1]}, the headquarters said {random.choice(WHEN)}."
        return Said(text, "en"), *phrases
    phrases = f"{military} військовослужбовців", f"{civilians} цивільних"
    text = f"Серед них {phrases[0]} та {phrases[1]}, повідомив штаб {random.choice(UKRAINIAN[3])[0]}."
    return Said(text, "uk", f"Among them are {military} servicemen and {civilians} civilians."), *phrases
