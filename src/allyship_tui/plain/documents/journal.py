"""The journal: its list, and a text that was kept in it."""

from allyship_tui.messages import say
from allyship_tui.plain.answer import Document
from allyship_tui.plain.documents.lesson import lesson_document
from allyship_tui.plain.documents.lists import grouped_texts, list_document
from allyship_tui.plain.repl_session import ReplSession
from allyship_tui.study.journal import reflection_lesson
from allyship_tui.study.places import Section
from allyship_tui.study.text import as_paragraph, sentence


def journal_document(repl: ReplSession) -> Document:
    """Return the text that is open; else the list."""
    item = repl.location.item
    if item:
        found = repl.session.reflections.get(item)
        if found is None:
            return Document((say("practice.gone"),))
        return lesson_document(reflection_lesson(repl.learning, found), repl.follow)
    first = sentence(say("journal.heading")), say("journal.intro")
    groups = grouped_texts(repl)
    if not groups and not repl.filters[Section.JOURNAL]:
        return Document((as_paragraph(*first, say("journal.empty")), say("plain.to-write")))
    count = sum(len(texts) for _, texts in groups)
    counted = sentence(say("journal.count", count=count)) if count else ""
    return list_document(repl, as_paragraph(*first, counted), groups)
