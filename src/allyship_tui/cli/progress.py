"""`allyship progress`: what has been kept so far."""

from allyship_tui.cli.answer import Answer, Refused
from allyship_tui.cli.session import Session
from allyship_tui.study.account import account, days_line, done_line
from allyship_tui.study.days_practised import days_practised
from allyship_tui.study.progress import Progress, progress
from allyship_tui.study.spoken import block
from allyship_tui.wording import say


def answer(session: Session) -> Answer:
    """Show how much of each section was done, and what on which day.

    Raises:
        Refused: nothing of the log can be read, so that there is nothing true to say.
    """
    if session.glance.notice and session.glance.snapshot.is_empty:
        raise Refused(session.glance.notice)
    course = session.course
    kept = progress(course, session.snapshot)
    if kept.done:
        done = block(say("account.kept"), map(done_line, kept.done))
    else:
        done = say("account.nothing")
    days = len(days_practised(session.snapshot))
    lines = [*account(course, kept), *([days_line(days)] if days else [])]
    return Answer(["\n".join(lines), done], {**_data(kept), "days_practised": days})


def _data(kept: Progress) -> dict[str, object]:
    return {
        "definition": {"reviewed": kept.definition_reviewed},
        "tips": {"reviewed": kept.tips_reviewed, "total": kept.tips_total},
        "reading": {
            "read": kept.works_read,
            "reading": kept.works_reading,
            "total": kept.works_total,
        },
        "terms": {"met": kept.terms_met, "total": kept.terms_total},
        "done": [
            {
                "section": done.section.value,
                "id": done.identity,
                "title": done.title,
                "day": done.day,
            }
            for done in kept.done
        ],
    }
