"""What must hold of a translation, so that no text of it can fail where it is shown."""

import string
from collections.abc import Iterator
from gettext import c2py

from babel.messages.catalog import Catalog, Message

from allyship_tui.sanitise import harmless

_NUMBERS = range(200)
"""Numbers by which the forms of any language's plurals are told apart."""


def problems(catalogue: Catalog) -> list[str]:
    """Return what is wrong with the messages that are translated, each with the message's key."""
    return [
        f"{message.context or message.id}: {what}"
        for message in catalogue
        if message.id and any(_forms(message.string))
        for what in _wrong(catalogue, message)
    ]


def _wrong(catalogue: Catalog, message: Message) -> Iterator[str]:
    yield from map(str, message.check(catalogue))
    english, forms = _forms(message.id), _forms(message.string)
    if message.context is None:  # argparse's own, of which Babel has seen all there is
        return
    allowed = set().union(*map(_placeholders, english))
    for form, text in enumerate(forms):
        found = _placeholders(text)
        if not text:
            yield f"form {form} is empty"
        if unknown := found - allowed:
            yield f"{', '.join(sorted(unknown))} is not filled in"
        # A form for one number alone can do without it: in English a day, in Arabic two of them.
        missing = _placeholders(english[-1]) - found
        if missing and (len(forms) == 1 or _is_for_several(catalogue, form)):
            yield f"{', '.join(sorted(missing))} is missing"
        if text != harmless(text):
            yield "it holds a character that a terminal obeys"
        if _around(text) != _around(english[0]):
            yield "it begins or ends with another space"


def _forms(text: str | list[str] | tuple[str, ...]) -> tuple[str, ...]:
    return (text,) if isinstance(text, str) else tuple(text)


def _placeholders(text: str) -> set[str]:
    try:
        return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}
    except ValueError:  # a brace alone
        return {text}


def _is_for_several(catalogue: Catalog, form: int) -> bool:
    rule = c2py(catalogue.plural_expr)
    return [rule(number) for number in _NUMBERS].count(form) > 1


def _around(text: str) -> tuple[str, str]:
    return text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
