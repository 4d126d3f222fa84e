"""What a learner put into words, as the log holds it: texts of the journal, and plans."""

import re
from collections.abc import Callable, Sequence

from msgspec import Struct

from allyship_tui.learner import Event, Kind, Snapshot
from allyship_tui.messages import say
from allyship_tui.study.text import sentence
from allyship_tui.study.versions.versions import Version, replaced_ids, versions_of

_LONGEST_TITLE = 60


class Text(Struct, frozen=True):
    """The words of a reflection."""

    text: str
    prompt: str
    """What it answers; no text for a free note."""
    source: str
    """How the log names the entry that the prompt is from; may be no text."""

    @property
    def said(self) -> tuple[str, str]:
        """What is the same in another version that says the same."""
        return self.text, self.prompt

    @property
    def title(self) -> str:
        """The prompt, or the first line of a free note; of a long one its beginning."""
        return self.prompt or first_line(self.text)

    @property
    def whole(self) -> tuple[str, ...]:
        """All of it, in paragraphs."""
        return tuple(re.split(r"\n\s*\n", self.text))


class Halves(Struct, frozen=True):
    """The words of a plan."""

    cue: str
    action: str
    source: str
    """How the log names what it was made from; may be no text."""

    @property
    def said(self) -> tuple[str, str]:
        """What is the same in another version that says the same."""
        return self.cue, self.action

    @property
    def title(self) -> str:
        """The plan as one sentence without its end."""
        return say("plan.sentence", cue=self.cue, action=self.action)

    @property
    def whole(self) -> tuple[str, ...]:
        """All of it, in paragraphs."""
        return (sentence(self.title),)


def texts_of(thread: Sequence[Event]) -> list[Version[Text]]:
    """Return the versions of a reflection, the earliest first; the last one stands.

    Args:
        thread: all events that hold it, the earliest first.
    """
    return versions_of(thread, _text)


def halves_of(thread: Sequence[Event]) -> list[Version[Halves]]:
    """Return the versions of a plan, the earliest first; the last one stands.

    Args:
        thread: all events that hold it, the earliest first.
    """
    return versions_of(thread, _halves)


_VERSIONS: dict[Kind, Callable[[Sequence[Event]], list[Version[Text]] | list[Version[Halves]]]] = {
    Kind.WRITTEN: texts_of,
    Kind.PLAN: halves_of,
}


def current_words(snapshot: Snapshot, item: str, kind: Kind) -> Text | Halves | None:
    """Return the words of a reflection or a plan that stand; None where there are none.

    Args:
        snapshot: what the learner has done.
        item: how the log names it.
        kind: the kind of event that holds it.
    """
    versions = _VERSIONS[kind](snapshot.history(item, kind))
    return versions[-1].words if versions else None


def texts_in_versions(snapshot: Snapshot) -> dict[str, tuple[str, list[str]]]:
    """Return what there are several versions of: of each its title, and the ids of its events."""
    found: dict[str, tuple[str, list[str]]] = {}
    for kind, read in _VERSIONS.items():
        for item in sorted(snapshot.items_with(kind)):
            # Most were written once, and need no reading.
            if len(snapshot.active_ids(item, kind)) < 2:
                continue
            versions = read(snapshot.history(item, kind))
            if len(versions) > 1:
                found[item] = versions[-1].words.title, replaced_ids(*versions)
    return found


def first_line(text: str) -> str:
    """Return the first line of a text that says anything, of a long one its beginning."""
    line = next((line.strip() for line in text.splitlines() if line.strip()), "")
    return line if len(line) <= _LONGEST_TITLE else f"{line[:_LONGEST_TITLE].rstrip()}..."


def _text(value: object) -> Text | None:
    held = value if isinstance(value, dict) else {}
    text = _line(held, "text")
    # The program writes no empty one: it must not take the place of words.
    return Text(text, _line(held, "prompt"), _line(held, "source")) if text.strip() else None


def _halves(value: object) -> Halves | None:
    held = value if isinstance(value, dict) else {}
    cue, action = _line(held, "cue"), _line(held, "action")
    return Halves(cue, action, _line(held, "source")) if cue and action else None


def _line(held: dict[object, object], name: str) -> str:
    value = held.get(name)
    return value if isinstance(value, str) else ""
