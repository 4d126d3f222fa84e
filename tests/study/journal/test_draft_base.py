"""What a draft was begun on is dropped with it, and never stands in for words."""

from collections.abc import Callable

from allyship_tui.study.journal import Reflections, Writing, base_name
from allyship_tui.study.learning import Learning
from allyship_tui.study.transfer.forgetting import forget_one


def test_with_a_finished_draft_goes_what_it_was_begun_on(learning: Learning) -> None:
    journal, drafts = Reflections(learning), learning.log.drafts
    kept, _ = Writing(journal).finish("One.")
    writing = Writing(journal, found=kept)
    writing.keep_draft("One and")
    assert drafts.get(base_name(kept.item)).split() == list(kept.versions[0].ids)
    writing.finish("One and two.")
    assert drafts.get(base_name(kept.item)) == ""
    assert drafts.get(kept.item) == ""
    assert drafts.lost == []


def test_with_a_draft_that_changes_nothing_goes_what_it_was_begun_on(learning: Learning) -> None:
    journal, drafts = Reflections(learning), learning.log.drafts
    kept, _ = Writing(journal).finish("One.")
    writing = Writing(journal, found=kept)
    writing.keep_draft("One and")
    assert writing.leave("One.") == "Nothing was changed."
    assert drafts.get(base_name(kept.item)) == ""


def test_with_a_draft_of_what_was_forgotten_goes_what_it_was_begun_on(
    learning: Learning, window: Callable[[], Learning]
) -> None:
    journal, drafts = Reflections(learning), learning.log.drafts
    kept, _ = Writing(journal).finish("One.")
    writing = Writing(journal, found=kept)
    forget_one(window(), kept.item)
    drafts.keep(base_name(kept.item), "one")
    assert not writing.keep_draft("One and")
    assert drafts.get(base_name(kept.item)) == ""
