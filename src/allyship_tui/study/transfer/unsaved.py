"""Leaving: what of this window outlasts it, and what someone has to take along themselves."""

from collections.abc import Iterator

from msgspec import Struct

from allyship_tui.learner import Event, Kind
from allyship_tui.messages import say
from allyship_tui.study.learning import Learning
from allyship_tui.study.versions import halves_of

_UNASKED = (Kind.MET, Kind.READ, Kind.PLACE, Kind.ASKED)
"""What is recorded of someone who only looks."""


class Unsaved(Struct, frozen=True):
    """What is to be said to someone who leaves."""

    is_lost: bool
    """Whether something that they marked or wrote is kept nowhere."""
    words: tuple[str, ...]
    """What of it is in their own words."""
    is_persistent: bool
    """Whether anything could be kept."""

    @property
    def status(self) -> int:
        """The status to leave with."""
        return 1 if self.is_lost else 0

    @property
    def texts(self) -> tuple[str, ...]:
        """The paragraphs to say."""
        if not self.is_lost:
            return (say("leaving.kept" if self.is_persistent else "leaving.nothing"),)
        lost = say("leaving.some-lost" if self.is_persistent else "leaving.lost")
        return (lost, say("leaving.words"), *self.words) if self.words else (lost,)


def unsaved_work(learning: Learning) -> Unsaved:
    """Return what is to be said to a learner who leaves this window."""
    lost = list(_lost(learning))
    drafts = learning.log.drafts.lost
    words = dict.fromkeys([*_words(learning, lost), *drafts])
    return Unsaved(bool(lost or drafts), tuple(words), learning.log.is_persistent)


def _lost(learning: Learning) -> Iterator[Event]:
    """Go through what was done here and is kept nowhere, unless it was taken back or forgotten."""
    unsaved = [event for event in learning.log.unsaved if event.kind not in _UNASKED]
    known = {event.id for event in unsaved}
    undone = {event.body.get("event") for event in unsaved if event.kind == Kind.UNDONE}
    for event in unsaved:
        back = event.kind == Kind.UNDONE and event.body.get("event") in known
        # The draft of a text tells of one that could not be recorded, however often it was tried.
        in_draft = event.kind == Kind.WRITTEN and not learning.snapshot.holds(event)
        if not (back or in_draft or event.id in undone):
            yield event


def _words(learning: Learning, lost: list[Event]) -> Iterator[str]:
    gone = {one for event in lost if event.kind == Kind.FORGOTTEN for one in event.body["events"]}
    for event in lost:
        latest = learning.snapshot.latest(event.item, event.kind)
        is_replaced = latest not in (None, event) and learning.snapshot.holds(event)
        if event.id in gone or is_replaced:
            continue
        if event.kind == Kind.WRITTEN:
            yield event.value["text"]
        elif event.kind == Kind.PLAN:
            yield from (version.words.title for version in halves_of([event]))
        elif note := event.body.get("note"):
            yield note
