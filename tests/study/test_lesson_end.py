"""A lesson read to its end offers to be marked, from memory first."""

import pytest

from allyship_tui.learner import Kind
from allyship_tui.study.learning import Learning
from allyship_tui.study.lesson_end import LessonEnd, can_be_marked
from allyship_tui.study.places import Place, Section
from allyship_tui.study.recall import Cards
from allyship_tui.study.steps import steps_at

PLACE = Place(Section.TIPS, "listen-and-learn")
TIP = "tip/listen-and-learn"


def offered(learning: Learning, place: Place = PLACE) -> bool:
    return can_be_marked(learning.course, learning.snapshot, place)


def read_all(learning: Learning, place: Place) -> None:
    for step in steps_at(learning.course, place):
        assert not offered(learning, place)
        learning.read(place, step.id)


@pytest.mark.parametrize("place", [PLACE, Place(Section.DEFINITION, "in-short")])
def test_it_is_offered_once_all_was_read_and_until_it_is_marked(
    learning: Learning, place: Place
) -> None:
    read_all(learning, place)
    assert offered(learning, place)
    end = LessonEnd(Cards(learning), "definition/allyship" if place != PLACE else TIP)
    end.pick("mark")
    assert not offered(learning, place)


@pytest.mark.parametrize(
    "place", [Place(Section.TERMS, "ally"), Place(Section.READING, "a-book-on-voices")]
)
def test_what_is_not_marked_so_offers_nothing(learning: Learning, place: Place) -> None:
    read_all(learning, place)
    assert not offered(learning, place)


def test_marking_at_once(learning: Learning) -> None:
    end = LessonEnd(Cards(learning), TIP)
    assert [option.name for option in end.page().options] == ["recall", "mark"]
    assert str(end.pick("mark")) == "Marked as reviewed: Listen and Learn"
    assert end.page().ends
    assert not end.page().options
    # Picked twice, it stays marked.
    assert end.pick("mark") is None
    assert learning.is_reviewed(TIP)
    learning.undo()
    assert not end.page().ends


def test_from_memory_first_marks_with_the_answer(learning: Learning) -> None:
    end = LessonEnd(Cards(learning), TIP)
    assert end.pick("recall") is None
    end.pick("turn")
    assert not learning.is_reviewed(TIP)
    end.pick("good")
    event = learning.snapshot.latest(TIP, Kind.REVIEWED)
    assert event
    assert event.body["by"] == "recall"
    assert end.page().ends


def test_what_is_no_option_does_nothing(learning: Learning) -> None:
    end = LessonEnd(Cards(learning), TIP)
    for name in ("", "again", "good"):
        assert end.pick(name) is None
    assert learning.snapshot.is_empty
