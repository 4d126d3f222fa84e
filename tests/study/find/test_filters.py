"""Lists say what they are a list of, and what was never recorded is an empty one."""

from allyship_tui.learner import Log
from allyship_tui.study.find import TermView, term_groups, term_view_shown
from allyship_tui.study.learning import Learning


def test_what_was_never_recorded_names_nothing(log: Log) -> None:
    assert log.snapshot.items_with("reviewed") == []


def test_terms_stand_under_the_names_of_their_categories(learning: Learning) -> None:
    groups = term_groups(learning.course, learning.snapshot, TermView.CATEGORIES)
    named = [category.title for category, _ in learning.course.by_category()]
    assert named
    assert [title for title, _ in groups] == named


def test_words_narrow_no_days_but_letters() -> None:
    assert term_view_shown(TermView.DAYS, "") is TermView.DAYS
    assert term_view_shown(TermView.DAYS, "all") is TermView.LETTERS
    assert term_view_shown(TermView.CATEGORIES, "all") is TermView.CATEGORIES
