"""What all kinds of lessons are made of: paragraphs, lists, sources, words to follow."""

from collections.abc import Iterable, Iterator
from datetime import date

from allyship_tui.course import Course, Marked, Point, Source
from allyship_tui.messages import say, say_date
from allyship_tui.study.places import Place, Section
from allyship_tui.study.text.page import Passage, Words
from allyship_tui.study.text.sentences import as_paragraph, sentence
from allyship_tui.study.text.spacing import one_line


def paragraphs_of(text: str) -> tuple[str, ...]:
    """Return the paragraphs of a text, each in one line."""
    if isinstance(text, Marked):
        return tuple(text.paragraphs)
    return tuple(one_line(part) for part in text.split("\n\n") if part.strip())


def texts_of(points: Iterable[Point]) -> tuple[str, ...]:
    """Return the texts of points, each in one line."""
    texts = (paragraphs_of(point.text) for point in points)
    return tuple(each[0] if len(each) == 1 else " ".join(each) for each in texts)


def filled(passages: Iterable[Passage]) -> tuple[Passage, ...]:
    """Return the passages that have a text."""
    return tuple(passage for passage in passages if passage.texts)


def ending(
    sources: tuple[Source, ...], reviewers: tuple[str, ...], checked: date
) -> Iterator[Passage]:
    """Go through what a lesson ends with: its sources, who read it, and when it was checked.

    Args:
        sources: what it rests on.
        reviewers: who read it before it was published, when, and as what.
        checked: the day on which its facts were checked.
    """
    lines = tuple(source_line(source) for source in sources)
    yield Passage(say("lesson.sources"), lines, is_list=True, is_secondary=True)
    yield reviewed_by(reviewers)
    yield checked_on(checked)


def reviewed_by(reviewers: tuple[str, ...]) -> Passage:
    """Return who read a lesson before it was published; there may be nobody."""
    heading = say("lesson.reviewed-by")
    return Passage(heading, tuple(reviewers), is_list=True, is_secondary=True)


def checked_on(day: date) -> Passage:
    """Return the line that says when a lesson was checked."""
    return Passage("", (say("lesson.checked", date=say_date(day, "day")),), is_secondary=True)


def source_line(source: Source) -> str:
    """Return a source in one line: author, title, publisher, year, address."""
    parts = (source.author, source.title, source.publisher, source.year)
    line = as_paragraph(*(sentence(part) for part in parts if part))
    if source.first_hand:
        line = say("lesson.source-first-hand", source=line)
    return say("lesson.source", source=line, address=source.url) if source.url else line


def title_of_term(course: Course, identity: str) -> str:
    """Return the title of a term; its id where that is not known."""
    term = course.term(identity)
    return term.title if term else identity


def words_of(course: Course, label: str, ids: Iterable[str]) -> tuple[Words, ...]:
    """Return terms to follow under one label; nothing where there are none."""
    words = tuple((Place(Section.TERMS, each), title_of_term(course, each)) for each in ids)
    return (Words(label, words),) if words else ()
