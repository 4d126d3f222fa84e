"""Going on, going back, days, lists in their views, and search."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from allyship_tui.course import Course
from allyship_tui.messages import say
from allyship_tui.plain.repl_session import Location, ReplSession
from allyship_tui.study.daily import days_back
from allyship_tui.study.daily.term import first_day
from allyship_tui.study.learning import Clock, Learning
from allyship_tui.study.places import Section
from allyship_tui.study.text import definition_steps

from .conftest import Talk, begin, grown, talk_in

TODAY = date(2026, 3, 2)


def items(repl: ReplSession, talk: Talk, line: str) -> list[str | None]:
    """Type a line until it leads no further; return what was open each time."""
    found: list[str | None] = []
    while not found or found[-1] != repl.location.item:
        found.append(repl.location.item)
        talk(line)
        assert len(found) < 100
    return found


@pytest.mark.parametrize("section", ["definition", "tips", "reading", "terms"])
def test_next_and_previous_go_through_a_section_and_stop(
    talk: Talk, repl: ReplSession, course: Course, section: str
) -> None:
    assert course.definition
    ids = {
        "definition": [step for step, _ in definition_steps(course.definition)],
        "tips": [tip.id for tip in course.tips],
        "reading": [work.id for _, works in course.by_section() for work in works],
        "terms": [term.id for term in course.glossary],
    }[section]
    talk(section)
    if section == "terms":
        talk("view letters")
    talk("next")
    assert items(repl, talk, "next") == ids
    assert talk("n") == "This is the last one."
    assert items(repl, talk, "previous") == ids[::-1]
    assert talk("p") == "This is the first one."


def test_next_leads_on_where_nothing_is_listed(
    talk: Talk, repl: ReplSession, course: Course
) -> None:
    # Today leads to what is open next, and past nothing.
    assert talk("today", "next").startswith("Talked over.")
    assert talk("today", "next").startswith("Talked over.")
    assert talk("skip situation", "today", "next").startswith("Step 1 of 5: What allyship is.")
    assert talk("progress", "next").startswith("Step 2 of 5: ")
    talk("definition", "mark", "today", "next")
    assert repl.location.section is Section.TERMS
    talk("progress", "next")
    assert repl.location == Location(Section.TIPS, course.tips[0].id)


def test_a_section_goes_on_where_it_was_left(
    talk: Talk, repl: ReplSession, learning: Learning
) -> None:
    talk("tips", "3", "today", "tips", "next")
    assert repl.location.item == "dont-just-say-it-do-it"
    again = begin(learning)
    talk_in(again)("tips", "next")
    assert again.location.item == "dont-just-say-it-do-it"


def test_days_are_leafed_through_and_none_to_come(
    talk: Talk, repl: ReplSession, learning: Learning, clock: Clock
) -> None:
    assert talk("terms", "next").startswith("Term of the day: ally.")
    assert talk("next") == "Terms of days to come are not shown."
    assert repl.location == Location(Section.TERMS, "ally", TODAY)
    assert talk("previous").startswith("Term of Sunday 1 March 2026: solidarity.")
    days = [repl.location.day]
    while "begins" not in talk("previous"):
        days.append(repl.location.day)
    assert days == [date(2026, 3, 1) - timedelta(n) for n in range(60)]
    assert days[-1] == first_day(learning)
    assert talk("p") == "The course begins with this one."
    talk("next")
    assert repl.location.day == date(2026, 1, 2)


def test_the_days_are_listed_from_today_back(
    talk: Talk, repl: ReplSession, learning: Learning
) -> None:
    said = talk("terms")
    assert "1. Today: ally\n2. 1 March 2026: solidarity" in said
    days = days_back(learning)
    assert talk("30").startswith(f"Term of Sunday 1 February 2026: {days[-1][1].replace('-', ' ')}")
    assert repl.location == Location(Section.TERMS, days[-1][1], days[-1][0])


def test_a_new_day_brings_its_term(talk: Talk, repl: ReplSession, clock: Clock) -> None:
    talk("term")
    clock.move(days=1)  # type: ignore[attr-defined]
    assert talk("next").startswith("Term of the day: active listening.")


def test_terms_by_letter_and_by_category(
    learn: Callable[[Course], Learning], course: Course
) -> None:
    large = grown(course)
    repl = begin(learn(large))
    talk = talk_in(repl)
    talk("terms", "view letters", "next")
    by_letter = [term.id for term in large.glossary]
    assert items(repl, talk, "next") == by_letter
    talk("terms", "view categories", "next")
    by_category = [term.id for _, terms in large.by_category() for term in terms]
    assert repl.location.item == by_category[0]
    assert items(repl, talk, "next") == by_category


def test_a_group_is_gone_into_and_on_from(
    learn: Callable[[Course], Learning], course: Course
) -> None:
    large = grown(course)
    repl = begin(learn(large))
    talk = talk_in(repl)
    group = [term.id for _, terms in large.by_category() for term in terms][10:20]
    for line in ("next", "previous"):
        talk("terms", "view categories", "2", line)
        assert repl.location.item == group[0]
    talk("back")
    talk("2")
    assert repl.location.item == group[1]


def test_works_in_a_view_and_filtered(talk: Talk, repl: ReplSession, learning: Learning) -> None:
    talk("reading", "1", "mark", "reading", "view unread")
    assert "unread" in talk("repeat")
    talk("next")
    open_works = [work.id for work in learning.course.reading[1:]]
    assert items(repl, talk, "next") == open_works
    assert "Nothing fits." in talk("view reading")
    assert talk("next") == "This is the last one."
    said = talk("filter voices", "view all")
    assert 'Only what holds "voices".' in said
    assert "1. Naïve Voices: a Book, unread" in said
    assert "\n2." not in said
    assert "6. " in talk("filter")


def test_what_leaves_its_view_does_not_end_the_way(talk: Talk, repl: ReplSession) -> None:
    talk("reading", "view unread", "2", "mark")
    assert talk("next")
    # On from where it stood, not from the beginning.
    assert repl.location.item == "a-hard-report"
    assert "An Article without" not in talk("reading")


def test_terms_filtered(talk: Talk, repl: ReplSession) -> None:
    talk("terms")
    said = talk("f LANGUAGE")
    assert said.startswith('Terms. By letter.\nOnly what holds "LANGUAGE".')
    assert "1. hate speech" in said
    talk("next")
    assert repl.location.item == "hate-speech"
    talk("terms")
    assert "Nothing fits." in talk("filter zzz")
    assert "One for each day" in talk("filter")


@pytest.mark.parametrize("section", ["today", "definition", "tips", "progress"])
def test_where_nothing_is_narrowed(talk: Talk, section: str) -> None:
    talk(section)
    assert "terms, reading or journal leads there." in talk("filter voice")
    assert "several views" in talk("view letters")


def test_views_by_number_and_an_unknown_one(talk: Talk) -> None:
    assert talk("terms", "view") == (
        "Which view?\n1. one for each day\n2. by letter\n3. by category\n4. paths"
    )
    assert talk("3").startswith("Terms. By category.")
    said = talk("view nonsense")
    assert said.startswith('There is no view "nonsense". There are:\n1.')
    assert talk("reading", "view SET ASIDE").startswith("Reading. 0 of 6 read. Set aside.")


# Back


def test_the_way_back_is_walked_to_its_beginning(talk: Talk, repl: ReplSession) -> None:
    assert talk("back") == "There is nowhere to go back to yet."
    trail: list[Location] = []
    for _ in range(40):
        for line in ("tips", "2", "next", "term", "previous", "reading", "1", "/ally", "1"):
            before = repl.location
            talk(line)
            if repl.location != before:
                trail.append(before)
    assert len(trail) > 250
    for spot in reversed(trail):
        assert "nowhere" not in talk("back")
        assert repl.location == spot
    assert "nowhere" in talk("b")
    assert repl.location == Location(Section.TODAY)


def test_a_related_word_and_back(talk: Talk, repl: ReplSession) -> None:
    talk("tips", "2", "all")
    assert talk("1").startswith("Active listening.")
    assert repl.location == Location(Section.TERMS, "active-listening")
    assert talk("back").startswith("Back. Tips. Tip 2 of 5. Listen and Learn.")
    assert repl.location == Location(Section.TIPS, "listen-and-learn")
    talk("term", "all", "choices")
    spot = repl.location
    talk("1")
    assert repl.location.section is Section.TERMS
    assert repl.location.item != "ally"
    talk("back")
    assert repl.location == spot


# Search


@pytest.mark.parametrize("line", ["search solidarity", "/solidarity", "/ solidarity", "/ SOLID"])
def test_search_finds_and_leads_there(talk: Talk, repl: ReplSession, line: str) -> None:
    said = talk(line)
    assert said.startswith("1 found.\n1. solidarity (Terms)\n")
    talk("1")
    assert repl.location == Location(Section.TERMS, "solidarity")


def test_slash_takes_all_the_words(talk: Talk) -> None:
    assert talk("/hate speech") == talk("search hate speech")
    assert "hate speech (Terms)" in talk("repeat")


def test_search_leads_to_every_section(talk: Talk, repl: ReplSession) -> None:
    for words, section in (
        ("three things belong together", Section.DEFINITION),
        ("leave a pause", Section.TIPS),
        ("naive voices", Section.READING),
    ):
        talk(f"/{words}", "1")
        assert repl.location.section is section
        assert repl.location.item


def test_search_finds_scenes_and_texts_of_ones_own(talk: Talk, repl: ReplSession) -> None:
    assert "1. Talked over (Practice)\n" in talk("search lisbon")
    talk("1")
    assert repl.location == Location(Section.PRACTICE, "situation/talked-over")
    talk("write", "2", f"Of the harbour {'and more ' * 50}", ".")
    said = talk("search harbour")
    assert said.startswith("1 found.\n1. Of the harbour and more")
    assert len(said) < 400
    talk("1")
    assert repl.location.section is Section.JOURNAL
    assert talk("back").startswith("1 found.")


def test_nothing_found_names_what_is_near(talk: Talk, repl: ReplSession) -> None:
    said = talk("/solidaritee")
    assert said.startswith('Nothing found for "solidaritee". Did you mean one of these?\n1. solid')
    assert talk("1").startswith("Solidarity.")
    assert talk("/qqqqqq") == 'Nothing found for "qqqqqq".'
    assert talk("back").startswith("Solidarity.")


def test_what_was_found_is_a_place_to_come_back_to(talk: Talk, repl: ReplSession) -> None:
    talk("tips", "2", "/solidarity", "1")
    assert repl.location.item == "solidarity"
    assert talk("back").startswith("1 found.")
    assert talk("where").startswith('Search for "solidarity".')
    assert talk("next") == talk("previous") == say("plain.no-steps")
    talk("back")
    assert repl.location == Location(Section.TIPS, "listen-and-learn")


def test_back_leads_to_the_part_that_was_left(talk: Talk, repl: ReplSession) -> None:
    talk("tips", "2")
    later = talk("more")
    assert talk("term", "back").startswith("Back. Tips. Tip 2 of 5.")
    assert talk("repeat") == later
    assert talk("where").endswith("Part 2 of 2.")


@pytest.mark.parametrize("line", ["term solidarity", "define SOLIDARITY", "solidarity"])
def test_a_term_by_its_name(talk: Talk, repl: ReplSession, line: str) -> None:
    assert talk(line).startswith("Solidarity.")
    assert repl.location == Location(Section.TERMS, "solidarity")


def test_a_term_that_is_not_there_names_what_is_near(talk: Talk, repl: ReplSession) -> None:
    assert talk("define solidaritee").startswith('There is no term "solidaritee". Did you mean')
    assert talk("term qqqqqq") == 'There is no term "qqqqqq".'
    assert repl.location == Location(Section.TODAY)


def test_a_section_with_a_number_or_words(talk: Talk, repl: ReplSession) -> None:
    assert talk("tips 2").startswith("Tip 2 of 5")
    assert talk("definition 3").startswith("Step 3 of")
    assert "Only what holds" in talk("terms voice")
    assert talk("tips mark") == say("plain.unused", words="mark", word="tips")
    assert talk("tips 9").startswith("The choices go from 1 to 5.")


@pytest.mark.parametrize("name", ["by letter", "letter", "letters", "2", "BY LETTER", "let"])
def test_a_view_by_the_name_that_is_said(talk: Talk, repl: ReplSession, name: str) -> None:
    assert talk("terms", f"view {name}").startswith("Terms. By letter.")


# Where


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        (["today"], "Today."),
        (["definition"], "Definition. The whole definition: not reviewed yet."),
        (["definition", "2"], "Definition. Step 2 of 5. What you do, not what you are."),
        (["tips"], "Tips."),
        (["tips", "2"], "Tips. Tip 2 of 5. Listen and Learn. Not reviewed yet."),
        (["tips", "2", "mark"], "Tips. Tip 2 of 5. Listen and Learn. Reviewed."),
        (["term"], "Terms. Ally."),
        (["reading", "1"], "Reading. A First Article for the Tests. Unread."),
        (["practice"], "Practice."),
        (["practice 2"], "Practice. Talked over."),
        (["practice 1"], "Practice. Today's cards."),
        (["journal"], "Journal."),
        (["progress"], "Progress."),
    ],
)
def test_where(talk: Talk, lines: list[str], said: str) -> None:
    talk(*lines)
    assert talk("where").startswith(said)
