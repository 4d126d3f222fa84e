"""Marks, states, addresses, and categories set aside."""

import pytest

from allyship_tui.learner import Event, Kind, Log, NotSaved, Snapshot
from allyship_tui.messages import say
from allyship_tui.plain import loop
from allyship_tui.plain.commands import address
from allyship_tui.plain.repl_session import ReplSession
from allyship_tui.study.daily import term_for
from allyship_tui.study.learning import Clock, Learning
from allyship_tui.study.marks import ReadingState
from allyship_tui.study.sharing import markdown_of

from .conftest import Talk

HARD = "a-hard-report"
NO_LESSON = (
    "The definition, a tip, a term, a work or a situation can be copied or bookmarked, "
    "once it is open: tips or terms lists some."
)
FULL = "This was not saved: the disk is full."


class FullDisk:
    """A log that holds what it was given and can record nothing more."""

    def __init__(self, snapshot: Snapshot, device: str) -> None:
        self.snapshot = snapshot
        self.device = device
        self.is_persistent = True

    def record(self, *_: str, **__: object) -> Event:
        """Fail as a full disk does."""
        raise NotSaved(FULL)

    def undo(self, _: Event) -> Event:
        """Fail as a full disk does."""
        raise NotSaved(FULL)

    def before(self, *_: object) -> "FullDisk":
        """Return the log as the day began: nothing was recorded since."""
        return self

    @property
    def cache(self) -> dict[str, str]:
        """Nothing was kept."""
        return {}

    def keep_in_cache(self, _: object) -> None:
        """Keep nothing."""


# Marks


def test_marking_says_what_was_done_and_the_count(talk: Talk) -> None:
    talk("tips", "2")
    assert talk("mark") == "Marked as reviewed: Listen and Learn. You have reviewed 1 of 5 tips."
    assert talk("mark").startswith("No longer marked as reviewed: Listen and Learn. ")
    assert talk("mark", "next", "mark").endswith("You have reviewed 2 of 5 tips.")
    assert talk("undo").startswith("Undone. No longer marked as reviewed: Don't Just Say It")
    assert talk("repeat").endswith("You have reviewed 1 of 5 tips.")
    assert talk("reading", "3", "m") == (
        "Marked as read: A Hard Report for the Tests. You have read 1 of 6 works."
    )


def test_the_definition_is_marked_at_its_last_step(talk: Talk, learning: Learning) -> None:
    for lines in (["definition"], ["definition", "5"]):
        talk(*lines)
        assert talk("mark").startswith("Marked as reviewed: What allyship is.")
        assert learning.is_reviewed("definition/allyship")
        assert talk("undo") == "Undone. No longer marked as reviewed: What allyship is."
    assert not learning.is_reviewed("definition/allyship")
    offer = "The last step: mark marks the whole definition as reviewed."
    assert offer in talk("definition 5")
    assert offer in talk("where")
    assert offer not in talk("mark", "repeat")
    assert "The whole definition: reviewed." in talk("where")


def test_before_it_the_step_is_marked(talk: Talk, learning: Learning) -> None:
    assert "Step 2 of 5: What you do, not what you are. Not reviewed yet." in talk("definition 2")
    assert talk("mark") == "Marked as reviewed: What you do, not what you are."
    assert not learning.is_reviewed("definition/allyship")
    said = talk("definition")
    assert "The whole definition: not reviewed yet." in said
    assert "1. In short, not reviewed yet\n2. What you do, not what you are, reviewed\n3." in said
    assert talk("undo") == "Undone. No longer marked as reviewed: What you do, not what you are."


def test_the_count_is_that_of_what_was_undone(talk: Talk) -> None:
    talk("tips", "1", "mark", "reading", "1", "mark", "aside", "1", "tips")
    assert talk("undo") == "Undone. Taken up again: Roles."
    assert talk("undo").endswith("You have read 0 of 6 works.")
    assert talk("reading", "undo").endswith("You have reviewed 0 of 5 tips.")
    assert talk("undo") == say("why-not.undo")


@pytest.mark.parametrize(
    "lines", [["today"], ["tips"], ["terms"], ["term"], ["reading"], ["progress"]]
)
def test_where_there_is_nothing_to_mark(talk: Talk, learning: Learning, lines: list[str]) -> None:
    talk(*lines)
    assert talk("mark").startswith("There is nothing to mark here.")
    assert not learning.can_undo


# States


