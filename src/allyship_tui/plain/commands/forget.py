"""Forgetting: what is to go is picked, and wiped out once a word was typed."""

from functools import partial

from allyship_tui.messages import say
from allyship_tui.plain.answer import Answer, Choice, Menu, Reading, preceded
from allyship_tui.plain.visit import Location, Visit
from allyship_tui.study.places import Section
from allyship_tui.study.text import as_paragraph, sentence
from allyship_tui.study.transfer import WORD, forget_named, forgettable_items

_LISTED = (Section.PRACTICE, Section.JOURNAL)
"""Where what was forgotten may have been said, and could be said again."""


def forget(visit: Visit, _: str) -> Answer:
    """Name what can be wiped out; what is open comes first."""
    found = forgettable_items(visit.learning, visit.item)
    if not found:
        return say("forget.nothing")
    choices = [Choice(words, partial(_ask, visit, name, words)) for name, words in found]
    return Menu(say("forget.what"), choices)


def _ask(visit: Visit, name: str, words: str) -> Answer:
    sure, reach = say("forget.sure", word=WORD), say("forget.reach")
    question = as_paragraph(sentence(words), sure, reach)
    return visit.ask(question, partial(_forget, visit, name), takes_empty=True)


def _forget(visit: Visit, name: str, typed: str) -> Answer:
    if typed.lower() != WORD:
        return say("forget.not")
    said = str(forget_named(visit.learning, name))
    if visit.location.section not in _LISTED:
        return said
    here = visit.go(Location(visit.location.section), remember=False)
    return preceded(said, here) if isinstance(here, Reading) else said
