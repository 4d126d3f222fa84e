"""`allyship import`: takes in a file that `allyship export` wrote."""

from allyship_tui.cli.answer import Answer, Refused
from allyship_tui.cli.session import Session
from allyship_tui.learner.transfer import NotEvents, read_events
from allyship_tui.sanitise import clean_line
from allyship_tui.study.spoken import joined
from allyship_tui.wording import say


def answer(session: Session) -> Answer:
    """Take in what is new of a file; twice is the same as once.

    Raises:
        Refused: it is no such file.
        NotSaved: it could not be kept.
        OSError: it cannot be read.
    """
    shown = clean_line(str(session.options.file))
    try:
        contents = read_events(session.options.file)
    except NotEvents as error:
        raise Refused(say(f"transfer.{error}", file=shown)) from None
    with session.learning() as learning:
        taken = learning.log.merge(contents.events)
    text = [say("transfer.imported", new=taken, count=len(contents.events), file=shown)]
    if contents.skipped:
        lines = joined(map(str, contents.skipped))
        text.append(say("transfer.skipped", lines=lines, file=shown))
    data = {
        "file": shown,
        "events": len(contents.events),
        "new": taken,
        "skipped": list(contents.skipped),
    }
    return Answer(text, data)
