"""The journal: kept, changed, found again."""

from datetime import date

import pytest

from allyship_tui.course import Course
from allyship_tui.learner import Kind, Log
from allyship_tui.study.items import Item
from allyship_tui.study.journal import Prompt, Reflection, Reflections, draft_name
from allyship_tui.study.journal.prompts import prompts_of
from allyship_tui.study.learning import Learning
from study.conftest import Clock

DAY = date(2026, 3, 2)


@pytest.fixture
def journal(learning: Learning) -> Reflections:
    return Reflections(learning)


def texts(found: list[Reflection]) -> list[str]:
    return [each.text for each in found]


def test_a_text_is_kept_with_what_it_answers(journal: Reflections) -> None:
    kept = journal.write(" first\n\nsecond\x1b ", "What did they do?", "tip/listen-and-learn")

    assert (kept.text, kept.prompt) == ("first\n\nsecond", "What did they do?")
    assert (kept.source, kept.written, kept.changed) == ("tip/listen-and-learn", DAY, DAY)
    assert journal.get(kept.item) == kept
    assert journal.all() == [kept]
    assert kept.title == "What did they do?"
    assert journal.write("one\ntwo").title == "one"


@pytest.mark.parametrize("text", ["", " \n\t ", "\x1b\u202e\x00"])
def test_an_empty_text_is_refused(journal: Reflections, text: str) -> None:
    kept = journal.write("before")
    with pytest.raises(ValueError, match="nothing to keep"):
        journal.write(text)
    with pytest.raises(ValueError, match="nothing to keep"):
        journal.change(kept, text)
    assert journal.all() == [kept]


def test_what_is_listed_is_what_there_is_to_read(
    journal: Reflections, learning: Learning, clock: Clock
) -> None:
    kept = []
    for text in ("one", "two words", "three words"):
        kept.append(journal.write(text))
        clock.move(days=1)
    learning.log.record(Kind.WRITTEN, "reflection/unreadable", value={"text": " "})
    assert journal.items() == [each.item for each in journal.all()]
    assert journal.items() == [each.item for each in reversed(kept)]
    assert journal.items("words") == [kept[2].item, kept[1].item]
    learning.log.forget(kept[1].item, learning.snapshot.ids_of({kept[1].item}))
    assert journal.items() == [kept[2].item, kept[0].item]
    assert journal.items("words") == [kept[2].item]


def test_a_change_keeps_the_day_of_the_beginning(
    journal: Reflections, learning: Learning, clock: Clock
) -> None:
    kept = journal.write("before", "What?", "tip/x")
    clock.move(days=3)
    changed = journal.change(kept, "after")
    assert (changed.text, changed.prompt, changed.source) == ("after", "What?", "tip/x")
    assert (changed.written, changed.changed) == (DAY, date(2026, 3, 5))
    # No key takes away what was written.
    assert learning.undo() is None
    assert journal.get(kept.item) == changed


def test_the_latest_comes_first_also_within_a_day(journal: Reflections, clock: Clock) -> None:
    first = journal.write("0")
    for number in range(1, 12):
        clock.move(minutes=1)
        journal.write(str(number))
    assert texts(journal.all()) == [str(number) for number in reversed(range(12))]
    # A change leaves it where it was: what counts is when it was written.
    clock.move(days=1)
    journal.change(first, "changed")
    assert texts(journal.all())[-1] == "changed"


def test_search_finds_all_the_words_in_text_and_prompt(journal: Reflections, clock: Clock) -> None:
    journal.write("The ÉCOLE on the corner", "Where from?")
    clock.move(minutes=1)
    journal.write("Straße, and a corner too")
    clock.move(minutes=1)
    journal.write("nothing of it")

    assert len(journal.all("corner")) == 2
    assert texts(journal.all("école CORNER")) == ["The ÉCOLE on the corner"]
    assert texts(journal.all("where école")) == ["The ÉCOLE on the corner"]
    assert texts(journal.all("strasse")) == ["Straße, and a corner too"]
    assert journal.all("corner nothing") == []
    assert len(journal.all("  ")) == 3


def test_only_the_last_form_is_searched(journal: Reflections) -> None:
    journal.change(journal.write("before"), "after")
    assert journal.all("before") == []
    assert texts(journal.all("after")) == ["after"]


@pytest.mark.parametrize("value", [None, "text", 7, [], {}, {"text": None}, {"text": ["a"]}])
def test_what_is_no_text_is_left_out(journal: Reflections, log: Log, value: object) -> None:
    log.record(Kind.WRITTEN, "reflection/x", value=value)
    assert journal.all() == []
    assert journal.get("reflection/x") is None


def test_what_stands_beside_a_text_may_be_missing(journal: Reflections, log: Log) -> None:
    log.record(Kind.WRITTEN, "reflection/x", value={"text": "only", "prompt": 3, "source": None})
    (found,) = journal.all("only")
    assert (found.prompt, found.source, found.title) == ("", "", "only")


def test_prompts_are_those_of_what_is_open(course: Course) -> None:
    tip = prompts_of(course, "tip/listen-and-learn")
    assert [prompt.source for prompt in tip] == ["tip/listen-and-learn"] * 2
    assert tip[0].text == "When did someone really listen to you? What did they do?"
    assert course.definition
    definition = Item.DEFINITION.of(course.definition.id)
    assert {prompt.source for prompt in prompts_of(course, definition)} == {definition}
    work = course.reading[0]
    (question,) = prompts_of(course, Item.READING.of(work.id))
    assert question == Prompt(" ".join(work.takeaway_question.split()), f"reading/{work.id}")
    for kind in Item:
        assert prompts_of(course, kind.of("unknown")) == [] or kind is Item.DEFINITION
        assert prompts_of(Course(), kind.of("unknown")) == []
    (about_a_term,) = prompts_of(course, "term/ally")
    assert about_a_term.source == "term/ally"
    assert "ally" in about_a_term.text
    for item in ("term", "", "tip", "listen-and-learn"):
        assert prompts_of(course, item) == []


def test_each_text_has_a_draft_of_its_own(journal: Reflections) -> None:
    one, two = Prompt("What?", "tip/a"), Prompt("What?", "tip/b")
    kept = journal.write("text", "What?", "tip/a")
    names = {draft_name(one), draft_name(two), draft_name(one, kept), draft_name(Prompt("", ""))}
    assert len(names) == 4
