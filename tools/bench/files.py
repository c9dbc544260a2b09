"""The files of a made log: site.yaml and the registries as they always are, sources with their captures, and YAML as editors write it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from hashlib import sha256
from pathlib import Path
from random import Random
from typing import Any

import yaml

from exchangelog.evidence.segments import lines_of
from tools.bench.phrases import remark
from tools.bench.shape import Shape

PUBLISHERS = tuple(f"outlet-{number}" for number in range(1, 41))
OFFICIALS = {
    "zelenskyy": ("Volodymyr Zelenskyy", "ukraine", "President of Ukraine"),
    "headquarters": ("The headquarters", "ukraine", "State body of Ukraine"),
    "lubinets": ("Dmytro Lubinets", "ukraine", "Commissioner for Human Rights"),
    "russian-mod": ("Russian Ministry of Defence", "russia", "Ministry"),
}
CATEGORIES: dict[str, dict[str, str]] = {
    "all": {"label": "Everyone", "definition": "Everybody given to a side that day."},
    "military": {
        "label": "Military",
        "definition": "Military people.",
        "part_of": "all",
        "partition": "status",
    },
    "civilians": {"label": "Civilians", "definition": "Civilians.", "part_of": "all", "partition": "status"},
}
REGISTRIES: dict[str, Any] = {
    "speakers.yaml": {
        key: {"name": name, "side": side, "standing": "official", "roles": [{"role": role}]}
        for key, (name, side, role) in OFFICIALS.items()
    },
    "publishers.yaml": {
        key: {
            "name": f"Outlet {chr(64 + number % 26 + 1)}{chr(97 + number // 26)}",
            "kind": "press",
            "country": "UA",
        }
        for number, key in enumerate(PUBLISHERS)
    },
    "categories.yaml": CATEGORIES,
}


class Folded(str):
    """A text that stands as a folded block, as editors write quotes."""

    __slots__ = ()


class AsYaml(yaml.CSafeDumper):
    """Writes YAML as an editor would: fields in their order, letters as they are."""

    @classmethod
    def text(cls, value: object) -> str:
        """Give a value as YAML."""
        given: str = yaml.dump(value, Dumper=cls, sort_keys=False, allow_unicode=True, width=95)
        return given

    @classmethod
    def write(cls, path: Path, value: object) -> None:
        """Write a value as a file."""
        path.write_text(cls.text(value), encoding="utf-8")


AsYaml.add_representer(
    Folded, lambda dumper, text: dumper.represent_scalar("tag:yaml.org,2002:str", str(text), style=">")
)


def site_details(languages: Iterable[str]) -> Mapping[str, object]:
    """Give site.yaml."""
    return {
        "title": "The Made Log",
        "tagline": "Exchanges made by lot, for measuring",
        "base_url": "https://log.test/",
        "languages": list(languages),
        "publisher": "The Made Log",
        "repository": "https://log.test/repository",
        "contact": {"corrections": "corrections@log.test", "removal": "removal@log.test"},
        "feed_authority": "log.test,2026",
        "licence": "CC-BY-4.0",
        "timezone": "Europe/Kyiv",
        "sides": {
            "ukraine": {"name": "Ukraine", "adjective": "Ukrainian"},
            "russia": {"name": "Russia", "adjective": "Russian"},
        },
        "feed_items": 50,
        "security_expires": "2027-11-01",
    }


def made_source(
    random: Random, shape: Shape, source: str, language: str, sentences: list[str]
) -> Mapping[str, object]:
    """Give a source: what is quoted of it stands in its capture, between other sentences."""
    others = [remark(random, language).text for _ in range(max(0, shape.capture_lines - len(sentences)))]
    place = random.randint(0, len(others))
    text = "\n".join([*others[:place], *sentences, *others[place:]]) + "\n"
    return {
        "url": f"https://{random.choice(PUBLISHERS)}.test/{source}",
        "publisher": random.choice(PUBLISHERS),
        "title": f"{remark(random, language).text[:-1]}",
        "published": f"{source[2:12]}T{random.randint(8, 23):02d}:{random.randint(0, 59):02d}",
        "language": language,
        "captures": [
            {
                "taken": "2026-11-01",
                "origin": random.choice(("live", "file", "stored-copy")),
                "extent": random.choice(("full", "excerpt")),
                "sha256": sha256(text.encode()).hexdigest(),
                "scheme": 1,
                "segments": "".join(f"{line}\n" for line in lines_of(text)),
            }
        ],
    }
