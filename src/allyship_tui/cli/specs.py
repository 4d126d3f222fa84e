"""The table of all commands: their names, arguments and options. A new command is a line here.

A command `x` is answered by `commands/x.py`; its messages are `cli.call-x` (how it is called),
`cli.what-x` (what it answers) and those of its arguments.
"""

from collections.abc import Callable
from typing import Literal, NamedTuple

SHELLS = ("bash", "zsh", "fish")
"""The shells that commands can be completed in."""


LIST, ADD, REMOVE = "list", "add", "remove"
"""What can be done about packs."""


class Argument(NamedTuple):
    """Something that a command takes: an argument by its place, or an option."""

    field: str
    """The field of `Options` that holds it."""
    message: str
    """The key of the words that say what it is for."""
    metavar: str = ""
    """What stands for it in help, in English; no text for an option that takes nothing."""
    option: str = ""
    """As in `--date`; no text for an argument by its place."""
    nargs: str | None = None
    """As argparse has it: `?` for one or none, `*` for any, `+` for at least one."""
    kind: Literal["text", "file", "folder", "number", "date"] = "text"
    choices: Callable[[], tuple[str, ...]] | None = None
    """Returns what alone is taken."""
    completed_by: Literal["", "terms", "tips", "situations"] = ""
    """Of which entries a shell offers the ids, or the numbers, to complete it."""


class Command(NamedTuple):
    """One command."""

    name: str
    arguments: tuple[Argument, ...] = ()


def _file(message: str) -> Argument:
    return Argument("file", message, "FILE", kind="file")


def _number(message: str, completed_by: Literal["", "tips", "situations"] = "") -> Argument:
    return Argument("number", message, "N", kind="number", nargs="?", completed_by=completed_by)


def _forgettable() -> tuple[str, ...]:
    from allyship_tui.study.transfer import REFLECTION, Forgettable

    return (*(kind.value for kind in Forgettable), REFLECTION)


def _kinds() -> tuple[str, ...]:
    from allyship_tui.course import KINDS

    return tuple(KINDS)


_MARKDOWN = Argument("markdown", "cli.option-markdown", option="--markdown")

SPECS = (
    Command(
        "today",
        (
            Argument("day", "cli.option-date", "DATE", "--date", kind="date"),
            Argument("once", "cli.option-once", option="--once"),
            Argument("short", "cli.option-short", option="--short"),
        ),
    ),
    Command(
        "define",
        (
            Argument("words", "cli.argument-term", "TERM", nargs="+", completed_by="terms"),
            _MARKDOWN,
        ),
    ),
    Command("random", (_MARKDOWN,)),
    Command("definition", (_MARKDOWN,)),
    Command("tips", (_number("cli.argument-n", "tips"), _MARKDOWN)),
    Command("reading", (_MARKDOWN,)),
    Command("terms"),
    Command("search", (Argument("words", "cli.argument-words", "WORDS", nargs="+"),)),
    Command("progress"),
    Command("recall"),
    Command("practice", (_number("cli.argument-situation", "situations"), _MARKDOWN)),
    Command(
        "plan",
        (
            Argument("cue", "cli.option-if", "CUE", "--if"),
            Argument("action", "cli.option-then", "ACTION", "--then"),
        ),
    ),
    Command(
        "journal",
        (
            Argument("words", "cli.argument-journal", "WORDS", nargs="*"),
            Argument("write", "cli.option-write", option="--write"),
        ),
    ),
    Command("export", (_file("cli.argument-export"),)),
    Command("import", (_file("cli.argument-import"),)),
    Command(
        "sync",
        (
            Argument("file", "cli.argument-sync", "DIR", kind="folder"),
            Argument("create", "cli.option-create", option="--create"),
        ),
    ),
    Command(
        "forget",
        (
            Argument("what", "cli.argument-forget", "WHAT", choices=_forgettable),
            _number("cli.argument-text"),
        ),
    ),
    Command(
        "packs",
        (
            Argument(
                "what",
                "cli.argument-packs",
                "WHAT",
                nargs="?",
                choices=lambda: (LIST, ADD, REMOVE),
            ),
            Argument("file", "cli.argument-pack", "FILE", nargs="?", kind="file"),
        ),
    ),
    Command("where"),
    Command(
        "schema",
        (
            Argument("what", "cli.argument-kind", "KIND", nargs="?", choices=_kinds),
            Argument("folder", "cli.option-to", "DIR", "--to", kind="folder"),
        ),
    ),
    Command(
        "completions", (Argument("shell", "cli.argument-shell", "SHELL", choices=lambda: SHELLS),)
    ),
)
"""The commands in the order in which they are listed."""
COMMANDS = tuple(command.name for command in SPECS)
"""Their names."""


def command_named(name: str | None) -> Command | None:
    """Return the command of this name."""
    return next((command for command in SPECS if command.name == name), None)
