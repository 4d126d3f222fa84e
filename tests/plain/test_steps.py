"""What counts as read in the linear edition: the steps of a lesson of which all was said."""

import pytest

from allyship_tui.learner import Kind
from allyship_tui.plain.repl_session import ReplSession
from allyship_tui.study.learning import Learning
from allyship_tui.study.parts import Part
from allyship_tui.study.places import Place, Section
from allyship_tui.study.session import PartStatus
from allyship_tui.study.steps import is_read, steps_at

from .conftest import Talk

TIP = "tip/listen-and-learn"


@pytest.fixture
def short_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have texts said in parts that are shorter than a step."""
    monkeypatch.setattr("allyship_tui.plain.pager._PART", 200)
    monkeypatch.setattr("allyship_tui.plain.pager._LEAST", 50)


def read(learning: Learning, item: str) -> set[str]:
    """Return the ids of the steps of a lesson that were read."""
    latest = learning.snapshot.latest_by_item(Kind.READ)
    return {name.rpartition("/")[2] for name in latest if name.startswith(f"{item}/")}


def headings(said: str) -> int:
    """Return how many headings were numbered."""
    return len(said.splitlines())


@pytest.mark.usefixtures("short_parts")
def test_a_leap_to_the_last_heading_reads_no_more_than_it_says(
    talk: Talk, learning: Learning
) -> None:
    talk("tips 2")
    last = headings(talk("contents"))
    talk(str(last), "all")
    assert read(learning, TIP) == {"think"}
    # What was leapt over is read once it is said too.
    talk("tips 2", "all")
    steps = steps_at(learning.course, Place(Section.TIPS, TIP.removeprefix("tip/")))
    assert read(learning, TIP) == {step.id for step in steps}


@pytest.mark.usefixtures("short_parts")
def test_a_term_is_met_once_all_of_its_first_step_was_said(talk: Talk, learning: Learning) -> None:
    talk("term ally")
    assert not learning.has_met("ally")
    for _ in range(9):
        if learning.has_met("ally"):
            break
        assert "That was all of it" not in talk("more")
    assert read(learning, "term/ally") == {"short"}


@pytest.mark.usefixtures("short_parts")
def test_next_says_the_rest_of_what_today_asks_for_before_it_leads_on(
    talk: Talk, learning: Learning, repl: ReplSession
) -> None:
    def status() -> PartStatus:
        return repl.session.today().status[Part.TERM]

    left = []
    talk("today", "choices", "3")
    for _ in range(9):
        if status() is not PartStatus.OPEN:
            break
        assert repl.location.item == "ally"
        left.append(repl.session.today().seconds[Part.TERM])
        said = talk("next")
    assert len(set(left)) == 2
    assert left == sorted(left, reverse=True)
    assert read(learning, "term/ally") == {"short", "example"}
    assert "A situation" in said


@pytest.mark.usefixtures("short_parts")
def test_what_was_leapt_over_on_the_way_is_said_by_next(
    talk: Talk, learning: Learning, repl: ReplSession
) -> None:
    first = talk("today", "choices", "3")
    last = headings(talk("contents"))
    talk(str(last), "all")
    assert "example" not in read(learning, "term/ally")
    assert repl.session.today().status[Part.TERM] is PartStatus.OPEN
    assert talk("next").startswith(first[:40])


def test_each_step_of_a_work_or_of_the_definition_is_read_as_it_is_said(
    talk: Talk, learning: Learning
) -> None:
    talk("definition", "2")
    assert read(learning, "definition/allyship") == {"actions-not-a-label"}
    talk("reading", "1")
    work = learning.course.reading[0].id
    for _ in range(9):
        if is_read(learning.snapshot, f"reading/{work}", "page"):
            break
        talk("more")
    assert read(learning, f"reading/{work}") == {"page"}


@pytest.mark.parametrize(
    ("lines", "leads"),
    [
        (("definition 5",), "choices says what can be picked. back goes back."),
        (("definition 3",), "next goes on. choices says what can be picked. back goes back."),
        (("tips 5",), "choices says what can be picked. back goes back."),
        (("tips 1",), "next goes on. choices says what can be picked. back goes back."),
    ],
)
def test_at_the_end_of_a_text_only_what_leads_somewhere_is_offered(
    talk: Talk, repl: ReplSession, lines: tuple[str, ...], leads: str
) -> None:
    talk(*lines)
    while repl.pager.has_more:
        talk("more")
    before = repl.location
    assert talk("more") == talk("all") == f"That was all of it. {leads}"
    talk("next")
    assert (repl.location != before) is ("next" in leads)
