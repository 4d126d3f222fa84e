"""A text being written: its draft outlasts whatever happens to the window."""

from collections.abc import Sequence

from allyship_tui.learner import Kind, NotSaved
from allyship_tui.messages import say
from allyship_tui.sanitise import clean_text
from allyship_tui.study.journal.prompts import Prompt, base_name, draft_name, prompts_of
from allyship_tui.study.journal.reflections import Reflection, Reflections
from allyship_tui.study.outcomes import Outcome
from allyship_tui.study.versions import replaced_ids

FREE = Prompt("", "")
"""What a free note is written to."""


def writings_on(reflections: Reflections, item: str) -> list["Writing"]:
    """Return what can be written where something is open: on each of its prompts, or freely.

    Args:
        reflections: the learner's journal.
        item: how the log names what is open.
    """
    prompts = [*prompts_of(reflections.learning.course, item), FREE]
    return [Writing(reflections, prompt) for prompt in prompts]


class Writing:
    """A reflection on its way into the journal."""

    def __init__(
        self,
        reflections: Reflections,
        prompt: Prompt = FREE,
        found: Reflection | None = None,
        *,
        joins: bool = False,
    ) -> None:
        """Begin, or go on where a draft was left.

        Args:
            reflections: the learner's journal.
            prompt: what is written about.
            found: the text that is changed, where one is; its prompt is kept.
            joins: whether one text is made of all its versions.
        """
        self.prompt = Prompt(found.prompt, found.source) if found else prompt
        self.joins = joins
        self._reflections = reflections
        self._found = found
        self._drafts = reflections.learning.log.drafts
        self._name = draft_name(self.prompt, found)
        self._base = base_name(found.item) if found else ""
        """Where it is kept which versions the draft was begun on."""
        versions = found.versions[: None if joins else 1] if found else ()
        self.kept = _joined([each.words.text for each in versions])
        """What the journal holds of it: that needs no draft."""
        self._replaced = replaced_ids(*versions)
        self._draft = self._drafts.get(self._name)
        """The draft as this window found it, or kept it last."""
        self._above = "" if found else _here_alone(reflections, prompt, self._draft)
        """What of the draft was finished in this window, and would be on disk nowhere else."""
        draft = self._draft.removeprefix(self._above).strip()
        self.is_resumed = bool(draft)
        """Whether a draft was found."""
        self.text = draft or self.kept
        """What is to be gone on with."""
        self._has_base = False
        if found and draft:
            self._resume(draft, self._drafts.get(self._base).split())

    @property
    def title(self) -> str:
        """What is written about, in a list to pick from."""
        return self.prompt.text or say("journal.free")

    def _resume(self, draft: str, base: list[str]) -> None:
        """Go on from a draft of a text that may have been changed since."""
        if self.joins:
            if base != self._replaced:
                # It was begun before the versions came to be known.
                self.text = _joined([self.kept, draft])
        elif base:
            # Kept elsewhere since, another text stays beside this one.
            self._replaced = base

    @property
    def is_gone(self) -> bool:
        """Whether the text that is changed was forgotten meanwhile, in another window say."""
        if self._found is None:
            return False
        self._reflections.learning.log.catch_up()
        return self._reflections.get(self._found.item) is None

    def keep_draft(self, text: str) -> bool:
        """Keep what was written so far, durably; say whether that worked.

        Of a text that was forgotten meanwhile, no draft is kept: its words must not come back.
        """
        if self.is_gone:
            self._drafts.drop(self._name, self._base)
            return False
        if self._found is None:
            text = self._whole(text)
            self._draft = clean_text(text)
            return self._drafts.keep(self._name, text)
        self._draft = clean_text(text)
        if text == self.kept or not text.strip():
            return self._drafts.drop(self._name, self._base)
        # First, so that no draft is without it.
        if not self._has_base:
            self._has_base = self._drafts.keep(self._base, " ".join(self._replaced))
            if not self._has_base:
                self._drafts.drop(self._base)  # these are no words of anyone's
        return self._drafts.keep(self._name, text)

    def leave(self, text: str) -> str:
        """Leave the text as a draft, and return what to say of that."""
        is_kept = self.keep_draft(text)
        if not text.strip():
            return say("journal.nothing")
        if self._found and text == self.kept:
            return say("journal.unchanged")
        return say("journal.draft-kept") if is_kept else self.not_kept

    @property
    def not_kept(self) -> str:
        """What to say where no draft could be kept on disk."""
        return say("journal.draft-gone" if self.is_gone else "journal.draft-here")

    def finish(self, text: str, left: str = "") -> tuple[Reflection, Outcome]:
        """Keep the text in the journal, and let go of the draft if that lasts.

        Where the text that was changed was forgotten meanwhile, this one is kept as a new one.

        Args:
            text: what was written.
            left: what stays a draft.

        Raises:
            NotSaved: it could not be kept; the draft stays.
            ValueError: the text is empty.
        """
        is_gone = self.is_gone
        try:
            if self._found and not is_gone:
                kept = self._reflections.change(self._found, text, self._replaced)
                words = "outcome.joined" if self.joins else "outcome.rewritten"
                if len(kept.versions) > 1:
                    words = "outcome.kept-beside"
            else:
                kept = self._reflections.write(text, self.prompt.text, self.prompt.source)
                words = "outcome.written-anew" if is_gone else "outcome.written"
        except NotSaved:
            self._drafts.note_unrecorded(self._name, text)
            raise
        outcome = self._reflections.learning.outcome(words, kept.title)
        # What another window is writing is still a draft.
        is_own = self._drafts.get(self._name) in ("", self._draft)
        # Of what does not outlast this window, a draft on disk may.
        if outcome.is_persistent or not self._drafts.keep(self._name, self._whole(text)):
            if left:
                self._drafts.keep(self._name, left)
            elif is_own:
                self._drafts.drop(self._name, self._base)
        return kept, outcome

    def _whole(self, text: str) -> str:
        """Return what the draft is to hold, with what was finished in this window above it."""
        return f"{self._above}\n\n{text}".strip() if self._above else text


def _here_alone(reflections: Reflections, prompt: Prompt, draft: str) -> str:
    """Return with what a draft begins that is recorded in this window, and kept nowhere."""
    learning = reflections.learning
    if learning.log.is_persistent:
        return ""
    unsaved = {event.item: event for event in learning.log.unsaved if event.kind == Kind.WRITTEN}
    found = filter(None, map(reflections.get, unsaved))
    texts = [
        each.text for each in found if (each.prompt, each.source) == (prompt.text, prompt.source)
    ]
    above = "\n\n".join(texts)
    return above if draft.startswith(above) else ""


def _joined(texts: Sequence[str]) -> str:
    """Return texts one after the other, without those whose lines another one holds as they are."""
    parts: list[str] = []
    for text in texts:
        if not any(_is_in(text, part) for part in parts):
            parts = [*(part for part in parts if not _is_in(part, text)), text]
    return "\n\n".join(parts)


def _is_in(text: str, whole: str) -> bool:
    return f"\n{text}\n" in f"\n{whole}\n"
