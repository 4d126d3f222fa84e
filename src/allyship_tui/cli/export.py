"""`allyship export`: the whole log in one file, for another machine or to keep."""

from allyship_tui.cli.answer import Answer
from allyship_tui.cli.session import Session
from allyship_tui.learner.transfer import write_events
from allyship_tui.sanitise import clean_line
from allyship_tui.wording import say


def answer(session: Session) -> Answer:
    """Write every event to a file, and say how many.

    Raises:
        OSError: the file cannot be written.
    """
    file = session.options.file
    count = write_events(file.absolute(), session.snapshot.events())
    shown = clean_line(str(file))
    text = [say("transfer.exported", count=count, file=shown), say("transfer.private")]
    return Answer(text, {"file": shown, "events": count})