@pytest.mark.parametrize("by", ["name", "number"])
@pytest.mark.parametrize("state", list(ReadingState))
def test_each_state_by_name_and_by_number(
    talk: Talk, learning: Learning, state: ReadingState, by: str
) -> None:
    talk("reading", "3")
    if by == "name":
        said = talk(f"state {state.replace('-', ' ').upper()}")
    else:
        assert talk("state").startswith("How far are you?\n1. unread\n2. reading")
        said = talk(str(list(ReadingState).index(state) + 1))
    assert "A Hard Report for the Tests" in said
    assert learning.reading_state(HARD) is state


def test_a_state_that_is_none_names_those_that_are(talk: Talk, learning: Learning) -> None:
    assert talk("reading", "3", "state skimmed").endswith("3. read\n4. set aside")
    assert talk("s").startswith("How far are you?")
    assert not learning.can_undo


@pytest.mark.parametrize("lines", [["reading"], ["tips", "1"], ["today"], ["term"]])
def test_where_nothing_has_a_state(talk: Talk, lines: list[str]) -> None:
    talk(*lines)
    assert talk("state read").startswith("A work of the reading list has a state, once")


def test_works_begun_are_counted(talk: Talk) -> None:
    talk("reading", "3")
    assert talk("state reading").endswith("You have read 0 of 6 works. You have begun 1 more.")
    assert talk("mark").endswith("You have read 1 of 6 works.")
    assert talk("undo") == (
        "Undone. Marked as being read: A Hard Report for the Tests. "
        "You have read 0 of 6 works. You have begun 1 more."
    )


# Addresses


def test_copy_says_title_and_address_each_alone_on_its_line(talk: Talk) -> None:
    talk("reading", "1")
    web = "A First Article for the Tests\nhttps://example.org/first-article"
    assert talk("copy") == talk("y") == web
    # Of a work without an address, who wrote or published it: by that it can be looked for.
    assert talk("next", "copy").endswith("Fit on One Line\nExample House")
    assert talk("open") == "No address is known for this work."
    assert talk("reading", "copy") == talk("today", "copy") == NO_LESSON
    assert "has an address to open" in talk("open")


@pytest.mark.parametrize(
    ("lines", "command"),
    [
        (["term ally"], "allyship define ally"),
        (["tips", "2"], "allyship tips 2"),
        (["definition", "2"], "allyship definition"),
        (["practice 3"], "allyship practice 2"),
    ],
)
def test_where_there_is_no_web_address_copy_says_the_command(
    talk: Talk, lines: list[str], command: str
) -> None:
    talk(*lines)
    assert talk("copy").split("\n")[1:] == [command]


def test_markdown_says_all_of_a_lesson(talk: Talk, learning: Learning) -> None:
    talk("term ally")
    assert talk("markdown") == markdown_of(learning.course, ["term/ally"]).rstrip()
    assert talk("terms", "markdown") == NO_LESSON


# Bookmarks


def test_a_bookmark_is_set_said_and_taken_back(talk: Talk) -> None:
    talk("term ally")
    assert talk("bookmark") == "Bookmarked, and listed in Journal: ally."
    assert " Bookmarked." in talk("term ally").split("\n")[0]
    assert " Bookmarked." in talk("where")
    assert talk("undo") == "Undone. No longer bookmarked: ally."
    assert "Bookmarked." not in talk("term ally")
    assert talk("*", "bookmark") == "No longer bookmarked: ally."
    assert talk("today", "bookmark") == NO_LESSON


@pytest.mark.parametrize("lines", [["tips", "2"], ["reading", "1"], ["practice 3"], ["term ally"]])
def test_lists_name_what_is_bookmarked(talk: Talk, lines: list[str]) -> None:
    section = {"practice 3": "practice", "term ally": "terms"}.get(lines[0], lines[0])
    talk("terms", "view letters")
    assert "bookmarked" not in talk(section)
    talk(*lines, "bookmark")
    assert talk(section).count("bookmarked") == 1


def test_the_days_name_what_is_bookmarked(talk: Talk) -> None:
    talk("term ally", "bookmark")
    assert "Today: ally, bookmarked" in talk("terms")


def test_the_journal_leads_to_what_is_bookmarked(
    talk: Talk, repl: ReplSession, clock: Clock
) -> None:
    talk("term ally", "bookmark")
    clock.move(minutes=1)  # type: ignore[attr-defined]
    talk("tips", "2", "bookmark", "write", "1", "Of the sea.", ".")
    said = talk("journal")
    assert said.index("1. 2 March 2026") < said.index("What I kept") < said.index("2. Listen")
    assert said.endswith("What I kept\n2. Listen and Learn, Tips\n3. ally, Terms")
    talk("3")
    assert repl.location.item == "ally"
    assert "ally, Terms" in talk("journal ally")
    assert "Nothing fits" not in talk("repeat")
    assert "Listen" not in talk("repeat")
    assert "Nothing fits" in talk("journal zzz")


