"""`allyship journal`: what was written for oneself, and a way to write more."""

from allyship_tui.cli.answer import Answer, Refused
from allyship_tui.cli.echo import echo
from allyship_tui.cli.output import is_terminal, remark
from allyship_tui.cli.session import Session
from allyship_tui.cli.typed import typed_text
from allyship_tui.learner.snapshot import Snapshot
from allyship_tui.study.reflections import Reflection, Reflections, reflections
from allyship_tui.study.spoken import block
from allyship_tui.wording import say, say_date


def answer(session: Session) -> Answer:
    """Show the reflections that hold the words, the latest first; or keep a new one.

    Raises:
        Refused: there are none, or nothing was typed.
        NotSaved: what was typed could not be kept.
    """
    if session.options.write:
        return _write(session)
    return _list(session.snapshot, session.options.words)


def _list(snapshot: Snapshot, words: str) -> Answer:
    found = reflections(snapshot, words)
    if not found:
        key = "journal.none-fits" if words else "journal.empty"
        raise Refused(say(key, words=echo(words)), data=[])
    return Answer([_paragraph(each) for each in found], [_data(each) for each in found])


def _write(session: Session) -> Answer:
    import sys

    if is_terminal(sys.stdin):
        remark(say("journal.how"))
    text = typed_text()
    if not text:
        raise Refused(say("journal.nothing-typed"))
    with session.learning() as learning:
        kept = Reflections(learning).write(text)
    return Answer([say("journal.kept")], _data(kept))


def _paragraph(each: Reflection) -> str:
    day = say("journal.written", day=say_date(each.written, "day"))
    return block(day, [each.prompt, each.text])


def _data(each: Reflection) -> dict[str, object]:
    return {
        "written": each.written,
        "changed": each.changed,
        "prompt": each.prompt,
        "text": each.text,
    }
