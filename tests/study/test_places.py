"""Where a learner can be, and the step from there to an entry beside it."""

import pytest

from allyship_tui.study.places import neighbour


@pytest.mark.parametrize(
    ("current", "by", "expected"),
    [
        ("b", 1, "c"),
        ("b", -1, "a"),
        ("b", 0, "b"),
        ("c", 1, None),
        ("a", -1, None),
        # What is not listed is stepped from to the first, whichever way.
        ("gone", 1, "a"),
        ("gone", -1, "a"),
        (None, 1, "a"),
    ],
)
def test_a_step_leads_to_the_entry_beside_and_not_past_the_ends(
    current: str | None, by: int, expected: str | None
) -> None:
    assert neighbour(["a", "b", "c"], current, by) == expected


def test_in_an_empty_list_there_is_nowhere_to_step_to() -> None:
    assert neighbour([], "a", 1) is None
    assert neighbour([], None, 1) is None
