"""Situations: a scene, a choice, what it may lead to; the real ones to their end."""

from collections.abc import Callable

import pytest

from allyship_tui.course import Choice, Course, Situation, load_course
from allyship_tui.learner import Kind
from allyship_tui.messages import say
from allyship_tui.plain.repl_session import Location, ReplSession
from allyship_tui.study.learning import Learning
from allyship_tui.study.places import Section
from allyship_tui.study.session import Session, about_lesson
from allyship_tui.study.text import lesson_paragraphs, sentence

from .conftest import Talk, begin, talk_in

TALKED_OVER = "situation/talked-over"


def chosen(learning: Learning, situation: Situation) -> list[str]:
    """Return what was chosen in a situation, the earliest first."""
    events = learning.snapshot.history(f"situation/{situation.id}", Kind.CHOSEN)
    return [event.value for event in events]


def numbers_of(situation: Situation, shown: Choice) -> list[str]:
    """Return what can be picked once something was chosen."""
    ways = ["Shown here" if each is shown else "Another way" for each in situation.choices]
    texts = [f"{way}: {each.text}" for way, each in zip(ways, situation.choices, strict=True)]
    return [f"{n}. {text}" for n, text in enumerate([*texts, "Take it again from the start"], 1)]


def one_line(text: str) -> str:
    """Return a text as it is said: its lines in one."""
    return " ".join(text.split())


# One of the small pack


def test_a_scene_is_said_with_what_could_be_done(talk: Talk) -> None:
    assert talk("practice 2") == (
        "Talked over.\n"
        "A meeting in Lisbon, Portugal. An invented scene.\n"
        "Inês begins a sentence for the third time. For the third time, someone else ends it.\n"
        "Who is affected\nInês, whose idea it is. You cannot know what she would like.\n"
        "What could you do?\n"
        "1. Say that you would like to hear how her sentence ends.\n"
        "2. Say nothing for now.\n"
        "3. Suggest that everyone speaks in turn.\n"
        "Words here\n4. amplification"
    )
    assert talk("where") == "Practice. Talked over."


def test_a_choice_says_what_it_leads_to_and_other_ways_can_be_heard(
    talk: Talk, learning: Learning
) -> None:
    day = Session(learning).day()
    about = "\n\n".join(lesson_paragraphs(about_lesson(day, was_done=True)))
    talk("practice 2")
    assert talk("2") == (
        "Practised: Talked over.\n"
        "What you chose\nSay nothing for now.\n"
        "What it may lead to\nThe meeting goes on. Her idea may get lost.\n"
        "What to try next\nAsk her later how she saw it.\n"
        'To say aloud once\n"I\'d like to hear the end of that."\n'
        "1. Another way: Say that you would like to hear how her sentence ends.\n"
        "2. Shown here: Say nothing for now.\n"
        "3. Another way: Suggest that everyone speaks in turn.\n"
        "4. Take it again from the start\n"
        f"{about}\n\n"
        "Next today, 2 of 3, about 1 minute: Definition, step 1 of 5: What allyship is. "
        "Enter goes on with it."
    )
    other = talk("3")
    assert other.startswith("Another way\nSuggest that everyone speaks in turn.\n")
    assert "Practised" not in other
    assert other.endswith(
        "1. Another way: Say that you would like to hear how her sentence ends.\n"
        "2. Another way: Say nothing for now.\n"
        "3. Shown here: Suggest that everyone speaks in turn.\n"
        "4. Take it again from the start"
    )
    assert chosen(learning, learning.course.situations[0]) == ["say-nothing"]


def test_what_is_shown_is_said_again_by_its_number(talk: Talk, learning: Learning) -> None:
    talk("practice 2", "2")
    again = (
        "Talked over.\nA meeting in Lisbon, Portugal. An invented scene.\n"
        "What you chose\nSay nothing for now.\n"
        "What it may lead to\nThe meeting goes on. Her idea may get lost.\n"
        "What to try next\nAsk her later how she saw it.\n"
        'To say aloud once\n"I\'d like to hear the end of that."\n'
        "1. Another way: Say that you would like to hear how her sentence ends.\n"
        "2. Shown here: Say nothing for now.\n"
        "3. Another way: Suggest that everyone speaks in turn.\n"
        "4. Take it again from the start"
    )
    assert talk("2") == again
    assert talk("2") == again
    assert chosen(learning, learning.course.situations[0]) == ["say-nothing"]


def test_the_earlier_choice_is_said_only_after_a_new_one(talk: Talk, learning: Learning) -> None:
    talk("practice 2", "2")
    scene = talk("4")
    assert scene.startswith("Inês begins a sentence for the third time.")
    assert "before" not in scene
    assert talk("1").count("What you chose the time before\nSay nothing for now.") == 1
    assert chosen(learning, learning.course.situations[0]) == ["say-nothing", "give-it-back"]


def test_a_content_note_stands_before_the_scene(talk: Talk) -> None:
    said = talk("practice 3")
    assert said.index("Content note: A joke about a group.") < said.index("Someone posts a joke")


