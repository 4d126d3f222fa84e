"""English: written by `make messages`, not by hand."""

from allyship_tui.messages.cldr import Formats

FORMATS = Formats(
    dates={
        "full": "{EEEE} {d} {MMMM} {y}",
        "day": "{d} {MMMM} {y}",
        "month": "{MMMM} {y}",
        "short": "{d} {MMM}",
        "weekday": "{EEEE}",
    },
    names={
        "EEEE": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
        "ccc": ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
        "ccccc": ("M", "T", "W", "T", "F", "S", "S"),
        "MMM": ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
        "MMMM": (
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
        ),
        "LLL": ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
        "LLLLL": ("J", "F", "M", "A", "M", "J", "J", "A", "S", "O", "N", "D"),
    },
    list=("{0} and {1}", "{0}, {1}", "{0}, {1}", "{0} and {1}"),
    digits="0123456789",
    is_right_to_left=False,
)
