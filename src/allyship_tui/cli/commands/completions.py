"""`allyship completions`: the script by which a shell completes these commands."""

import argparse
from collections.abc import Iterator

import shtab

from allyship_tui.cli.answer import Answer
from allyship_tui.cli.context import Context
from allyship_tui.cli.parser import build
from allyship_tui.study.settings import THEMES

_PATHS: dict[object, object] = {"DIR": shtab.DIRECTORY, "FILE": shtab.FILE}


def answer(context: Context) -> Answer:
    """Show the script of a shell, which holds the terms, tips and situations there are."""
    course, shell = context.course, context.options.shell
    choices: dict[str, list[str]] = {
        "--theme": list(THEMES),
        "TERM": [term.id for term in course.glossary],
        "tips N": _numbers(len(course.tips)),
        "practice N": _numbers(len(course.situations)),
    }
    parser = build()
    for command, action in _actions(parser):
        name = action.option_strings[-1] if action.option_strings else str(action.metavar)
        known = choices.get(name, choices.get(f"{command} {name}"))
        if known is not None:
            action.choices = known
        elif action.metavar in _PATHS:
            action.complete = _PATHS[action.metavar]  # type: ignore[attr-defined]
    script = f"{shtab.complete(parser, shell).rstrip()}\n"
    return Answer([], {"shell": shell, "script": script}, script)


def _numbers(last: int) -> list[str]:
    return [str(number) for number in range(1, last + 1)]


def _actions(
    parser: argparse.ArgumentParser, name: str = ""
) -> Iterator[tuple[str, argparse.Action]]:
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            for command, of_it in action.choices.items():
                yield from _actions(of_it, command)
        else:
            yield name, action
