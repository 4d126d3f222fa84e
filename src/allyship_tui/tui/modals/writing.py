"""Where a reflection is written."""

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.getters import query_one
from textual.screen import ModalScreen
from textual.timer import Timer
from textual.widgets import TextArea

from allyship_tui.learner import NotSaved
from allyship_tui.messages import say
from allyship_tui.study.journal import Reflection, Writing
from allyship_tui.study.outcomes import Outcome
from allyship_tui.tui.guard import GuardedScreen
from allyship_tui.tui.keys import bindings
from allyship_tui.tui.widgets.key_bar import KeyBar
from allyship_tui.tui.widgets.prose import Prose, muted, title

_AFTER = 0.3
"""How many seconds after a key the draft is kept, however fast one types on: no key waits for
the disk, and no crash takes more than that."""

Written = tuple[Reflection | None, Outcome | str]
"""What was kept, if anything, and what to say of it."""


class WritingScreen(GuardedScreen, ModalScreen[Written]):
    """A text area. Its draft is kept as one writes, and when it is left."""

    CSS_PATH = ["dialog.tcss", "writing.tcss"]
    BINDINGS = bindings.WRITING

    area = query_one(TextArea)
    key_bar = query_one(KeyBar)

    TAKES_LINES = True
    """Whether what is pasted here may be several lines."""

    def __init__(self, writing: Writing) -> None:
        super().__init__()
        self._writing = writing
        self._text = writing.text
        self._timer: Timer | None = None
        self._is_over = False
        self._was_warned = False

    def compose(self) -> ComposeResult:
        """Return what is answered, the text area and the keys."""
        with Vertical(classes="dialog"):
            yield Prose(id="question")
            yield TextArea(self._writing.text, soft_wrap=True, tab_behavior="focus", compact=True)
        yield KeyBar()

    def on_mount(self) -> None:
        """Begin at the end of what is there."""
        blocks = [title(self._writing.prompt.text or say("journal.free"))]
        if self._writing.is_resumed:
            blocks.append(muted(say("journal.resumed")))
        self.query_one("#question", Prose).update(blocks)
        self.area.move_cursor(self.area.document.end)
        self.area.focus()

    def on_text_area_changed(self) -> None:
        """Keep the draft in a moment."""
        self._text = self.area.text
        if self._timer is None:
            self._timer = self.set_timer(_AFTER, self._keep_draft)

    def on_unmount(self) -> None:
        """Keep the draft whatever ends the window: a signal, or a key that quits."""
        if not self._is_over:
            self._writing.keep_draft(self._text)

    def action_keep(self) -> None:
        """Keep the text in the journal."""
        try:
            written = self._writing.finish(self._text)
        except ValueError:
            self.action_back()
        except NotSaved as error:
            if self._keep_draft():
                self._warn(str(error))
        else:
            self._is_over = True
            self.dismiss(written)

    def action_back(self) -> None:
        """Leave the text as a draft; where nothing of it would be left, say so first."""
        if not (self._was_warned or self._keep_draft()) and self._writing.is_gone:
            self._was_warned = True
            return
        self._is_over = True
        self.dismiss((None, self._writing.leave(self._text)))

    def _keep_draft(self) -> bool:
        """Keep what was written so far, and say whether that worked; warn if not."""
        self._timer = None
        kept = self._writing.keep_draft(self._text) or not self._text.strip()
        if kept:
            self.key_bar.message = ""
        else:
            self._warn(self._writing.not_kept)
        return kept

    def _warn(self, words: str) -> None:
        self.key_bar.failed = True
        self.key_bar.message = words
