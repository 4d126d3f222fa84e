"""Bookmarks: what can have one, in which order they are listed, and what takes them away."""

from allyship_tui.learner import Kind
from allyship_tui.study.bookmarks import bookmarks
from allyship_tui.study.learning import Learning
from allyship_tui.study.marks import ReadingState, is_bookmarked
from allyship_tui.study.places import Place, Section
from allyship_tui.study.transfer.forgettable import Forgettable
from allyship_tui.study.transfer.forgetting import forget

from .conftest import Clock

ITEMS = (
    *("term/ally", "tip/listen-and-learn", "situation/a-joke-online", "definition/allyship"),
    "reading/an-article-without-address",
)


def items(learning: Learning, words: str = "") -> list[str]:
    return [each.item for each in bookmarks(learning.course, learning.snapshot, words)]


def test_the_latest_comes_first_and_each_knows_where_it_leads(
    learning: Learning, clock: Clock
) -> None:
    for item in ITEMS:
        clock.move(minutes=1)
        learning.bookmark(item)
    assert items(learning) == list(reversed(ITEMS))
    places = {each.item: each.place for each in bookmarks(learning.course, learning.snapshot)}
    assert places["term/ally"] == Place(Section.TERMS, "ally")
    assert places["situation/a-joke-online"] == Place(Section.PRACTICE, "situation/a-joke-online")
    assert places["definition/allyship"] == Place(Section.DEFINITION)
    assert items(learning, "LISTEN") == ["tip/listen-and-learn"]


def test_one_that_is_taken_away_and_set_again_comes_first(learning: Learning, clock: Clock) -> None:
    for item in ("term/ally", "tip/listen-and-learn", "term/ally", "term/ally"):
        clock.move(minutes=1)
        learning.bookmark(item)
    assert items(learning) == ["term/ally", "tip/listen-and-learn"]


def test_undo_says_how_it_is_now_whatever_the_kind(learning: Learning) -> None:
    work = ITEMS[-1]
    learning.set_state(work.partition("/")[2], ReadingState.READ)
    assert str(learning.bookmark(work)).startswith("Bookmarked")
    said = str(learning.undo())
    assert said.startswith("Undone. No longer bookmarked: ")
    assert items(learning) == []
    assert learning.reading_state(work.partition("/")[2]) is ReadingState.READ


def test_what_the_course_no_longer_has_is_not_listed(learning: Learning) -> None:
    for item in ("term/gone", "plan/1", "", "category/roles"):
        learning.log.record(Kind.BOOKMARKED, item, value=True)
    assert items(learning) == []


def test_what_another_version_wrote_is_no_bookmark(learning: Learning) -> None:
    for value in ("true", 1, None, [True], {"is": True}):
        learning.log.record(Kind.BOOKMARKED, "term/ally", value=value)
        assert not is_bookmarked(learning.snapshot, "term/ally")
        assert items(learning) == []


def test_bookmarks_go_with_the_marks(learning: Learning) -> None:
    learning.bookmark("term/ally")
    learning.bookmark("situation/a-joke-online")
    forget(learning, Forgettable.MARKS)
    assert items(learning) == ["situation/a-joke-online"]
    forget(learning, Forgettable.SITUATIONS)
    assert items(learning) == []
