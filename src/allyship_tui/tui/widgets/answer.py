"""One answer to pick, and what comes of picking it."""

from rich.cells import cell_len
from textual import events
from textual.content import Content
from textual.message import Message

from allyship_tui.study.exercise import Option
from allyship_tui.tui.keys import bindings
from allyship_tui.tui.widgets.prose import Block, Prose
from allyship_tui.tui.widgets.wrapping import NO_BREAK

_GAP = 2


class Picked(Message):
    """An answer was picked."""

    def __init__(self, option: Option) -> None:
        super().__init__()
        self.option = option


class Asked(Message):
    """An answer was picked that asks something first."""

    def __init__(self, option: Option, questions: tuple[str, ...]) -> None:
        super().__init__()
        self.option = option
        self.questions = questions
        """What to ask, and before it what it is about."""


class Answered(Message):
    """An answer was picked, and what it asks was answered."""

    def __init__(self, option: Option, text: str) -> None:
        super().__init__()
        self.option = option
        self.text = text


class Told(Message):
    """There is something to say about what was pressed."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self.words = words


class Answer(Prose, can_focus=True):
    """One answer; Enter picks it."""

    # A drag over it is a click.
    ALLOW_SELECT = False
    BINDINGS = bindings.ANSWER

    was_seen = False
    """Whether it was in sight: a letter must not pick what nobody read."""

    def __init__(self, option: Option, mark: str, width: int) -> None:
        super().__init__()
        self.option = option
        text = Content(option.label)
        if option.then:
            space = " " * (max(width - cell_len(option.label), 0) + _GAP)
            # In one piece, under the answer where it has no room beside it.
            then = option.then.replace(" ", NO_BREAK)
            text = Content.assemble(text, space, (then, "$muted"))
        self.update((Block(text, Content.styled(mark, "bold $accent")),))

    def action_open(self) -> None:
        """Pick it."""
        self.post_message(Picked(self.option))

    def on_click(self, event: events.Click) -> None:
        """Pick it."""
        event.stop()
        self.action_open()
