"""The journal: its list, and a text that was kept in it."""

from allyship_tui.plain.answer import Reading
from allyship_tui.plain.lists import grouped_texts, list_reading
from allyship_tui.plain.visit import Visit
from allyship_tui.study.places import Section
from allyship_tui.study.reflections import Reflection
from allyship_tui.study.spoken import sentences
from allyship_tui.wording import say, say_date


def journal_reading(visit: Visit) -> Reading:
    """Return the text that is open; else the list."""
    item = visit.spot.item
    if item:
        found = visit.session.reflections.get(item)
        return _text(visit, found) if found else Reading((say("practice.gone"),))
    groups = grouped_texts(visit)
    if not groups and not visit.words[Section.JOURNAL]:
        heading = sentences(say("journal.heading"), say("journal.intro"), say("journal.empty"))
        return Reading((heading, say("plain.to-write")))
    count = sum(len(texts) for _, texts in groups)
    counted = say("journal.count-one" if count == 1 else "journal.count", count=count)
    facts = [say("journal.heading"), say("journal.intro"), *([counted] if count else [])]
    return list_reading(visit, sentences(*facts), groups)


def paragraphs_of(text: str) -> list[str]:
    """Return the paragraphs of what someone wrote: blank lines stand between them."""
    return [part.strip() for part in text.split("\n\n") if part.strip()]


def _text(visit: Visit, found: Reflection) -> Reading:
    facts = [say("journal.written", day=say_date(found.written, "day"))]
    if found.changed != found.written:
        facts.append(say("journal.changed", day=say_date(found.changed, "day")))
    if found.source:
        facts.append(say("journal.from", title=visit.learning.title_of(found.source)))
    prompt = [found.prompt] if found.prompt else []
    return Reading([sentences(*facts), *prompt, *paragraphs_of(found.text)])
