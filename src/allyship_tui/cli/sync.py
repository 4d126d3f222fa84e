"""`allyship sync`: two machines over a folder that something else carries between them."""

from allyship_tui.cli.answer import Answer
from allyship_tui.cli.session import Session
from allyship_tui.study.carrying import sync_log


def answer(session: Session) -> Answer:
    """Take in what other devices left in a folder, and leave there what this one has.

    Raises:
        NotSaved: what came could not be kept.
        OSError: the folder cannot be read or written to.
    """
    with session.learning() as learning:
        carried = sync_log(learning.log, session.options.file)
    return Answer([*carried.texts], carried.data)
