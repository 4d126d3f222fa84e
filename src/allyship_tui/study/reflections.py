"""The journal: what someone wrote for themselves."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from allyship_tui.learner.events import Event, Kind, new_id
from allyship_tui.learner.snapshot import Snapshot
from allyship_tui.sanitise import clean_text
from allyship_tui.study.learning import Item, Learning, first_line
from allyship_tui.study.lessons import Lesson, Passage
from allyship_tui.study.remembered import Remembered
from allyship_tui.wording import say, say_date

_STEP = 1000
"""So many texts are looked through before whoever waits can do something else."""


@dataclass(frozen=True, slots=True)
class Reflection:
    """One text, as it was last left."""

    item: str
    """How the log names it."""
    text: str
    prompt: str
    """What it answers; no text for a free note."""
    source: str
    """How the log names the entry that the prompt is from; may be no text."""
    written: date
    changed: date

    @property
    def title(self) -> str:
        """The prompt, or the first line of a free note; of a long one its beginning."""
        return self.prompt or first_line(self.text)


class Reflections:
    """A learner's journal."""

    def __init__(self, learning: Learning) -> None:
        self.learning = learning
        self._written = Written()

    def all(self, words: str = "") -> list[Reflection]:
        """Return the reflections that hold all of `words`, the latest first."""
        return [each for each in self.looking(words) if each]

    def looking(self, words: str = "") -> Iterator[Reflection | None]:
        """Go through the reflections that hold all of `words`, the latest first.

        Yields:
            A reflection; or None, every few milliseconds, for whoever has something else to do.
        """
        return self._written.looking(self.learning.snapshot, words)

    def get(self, item: str) -> Reflection | None:
        """Return the reflection that the log names so."""
        return _reflection(self.learning.snapshot.thread(item, Kind.WRITTEN))

    def write(self, text: str, prompt: str = "", source: str = "") -> Reflection:
        """Keep a new text.

        Args:
            text: what was written.
            prompt: what it answers, if anything.
            source: how the log names the entry that the prompt is from.

        Raises:
            ValueError: the text is empty.
        """
        return self._keep(Item.REFLECTION.of(new_id()), text, prompt, source)

    def change(self, reflection: Reflection, text: str) -> Reflection:
        """Keep a text in place of the one before.

        Raises:
            ValueError: the text is empty.
        """
        return self._keep(reflection.item, text, reflection.prompt, reflection.source)

    def _keep(self, item: str, text: str, prompt: str, source: str) -> Reflection:
        cleaned = clean_text(text)
        if not cleaned:
            raise ValueError("there is nothing to keep")
        value = {"text": cleaned, "prompt": prompt, "source": source}
        # Recorded, not done: a key that takes back a mark must not take away what was written.
        event = self.learning.log.record(Kind.WRITTEN, item, value=value)
        kept = self.get(item) or _reflection([event])
        if kept is None:
            raise AssertionError
        return kept


def reflection_lesson(learning: Learning, reflection: Reflection) -> Lesson:
    """Return the page of a reflection: what it answers, when it was written, the text."""
    facts = [say("journal.written", day=say_date(reflection.written, "day"))]
    if reflection.changed != reflection.written:
        facts.append(say("journal.changed", day=say_date(reflection.changed, "day")))
    if reflection.source:
        facts.append(say("journal.from", title=learning.title_of(reflection.source)))
    return Lesson(
        title=reflection.prompt or say("journal.free"),
        facts=tuple(facts),
        passages=(Passage("", tuple(re.split(r"\n\s*\n", reflection.text))),),
    )


def reflections(snapshot: Snapshot, words: str = "") -> list[Reflection]:
    """Return the reflections of a log that hold all of `words`, the latest first."""
    return [each for each in Written().looking(snapshot, words) if each]


class Written:
    """The reflections of a log: put in order once, and again only where one has changed."""

    def __init__(self) -> None:
        self._remembered = Remembered(Kind.WRITTEN, _dated)
        self._in_order: list[Reflection] = []

    def looking(self, snapshot: Snapshot, words: str) -> Iterator[Reflection | None]:
        """Go through those that hold all of `words`, the latest first; None is one to wait."""
        if not self._remembered.is_fresh(snapshot):
            yield from self._remembered.steps(snapshot)
            # By the moment, not the day: several may be of one day.
            held = sorted(self._remembered.of(snapshot), key=lambda dated: dated[0], reverse=True)
            self._in_order = [found for _, found in held if found]
        wanted = words.casefold().split()
        for number, each in enumerate(self._in_order, 1):
            if _holds(each, wanted):
                yield each
            if number % _STEP == 0:
                yield None


def _holds(reflection: Reflection, wanted: Sequence[str]) -> bool:
    if not wanted:
        return True
    held = f"{reflection.prompt} {reflection.text}".casefold()
    return all(word in held for word in wanted)


def _dated(written: list[Event]) -> tuple[tuple[str, str], Reflection | None]:
    """Return a reflection after what it stands by among others."""
    return (written[0].at, written[0].id), _reflection(written)


def _reflection(written: list[Event]) -> Reflection | None:
    value = written[-1].value if written else None
    if not isinstance(value, dict) or not isinstance(value.get("text"), str):
        return None
    prompt, source = value.get("prompt"), value.get("source")
    try:
        first, last = (date.fromisoformat(event.day) for event in (written[0], written[-1]))
    except ValueError:
        first = last = date.min
    return Reflection(
        item=written[-1].item,
        text=value["text"],
        prompt=prompt if isinstance(prompt, str) else "",
        source=source if isinstance(source, str) else "",
        written=first,
        changed=last,
    )
