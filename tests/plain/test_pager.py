"""Long texts in parts, headings to jump to, and numbers that pick."""

from collections.abc import Callable

import pytest

from allyship_tui.course import Course
from allyship_tui.plain.answer import Choice, Document, Menu
from allyship_tui.plain.pager import Pager
from allyship_tui.plain.repl_session import ReplSession
from allyship_tui.study.learning import Learning
from allyship_tui.study.places import Section

from .conftest import Talk, begin, grown, talk_in

LONG = Document(
    paragraphs=("Title.", *(f"Heading {n}\n{str(n) * 400}" for n in range(1, 6))),
    headings=[(f"Heading {n}", n) for n in range(1, 6)],
    choices=[Choice(f"word {n}", lambda n=n: f"picked {n}") for n in range(1, 4)],
    after=("Sources.",),
)
SHORT = Document(("Short.",))


def numbers_of(said: list[str]) -> list[str]:
    """Return the choices in what was said, without their numbers."""
    lines = "\n".join(said).split("\n")
    listed = [line.split(". ", 1) for line in lines if line.split(".")[0].isdecimal()]
    assert [int(number) for number, _ in listed] == list(range(1, len(listed) + 1))
    return [text for _, text in listed]


@pytest.fixture
def pager() -> Pager:
    """Return a pager of the long text, whose first part was said."""
    pager = Pager()
    pager.present(LONG)
    return pager


# Parts


def test_a_long_text_comes_in_parts_and_all_of_it_comes() -> None:
    pager = Pager()
    parts = [pager.present(LONG)]
    while pager.has_more:
        assert "more" in parts[-1][-1]
        assert f"Part {len(parts)} of 3." in parts[-1][-1]
        assert pager.part_line == f"Part {len(parts)} of 3."
        parts.append(pager.more())
    assert len(parts) == 3
    said = [text for part in parts[:-1] for text in part[:-1]] + parts[-1]
    assert said == [*LONG.paragraphs, "1. word 1\n2. word 2\n3. word 3", "Sources."]


def test_each_part_names_the_words_while_they_are_to_come(pager: Pager) -> None:
    assert "choices" in pager.more()[-1]
    assert "choices" not in pager.more()[-1]


def test_all_is_the_rest(pager: Pager) -> None:
    first = pager.repeat()[:-1]
    assert first + pager.rest() == [
        *LONG.paragraphs,
        "1. word 1\n2. word 2\n3. word 3",
        "Sources.",
    ]
    assert not pager.has_more
    over = pager.more()
    assert over == pager.rest() == pager.repeat()
    assert "That was all of it" in over[0]


def test_a_remark_leaves_the_text_where_it_was(pager: Pager) -> None:
    assert pager.present("By the way.") == ["By the way."]
    assert pager.repeat() == ["By the way."]
    assert pager.more()[0] == LONG.paragraphs[3]


def test_what_is_repeated_stays_as_it_was(pager: Pager) -> None:
    first = list(pager.repeat())
    pager.repeat().append("added by whoever prints")
    assert pager.present(LONG) == first


def test_a_short_text_has_no_parts(pager: Pager) -> None:
    assert pager.present(SHORT) == ["Short."]
    assert not pager.has_more
    assert pager.part_line == ""


def test_one_endless_paragraph_is_a_part_by_itself() -> None:
    pager = Pager()
    assert pager.present(Document(("x" * 100_000, "y")))[0] == "x" * 100_000
    assert pager.more() == ["y"]


def test_a_title_is_said_with_the_list_under_it() -> None:
    choices = [Choice("x" * 49, lambda: "picked") for _ in range(60)]
    pager = Pager()
    said = pager.present(Document(("Title.",), choices=choices))
    assert said[0] == "Title."
    assert said[1].startswith("1. ")
    assert "Part 1 of 3." in said[2]
    assert pager.pick(60) == ["picked"]


# Numbers


@pytest.mark.parametrize("number", [0, 4, 99, 10**8])
def test_a_number_out_of_range_says_what_the_range_is(pager: Pager, number: int) -> None:
    pager.choices()
    assert pager.pick(number) == ["The choices go from 1 to 3. To hear them again, type choices."]


def test_words_can_be_picked_once_they_were_said(pager: Pager) -> None:
    assert "nothing to pick" in pager.pick(1)[0]
    pager.rest()
    assert [pager.pick(number) for number in (1, 3)] == [["picked 1"], ["picked 3"]]


def test_the_choices_said_last_hold_while_the_next_text_is_read(pager: Pager) -> None:
    pager.choices()
    pager.present(SHORT)
    assert pager.pick(2) == ["picked 2"]
    assert "nothing to pick" in pager.choices()[0]


def test_a_heading_jumps_again_and_again(pager: Pager) -> None:
    assert numbers_of(pager.contents()) == [f"Heading {n}" for n in range(1, 6)]
    for number in (4, 1, 3):
        assert pager.pick(number)[0].startswith(f"Heading {number}\n")
    assert pager.part_line == "Part 2 of 3."
    pager.more()
    assert pager.pick(1) == ["picked 1"]


def test_headings_lead_nowhere_in_another_text(pager: Pager) -> None:
    pager.contents()
    pager.present(SHORT)
    assert "nothing to pick" in pager.pick(5)[0]
    assert "no headings" in pager.contents()[0]


def test_after_the_headings_the_words_count_as_they_are_said() -> None:
    many = [Choice(f"{n} {'x' * 200}", lambda n=n: f"picked {n}") for n in range(1, 20)]
    pager = Pager()
    pager.present(Document(("One", "Two"), [("One", 0), ("Two", 1)], many))
    pager.contents()
    assert pager.pick(2)[0].startswith("Two")
    pager.more()
    pager.contents()
    assert pager.more()[0][:2] in {f"{n}." for n in range(2, 20)}
    assert pager.pick(19) == ["picked 19"]


