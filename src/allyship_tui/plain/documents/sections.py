"""The table of sections: which document is read where, and the ids of its list."""

from allyship_tui.plain.answer import Document
from allyship_tui.plain.documents.definition import definition_document
from allyship_tui.plain.documents.journal import grouped_texts, journal_document
from allyship_tui.plain.documents.practice import grouped_practice, practice_document
from allyship_tui.plain.documents.progress import progress_document
from allyship_tui.plain.documents.reading_list import grouped_works, reading_list_document
from allyship_tui.plain.documents.search import search_document
from allyship_tui.plain.documents.terms import grouped_terms, terms_document
from allyship_tui.plain.documents.tips import tips_document
from allyship_tui.plain.documents.today import today_document
from allyship_tui.plain.repl_session import ReplSession
from allyship_tui.study.places import Section
from allyship_tui.study.text import (
    definition_steps,
)


def document_at(repl: ReplSession) -> Document:
    """Return what is to be read where someone is."""
    if repl.location.query is not None:
        return search_document(repl, repl.location.query)
    return _SECTIONS[repl.location.section](repl)


def ids_of(repl: ReplSession, group: str | None = None) -> list[str]:
    """Return the ids of the entries of the section, or of a group of it, in the list's order."""
    course = repl.learning.course
    section = repl.location.section
    if section is Section.DEFINITION:
        return (
            [step for step, _ in definition_steps(course.definition)] if course.definition else []
        )
    if section is Section.TIPS:
        return [tip.id for tip in course.tips]
    groups = _GROUPS.get(section)
    return [
        identity
        for title, entries in (groups(repl) if groups else ())
        if group in (None, title)
        for identity, _ in entries
    ]


_GROUPS = {
    Section.TERMS: grouped_terms,
    Section.READING: grouped_works,
    Section.PRACTICE: grouped_practice,
    Section.JOURNAL: grouped_texts,
}


_SECTIONS = {
    Section.TODAY: today_document,
    Section.DEFINITION: definition_document,
    Section.TIPS: tips_document,
    Section.TERMS: terms_document,
    Section.READING: reading_list_document,
    Section.PRACTICE: practice_document,
    Section.JOURNAL: journal_document,
    Section.PROGRESS: progress_document,
}
