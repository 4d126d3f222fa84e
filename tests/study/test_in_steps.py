"""What takes long is done step by step, and once."""

from datetime import UTC, datetime

from allyship_tui.course import Course
from allyship_tui.learner import Event, Kind, Snapshot, new_id
from allyship_tui.learner.timestamps import timestamp
from allyship_tui.study.cache import ItemCache
from allyship_tui.study.find import suggestions, work_groups

AT = timestamp(datetime(2026, 3, 2, 9, tzinfo=UTC))


def written(number: int) -> Event:
    return Event(new_id(), AT, "2026-03-02", "one", Kind.WRITTEN, f"reflection/{number}", {})


def test_after_so_many_items_others_have_their_turn() -> None:
    snapshot = Snapshot()
    for number in range(1001):
        snapshot.add(written(number))
    counted = ItemCache(Kind.WRITTEN, len)
    assert not counted.is_fresh(snapshot)
    assert len(list(counted.steps(snapshot))) == 2
    assert counted.is_fresh(snapshot)
    assert list(counted.steps(snapshot)) == []
    assert counted.of(snapshot) == [1] * 1001
    snapshot.add(written(1000))
    assert sorted(counted.of(snapshot))[-2:] == [1, 2]


def test_one_word_that_is_like_none_makes_all_unlike(course: Course) -> None:
    assert "active listening" in suggestions(course, "listening")
    assert suggestions(course, f"listening {'q' * 30}") == []


def test_works_stand_under_the_titles_of_their_sections(course: Course) -> None:
    groups = work_groups(course, Snapshot())
    assert [title for title, _ in groups] == [
        heading.title
        for heading in course.reading_sections
        if any(work.section == heading.id for work in course.reading)
    ]
