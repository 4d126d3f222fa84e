"""`allyship define`: all about one term."""

from allyship_tui.cli.answer import Answer, Refused
from allyship_tui.cli.echo import echo
from allyship_tui.cli.record import record
from allyship_tui.cli.session import Session
from allyship_tui.messages import say
from allyship_tui.study.find import find_term, suggestions
from allyship_tui.study.text import joined, lesson_paragraphs, term_lesson


def answer(session: Session) -> Answer:
    """Show the term with this id, title or other name, retired or not.

    Raises:
        Refused: there is none; the nearest are named.
    """
    course, name = session.course, session.options.words
    term = find_term(course, name)
    if term is None:
        near = suggestions(course, name)
        words = "cli.unknown-term" if near else "cli.unknown-term-far"
        raise Refused(say(words, name=echo(name), suggestions=joined(near)))
    return Answer(lesson_paragraphs(term_lesson(course, term)), record(term))
