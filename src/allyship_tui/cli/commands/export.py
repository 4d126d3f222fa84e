"""`allyship export`: the whole log in one file, for another machine or to keep."""

from allyship_tui.cli.answer import Answer, Refused
from allyship_tui.cli.context import Context
from allyship_tui.study.transfer import NotTransferred, export_log


def answer(context: Context) -> Answer:
    """Write every event to a file, and say how many.

    Raises:
        Refused: another file is there, nothing of the log can be read, or that the file is being
            written could not be remembered.
        OSError: the file cannot be written.
    """
    if context.log_view.notice and context.log_view.snapshot.is_empty:
        raise Refused(context.log_view.notice)
    with context.learning(keeps=False) as learning:
        try:
            carried = export_log(learning.log, context.options.file)
        except NotTransferred as error:
            raise Refused(str(error)) from None
    return Answer([*carried.texts], carried.data)
