"""The days of a compiled course: what `allyship today` answers from, with the standard library.

They are parts of their own: the calendar, and of each term in it a glimpse. A course of which
something has to be told has none, nor one whose calendar is not all that decides about a day.
"""

from collections.abc import Iterator
from contextlib import closing, suppress
from datetime import date

from allyship_tui.study.daily import (
    Glimpse,
    NoTerm,
    changes_of,
    glimpse_of,
    in_order,
    term_in_order,
)
from allyship_tui.study.library.files import is_ours, kept, shipped
from allyship_tui.study.library.parts import DAMAGE, check_basis, read_part
from allyship_tui.system.sqlite_files import open_unchanging

TYPE_CHECKING = False  # as `typing` has it, which is dear to import
if TYPE_CHECKING:
    from allyship_tui.course import Course

_CALENDAR = "calendar"
_GLIMPSE = "glimpse/"


def parts_of_days(course: "Course") -> Iterator[tuple[str, bytes]]:
    """Go through these parts: of each its name and its body.

    Args:
        course: all that is taught.
    """
    if course.problems or course.pack_calendars:
        return
    order = in_order(course.calendar)
    yield _CALENDAR, _bytes([(name, str(added), str(gone or "")) for name, added, gone in order])
    for identity, _, _ in order:
        if term := course.term(identity):
            yield f"{_GLIMPSE}{identity}", _bytes(vars(glimpse_of(course, term)))


def glimpse_on(day: date, base: str, cache: str) -> Glimpse | None:
    """Return a glimpse of the term of a day, where a compiled course tells it at once.

    Args:
        day: the day.
        base: the folder of the pack that comes with the program, the only one in use.
        cache: the folder of what can be worked out again.

    Returns:
        The glimpse; None where the course has to be opened for it.
    """
    with suppress(*DAMAGE):
        if found := shipped(base):
            return _read(*found, day)
    with suppress(*DAMAGE):
        path, basis = kept(cache, [base])
        if basis and is_ours(path):
            return _read(path, basis, day)
    return None


def _read(path: str, basis: str, day: date) -> Glimpse | None:
    import json  # dear, and all that open a course come this way

    with closing(open_unchanging(path)) as database:
        check_basis(database, basis)
        order = [
            (name, date.fromisoformat(added), date.fromisoformat(gone) if gone else None)
            for name, added, gone in json.loads(read_part(database, _CALENDAR))
        ]
        try:
            identity = term_in_order(order, changes_of(order), day)
        except NoTerm:
            return None
        return Glimpse(**json.loads(read_part(database, f"{_GLIMPSE}{identity}")))


def _bytes(data: object) -> bytes:
    import json

    return json.dumps(data, ensure_ascii=False).encode()
