"""What allyship is, step by step."""

from allyship_tui.study.actions import Action
from allyship_tui.study.learning import Item
from allyship_tui.study.lessons import definition_lesson, definition_steps
from allyship_tui.study.places import Section
from allyship_tui.tui.keys import bind
from allyship_tui.tui.screens.listed import ListedSection
from allyship_tui.tui.widgets.item_list import Row
from allyship_tui.tui.widgets.page import Sheet, lesson_sheet
from allyship_tui.tui.widgets.prose import Block, heading, muted
from allyship_tui.tui.widgets.state import state_line
from allyship_tui.wording import say


class DefinitionScreen(ListedSection):
    """The definition's points in order, with the words in each."""

    SECTION = Section.DEFINITION
    BINDINGS = bind(Action.MARK)

    def heading(self) -> list[Block]:
        """Return the section's name, and whether it is marked."""
        blocks = [heading(say("definition.heading"), gap=0)]
        if self.learning.course.definition:
            blocks.append(state_line(self._reviewed))
        return blocks

    def rows(self) -> list[Row]:
        """Return the steps."""
        definition = self.learning.course.definition
        steps = definition_steps(definition) if definition else ()
        return [Row(step, title) for step, title in steps]

    def default(self) -> str | None:
        """Return the step where the definition was left, or the first."""
        definition = self.learning.course.definition
        steps = [step for step, _ in definition_steps(definition)] if definition else []
        return self.learning.resume(self.SECTION, steps)

    def sheet(self, item: str) -> Sheet:
        """Return one step."""
        definition = self.learning.course.definition
        if not definition:
            return self.empty()
        steps = [step for step, _ in definition_steps(definition)]
        lesson = definition_lesson(self.learning.course, definition, item)
        number = steps.index(item) + 1 if item in steps else 1
        over = say("definition.step", number=number, total=len(steps))
        return lesson_sheet(lesson, over)

    def empty(self) -> Sheet:
        """Say that there is no definition."""
        return Sheet((muted(say("empty.definition")),))

    async def action_mark(self) -> None:
        """Mark the definition as reviewed, or as not."""
        definition = self.learning.course.definition
        if definition:
            item = Item.DEFINITION.of(definition.id)
            await self.carry_out(lambda: self.learning.mark(item, definition.title))

    @property
    def _reviewed(self) -> bool:
        definition = self.learning.course.definition
        return definition is not None and self.learning.is_reviewed(
            Item.DEFINITION.of(definition.id)
        )
