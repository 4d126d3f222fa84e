"""`allyship progress`: what has been kept so far."""

from msgspec.structs import asdict

from allyship_tui.cli.answer import Answer, Refused
from allyship_tui.cli.context import Context
from allyship_tui.messages import say
from allyship_tui.study.progress import (
    Progress,
    TermsKept,
    days_line,
    days_practised,
    done_line,
    forecast_line,
    progress,
    progress_sentences,
    recall_lines,
    recall_month_lines,
    terms_kept,
    two_weeks,
    weeks_lines,
    year_lines,
)
from allyship_tui.study.recall import Retention, forecast_of, retention_of, states_of
from allyship_tui.study.text import block
from allyship_tui.system import clock


def answer(context: Context) -> Answer:
    """Show how much of each section was done, and what on which day.

    Raises:
        Refused: nothing of the log can be read, so that there is nothing true to say.
    """
    if context.log_view.notice and context.log_view.snapshot.is_empty:
        raise Refused(context.log_view.notice)
    course, snapshot = context.course, context.snapshot
    kept = progress(course, snapshot)
    states = states_of(snapshot)
    recall, terms = retention_of(states), terms_kept(kept, snapshot, states)
    ahead = forecast_of(course, snapshot, states, context.day, clock.local_now().tzinfo)
    weeks = two_weeks(snapshot, context.day)
    days = sorted(days_practised(snapshot))
    figures = [*progress_sentences(course, kept, terms), *recall_lines(recall)]
    if days:
        figures.append(days_line(len(days)))
    figures += [*weeks_lines(weeks), *filter(None, [forecast_line(ahead)])]
    lists = {
        "account.kept": [*map(done_line, kept.done)],
        "account.recall-months": recall_month_lines(recall),
        "account.year": year_lines(snapshot, context.day),
    }
    text = ["\n".join(figures)]
    text += [block(say(heading), lines) for heading, lines in lists.items() if lines]
    if kept.is_empty:
        text.append(say("account.nothing"))
    return Answer(
        text,
        {
            **_kept(kept, terms),
            "recall": _recall(kept, recall),
            "forecast": [asdict(day) for day in ahead],
            "weeks": [asdict(week) for week in weeks],
            "days_practised": len(days),
            "days": days,
        },
    )


def _kept(kept: Progress, terms: TermsKept) -> dict[str, object]:
    return {
        "definition": {
            "reviewed": kept.definition_reviewed,
            "steps": asdict(kept.definition_steps),
        },
        "tips": {
            "reviewed": kept.tips_reviewed,
            "total": kept.tips_total,
            "steps": asdict(kept.tips_steps),
        },
        "reading": {
            "read": kept.works_read,
            "reading": kept.works_reading,
            "total": kept.works_total,
        },
        "terms": asdict(terms),
        "situations": {"practised": kept.situations_practised, "total": kept.situations_total},
        "plans": kept.plans_made,
        "reflections": kept.reflections_written,
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


def _recall(kept: Progress, recall: Retention) -> dict[str, object]:
    return {
        "prompts": kept.prompts_recalled,
        "back": recall.back,
        "recalled": recall.recalled,
        "held": recall.held,
        "months": [
            {"month": month.first.isoformat()[:7], "back": month.back, "recalled": month.recalled}
            for month in recall.months
        ],
    }
