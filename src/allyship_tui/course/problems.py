"""What is wrong with a pack: each problem as a sentence, with its place and a way to mend it.

msgspec stops at the first error of an entry. When one is found, `explain` goes through that
entry again, field by field, so that all are told at once.
"""

import types
from collections.abc import Iterable, Iterator
from datetime import date
from enum import StrEnum
from typing import Any, Literal, Union, get_args, get_origin

import msgspec
from msgspec import Struct

from allyship_tui.course.models import Count
from allyship_tui.messages import say
from allyship_tui.sanitise import (
    LONGEST,
    Country,
    Id,
    LessonName,
    Line,
    Text,
    Web,
    accept,
    clean_line,
)

_EXPECTED: dict[object, str] = {
    Line: "course.a-text",
    Text: "course.a-text",
    Id: "course.an-id",
    LessonName: "course.a-lesson-name",
    Web: "course.an-address",
    Country: "course.a-country",
    Count: "course.a-number",
    bool: "course.a-truth",
    date: "course.a-date",
}
_LONGEST_QUOTE = 40
_LONGEST_MISSPELT = 100
_MANY = 20
"""With more words than that it is too dear to compare them letter by letter."""
_LONGEST_SENTENCE = 400


class Weight(StrEnum):
    """What became of that which a problem is about, the worst first."""

    LEFT_OUT = "left-out"
    """An entry or a file is not taught, a setting not used."""
    CHANGED = "changed"
    """An entry is taught otherwise than it is written, or in the place of another."""
    IGNORED = "ignored"
    """A file is not looked at: it does not seem to be a lesson."""


class Problem(Struct, frozen=True):
    """One thing that is wrong with a pack, and where it stands."""

    file: str
    """The file's path within its pack, or the pack's own folder."""
    where: str
    """The entry and key, as in `tip "get-educated", key "effort"`; empty for the whole file."""
    what: str
    """What was expected, what was found and, where one is near, the right spelling."""
    weight: Weight = Weight.LEFT_OUT
    pack: str = ""
    """The title of the pack, where there are several in use."""

    def __post_init__(self) -> None:
        """See that it is a sentence, whatever whoever found it quotes."""
        for name in ("where", "what"):
            text = getattr(self, name)
            if len(text) > _LONGEST_SENTENCE:
                msgspec.structs.force_setattr(self, name, f"{text[:_LONGEST_SENTENCE]}...")

    def __str__(self) -> str:
        key = "course.place" if self.where else "course.place-file"
        said = say(key, file=self.file, place=self.where, problem=self.what)
        return say("course.of-pack", title=self.pack, problem=said) if self.pack else said


def by_weight(problems: Iterable[Problem]) -> Iterator[tuple[str, tuple[Problem, ...]]]:
    """Go through problems by what became of what they are about, the worst first.

    Yields:
        A heading, as a sentence, and the problems that stand under it, in their order.
    """
    named = tuple(problems)
    for weight in Weight:
        if found := tuple(problem for problem in named if problem.weight is weight):
            yield say(f"course.weight-{weight}"), found


def closest(wrong: str, known: Iterable[str]) -> str | None:
    """Return the one of `known` that is spelled most like `wrong`, if any is close."""
    if len(wrong) > _LONGEST_MISSPELT:  # like nothing there is, and dear to compare
        return None
    import difflib  # for mistakes alone

    return next(iter(difflib.get_close_matches(wrong, _likely(wrong, list(known)), n=1)), None)


def _likely(wrong: str, known: list[str]) -> list[str]:
    """Return those that can be meant: of very many, the ones that share most pairs of letters.

    Of these only what begins or ends alike is looked at, where anything does.
    """
    if len(known) <= _MANY:
        return known
    from heapq import nlargest

    begin, end = wrong[:2], wrong[-2:]
    known = [each for each in known if each.startswith(begin) or each.endswith(end)] or known
    pairs = {wrong[at : at + 2] for at in range(len(wrong) - 1)}
    return nlargest(_MANY, known, key=lambda each: sum(pair in each for pair in pairs))


def shorten(text: str) -> str:
    """Return a text from outside as a problem may quote it: sanitised, of a long one the beginning.

    A problem is one sentence, whatever it is about: a line of a megabyte would be drawn for
    minutes.
    """
    line = clean_line(text[: 2 * _LONGEST_QUOTE])
    return line if len(line) <= _LONGEST_QUOTE else f"{line[: _LONGEST_QUOTE - 3]}..."


