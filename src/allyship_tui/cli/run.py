"""One command, from what was asked for to what is printed."""

import gc
from importlib import import_module

from allyship_tui.cli.answer import Answer, Refused
from allyship_tui.cli.options import COMMANDS, Options
from allyship_tui.cli.output import as_json, give_back, remark, show, show_json, write
from allyship_tui.cli.session import Session

OVERVIEW = "overview"
_MODULES = {"import": "import_"}
"""Of commands whose name no module can have, the module."""


def run(options: Options) -> int:
    """Carry out a command, or print the overview where none was given.

    Args:
        options: what was asked for.

    Returns:
        The status to leave with: 0, or 1 where what was asked for is not there.

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
        from allyship_tui.cli.greeting import greet

        return greet(options)
    command = options.command if options.command in COMMANDS else OVERVIEW
    # Imported only now, so that an answer costs no more than its own part of the program.
    module = import_module(f"allyship_tui.cli.{_MODULES.get(command, command)}")
    try:
        answer: Answer = module.answer(Session(options))
    except Refused as refused:
        if options.json and refused.data is not None:
            show_json(as_json(refused.data))
        remark(str(refused))
        if refused.words:
            give_back(refused.words)
        return 1
    if options.json:
        show_json(as_json(answer.data))
    elif answer.script:
        write(answer.script)
    else:
        show(answer.text)
    return 0
