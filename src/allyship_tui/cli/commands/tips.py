"""`allyship tips`: the tips with their state, or one of them as a whole."""

from allyship_tui.cli.answer import Answer, Refused
from allyship_tui.cli.as_data import as_data
from allyship_tui.cli.as_markdown import as_markdown
from allyship_tui.cli.context import Context
from allyship_tui.messages import say
from allyship_tui.study.items import Item
from allyship_tui.study.marks import is_reviewed
from allyship_tui.study.text import block, lesson_paragraphs, numbered, quote_input, tip_lesson


def answer(context: Context) -> Answer:
    """Show the list of tips, or the one whose number was given.

    Raises:
        Refused: there is no tip with that number.
    """
    if context.options.number is not None:
        return _one(context, context.options.number)
    tips = context.course.tips
    if not tips:
        return Answer([say("cli.no-tips")], [])
    if context.options.markdown:
        return as_markdown(context, (Item.TIP.of(tip.id) for tip in tips))
    states = [is_reviewed(context.snapshot, Item.TIP.of(tip.id)) for tip in tips]
    lines = [
        say("cli.tip-reviewed" if reviewed else "cli.tip-not-reviewed", title=tip.title)
        for tip, reviewed in zip(tips, states, strict=True)
    ]
    data = [
        {"number": number, "id": tip.id, "title": tip.title, "reviewed": reviewed}
        for number, (tip, reviewed) in enumerate(zip(tips, states, strict=True), 1)
    ]
    return Answer([block(say("cli.tips"), numbered(lines)), say("cli.tip-read-on")], data)


def _one(context: Context, number: int) -> Answer:
    course = context.course
    total = len(course.tips)
    if not total:
        raise Refused(say("cli.no-tips"))
    if not 1 <= number <= total:
        raise Refused(say("cli.no-tip", number=quote_input(str(number)), count=total))
    tip = course.tips[number - 1]
    if context.options.markdown:
        return as_markdown(context, [Item.TIP.of(tip.id)])
    place = say("cli.tip", number=number, total=total)
    return Answer([place, *lesson_paragraphs(tip_lesson(course, tip))], as_data(tip))
