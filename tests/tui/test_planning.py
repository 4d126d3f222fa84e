"""Making plans, and keeping them."""

from allyship_tui.study.learning import Learning
from allyship_tui.study.places import Place, Section
from allyship_tui.study.plans import Plans, PlanState
from allyship_tui.study.session import Session

from .conftest import Clocked, Start
from .seen import focus_name, here, message, part, seen, until


async def test_a_plan_is_made_from_a_tips_examples(start: Start, learning: Learning) -> None:
    plans = Plans(learning)
    cues, actions = plans.examples("tip/get-educated")
    async with start() as pilot:
        await pilot.press("3", "home", "i")
        assert cues[1] in seen(pilot)
        assert actions[0] not in seen(pilot)
        # Down goes to the examples, Enter takes one and goes back to the line.
        await pilot.press("down", "down", "enter")
        assert focus_name(pilot) == "Line"
        assert pilot.app.focused.value == cues[1]  # type: ignore[union-attr]
        await pilot.press("enter")
        assert actions[0] in seen(pilot)
        await pilot.press(*"then I will ask her", "enter")
        await until(pilot, lambda: here(pilot).section is Section.PRACTICE)
        [plan] = plans.all()
        assert (plan.cue, plan.action, plan.source) == (cues[1], "ask her", "tip/get-educated")
        assert here(pilot) == Place(Section.PRACTICE, plan.item)
        assert message(pilot).startswith("Plan made: If ")
        assert "from: Get Educated" in part(pilot, "ExercisePage")
        await pilot.press("escape")
        assert here(pilot).section is Section.TIPS
        # No key takes away what was worded.
        await pilot.press("u")
        assert plans.all() == [plan]
        # What was begun and left is there again.
        await pilot.press("i", *"half a plan", "escape")
        await until(pilot, lambda: "is here again when you come back" in message(pilot))
        await pilot.press("i")
        assert "half a plan" in seen(pilot)
        await pilot.press("escape")


async def test_a_half_that_is_lacking_is_asked_for(start: Start, learning: Learning) -> None:
    async with start() as pilot:
        await pilot.press("3", "i", "enter")
        assert "this one is still empty" in seen(pilot)
        await pilot.press(*"If", "enter")
        assert "this one is still empty" in seen(pilot)
        await pilot.press("escape")
        await until(pilot, lambda: here(pilot).section is Section.TIPS)
    assert not Plans(learning).all()


async def test_a_plan_is_changed(start: Start, learning: Learning) -> None:
    plans = Plans(learning)
    plan = plans.make("the bus is full", "stand up")
    async with start() as pilot:
        await pilot.press("6", "home", "down", "enter", "r")
        await pilot.press("tab", "end", *" at once", "enter")
        await until(pilot, lambda: "stand up at once" in part(pilot, "ExercisePage"))
        assert message(pilot).startswith("Plan changed: If the bus is full")
        assert plans.get(plan.item).action == "stand up at once"  # type: ignore[union-attr]


async def test_today_asks_back_and_a_line_is_kept(
    start: Start, learning: Learning, clock: Clocked
) -> None:
    plan = Plans(learning).make("the bus is full", "stand up")
    clock.move(days=3)
    async with start(size=(110, 40)) as pilot:
        assert "the bus is full" in part(pilot, "#plan")
        pilot.app.screen.query_one("#plan").focus()
        await pilot.press("enter", "a", *"It was easy", "enter")
        await until(pilot, lambda: message(pilot).startswith("Noted that you did it:"))
        # The way goes on, to what is open first; what was done is kept.
        assert "Term of the day" in part(pilot, "Way")
        await pilot.press("6", "home", "down", "enter")
        assert "5 March 2026: did it. It was easy." in part(pilot, "ExercisePage")
        await pilot.press("1", "escape")
        assert "✓" in part(pilot, "#plan")
        assert "done" in part(pilot, "#plan")
    [look] = Session(learning).plans.get(plan.item).check_ins  # type: ignore[union-attr]
    assert look.body == {"value": "did", "note": "It was easy"}


async def test_the_line_may_stay_empty_and_the_question_unanswered(
    start: Start, learning: Learning
) -> None:
    plans = Plans(learning)
    plan = plans.make("the bus is full", "stand up")
    async with start() as pilot:
        await pilot.press("6", "home", "down", "enter", "b", "escape")
        assert not plans.get(plan.item).check_ins  # type: ignore[union-attr]
        await pilot.press("b", "enter")
        await until(pilot, lambda: "not this time" in message(pilot))
        await pilot.press("d", "enter")
        await until(pilot, lambda: "Rehearsed" in message(pilot))
        await pilot.press("e")
        await until(pilot, lambda: "Plan paused" in message(pilot))
    kept = plans.get(plan.item)
    assert kept
    assert [look.body for look in kept.check_ins] == [{"value": "not-this-time"}]
    assert (kept.rehearsed, kept.state) == (1, PlanState.PAUSED)


async def test_from_every_section_one_writes_and_plans(start: Start, learning: Learning) -> None:
    async with start() as pilot:
        for section in Section:
            digit = str(section.number)
            # Typed at once: what follows the key is text, and the q in it does not quit.
            await pilot.press(digit, "i", *"quiet", "escape")
            assert here(pilot).section is section
            assert "is here again when you come back" in message(pilot), section
            await pilot.press("w")
            if focus_name(pilot) != "TextArea":
                await pilot.press("end", "enter")
            assert focus_name(pilot) == "TextArea", section
            await pilot.press(*f"quick{digit}", "escape")
            assert message(pilot).startswith("The draft is kept"), section
    assert learning.log.drafts.get(" ") == "".join(f"quick{s.number}" for s in Section)
