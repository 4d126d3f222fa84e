"""Cards and situations on the screen: answered by digits, by Enter and by mouse."""

from textual import events
from textual.pilot import Pilot
from textual.widgets import Input

from allyship_tui.course import load_course
from allyship_tui.learner import Kind
from allyship_tui.study.learning import Learning
from allyship_tui.study.places import Place, Section
from allyship_tui.tui.widgets.answers import Answer

from .conftest import Learn, Rows, Start
from .seen import click, focus, focus_name, here, lines, message, part, part_lines, seen, until

TIP = "tip/listen-and-learn"


def bar(pilot: Pilot[None]) -> str:
    """Return the first line of the screen."""
    return " ".join(lines(pilot)[0].split())


async def test_a_tip_is_recalled_and_then_reviewed(start: Start, learning: Learning) -> None:
    recall = learning.course.tips[1].recall[0]
    async with start() as pilot:
        await pilot.press("3", "n", "r")
        assert here(pilot) == Place(Section.PRACTICE, f"recall/{TIP}")
        assert recall.prompt in part(pilot, "ExercisePage")
        assert bar(pilot) == "6 Practice 1 to 2 choose an answer"
        await pilot.press("1")
        assert bar(pilot) == "6 Practice 1 again 2 hard 3 good 4 easy"
        assert recall.answer in part(pilot, "ExercisePage")
        await pilot.press("3")
        assert message(pilot) == "Marked as reviewed: Listen and Learn"
        assert learning.is_reviewed(TIP)
        await pilot.press("escape")
        assert here(pilot) == Place(Section.TIPS, "listen-and-learn")
        assert "✓ Listen and Learn" in seen(pilot)
        await pilot.press("u")
        assert "No longer marked as reviewed: Listen and Learn" in message(pilot)
        assert not learning.snapshot.latest_by_item(Kind.RECALLED)
        # Again from the start, and m alone still marks.
        await pilot.press("r")
        assert recall.prompt in part(pilot, "ExercisePage")
        await pilot.press("b", "m")
        assert learning.is_reviewed(TIP)


async def test_an_answer_is_typed_first_and_stands_beside(start: Start, rows: Rows) -> None:
    async with start() as pilot:
        await pilot.press("3", "n", "r", "2")
        assert isinstance(focus(pilot), Input)
        await pilot.press(*"my own 12", "enter")
        await until(pilot, lambda: "What you typed my own 12" in part(pilot, "ExercisePage"))
        await pilot.press("1")
        assert "my own 12" not in repr(rows())


async def test_asked_and_not_answered_nothing_happens(start: Start) -> None:
    async with start() as pilot:
        await pilot.press("3", "n", "r")
        before = part(pilot, "ExercisePage")
        await pilot.press("2", *"abc", "escape")
        assert part(pilot, "ExercisePage") == before


async def test_cards_of_today_are_answered_one_after_the_other(
    start: Start, learning: Learning
) -> None:
    for identity in ("ally", "solidarity"):
        learning.opened(Place(Section.TERMS, identity))
    async with start() as pilot:
        assert "2 cards are ready" in part(pilot, "#cards")
        pilot.app.screen.query_one("#cards").focus()
        await pilot.press("enter")
        assert "ready today: 2" in part(pilot, "ExercisePage")
        await pilot.press("1", "4")
        assert "ready today: 1" in part(pilot, "ExercisePage")
        await pilot.press("u")
        assert "ready today: 2" in part(pilot, "ExercisePage")
        await pilot.press("1", "4", "1", "1")
        assert "That was all for today." in part(pilot, "ExercisePage")
        # Without answers the digits mean sections again.
        assert bar(pilot).startswith("1 Today 2 Definition")
        await pilot.press("1")
        assert here(pilot).section is Section.TODAY
        assert "✓ done for today" in part(pilot, "#cards")


async def test_digits_mean_sections_while_the_list_has_the_focus(start: Start) -> None:
    async with start() as pilot:
        await pilot.press("6", "end")
        assert focus_name(pilot) == "ItemList"
        assert "3 Ask him what he means by it." in part(pilot, "ExercisePage")
        assert bar(pilot).startswith("1 Today")
        await pilot.press("right")
        assert bar(pilot) == "6 Practice 1 to 3 choose an answer"
        await pilot.press("left", "3")
        assert here(pilot).section is Section.TIPS


async def test_what_digits_do_is_not_cut_off_in_a_narrow_window(start: Start) -> None:
    async with start(size=(28, 12)) as pilot:
        await pilot.press("3", "n", "r")
        assert bar(pilot) == "1 to 2 choose an answer"
        await pilot.resize_terminal(20, 12)
        await pilot.pause()
        assert bar(pilot) == "6 Practice"


