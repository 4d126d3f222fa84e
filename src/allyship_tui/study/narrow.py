"""Lists narrowed by what someone types, or by state."""

from allyship_tui.course.course import Course
from allyship_tui.course.models import Reading, Term


def matching_terms(course: Course, words: str) -> tuple[Term, ...]:
    """Return the terms in use whose title, other names or category hold all of `words`."""
    categories = {heading.id: heading.title for heading in course.categories}
    return tuple(
        term
        for term in course.glossary
        if _holds(words, term.title, *term.also_called, categories.get(term.category, ""))
    )


def matching_works(course: Course, words: str) -> tuple[Reading, ...]:
    """Return the works whose title, author, publisher or section hold all of `words`."""
    sections = {heading.id: heading.title for heading in course.reading_sections}
    return tuple(
        work
        for work in course.reading
        if _holds(
            words,
            work.title,
            work.author or "",
            work.publisher or "",
            sections.get(work.section, ""),
        )
    )


def _holds(words: str, *texts: str) -> bool:
    all_text = " ".join(texts).casefold()
    return all(word in all_text for word in words.casefold().split())
