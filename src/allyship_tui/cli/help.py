"""The help of the command line: one sentence a line, no columns, so that it reads well aloud.

It is ours as a whole, the usage too: nothing in it is coloured by argparse (Python 3.14).
"""

import argparse
from typing import NamedTuple

from allyship_tui.cli.output import formatted, shows_weight
from allyship_tui.cli.specs import COMMANDS
from allyship_tui.messages import say
from allyship_tui.study.text import Title, block, joined


class _Given(NamedTuple):
    """What can be given on a command line."""

    commands: list[argparse.Action]
    arguments: list[argparse.Action]
    """Those by their place."""
    options: list[argparse.Action]


def overview_of_commands() -> list[str]:
    """Return one line for each command: how it is called, and what it answers."""
    return [
        say("cli.command", command=say(f"cli.call-{name}"), sentence=say(f"cli.what-{name}"))
        for name in COMMANDS
    ]


def usage_of(parser: argparse.ArgumentParser) -> str:
    """Return how the program or a command is called, in one line."""
    given = _given(parser)
    usage = say("cli.usage-main") if given.commands else " ".join(map(_usage, given.arguments))
    return say("cli.usage", program=parser.prog, arguments=usage).rstrip()


def help_of(parser: argparse.ArgumentParser) -> str:
    """Return the help of the program or of a command, as it is printed here."""
    given = _given(parser)
    parts = [Title(parser.description or ""), usage_of(parser)]
    if given.commands:
        parts += [
            say("cli.linear"),
            say("cli.without-command"),
            block(say("cli.commands"), overview_of_commands()),
            say("cli.command-more", program=parser.prog),
        ]
    for heading, actions in (("cli.arguments", given.arguments), ("cli.options", given.options)):
        if actions:
            parts.append(block(say(heading), map(_described, actions)))
    text = formatted(parts)
    if not shows_weight():
        return text
    from allyship_tui.cli.style import with_bold_names

    calls = (say(f"cli.call-{command}") for command in COMMANDS)
    return with_bold_names(text, (*calls, *map(_call, (*given.arguments, *given.options))))


def _given(parser: argparse.ArgumentParser) -> _Given:
    commands = [a for a in parser._actions if isinstance(a, argparse._SubParsersAction)]
    options = [a for a in parser._actions if a.option_strings]
    arguments = [a for a in parser._actions if a not in commands and a not in options]
    return _Given([*commands], arguments, options)


def _usage(action: argparse.Action) -> str:
    return f"[{action.metavar}]" if action.nargs in ("?", "*") else str(action.metavar)


def _described(action: argparse.Action) -> str:
    return say("cli.command", command=_call(action), sentence=action.help)


def _call(action: argparse.Action) -> str:
    names = joined(action.option_strings)
    value = str(action.metavar) if action.nargs != 0 else ""
    return f"{names} {value}".strip()
