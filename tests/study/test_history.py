"""The way back."""

from itertools import pairwise

from hypothesis import given, strategies as st

from allyship_tui.study.history import History


def test_a_new_trail_leads_nowhere() -> None:
    trail: History[str] = History()
    assert not trail
    assert trail.back() is None


def test_the_last_place_comes_first() -> None:
    trail: History[str] = History()
    trail.note("a", "b")
    trail.note("b", "c")
    assert trail
    assert [trail.back() for _ in range(3)] == ["b", "a", None]
    assert not trail


def test_staying_and_coming_from_nowhere_are_not_noted() -> None:
    trail: History[str] = History()
    trail.note("a", "a")
    trail.note(None, "a")
    assert not trail
    trail.note("a", None)
    assert trail.back() == "a"


@given(places=st.lists(st.integers(0, 3), min_size=1))
def test_going_back_all_the_way_visits_every_place_again(places: list[int]) -> None:
    trail: History[int] = History()
    for came_from, now_at in pairwise(places):
        trail.note(came_from, now_at)
    moved = [here for here, there in pairwise(places) if here != there]
    back: list[int] = []
    while (place := trail.back()) is not None:
        back.append(place)
    assert back == moved[::-1]
