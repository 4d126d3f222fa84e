"""The way through today: from one part to the next with Enter, space and one letter an answer."""

from collections.abc import Iterable
from datetime import UTC, datetime

import pytest
from msgspec.structs import replace
from textual import events
from textual.pilot import Pilot

from allyship_tui.course import Course, load_course
from allyship_tui.learner import Kind, Log
from allyship_tui.messages import say
from allyship_tui.study.learning import Learning
from allyship_tui.study.marks import ReadingState
from allyship_tui.study.parts import Part
from allyship_tui.study.places import Place, Section
from allyship_tui.study.plans import Plans
from allyship_tui.study.session import PartStatus, Session
from allyship_tui.tui.widgets.way import Way

from .conftest import Clocked, Learn, Rows, Start
from .seen import focus_name, here, message, part, seen

SITUATION = "situation/talked-over"


def shown(pilot: Pilot[None]) -> str:
    """Return what stands on the way."""
    return part(pilot, "ExercisePage")


def where(pilot: Pilot[None]) -> str:
    """Return which part it is, and where in the day."""
    return part(pilot, "#way-row").strip("━─ ")


def kinds(rows: Rows) -> list[str]:
    """Return the kinds of all that was recorded, but for where something was left."""
    return [kind for kind, *_ in rows() if kind != "place"]


@pytest.fixture
def second_day(learning: Learning, clock: Clocked) -> Learning:
    """Return a learner who comes back: with two cards, a plan to look back on, and a tip begun."""
    for identity in ("ally", "solidarity"):
        learning.opened(Place(Section.TERMS, identity))
    Plans(learning).make("the bus is full", "stand up")
    clock.move(days=3)
    return learning


async def test_the_first_day_from_its_first_key_to_its_end(
    start: Start, learning: Learning, rows: Rows
) -> None:
    async with start() as pilot:
        assert where(pilot).startswith("Welcome. First a situation: what this is for 1 of 3")
        await pilot.press("space")
        assert "a Say that you would like" in shown(pilot)
        await pilot.press("a")
        assert "What it may lead to" in shown(pilot)
        await pilot.press("enter")
        assert shown(pilot).startswith("What this is")
        await pilot.press("space")
        steps = []
        while "2 of 3" in where(pilot) and len(steps) < 5:
            steps.append(shown(pilot))
            await pilot.press("enter")
        assert steps[0].startswith("What allyship is")
        assert steps[1].startswith("What you do, not what you are")
        assert "3 of 3" in where(pilot)
        assert shown(pilot).startswith("ally")
        await pilot.press("enter", "enter")
        end = shown(pilot)
        assert end.startswith("That was today")
        for kept in ("Situation: Talked over", "Read: What allyship is", "Term: ally"):
            assert kept in end
        assert "The term is active listening." in end
        assert "Monday 2 March 2026" in where(pilot)
        # That is the end: to go on leads nowhere, and Escape to the parts of the day.
        await pilot.press("enter")
        assert message(pilot) == say("today.at-end", back="esc")
        assert shown(pilot) == end
        await pilot.press("escape")
        assert focus_name(pilot) == "PartRow"
        assert "Today, done" in seen(pilot)
    assert Session(learning).today().next is None
    assert learning.snapshot.value(SITUATION, Kind.CHOSEN) == "give-it-back"
    assert kinds(rows).count("chosen") == 1
    assert learning.has_met("ally")


async def test_a_later_day_with_cards_a_plan_and_a_situation(
    start: Start, second_day: Learning
) -> None:
    session = Session(second_day)
    order = [*session.today().status]
    assert {Part.TERM, Part.CARDS, Part.SITUATION, Part.PLAN} <= {*order}
    async with start() as pilot:
        await pilot.press("enter")
        for _ in range(40):
            if shown(pilot).startswith("That was today"):
                break
            page = shown(pilot)
            if focus_name(pilot) == "Line":
                await pilot.press("enter")
            elif "space " in page:
                await pilot.press("space")
            elif " b " in page and "Shown here" not in page:
                await pilot.press("a")
                if len(pilot.app.screen_stack) > 1:
                    await pilot.press("enter")
                    await pilot.pause()
            else:
                await pilot.press("enter")
        assert "From memory: 2 cards" in shown(pilot)
        assert "Plan: If the bus is full" in shown(pilot)
    assert [*session.today().status] == order
    assert set(session.today().status.values()) == {PartStatus.DONE}


@pytest.mark.parametrize("leave", [("escape",), ("3", "1", "escape"), ("8", "1", "escape")])
async def test_the_way_is_left_at_any_time_and_resumes_there(
    start: Start, rows: Rows, leave: tuple[str, ...]
) -> None:
    async with start() as pilot:
        await pilot.press("space", "a", "enter", "enter", "enter")
        assert shown(pilot).startswith("What you do, not what you are")
        before = kinds(rows)
        await pilot.press(*leave)
        assert focus_name(pilot) == "PartRow"
        assert "2 of 3" in part(pilot, "#day-heading")
        await pilot.press("enter")
        assert shown(pilot).startswith("What you do, not what you are")
        assert kinds(rows) == before


