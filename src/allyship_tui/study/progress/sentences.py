"""What has been kept so far, in sentences."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from allyship_tui.course import Course
from allyship_tui.learner import Snapshot
from allyship_tui.messages import say, say_date, say_list, say_number
from allyship_tui.study.places import Section
from allyship_tui.study.progress.days import practised_by_month
from allyship_tui.study.progress.figures import Done, Progress
from allyship_tui.study.progress.terms import TermsKept, terms_lines
from allyship_tui.study.text import as_paragraph, sentence

_RANGE = 3
"""So many days in a row are named by the first and the last."""

if TYPE_CHECKING:  # for an account without it, no schedule is needed
    from allyship_tui.study.recall import Retention


def progress_sentences(course: Course, kept: Progress, terms: TermsKept) -> list[str]:
    """Return a sentence for each section that can be worked through, and for what was begun.

    What is to be practised is left out until it is, so that nobody begins with a row of noughts.

    Args:
        course: what is taught.
        kept: what was done.
        terms: how far the learner is with the terms.
    """
    lines = []
    if course.definition:
        steps = kept.definition_steps
        lines.append(
            say("account.definition")
            if kept.definition_reviewed
            else say("account.definition-steps", read=steps.read, count=steps.total)
        )
    steps = kept.tips_steps
    of_tips = say("account.tips-steps", read=steps.read, count=steps.total) if steps.read else ""
    lines += [as_paragraph(tips_line(kept), of_tips), works_line(kept), *terms_lines(terms)]
    if kept.situations_practised:
        done, total = kept.situations_practised, kept.situations_total
        lines.append(say("account.situations", done=done, count=total))
    begun = {
        "account.plans": kept.plans_made,
        "account.reflections": kept.reflections_written,
        "account.prompts": kept.prompts_recalled,
    }
    return lines + [say(words, count=count) for words, count in begun.items() if count]


def tips_line(kept: Progress) -> str:
    """Return how many tips are reviewed, as a sentence."""
    return say("account.tips", done=kept.tips_reviewed, count=kept.tips_total)


def works_line(kept: Progress) -> str:
    """Return how many works are read, as a sentence; and how many are begun, if any is."""
    begun = kept.works_reading
    return as_paragraph(
        say("account.works", read=kept.works_read, count=kept.works_total),
        say("account.works-begun", count=begun) if begun else "",
    )


def recall_lines(recall: "Retention") -> list[str]:
    """Return how well prompts are held, as sentences; none where there is nothing to say yet."""
    lines = []
    if recall.recalled:
        lines.append(say("account.recall", count=recall.back, recalled=recall.recalled))
    if recall.held:
        lines.append(say("account.held", count=recall.held))
    return lines


def recall_month_lines(recall: "Retention") -> list[str]:
    """Return how many prompts came back in each month and how many were recalled, as sentences."""
    return [
        say(
            "account.recall-month",
            month=say_date(month.first, "month"),
            recalled=month.recalled,
            count=month.back,
        )
        for month in recall.months
    ]


def year_lines(snapshot: Snapshot, today: date) -> list[str]:
    """Return the days of the last year that were practised on, a sentence for each month.

    Args:
        snapshot: what the learner has done.
        today: the learner's local date.

    Returns:
        The months, the latest first; those in which nothing was practised are left out.
    """
    months = practised_by_month(snapshot, today)
    return [say("account.month", month=month, days=_listed(days)) for month, days in months]


def done_line(done: Done) -> str:
    """Return one thing that was done and when, as a sentence."""
    words = {Section.TERMS: "account.met", Section.READING: "account.read"}
    key = words.get(done.section, "account.reviewed")
    return sentence(say(key, date=say_date(done.day, "day"), title=done.title))


def _listed(numbers: Sequence[int]) -> str:
    """Return numbers in order as words; three or more in a row as a range."""
    ranges: list[list[int]] = []
    for number in numbers:
        if ranges and number == ranges[-1][-1] + 1:
            ranges[-1].append(number)
        else:
            ranges.append([number])
    return say_list(words for each in ranges for words in _in_a_row(each))


def _in_a_row(numbers: Sequence[int]) -> list[str]:
    if len(numbers) < _RANGE:
        return list(map(say_number, numbers))
    return [say("account.month-range", first=numbers[0], last=numbers[-1])]
