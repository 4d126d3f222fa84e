"""What is practised, as what stands on a page."""

from msgspec.structs import replace

from allyship_tui.study.exercise import Page
from allyship_tui.tui.widgets.page import PageContent, lesson_content


def exercise_content(page: Page, over: str = "") -> PageContent:
    """Return what stands on the page of an exercise.

    Args:
        page: what is practised, as far as one is with it.
        over: a line over the title.
    """
    lesson = page.lesson
    content = lesson_content(lesson, over)
    known = replace(lesson, passages=lesson.passages[: page.begins_at])
    return replace(
        content,
        options=page.options,
        asked=lesson.passages[0].texts[:1] if lesson.passages else (),
        begins_at=len(lesson_content(known, over).text) if page.begins_at else 0,
        least_seconds=page.least_seconds,
    )