def test_undo_leads_back_to_the_scene(talk: Talk, learning: Learning) -> None:
    scene = talk("practice 2")
    talk("1")
    said = talk("undo")
    assert said.startswith("Undone. It is as it was before: Talked over.\n")
    assert said.endswith(scene)
    talk("3")
    assert chosen(learning, learning.course.situations[0]) == ["change-the-round"]


def test_a_plan_and_a_text_can_be_made_from_it_and_back(talk: Talk, repl: ReplSession) -> None:
    talk("practice 2", "1")
    choices = talk("choices")
    assert "1. a news story is about a group I know little of" in talk("plan")
    talk("1", "2", "")
    plan = repl.session.plans.all()[0]
    assert plan.source == TALKED_OVER
    back = talk("back")
    assert back.startswith("Talked over.")
    assert back.endswith(choices)
    assert "1. What would you like to remember from the scene Talked over?" in talk("write")
    talk("1", "That I waited.", ".")
    assert repl.session.reflections.all()[0].source == TALKED_OVER
    assert talk("3").startswith("Another way\nSuggest that everyone speaks in turn.")


def test_a_word_of_the_scene_and_back(talk: Talk, repl: ReplSession) -> None:
    talk("practice 2")
    assert talk("4").startswith("Amplification.")
    assert talk("back").startswith("Talked over.")
    talk("1")
    assert talk("back").startswith("Practice.")
    # Opened from the list, it begins anew.
    assert talk("practice 2").endswith("4. amplification")


def test_a_number_counts_before_its_choice_was_said(
    learn: Callable[[Course], Learning], course: Course
) -> None:
    real = load_course()
    situation = max(real.situations, key=lambda each: len(each.happens))
    repl = begin(learn(real))
    talk = talk_in(repl)
    talk("tips")
    repl.go(Location(Section.PRACTICE, f"situation/{situation.id}"))
    scene = "\n".join(repl.pager.present(repl.read()))
    assert scene.endswith("Part 1 of 2. more goes on to what you can pick.")
    assert talk("2").startswith(f"Practised: {situation.title}.")


def test_one_that_is_no_longer_there(talk: Talk, repl: ReplSession) -> None:
    said = repl.pager.present(repl.go(Location(Section.PRACTICE, "situation/gone")))
    assert said == [say("practice.gone")]
    assert talk("where") == "Practice. Gone."
    assert talk("next").startswith("From memory.")


# All of the real ones

REAL = load_course()


@pytest.mark.parametrize("situation", REAL.situations, ids=lambda situation: situation.id)
def test_every_choice_of_every_situation_is_taken_to_the_end(
    learn: Callable[[Course], Learning], situation: Situation
) -> None:
    learning = learn(REAL)
    repl = begin(learning)
    talk = talk_in(repl)
    assert find(talk, repl, situation)
    texts = [one_line(choice.text) for choice in situation.choices]
    for number, choice in enumerate(situation.choices, 1):
        scene = all_of(talk, repl)
        assert one_line(situation.who_is_affected).split(". ")[0] in scene
        assert say("situation.choices") in scene
        assert [f"{n}. {text}" in scene for n, text in enumerate(texts, 1)] == [True] * len(texts)
        talk(str(number))
        said = all_of(talk, repl)
        practised = sentence(f"Practised: {situation.title}")
        assert said.startswith(f"{practised}\nWhat you chose\n{choice.text}\n")
        for text in (choice.effect, choice.next, situation.closing_sentence):
            assert one_line(text) in said
        assert chosen(learning, situation)[-1] == choice.id
        # Each other way can be heard by the number that it has in the scene.
        shown = choice
        others = [(n, each) for n, each in enumerate(situation.choices, 1) if each is not choice]
        for its_number, other in others:
            lines = talk("choices").split("\n")
            expected = numbers_of(situation, shown)
            first = lines.index(expected[0])
            assert lines[first : first + len(expected)] == expected
            talk(str(its_number))
            shown = other
            heard = all_of(talk, repl)
            assert heard.startswith(f"Another way\n{other.text}\n")
            assert one_line(other.effect) in heard
        # Then it begins anew.
        talk(str(len(texts) + 1))
    assert chosen(learning, situation) == [choice.id for choice in situation.choices]


def test_all_real_situations_are_in_the_list(learn: Callable[[Course], Learning]) -> None:
    repl = begin(learn(REAL))
    talk = talk_in(repl)
    assert len(REAL.situations) >= 30
    talk("practice", "next")
    found = set()
    while (said := talk("next")) != say("outcome.last"):
        assert said
        found.add(repl.location.item)
    assert found == {f"situation/{situation.id}" for situation in REAL.situations}


def find(talk: Talk, repl: ReplSession, situation: Situation) -> bool:
    """Go to a situation as a learner would: by the list, its groups and their numbers."""
    groups = talk("practice").count(". Situations: ")
    for number in range(2, groups + 2):
        for line in talk("practice", str(number)).split("\n"):
            if line.partition(". ")[2].startswith(situation.title):
                talk(line.partition(".")[0])
                return repl.location.item == f"situation/{situation.id}"
    return False


def all_of(talk: Talk, repl: ReplSession) -> str:
    """Return the whole of the page that was begun."""
    said = talk("repeat")
    return f"{said}\n{talk('all')}" if repl.pager.has_more else said
