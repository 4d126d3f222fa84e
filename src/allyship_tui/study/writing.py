"""A text being written: its draft outlasts whatever happens to the window."""

from allyship_tui.learner.errors import NotSaved
from allyship_tui.study.learning import Outcome
from allyship_tui.study.prompts import Prompt, draft_name
from allyship_tui.study.reflections import Reflection, Reflections
from allyship_tui.wording import say

FREE = Prompt("", "")
"""What a free note is written to."""


def has_draft(reflections: Reflections, prompt: Prompt) -> bool:
    """Say whether a text on a prompt was begun and left."""
    return bool(reflections.learning.log.drafts.get(draft_name(prompt)))


class Writing:
    """A reflection on its way into the journal."""

    def __init__(
        self, reflections: Reflections, prompt: Prompt = FREE, found: Reflection | None = None
    ) -> None:
        """Begin, or go on where a draft was left.

        Args:
            reflections: the learner's journal.
            prompt: what is written about.
            found: the text that is changed, where one is; its prompt is kept.
        """
        self.prompt = Prompt(found.prompt, found.source) if found else prompt
        self._reflections = reflections
        self._found = found
        self._drafts = reflections.learning.log.drafts
        self._name = draft_name(self.prompt, found)
        draft = self._drafts.get(self._name)
        self.is_resumed = bool(draft)
        """Whether a draft was found."""
        self.text = draft or (found.text if found else "")
        """What is to be gone on with."""

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
            self._drafts.drop(self._name)
            return False
        if self._found and text == self._found.text:
            return self._drafts.drop(self._name)
        return self._drafts.keep(self._name, text)

    def leave(self, text: str) -> str:
        """Leave the text as a draft, and return what to say of that."""
        is_kept = self.keep_draft(text)
        if not text.strip():
            return say("journal.nothing")
        if self._found and text == self._found.text:
            return say("journal.unchanged")
        if is_kept:
            return say("journal.draft-kept")
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
                kept = self._reflections.change(self._found, text)
                words = "outcome.rewritten"
            else:
                kept = self._reflections.write(text, self.prompt.text, self.prompt.source)
                words = "outcome.written-anew" if is_gone else "outcome.written"
        except NotSaved:
            self._drafts.note_unrecorded(self._name, text)
            raise
        outcome = self._reflections.learning.outcome(words, kept.title)
        # Of what does not outlast this window, a draft on disk may.
        if outcome.lasting or not self._drafts.keep(self._name, text):
            self._drafts.keep(self._name, left) if left else self._drafts.drop(self._name)
        return kept, outcome
