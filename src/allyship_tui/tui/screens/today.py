"""Where each day begins."""

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.getters import query_one

from allyship_tui.learner import NotSaved
from allyship_tui.messages import say, say_date
from allyship_tui.study.actions import Action
from allyship_tui.study.parts import Part
from allyship_tui.study.places import Place, Section
from allyship_tui.study.progress import Progress, days_line, days_practised, is_new, progress
from allyship_tui.study.session import PartStatus, PartView, part_views
from allyship_tui.tui.appearance.glyphs import glyphs
from allyship_tui.tui.keys import bindings, key_of
from allyship_tui.tui.screens.section import SectionScreen
from allyship_tui.tui.widgets.card import Card
from allyship_tui.tui.widgets.completion import completion_lines, completions
from allyship_tui.tui.widgets.prose import Block, Prose, heading, muted, paragraph


class TodayScreen(SectionScreen):
    """About five minutes in a few parts, and what has been kept so far."""

    CSS_PATH = "today.tcss"
    SECTION = Section.TODAY
    BINDINGS = bindings.TODAY

    greeting = query_one("#greeting", Prose)
    date = query_one("#date", Prose)
    progress_card = query_one("#progress-card", Card)

    def compose_body(self) -> ComposeResult:
        """Return the greeting of a first start, the date and the cards."""
        with VerticalScroll(id="today", can_focus=False):
            yield Prose(id="greeting")
            yield Prose(id="date")
            with Horizontal(id="day"):
                with Vertical(id="parts"):
                    for part in self.session.order:
                        yield Card(id=part)
                yield Card(id="progress-card")

    async def on_mount(self) -> None:
        """Begin; greet on the first start, for as long as this window is open."""
        self._is_first = is_new(self.learning.snapshot)
        await self.show(None)

    async def show(self, item: str | None) -> None:
        """Show today, with the focus on a part that is open."""
        await self.draw()
        part = self._part
        if self.focused is None or (part and self._today.status[part] is not PartStatus.OPEN):
            following = self._today.next
            wanted = self._card(following) if following else self.progress_card
            wanted.focus(scroll_visible=self.focused is not None)

    def _note_shown(self) -> None:
        """Record that a plan was asked about; reading goes on where that cannot be kept."""
        try:
            self.session.note_shown(self._today)
        except NotSaved as error:
            self.show_status(str(error), failed=True)

    async def redraw(self) -> None:
        """Draw the day again."""
        self._today = self.session.today()
        self.greeting.display = self._is_first
        key = key_of(self.app, Action.HELP)
        self.greeting.update(
            paragraph(say(f"today.welcome-{number}", key=key)) for number in (1, 2, 3)
        )
        date = [muted(say_date(self.learning.today))]
        if self._today.next is None:
            date.append(paragraph(say("today.over"), gap=1))
        self.date.update(date)
        shown = {portion.part: portion for portion in part_views(self.session, self._today)}
        for part in Part:
            card = self._card(part)
            card.display = part in shown
            if part in shown:
                card.show(_blocks(shown[part]), shown[part].place)
        kept = progress(self.learning.course, self.learning.snapshot)
        days = len(days_practised(self.learning.snapshot))
        self.progress_card.show(_kept(kept, days), Place(Section.PROGRESS))
        # Not before the picture stands: it may have to wait for the disk.
        self.call_after_refresh(self._note_shown)

    async def action_skip(self) -> None:
        """Leave out the part that has the focus, or take it up again."""
        part = self._part
        if part:
            await self.carry_out(lambda: self.session.skip(part))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer to leave out a part while it can be."""
        if action == Action.SKIP:
            part = self._part
            return part is not None and self._today.status[part] in _CAN_BE_SKIPPED
        return super().check_action(action, parameters)

    @property
    def _part(self) -> Part | None:
        """The part that has the focus."""
        focused = self.focused
        return Part(focused.id) if focused and focused.id in tuple(Part) else None

    def _card(self, part: Part) -> Card:
        return self.query_one(f"#{part}", Card)


_CAN_BE_SKIPPED = (PartStatus.OPEN, PartStatus.SKIPPED)
_GOES_ON = (Part.TERM, Part.STEP)
"""Parts that say what they are when they are done: one can read on."""


def _blocks(portion: PartView) -> list[Block]:
    signs = glyphs()
    fact = f"   {portion.fact}" if portion.fact else ""
    title = portion.title
    if portion.part is Part.STEP and portion.status is PartStatus.DONE and portion.place.item:
        title = say("today.goes-on", title=title)
    named = Block(Content.assemble((title, "bold"), (fact, "$muted")))
    if portion.status in (PartStatus.DONE, PartStatus.SKIPPED):
        is_done = portion.status is PartStatus.DONE
        sign, style = (signs.done, "$kept") if is_done else (signs.aside, "$muted")
        words = say(f"today.standing-{portion.status}")
        standing = (f"   {sign} {words}", style)
        blocks = [Block(Content.assemble((portion.heading, "bold $accent"), standing))]
        return [*blocks, named] if is_done and portion.part in _GOES_ON else blocks
    blocks = [heading(portion.heading, gap=0)]
    if portion.title:
        blocks.append(named)
    is_term = portion.part is Part.TERM
    blocks += [paragraph(text, gap=int(is_term and bool(portion.title))) for text in portion.texts]
    return blocks


def _kept(kept: Progress, days: int) -> list[Block]:
    blocks = [heading(say("today.kept"), gap=0), Block(Content(""))]
    blocks += map(Block, completion_lines(completions(kept).values()))
    if days:
        blocks.append(paragraph(days_line(days), gap=1))
    elif not kept.done:
        blocks.append(muted(say("today.nothing-kept"), gap=1))
    return blocks
