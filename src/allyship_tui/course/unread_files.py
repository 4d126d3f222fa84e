"""Files in a pack that are not read: named, so that no lesson vanishes by a slip in a name.

Nothing is said of hidden files, of what is about a pack (a licence, a readme, its schemas and the
like), and of what editors and systems leave behind. What ends in `.toml` is meant as a lesson,
whatever it is called.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import islice

from allyship_tui.course.problems import Problem, Weight, closest, shorten
from allyship_tui.messages import say
from allyship_tui.sanitise import is_id

_TOML = ".toml"
_FILES = (
    "course.toml",
    "definition.toml",
    "tips.toml",
    "reading.toml",
    "situations.toml",
    "paths.toml",
)
_TERMS = "terms"
_BY_STEM = {name.removesuffix(_TOML): name for name in (*_FILES, _TERMS)}
_ABOUT_THE_PACK = re.compile(
    r"(?:authors|changelog|changes|contributing|copying|credits|licen[cs]e|notice|readme|review"
    r"|schemas)(?![a-z])(?!.*\.toml$)",
    re.DOTALL,
)
_COPIES = ("~", ".swp", ".swo")
_LEFT_BEHIND = ("__macosx", "desktop.ini", "thumbs.db")
_MOST = 20
"""So many are named of one folder: it may be one full of pictures, given by mistake. What may be
meant as a lesson comes first."""


def is_term(name: str) -> bool:
    """Say whether what has this name in the folder `terms` is read."""
    # As pathlib has it: ".toml" alone is a hidden file.
    return name.endswith(_TOML) and name != _TOML


def unread_in_pack(names: Iterable[str]) -> Iterator[Problem]:
    """Find what is not read of what lies in the folder of a pack.

    Args:
        names: the names of what lies there, files and folders.
    """
    expected = say("course.pack-files", files=say("spoken.list").join(_FILES), folder=_TERMS)
    others = (name for name in names if name not in _BY_STEM.values())
    yield from _unread("", others, expected, _closest_in_pack)


def unread_in_terms(names: Iterable[str]) -> Iterator[Problem]:
    """Find what is not read of what lies in the folder `terms`.

    Args:
        names: the names of what lies there, files and folders.
    """
    others = (name for name in names if not is_term(name))
    yield from _unread(f"{_TERMS}/", others, say("course.term-files"), _closest_in_terms)


def _unread(
    folder: str, names: Iterable[str], expected: str, meant: Callable[[str], str | None]
) -> Iterator[Problem]:
    unread = [(meant(name.lower()), name) for name in names if not _is_no_lesson(name)]
    unread.sort(key=lambda each: (not _may_be_a_lesson(*each), each[1]))
    for spelling, name in islice(unread, _MOST):
        words = "course.unread-near" if spelling else "course.unread"
        what = say(words, expected=expected, suggestion=spelling)
        yield Problem(folder + shorten(name), "", what, _weight_of(spelling, name))
    if left := unread[_MOST:]:
        what = say("course.unread-more", count=len(left))
        yield Problem(folder or ".", "", what, _weight_of(*left[0]))


def _weight_of(spelling: str | None, name: str) -> Weight:
    return Weight.LEFT_OUT if _may_be_a_lesson(spelling, name) else Weight.IGNORED


def _may_be_a_lesson(spelling: str | None, name: str) -> bool:
    """Say whether what is not read may be meant as a lesson: by its ending, or by a slip in it."""
    return spelling is not None or name.lower().endswith(_TOML)


def _is_no_lesson(name: str) -> bool:
    low = name.lower()
    if name.startswith(".") and name != _TOML:
        return True
    is_copy = low.endswith(_COPIES) or (name.startswith("#") and name.endswith("#"))
    return is_copy or low in _LEFT_BEHIND or _ABOUT_THE_PACK.match(low) is not None


def _closest_in_pack(name: str) -> str | None:
    stem, _, ending = name.partition(".")
    return _BY_STEM.get(closest(stem, _BY_STEM) or "") if _is_like_toml(ending) else None


def _closest_in_terms(name: str) -> str | None:
    """Return the name that a term's file should have, where this may be one of a term."""
    stem, _, ending = name.partition(".")
    return stem + _TOML if _is_like_toml(ending) and is_id(stem) else None


def _is_like_toml(ending: str) -> bool:
    return not ending or "toml" in ending.split(".") or closest(ending, ("toml",)) is not None