# A term by chance


def test_random_goes_to_another_term_each_time(talk: Talk, repl: ReplSession) -> None:
    seen = ["ally"]
    talk("term ally")
    for _ in range(20):
        talk("random")
        assert repl.location.item != seen[-1]
        seen.append(str(repl.location.item))


def test_open_asks_a_browser(talk: Talk, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    monkeypatch.setattr(address, "open_address", lambda address: not asked.append(address))
    talk("reading", "1")
    assert talk("open") == "Opening https://example.org/first-article"
    monkeypatch.setattr(address, "open_address", lambda _: False)
    assert talk("o").endswith("The address: https://example.org/first-article")
    assert asked == ["https://example.org/first-article"]


# Aside


def test_a_category_goes_aside_and_comes_back(talk: Talk, learning: Learning) -> None:
    assert "Read about ally" in talk("today")
    assert "1. Roles\n" in talk("aside")
    assert talk("1") == "Set aside, and out of Today: Roles."
    assert term_for(learning, learning.today) != "ally"
    assert "Read about ally" not in talk("today")
    assert not talk("term").startswith("Term of the day: ally")
    assert "1. Roles, set aside\n" in talk("today", "aside")
    assert talk("1") == "Taken up again: Roles."
    assert talk("undo") == "Undone. Set aside, and out of Today: Roles."
    assert talk("undo") == "Undone. Taken up again: Roles."
    assert "Read about ally" in talk("today")


def test_a_term_that_is_aside_can_still_be_found(talk: Talk) -> None:
    talk("aside", "1")
    said = talk("terms", "view categories")
    assert "Roles, set aside\n1. ally" in said
    assert "Category: Roles, set aside." in talk("1")


def test_with_all_aside_there_is_no_term_and_all_is_answered(talk: Talk, repl: ReplSession) -> None:
    for number in "1234":
        talk("aside", number)
    assert "There is no term for this day." in talk("today")
    assert talk("term") == "There is no term for this day."
    for lines in (["terms", "next"], ["terms", "previous"], ["terms", "1"], ["today", "1"]):
        assert talk(*lines)
    assert "ally" in talk("terms", "view letters")


# Meeting


def test_a_term_is_met_once_it_is_opened(talk: Talk, learning: Learning, clock: Clock) -> None:
    for line in ("today", "where", "terms", "choices", "view letters", "search ally", "today"):
        talk(line)
    assert not any(learning.has_met(term.id) for term in learning.course.terms)
    assert talk("today", "3").startswith("Term of the day: ally")
    assert learning.has_met("ally")
    assert "1. active listening\n" in talk("terms", "choices")
    assert "ally, met" in talk("repeat")
    met = [event for event in learning.snapshot.events() if event.kind == Kind.MET]
    talk("term", "back", "term")
    assert [event for event in learning.snapshot.events() if event.kind == Kind.MET] == met


# When nothing can be saved


def test_what_is_not_saved_is_said_and_changes_nothing(
    repl: ReplSession, learning: Learning, log: Log, talk: Talk
) -> None:
    talk("tips", "1", "mark", "reading", "1")
    before = len(list(log.snapshot.events()))
    learning.log = FullDisk(log.snapshot, log.device)  # type: ignore[assignment]
    for lines, failing in (
        (["tips", "2"], "mark"),
        (["reading", "2"], "mark"),
        (["reading", "2"], "state read"),
        (["reading", "2", "state"], "3"),
        (["definition"], "mark"),
        (["aside"], "1"),
        (["today"], "undo"),
        (["today"], "set plain on"),
        (["today"], "width 40"),
        (["today"], "theme light-paper"),
    ):
        for line in lines:
            loop.reply(repl, line)
        assert loop.reply(repl, failing) == [FULL], (lines, failing)
    assert repl.width is None
    assert learning.can_undo
    assert len(list(log.snapshot.events())) == before
    # What is opened can be read all the same.
    said = loop.reply(repl, "term")
    assert (said[0], said[-1]) == ("Term of the day: ally. Category: Roles.", FULL)
    assert repl.location.item == "ally"
    headings = loop.reply(repl, "contents")[0]
    assert headings.startswith("1. Why it matters\n2. In practice")
    assert loop.reply(repl, "1")[0].startswith("Why it matters\n")
