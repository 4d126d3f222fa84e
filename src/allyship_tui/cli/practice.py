"""`allyship practice`: the situations, and one of them as a whole."""

from allyship_tui.cli.answer import Answer, Refused
from allyship_tui.cli.echo import echo
from allyship_tui.cli.record import record
from allyship_tui.cli.session import Session
from allyship_tui.messages import say
from allyship_tui.study.text import block, lesson_paragraphs, numbered, situation_lesson


def answer(session: Session) -> Answer:
    """Show the list of situations, or the one whose number was given.

    Raises:
        Refused: there are none, or none with that number.
    """
    situations = session.course.situations
    number = session.options.number
    if not situations:
        raise Refused(say("practice.no-situations"), data=[])
    if number is None:
        titles = numbered(
            say("practice.named", title=each.title, place=each.place) for each in situations
        )
        text = [block(say("practice.situations"), titles), say("practice.read-on")]
        return Answer(text, [record(each) for each in situations])
    if not 1 <= number <= len(situations):
        raise Refused(say("practice.no-situation", number=echo(str(number)), count=len(situations)))
    one = situations[number - 1]
    choices = block(say("situation.choices"), numbered(choice.text for choice in one.choices))
    effects = [
        block(
            choice.text,
            [
                say("situation.effect", text=" ".join(choice.effect.split())),
                say("situation.next", text=" ".join(choice.next.split())),
            ],
        )
        for choice in one.choices
    ]
    lesson = lesson_paragraphs(situation_lesson(session.course, one))
    closing = say("situation.closing", words=one.closing_sentence)
    return Answer([*lesson, choices, *effects, closing], record(one))
