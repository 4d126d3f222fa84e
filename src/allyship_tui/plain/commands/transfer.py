"""`export`, `import` and `sync`: the log to a file, from a file, over a shared folder."""

from functools import partial

from allyship_tui.messages import say
from allyship_tui.plain.answer import Answer
from allyship_tui.plain.repl_session import ReplSession
from allyship_tui.study.actions import Action
from allyship_tui.study.text import as_paragraph
from allyship_tui.study.transfer import NotTransferred, run_transfer


def carry_log(repl: ReplSession, typed: str, how: Action) -> Answer:
    """Export, import or sync; where no file or folder was typed, ask for it."""
    if not typed:
        question = as_paragraph(say(f"transfer.file-{how}"), say("plain.or-let-be"))
        return repl.ask(question, partial(carry_log, repl, how=how))
    try:
        return "\n".join(run_transfer(repl.learning.log, how, typed))
    except NotTransferred as error:
        return str(error)