async def test_a_digit_picks_nothing_that_was_not_in_sight(
    start: Start, learning: Learning
) -> None:
    async with start(size=(60, 12)) as pilot:
        await pilot.press("6", "end", "enter")
        assert "3 Ask him" not in seen(pilot)
        await pilot.press("2")
        await until(pilot, lambda: "2 Read on." in seen(pilot))
        assert not learning.snapshot.latest_by_item(Kind.CHOSEN)
        # One that there is not does nothing, and leads nowhere.
        await pilot.press("8", "2")
        assert learning.snapshot.value("situation/a-joke-online", Kind.CHOSEN) == "read-on"


async def test_two_keys_in_haste_record_one_answer(start: Start, learning: Learning) -> None:
    for identity in ("ally", "solidarity", "active-listening"):
        learning.opened(Place(Section.TERMS, identity))
    async with start() as pilot:
        await pilot.press("6", "home", "enter", "1")
        for _ in range(2):
            pilot.app.post_message(events.Key("3", "3"))
        await until(pilot, lambda: "ready today: 2" in seen(pilot))
        assert len(learning.snapshot.latest_by_item(Kind.RECALLED)) == 1
        assert here(pilot).section is Section.PRACTICE


async def test_answers_take_the_focus_and_the_mouse(start: Start, learning: Learning) -> None:
    async with start() as pilot:
        await pilot.press("6", "end", "enter", "tab")
        assert focus_name(pilot) == "Answer"
        # From an answer the digits choose, too, and arrows lead to the others.
        await pilot.press("down", "j", "k")
        answer = focus(pilot)
        assert isinstance(answer, Answer)
        assert answer.option.name == "read-on"
        assert bar(pilot) == "6 Practice 1 to 3 choose an answer"
        await pilot.press("enter")
        assert "What you chose Read on." in part(pilot, "ExercisePage")
        assert focus_name(pilot) == "ExercisePage"
        await pilot.press("end")
        await pilot.pause()
        await click(pilot, "Ask him what", "ExercisePage")
        await until(pilot, lambda: "He may explain himself" in part(pilot, "ExercisePage"))
        [chosen] = learning.snapshot.history("situation/a-joke-online", Kind.CHOSEN)
        assert chosen.value == "read-on"


async def test_prompts_are_set_aside_and_added(start: Start, learning: Learning) -> None:
    async with start() as pilot:
        await pilot.press("3", "n", "d")
        assert message(pilot) == "Its prompts are asked no more: Listen and Learn"
        await pilot.press("d")
        assert message(pilot) == "Its prompts are asked from now on: Listen and Learn"
        await pilot.press("u")
        assert "as it was before" in message(pilot)
        assert "none today" in await _after(pilot, "6")


async def test_how_many_come_back_is_chosen(start: Start, learning: Learning) -> None:
    async with start() as pilot:
        for typed, said in (("none", "A number from 0 to 100"), ("25", "from now on: 25.")):
            await pilot.app.screen.run_action("daily")
            await pilot.pause()
            await pilot.press(*typed, "enter")
            await until(pilot, lambda said=said: said in message(pilot))
    assert learning.chosen(Kind.DAILY) == 25


async def test_every_situation_is_finished_by_keyboard_in_a_small_window(
    start: Start, learn: Learn
) -> None:
    learning = learn(load_course())
    situations = learning.course.situations
    assert len(situations) >= 30
    async with start(learning, size=(40, 12)) as pilot:
        await pilot.press("6", "home")
        by_title = {situation.title: situation for situation in situations}
        left = set(by_title)
        for number in range(len(situations)):
            await pilot.press("n")
            item = here(pilot).item
            assert item
            situation = learning.course.situation(item.partition("/")[2])
            assert situation
            left.remove(situation.title)
            read = await _read(pilot)
            for text in (situation.happens, *(choice.text for choice in situation.choices)):
                assert _letters(text) in _letters(read), situation.id
            chosen = situation.choices[number % len(situation.choices)]
            await pilot.press(str(situation.choices.index(chosen) + 1))
            read = await _read(pilot)
            for text in (chosen.effect, chosen.next, situation.closing_sentence):
                assert _letters(text) in _letters(read), situation.id
            assert learning.snapshot.value(item, Kind.CHOSEN) == chosen.id
        assert not left


async def _read(pilot: Pilot[None]) -> str:
    """Page through what is practised to its end, and return all the lines that were seen."""
    page = pilot.app.screen.query_one("ExercisePage")
    await pilot.press("g")
    assert page.scroll_offset.y == 0
    found = dict(enumerate(part_lines(pilot, "ExercisePage")))
    while (before := page.scroll_offset.y) != page.max_scroll_y:
        await pilot.press("space")
        assert page.scroll_offset.y > before
        found.update(enumerate(part_lines(pilot, "ExercisePage"), page.scroll_offset.y))
    return " ".join(found.values())


def _letters(text: str) -> str:
    return "".join(character for character in text if character.isalnum())


async def _after(pilot: Pilot[None], *keys: str) -> str:
    await pilot.press(*keys)
    return seen(pilot)
