"""Every word of the interface, looked up in one place by what it means.

`english` holds the messages, `locale` the template that translators work from and their
catalogues, `cldr` how each language writes dates, lists and numbers. Nothing here knows a
screen, a lesson or the log.
"""

from collections.abc import Mapping

from allyship_tui.messages.english import MESSAGES
from allyship_tui.messages.formats import (
    ISOLATES,
    fitted_in,
    is_right_to_left,
    month_names,
    say_date,
    say_list,
    say_number,
    weekday_names,
)
from allyship_tui.messages.language import Catalogue, chosen

__all__ = [
    "ISOLATES",
    "is_right_to_left",
    "month_names",
    "say",
    "say_date",
    "say_list",
    "say_number",
    "weekday_names",
]


def say(key: str, /, *, count: int | None = None, **values: object) -> str:
    """Return the words for `key` with `values` filled in, in the language that was chosen.

    Args:
        key: the key of a message.
        count: the number that decides between several texts; it is filled in too.
        **values: what else is filled in.

    Raises:
        KeyError: there are no such words, or they need a value that was not given.
    """
    message = MESSAGES[key]
    if count is not None:
        values["count"] = count
    catalogue = chosen()
    translated = _translated(catalogue, key, values, count) if catalogue else None
    if translated is not None:
        return translated
    text = message if isinstance(message, str) else message[count != 1]
    return text.format(**values)


def _translated(
    catalogue: Catalogue, key: str, values: Mapping[str, object], count: int | None
) -> str | None:
    try:
        return catalogue.text(key, MESSAGES[key], count).format(**fitted_in(values))
    except Exception:  # a text that cannot be filled in is no reason to stop: there is English
        return None
