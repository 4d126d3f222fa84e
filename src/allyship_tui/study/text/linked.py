"""The lessons that the texts of a page link to, among the words that lead on from it."""

from collections.abc import Collection, Iterable, Iterator

from msgspec.structs import replace

from allyship_tui.course import LINK, Course, Marked
from allyship_tui.messages import say
from allyship_tui.study.places import Place, place_of_lesson
from allyship_tui.study.text.page import Lesson, Passage, Words


def with_links(course: Course, lesson: Lesson) -> Lesson:
    """Return a page with the lessons that its texts link to among its words.

    Args:
        course: all that is taught: what is not in it is no link.
        lesson: the page.
    """
    found = {each: _leading(course, each) for each in _targets(lesson.passages)}
    if not found:
        return lesson
    there = {place for words in lesson.words for place, _ in words.words}
    new = dict(each for each in found.values() if each and each[0] not in there)
    if new:
        words = Words(say("lesson.words-here"), tuple(new.items()))
        lesson = replace(lesson, words=(words, *lesson.words))
    dead = {target for target, leading in found.items() if leading is None}
    return replace(lesson, passages=tuple(_without(dead, each) for each in lesson.passages))


def _without(dead: Collection[str], passage: Passage) -> Passage:
    """Return a passage in which what leads to one of some lessons is no link."""
    texts = tuple(
        Marked(text, tuple(mark for mark in text.marks if mark.target not in dead))
        if isinstance(text, Marked)
        else text
        for text in passage.texts
    )
    return replace(passage, texts=texts)


def _targets(passages: Iterable[Passage]) -> Iterator[str]:
    for passage in passages:
        for text in passage.texts:
            if isinstance(text, Marked):
                yield from (mark.target for mark in text.marks if mark.kind == LINK)


def _leading(course: Course, target: str) -> tuple[Place, str] | None:
    """Return where a link leads, and the title of what is there; None where nothing is."""
    lesson = course.lesson(target)
    return (place_of_lesson(target), lesson.title) if lesson else None
