"""`allyship export`: the whole log in one file, for another machine or to keep."""

from allyship_tui.cli.answer import Answer, Refused
from allyship_tui.cli.session import Session
from allyship_tui.study.transfer import NotTransferred, export_log


def answer(session: Session) -> Answer:
    """Write every event to a file, and say how many.

    Raises:
        Refused: another file is there, nothing of the log can be read, or that the file is being
            written could not be remembered.
        OSError: the file cannot be written.
    """
    if session.glance.notice and session.glance.snapshot.is_empty:
        raise Refused(session.glance.notice)
    with session.learning(keeps=False) as learning:
        try:
            carried = export_log(learning.log, session.options.file)
        except NotTransferred as error:
            raise Refused(str(error)) from None
    return Answer([*carried.texts], carried.data)
