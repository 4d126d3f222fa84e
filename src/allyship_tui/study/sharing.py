"""A lesson to take along or pass on: its title and where it is found, or all of it as Markdown."""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from allyship_tui.course import Course, Definition, LessonPath, Reading, Situation, Term, Tip
from allyship_tui.messages import say
from allyship_tui.study.text import (
    Lesson,
    Passage,
    block,
    definition_lesson,
    definition_steps,
    inline,
    lesson_markdown,
    one_line,
    situation_ending,
    situation_lesson,
    term_lesson,
    tip_lesson,
    work_lesson,
)


def address_of(course: Course, item: str) -> str:
    """Return where a lesson is found: a web address, or the command that shows it.

    Args:
        course: all that is taught.
        item: how the log names it.

    Returns:
        No text where it is no lesson, or a work that has no address.
    """
    entry = course.lesson(item)
    if isinstance(entry, Reading):
        return entry.url or ""
    if isinstance(entry, Term):
        return say("address.term", term_id=entry.id)
    if isinstance(entry, Definition):
        return say("address.definition")
    if isinstance(entry, Tip):
        return say("address.tip", number=course.tips.index(entry) + 1)
    if isinstance(entry, Situation):
        return say("address.situation", number=course.situations.index(entry) + 1)
    return ""


def title_and_address(course: Course, item: str) -> tuple[str, ...]:
    """Return the lines to pass on of a lesson: its title, and where it is found.

    Of a work without an address, who wrote or published it stands there, to look for it by; of
    what is no lesson, there are none.
    """
    entry = course.lesson(item)
    if entry is None:
        return ()
    by = (entry.author or entry.publisher) if isinstance(entry, Reading) else None
    return tuple(filter(None, (entry.title, address_of(course, item) or by)))


def markdown_of(course: Course, items: Sequence[str]) -> str:
    """Return lessons as one text in Markdown, with their sources, and the licence at its end.

    Args:
        course: all that is taught.
        items: how the log names them; what is no lesson is left out.
    """
    blocks = [
        text
        for item in items
        for lesson, level in _lessons(course, item)
        for text in lesson_markdown(lesson, level)
    ]
    licences = dict.fromkeys(filter(None, map(course.licence, items)))
    credit = [inline(say("markdown.licence", licence=licence)) for licence in licences]
    return "\n\n".join([*blocks, *(["---", *credit] if credit else [])]) + "\n"


def _lessons(course: Course, item: str) -> Iterator[tuple[Lesson, int]]:
    """Go through the pages of a lesson, each with the level of its title."""
    entry = course.lesson(item)
    if isinstance(entry, Term):
        yield term_lesson(course, entry), 1
    elif isinstance(entry, Tip):
        yield tip_lesson(course, entry), 1
    elif isinstance(entry, Reading):
        yield work_lesson(course, entry), 1
    elif isinstance(entry, Situation):
        yield _whole_situation(course, entry), 1
    elif isinstance(entry, LessonPath):
        stops = tuple(lesson.title for lesson in map(course.lesson, entry.stops) if lesson)
        passages = (Passage("", (entry.about,)), Passage(say("paths.stops"), stops, is_list=True))
        yield Lesson(entry.title, passages=passages), 1
    elif isinstance(entry, Definition):
        for number, (step, _) in enumerate(definition_steps(entry)):
            yield definition_lesson(course, entry, step), 2 if number else 1


def _whole_situation(course: Course, situation: Situation) -> Lesson:
    """Return a situation with what can be done in it, and what each choice likely leads to."""
    lesson = situation_lesson(course, situation)
    choices = tuple(
        block(
            choice.text,
            (
                say("situation.effect", text=one_line(choice.effect)),
                say("situation.next", text=one_line(choice.next)),
            ),
        )
        for choice in situation.choices
    )
    closing = say("situation.closing", words=situation.closing_sentence)
    ending = situation_ending(course, situation)
    passages = (
        *lesson.passages,
        Passage(say("situation.choices"), choices, is_list=True),
        Passage("", (closing,)),
        *ending.passages,
    )
    return replace(lesson, passages=passages, words=(*lesson.words, *ending.words))
