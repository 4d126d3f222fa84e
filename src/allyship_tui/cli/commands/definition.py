"""`allyship definition`: what allyship is, step by step."""

from allyship_tui.cli.answer import Answer, Refused
from allyship_tui.cli.as_data import as_data
from allyship_tui.cli.as_markdown import as_markdown
from allyship_tui.cli.context import Context
from allyship_tui.messages import say
from allyship_tui.study.items import Item
from allyship_tui.study.text import definition_lesson, definition_steps, lesson_paragraphs


def answer(context: Context) -> Answer:
    """Show every step of the definition.

    Raises:
        Refused: there is no definition.
    """
    course = context.course
    definition = course.definition
    if definition is None:
        raise Refused(say("cli.no-definition"))
    if context.options.markdown:
        return as_markdown(context, [Item.DEFINITION.of(definition.id)])
    text = [
        paragraph
        for step, _ in definition_steps(definition)
        for paragraph in lesson_paragraphs(definition_lesson(course, definition, step))
    ]
    return Answer(text, as_data(definition))
