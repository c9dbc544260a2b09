"""One entry of a made log: what was said of it, the figures that rest on that, and prose that cites it.

Comes in: a day, and the stage of an agreement if it is one. Goes out: the entry's fields and body, and the sources that it quotes.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from random import Random

from tools.bench import phrases
from tools.bench.files import OFFICIALS, Folded
from tools.bench.phrases import Said, drawn
from tools.bench.shape import Shape

MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July", "August"),
    *("September", "October", "November", "December"),
)
UKRAINIANS = ("zelenskyy", "headquarters", "lubinets")
LANGUAGES = ("en", "en", "uk", "ru")
UNPUBLISHED = "No source that was read gives a number."


@dataclass(frozen=True, slots=True)
class Stage:
    """A stage of an agreement: its number from 1, the days of all stages, and how many people returned to Ukraine in each."""

    agreement: str
    number: int
    days: tuple[date, ...]
    counts: tuple[int, ...]


@dataclass(slots=True)
class Made:
    """An entry in the making: `sources` gives for each source its language and the sentences that stand in it."""

    id: str
    day: date
    fields: dict[str, object] = field(default_factory=dict)
    quotes: list[dict[str, object]] = field(default_factory=list)
    figures: list[dict[str, object]] = field(default_factory=list)
    sources: dict[str, tuple[str, list[str]]] = field(default_factory=dict)
    body: str = ""

    def quote(self, random: Random, shape: Shape, name: str, speaker: str, said: Said) -> None:
        """Add a quote, from a source in its language, a new one as often as the shape asks for."""
        known = [source for source, (language, _) in self.sources.items() if language == said.language]
        wanted = shape.sources / (2.2 + shape.remarks)
        if not known or random.random() < wanted / 5:
            known = [f"s-{self.id}-{len(self.sources) + 1}"]
            self.sources[known[0]] = (said.language, [])
        source = random.choice(known)
        self.sources[source][1].append(said.text)
        quote: dict[str, object] = {"id": name, "source": source, "speaker": speaker, "voice": "reported"}
        quote["said"] = Folded(said.text)
        if said.english:
            quote["translations"] = {"en": {"text": Folded(said.english), "by": "the log"}}
        self.quotes.append(quote)

    def figure(self, side: str, who: str, count: int, given: list[tuple[str, str]]) -> None:
        """Add a figure that rests on quotes, each with the phrase that carries the number."""
        quotes, words = [quote for quote, _ in given], [phrase for _, phrase in given]
        self.figures.append({"side": side, "who": who, "count": count, "quotes": quotes, "words": words})


def make_entry(random: Random, shape: Shape, day: date, stage: Stage | None) -> Made:
    """Make the entry of a day."""
    made = Made(day.isoformat(), day)
    count = stage.counts[stage.number - 1] if stage else random.randint(40, 900)
    kind = "exchange" if stage or drawn(random, 0.6) else "repatriation"
    made.fields = {"title": "", "date": made.id, "added": f"{made.id}T20:05Z", "kind": kind, "summary": ""}
    if stage:
        made.fields |= {
            "agreement": stage.agreement,
            "stage": {"number": stage.number, "of": len(stage.days)},
        }
    speaker = random.choice(UKRAINIANS)
    own = phrases.returned_to_ukraine(random, count, OFFICIALS[speaker][0])
    made.quote(random, shape, "own", speaker, own)
    given = [("own", own.phrase or "")]
    to_russia = add_russia(made, random, shape, count, given)
    made.figure("ukraine", "all", count, given)
    if kind == "exchange" and drawn(random, 0.6):
        add_parts(made, random, shape, count)
    remarks = [
        f"remark-{number}" for number in range(round(random.gauss(shape.remarks, 1)) if shape.remarks else 0)
    ]
    for name in remarks:
        made.quote(random, shape, name, "outlet", phrases.remark(random, random.choice(LANGUAGES)))
    if stage and stage.number == len(stage.days):
        add_total(made, random, shape, stage)
    finish(made, random, shape, (count, to_russia, OFFICIALS[speaker][0], remarks))
    return made


def add_russia(
    made: Made, random: Random, shape: Shape, count: int, given: list[tuple[str, str]]
) -> int | None:
    """Add what Russia said: how many returned to it, sometimes how many it gave, seldom another number than Ukraine's."""
    if drawn(random, 0.25):
        made.fields["unknown"] = [{"side": "russia", "who": "all", "why": UNPUBLISHED}]
        return None
    handed_over = count if drawn(random, 0.5) else None
    if handed_over and drawn(random, 0.06):
        handed_over = count + random.randint(1, 30)
    received = count if drawn(random, 0.6) else random.randint(30, 900)
    said = phrases.returned_to_russia(random, received, handed_over)
    made.quote(random, shape, "russian-side", "russian-mod", said)
    made.figure("russia", "all", received, [("russian-side", said.phrase or "")])
    phrase = f"{handed_over} военнопленных"
    if handed_over == count:
        given.append(("russian-side", phrase))
    elif handed_over:
        made.figure("ukraine", "all", handed_over, [("russian-side", phrase)])
    return received


def add_parts(made: Made, random: Random, shape: Shape, count: int) -> None:
    """Add of whom the number consists."""
    civilians = random.randint(2, 12)
    said, military, others = phrases.parts(random, count - civilians, civilians)
    made.quote(random, shape, "parts", "headquarters", said)
    made.figure("ukraine", "military", count - civilians, [("parts", military)])
    made.figure("ukraine", "civilians", civilians, [("parts", others)])


def add_total(made: Made, random: Random, shape: Shape, stage: Stage) -> None:
    """Add what was announced for all stages together."""
    total = sum(stage.counts)
    said = Said(f"In all stages {total} people have returned to Ukraine, the headquarters said.", "en")
    made.quote(random, shape, "total", "headquarters", said)
    days = [day.isoformat() for day in stage.days]
    made.fields["totals"] = [
        {"side": "ukraine", "who": "all", "count": total, "of": days, "quotes": ["total"]}
    ]


def finish(made: Made, random: Random, shape: Shape, told: tuple[int, int | None, str, list[str]]) -> None:
    """Write title, summary and prose, and put the fields into their order."""
    count, to_russia, speaker, remarks = told
    day = f"{made.day.day} {MONTHS[made.day.month - 1]} {made.day.year}"
    made.fields["title"] = f"{count} people returned to Ukraine {random.choice(phrases.WHEN)}"
    other = f"and {to_russia} to Russia" if to_russia else "and an unknown number to Russia"
    made.fields["summary"] = (
        f"On {day} {count} people returned to Ukraine {other}, {random.choice(phrases.HOW)}."
    )
    made.fields |= {"quotes": made.quotes, "figures": made.figures}
    if "totals" in made.fields:
        made.fields["totals"] = made.fields.pop("totals")
    first = f"On {day} {count} people returned to Ukraine, {speaker} said [@own]."
    if to_russia:
        first += f" The Russian Ministry of Defence said that {to_russia} servicemen had returned to Russia [@russian-side]."
    paragraphs = [first]
    others = max(1, round(random.gauss(shape.paragraphs, 0.7)) - 1)
    for place in range(others):
        cited = [f"[@{name}]" for name in remarks[place::others]] or ["[@own]"]
        sentences = (f"{phrases.remark(random, 'en').text[:-1]} {mark}." for mark in cited)
        paragraphs.append(" ".join((*sentences, phrases.remark(random, "en").text)))
    made.body = "\n\n".join(paragraphs) + "\n"
