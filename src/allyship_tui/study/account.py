"""What has been kept so far, in sentences."""

from allyship_tui.course.course import Course
from allyship_tui.study.places import Section
from allyship_tui.study.progress import Done, Progress
from allyship_tui.study.spoken import sentence
from allyship_tui.wording import say, say_date


def account(course: Course, kept: Progress) -> list[str]:
    """Return a sentence for each section that can be worked through."""
    lines = []
    if course.definition:
        reviewed = kept.definition_reviewed
        lines.append(say("account.definition" if reviewed else "account.definition-open"))
    return [*lines, tips_line(kept), works_line(kept), terms_line(kept)]


def tips_line(kept: Progress) -> str:
    """Return how many tips are reviewed, as a sentence."""
    return say("account.tips", done=kept.tips_reviewed, total=kept.tips_total)


def works_line(kept: Progress) -> str:
    """Return how many works are read and begun, as a sentence."""
    words = "account.works-begun" if kept.works_reading else "account.works"
    return say(words, read=kept.works_read, reading=kept.works_reading, total=kept.works_total)


def terms_line(kept: Progress) -> str:
    """Return how many terms were met, as a sentence."""
    return say("account.terms", met=kept.terms_met, total=kept.terms_total)


def days_line(days: int) -> str:
    """Return on how many days something was practised, as a sentence."""
    return say("account.days-one" if days == 1 else "account.days", days=days)


def done_line(done: Done) -> str:
    """Return one thing that was done and when, as a sentence."""
    words = {Section.TERMS: "account.met", Section.READING: "account.read"}
    key = words.get(done.section, "account.reviewed")
    return sentence(say(key, day=say_date(done.day, "day"), title=done.title))
