"""`allyship progress`: what has been kept so far."""

from allyship_tui.cli.answer import Answer, Refused
from allyship_tui.cli.session import Session
from allyship_tui.study.progress import Done, Progress, progress
from allyship_tui.study.spoken import block, sentence
from allyship_tui.wording import say, say_date


def answer(session: Session) -> Answer:
    """Show how much of each section was done, and what on which day.

    Raises:
        Refused: nothing of the log can be read, so that there is nothing true to say.
    """
    if session.glance.notice and session.glance.snapshot.is_empty:
        raise Refused(session.glance.notice)
    course = session.course
    kept = progress(course, session.snapshot)
    lines = []
    if course.definition:
        reviewed = kept.definition_reviewed
        lines.append(say("cli.definition-reviewed" if reviewed else "cli.definition-open"))
    lines += [tips_line(kept), _works_line(kept)]
    lines.append(say("cli.terms-met", met=kept.terms_met, total=kept.terms_total))
    if kept.done:
        done = block(say("cli.kept"), map(_done_line, kept.done))
    else:
        done = say("cli.nothing-kept")
    return Answer(["\n".join(lines), done], _data(kept))


def tips_line(kept: Progress) -> str:
    """Return how many tips are reviewed, as a sentence."""
    return say("cli.tips-reviewed", done=kept.tips_reviewed, total=kept.tips_total)


def _works_line(kept: Progress) -> str:
    words = "cli.works-reading" if kept.works_reading else "cli.works-read"
    return say(words, read=kept.works_read, reading=kept.works_reading, total=kept.works_total)


def _done_line(done: Done) -> str:
    day = say_date(done.day, "day")
    return sentence(say(f"cli.kept-{done.section}", day=day, title=done.title))


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
