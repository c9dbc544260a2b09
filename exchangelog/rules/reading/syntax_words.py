"""The words for each way in which a file can fail to be YAML: what is wrong, and what to do.

Names in braces are filled in from the fault's details. The reader is an editor who does not know YAML.
"""

from __future__ import annotations

from collections.abc import Mapping

from exchangelog.reading.syntax_problem import SyntaxProblem as Problem

WORDS: Mapping[str, tuple[str, str]] = {
    Problem.EMPTY_FILE: (
        "the file is empty",
        "Write its fields (in a .md file between two lines '---'), or delete the file.",
    ),
    Problem.NO_FRONT_MATTER: (
        "the file has no fields: it begins with {first} and not with the line '---'",
        "Make '---' the very first line, put the fields below it, and behind them a second line '---'.",
    ),
    Problem.NEVER_CLOSED: (
        "the fields that begin behind line 1 never end: there is no second line '---'{almost}",
        "Put a line of exactly three hyphens, '---', between the last field and the prose.",
    ),
    Problem.NO_FIELDS: (
        "no field stands where the fields of the file belong",
        "Write the fields; docs/format.md, section 2, lists them.",
    ),
    Problem.TAB: (
        "a tab stands where YAML wants spaces",
        "Replace the tab by spaces: two for each level.",
    ),
    Problem.STRANGE_SPACE: (
        "{name} stands where YAML wants plain spaces",
        "Delete it and type plain spaces; it looks like one and often comes in with copied text.",
    ),
    Problem.COLON_IN_TEXT: (
        "the text '{text}' holds a colon with a space behind it, but stands in no quotation marks{marks}",
        "Put the whole text into quotation marks: {mended}",
    ),
    Problem.QUOTE_INSIDE: (
        "the text ends at this quotation mark ({mark}), but more follows it: {rest}",
        "{remedy}",
    ),
    Problem.QUOTE_NEVER_CLOSED: (
        "the quotation mark ({mark}) opens a text here that never ends",
        "Put the same mark at the end of the text. If the mark itself belongs to the text, put the whole text into marks of the other kind.",
    ),
    Problem.UNKNOWN_ESCAPE: (
        "'{written}' means nothing in a text in double quotation marks",
        "Write the backslash twice if it belongs to the text, or put the text into single quotation marks.",
    ),
    Problem.BAD_START: (
        "a text that stands in no quotation marks cannot begin with '{character}'",
        "Put the whole text into quotation marks: {mended}{list}",
    ),
    Problem.BRACKET_NEVER_CLOSED: (
        "'{opening}' opens here and is never closed",
        "Put '{closing}' behind the last item. If the bracket belongs to a text, put the text into quotation marks.",
    ),
    Problem.WRONG_BRACKET: (
        "'{found}' stands here, but what '{opening}' opened is closed by '{closing}'",
        "Put '{closing}' here, or before this place if something is still open.",
    ),
    Problem.STRAY_BRACKET: (
        "'{bracket}' closes nothing",
        "Delete it. If it belongs to a text, put the text into quotation marks.",
    ),
    Problem.MISSING_COMMA: (
        "'{found}' does not fit here: commas part what stands between '{opening}' and '{closing}'",
        "Put the missing comma before it. A text that holds a comma, colon or bracket needs quotation marks.",
    ),
    Problem.EMPTY_ITEM: (
        "nothing stands between two commas",
        "Delete one of the commas.",
    ),
    Problem.MERGE_MARK: (
        "'{line}' is a mark that git left where two versions of the file did not agree",
        "Keep the lines of one version between '<<<<<<<' and '>>>>>>>', and delete the other ones and all three marks.",
    ),
    Problem.MISSING_COLON: (
        "'{line}' is no field: it has no name with a colon and a space behind it{wide}",
        "Write 'name: value'. If it goes on the text above, indent it further than that text's field. If the prose begins here, put a line '---' above it.",
    ),
    Problem.NO_SPACE_AFTER_COLON: (
        "a space is missing behind the colon in '{line}'",
        "Write: {mended}",
    ),
    Problem.NO_SPACE_AFTER_DASH: (
        "a space is missing behind the hyphen in '{line}'",
        "Write: {mended}",
    ),
    Problem.OTHER_DASH: (
        "{name} begins this line, which YAML does not know: an item of a list begins with a hyphen",
        "Write: {mended}",
    ),
    Problem.WRONG_INDENTATION: (
        "the line '{line}' begins with {found}, which fits nothing above it",
        "Begin it with {levels}: what belongs together begins in the same column. {go_on}",
    ),
    Problem.FIELD_WITHOUT_NAME: (
        "a colon stands here without the name of a field before it",
        "Write the name before it. If the colon belongs to a text, put the text into quotation marks.",
    ),
    Problem.NAME_IS_NO_TEXT: (
        "a list or a mapping stands where the name of a field belongs",
        "Write a name. If a text begins with a bracket, put the text into quotation marks.",
    ),
    Problem.SECOND_DOCUMENT: (
        "the line '---' begins a second document, but a file of the log holds one",
        "Delete the line, or move what follows into a file of its own.",
    ),
    Problem.BEHIND_THE_END: (
        "the line '...' ends the fields, but more follows it",
        "Delete the line.",
    ),
    Problem.OTHER: (
        "YAML cannot go on here: {said}",
        "Compare this line and the one above it with those of another file: colons, quotation marks, brackets, indentation.",
    ),
}
