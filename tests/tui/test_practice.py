"""Cards and situations on the screen: answered by letters, by Enter and by mouse."""

import pytest
from textual import events
from textual.pilot import Pilot
from textual.widgets import Input

from allyship_tui.course import load_course
from allyship_tui.learner import Kind
from allyship_tui.study.learning import Learning
from allyship_tui.study.places import Place, Section
from allyship_tui.study.recall.card import cards_of, recall_of
from allyship_tui.study.settings import Settings
from allyship_tui.tui.messages import Go
from allyship_tui.tui.widgets.answer import Answer
from allyship_tui.tui.widgets.answers import ExercisePage

from .conftest import Clocked, Learn, Rows, Start
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
        await pilot.press("space")
        assert recall.answer in part(pilot, "ExercisePage")
        assert "c Good: it came again in 2 days" in part(pilot, "ExercisePage")
        await pilot.press("c")
        assert message(pilot) == "Marked as reviewed: Listen and Learn. Again in 2 days."
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
        await pilot.press("backspace", "m")
        assert learning.is_reviewed(TIP)


async def test_an_answer_is_typed_first_and_stands_beside(start: Start, rows: Rows) -> None:
    async with start() as pilot:
        await pilot.press("3", "n", "r", "down", "down", "enter")
        assert isinstance(focus(pilot), Input)
        await pilot.press(*"my own 12", "enter")
        await until(pilot, lambda: "What you typed my own 12" in part(pilot, "ExercisePage"))
        await pilot.press("a")
        assert "my own 12" not in repr(rows())


async def test_asked_and_not_answered_nothing_happens(start: Start) -> None:
    async with start() as pilot:
        await pilot.press("3", "n", "r")
        await pilot.press("down", "down")
        before = part(pilot, "ExercisePage")
        await pilot.press("enter", *"abc", "escape")
        assert part(pilot, "ExercisePage") == before


async def test_cards_of_today_are_answered_one_after_the_other(
    start: Start, learning: Learning, clock: Clocked
) -> None:
    for identity in ("ally", "solidarity"):
        learning.opened(Place(Section.TERMS, identity))
    clock.move(days=1)
    async with start() as pilot:
        assert "2 cards" in part(pilot, "#cards")
        await pilot.press("6", "home", "enter")
        assert "ready today: 2" in part(pilot, "ExercisePage")
        await pilot.press("space", "d")
        assert "ready today: 1" in part(pilot, "ExercisePage")
        await pilot.press("u")
        assert "ready today: 2" in part(pilot, "ExercisePage")
        await pilot.press("space", "d", "space", "a")
        assert "That was all for today." in part(pilot, "ExercisePage")
        # What is done early makes the day shorter.
        await pilot.press("1")
        assert here(pilot).section is Section.TODAY
        assert part(pilot, "#cards").startswith("✓")
        assert part(pilot, "#cards").endswith("done")


async def test_digits_are_sections_where_something_is_answered_too(start: Start) -> None:
    async with start() as pilot:
        await pilot.press("6", "end", "enter", "space")
        assert "c Ask him what he means by it." in part(pilot, "ExercisePage")
        assert bar(pilot).startswith("1 Today 2 Definition")
        await pilot.press("3")
        assert here(pilot).section is Section.TIPS


async def test_letters_answer_nothing_while_the_list_has_the_focus(
    start: Start, learning: Learning
) -> None:
    async with start() as pilot:
        await pilot.press("6", "end", *"abc")
        assert focus_name(pilot) == "ItemList"
    assert not learning.snapshot.latest_by_item(Kind.CHOSEN)


async def test_a_letter_turns_no_card_and_says_what_does(start: Start, learning: Learning) -> None:
    async with start() as pilot:
        await pilot.press("3", "n", "r")
        before = part(pilot, "ExercisePage")
        assert "space Show the answer" in before
        for letter in "abcde":
            await pilot.press(letter)
            assert message(pilot) == "Space goes on first; then a letter answers."
            assert part(pilot, "ExercisePage") == before
        await pilot.press("space")
        assert "One good answer" in part(pilot, "ExercisePage")
    assert not learning.snapshot.latest_by_item(Kind.RECALLED)


