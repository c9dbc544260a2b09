"""A page of the site's own: about, method, the corrections policy."""

from __future__ import annotations

from typing import ClassVar

from exchangelog.record.field_types import Name
from exchangelog.record.frozen_record import TranslatableRecord


class EditorialPage(TranslatableRecord):
    """The front matter of a page: its title, in the site's languages."""

    translatable: ClassVar[frozenset[str]] = frozenset({"title"})

    title: Name
