"""Carrying the log between machines: what was done, in sentences and as data."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from msgspec import Struct

from allyship_tui.learner import Log, NotAnEventFile, Snapshot, SyncResult, read_events, sync_folder
from allyship_tui.messages import say, say_number
from allyship_tui.sanitise import clean_line
from allyship_tui.study.actions import Action
from allyship_tui.study.text import as_paragraph, joined
from allyship_tui.study.versions import texts_in_versions


class NotTransferred(Exception):
    """The log was not carried; the message is a sentence that says why."""


class TransferResult(Struct, frozen=True):
    """What came of it."""

    texts: tuple[str, ...]
    """Sentences to show."""
    data: dict[str, Any]
    """The same for programs."""


def export_log(log: Log, file: Path) -> TransferResult:
    """Write every event to a file, in the place of none or of one that was exported before.

    Raises:
        NotCarried: another file is there; it is left as it is.
        NotSaved: that it is being written could not be remembered; nothing is written.
        OSError: the file cannot be written.
    """
    shown = clean_line(str(file))
    try:
        read_events(file)
    except FileNotFoundError:
        pass
    except NotAnEventFile as error:
        raise NotTransferred(say("transfer.another", file=shown)) from error
    count = log.export(file.absolute())
    texts = (say("transfer.exported", count=count, file=shown), say("transfer.private"))
    return TransferResult(texts, {"file": shown, "events": count})


def import_log(log: Log, file: Path) -> TransferResult:
    """Take in what is new of a file that was exported; twice is the same as once.

    Raises:
        NotCarried: it is no such file.
        NotSaved: what came could not be kept.
        OSError: it cannot be read.
    """
    shown = clean_line(str(file))
    try:
        contents = read_events(file)
    except NotAnEventFile as error:
        raise NotTransferred(say(f"transfer.{error}", file=shown)) from None
    before = texts_in_versions(log.snapshot)
    taken = log.merge(contents.events)
    titles = _newly_in_versions(log.snapshot, before)
    texts = [say("transfer.imported", new_entries=taken, count=len(contents.events), file=shown)]
    texts += _here_alone(log, taken)
    if contents.skipped:
        lines = joined(map(say_number, contents.skipped))
        texts.append(say("transfer.skipped", count=len(contents.skipped), lines=lines, file=shown))
    texts += _told(titles)
    data = {
        "file": shown,
        "events": len(contents.events),
        "new": taken,
        "skipped": list(contents.skipped),
        "in_versions": titles,
    }
    return TransferResult(tuple(texts), data)


def sync_log(log: Log, folder: Path) -> TransferResult:
    """Take in what other devices left in a folder, and leave there what this one has.

    Raises:
        NotCarried: this device's own file could not be written; what others left is taken in.
        NotSaved: what came could not be kept.
        OSError: the folder cannot be read.
    """
    before = texts_in_versions(log.snapshot)
    synced = sync_folder(log, folder.absolute())
    titles = _newly_in_versions(log.snapshot, before)
    shown = clean_line(str(folder.absolute()))
    key = "transfer.not-left" if synced.failure else "transfer.synced"
    texts = [
        say(
            key,
            new_entries=synced.taken,
            devices=synced.devices,
            folder=shown,
            reason=_why(synced),
        )
    ]
    texts += _here_alone(log, synced.taken)
    texts += [say("transfer.unread", file=clean_line(name)) for name in synced.unread]
    texts += [
        say("transfer.skipped", count=1, lines=number, file=clean_line(name))
        for name, number in synced.skipped
    ]
    texts += [
        say("transfer.forged", count=count, file=clean_line(name)) for name, count in synced.forged
    ]
    holding = log.copies_with_forgotten if synced.copies else []
    forgotten = {path.name for path in holding if path.parent == folder.absolute()}
    texts += [
        say(
            "transfer.copy-forgotten" if name in forgotten else "transfer.copy",
            file=clean_line(name),
        )
        for name in synced.copies
    ]
    texts += _told(titles)
    if synced.failure:
        raise NotTransferred(as_paragraph(*texts))
    data = {
        "folder": shown,
        "new": synced.taken,
        "devices": synced.devices,
        "unread": [clean_line(name) for name in synced.unread],
        "skipped": [{"file": clean_line(name), "line": line} for name, line in synced.skipped],
        "forged": [{"file": clean_line(name), "events": count} for name, count in synced.forged],
        "copies": [clean_line(name) for name in synced.copies],
        "in_versions": titles,
    }
    return TransferResult(tuple(texts), data)


def _here_alone(log: Log, taken: int) -> list[str]:
    """Return what is to be said of what was taken in where it ends with this window."""
    return [say("transfer.here-alone")] if taken and not log.is_persistent else []


def _why(synced: SyncResult) -> str:
    if isinstance(synced.failure, IsADirectoryError):
        return say("transfer.folder-in-place", path=clean_line(str(synced.failure.filename)))
    return (synced.failure.strerror or str(synced.failure)) if synced.failure else ""


def run_transfer(log: Log, how: Action, typed: str) -> tuple[str, ...]:
    """Export, import or sync, by what someone typed; return what to say of it.

    Args:
        log: the learner's log.
        how: `Action.EXPORT`, `Action.IMPORT` or `Action.SYNC`.
        typed: a file or a folder, `~` standing for the home folder.

    Raises:
        NotCarried: it could not be done.
        NotSaved: what came could not be kept.
    """
    carriers: dict[Action, Callable[[Path], TransferResult]] = {
        Action.EXPORT: lambda path: export_log(log, path),
        Action.IMPORT: lambda path: import_log(log, path),
        Action.SYNC: lambda path: sync_log(log, path),
    }
    # What another window has forgotten must not get out through this one.
    log.catch_up()
    try:
        path = Path(typed).expanduser()
        if how is Action.SYNC and not path.is_dir():
            raise NotTransferred(say("transfer.no-folder", path=clean_line(typed)))
        return carriers[how](path).texts
    except (OSError, RuntimeError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise NotTransferred(
            say("transfer.failed", path=clean_line(typed), reason=reason)
        ) from error


def _newly_in_versions(
    snapshot: Snapshot, before: Mapping[str, tuple[str, list[str]]]
) -> list[str]:
    """Return the titles of what has come to be in several versions, or in other ones.

    Args:
        snapshot: all there is now.
        before: what there were several versions of before.
    """
    now = texts_in_versions(snapshot)
    return [held[0] for item, held in now.items() if item not in before or before[item] != held]


def _told(titles: Sequence[str]) -> list[str]:
    """Return what to say of texts that were changed in more than one place."""
    return [say("versions.carried", titles=say("spoken.titles").join(titles))] if titles else []
