"""Five things to do about it."""

from allyship_tui.messages import say
from allyship_tui.study.items import Item
from allyship_tui.study.places import Section
from allyship_tui.study.progress import progress
from allyship_tui.tui.keys import bindings
from allyship_tui.tui.screens.listed import ListedSection
from allyship_tui.tui.widgets.page import PageContent
from allyship_tui.tui.widgets.prose import Block, heading, muted, paragraph
from allyship_tui.tui.widgets.rows import Row
from allyship_tui.tui.widgets.state import sign_of, state_line


class TipsScreen(ListedSection):
    """A step-through of the tips, with their state beside it."""

    SECTION = Section.TIPS
    BINDINGS = bindings.TIPS

    def heading(self) -> list[Block]:
        """Return the section's name and how many tips are reviewed."""
        kept = progress(self.learning.course, self.learning.snapshot)
        counted = say("tips.reviewed", done=kept.tips_reviewed, count=kept.tips_total)
        blocks = [heading(say("tips.heading"), gap=0), muted(counted)]
        if kept.tips_total and kept.tips_reviewed == kept.tips_total:
            blocks.append(paragraph(say("tips.all-reviewed"), gap=1))
        return blocks

    def rows(self) -> list[Row]:
        """Return the tips with their state."""
        return [
            Row(
                tip.id,
                tip.title,
                *sign_of(self.learning.is_reviewed(Item.TIP.of(tip.id))),
                is_starred=self.is_starred(tip.id),
            )
            for tip in self.learning.course.tips
        ]

    def default(self) -> str | None:
        """Return the tip where the learner left off, or the first."""
        return self.learning.resume(self.SECTION, [tip.id for tip in self.learning.course.tips])

    def page_content(self, item: str) -> PageContent:
        """Return one tip."""
        tip = self.learning.course.tip(item)
        if not tip:
            return self.empty()
        tips = self.learning.course.tips
        over = say("tips.step", number=tips.index(tip) + 1, total=len(tips))
        state = state_line(self.learning.is_reviewed(Item.TIP.of(tip.id)))
        return self.walk_content(item, over, state)

    def empty(self) -> PageContent:
        """Say that there are no tips."""
        return PageContent((muted(say("empty.tips")),))

    async def action_mark(self) -> None:
        """Mark the open tip as reviewed, or as not."""
        tip = self.learning.course.tip(self.here.item or "")
        if tip:
            await self.carry_out(lambda: self.learning.mark(Item.TIP.of(tip.id)))
