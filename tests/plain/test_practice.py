"""Cards: prompts answered from memory, one after the other; and the list of what to practise."""

from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest
from msgspec.structs import replace

from allyship_tui.course import Course
from allyship_tui.learner import Kind, Log
from allyship_tui.messages import say
from allyship_tui.plain import loop
from allyship_tui.plain.repl_session import Location, ReplSession
from allyship_tui.sanitise import Id, Line
from allyship_tui.study.learning import Clock, Learning
from allyship_tui.study.places import Section
from allyship_tui.study.recall import Rating

from .conftest import Talk, begin, talk_in
from .test_mark import FULL, FullDisk

CHOICES = "1. Show the answer\n2. Type an answer first"
RATINGS = (
    "1. Again: it did not come, again tomorrow\n2. Hard: it took effort, again tomorrow\n3. Good"
)


def prompt_of(course: Course, entry: str) -> str:
    """Return the first prompt of a tip or a term."""
    found = course.term(entry) or course.tip(entry)
    assert found
    return " ".join(found.recall[0].prompt.split())


def answers(learning: Learning) -> list[tuple[str, str]]:
    """Return what was recorded of prompts that were answered and not taken back, in order."""
    items = learning.snapshot.items_with(Kind.RECALLED)
    events = [event for item in items for event in learning.snapshot.history(item, Kind.RECALLED)]
    events.sort(key=lambda event: event.at)
    return [(event.item.split("/")[2], event.value) for event in events]


@pytest.fixture
def opened(talk: Talk, clock: Clock) -> Talk:
    """Return a session in which three terms were opened the day before."""
    talk("term ally", "term solidarity", "term voiceless")
    clock.move(days=1)  # type: ignore[attr-defined]
    talk("today")
    return talk


# The list


def test_the_list_says_each_thing_once_under_its_group(talk: Talk, clock: Clock) -> None:
    said = talk("practice")
    assert said == (
        "Practice. What you recall, try out and plan is more likely to stay.\n"
        "From memory\n1. Today's cards, none today\n"
        "Situations: Get Educated\n2. Talked over\n"
        "Situations: Listen and Learn\n3. A joke in the group"
    )
    talk("term ally", "tips 1", "plan", "1", "1", "cancel")
    clock.move(days=1)  # type: ignore[attr-defined]
    said = talk("practice")
    assert "1. Today's cards, 2 ready\nPlans\n2. If a news story is about" in said
    assert "an account from inside it\nSituations: Get Educated\n3. Talked over" in said


@pytest.mark.parametrize("line", ["practice 3", "PRACT 3"])
def test_a_number_picks_from_the_list(talk: Talk, repl: ReplSession, line: str) -> None:
    assert talk(line).startswith("A joke in the group.\nContent note: A joke about a group.")
    assert repl.location == Location(Section.PRACTICE, "situation/a-joke-online")


def test_a_long_list_is_said_group_by_group(
    learn: Callable[[Course], Learning], course: Course
) -> None:
    like = course.situations[0]
    many = tuple(
        msgspec.structs.replace(
            like,
            id=Id(f"scene-{number:02}"),
            title=Line(f"Scene {number:02}"),
            tip=course.tips[number % 3].id,
        )
        for number in range(24)
    )
    repl = begin(learn(replace(course, situations=many)))
    talk = talk_in(repl)
    said = talk("practice")
    assert "From memory\n1. Today's cards, none today\n2. Situations: Get Educated (8)\n3. " in said
    assert talk("3").startswith("Situations: Listen and Learn.\n1. Scene 01\n2. Scene 04")
    assert talk("where") == "Practice. Situations: Listen and Learn."
    assert talk("next").startswith("Scene 01.")
    assert talk("next").startswith("Scene 04.")
    assert talk("back", "back").startswith("Situations: Listen and Learn.")
    assert talk("back") == said


def test_next_and_previous_go_through_the_list(talk: Talk, repl: ReplSession) -> None:
    assert talk("practice", "next").startswith("From memory.\nThere are no cards today.")
    assert talk("where") == "Practice. Today's cards."
    assert talk("next").startswith("Talked over.")
    assert talk("n").startswith("A joke in the group.")
    assert talk("n") == "This is the last one."
    assert talk("p").startswith("Talked over.")
    assert talk("p", "p") == "This is the first one."
    assert repl.location == Location(Section.PRACTICE, "recall")


# Cards


