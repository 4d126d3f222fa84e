"""Every word of the interface, looked up in one place, so that it can be translated.

A key names where the words are used (`tips.reviewed`). Names in braces are filled in by
whoever asks. Nothing here knows a screen, a lesson or the log.
"""

from datetime import date

from allyship_tui.messages import (
    account,
    cli,
    course,
    dates,
    lesson,
    log,
    plain,
    practice,
    settings,
    spoken,
    tui,
    versions,
)

_WORDS = {
    **account.WORDS,
    **cli.WORDS,
    **course.WORDS,
    **dates.WORDS,
    **lesson.WORDS,
    **log.WORDS,
    **plain.WORDS,
    **practice.WORDS,
    **settings.WORDS,
    **spoken.WORDS,
    **tui.WORDS,
    **versions.WORDS,
}


def say(key: str, /, **values: object) -> str:
    """Return the words for `key` with `values` filled in.

    Raises:
        KeyError: there are no such words, or they need a value that was not given.
    """
    return _WORDS[key].format(**values)


def say_date(day: date, form: str = "full") -> str:
    """Return a date in words, whatever the machine's locale.

    Args:
        day: the date.
        form: `full` (Sunday 22 November 2026), `day` (22 November 2026), `month` (November 2026)
            or `short` (22 Nov).
    """
    size = "-short" if form == "short" else ""
    weekdays = say(f"dates.weekdays{size}").split()
    months = say(f"dates.months{size}").split()
    return say(
        f"dates.{form}",
        weekday=weekdays[day.weekday()],
        day=day.day,
        month=months[day.month - 1],
        year=day.year,
    )
