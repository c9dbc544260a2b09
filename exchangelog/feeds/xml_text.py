"""Texts and times in XML: what every feed that is XML shares.

Comes in: texts of the record, elements. Goes out: elements and the document's bytes, made with an XML library.
"""

from __future__ import annotations

import re
from datetime import datetime
from xml.etree import ElementTree as ET

NOT_IN_XML = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What no XML document may hold, written out or not (XML 1.0, section 2.2). ElementTree lets it pass, and no reader would."""


def add_text(parent: ET.Element, name: str, text: str, **attributes: str) -> ET.Element:
    """Add an element that holds a text."""
    element = ET.SubElement(parent, name, attributes)
    element.text = without_forbidden(text)
    return element


def without_forbidden(text: str) -> str:
    """Give the text with U+FFFD, the sign for an unreadable character, in place of each that XML forbids."""
    return NOT_IN_XML.sub("\N{REPLACEMENT CHARACTER}", text)


def write_document(root: ET.Element) -> bytes:
    """Give the document's bytes, in UTF-8."""
    ET.indent(root, space=" ")
    return bytes(ET.tostring(root, encoding="utf-8", xml_declaration=True)) + b"\n"


def written_instant(instant: datetime) -> str:
    """Write a date-time in UTC as RFC 3339 has it: 2026-11-22T18:05:00Z, with its fraction of a second where it has one."""
    return instant.replace(tzinfo=None).isoformat() + "Z"
