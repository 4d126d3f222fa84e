"""What there is to practise: cards, plans, situations."""

from textual import events
from textual.getters import query_one

from allyship_tui.messages import say
from allyship_tui.study.exercise import Exercise, Option
from allyship_tui.study.places import TODAYS_CARDS, Section
from allyship_tui.study.practice import exercise_of, practice_groups
from allyship_tui.tui.screens.listed import ListedSection
from allyship_tui.tui.widgets.answers import ExercisePage, Picked
from allyship_tui.tui.widgets.page import Page, PageContent, lesson_content
from allyship_tui.tui.widgets.prose import Block, heading, muted
from allyship_tui.tui.widgets.rows import Row
from allyship_tui.tui.widgets.section_bar import SectionBar
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
        page = exercise.page()
        content = lesson_content(page.lesson)
        return PageContent(content.text, content.words, content.aside, page.options)

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

    async def redraw(self) -> None:
        """Draw the list and the page again, and what the digits mean."""
        await super().redraw()
        self._show_digits()

    def on_descendant_focus(self, _: events.DescendantFocus) -> None:
        """Say what the digits mean where the focus is now."""
        self._show_digits()

    def on_picked(self, message: Picked) -> None:
        """Ask what the answer asks for, and do what it says."""
        option = message.option
        if option.asks:
            from allyship_tui.tui.modals.ask import AskScreen

            questions = (*self._asked_of(), option.asks)
            self.app.push_screen(AskScreen(*questions), lambda text: self._answer(option, text))
        else:
            self._answer(option, "")

    def _asked_of(self) -> tuple[str, ...]:
        """Return what the page begins with, to be seen while something is typed."""
        passages = self._exercise.page().lesson.passages if self._exercise else ()
        return passages[0].texts[:1] if passages else ()

    def _answer(self, option: Option, text: str | None) -> None:
        exercise = self._exercise
        if exercise and text is not None:
            self.call_later(self.carry_out, lambda: exercise.pick(option.name, text))

    def _exercise_of(self, item: str) -> Exercise | None:
        if self._exercise is None or self._exercise.item != item:
            self._exercise = exercise_of(self.session, item)
        return self._exercise

    def _show_digits(self) -> None:
        has_focus = self.page.has_focus_within
        self.query_one(SectionBar).options = self.page.options if has_focus else ()
