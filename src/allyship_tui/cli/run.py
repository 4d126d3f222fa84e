"""Runs one command: finds its module, prints its answer, gives the exit status."""

import gc
from importlib import import_module
from typing import Any

from allyship_tui.cli.answer import Answer, Refused
from allyship_tui.cli.context import Context
from allyship_tui.cli.options import Options
from allyship_tui.cli.output import as_json, print_unsaved, remark, show, show_json, write

_MODULES = {None: "overview", "import": "import_"}
"""What answers where no command was given; and of a name that no module can have, the module."""


def run(options: Options) -> int:
    """Carry out a command, or print the overview where none was given.

    Args:
        options: what was asked for.

    Returns:
        The status to leave with: 0, or 1 where what was asked for is not there or is wrong, or 2
        where the command was called wrongly.

    Raises:
        OSError: standard output cannot be written to, or a folder is out of reach.
    """
    # All that is made is needed until the answer stands, and then goes with the program: to look
    # for what could be thrown away before takes a tenth of the time.
    gc.disable()
    try:
        return _run(options)
    finally:
        gc.enable()


def _run(options: Options) -> int:
    if options.is_greeting:
        from allyship_tui.cli.greeting.fast_path import greet

        return greet(options, lambda: _module("today").forms(Context(options)))
    module = _module(_MODULES.get(options.command) or str(options.command))
    try:
        answer: Answer = module.answer(Context(options))
    except Refused as refused:
        if options.json and refused.data is not None:
            show_json(as_json(refused.data))
        remark(str(refused))
        if refused.words:
            print_unsaved(refused.words)
        return refused.status
    if options.json:
        show_json(as_json(answer.data))
    elif answer.script:
        write(answer.script)
    elif answer.text:
        show(answer.text)
    return answer.status


def _module(name: str) -> Any:
    """Return the module of a command: imported only now, an answer costs no more than its part."""
    return import_module(f"allyship_tui.cli.commands.{name}")
