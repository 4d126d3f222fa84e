"""`allyship practice`: the situations, and one of them as a whole."""

from allyship_tui.cli.answer import Answer, Refused
from allyship_tui.cli.as_data import as_data
from allyship_tui.cli.as_markdown import as_markdown
from allyship_tui.cli.context import Context
from allyship_tui.messages import say
from allyship_tui.study.items import Item
from allyship_tui.study.text import (
    block,
    lesson_paragraphs,
    numbered,
    one_line,
    quote_input,
    situation_ending,
    situation_lesson,
)


def answer(context: Context) -> Answer:
    """Show the list of situations, or the one whose number was given.

    Raises:
        Refused: there are none, or none with that number.
    """
    course = context.course
    situations = course.situations
    number = context.options.number
    if not situations:
        raise Refused(say("practice.no-situations"), data=[])
    if number is None:
        if context.options.markdown:
            return as_markdown(context, (Item.SITUATION.of(each.id) for each in situations))
        titles = numbered(
            say("practice.named", title=each.title, place=each.place) for each in situations
        )
        text = [block(say("practice.situations"), titles), say("practice.read-on")]
        whole = (course.situation(each.id) for each in situations)
        return Answer(text, [as_data(each) for each in whole if each])
    one = course.situation(situations[number - 1].id) if 1 <= number <= len(situations) else None
    if one is None:
        raise Refused(
            say("practice.no-situation", number=quote_input(str(number)), count=len(situations))
        )
    if context.options.markdown:
        return as_markdown(context, [Item.SITUATION.of(one.id)])
    choices = block(say("situation.choices"), numbered(choice.text for choice in one.choices))
    effects = [
        block(
            choice.text,
            [
                say("situation.effect", text=one_line(choice.effect)),
                say("situation.next", text=one_line(choice.next)),
            ],
        )
        for choice in one.choices
    ]
    lesson = lesson_paragraphs(situation_lesson(context.course, one))
    closing = say("situation.closing", words=one.closing_sentence)
    ending = lesson_paragraphs(situation_ending(context.course, one))
    return Answer([*lesson, choices, *effects, closing, *ending], as_data(one))
