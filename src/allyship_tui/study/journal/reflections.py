"""The journal: what someone wrote for themselves."""

from collections.abc import Iterator, Sequence
from datetime import date

from msgspec import Struct

from allyship_tui.learner import Event, Kind, Snapshot, new_id
from allyship_tui.messages import say, say_date
from allyship_tui.sanitise import clean_text
from allyship_tui.study.cache import ItemCache
from allyship_tui.study.items import Item
from allyship_tui.study.learning import Learning
from allyship_tui.study.outcomes import Outcome
from allyship_tui.study.text import Lesson, fact, holds_all
from allyship_tui.study.titles import words_about
from allyship_tui.study.versions import (
    Text,
    Version,
    replaced_ids,
    texts_of,
    versions_facts,
    with_versions,
)

_STEP = 1000
"""So many texts are looked through before whoever waits can do something else."""


class Reflection(Struct, frozen=True):
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
    versions: tuple[Version[Text], ...] = ()
    """The one that stands, and those beside it: more than one where it was changed in more than
    one place, on two devices say."""

    @property
    def title(self) -> str:
        """The prompt, or the first line of a free note; of a long one its beginning."""
        return Text(self.text, self.prompt, self.source).title

    def words_with(self, words: str) -> Text | None:
        """Return the latest of the versions that hold all of `words`; None where none does."""
        return _with_words(self.versions, words)


class Reflections:
    """A learner's journal."""

    def __init__(self, learning: Learning) -> None:
        self.learning = learning
        self._written = Written()

    def items(self, words: str = "") -> list[str]:
        """Return how the log names the reflections that hold all of `words`, the latest first."""
        return self._written.items(self.learning.snapshot, words)

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
        kept = _kept(self.learning.snapshot.history(item, Kind.WRITTEN))
        return _reflection(kept) if kept else None

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
            replaced = replaced_ids(*reflection.versions[:1])
        words = Text(text, reflection.prompt, reflection.source)
        return self._keep(reflection.item, words, replaced)

    def take(self, reflection: Reflection, version: Version[Text]) -> Outcome:
        """Let one version stand alone; of a text that was forgotten meanwhile, none."""
        self.learning.log.catch_up()
        if self.get(reflection.item) is None:
            return self.learning.outcome("outcome.gone", version.words.title)
        self._keep(reflection.item, version.words, replaced_ids(*reflection.versions))
        return self.learning.outcome("outcome.version-taken", version.words.title)

    def _keep(self, item: str, words: Text, replaced: Sequence[str]) -> Reflection:
        cleaned = clean_text(words.text)
        if not cleaned:
            raise ValueError("there is nothing to keep")
        value = {"text": cleaned, "prompt": words.prompt, "source": words.source}
        # Recorded, not done: a key that takes back a mark must not take away what was written.
        event = self.learning.log.record(Kind.WRITTEN, item, value=value, after=list(replaced))
        if found := self.get(item):
            return found
        # Another window has forgotten it since.
        alone = _kept([event])
        if alone is None:
            raise AssertionError
        return _reflection(alone)


def reflection_lesson(learning: Learning, reflection: Reflection) -> Lesson:
    """Return the page of a reflection: what it answers, when it was written, the text."""
    facts = [fact("journal.written", date=say_date(reflection.written, "day"))]
    if reflection.changed != reflection.written:
        facts.append(fact("journal.changed", date=say_date(reflection.changed, "day")))
    if reflection.source:
        facts.append(fact("journal.from", title=learning.title_of(reflection.source)))
    facts += versions_facts(reflection.versions)
    return Lesson(
        title=reflection.prompt or say("journal.free"),
        facts=tuple(facts),
        passages=with_versions(reflection.versions),
        words=words_about(learning.course, learning.snapshot, reflection.source),
    )


def all_reflections(snapshot: Snapshot, words: str = "") -> list[Reflection]:
    """Return the reflections of which a version holds all of `words`, the latest first."""
    return [each for each in Written().looking(snapshot, words) if each]


class _Kept(Struct, frozen=True):
    """What there is of a reflection, as long as nobody reads it."""

    item: str
    order: tuple[str, str]
    """What it stands by among others: the moment, for several may be of one day."""
    written: date
    versions: tuple[Version[Text], ...]


class Written:
    """The reflections of a log: put in order once, and again only where one has changed."""

    def __init__(self) -> None:
        self._remembered = ItemCache(Kind.WRITTEN, _kept)
        self._in_order: list[_Kept] = []

    def items(self, snapshot: Snapshot, words: str) -> list[str]:
        """Return how the log names those that hold all of `words`, the latest first."""
        return [kept.item for kept in self._holding(snapshot, words) if kept]

    def looking(self, snapshot: Snapshot, words: str) -> Iterator[Reflection | None]:
        """Go through those that hold all of `words`, the latest first; None is one to wait."""
        for kept in self._holding(snapshot, words):
            yield _reflection(kept) if kept else None

    def _holding(self, snapshot: Snapshot, words: str) -> Iterator[_Kept | None]:
        if not self._remembered.is_fresh(snapshot):
            yield from self._remembered.steps(snapshot)
            found = filter(None, self._remembered.of(snapshot))
            self._in_order = sorted(found, key=lambda kept: kept.order, reverse=True)
        for number, kept in enumerate(self._in_order, 1):
            if not words or _with_words(kept.versions, words):
                yield kept
            if number % _STEP == 0:
                yield None


def _with_words(versions: Sequence[Version[Text]], words: str) -> Text | None:
    found = (each.words for each in versions)
    return next((each for each in found if holds_all(words, each.prompt, each.text)), None)


def _kept(written: list[Event]) -> _Kept | None:
    """Return what there is of a reflection; None where nothing can be read."""
    versions = tuple(reversed(texts_of(written)))
    if not versions:
        return None
    first = written[0]
    return _Kept(first.item, (first.at, first.id), first.local_date, versions)


def _reflection(kept: _Kept) -> Reflection:
    standing = kept.versions[0]
    return Reflection(
        item=kept.item,
        text=standing.words.text,
        prompt=standing.words.prompt,
        source=standing.words.source,
        written=kept.written,
        changed=standing.day,
        versions=kept.versions,
    )
