"""`allyship sync`: two machines over a folder that something else carries between them."""

from allyship_tui.cli.answer import Answer
from allyship_tui.cli.session import Session
from allyship_tui.learner.sync import sync
from allyship_tui.sanitise import clean_line
from allyship_tui.wording import say


def answer(session: Session) -> Answer:
    """Take in what other devices left in a folder, and leave there what this one has.

    Raises:
        NotSaved: what came could not be kept.
        OSError: the folder cannot be read or written to.
    """
    folder = session.options.file.absolute()
    with session.learning() as learning:
        synced = sync(learning.log, folder)
    shown = clean_line(str(folder))
    text = [say("transfer.synced", new=synced.taken, devices=synced.devices, folder=shown)]
    text += [say("transfer.unread", file=clean_line(name)) for name in synced.unread]
    text += [
        say("transfer.skipped", lines=number, file=clean_line(name))
        for name, number in synced.skipped
    ]
    data = {
        "folder": shown,
        "new": synced.taken,
        "devices": synced.devices,
        "unread": [clean_line(name) for name in synced.unread],
        "skipped": [{"file": clean_line(name), "line": line} for name, line in synced.skipped],
    }
    return Answer(text, data)
