"""`allyship completions`: the script by which a shell completes these commands."""

import argparse
from collections.abc import Iterator

import shtab

from allyship_tui.cli.answer import Answer
from allyship_tui.cli.context import Context
from allyship_tui.cli.parser import build
from allyship_tui.cli.specs import Argument, command_named
from allyship_tui.study.settings import THEMES

_PATHS: dict[str, object] = {"file": shtab.FILE, "folder": shtab.DIRECTORY}
_FOLDERS = ("data_dir", "content", "more_content")
"""The options of the program itself, and of every command, that name a folder."""


def answer(context: Context) -> Answer:
    """Show the script of a shell, which holds the terms, tips and situations there are."""
    course, shell = context.course, context.options.shell
    entries: dict[str, list[str]] = {
        "terms": [term.id for term in course.glossary],
        "tips": _numbers(len(course.tips)),
        "situations": _numbers(len(course.situations)),
    }
    parser = build()
    for command, action in _actions(parser):
        argument = _argument(command, action.dest)
        kind = argument.kind if argument else "folder" if action.dest in _FOLDERS else ""
        if argument and argument.completed_by:
            action.choices = entries[argument.completed_by]
        elif action.dest == "theme":
            action.choices = THEMES
        elif kind in _PATHS:
            action.complete = _PATHS[kind]  # type: ignore[attr-defined]
    script = f"{shtab.complete(parser, shell).rstrip()}\n"
    return Answer([], {"shell": shell, "script": script}, script)


def _argument(command: str, field: str) -> Argument | None:
    """Return what a command takes for a field of the options."""
    spec = command_named(command)
    return next((each for each in spec.arguments if each.field == field), None) if spec else None


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
