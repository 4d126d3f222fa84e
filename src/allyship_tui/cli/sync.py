"""`allyship sync`: two machines over a folder that something else carries between them."""

from allyship_tui.cli.answer import Answer, Refused
from allyship_tui.cli.session import Session
from allyship_tui.study.carrying import NotCarried, sync_log


def answer(session: Session) -> Answer:
    """Take in what other devices left in a folder, and leave there what this one has.

    Raises:
        Refused: this device's own file could not be written.
        NotSaved: what came could not be kept.
        OSError: the folder cannot be read.
    """
    with session.learning() as learning:
        try:
            carried = sync_log(learning.log, session.options.file)
        except NotCarried as error:
            raise Refused(str(error)) from None
    return Answer([*carried.texts], carried.data)
