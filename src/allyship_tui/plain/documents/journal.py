"""The journal to read: the list of reflections and bookmarks, or one reflection."""

from msgspec.structs import replace

from allyship_tui.messages import say, say_date
from allyship_tui.plain.answer import Choice, Document
from allyship_tui.plain.documents.lesson import lesson_document
from allyship_tui.plain.documents.lists import Group, list_document, with_state
from allyship_tui.plain.repl_session import ReplSession
from allyship_tui.study.bookmarks import bookmarks
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
    kept = _bookmarks(repl)
    if not groups and not repl.filters[Section.JOURNAL]:
        empty = as_paragraph(*first, say("journal.empty"))
        return Document((empty, say("plain.to-write")), choices=kept)
    count = sum(len(texts) for _, texts in groups)
    counted = sentence(say("journal.count", count=count)) if count else ""
    texts = list_document(repl, as_paragraph(*first, counted), groups)
    if kept and not groups:  # what was asked for is among the bookmarks alone
        texts = replace(texts, paragraphs=texts.paragraphs[:-1])
    # Last, so that the numbers of the texts are those of the command line.
    return replace(texts, choices=[*texts.choices, *kept])


def _bookmarks(repl: ReplSession) -> list[Choice]:
    """Return the bookmarks whose titles hold what the list is narrowed to, to go to."""
    course, snapshot = repl.learning.course, repl.learning.snapshot
    return [
        repl.link(with_state(each.title, each.section_name), each.place, say("journal.bookmarks"))
        for each in bookmarks(course, snapshot, repl.filters[Section.JOURNAL])
    ]


def grouped_texts(repl: ReplSession) -> list[Group]:
    """Return the reflections of the list, each with its day: one group, the latest first."""
    texts = []
    for each in repl.session.reflections.all(repl.filters[Section.JOURNAL]):
        day = say_date(each.written, "day")
        named = say("spoken.named", name=day, text=each.title)
        texts.append((each.item, with_state(named, versions_state(each.versions))))
    return [("", texts)] if texts else []
