"""A situation to read: the scene; and what is said once a choice was made."""

from collections.abc import Iterator

from allyship_tui.course import Course, Situation
from allyship_tui.messages import say
from allyship_tui.study.places import Place, Section
from allyship_tui.study.text.linked import with_links
from allyship_tui.study.text.page import Lesson, Passage, Words, fact, lesson_fact
from allyship_tui.study.text.passages import (
    filled,
    paragraphs_of,
    reviewed_by,
    texts_of,
    words_of,
)


def situation_lesson(course: Course, situation: Situation) -> Lesson:
    """Return the page of a situation: the scene, without what can be done in it."""
    lesson = Lesson(
        title=situation.title,
        facts=(lesson_fact(situation.place), fact("lesson.invented")),
        note=situation.content_note,
        passages=(
            Passage("", paragraphs_of(situation.happens)),
            Passage(say("lesson.who-is-affected"), paragraphs_of(situation.who_is_affected)),
        ),
        words=words_of(course, say("lesson.words-here"), situation.terms),
    )
    return with_links(course, lesson)


def situation_ending(course: Course, situation: Situation) -> Lesson:
    """Return what a situation ends with, for those who have chosen: it would sway a choice.

    That is what it turns on, what a group can talk over, who read it, and works that go on from
    it. Nothing of it stands under a title.
    """
    return Lesson(
        title="",
        passages=filled(
            (
                Passage(say("situation.turns-on"), paragraphs_of(situation.turns_on or "")),
                Passage(
                    say("situation.discussion"),
                    texts_of(situation.discussion),
                    is_list=True,
                    is_secondary=True,
                ),
                reviewed_by(situation.reviewed_by),
            )
        ),
        words=tuple(_works(course, situation)),
    )


def _works(course: Course, situation: Situation) -> Iterator[Words]:
    works = [work for each in situation.reading if (work := course.work(each))]
    if works:
        ways = tuple((Place(Section.READING, work.id), work.title) for work in works)
        yield Words(say("situation.reading"), ways)
