"""What `allyship` alone prints where there is no terminal to open the full screen in."""

from allyship_tui.cli.answer import Answer, Refused
from allyship_tui.cli.parser import overview_of_commands
from allyship_tui.cli.session import Session
from allyship_tui.cli.today import term_for, term_paragraphs
from allyship_tui.study.account import tips_line
from allyship_tui.study.aside import terms_aside
from allyship_tui.study.progress import progress
from allyship_tui.study.spoken import block
from allyship_tui.wording import say


def answer(session: Session) -> Answer:
    """Show what this is, today's term, how many tips are reviewed, and the commands."""
    course = session.course
    try:
        aside = terms_aside(course, session.snapshot)
        term = term_paragraphs(term_for(course, session.day, aside))
    except Refused as refused:
        term = [str(refused)]
    text = [
        say("cli.about"),
        *term,
        tips_line(progress(course, session.snapshot)),
        block(say("cli.commands"), overview_of_commands()),
    ]
    return Answer(text, None)
