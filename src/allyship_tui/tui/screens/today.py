"""Where each day begins."""

from typing import TYPE_CHECKING, cast

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.getters import query_one

from allyship_tui.study.actions import Action
from allyship_tui.study.lessons import definition_steps, glimpse
from allyship_tui.study.places import Place, Section
from allyship_tui.study.progress import Progress, progress
from allyship_tui.tui.glyphs import glyphs
from allyship_tui.tui.screens.section import SectionScreen
from allyship_tui.tui.summaries import summaries
from allyship_tui.tui.widgets.card import Card
from allyship_tui.tui.widgets.prose import Block, Prose, heading, muted, paragraph, title
from allyship_tui.wording import say, say_date

if TYPE_CHECKING:
    from allyship_tui.tui.app import AllyshipApp

_BAR = 5


class TodayScreen(SectionScreen):
    """The term of the day, where to continue, and what has been kept so far."""

    SECTION = Section.TODAY

    greeting = query_one("#greeting", Prose)
    term = query_one("#term", Card)
    step = query_one("#step", Card)
    kept = query_one("#kept", Card)

    def compose_body(self) -> ComposeResult:
        """Return the greeting of a first start, the date and three cards."""
        with VerticalScroll(id="today", can_focus=False):
            yield Prose(id="greeting")
            yield Prose(id="date")
            with Horizontal(id="cards"):
                with Vertical(id="to-do"):
                    yield Card(id="term")
                    yield Card(id="step")
                yield Card(id="kept")

    async def on_mount(self) -> None:
        """Begin; greet on the first start, for as long as this window is open."""
        self._is_first = self.learning.is_new
        await self.show(None)

    async def show(self, item: str | None) -> None:
        """Show today."""
        await self.draw()
        if self.focused is None:
            self.term.focus(scroll_visible=False)

    async def redraw(self) -> None:
        """Draw the day again."""
        self.greeting.display = self._is_first
        key = cast("AllyshipApp", self.app).key_of(Action.HELP)
        self.greeting.update(
            paragraph(say(f"today.welcome-{number}", key=key)) for number in (1, 2, 3)
        )
        self.query_one("#date", Prose).update([muted(say_date(self.learning.today))])
        self._draw_term()
        self._draw_step()
        kept = progress(self.learning.course, self.learning.snapshot)
        self.kept.show(_kept(kept), Place(Section.PROGRESS))

    def _draw_term(self) -> None:
        blocks = [heading(say("today.term"), gap=0)]
        item = self.learning.term_for(self.learning.today)
        term = self.learning.course.term(item) if item else None
        if term:
            facts = Content.styled(f"   {term.part_of_speech}", "$muted")
            blocks.append(Block(title(term.title).text + facts))
            blocks.extend(paragraph(text, gap=1) for text in glimpse(term))
            blocks.append(_enter(say("today.read-on")))
        elif (first := self.learning.epoch) and self.learning.today < first:
            days = {"first": say_date(first), "today": say_date(self.learning.today)}
            blocks.append(paragraph(say("today.before-epoch", **days)))
        else:
            blocks.append(paragraph(say("today.no-term")))
        self.term.show(blocks, Place(Section.TERMS, item))

    def _draw_step(self) -> None:
        place = self.learning.next_step()
        course = self.learning.course
        words = "today.start" if self.learning.is_new else "today.continue"
        blocks = [heading(say(words), gap=0)]
        tip = course.tip(place.item or "") if place.section is Section.TIPS else None
        work = course.work(place.item or "") if place.section is Section.READING else None
        if place.section is Section.DEFINITION and course.definition:
            steps = [step for step, _ in definition_steps(course.definition)]
            number = steps.index(place.item or steps[0]) + 1
            where = say("today.definition", number=number, total=len(steps))
            blocks.append(_named(where, course.definition.title))
        elif tip:
            number = course.tips.index(tip) + 1
            where = say("today.tip", number=number, total=len(course.tips))
            blocks.append(_named(where, tip.title))
        elif work:
            blocks.append(_named(say("today.work"), work.title))
        else:
            blocks += [title(say("today.all-read")), paragraph(say("today.all-read-text"))]
        blocks.append(_enter(say("today.open")))
        self.step.show(blocks, place)


def _named(where: str, name: str) -> Block:
    return Block(Content.assemble((name, "bold"), (f"   {where}", "$muted")))


def _enter(words: str) -> Block:
    return Block(Content.assemble((glyphs().enter, "bold $accent"), (f" {words}", "$muted")), gap=1)


def _kept(kept: Progress) -> list[Block]:
    blocks = [heading(say("today.kept"), gap=0), Block(Content(""))]
    counts = {
        Section.DEFINITION: (int(kept.definition_reviewed), 1),
        Section.TIPS: (kept.tips_reviewed, kept.tips_total),
        Section.TERMS: (kept.terms_met, kept.terms_total),
        Section.READING: (kept.works_read, kept.works_total),
    }
    for section, words in summaries(kept).items():
        blocks.append(_count(say(f"tui.section-{section}"), *counts[section], words))
    if not kept.done:
        blocks.append(muted(say("today.nothing-kept"), gap=1))
    return blocks


def _count(name: str, done: int, total: int, words: str) -> Block:
    signs = glyphs()
    cells = min(total, _BAR)
    # A first step shows, however small its share.
    filled = min(cells, max(done * cells // total, 1 if done else 0)) if total else 0
    return Block(
        Content.assemble(
            (signs.full * filled, "$kept"),
            (signs.empty * (cells - filled), "$muted"),
            " " * (_BAR - cells + 2),
            words,
        ),
        Content.styled(name.ljust(12), "$muted"),
    )
