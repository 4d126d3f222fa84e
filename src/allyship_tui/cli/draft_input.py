"""`allyship journal --write`: takes a text that is typed or piped in, and keeps its draft."""

import sys
import time

from allyship_tui.cli.answer import Refused
from allyship_tui.cli.context import Context
from allyship_tui.cli.output import is_terminal, print_unsaved, remark
from allyship_tui.cli.stdin import typed_pieces
from allyship_tui.learner import NOWHERE, Drafts
from allyship_tui.messages import say
from allyship_tui.sanitise import clean_text
from allyship_tui.study.journal import FREE, Reflection, Reflections, Writing, draft_name
from allyship_tui.study.outcomes import Outcome
from allyship_tui.study.text import as_paragraph
from allyship_tui.system.signals import stops_raised

_END = "."
_AFRESH = "start over"
_OFTEN = 0.3
"""How many seconds to wait before a draft is kept again, while there is more to be read."""


def write(context: Context) -> tuple[Reflection, Outcome]:
    """Take a text, and keep it in the journal.

    Whatever ends it before, what was typed so far is a draft, or comes back to who typed it.

    Raises:
        Refused: nothing was typed, or it could not be kept.
        KeyboardInterrupt: Ctrl+C was pressed.
        SystemExit: a signal ended it.
    """
    text = _Text(_drafts(context), is_terminal(sys.stdin))
    try:
        with stops_raised():
            text.take()
            return _keep(context, text)
    except (KeyboardInterrupt, SystemExit, OSError):
        if text.is_typed:
            remark("")  # the line that was typed is still open
        if text.has_been_typed:
            if text.keep_draft():
                remark(say("journal.draft-left"))
            else:
                print_unsaved(text.whole)
        raise


def _drafts(context: Context) -> Drafts:
    try:
        return Drafts(context.data_folder)
    except OSError:
        return Drafts(NOWHERE)


def _keep(context: Context, text: "_Text") -> tuple[Reflection, Outcome]:
    is_draft = text.keep_draft()
    if not text.whole:
        text.let_go()
        raise Refused(say("journal.nothing-typed"))
    try:
        with context.learning(text.whole) as learning:
            kept = Writing(Reflections(learning)).finish(text.whole, text.left)
    except Refused as refused:
        left = say("journal.draft-left") if is_draft else ""
        raise Refused(as_paragraph(str(refused), left), words=refused.words) from refused
    if text.left:
        remark(say("journal.draft-left"))
    return kept


class _Text:
    """A text on its way: what is typed goes on with the draft that is there.

    What is piped in is a text of its own, since whoever began the draft may not be there. Until
    it is kept, it stands below the draft.
    """

    def __init__(self, drafts: Drafts, is_typed: bool) -> None:
        self.is_typed = is_typed
        self._drafts = drafts
        self._name = draft_name(FREE)
        self._found = drafts.get(self._name)
        self._lines: list[str] = []
        self._is_safe = True

    @property
    def whole(self) -> str:
        """What is to be kept in the journal."""
        typed = clean_text("\n".join(self._lines))
        return clean_text(f"{self._found}\n{typed}") if self.is_typed else typed

    @property
    def left(self) -> str:
        """What of the draft that was found is none of this text's, and stays a draft."""
        if self.is_typed or self.whole.startswith(self._found):
            return ""
        return self._found.removesuffix(self.whole).rstrip()

    @property
    def has_been_typed(self) -> bool:
        """Whether there is anything that was not there before."""
        return any(line.strip() for line in self._lines)

    def take(self) -> None:
        """Read lines until a full stop alone on one, or the end of the input."""
        if self.is_typed:
            self._say_how()
        self._lines = [""]
        kept_at = time.monotonic()
        for piece, has_more in typed_pieces():
            *lines, rest = (self._lines.pop() + piece).split("\n")
            for line in lines:
                if line.strip() == _END:
                    return
                self._add(line)
            self._lines.append(rest)
            # What waits for someone to go on is safe; a file that is piped in is not slowed down.
            if not has_more or time.monotonic() - kept_at > _OFTEN:
                self._warn(self.keep_draft())
                kept_at = time.monotonic()
        if self._lines[-1].strip() == _END:
            self._lines.pop()

    def keep_draft(self) -> bool:
        """Keep what there is so far as a draft, and say whether that worked."""
        if not self.whole:
            return True  # until something is typed, nothing that was found is lost
        parts = [part for part in (self.left, self.whole) if part]
        return self._drafts.keep(self._name, "\n\n".join(parts))

    def let_go(self) -> None:
        """Drop the draft of a text that was ended with nothing in it."""
        if self.is_typed:
            self._drafts.drop(self._name)

    def _add(self, line: str) -> None:
        if self.is_typed and self._found and line.strip().lower() == _AFRESH:
            self._found = ""
            self._lines.clear()
            remark(say("journal.begun-anew"))
        else:
            self._lines.append(line)

    def _say_how(self) -> None:
        if self._found:
            remark(f"{say('journal.resumed')}\n\n{self._found}\n")
        remark(say("journal.how-on" if self._found else "journal.how"))

    def _warn(self, is_safe: bool) -> None:
        if self.is_typed and self._is_safe and not is_safe:
            remark(say("journal.draft-not-kept"))
        self._is_safe = is_safe
