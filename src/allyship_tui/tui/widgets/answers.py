"""What can be picked on a page: answers with their numbers, each of which takes the focus."""

from collections.abc import Iterable

from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message

from allyship_tui.study.exercise import Option
from allyship_tui.tui.keys import bindings
from allyship_tui.tui.widgets.page import Page, PageContent
from allyship_tui.tui.widgets.prose import Block, Prose


class Picked(Message):
    """An answer was picked."""

    def __init__(self, option: Option) -> None:
        super().__init__()
        self.option = option


class Answer(Prose, can_focus=True):
    """One answer; Enter picks it."""

    # A drag over it is a click.
    ALLOW_SELECT = False
    BINDINGS = bindings.ANSWER

    def __init__(self, number: int, option: Option) -> None:
        super().__init__()
        self.option = option
        self.update((Block(Content(option.label), Content.styled(f"{number} ", "bold $accent")),))

    def action_open(self) -> None:
        """Pick it."""
        self.post_message(Picked(self.option))

    def on_click(self, event: events.Click) -> None:
        """Pick it."""
        event.stop()
        self.action_open()


class ExercisePage(Page):
    """A page with answers to pick: by their digits while the page has the focus."""

    BINDINGS = bindings.EXERCISE_PAGE

    _were_seen = False
    """Whether an answer of this page was in sight: a digit must not pick what nobody read."""

    def compose(self) -> ComposeResult:
        """Make room for the answers, between the text and what follows it."""
        text, *following = super().compose()
        yield text
        yield Vertical(id="answers")
        yield from following

    async def show(self, key: str, content: PageContent) -> None:
        """Show a page and its answers."""
        had_focus = self.has_focus_within
        if key != self._key:
            self._were_seen = False
        await super().show(key, content)
        if self.options != content.options:
            answers = self.query_one("#answers", Vertical)
            await answers.remove_children()
            if self._key != key:
                return
            await answers.mount_all(_answers(content.options))
            answers.display = bool(content.options)
            if had_focus:
                self.focus()
        # Not before the answers are there and laid out.
        self.call_after_refresh(self._look)

    @property
    def options(self) -> tuple[Option, ...]:
        """What can be picked now."""
        return tuple(answer.option for answer in self.query(Answer))

    def action_answer(self, number: int) -> None:
        """Pick an answer by its number; where none was in sight yet, show them first."""
        options = self.options
        if number > len(options):
            return
        self._look()
        if self._were_seen or all(option.short for option in options):
            self.post_message(Picked(options[number - 1]))
        else:
            self.query(Answer).first().scroll_visible(animate=False, top=True)

    def watch_scroll_y(self, before: float, now: float) -> None:
        """Note when the answers come into sight."""
        super().watch_scroll_y(before, now)
        self.call_after_refresh(self._look)

    def on_resize(self) -> None:
        """Note whether the answers are in sight now."""
        self.call_after_refresh(self._look)

    def _look(self) -> None:
        for answer in self.query(Answer):
            in_sight = answer.region.intersection(self.content_region)
            if answer.region.area and in_sight.area:
                self._were_seen = True

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Take the digits only where there are answers; elsewhere they mean sections."""
        if action == "answer":
            return bool(self.options)
        return super().check_action(action, parameters)


def _answers(options: Iterable[Option]) -> Iterable[Answer]:
    return (Answer(number, option) for number, option in enumerate(options, 1))
