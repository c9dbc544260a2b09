"""The tables of the exported data, a file for each subject, and all of them in an order in which each names only those before it."""

from __future__ import annotations

from exchangelog.exports.column import Table
from exchangelog.exports.tables.accounts import ACCOUNTS
from exchangelog.exports.tables.changes import CORRECTIONS
from exchangelog.exports.tables.entries import ALIASES, ENTRIES, EXCHANGES, STATEMENTS
from exchangelog.exports.tables.figures import FIGURES
from exchangelog.exports.tables.ordinals import ORDINALS
from exchangelog.exports.tables.origins import CAPTURES, SOURCES
from exchangelog.exports.tables.quotes import CITATIONS, QUOTE_TRANSLATIONS, QUOTES
from exchangelog.exports.tables.registers import AGREEMENTS, CATEGORIES, PUBLISHERS, ROLES, SIDES, SPEAKERS
from exchangelog.exports.tables.surroundings import MEDIATORS, PLACES
from exchangelog.exports.tables.totals import TOTAL_PARTS, TOTALS
from exchangelog.exports.tables.translations import TRANSLATIONS

TABLES: tuple[Table, ...] = (
    *(SIDES, CATEGORIES, AGREEMENTS, PUBLISHERS, SPEAKERS, ROLES, SOURCES, CAPTURES),
    *(ENTRIES, ALIASES, EXCHANGES, STATEMENTS, QUOTES, QUOTE_TRANSLATIONS),
    *(
        FIGURES,
        ACCOUNTS,
        TOTALS,
        TOTAL_PARTS,
        ORDINALS,
        CITATIONS,
        PLACES,
        MEDIATORS,
        CORRECTIONS,
        TRANSLATIONS,
    ),
)
