"""What there is to practise: cards, plans, situations."""

from textual.getters import query_one

from allyship_tui.messages import say
from allyship_tui.study.exercise import Exercise
from allyship_tui.study.places import TODAYS_CARDS, Section
from allyship_tui.study.practice import exercise_of, practice_groups
from allyship_tui.tui.screens.listed import ListedSection
from allyship_tui.tui.widgets.answer import Answered
from allyship_tui.tui.widgets.answers import ExercisePage
from allyship_tui.tui.widgets.exercise import exercise_content
from allyship_tui.tui.widgets.page import Page, PageContent
from allyship_tui.tui.widgets.prose import Block, heading, muted
from allyship_tui.tui.widgets.rows import Row
from allyship_tui.tui.widgets.state import sign_of


class PracticeScreen(ListedSection):
    """The list of what there is to practise, and the page where it is done."""

    CSS_PATH = [*ListedSection.CSS_PATH, "practice.tcss"]
    SECTION = Section.PRACTICE
    STARTS_IN_LIST = True
    TEXTS_CHANGE = True

    page = query_one(ExercisePage)

    _exercise: Exercise | None = None

    def compose_page(self) -> Page:
        """Return a page that takes answers."""
        return ExercisePage()

    def heading(self) -> list[Block]:
        """Return the section's name, and what it is good for."""
        return [heading(say("practice.heading"), gap=0), muted(say("practice.intro"))]

    def rows(self) -> list[Row]:
        """Return the cards of today, the plans and the situations."""
        rows = []
        for title, entries in practice_groups(self.session):
            rows.append(Row(None, title))
            rows += [
                Row(
                    entry.item,
                    entry.title,
                    *sign_of(entry.done),
                    note=entry.state,
                    is_starred=self.is_starred(entry.item),
                )
                for entry in entries
            ]
        return rows

    def default(self) -> str | None:
        """Return the cards of today."""
        return TODAYS_CARDS

    def page_content(self, item: str) -> PageContent:
        """Return the page of what is practised, as far as one is with it."""
        exercise = self._exercise_of(item)
        if exercise is None:
            return self.empty()
        return exercise_content(exercise.page())

    def empty(self) -> PageContent:
        """Say that this is not there."""
        return PageContent((muted(say("practice.gone")),))

    def row_of(self, item: str | None) -> str | None:
        """Return the row of an entry; a prompt of one entry belongs to the cards."""
        return TODAYS_CARDS if item and item.startswith(f"{TODAYS_CARDS}/") else item

    async def show(self, item: str | None) -> None:
        """Show what is asked for; what has come to its end begins anew."""
        exercise = self._exercise
        if exercise and exercise.item == item and exercise.page().ends:
            self._exercise = None
        await super().show(item)

    def on_answered(self, message: Answered) -> None:
        """Do what the answer says."""
        if exercise := self._exercise:
            option, text = message.option, message.text
            self.call_later(self.carry_out, lambda: exercise.pick(option.name, text))

    def _exercise_of(self, item: str) -> Exercise | None:
        if self._exercise is None or self._exercise.item != item:
            self._exercise = exercise_of(self.session, item)
        return self._exercise
