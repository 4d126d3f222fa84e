"""The journal: what someone wrote for themselves."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from allyship_tui.learner.events import Event, Kind, new_id
from allyship_tui.learner.snapshot import Snapshot
from allyship_tui.sanitise import clean_text
from allyship_tui.study.choosing import versions_state, with_versions
from allyship_tui.study.learning import Item, Learning, Outcome
from allyship_tui.study.lessons import Lesson
from allyship_tui.study.remembered import Remembered
from allyship_tui.study.versions import Version, after, day_of
from allyship_tui.study.worded import Text, texts_of
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
    versions: tuple[Version[Text], ...] = field(default=(), compare=False)
    """The one that stands, and those beside it: more than one where it was changed in more than
    one place, on two devices say."""

    @property
    def title(self) -> str:
        """The prompt, or the first line of a free note; of a long one its beginning."""
        return Text(self.text, self.prompt, self.source).title

    def words_with(self, words: str) -> Text | None:
        """Return the latest of the versions that hold all of `words`; None where none does."""
        wanted = words.casefold().split()
        for each in self.versions:
            held = f"{each.words.prompt} {each.words.text}".casefold()
            if all(word in held for word in wanted):
                return each.words
        return None


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
        return self._keep(Item.REFLECTION.of(new_id()), Text(text, prompt, source), [])

    def change(
        self, reflection: Reflection, text: str, replaced: Sequence[str] | None = None
    ) -> Reflection:
        """Keep a text in place of an earlier one; what was kept elsewhere since stays beside it.

        Args:
            reflection: what is changed, as it was when the change began.
            text: what was written.
            replaced: the ids of the events that it takes the place of, where those are not
                the ones of the version that stood then.

        Raises:
            ValueError: the text is empty.
        """
        if replaced is None:
            replaced = after(*reflection.versions[:1])
        words = Text(text, reflection.prompt, reflection.source)
        return self._keep(reflection.item, words, replaced)

    def take(self, reflection: Reflection, version: Version[Text]) -> Outcome:
        """Let one version stand alone; of a text that was forgotten meanwhile, none."""
        self.learning.log.catch_up()
        if self.get(reflection.item) is None:
            return self.learning.outcome("outcome.gone", version.words.title)
        self._keep(reflection.item, version.words, after(*reflection.versions))
        return self.learning.outcome("outcome.version-taken", version.words.title)

    def _keep(self, item: str, words: Text, replaced: Sequence[str]) -> Reflection:
        cleaned = clean_text(words.text)
        if not cleaned:
            raise ValueError("there is nothing to keep")
        value = {"text": cleaned, "prompt": words.prompt, "source": words.source}
        # Recorded, not done: a key that takes back a mark must not take away what was written.
        event = self.learning.log.record(Kind.WRITTEN, item, value=value, after=list(replaced))
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
    facts += filter(None, [versions_state(reflection.versions)])
    return Lesson(
        title=reflection.prompt or say("journal.free"),
        facts=tuple(facts),
        passages=with_versions(reflection.versions),
    )


def reflections(snapshot: Snapshot, words: str = "") -> list[Reflection]:
    """Return the reflections of which a version holds all of `words`, the latest first."""
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
        for number, each in enumerate(self._in_order, 1):
            if each.words_with(words):
                yield each
            if number % _STEP == 0:
                yield None


def _dated(written: list[Event]) -> tuple[tuple[str, str], Reflection | None]:
    """Return a reflection after what it stands by among others."""
    return (written[0].at, written[0].id), _reflection(written)


def _reflection(thread: list[Event]) -> Reflection | None:
    versions = texts_of(thread)
    if not versions:
        return None
    last = versions[-1]
    return Reflection(
        item=thread[0].item,
        text=last.words.text,
        prompt=last.words.prompt,
        source=last.words.source,
        written=day_of(thread[0]),
        changed=last.day,
        versions=tuple(reversed(versions)),
    )
