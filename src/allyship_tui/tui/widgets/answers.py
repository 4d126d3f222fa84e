"""A page with answers to pick: by their letters, by arrows and Enter, by the mouse."""

from collections.abc import Iterator

from rich.cells import cell_len
from textual.app import ComposeResult
from textual.containers import Vertical

from allyship_tui.messages import say
from allyship_tui.study.exercise import Option
from allyship_tui.study.haste import Haste
from allyship_tui.study.text import title_sentence
from allyship_tui.tui.keys import ANSWERS, bindings, key_named
from allyship_tui.tui.widgets.answer import Answer, Answered, Asked, Picked, Told
from allyship_tui.tui.widgets.page import Page, PageContent
from allyship_tui.tui.widgets.prose import Prose


class ExercisePage(Page):
    """A page with answers to pick: by their letters while the page has the focus."""

    BINDINGS = bindings.EXERCISE_PAGE

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._haste = Haste()
        self._content = PageContent(())
        self._answers = Vertical(id="answers")

    def compose(self) -> ComposeResult:
        """Make room for the answers, between the text and what follows it."""
        text, *following = super().compose()
        self._answers.display = False  # empty, it would leave a blank line
        yield text
        yield self._answers
        yield from following

    async def show(self, key: str, content: PageContent) -> None:
        """Show a page and its answers; of one that was turned, what is news."""
        had_focus, is_other = self.has_focus_within, key != self.key
        if is_other:
            self.leave_sight()
        self._content = content
        await super().show(key, content)
        if self.options != content.options:
            await self._answers.remove_children()
            if self.key != key:
                return
            await self._answers.mount_all(self._made(content.options))
            self._answers.display = bool(content.options)
            if had_focus:
                self.focus()
        if is_other and content.begins_at:
            self.call_after_refresh(self._begin_at, content.begins_at)
        # Not before the answers are there and laid out.
        self.call_after_refresh(self.look)

    @property
    def options(self) -> tuple[Option, ...]:
        """What can be picked now."""
        return tuple(each.option for each in self._answers.children if isinstance(each, Answer))

    def action_answer(self, number: int) -> None:
        """Pick an answer by its place; where it was not in sight yet, show it first."""
        answer = self.query(Answer)[min(number, len(self.options) - 1)]
        self.look()
        if answer.option.turns:
            # A letter rates what is turned: pressed twice in haste, it would rate it unread.
            self.post_message(Told(self._how_to_turn()))
        elif answer.was_seen:
            self.post_message(Picked(answer.option))
        else:
            answer.scroll_visible(animate=False, top=number == 0)

    def on_picked(self, message: Picked) -> None:
        """Ask what the answer asks for; once more for what nobody can have read."""
        message.stop()
        option = message.option
        least = self._content.least_seconds
        if least and not self._haste.lets(option.name, least):
            self.post_message(Told(say("practice.in-haste")))
        elif option.asks:
            self.post_message(Asked(option, (*self._content.asked, option.asks)))
        else:
            self.post_message(Answered(option, ""))

    def action_go_on(self) -> None:
        """Turn the card once its end is in sight, until then a page down; else go on."""
        if turn := self._turn:
            self._turn_or_scroll(turn)
        elif not self.is_text_in_sight or self._lets_go_on():
            super().action_go_on()
        else:
            self.post_message(Told(say("lesson.in-haste")))

    def action_page_down(self) -> None:
        """Turn the card; where there is none to turn, or it is not in sight, go a page down."""
        if turn := self._turn:
            self._turn_or_scroll(turn)
        else:
            super().action_page_down()

    def action_scroll_down(self) -> None:
        """Go down: in the text, from answer to answer once the first is in sight, and on."""
        before, after = self._around_focus()
        if after and (before or self._is_in_sight(after[0])):
            after[0].focus()
        else:
            super().action_scroll_down()

    def action_scroll_up(self) -> None:
        """Go up: from answer to answer, and on in the text."""
        before, _ = self._around_focus()
        if len(before) > 1:
            before[-2].focus()
        elif before:
            self.focus(scroll_visible=False)
        else:
            super().action_scroll_up()

    def watch_scroll_y(self, before: float, now: float) -> None:
        """Note when the answers come into sight."""
        super().watch_scroll_y(before, now)
        self.call_after_refresh(self.look)

    def on_resize(self) -> None:
        """Note whether the answers are in sight now."""
        self.call_after_refresh(self.look)

    def look(self) -> None:
        """Note which answers are in sight; of a page without any, that it is."""
        if not self.options and self.screen.is_active and self.is_mounted:
            self._haste.note_shown()
        for answer in self.query(Answer):
            if self.screen.is_active and self._is_in_sight(answer):
                answer.was_seen = True
                self._haste.note_shown()

    def leave_sight(self) -> None:
        """Note that the page and its answers are not to be seen any more."""
        self._haste.begin()
        for answer in self.query(Answer):
            answer.was_seen = False

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Take the letters of the answers that there are; of a card to turn, say what does it."""
        if action == "answer":
            options = self.options
            return parameters[0] in range(len(options)) or any(each.turns for each in options)
        return super().check_action(action, parameters)

    @property
    def can_answer(self) -> bool:
        """Whether a letter answers: not before a card is turned."""
        return any(not option.turns for option in self.options)

    @property
    def _turn(self) -> Answer | None:
        """What turns the card, where there is one to turn."""
        return next((each for each in self.query(Answer) if _turns_at_once(each.option)), None)

    def _turn_or_scroll(self, turn: Answer) -> None:
        if self._is_in_sight(turn):
            self.post_message(Picked(turn.option))
        else:
            super().action_page_down()

    def _lets_go_on(self) -> bool:
        """Say whether what stands there was there long enough to be read; answers wait anyway."""
        least = self._content.least_seconds
        return bool(self.options) or not least or self._haste.lets(self.key, least)

    def _around_focus(self) -> tuple[list[Answer], list[Answer]]:
        """Return the answers up to the one that has the focus, and those after it."""
        answers = list(self.query(Answer))
        end = next((n for n, each in enumerate(answers, 1) if each.has_focus), 0)
        return answers[:end], answers[end:]

    def _made(self, options: tuple[Option, ...]) -> Iterator[Answer]:
        keys = [self._key_of(number, option) for number, option in enumerate(options)]
        width = max(map(cell_len, keys), default=0)
        # In a narrow window there is no room for a column of its own.
        is_narrow = self.screen.has_class("-narrow")
        widest = 0 if is_narrow else max((cell_len(each.label) for each in options), default=0)
        for key, option in zip(keys, options, strict=True):
            mark = f"{key}{' ' * (width - cell_len(key))} " if width else ""
            yield Answer(option, mark, widest)

    def _key_of(self, number: int, option: Option) -> str:
        """Return how the key that picks an option at once is written; no text without one."""
        if option.turns:
            return key_named(self.app, "page", "space") if _turns_at_once(option) else ""
        if number >= len(ANSWERS):
            return ""
        return key_named(self.app, f"answer-{ANSWERS[number]}", ANSWERS[number])

    def _how_to_turn(self) -> str:
        key = key_named(self.app, "page", "space")
        return title_sentence(say("recall.key-turns", key=key)) if key else say("recall.open-turns")

    def _begin_at(self, block: int) -> None:
        """Scroll so far that what is news is in sight, and the answers as far as there is room."""
        text = self.query_one("#text", Prose)
        missing = self._answers.virtual_region.bottom - self.scrollable_content_region.height
        self.scroll_to(y=max(0, min(text.lines_before(block), missing)), animate=False)

    def _is_in_sight(self, answer: Answer) -> bool:
        region = answer.region
        return bool(region.area) and self.content_region.contains(region.x, region.y)


def _turns_at_once(option: Option) -> bool:
    return option.turns and not option.asks
