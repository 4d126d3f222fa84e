"""Of one id and several bodies none is lost, and what is known already is not taken twice."""

import pytest

from allyship_tui.learner import Event, Kind, new_id
from allyship_tui.learner.events import conflict_id, encode
from allyship_tui.learner.id_conflicts import assign_ids, split_conflicts

AT = "2026-05-01T08:00:00.000000Z"


def row(name, text="one"):
    return encode(Event(name, AT, AT[:10], "device", Kind.WRITTEN, "reflection/1", {"value": text}))


@pytest.fixture
def name():
    return new_id()


def test_two_bodies_that_come_together_are_both_taken(name):
    assert split_conflicts([row(name), row(name, "two"), row(name)], {}) == (
        [row(name)],
        [row(name, "two")],
    )


def test_what_is_known_is_neither_new_nor_in_conflict(name):
    assert split_conflicts([row(name)], {name: row(name)}) == ([], [])


def test_what_comes_under_an_id_that_is_in_conflict_is_placed_anew(name):
    own_id = conflict_id(name, "0123456789abcdef")
    assert split_conflicts([row(own_id)], {}) == ([], [row(own_id)])
    assert split_conflicts([row(name)], {own_id: row(own_id, "two")}) == ([], [row(name)])


def test_each_body_comes_to_the_same_id_whichever_came_first(name):
    bodies = [row(name, text) for text in ("one", "two", "three")]
    there = {each[0]: each[6] for each in assign_ids(bodies)}
    assert len(there) == 3
    assert name in there
    assert {each[0]: each[6] for each in assign_ids(bodies[::-1])} == there
    # A mark is short, and the same on every device: it is a part of an id that travels.
    marks = [each.partition("~")[2] for each in there if each != name]
    assert all(len(mark) == 16 and int(mark, 16) >= 0 for mark in marks)