def test_a_card_is_turned_rated_and_the_next_one_comes_at_once(
    opened: Talk, course: Course, learning: Learning
) -> None:
    said = opened("today", "recall")
    prompt = prompt_of(course, "ally")
    assert said == f"From memory.\nReady today: 3.\n{prompt}\n{CHOICES}"
    turned = opened("1")
    assert turned.startswith("One good answer\n")
    assert prompt not in turned
    assert f"{say('plain.how-well')}\n{RATINGS}" in turned
    assert turned.endswith("From\n5. ally")
    following = opened("3")
    assert following.startswith("Noted as good: ally. Again in 2 days.\nReady today: 2.\n")
    assert following.endswith(CHOICES)
    assert opened("where") == "Practice. Today's cards."
    assert answers(learning) == [("ally", "good")]
    opened("1", "1", "1")
    last = opened("4")
    assert last.startswith("Noted as easy: ")
    assert say("recall.done") in last
    assert [rating for _, rating in answers(learning)] == ["good", "again", "easy"]


@pytest.mark.parametrize("rating", list(Rating))
def test_the_word_rates_as_the_number_does(opened: Talk, learning: Learning, rating: str) -> None:
    opened("today", "recall", "1")
    assert "Ready today: 2." in opened(rating.upper())
    opened("1", str(list(Rating).index(Rating(rating)) + 1))
    assert [value for _, value in answers(learning)] == [rating, rating]


def test_a_rating_is_none_before_the_answer_was_heard(opened: Talk, learning: Learning) -> None:
    assert opened("today", "recall", "good") == say("plain.turn-first")
    assert opened("3") == "The choices go from 1 to 2. To hear them again, type choices."
    assert answers(learning) == []


def test_an_answer_can_be_typed_and_is_kept_nowhere(opened: Talk, learning: Learning) -> None:
    opened("today", "recall")
    assert "kept nowhere" in opened("2")
    said = opened("quit")
    assert said.startswith("What you typed\nquit\nOne good answer\n")
    assert all("quit" not in str(event.body) for event in learning.snapshot.events())
    assert "Noted as hard" in opened("hard")


def test_what_is_asked_may_stay_empty_or_be_left(opened: Talk, repl: ReplSession) -> None:
    card = opened("today", "recall")
    assert opened("2", "cancel") == "Left as it was."
    assert opened("recall") == card
    turned = opened("2", "")
    assert turned.startswith("One good answer\n")
    assert repl.question is None


def test_undo_takes_an_answer_back_and_the_card_is_there_again(
    opened: Talk, learning: Learning
) -> None:
    card = opened("today", "recall")
    opened("1", "good")
    assert opened("undo") == f"Undone. The answer no longer counts: ally.\n{card}"
    assert answers(learning) == []
    opened("1", "easy", "1", "hard")
    assert opened("u").startswith("Undone. The answer no longer counts: ")
    assert "Ready today: 2." in opened("repeat")
    assert answers(learning) == [("ally", "easy")]
    # What was answered first comes again first.
    assert opened("u") == f"Undone. The answer no longer counts: ally.\n{card}"
    assert answers(learning) == []


def test_an_answer_taken_back_elsewhere_leaves_the_place_as_it_is(opened: Talk) -> None:
    opened("today", "recall", "1", "good", "tips")
    assert opened("undo") == "Undone. The answer no longer counts: ally."
    assert "Ready today: 3." in opened("recall")


def test_the_word_of_a_card_and_back_to_its_answer(opened: Talk, repl: ReplSession) -> None:
    opened("today", "recall", "1")
    assert opened("5").startswith("Ally.")
    # Its numbers are no longer those of the card.
    assert "good" not in opened("choices")
    turned = opened("back")
    assert turned.startswith("From memory.\nReady today: 3.\n")
    assert RATINGS in turned
    assert opened("good").startswith("Noted as good: ally.")


def test_a_menu_in_passing_leaves_the_card_open(opened: Talk, learning: Learning) -> None:
    opened("today", "recall", "1")
    assert opened("skip").startswith("Which part of today?")
    assert opened("2") == "Left out today: From memory."
    assert opened("3").startswith("Noted as good: ally.")


def test_a_prompt_of_what_is_open_marks_a_tip(talk: Talk, learning: Learning) -> None:
    course = learning.course
    said = talk("tips 2", "recall")
    assert said == f"From memory.\n{prompt_of(course, 'listen-and-learn')}\n{CHOICES}"
    assert talk("where") == "Practice. From memory: Listen and Learn."
    done = talk("1", "good")
    assert done.startswith(
        "Marked as reviewed: Listen and Learn. Again in 2 days. You have reviewed 1 of 5 tips.\n"
        "That was a prompt of: Listen and Learn."
    )
    events = learning.snapshot.history("tip/listen-and-learn", Kind.REVIEWED)
    assert [event.body for event in events] == [{"value": True, "by": "recall"}]
    undone = talk("undo")
    assert undone.startswith(
        "Undone. No longer marked as reviewed: Listen and Learn. You have reviewed 0 of 5 tips.\n"
    )
    assert undone.endswith(CHOICES)
    assert not learning.is_reviewed("tip/listen-and-learn")
    assert talk("back").startswith("Tip 2 of 5: Listen and Learn. Not reviewed yet.")


