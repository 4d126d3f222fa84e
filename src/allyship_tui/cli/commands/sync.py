"""`allyship sync`: two machines over a folder that something else carries between them."""

import os
import sys
from pathlib import Path

from allyship_tui.cli.answer import Answer, Refused
from allyship_tui.cli.context import Context
from allyship_tui.cli.output import is_terminal, remark
from allyship_tui.cli.stdin import typed_line
from allyship_tui.messages import say
from allyship_tui.sanitise import clean_line
from allyship_tui.study.transfer import NotTransferred, sync_log

_WORD = "create"


def answer(context: Context) -> Answer:
    """Take in what other devices left in a folder, and leave there what this one has.

    Raises:
        Refused: there is no such folder, and none is to be made; this device's own file could not
            be written; or what came could not be kept.
        OSError: the folder cannot be read.
    """
    folder = context.options.file
    if not context.options.create:
        _check(folder)
    with context.learning() as learning:
        try:
            carried = sync_log(learning.log, folder)
        except NotTransferred as error:
            raise Refused(str(error)) from None
    return Answer([*carried.texts], carried.data)


def _check(folder: Path) -> None:
    """Ask before a folder is made: a mistyped one would get the whole log.

    Raises:
        Refused: it is not to be made.
    """
    if os.path.lexists(folder):
        return
    path = clean_line(str(folder))
    if not is_terminal(sys.stdin):
        raise Refused(say("sync.no-folder", path=path))
    remark(say("sync.create", path=path, word=_WORD))
    if typed_line().lower() != _WORD:
        raise Refused(say("sync.not"))
