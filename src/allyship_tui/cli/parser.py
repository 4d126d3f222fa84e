"""Parses the command line, and prints its help and what is wrong with the usage (argparse)."""

import argparse
import sys
from collections.abc import Container, Sequence
from datetime import date
from pathlib import Path
from typing import Any, NoReturn

from allyship_tui import __version__
from allyship_tui.cli.options import Options
from allyship_tui.cli.specs import COMMANDS, SPECS, Argument, Command
from allyship_tui.messages import say
from allyship_tui.study.text import joined, quote_input, sentence
from allyship_tui.system.folders import NoHome, expanded

_LONGEST_MESSAGE = 500
_FEW = 10
"""So many words to choose from are told; of more only the nearest."""


def parse(arguments: Sequence[str] | None = None) -> Options:
    """Read a command line.

    Args:
        arguments: what follows the program's name; that of this process if None.

    Raises:
        SystemExit: help or version was asked for and printed (0), or the usage is wrong and
            that was said on standard error (2).
    """
    given = sys.argv[1:] if arguments is None else arguments
    parser = build(given)
    found = vars(parser.parse_args(given))
    content = (*found.pop("content", ()), *found.pop("more_content", ()))
    words = " ".join(found.pop("words", ()))
    folders = tuple(found.pop("folders", ()))
    options = Options(content=content, words=words, folders=folders)._replace(
        **{field: value for field, value in found.items() if value is not None}
    )
    _check(parser, options)
    return options


class _Parser(argparse.ArgumentParser):
    """An argument parser whose help and errors read well aloud, and echo nothing hostile."""

    def error(self, message: str) -> NoReturn:
        """Say in one line what is wrong with the usage, and leave with status 2."""
        said = sentence(quote_input(message, _LONGEST_MESSAGE))
        self.exit(2, say("cli.wrong-usage", program=self.prog, message=said) + "\n")

    def format_usage(self) -> str:
        """Return how the program or the command is called, in one line."""
        from allyship_tui.cli.help import usage_of

        return usage_of(self)

    def format_help(self) -> str:
        """Return the help: one sentence a line, no columns."""
        from allyship_tui.cli.help import help_of

        return help_of(self)

    def _check_value(self, action: argparse.Action, value: object) -> None:
        names = list(action.choices or ())
        if value in names or len(names) <= _FEW:
            super()._check_value(action, value)
            return
        import difflib  # for mistakes alone

        near = difflib.get_close_matches(str(value), names, n=1)
        if not isinstance(action, argparse._SubParsersAction):
            words = "cli.no-rule-near" if near else "cli.no-rule"
            self.error(say(words, name=quote_input(str(value)), suggestion="".join(near)))
        words = "cli.no-command-near" if near else "cli.no-command"
        self.error(
            say(
                words,
                name=quote_input(str(value)),
                suggestion="".join(near),
                names=joined(names),
            )
        )


def build(called: Container[str] = COMMANDS) -> argparse.ArgumentParser:
    """Return the parser of the command line.

    Args:
        called: what holds the names of the commands that may be called. Of the others only the
            names are known: what each takes is as dear to tell as all that comes before.
    """
    parser = _Parser(**_common("allyship"), description=say("cli.about"))
    _add_help(parser)
    parser.add_argument(
        "--version",
        action="version",
        version=say("cli.version", version=__version__),
        help=say("cli.option-version"),
    )
    parser.add_argument("--plain", action="store_true", help=say("cli.option-plain"))
    parser.add_argument("--theme", metavar=say("cli.value-name"), help=say("cli.option-theme"))
    parser.add_argument("--watch", action="store_true", help=say("cli.option-watch-lessons"))
    _add_folders(parser, "content", default=None)
    parser.set_defaults(command=None)
    commands = parser.add_subparsers(prog="allyship", parser_class=_Parser)
    for command in SPECS:
        if command.name in called:
            what = say(f"cli.what-{command.name}")
            common = _common(f"allyship {command.name}")
            _fill(commands.add_parser(command.name, help=what, **common), command)
        else:  # argparse has no word for a name alone; nobody parses with this one
            commands._name_parser_map[command.name] = parser
    return parser


def _check(parser: argparse.ArgumentParser, options: Options) -> None:
    """Leave with status 2 where two options make no sense together."""
    given = {
        "--once": options.once,
        "--short": options.short,
        "--json": options.json,
        "--date": options.day is not None,
        "--markdown": options.markdown,
        "--watch": options.watch,
        "--explain": bool(options.explain),
    }
    for one in filter(given.get, ("--once", "--short", "--markdown", "--watch")):
        for other in filter(given.get, given):
            if one != other:
                parser.error(say("cli.not-together", first_option=one, second_option=other))


def _common(prog: str) -> dict[str, Any]:
    return {"prog": prog, "add_help": False, "allow_abbrev": False}


def _fill(parser: _Parser, command: Command) -> None:
    what, name = say(f"cli.what-{command.name}"), say(f"cli.call-{command.name}")
    parser.description = say("cli.command", command=name, sentence=what)
    parser.set_defaults(command=command.name)
    for argument in command.arguments:
        _add(parser, argument)
    parser.add_argument("--json", action="store_true", help=say("cli.option-json"))
    # An option that is not given again after the command must not take back what was given
    # before it: hence no default, and another place for what is collected.
    _add_folders(parser, "more_content", default=argparse.SUPPRESS)
    _add_help(parser)


def _add(parser: _Parser, argument: Argument) -> None:
    """Add what a command takes to its parser."""
    words = say(argument.message)
    if not argument.metavar:
        parser.add_argument(argument.option, dest=argument.field, action="store_true", help=words)
        return
    metavar = say(f"cli.value-{argument.metavar.lower()}")
    given: dict[str, Any] = {"metavar": metavar, "help": words}
    if argument.nargs:
        given["nargs"] = argument.nargs
    if argument.kind != "text":
        given["type"] = _KINDS[argument.kind]
    if argument.choices:
        given["choices"] = argument.choices()
    if argument.option:
        parser.add_argument(argument.option, dest=argument.field, **given)
    else:
        parser.add_argument(argument.field, **given)


def _add_help(parser: _Parser) -> None:
    parser.add_argument("-h", "--help", action="help", help=say("cli.option-help"))


def _add_folders(parser: _Parser, collected: str, default: str | None) -> None:
    parser.add_argument(
        "--data-dir",
        metavar=say("cli.value-dir"),
        type=_folder,
        default=default,
        help=say("cli.option-data-dir"),
    )
    parser.add_argument(
        "--content",
        metavar=say("cli.value-dir"),
        type=_folder,
        action="append",
        dest=collected,
        default=argparse.SUPPRESS,
        help=say("cli.option-content"),
    )


def _folder(text: str) -> Path:
    if not text or "\0" in text:
        raise argparse.ArgumentTypeError(say("cli.not-a-folder", text=quote_input(text)))
    try:
        return Path(expanded(text))
    except NoHome as error:
        raise argparse.ArgumentTypeError(quote_input(str(error))) from None


def _number(text: str) -> int:
    try:
        return int(text)
    except ValueError:
        raise argparse.ArgumentTypeError(say("cli.not-a-number", text=quote_input(text))) from None


def _date(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(say("cli.not-a-date", text=quote_input(text))) from None


_KINDS = {"file": _folder, "folder": _folder, "number": _number, "date": _date}