async def test_a_key_that_comes_before_the_page_is_laid_out_does_no_harm(
    start: Start, learning: Learning
) -> None:
    async with start(learning, size=(80, 50)) as pilot:
        await pilot.app.on_go(Go(Place(Section.PRACTICE, "situation/a-joke-online")))
        await pilot.press("enter")
        await pilot.pause()
        await pilot.press("enter")
        assert pilot.app.screen.query_one(ExercisePage).can_answer


async def test_a_letter_picks_nothing_that_was_not_in_sight(start: Start, learn: Learn) -> None:
    learning = learn(load_course())
    situation = max(
        learning.course.situations, key=lambda each: sum(len(c.text) for c in each.choices)
    )
    item, last = f"situation/{situation.id}", "abcde"[len(situation.choices) - 1]
    async with start(learning, size=(40, 12)) as pilot:
        await pilot.app.on_go(Go(Place(Section.PRACTICE, item)))
        page = pilot.app.screen.query_one(ExercisePage)
        while not page.can_answer:
            await pilot.press("enter")
        assert f"{last} {situation.choices[-1].text[:9]}" not in seen(pilot)
        await pilot.press(last)
        await until(pilot, lambda: f"{last} {situation.choices[-1].text[:9]}" in seen(pilot))
        assert not learning.snapshot.latest_by_item(Kind.CHOSEN)
        # Without one of its own, a letter does nothing, and leads nowhere.
        await pilot.press(*"abcde"[len(situation.choices) :])
        assert not learning.snapshot.latest_by_item(Kind.CHOSEN)
        await pilot.press(last)
        assert learning.snapshot.value(item, Kind.CHOSEN) == situation.choices[-1].id


@pytest.mark.parametrize("key", ["enter", "space", "right"])
async def test_a_scene_is_scrolled_to_its_end_before_it_is_turned(start: Start, key: str) -> None:
    async with start(size=(60, 12)) as pilot:
        await pilot.press("6", "end", "enter")
        page = pilot.app.screen.query_one(ExercisePage)
        assert "What could you do?" not in seen(pilot)
        await pilot.press(key)
        assert "What could you do?" in seen(pilot)
        assert not page.can_answer
        await pilot.press(key)
        assert page.can_answer


async def test_the_line_of_keys_offers_letters_once_there_is_something_to_answer(
    start: Start,
) -> None:
    async with start(size=(110, 30)) as pilot:
        await pilot.press("6", "end", "enter")
        assert "answer" not in message(pilot)
        await pilot.press("enter")
        assert "a … answer" in message(pilot)
        await pilot.press("a")
        await until(pilot, lambda: "What it may lead to" in seen(pilot))


async def test_what_turns_a_card_and_what_answers_can_be_set(
    start: Start, learning: Learning
) -> None:
    keys = {"page": ("f6",), "answer-c": ("Z",)}
    async with start(settings=Settings(keys=keys)) as pilot:
        await pilot.press("3", "n", "r", "c", "Z")
        assert message(pilot) == "F6 goes on first; then a letter answers."
        assert "f6 Show the answer" in part(pilot, "ExercisePage")
        await pilot.press("f6", "c")
        assert "Z Good: it came" in part(pilot, "ExercisePage")
        await pilot.press("Z")
    assert learning.is_reviewed(TIP)


async def test_without_letter_keys_arrows_and_enter_answer(start: Start) -> None:
    async with start(settings=Settings(letter_keys=False)) as pilot:
        await pilot.press("3", "down", "f1", "escape", "6", "end", "enter")
        assert "Read on." not in seen(pilot)
        await pilot.press("enter")
        assert "Read on." in seen(pilot)
        assert "b Read on." not in seen(pilot)
        await pilot.press("b", "down", "down", "enter")
        assert "What you chose Read on." in part(pilot, "ExercisePage")


async def test_a_card_that_was_turned_shows_its_answer_in_a_small_window(
    start: Start, learn: Learn
) -> None:
    learning = learn(load_course())
    cards = list(cards_of(learning.course))
    async with start(learning, size=(40, 12)) as pilot:
        longest = max(cards, key=lambda card: len(recall_of(learning.course, card).prompt))
        for card in longest, cards[0]:
            await pilot.app.on_go(Go(Place(Section.PRACTICE, f"recall/{card.entry}")))
            await pilot.pause()
            while "Show the answer" not in seen(pilot):
                await pilot.press("space")
            await pilot.press("space")
            assert "One good answer" in seen(pilot)
            assert len(part_lines(pilot, "ExercisePage")[2]) > 0


