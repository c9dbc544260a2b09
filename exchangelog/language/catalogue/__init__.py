"""The languages whose numbers the log reads with care, one module each; every other is read plainly."""

from functools import lru_cache

from exchangelog.language.catalogue.en import ENGLISH
from exchangelog.language.catalogue.entry import Catalogue
from exchangelog.language.catalogue.ru import RUSSIAN
from exchangelog.language.catalogue.uk import UKRAINIAN
from exchangelog.language.spelling import MOST_TAGS
from exchangelog.language.tag import primary_tag

CATALOGUES = (ENGLISH, UKRAINIAN, RUSSIAN)


@lru_cache(MOST_TAGS)
def catalogue_of(language: str) -> Catalogue | None:
    """Return the catalogue of `language` (BCP 47; its region does not matter), or None."""
    primary = primary_tag(language)
    return next((each for each in CATALOGUES if each.code == primary), None)
