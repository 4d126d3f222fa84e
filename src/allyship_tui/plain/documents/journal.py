"""The journal to read: the list of reflections, or one of them."""

from allyship_tui.messages import say, say_date
from allyship_tui.plain.answer import Document
from allyship_tui.plain.documents.lesson import lesson_document
from allyship_tui.plain.documents.lists import Group, list_document, with_state
from allyship_tui.plain.repl_session import ReplSession
from allyship_tui.study.journal import reflection_lesson
from allyship_tui.study.places import Section
from allyship_tui.study.text import as_paragraph, sentence
from allyship_tui.study.versions import versions_state


def journal_document(repl: ReplSession) -> Document:
    """Return the text that is open; else the list."""
    item = repl.location.item
    if item:
        found = repl.session.reflections.get(item)
        if found is None:
            return Document((say("practice.gone"),))
        return lesson_document(repl, reflection_lesson(repl.learning, found))
    first = sentence(say("journal.heading")), say("journal.intro")
    groups = grouped_texts(repl)
    if not groups and not repl.filters[Section.JOURNAL]:
        return Document((as_paragraph(*first, say("journal.empty")), say("plain.to-write")))
    count = sum(len(texts) for _, texts in groups)
    counted = sentence(say("journal.count", count=count)) if count else ""
    return list_document(repl, as_paragraph(*first, counted), groups)


def grouped_texts(repl: ReplSession) -> list[Group]:
    """Return the reflections of the list, each with its day: one group, the latest first."""
    texts = []
    for each in repl.session.reflections.all(repl.filters[Section.JOURNAL]):
        day = say_date(each.written, "day")
        named = say("spoken.named", name=day, text=each.title)
        texts.append((each.item, with_state(named, versions_state(each.versions))))
    return [("", texts)] if texts else []
