"""Why something cannot be done somewhere: in the words of the section, with what would."""

import pytest

from allyship_tui.messages.english.why_not import WORDS
from allyship_tui.plain.commands.table import COMMANDS
from allyship_tui.study.actions import Action
from allyship_tui.study.places import Place, Section
from allyship_tui.study.why_not import WAYS, meant, why_not

ALWAYS = {
    *(Action.PLAN, Action.WRITE, Action.FORGET, Action.DAILY, Action.MINUTES),
    *(Action.READING_SPEED, Action.LESSON_FORM, Action.EXPORT, Action.IMPORT),
    *(Action.SYNC, Action.SEARCH, Action.RANDOM_TERM, Action.THEME, Action.PLAIN, Action.HELP),
    *(Action.RELOAD, Action.QUIT),
}
"""What can be done everywhere, or says for itself what came of it."""


@pytest.mark.parametrize("action", sorted(set(Action) - ALWAYS))
def test_of_each_action_it_is_said_in_every_section(action: Action) -> None:
    for section in Section:
        for item in (None, "something"):
            assert why_not(action, Place(section, item), str)


def test_it_differs_where_something_else_would_do() -> None:
    work, list_of_works = Place(Section.READING, "a-work"), Place(Section.READING)
    assert "write writes about this one" in why_not(Action.RECALL, work, str)
    assert "once it is open" in why_not(Action.RECALL, list_of_works, str)
    assert why_not(Action.RECALL, work, str) == why_not(Action.CARDS, work, str)


def test_of_two_actions_with_one_key_the_one_at_home_there_is_meant() -> None:
    pair = (Action.RECALL, Action.CHANGE)
    assert meant(pair, Section.TIPS) is Action.RECALL
    assert meant(pair, Section.JOURNAL) is Action.CHANGE
    assert meant((), Section.TIPS) is None


def test_what_would_do_something_can_be_typed_line_by_line() -> None:
    typed = {command.word for command in COMMANDS}
    only_pressed = {"why-not.term-of-the-day"}
    for key, words in WORDS.items():
        named = {str(way) for way in WAYS if f"{{{str(way).replace('-', '_')}}}" in words}
        assert named <= typed or key in only_pressed, key