@pytest.mark.parametrize(
    ("lines", "item"),
    [
        (["tips 1"], "recall/tip/get-educated"),
        (["definition", "2"], "recall/definition/allyship"),
        (["term ally"], "recall/term/ally"),
        (["tips 1", "recall"], "recall/tip/get-educated"),
        (["tips"], "recall"),
        (["today"], "recall"),
        (["reading", "1"], "recall"),
        (["practice 2"], "recall"),
        (["write", "A line.", ".", "journal 1"], "recall"),
    ],
)
def test_what_recall_asks(talk: Talk, repl: ReplSession, lines: list[str], item: str) -> None:
    talk(*lines, "recall")
    assert repl.location == Location(Section.PRACTICE, item)


def test_recall_asks_again_where_it_was_answered(talk: Talk) -> None:
    first = talk("tips 1", "recall")
    talk("1", "good")
    assert talk("recall") == first


# Cards on and off


ENTRIES = [
    ("tips 2", "Listen and Learn"),
    ("term ally", "ally"),
    ("definition 1", "What allyship is"),
]
"""How an entry with prompts is opened, and its title."""


@pytest.mark.parametrize(("line", "_"), ENTRIES)
def test_what_was_opened_brings_its_prompts_along_the_next_day(
    talk: Talk, line: str, _: str, clock: Clock
) -> None:
    talk(line)
    assert "1. Today's cards, none today\n" in talk("practice")
    clock.move(days=1)  # type: ignore[attr-defined]
    assert "1. Today's cards, 1 ready\n" in talk("practice")
    assert talk("today", "recall").startswith("From memory.\nReady today: 1.\n")


@pytest.mark.parametrize(("line", "title"), ENTRIES)
def test_cards_go_off_and_on(talk: Talk, line: str, title: str, clock: Clock) -> None:
    none = talk("today", "recall")
    talk(line)
    clock.move(days=1)  # type: ignore[attr-defined]
    asked = talk("today", "recall")
    assert asked.startswith("From memory.\nReady today: 1.\n")
    assert talk(line, "cards") == f"Its prompts are asked no more: {title}."
    assert talk("today", "recall") == none
    assert talk("undo").endswith(asked)
    assert talk("today", "recall") == asked


def test_cards_of_what_was_not_opened_go_on_the_next_day(talk: Talk, clock: Clock) -> None:
    talk("practice 2", "1")
    before = talk("today", "recall")
    said = talk("definition", "cards")
    assert said == "Its prompts are asked from tomorrow on: What allyship is."
    assert talk("today", "recall") == before
    clock.move(days=1)  # type: ignore[attr-defined]
    assert talk("today", "recall").startswith("From memory.\nReady today: 1.\n")
    assert talk("definition", "cards") == "Its prompts are asked no more: What allyship is."
    assert talk("today", "recall") == before


@pytest.mark.parametrize("lines", [["today"], ["tips"], ["reading", "1"], ["practice 2"]])
def test_where_there_are_no_cards(talk: Talk, learning: Learning, lines: list[str]) -> None:
    assert "prompts" in talk(*lines, "cards")
    assert not learning.can_undo


# Beyond one window, and one day


def test_a_card_answered_elsewhere_is_not_rated_twice(
    course: Course, clock: Clock, tmp_path: Path, learning: Learning, opened: Talk
) -> None:
    opened("today", "recall", "1")
    with Log.open(tmp_path / "learner", clock) as other:
        elsewhere = begin(Learning(course, other, clock))
        talk_in(elsewhere)("recall", "1", "good")
    learning.refresh()
    said = opened("3")
    assert said.startswith("From memory.\nReady today: 2.\n")
    assert said.endswith(CHOICES)
    assert answers(learning) == [("ally", "good")]


def test_what_cannot_be_kept_is_said_and_the_card_stays(
    repl: ReplSession, learning: Learning, log: Log, opened: Talk
) -> None:
    turned = opened("today", "recall", "1")
    learning.log = FullDisk(log.snapshot, log.device)  # type: ignore[assignment]
    assert loop.reply(repl, "3") == [FULL]
    learning.log = log
    assert opened("choices") in turned
    assert opened("3").startswith("Noted as good: ally.")


def test_the_daily_number_holds_cards_back(opened: Talk, clock: Clock) -> None:
    opened("today", "recall", "1", "again", "1", "again", "1", "again")
    clock.move(days=40)  # type: ignore[attr-defined]
    assert opened("daily 1") == "Cards that may come back on one day, from now on: 1."
    assert "Ready today: 1." in opened("today", "recall")
    said = opened("1", "good")
    assert "Waiting for other days: 2. They are spread out, and nothing is lost." in said
