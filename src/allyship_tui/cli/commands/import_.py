"""`allyship import`: takes in a file that `allyship export` wrote."""

from allyship_tui.cli.answer import Answer, Refused
from allyship_tui.cli.context import Context
from allyship_tui.study.transfer import NotTransferred, import_log


def answer(context: Context) -> Answer:
    """Take in what is new of a file; twice is the same as once.

    Raises:
        Refused: it is no such file, or it could not be kept.
        OSError: it cannot be read.
    """
    with context.learning() as learning:
        try:
            carried = import_log(learning.log, context.options.file)
        except NotTransferred as error:
            raise Refused(str(error)) from None
    return Answer([*carried.texts], carried.data)
