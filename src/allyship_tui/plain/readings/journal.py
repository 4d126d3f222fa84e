"""The journal: its list, and a text that was kept in it."""

from allyship_tui.messages import say
from allyship_tui.plain.answer import Reading
from allyship_tui.plain.readings.lessons import lesson_reading
from allyship_tui.plain.readings.lists import grouped_texts, list_reading
from allyship_tui.plain.visit import Visit
from allyship_tui.study.journal import reflection_lesson
from allyship_tui.study.places import Section
from allyship_tui.study.text import as_paragraph, sentence


def journal_reading(visit: Visit) -> Reading:
    """Return the text that is open; else the list."""
    item = visit.location.item
    if item:
        found = visit.session.reflections.get(item)
        if found is None:
            return Reading((say("practice.gone"),))
        return lesson_reading(reflection_lesson(visit.learning, found), visit.follow)
    first = sentence(say("journal.heading")), say("journal.intro")
    groups = grouped_texts(visit)
    if not groups and not visit.words[Section.JOURNAL]:
        return Reading((as_paragraph(*first, say("journal.empty")), say("plain.to-write")))
    count = sum(len(texts) for _, texts in groups)
    counted = sentence(say("journal.count", count=count)) if count else ""
    return list_reading(visit, as_paragraph(*first, counted), groups)
