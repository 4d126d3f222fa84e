"""`allyship define`: all about one term."""

from allyship_tui.cli.answer import Answer, Refused
from allyship_tui.cli.as_data import as_data
from allyship_tui.cli.as_markdown import as_markdown
from allyship_tui.cli.context import Context
from allyship_tui.course import Term
from allyship_tui.messages import say
from allyship_tui.study.find import find_term, suggestions
from allyship_tui.study.items import Item
from allyship_tui.study.text import joined, lesson_paragraphs, quote_input, term_lesson


def answer(context: Context) -> Answer:
    """Show the term with this id, title or other name, retired or not.

    Raises:
        Refused: there is none; the nearest are named.
    """
    course, name = context.course, context.options.words
    term = find_term(course, name)
    if term is None:
        near = suggestions(course, name)
        words = "cli.unknown-term" if near else "cli.unknown-term-far"
        raise Refused(say(words, name=quote_input(name), suggestions=joined(near)))
    return answer_with(context, term)


def answer_with(context: Context, term: Term) -> Answer:
    """Show one term, in the form that was asked for."""
    if context.options.markdown:
        return as_markdown(context, [Item.TERM.of(term.id)])
    return Answer(lesson_paragraphs(term_lesson(context.course, term)), as_data(term))
