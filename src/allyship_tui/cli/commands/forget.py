"""`allyship forget`: wipes out what was written or done, after a typed word."""

from allyship_tui.cli.answer import Answer, Refused
from allyship_tui.cli.context import Context
from allyship_tui.cli.output import remark
from allyship_tui.cli.stdin import typed_line
from allyship_tui.messages import say
from allyship_tui.study.journal import all_reflections
from allyship_tui.study.learning import Learning
from allyship_tui.study.text import as_paragraph
from allyship_tui.study.transfer import REFLECTION, WORD, forget_named, forgettable_items


def answer(context: Context) -> Answer:
    """Wipe out a reflection or all of a kind, here and on each device that comes to know of it.

    Raises:
        Refused: there is nothing of it, the word was not typed, or it could not be recorded;
            nothing is forgotten.
    """
    what, number = context.options.what, context.options.number
    with context.learning(besides=say("forget.not")) as learning:
        name = _reflection(learning, number) if what == REFLECTION else what
        found = dict(forgettable_items(learning, name))
        if name not in found:
            raise Refused(say("forget.nothing"))
        before = len(list(learning.snapshot.events()))
        remark(as_paragraph(found[name], say("forget.sure", word=WORD)))
        if typed_line().lower() != WORD:
            raise Refused(say("forget.not"))
        forgotten = forget_named(learning, name)
        # One more says that they are gone.
        count = before + 1 - len(list(learning.snapshot.events()))
        data = {"what": what, "events": count, "clean": forgotten.clean}
    return Answer([as_paragraph(str(forgotten), say("forget.reach"))], data)


def _reflection(learning: Learning, number: int | None) -> str:
    """Return how the log names the reflection with this number in the journal.

    Raises:
        Refused: there is none.
    """
    written = all_reflections(learning.snapshot)
    if number is None:
        raise Refused(say("journal.which"))
    if not 1 <= number <= len(written):
        raise Refused(say("journal.no-such", number=number, count=len(written)))
    return written[number - 1].item
