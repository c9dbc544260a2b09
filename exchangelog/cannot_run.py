"""The one kind of error that ends a command with exit status 2 and one line (docs/format.md, section 5).

Whatever keeps a command from running at all (no right to write, a disk that is full, a port that is
taken) is raised as a subclass of `CannotRun`. Its text is one line and tells the user which path or
address and what to do, so that the command line can print it as it is. It knows no other module, so
every stage may raise it.
"""

import copyreg

__all__ = ["CannotRun"]


class CannotRun(Exception):  # noqa: N818 - it is a statement to the user, read as one; 'Error' would add nothing
    """The command cannot run; `str()` of it is the one line to print."""

    def __reduce__(self) -> tuple[object, ...]:
        """Let it be raised by another process than the one it arose in, whatever a subclass is made from (pickle)."""
        return copyreg.__newobj__, (type(self), *self.args), self.__dict__  # type: ignore[attr-defined]  # pickle's own, documented there
