"""The commands of build.py, one a file: the options of each, and what it prints (docs/format.md, section 5).

To add one: its file here, and its name in the list below. A command's file is imported for every run, be it for the help, so it
imports what only running needs where it runs.
"""

from exchangelog.commands.build import BUILD
from exchangelog.commands.capture import CAPTURE
from exchangelog.commands.check import CHECK
from exchangelog.commands.command import Command
from exchangelog.commands.explain import EXPLAIN
from exchangelog.commands.new import NEW
from exchangelog.commands.quote import QUOTE
from exchangelog.commands.recheck import RECHECK
from exchangelog.commands.review import REVIEW
from exchangelog.commands.schema import SCHEMA
from exchangelog.commands.serve import SERVE
from exchangelog.commands.vault import VAULT

COMMANDS: tuple[Command, ...] = (
    BUILD,
    CHECK,
    SERVE,
    NEW,
    CAPTURE,
    QUOTE,
    RECHECK,
    REVIEW,
    SCHEMA,
    EXPLAIN,
    VAULT,
)
