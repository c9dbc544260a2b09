"""The list of the rules that the build checks, family by family.

Comes in: an edition. Goes out: `RulesPage`.
"""

from __future__ import annotations

from itertools import groupby

from msgspec import Struct

from exchangelog.pages.address import HOME, RULES, Here, rule_path
from exchangelog.pages.edition import Edition
from exchangelog.pages.frame import Frame, Subject, make_frame
from exchangelog.pages.link import Link
from exchangelog.pages.rule import WRITTEN_IN, Paragraph, pieces_of
from exchangelog.pages.rule_words import family_name, severity_name
from exchangelog.rules import RULES as ALL_RULES
from exchangelog.rules.explanation import read_documentation
from exchangelog.rules.rule import Rule


class ListedRule(Struct, frozen=True):
    """A rule in the list: its page, how grave it is, what it finds."""

    name: str
    href: str
    severity: str
    severity_key: str
    finds: Paragraph


class RuleFamily(Struct, frozen=True):
    """Rules that look at the same thing."""

    anchor: str
    heading: str
    rules: tuple[ListedRule, ...]


class RulesPage(Struct, frozen=True):
    """Everything that the list of rules shows. `lang` is the language of what they find where it is not the page's."""

    frame: Frame
    crumbs: tuple[Link, ...]
    counted: str
    lang: str | None
    families: tuple[RuleFamily, ...]


def make_rules_page(edition: Edition) -> RulesPage:
    """Give the list of rules, in the order in which the build asks them."""
    here = edition.here(RULES)
    _ = edition.wording.gettext
    subject = Subject(
        _("The rules the build checks"),
        _("Every rule that an entry must keep before it is published."),
        RULES,
    )
    return RulesPage(
        make_frame(edition, here, subject),
        (Link(_("Log"), here.link(HOME)), Link(_("Rules"), "", "page")),
        edition.wording.ngettext("%(number)s rule", "%(number)s rules", len(ALL_RULES)),
        edition.tongue.written("", WRITTEN_IN).lang,
        tuple(
            make_family(edition, family, tuple(members), here)
            for family, members in groupby(ALL_RULES, key=lambda rule: rule.family)
        ),
    )


def make_family(edition: Edition, family: str, rules: tuple[Rule, ...], here: Here) -> RuleFamily:
    """Give a family with its rules."""
    name = family_name(family, edition.wording)
    return RuleFamily(
        f"family-{family}",
        name[:1].upper() + name[1:],
        tuple(
            ListedRule(
                rule.name,
                here.link(rule_path(rule.name)),
                severity_name(str(rule.severity), edition.wording),
                str(rule.severity)[0],
                pieces_of(read_documentation(rule).finds[0]),
            )
            for rule in rules
        ),
    )
