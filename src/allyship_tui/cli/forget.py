"""`allyship forget`: wipes out what was written or done, after a typed word."""

from allyship_tui.cli.answer import Answer, Refused
from allyship_tui.cli.output import remark
from allyship_tui.cli.session import Session
from allyship_tui.cli.typed import typed_line
from allyship_tui.study.forgettable import Forgettable
from allyship_tui.study.forgetting import WORD, forget, held
from allyship_tui.wording import say


def answer(session: Session) -> Answer:
    """Wipe out all of a kind, here and on each device that comes to know of it.

    Raises:
        Refused: there is nothing of it, or the word was not typed.
        NotSaved: it could not be recorded; nothing is forgotten.
    """
    what = Forgettable(session.options.what)
    with session.learning() as learning:
        count = len(held(learning, what))
        if not count:
            raise Refused(say("forget.nothing"))
        remark(" ".join([say(f"forget.{what}"), say("forget.sure", word=WORD)]))
        if typed_line().lower() != WORD:
            raise Refused(say("forget.not"))
        clean = forget(learning, what)
    text = [say("forget.done" if clean else "forget.busy"), say("forget.reach")]
    return Answer([" ".join(text)], {"what": what.value, "events": count, "clean": clean})
