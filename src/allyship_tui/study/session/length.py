"""How long the parts of a day take: their words at the learner's pace, and time to think."""

from allyship_tui.course import Course, Situation
from allyship_tui.study.recall import Card, recall_of
from allyship_tui.study.session.pace import Pace
from allyship_tui.study.text import Lesson

_TO_RECALL = 10
_TO_CHOOSE = 15
_TO_LOOK_BACK = 20
"""Seconds to think before one answers. Estimates: to be told too much is kinder than too little."""
AT_THE_END = 20
"""Seconds for the page at the end of the day."""
_QUESTION = 15
"""Words that a plan is asked about with."""


def words_in(*texts: str) -> int:
    """Return how many words texts have."""
    return sum(len(text.split()) for text in texts)


def words_of_lesson(lesson: Lesson) -> int:
    """Return how many words a page has to read: without its sources."""
    passages = [passage for passage in lesson.passages if not passage.is_secondary]
    read = (text for passage in passages for text in (passage.heading, *passage.texts))
    facts = (fact.label for fact in lesson.facts)
    return words_in(lesson.title, *facts, lesson.note or "", *read)


def lesson_seconds(lesson: Lesson, pace: Pace) -> float:
    """Return how long a page takes to read."""
    return _seconds(words_of_lesson(lesson), pace)


def card_seconds(course: Course, card: Card, pace: Pace) -> float:
    """Return how long a prompt takes, with its answer and the reason."""
    recall = recall_of(course, card)
    return _TO_RECALL + _seconds(words_in(recall.prompt, recall.answer, recall.why), pace)


def situation_seconds(situation: Situation, pace: Pace) -> float:
    """Return how long a situation takes: the scene, the choices, what the longest leads to."""
    scene = words_in(situation.title, situation.happens, situation.who_is_affected)
    choices = words_in(*(choice.text for choice in situation.choices))
    after = max((words_in(each.effect, each.next) for each in situation.choices), default=0)
    words = scene + choices + after + words_in(situation.closing_sentence, situation.turns_on or "")
    return _TO_CHOOSE + _seconds(words, pace)


def plan_seconds(title: str, pace: Pace) -> float:
    """Return how long it takes to look back on a plan, by its title."""
    return _TO_LOOK_BACK + _seconds(words_in(title) + _QUESTION, pace)


def _seconds(words: int, pace: Pace) -> float:
    return words / pace.words_a_minute * 60
