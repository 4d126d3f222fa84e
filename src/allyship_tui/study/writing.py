"""A text being written: its draft outlasts whatever happens to the window."""

from allyship_tui.study.learning import Outcome
from allyship_tui.study.prompts import Prompt, draft_name
from allyship_tui.study.reflections import Reflection, Reflections

FREE = Prompt("", "")
"""What a free note is written to."""


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

    def keep_draft(self, text: str) -> bool:
        """Keep what was written so far, durably; say whether that worked."""
        if self._found and text == self._found.text:
            return self._drafts.drop(self._name)
        return self._drafts.keep(self._name, text)

    def finish(self, text: str) -> tuple[Reflection, Outcome]:
        """Keep the text in the journal, and let go of the draft.

        Raises:
            NotSaved: it could not be kept; the draft stays.
            ValueError: the text is empty.
        """
        if self._found:
            kept = self._reflections.change(self._found, text)
        else:
            kept = self._reflections.write(text, self.prompt.text, self.prompt.source)
        self._drafts.drop(self._name)
        words = "outcome.rewritten" if self._found else "outcome.written"
        return kept, self._reflections.learning.outcome(words, kept.title)