async def test_a_digit_leads_away_from_an_answer_and_back_to_it(
    start: Start, learning: Learning, rows: Rows
) -> None:
    async with start() as pilot:
        await pilot.press("space")
        page = shown(pilot)
        for section in (*Section, Section.TODAY)[1:]:
            await pilot.press(str(section.number))
            assert here(pilot).section is section
        assert shown(pilot) == page
        # Its own digit leads to the parts of the day, as it leads to the list elsewhere.
        await pilot.press("1")
        assert focus_name(pilot) == "PartRow"
        assert not learning.snapshot.latest_by_item(Kind.CHOSEN)
        assert kinds(rows) == []


async def test_the_next_day_it_begins_where_the_new_day_does(
    start: Start, learning: Learning
) -> None:
    async with start() as pilot:
        await pilot.press("space", "a")
    async with start(Learning(learning.course, learning.log, learning.clock)) as pilot:
        # Another window, the same day: what was done is done.
        await pilot.press("escape", "enter")
        assert shown(pilot).startswith("What allyship is")


async def test_x_leaves_a_part_out_and_takes_it_up_again(start: Start, learning: Learning) -> None:
    session = Session(learning)
    async with start() as pilot:
        await pilot.press("x")
        assert message(pilot) == "Left out today: A situation"
        assert "the one you left out" in shown(pilot)
        await pilot.press("enter")
        assert "2 of 3" in where(pilot)
        assert session.today().status[Part.SITUATION] is PartStatus.SKIPPED
        await pilot.press("escape")
        assert "left out" in part(pilot, "#situation")
        pilot.app.screen.query_one("#situation").focus()
        await pilot.press("x")
        assert session.today().status[Part.SITUATION] is PartStatus.OPEN
        await pilot.press("enter")
        assert "Talked over" in shown(pilot)


async def test_all_parts_left_out_is_an_end_too(start: Start) -> None:
    async with start() as pilot:
        await pilot.press("x", "enter", "x", "x")
        assert shown(pilot).startswith("That was today")
        assert say("end.nothing") in shown(pilot)


async def test_u_takes_the_last_answer_back_and_leads_there_again(
    start: Start, learning: Learning
) -> None:
    async with start() as pilot:
        await pilot.press("space", "a", "enter")
        assert shown(pilot).startswith("What this is")
        await pilot.press("u")
        assert "Undone" in message(pilot)
        assert "1 of 3" in where(pilot)
        assert "Talked over" in shown(pilot)
        assert "What could you do?" in shown(pilot)
        assert not learning.snapshot.history(SITUATION, Kind.CHOSEN)


async def test_u_takes_back_one_card_and_asks_it_again(start: Start, second_day: Learning) -> None:
    async with start() as pilot:
        await pilot.press("escape")
        pilot.app.screen.query_one("#cards").focus()
        await pilot.press("enter")
        first = shown(pilot)
        await pilot.press("space", "c")
        assert shown(pilot) != first
        await pilot.press("u")
        pilot.app.screen.query_one("ExercisePage").focus()
        if "From memory" not in where(pilot) and "card" not in where(pilot):
            await pilot.press("escape")
            pilot.app.screen.query_one("#cards").focus()
            await pilot.press("enter")
        assert shown(pilot) == first
    assert not second_day.snapshot.latest_by_item(Kind.RECALLED)


@pytest.mark.parametrize("key", ["enter", "space", "a", "x"])
async def test_a_day_that_turns_over_while_one_is_led_begins_anew(
    start: Start, learning: Learning, clock: Clocked, rows: Rows, key: str
) -> None:
    async with start() as pilot:
        await pilot.press("space", "a", *["enter"] * 5)
        yesterday = shown(pilot)
        assert yesterday.startswith("ally")
        before = kinds(rows)
        clock.move(days=1)
        await pilot.press(key)
        # What stood there was of yesterday: nothing of it, and nothing unseen, counts for today.
        assert kinds(rows) == before
        await pilot.app.on_app_focus()
        await pilot.pause()
        assert shown(pilot) != yesterday


async def test_what_another_window_did_meanwhile_is_done(
    start: Start, learning: Learning, tmp_path: object, clock: Clocked
) -> None:
    other = Learning(learning.course, Log.open(tmp_path / "learner", clock), clock)  # type: ignore[operator]
    async with start() as pilot, start(other) as second:
        await second.press("space", "a")
        pilot.app.post_message(events.AppFocus())
        await pilot.pause()
        await pilot.press("escape")
        assert part(pilot, "#situation").endswith("done")
        await pilot.press("enter")
        assert shown(pilot).startswith("What this is")
        await pilot.press("enter")
        assert "2 of 3" in where(pilot)
    other.log.close()


