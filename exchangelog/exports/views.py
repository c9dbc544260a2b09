"""Views of the database: answers to what readers ask first, as SQL that anybody can read and change.

Withdrawn events are in none of them, since they have no accounts. An unknown number is NULL and adds nothing; how many events have none is
counted beside each sum.
"""

from __future__ import annotations

from msgspec import Struct

from exchangelog.exports.column import message as _


class View(Struct, frozen=True):
    """A view: its name, what it answers, and the query."""

    name: str
    meaning: str
    query: str


CAME_HOME_BY_YEAR = View(
    "came_home_by_year",
    _(
        "How many came home to each side in each year, by kind of event: the log’s sum as a range, what the side itself gave (where it gave nothing, what others gave), and how many events have no number or are contested. An event of which a range of days is known counts in the year of the first; how many events of the year and kind may have been in a later year, and how many of an earlier one in this, stands in the last two columns."
    ),
    """\
WITH given AS (
  SELECT e.id, e.kind, CAST(substr(e.date, 1, 4) AS INTEGER) AS year, s.id AS side, a.verdict, a.low, a.high,
    CASE WHEN a.own_low IS NULL THEN a.low ELSE a.own_low END AS own_low,
    CASE WHEN a.own_low IS NULL THEN a.high ELSE a.own_high END AS own_high
  FROM exchanges AS e CROSS JOIN sides AS s
  LEFT JOIN accounts AS a ON a.exchange = e.id AND a.side = s.id AND a.who = 'all'
  WHERE e.withdrawn_on IS NULL
    AND (e.kind = 'exchange' OR EXISTS (SELECT 1 FROM accounts AS g WHERE g.exchange = e.id AND g.side = s.id))
)
SELECT year, kind, side,
  SUM(low) AS low,
  CASE WHEN SUM(low IS NOT NULL AND high IS NULL) = 0 THEN SUM(high) END AS high,
  SUM(own_low) AS own_low,
  CASE WHEN SUM(own_low IS NOT NULL AND own_high IS NULL) = 0 THEN SUM(own_high) END AS own_high,
  SUM(low IS NOT NULL) AS with_number,
  SUM(low IS NULL) AS without_number,
  SUM(verdict IS 'contested') AS contested,
  (SELECT COUNT(*) FROM exchanges AS p WHERE p.withdrawn_on IS NULL AND p.kind = given.kind
    AND CAST(substr(p.date, 1, 4) AS INTEGER) = year AND CAST(substr(p.date_latest, 1, 4) AS INTEGER) > year) AS perhaps_later,
  (SELECT COUNT(*) FROM exchanges AS p WHERE p.withdrawn_on IS NULL AND p.kind = given.kind
    AND CAST(substr(p.date, 1, 4) AS INTEGER) < year AND CAST(substr(p.date_latest, 1, 4) AS INTEGER) >= year) AS perhaps_here
FROM given
GROUP BY year, kind, side
ORDER BY year, kind, side""",
)

FIGURES_WITH_QUOTES = View(
    "figures_with_quotes",
    _("Each figure with the words that state it, who says them, and where they can be read."),
    """\
SELECT f.exchange, e.date, f.side, f.who, f.count, f.precision, q.said, q.language, q.voice,
  COALESCE(s.name, p.name) AS speaker, q.role, p.name AS outlet, o.url
FROM figures AS f
JOIN exchanges AS e ON e.id = f.exchange
JOIN citations AS c ON c.entry = f.exchange AND c.part = 'figure' AND c.number = f.number
JOIN quotes AS q ON q.entry = c.entry AND q.id = c.quote
JOIN sources AS o ON o.id = q.source
JOIN publishers AS p ON p.id = o.publisher
LEFT JOIN speakers AS s ON s.id = q.speaker
ORDER BY e.date, f.exchange, f.number, c.quote""",
)

CONTESTED = View(
    "contested_numbers",
    _("Every number that the accounts contradict each other about, with the range that they leave."),
    """\
SELECT e.date, a.exchange, e.kind, a.side, a.who, a.low, a.high, e.page
FROM accounts AS a JOIN exchanges AS e ON e.id = a.exchange
WHERE a.verdict = 'contested'
ORDER BY e.date, a.exchange, a.side, a.who""",
)

WITHOUT_NUMBER = View(
    "events_without_number",
    _("Every event and side for which nobody published how many were given."),
    """\
SELECT e.date, e.id AS exchange, e.kind, s.id AS side, e.page
FROM exchanges AS e CROSS JOIN sides AS s
LEFT JOIN accounts AS a ON a.exchange = e.id AND a.side = s.id AND a.who = 'all'
WHERE e.withdrawn_on IS NULL AND a.low IS NULL
  AND (e.kind = 'exchange' OR EXISTS (SELECT 1 FROM accounts AS g WHERE g.exchange = e.id AND g.side = s.id))
ORDER BY e.date, e.id, s.id""",
)

VIEWS = (CAME_HOME_BY_YEAR, FIGURES_WITH_QUOTES, CONTESTED, WITHOUT_NUMBER)
