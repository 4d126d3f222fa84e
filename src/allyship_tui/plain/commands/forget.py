"""`forget`: asks what is to be wiped out, and wipes it out once a word was typed."""

from functools import partial

from allyship_tui.messages import say
from allyship_tui.plain.answer import Answer, Choice, Document, Menu, prepend
from allyship_tui.plain.repl_session import Location, ReplSession
from allyship_tui.study.places import Section
from allyship_tui.study.text import as_paragraph, sentence
from allyship_tui.study.transfer import WORD, forget_named, forgettable_items

_LISTED = (Section.PRACTICE, Section.JOURNAL)
"""Where what was forgotten may have been said, and could be said again."""


def forget(repl: ReplSession, _: str) -> Answer:
    """Name what can be wiped out; what is open comes first."""
    found = forgettable_items(repl.learning, repl.item)
    if not found:
        return say("forget.nothing")
    choices = [Choice(words, partial(_ask, repl, name, words)) for name, words in found]
    return Menu(say("forget.what"), choices)


def _ask(repl: ReplSession, name: str, words: str) -> Answer:
    sure, reach = say("forget.sure", word=WORD), say("forget.reach")
    question = as_paragraph(sentence(words), sure, reach)
    return repl.ask(question, partial(_forget, repl, name), takes_empty=True)


def _forget(repl: ReplSession, name: str, typed: str) -> Answer:
    if typed.lower() != WORD:
        return say("forget.not")
    said = str(forget_named(repl.learning, name))
    if repl.location.section not in _LISTED:
        return said
    here = repl.go(Location(repl.location.section), remember=False)
    return prepend(said, here) if isinstance(here, Document) else said