def describe(value: object) -> str:
    """Describe a value from a content file in one short sanitised phrase."""
    if isinstance(value, str):
        line = shorten(value)
        return f'"{line}"' if line else say("course.nothing")
    if isinstance(value, dict):
        return say("course.an-entry")
    if isinstance(value, list):
        return say("course.a-list")
    if isinstance(value, int) and value.bit_length() > 63:  # Python refuses to write some out
        return say("course.huge")
    return describe(str(value)).strip('"').lower()


def kind_of_entry(kind: str) -> str:
    """Return what an entry is called; `kind` is the name of its record in small letters."""
    return say(f"course.kind-{kind}")


def explain_unknown_key(key: str, missing: Iterable[str]) -> str:
    """Say that a key is not known, and which of the missing ones may be meant."""
    spelling = closest(key, missing)
    words = "course.unknown-key-near" if spelling else "course.unknown-key"
    return say(words, suggestion=spelling)


def explain(value: object, kind: Any, key: str = "") -> Iterator[tuple[str, str]]:
    """Find everything about `value` that does not fit `kind`.

    Args:
        value: what stood in the file, as decoded from TOML.
        kind: a record of `models`, or the type of one of its fields.
        key: the path of keys that led here, as in `sources.1.url`; lists count from 1.

    Yields:
        The path of a wrong value and a sentence about it.
    """
    origin = get_origin(kind)
    if origin in (Union, types.UnionType):
        yield from explain(value, next(a for a in get_args(kind) if a is not type(None)), key)
    elif origin is tuple:
        if not isinstance(value, list):
            yield (
                key,
                say("course.expected", expected=say("course.a-list"), found_value=describe(value)),
            )
            return
        for number, each in enumerate(value, 1):
            yield from explain(each, get_args(kind)[0], f"{key}.{number}")
        yield from _explain_duplicates(value, key)
    elif isinstance(kind, type) and issubclass(kind, msgspec.Struct):
        yield from _explain_record(value, kind, key)
    else:
        try:
            msgspec.convert(value, kind, dec_hook=accept)
        except ValueError:
            yield key, _explain_value(value, kind)


def _explain_record(
    value: object, kind: type[msgspec.Struct], key: str
) -> Iterator[tuple[str, str]]:
    if not isinstance(value, dict):
        yield (
            key,
            say("course.expected", expected=say("course.an-entry"), found_value=describe(value)),
        )
        return
    fields = {field.name: field for field in msgspec.structs.fields(kind)}
    inside = f"{key}." if key else ""
    for name in value:
        if name not in fields:
            yield inside + shorten(name), explain_unknown_key(name, fields.keys() - value.keys())
    for name, field in fields.items():
        if name in value:
            yield from explain(value[name], field.type, inside + name)
        elif field.required:
            yield inside + name, say("course.missing", expected=_expected(field.type))


def _explain_duplicates(values: list[Any], key: str) -> Iterator[tuple[str, str]]:
    for number, repeated in repeated_ids(values):
        yield f"{key}.{number}.id", say("course.duplicate", entry_id=shorten(repeated))


def repeated_ids(values: list[Any]) -> Iterator[tuple[int, str]]:
    """Find ids used twice in one list: yield the second's number, from 1, and the id."""
    seen = set()
    for number, value in enumerate(values, 1):
        identity = value.get("id") if isinstance(value, dict) else None
        if isinstance(identity, str):
            if identity in seen:
                yield number, identity
            seen.add(identity)


def _expected(kind: Any) -> str:
    origin = get_origin(kind)
    if origin is Literal:
        return say("course.one-of", choices=say("spoken.list").join(get_args(kind)))
    if origin is tuple:
        return say("course.a-list")
    return say(_EXPECTED.get(kind, "course.an-entry"))


def _explain_value(value: object, kind: Any) -> str:
    most = LONGEST.get(kind, 0)
    if isinstance(value, str) and len(value) > most > 0:
        return say("course.too-long", count=most, length=len(value))
    choices = get_args(kind) if get_origin(kind) is Literal else ()
    spelling = closest(value, choices) if isinstance(value, str) else None
    words = "course.expected-near" if spelling else "course.expected"
    return say(words, expected=_expected(kind), found_value=describe(value), suggestion=spelling)


def expectation(kind: Any) -> str:
    """Say in a phrase what should stand in a field of this type."""
    return _expected(kind)
