"""`allyship completions`: the script by which a shell completes these commands."""

import argparse
from collections.abc import Iterator

import shtab

from allyship_tui.cli.answer import Answer
from allyship_tui.cli.parser import build
from allyship_tui.cli.session import Session
from allyship_tui.study.settings import THEMES


def answer(session: Session) -> Answer:
    """Show the script of a shell, which holds the terms and tips that there are now."""
    course, shell = session.course, session.options.shell
    choices: dict[str, list[str]] = {
        "--theme": list(THEMES),
        "TERM": [term.id for term in course.glossary],
        "N": [str(number) for number, _ in enumerate(course.tips, 1)],
    }
    parser = build()
    for action in _actions(parser):
        name = action.option_strings[-1] if action.option_strings else str(action.metavar)
        if name in choices:
            action.choices = choices[name]
        elif action.metavar == "DIR":
            action.complete = shtab.DIRECTORY  # type: ignore[attr-defined]
    script = f"{shtab.complete(parser, shell).rstrip()}\n"
    return Answer([], {"shell": shell, "script": script}, script)


def _actions(parser: argparse.ArgumentParser) -> Iterator[argparse.Action]:
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            for command in action.choices.values():
                yield from _actions(command)
        else:
            yield action
