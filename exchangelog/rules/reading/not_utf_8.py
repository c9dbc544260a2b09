"""The rule not-utf-8."""

from __future__ import annotations

from collections.abc import Iterator

from exchangelog.findings import Severity
from exchangelog.findings.place import Problem
from exchangelog.rules.rule import Context, Subject, rule


@rule(Severity.ERROR, on=Subject.FILES)
def not_utf_8(context: Context) -> Iterator[Problem]:
    """A file is not saved as UTF-8.

    Why it matters: in any other encoding the same bytes stand for other letters, and names and quotes would be published
    garbled.

    How to mend it: open the file in an editor, see to it that its text is shown as it should be, and save it with the encoding
    UTF-8.
    """
    for path, fault in context.faults_of("not-utf-8"):
        guess = fault.details["guess"]
        saved = f"; the file seems to be saved as {guess}" if guess else ""
        opened = f"Open the file as {guess} and save" if guess else "Save"
        message = f"the byte {fault.details['byte']} cannot stand here in UTF-8{saved}"
        yield Problem(fault.place, message, f"{opened} it with the encoding UTF-8.", path)
