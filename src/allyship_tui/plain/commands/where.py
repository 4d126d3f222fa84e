"""`where`: says where someone is, how far they have read and what was done with it."""

from allyship_tui.messages import say
from allyship_tui.plain.documents.sections import ids_of
from allyship_tui.plain.documents.state import bookmarked_state, state_of
from allyship_tui.plain.repl_session import ReplSession
from allyship_tui.study.places import TODAYS_CARDS, Section
from allyship_tui.study.text import (
    as_paragraph,
    definition_steps,
    quote_input,
    sentence,
    title_sentence,
)

_LONGEST_TITLE = 80
"""Up to so many characters of a title are said with where one is: a plan may be long."""


def where(repl: ReplSession, _: str) -> str:
    """Say where one is."""
    location = repl.location
    if location.query is not None:
        searching = sentence(say("plain.searching", words=quote_input(location.query)))
        return as_paragraph(searching, repl.pager.part_line)
    said = [sentence(say(f"tui.section-{location.section}"))]
    views = {Section.TERMS: repl.term_view, Section.READING: repl.work_view}
    if location.item is None and location.section in views:
        said.append(say(f"{location.section}.view-{views[location.section]}-sentence"))
    if location.item is None and (words := repl.filters.get(location.section)):
        said.append(sentence(say("plain.narrowed-to", words=quote_input(words))))
    ids = ids_of(repl)
    if location.item in ids and location.section in (Section.DEFINITION, Section.TIPS):
        words = "tips.step" if location.section is Section.TIPS else "definition.step"
        said.append(say(f"{words}-sentence", number=ids.index(location.item) + 1, total=len(ids)))
    said += map(title_sentence, filter(None, [location.group, _title(repl)]))
    return as_paragraph(*said, state_of(repl), bookmarked_state(repl), repl.pager.part_line)


def _title(repl: ReplSession) -> str:
    section, item = repl.location.section, repl.location.item
    if item is None:
        return ""
    if section is Section.DEFINITION:
        definition = repl.learning.course.definition
        return dict(definition_steps(definition)).get(item, "") if definition else ""
    if item == TODAYS_CARDS:
        return say("practice.today")
    title = quote_input(repl.learning.title_of(repl.entry), _LONGEST_TITLE)
    is_prompt = repl.entry != repl.item
    return say("spoken.named", name=say("recall.title"), text=title) if is_prompt else title
