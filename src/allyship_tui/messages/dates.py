"""Dates in words."""

WORDS: dict[str, str] = {
    "dates.full": "{weekday} {day} {month} {year}",
    "dates.day": "{day} {month} {year}",
    "dates.month": "{month} {year}",
    "dates.short": "{day} {month}",
    "dates.weekdays": "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
    "dates.weekdays-short": "Mon Tue Wed Thu Fri Sat Sun",
    "dates.months": "January February March April May June July August September October "
    "November December",
    "dates.months-short": "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
}