async def test_two_keys_in_haste_record_one_answer(
    start: Start, learning: Learning, clock: Clocked
) -> None:
    for identity in ("ally", "solidarity", "active-listening"):
        learning.opened(Place(Section.TERMS, identity))
    clock.move(days=1)
    async with start() as pilot:
        await pilot.press("6", "home", "enter", "space")
        for _ in range(2):
            pilot.app.post_message(events.Key("c", "c"))
        await until(pilot, lambda: "ready today: 2" in seen(pilot))
        assert len(learning.snapshot.latest_by_item(Kind.RECALLED)) == 1
        assert here(pilot).section is Section.PRACTICE


async def test_answers_take_the_focus_and_the_mouse(start: Start, learning: Learning) -> None:
    async with start() as pilot:
        await pilot.press("6", "end", "enter", "tab", "enter", "tab")
        assert focus_name(pilot) == "Answer"
        # Arrows lead to the others.
        await pilot.press("down", "j", "k")
        answer = focus(pilot)
        assert isinstance(answer, Answer)
        assert answer.option.name == "read-on"
        await pilot.press("enter")
        assert "What you chose Read on." in part(pilot, "ExercisePage")
        assert focus_name(pilot) == "ExercisePage"
        # What the others may lead to can be looked at, and is no choice.
        await click(pilot, "Look at what the other ways", "ExercisePage")
        await until(pilot, lambda: "Ask him what" in part(pilot, "ExercisePage"))
        await pilot.press("end")
        await pilot.pause()
        await click(pilot, "Ask him what", "ExercisePage")
        await until(pilot, lambda: "He may explain himself" in part(pilot, "ExercisePage"))
        [chosen] = learning.snapshot.history("situation/a-joke-online", Kind.CHOSEN)
        assert chosen.value == "read-on"


async def test_prompts_are_set_aside_and_added(start: Start, learning: Learning) -> None:
    async with start() as pilot:
        # What was met is asked.
        await pilot.press("3", "n", "enter", "plus")
        assert message(pilot) == "Its prompts are asked no more: Listen and Learn"
        await pilot.press("plus")
        assert message(pilot) == "Its prompts are asked from tomorrow on: Listen and Learn"
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
            scene = await _read(pilot, until="What could you do?")
            assert _letters(situation.happens) in _letters(scene), situation.id
            # The scene comes first, and then what could be done.
            assert not any(each.text in scene for each in situation.choices), situation.id
            await pilot.press("space")
            read = await _read(pilot)
            for text in (situation.happens, *(choice.text for choice in situation.choices)):
                assert _letters(text) in _letters(read), situation.id
            chosen = situation.choices[number % len(situation.choices)]
            await pilot.press("abcde"[situation.choices.index(chosen)])
            read = await _read(pilot)
            for text in (chosen.effect, chosen.next, situation.closing_sentence):
                assert _letters(text) in _letters(read), situation.id
            assert learning.snapshot.value(item, Kind.CHOSEN) == chosen.id
        assert not left


async def _read(pilot: Pilot[None], until: str = "") -> str:
    """Page through what is practised, and return all the lines that were seen.

    Args:
        pilot: the app.
        until: where to stop; else at the end.
    """
    page = pilot.app.screen.query_one("ExercisePage")
    await pilot.press("g")
    assert page.scroll_offset.y == 0
    found = dict(enumerate(part_lines(pilot, "ExercisePage")))
    while (before := page.scroll_offset.y) != page.max_scroll_y:
        if until and until in part(pilot, "ExercisePage"):
            break
        await pilot.press("space")
        assert page.scroll_offset.y > before
        found.update(enumerate(part_lines(pilot, "ExercisePage"), page.scroll_offset.y))
    return " ".join(found.values())


def _letters(text: str) -> str:
    return "".join(character for character in text if character.isalnum())


async def _after(pilot: Pilot[None], *keys: str) -> str:
    await pilot.press(*keys)
    return seen(pilot)