ASKED = Document(
    ("Heading 1", "x" * 900, "y" * 900),
    [("Heading 1", 0)],
    [Choice(f"answer {n}", lambda n=n: f"answered {n}") for n in range(1, 3)],
    is_asked=True,
)
MENU = Menu("Which?", [Choice(name, lambda name=name: f"chose {name}") for name in "ab"])


def test_what_is_asked_can_be_answered_before_it_was_said(pager: Pager) -> None:
    pager.choices()
    said = pager.present(ASKED)
    assert said[-1] == "Part 1 of 2. more goes on to what you can pick."
    assert pager.pick(2) == ["answered 2"]
    assert pager.pick(3) == ["The choices go from 1 to 2. To hear them again, type choices."]


def test_what_was_asked_cannot_be_answered_elsewhere(pager: Pager) -> None:
    pager.present(ASKED)
    pager.present(LONG)
    assert "nothing to pick" in pager.pick(2)[0]
    pager.rest()
    assert pager.pick(2) == ["picked 2"]


def test_it_is_said_every_time_that_something_can_be_picked() -> None:
    pager = Pager()
    for _ in range(10):
        assert pager.present(ASKED)[-1].endswith("more goes on to what you can pick.")


def test_a_menu_is_picked_from_once_and_what_is_read_stays(pager: Pager) -> None:
    pager.choices()
    assert pager.present(MENU) == ["Which?", "1. a\n2. b"]
    assert pager.repeat() == ["Which?", "1. a\n2. b"]
    assert pager.pick(3) == ["The choices go from 1 to 2. To hear them again, type choices."]
    assert pager.pick(2) == ["chose b"]
    assert pager.pick(2) == ["picked 2"]
    assert pager.more()[0] == LONG.paragraphs[3]


@pytest.mark.parametrize("then", ["choices", "contents", "rest"])
def test_a_menu_is_over_once_other_choices_are_said(pager: Pager, then: str) -> None:
    pager.present(MENU)
    getattr(pager, then)()
    assert pager.pick(1) != ["chose a"]


def test_a_menu_is_over_with_the_next_text(pager: Pager) -> None:
    pager.present(MENU)
    pager.present(SHORT)
    assert "nothing to pick" in pager.pick(1)[0]


def test_groups_are_numbered_through() -> None:
    pager = Pager()
    choices = [Choice(name, lambda: "x", group) for name, group in ("aA", "bA", "cB")]
    assert pager.present(Document((), choices=choices)) == ["A\n1. a\n2. b", "B\n3. c"]


# In the program


def test_tips_then_2_then_mark_marks_the_second(talk: Talk, learning: Learning) -> None:
    assert numbers_of([talk("tips")])[1] == "Listen and Learn, not reviewed yet"
    assert talk("2").startswith("Tip 2 of 5: Listen and Learn. Not reviewed yet.")
    assert talk("mark") == "Marked as reviewed: Listen and Learn. You have reviewed 1 of 5 tips."
    assert learning.is_reviewed("tip/listen-and-learn")
    assert talk("3").startswith("Tip 3 of 5")


def test_contents_of_a_tip_lead_into_it(talk: Talk) -> None:
    talk("tips", "1")
    headings = numbers_of([talk("contents")])
    assert headings[:3] == ["What it is", "Why", "Ways to do it"]
    for number, heading in enumerate(headings, 1):
        assert talk("contents", str(number)).startswith(f"{heading}\n")


def test_headings_of_one_tip_do_not_lead_into_the_next(talk: Talk) -> None:
    headings = talk("tips", "1", "contents").count("\n") + 1
    today = talk("today")
    assert "\n4. A situation: " not in today
    assert headings > 4
    assert talk("9") == "The choices go from 1 to 3. To hear them again, type choices."


@pytest.mark.parametrize("huge", ["9" * 400, "0", "00", "0" * 400, "\u0669" * 30, "99999999999"])
@pytest.mark.parametrize(
    "lines", [["today"], ["tips"], ["terms"], ["definition"], ["tips", "1", "contents"]]
)
def test_any_number_is_answered(talk: Talk, repl: ReplSession, huge: str, lines: list[str]) -> None:
    talk(*lines)
    spot = repl.location
    assert talk(huge).startswith("The choices go from 1 to ")
    assert repl.location == spot


def test_digits_of_another_script_pick_too(talk: Talk) -> None:
    assert talk("tips", "\u0662").startswith("Tip 2 of 5")


def test_an_empty_line_goes_on_or_says_where_one_is(talk: Talk, repl: ReplSession) -> None:
    talk("tips", "1")
    parts = []
    while repl.pager.has_more:
        parts.append(talk("  "))
    assert parts
    assert talk("") == talk("where")
    assert talk("").startswith("Tips. Tip 1 of 5. Get Educated. Not reviewed yet.")


def test_groups_of_a_long_list(learn: Callable[[Course], Learning], course: Course) -> None:
    repl = begin(learn(grown(course)))
    talk = talk_in(repl)
    talk("terms")
    assert numbers_of([talk("view letters", "choices")])[0] == "A (5 terms)"
    assert numbers_of([talk("2", "choices")])[0] == "b term 01"
    assert talk("next").startswith("B term 01")
    assert repl.location.item == "term-01"
    assert talk("next").startswith("B term 09")
    talk("view categories", "3")
    assert talk("where").startswith("Terms. By category. Language")
    titles = numbers_of([talk("choices")])
    assert len(titles) == 10
    assert talk("back", "where") == "Terms. By category."
    assert repl.location.section is Section.TERMS
