"""What allyship is, step by step."""

from allyship_tui.messages import say
from allyship_tui.study.actions import Action
from allyship_tui.study.items import marked_at
from allyship_tui.study.places import Place, Section
from allyship_tui.study.text import definition_steps
from allyship_tui.tui.keys import bindings, key_of
from allyship_tui.tui.screens.listed import ListedSection
from allyship_tui.tui.widgets.page import PageContent
from allyship_tui.tui.widgets.prose import Block, heading, muted
from allyship_tui.tui.widgets.rows import Row
from allyship_tui.tui.widgets.state import sign_of, state_line


class DefinitionScreen(ListedSection):
    """The definition's points in order, with the words in each."""

    SECTION = Section.DEFINITION
    BINDINGS = bindings.DEFINITION

    def heading(self) -> list[Block]:
        """Return the section's name, and whether it is marked."""
        blocks = [heading(say("definition.heading"), gap=0)]
        if self.learning.course.definition:
            blocks.append(state_line(self.learning.is_reviewed(self.item)))
        return blocks

    def rows(self) -> list[Row]:
        """Return the steps."""
        definition = self.learning.course.definition
        steps = definition_steps(definition) if definition else ()
        return [Row(step, title, *sign_of(self._is_reviewed(step))) for step, title in steps]

    def default(self) -> str | None:
        """Return the step where the definition was left, or the first."""
        definition = self.learning.course.definition
        steps = [step for step, _ in definition_steps(definition)] if definition else []
        return self.learning.resume(self.SECTION, steps)

    def page_content(self, item: str) -> PageContent:
        """Return one step."""
        definition = self.learning.course.definition
        if not definition:
            return self.empty()
        steps = [step for step, _ in definition_steps(definition)]
        number = steps.index(item) + 1 if item in steps else 1
        is_reviewed = self._is_reviewed(item)
        state = state_line(is_reviewed)
        if number == len(steps) and not is_reviewed:
            key = key_of(self.app, Action.MARK)
            state = muted(say("definition.last", key=key))
        return self.walk_content(item, "", state)

    def empty(self) -> PageContent:
        """Say that there is no definition."""
        return PageContent((muted(say("empty.definition")),))

    async def go_on(self) -> None:
        """Go on to the next step, which is an entry of its own here."""
        await super().go_on()
        walk = self.walking.walk
        if walk and not walk.end and not walk.is_whole:
            step = walk.steps[walk.at].id
            if step != self.here.item:
                await self.show(step)

    @property
    def leads_on(self) -> bool:
        """Whether there is a lesson after this one: its steps are all of it."""
        return False

    async def action_back_or_list(self) -> None:
        """Go to the list; from the last page back to the last step."""
        if (walk := self.walking.walk) and walk.end:
            await super().action_back_or_list()
        else:
            self.action_to_list()

    async def action_mark(self) -> None:
        """Mark the open step as reviewed, or as not; at the last one the definition."""
        if item := marked_at(self.learning.course, self.here):
            await self.carry_out(lambda: self.learning.mark(item))

    def _is_reviewed(self, step: str) -> bool:
        return self.learning.is_reviewed(marked_at(self.learning.course, Place(self.SECTION, step)))
