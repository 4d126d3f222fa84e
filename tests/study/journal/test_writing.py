"""A text on its way into the journal."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from allyship_tui.learner import drafts
from allyship_tui.study.journal import (
    FREE,
    Prompt,
    Reflections,
    Writing,
    writings_on,
)
from allyship_tui.study.journal.prompts import prompts_of
from allyship_tui.study.learning import Learning
from allyship_tui.study.plans import Plans
from allyship_tui.study.transfer import forget_named, forgettable_items
from study.conftest import Clock

PROMPT = Prompt("What did you hear?", "tip/listen-and-learn")


@pytest.fixture
def journal(learning: Learning) -> Reflections:
    return Reflections(learning)


def test_a_text_is_kept_with_what_it_answers(journal: Reflections) -> None:
    kept, outcome = Writing(journal, PROMPT).finish("A dog.\n\nA bell.")
    assert str(outcome) == "Kept in your journal."
    assert (kept.text, kept.prompt, kept.source) == ("A dog.\n\nA bell.", *_of(PROMPT))
    assert journal.all() == [kept]


def test_a_draft_is_gone_on_with_in_another_window(
    journal: Reflections, window: Callable[[], Learning]
) -> None:
    assert Writing(journal, PROMPT).keep_draft("Half a sen")
    assert not Writing(journal).is_resumed
    again = Writing(Reflections(window()), PROMPT)
    assert again.is_resumed
    assert again.text == "Half a sen"
    again.finish("Half a sentence.")
    assert not Writing(journal, PROMPT).is_resumed


def test_a_text_is_changed_and_stays_so(journal: Reflections) -> None:
    kept, _ = Writing(journal, PROMPT).finish("One.")
    writing = Writing(journal, found=kept)
    assert (writing.text, writing.is_resumed, writing.prompt) == ("One.", False, PROMPT)
    changed, outcome = writing.finish("Two.")
    assert changed.item == kept.item
    assert str(outcome) == "Changed in your journal."
    # No key takes away what was written.
    assert not journal.learning.can_undo
    assert journal.get(kept.item) == changed


def test_the_draft_of_a_text_left_as_it_was_is_dropped(journal: Reflections) -> None:
    kept, _ = Writing(journal).finish("One.")
    writing = Writing(journal, found=kept)
    writing.keep_draft("One and a half.")
    assert Writing(journal, found=kept).text == "One and a half."
    writing.keep_draft("One.")
    assert not Writing(journal, found=kept).is_resumed


def test_what_is_said_of_a_text_that_is_left(
    journal: Reflections, window: Callable[[], Learning], monkeypatch: pytest.MonkeyPatch
) -> None:
    kept, _ = Writing(journal, PROMPT).finish("One.")
    assert Writing(journal).leave("Two.") == "The draft is kept. It is here when you write on."
    assert Writing(journal).leave(" ") == "There was nothing to keep."
    assert Writing(journal, found=kept).leave("One.") == "Nothing was changed."
    with monkeypatch.context() as patched:
        patched.setattr(drafts, "fsync_path", _full)
        said = Writing(journal).leave("Three.")
        assert said == "The draft could not be kept on disk. It is here until you quit."
        again = Writing(journal)
        assert (again.text, again.is_resumed) == ("Three.", True)
    forget_named(window(), kept.item)
    writing = Writing(journal, found=kept)
    assert writing.leave("Two.").startswith("What you changed was forgotten")
    assert "Two." not in journal.learning.log.drafts.lost


def _full(_: object) -> None:
    raise OSError


def test_nothing_is_no_text(journal: Reflections) -> None:
    with pytest.raises(ValueError, match="nothing"):
        Writing(journal).finish(" \n ")
    assert journal.all() == []


def test_one_text_is_forgotten_with_its_draft(journal: Reflections) -> None:
    learning = journal.learning
    kept, _ = Writing(journal, PROMPT).finish("One.")
    other, _ = Writing(journal).finish("Another.")
    Writing(journal, found=kept).keep_draft("One and a half.")
    [(name, words), *kinds] = forgettable_items(learning, kept.item)
    assert words == "This one: What did you hear?"
    assert [kind for kind, _ in kinds] == ["reflections", "everything"]
    assert forget_named(learning, name).clean
    assert journal.all() == [other]
    assert not Writing(journal, found=kept).is_resumed
    assert forgettable_items(learning, "tip/listen-and-learn")[0][0] == "reflections"


def test_a_free_note_that_is_forgotten_leaves_the_draft_of_another(journal: Reflections) -> None:
    kept, _ = Writing(journal).finish("An old note.")
    Writing(journal).keep_draft("A new note on its")
    forget_named(journal.learning, kept.item)
    assert Writing(journal).text == "A new note on its"


def test_a_text_forgotten_meanwhile_comes_back_only_if_it_is_kept_again(
    journal: Reflections, window: Callable[[], Learning]
) -> None:
    kept, _ = Writing(journal, PROMPT).finish("Secret words.")
    writing = Writing(journal, found=kept)
    forget_named(window(), kept.item)
    assert writing.is_gone
    assert not writing.keep_draft("Secret words, and more.")
    assert not journal.learning.log.drafts.get(kept.item)
    anew, outcome = writing.finish("Other words.")
    assert str(outcome).startswith("The earlier reflection was forgotten")
    assert journal.all() == [anew]
    assert anew.item != kept.item


def _of(prompt: Prompt) -> tuple[str, str]:
    return prompt.text, prompt.source


# Where nothing but a draft can be kept


@pytest.fixture
def barred(
    learning: Learning, window: Callable[[], Learning], tmp_path: Path
) -> Callable[[], Reflections]:
    """Return a function that opens the journal of a log that a newer version wrote."""
    learning.log.close()
    with closing(sqlite3.connect(tmp_path / "learner" / "learner.db")) as database:
        database.execute("PRAGMA user_version = 99")
    return lambda: Reflections(window())


def test_the_next_text_does_not_begin_with_one_that_only_a_draft_holds(
    barred: Callable[[], Reflections],
) -> None:
    journal = barred()
    Writing(journal).finish("One.")
    second = Writing(journal)
    assert (second.text, second.is_resumed) == ("", False)
    second.leave("Half of ")
    assert Writing(journal).text == "Half of"
    Writing(journal).finish("Half of two.")
    assert not Writing(journal, FREE).is_resumed
    assert {each.text for each in journal.all()} == {"Half of two.", "One."}
    # Whatever ends this window, both are there in another one.
    assert Writing(barred()).text == "One.\n\nHalf of two."


def test_a_text_that_is_forgotten_is_in_no_draft_of_several(
    barred: Callable[[], Reflections],
) -> None:
    journal = barred()
    secret, _ = Writing(journal).finish("Secret.")
    Writing(journal).finish("Two.")
    forget_named(journal.learning, secret.item)
    assert not Writing(barred()).is_resumed
    Writing(journal).finish("Three.")
    assert Writing(barred()).text == "Three."


def test_joined_texts_hold_what_each_says_once(journal: Reflections, clock: Clock) -> None:
    kept = journal.write("one")
    journal.change(kept, "one\ntwo", list(kept.versions[0].ids))
    clock.move(minutes=1)
    journal.change(kept, "two", list(kept.versions[0].ids))
    clock.move(minutes=1)
    journal.change(kept, "three", list(kept.versions[0].ids))
    found = journal.get(kept.item)
    assert found
    assert {each.words.text for each in found.versions} == {"one\ntwo", "two", "three"}
    assert Writing(journal, found=found, joins=True).text == "three\n\none\ntwo"


def test_a_joined_plan_still_comes_from_where_it_came_from(learning: Learning) -> None:
    plans = Plans(learning)
    made = plans.make("the bus is full", "stand up", "tip/listen-and-learn")
    plans.join(made, "a bus is full", "get up")
    [joined] = plans.all()
    assert (joined.cue, joined.source) == ("a bus is full", "tip/listen-and-learn")


def test_only_what_has_prompts_has_them(learning: Learning) -> None:
    course = learning.course
    assert prompts_of(course, "situation/a-joke-online")
    assert prompts_of(course, "tip/a-joke-online") == []
    assert prompts_of(course, "situation/listen-and-learn") == []


def test_each_prompt_of_what_is_open_can_be_written_on_and_last_a_free_note(
    journal: Reflections,
) -> None:
    first, *_ = prompts = prompts_of(journal.learning.course, "tip/listen-and-learn")
    assert Writing(journal, first).keep_draft("Half a sen")
    found = writings_on(journal, "tip/listen-and-learn")
    assert [each.prompt for each in found] == [*prompts, FREE]
    assert [each.is_resumed for each in found] == [each == first for each in [*prompts, FREE]]
    assert found[0].title == first.text
    assert [each.prompt for each in writings_on(journal, "")] == [FREE]
