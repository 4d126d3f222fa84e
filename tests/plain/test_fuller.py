"""Lessons with every field that there is, as the linear edition says them."""

import pytest

from allyship_tui.course import Course
from allyship_tui.learner import Log
from allyship_tui.study.learning import Clock, Learning

from .conftest import Talk, begin, talk_in

TURNS_ON = "What it turns on\nWhere someone stands decides what they can join in.\n"


@pytest.fixture
def talk(fuller_course: Course, log: Log, clock: Clock) -> Talk:
    return talk_in(begin(Learning(fuller_course, log, clock)))


def test_a_scene_says_what_it_turns_on_once_a_choice_was_made(talk: Talk) -> None:
    scene = talk("practice 4")
    assert scene.startswith("The back row.\n")
    assert "turns on" not in scene
    assert "Song Book" not in scene
    said = talk("1")
    assert TURNS_ON in said
    assert (
        "To talk over in a group\nWho stands in the back row where you are?\n"
        "Who decides on the rows?\n"
        "Who looked over this lesson\nNgozi Sample, January 2026, as an alto\n"
    ) in said
    assert "To read on\n5. A Song Book for the Tests\n" in said
    other = talk("2")
    assert "turns on" not in other


def test_the_work_to_read_on_is_led_to(talk: Talk) -> None:
    talk("practice 4", "1")
    work = talk("5")
    assert work.startswith("A Song Book for the Tests. Unread.\n")
    assert "Who looked over this lesson\nOriol Sample, January 2026" in work


def test_a_term_says_its_other_senses_and_who_looked_over_it(talk: Talk) -> None:
    said = talk("define chorus")
    assert (
        "Other senses\nThe part of a song that comes again. Everyone knows it after the "
        "second verse. It is called a refrain too.\n"
        "Many who say the same. As in a chorus of approval.\n"
    ) in said
    assert (
        "Who looked over this lesson\n"
        "Oriol Sample, January 2026, as a choir leader\n"
        "Ngozi Sample, January 2026, as an alto\n"
        "Last checked 15 January 2026."
    ) in said
