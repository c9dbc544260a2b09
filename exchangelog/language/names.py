"""Names as they stand within a sentence: 'through the United Arab Emirates', where the name is 'United Arab Emirates'.

In: a name and the language it is written in. Out: the same with its article, where the language's catalogue knows that such a name takes
one. It is looked up, not typed into the record: a name is what a mediator or a speaker is called, and by which totals find their entries.
"""

import re
from functools import lru_cache

from exchangelog.language.catalogue import catalogue_of


@lru_cache(maxsize=1024)
def in_sentence(name: str, language: str) -> str:
    """Return a name with the article that it takes within a sentence; as it is where the language has none, or the name."""
    catalogue = catalogue_of(language)
    if catalogue is None or not catalogue.article:
        return name
    takes_one = re.fullmatch(catalogue.named_with_article, name, re.DOTALL)
    return f"{catalogue.article} {name}" if takes_one else name