async def test_a_course_with_nothing_in_it_has_its_end_at_once(start: Start, learn: Learn) -> None:
    async with start(learn(Course())) as pilot:
        assert shown(pilot).startswith("That was today")
        await pilot.press("space", "a", "x", "u", "enter", "escape")
        assert "There is no term for this day." in seen(pilot)
        await pilot.press("enter", "space", "tab")
        assert pilot.app.is_running


async def test_a_day_without_a_term_leads_through_the_rest(
    start: Start, learn: Learn, course: Course
) -> None:
    learning = learn(replace(course, terms=(), calendar=()))
    async with start(learning) as pilot:
        assert "1 of 2" in where(pilot)
        await pilot.press("space", "a")
        for _ in range(8):
            if not shown(pilot).startswith("That was today"):
                await pilot.press("enter")
        assert shown(pilot).startswith("That was today")
        assert "Term:" not in shown(pilot)


def type_ahead(pilot: Pilot[None], keys: Iterable[str]) -> None:
    """Have keys come faster than the screen can follow."""
    for key in keys:
        pilot.app.post_message(events.Key(key, key if len(key) == 1 else None))


async def test_enter_held_down_reads_nothing_that_was_not_shown(
    start: Start, learning: Learning, rows: Rows
) -> None:
    async with start() as pilot:
        await pilot.press("space", "a", "enter", "enter")
        drawn: list[str] = []
        page = pilot.app.screen.query_one("ExercisePage")
        show = page.show  # type: ignore[attr-defined]

        async def watched(key: str, content: object) -> None:
            drawn.append(key)
            await show(key, content)

        page.show = watched  # type: ignore[attr-defined]
        type_ahead(pilot, ["enter"] * 20)
        await pilot.pause()
        read = [item for kind, item, _ in rows() if kind == "read"]
        # One step was there; what it led to was shown before it was gone on from.
        assert len(read) <= len(dict.fromkeys(drawn))
        assert not learning.has_met("ally") or any("ally" in key for key in drawn)


async def test_enter_held_down_chooses_nothing(start: Start, learning: Learning) -> None:
    async with start() as pilot:
        type_ahead(pilot, ["enter"] * 20)
        await pilot.pause()
        assert "a Say that you would like" in shown(pilot)
        assert message(pilot) == say("today.choose-first", skip="x")
        assert not learning.snapshot.latest_by_item(Kind.CHOSEN)


async def test_letters_held_down_over_cards_answer_only_what_was_turned(
    start: Start, second_day: Learning
) -> None:
    async with start() as pilot:
        pilot.app.screen.query_one("#cards").focus()
        await pilot.press("enter", "space")
        type_ahead(pilot, "aaaa")
        await pilot.pause()
        assert len(second_day.snapshot.latest_by_item(Kind.RECALLED)) == 1
        await pilot.press("space")
        type_ahead(pilot, "aaaaaaaa")
        await pilot.pause()
        assert len(second_day.snapshot.latest_by_item(Kind.RECALLED)) == 2
        # Wherever the way led then: no situation was chosen, no plan looked back on.
        assert not second_day.snapshot.latest_by_item(Kind.CHOSEN)
        assert not second_day.snapshot.latest_by_item(Kind.CHECKED_IN)


async def test_reading_that_is_offered_counts_once_one_went_on(
    start: Start, learning: Learning, clock: Clocked
) -> None:
    course = learning.course
    assert course.definition
    learning.mark(f"definition/{course.definition.id}")
    for tip in course.tips:
        learning.mark(f"tip/{tip.id}")
    learning.set_state(course.reading[3].id, ReadingState.READING)
    clock.move(days=1)
    session = Session(learning)
    async with start() as pilot:
        pilot.app.screen.query_one("#step").focus()
        await pilot.press("enter")
        assert course.reading[3].title in shown(pilot)
        assert session.today().status[Part.STEP] is PartStatus.OPEN
        await pilot.press("enter")
        assert session.today().status[Part.STEP] is PartStatus.DONE


async def test_within_a_term_the_time_left_falls_and_the_line_grows(
    start: Start, learn: Learn, clock: Clocked
) -> None:
    clock.now = datetime(2026, 12, 1, 9, tzinfo=UTC)
    async with start(learn(load_course())) as pilot:
        await pilot.press("x", "enter", *["enter"] * 2)
        way = pilot.app.screen.query_one(Way)
        assert way.part == "Term of the day"
        before = way.share
        assert way.position == "3 of 3, about 1 minute"
        assert before < 0.9
        await pilot.press("enter")
        assert way.part == "Term of the day"
        assert before < way.share < 1
        await pilot.press("enter")
        assert way.share == 1
