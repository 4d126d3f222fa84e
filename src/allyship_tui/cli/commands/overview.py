"""`allyship` alone, without a terminal for the full screen: what this is, and the commands."""

from allyship_tui.cli.answer import Answer, Refused
from allyship_tui.cli.commands.today import term_for, term_paragraphs
from allyship_tui.cli.context import Context
from allyship_tui.cli.help import overview_of_commands
from allyship_tui.messages import say
from allyship_tui.study.daily import muted_terms
from allyship_tui.study.progress import progress, tips_line
from allyship_tui.study.text import block


def answer(context: Context) -> Answer:
    """Show what this is, today's term, how many tips are reviewed, and the commands."""
    course = context.course
    try:
        muted = muted_terms(course, context.snapshot)
        term = term_paragraphs(term_for(course, context.day, muted))
    except Refused as refused:
        term = [str(refused)]
    text = [
        say("cli.about"),
        *term,
        tips_line(progress(course, context.snapshot)),
        block(say("cli.commands"), overview_of_commands()),
    ]
    return Answer(text, None)
