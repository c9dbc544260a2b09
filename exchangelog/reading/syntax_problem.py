"""The ways in which a file can fail to be YAML, told apart as an editor would tell them apart.

`yaml_complaint` finds out which one it is; the rule yaml-syntax has the words for each. The comments show what each stands for.
"""

from __future__ import annotations

from enum import StrEnum


class SyntaxProblem(StrEnum):
    """What keeps a file's fields from being read."""

    EMPTY_FILE = "empty-file"
    NO_FRONT_MATTER = "no-front-matter"  # the file does not begin with ---
    NEVER_CLOSED = "never-closed"  # no second --- ends the front matter
    NO_FIELDS = "no-fields"  # nothing stands in it, or nothing but comments
    TAB = "tab"
    STRANGE_SPACE = "strange-space"  # a no-break space in the indentation
    COLON_IN_TEXT = "colon-in-text"  # summary: He said: yes
    QUOTE_INSIDE = "quote-inside"  # title: "he said "yes" ok"
    QUOTE_NEVER_CLOSED = "quote-never-closed"  # title: "he said
    UNKNOWN_ESCAPE = "unknown-escape"  # title: "C:\quotes"
    BAD_START = "bad-start"  # title: @home
    BRACKET_NEVER_CLOSED = "bracket-never-closed"  # words: [a, b
    WRONG_BRACKET = "wrong-bracket"  # words: [a, b}
    STRAY_BRACKET = "stray-bracket"  # words: [a, b]]
    MISSING_COMMA = "missing-comma"  # {side: norland who: all}
    EMPTY_ITEM = "empty-item"  # [a, , b]
    MERGE_MARK = "merge-mark"  # <<<<<<< HEAD
    MISSING_COLON = "missing-colon"  # a line that is only: title
    NO_SPACE_AFTER_COLON = "no-space-after-colon"  # title:A title
    NO_SPACE_AFTER_DASH = "no-space-after-dash"  # -id: a
    OTHER_DASH = "other-dash"  # a word processor's dash or bullet: – id: a
    WRONG_INDENTATION = "wrong-indentation"
    FIELD_WITHOUT_NAME = "field-without-name"  # : a value
    NAME_IS_NO_TEXT = "name-is-no-text"  # [a]: a value
    SECOND_DOCUMENT = "second-document"
    BEHIND_THE_END = "behind-the-end"  # fields behind a line that is only: ...
    OTHER = "other"
