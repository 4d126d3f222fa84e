"""`allyship terms`: every term in use, each in one sentence."""

from allyship_tui.cli.answer import Answer
from allyship_tui.cli.context import Context
from allyship_tui.messages import say


def answer(context: Context) -> Answer:
    """Show the glossary by title."""
    course = context.course
    glossary = [term for head in course.glossary if (term := course.term(head.id))]
    if not glossary:
        return Answer([say("cli.no-terms")], [])
    lines = [say("cli.named", name=term.title, text=term.short) for term in glossary]
    data = [
        {"id": term.id, "title": term.title, "category": term.category, "short": term.short}
        for term in glossary
    ]
    return Answer(["\n".join(lines)], data)
