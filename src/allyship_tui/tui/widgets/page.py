"""The page where a lesson is read."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace
from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.message import Message

from allyship_tui.course import Marked
from allyship_tui.messages import say
from allyship_tui.study.text import Lesson, Passage, Words
from allyship_tui.tui.appearance.glyphs import glyphs
from allyship_tui.tui.keys import bindings
from allyship_tui.tui.widgets.prose import Block, Prose, heading, item, marked, muted, title
from allyship_tui.tui.widgets.words import WordRow
from allyship_tui.tui.widgets.wrapping import NO_BREAK

if TYPE_CHECKING:
    from allyship_tui.study.exercise import Option
    from allyship_tui.study.walk import Walk


class GoneOn(Message):
    """Someone has read what stands on the page, and wants what comes next."""

    def __init__(self, key: str) -> None:
        super().__init__()
        self.key = key
        """Tells which page it was: keys may be typed ahead of what is shown."""


class PageContent(Struct, frozen=True):
    """What stands on a page."""

    text: tuple[Block, ...]
    words: tuple[Words, ...] = ()
    """The words that lead on."""
    aside: tuple[Block, ...] = ()
    """What comes last: sources and the like."""
    options: "tuple[Option, ...]" = ()
    """What can be picked, where something is practised."""
    asked: tuple[str, ...] = ()
    """What is to be seen while something is typed."""
    begins_at: int = 0
    """The number of the block of the text that is news."""
    least_seconds: float = 0.0
    """So many seconds it has to stand: what is pressed sooner is asked for once more."""


class Page(VerticalScroll):
    """A lesson, scrolled by keys."""

    BINDINGS = bindings.PAGE

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.key = ""
        """Tells the page that stands there from others."""
        self.is_stale = False
        """Whether what stands there may be other by now: lessons were read anew."""
        self._stays = False

    def compose(self) -> ComposeResult:
        """Make room for the text and what follows it."""
        yield Prose(id="text")
        yield Vertical(id="words")
        yield Prose(id="aside")

    def action_go_on(self) -> None:
        """Go on to what comes next, once the end of the text was shown; until then a page down."""
        if self.is_text_in_sight:
            self.post_message(GoneOn(self.key))
        else:
            super().action_page_down()

    def action_page_down(self) -> None:
        """Go a page down; from the end of the page, on to what comes next."""
        if self.scroll_offset.y >= self.max_scroll_y:
            self.action_go_on()
        else:
            super().action_page_down()

    @property
    def is_text_in_sight(self) -> bool:
        """Whether the end of the text is in sight: words and sources may stand below it."""
        end = self.query_one("#text", Prose).virtual_region.bottom
        return end <= self.scroll_offset.y + self.scrollable_content_region.height

    async def action_to_list(self) -> None:
        """Go back a step, or to the list beside the page."""
        await self.run_action("screen.back_or_list")

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer the list only where there is one, and to go on only where that leads somewhere."""
        if action == "to_list":
            return hasattr(self.screen, "action_back_or_list")
        if action == "go_on":
            return hasattr(self.screen, "on_gone_on")
        return super().check_action(action, parameters)

    @contextmanager
    def kept_in_place(self) -> Iterator[None]:
        """Show the same page in other words, within this block: it stays scrolled as it is."""
        self._stays = True
        try:
            yield
        finally:
            self._stays = False

    async def show(self, key: str, content: PageContent) -> None:
        """Show a page: from its top if it is another one, where it was if it is the same.

        Args:
            key: tells one page from another.
            content: what to show.
        """
        self.query_one("#text", Prose).update(content.text)
        is_other = key != self.key
        if not (is_other or self.is_stale):
            return
        self.key, self.is_stale = key, False
        words = self.query_one("#words", Vertical)
        with self.app.batch_update():
            self.query_one("#aside", Prose).update(content.aside)
            await words.remove_children()
            if self.key != key:
                return  # another page was asked for meanwhile
            await words.mount_all(WordRow(group) for group in content.words)
            words.display = bool(content.words)
            if is_other and not self._stays:
                self.scroll_home(animate=False, immediate=True)


def lesson_content(lesson: Lesson, over: str = "", state: Block | None = None) -> PageContent:
    """Return what stands on the page of a lesson.

    Args:
        lesson: what to show.
        over: a line over the title that says where one is.
        state: a line under the title that says what has been done with it.
    """
    text = [muted(over)] if over else []
    if lesson.title:
        text.append(title(lesson.title))
    if lesson.facts:
        text.append(muted(f" {glyphs().dot} ".join(each.label for each in lesson.facts)))
    if state:
        text.append(state)
    if lesson.note:
        note = say("lesson.note", note=lesson.note)
        text.append(Block(Content.styled(note, "bold"), gap=1))
    aside: list[Block] = []
    for passage in lesson.passages:
        (aside if passage.is_secondary else text).extend(_passage(passage))
    if text:
        text[0] = replace(text[0], gap=0)  # where there is no title, nothing stands over it
    return PageContent(tuple(text), lesson.words, tuple(aside))


def steps_block(walk: "Walk") -> Iterator[Block]:
    """Go through the line that names the steps of a lesson, with a mark for what was read."""
    if len(walk.steps) < 2:
        return
    signs = glyphs()
    parts: list[Content] = []
    for name, was_read, is_open in walk.marks:
        sign = signs.here if is_open else signs.done if was_read else signs.todo
        style = "bold $accent" if is_open else "$kept" if was_read else "$muted"
        text = (
            f" {name}".replace(" ", NO_BREAK),
            "bold" if is_open and not walk.is_whole else "$muted",
        )
        parts.append(Content.assemble((sign, style), text))
    yield Block(Content("   ").join(parts), gap=1)


def _passage(passage: Passage) -> Iterator[Block]:
    if passage.heading:
        yield heading(passage.heading)
    style = "$muted" if passage.is_secondary else ""
    for number, text in enumerate(passage.texts):
        content = marked(text, style)
        if passage.is_list:
            yield item(content, glyphs().bullet)
        elif isinstance(text, Marked) and text.sign:
            sign = glyphs().bullet if text.sign == "- " else text.sign.strip()
            yield item(content[len(text.sign) :], sign)
        else:
            yield Block(content, gap=1 if number or not passage.heading else 0)
