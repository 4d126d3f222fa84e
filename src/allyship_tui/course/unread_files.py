"""Files in a pack that are not read: named, so that no lesson vanishes by a slip in a name.

Nothing is said of hidden files, of what is about a pack (a licence, a readme, its schemas and the
like), and of what editors and systems leave behind. What ends in `.toml` is meant as a lesson,
whatever it is called.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import islice

from allyship_tui.course.problems import Problem, closest, shorten
from allyship_tui.messages import say
from allyship_tui.sanitise import is_id

_TOML = ".toml"
_FILES = ("course.toml", "definition.toml", "tips.toml", "reading.toml", "situations.toml")
_TERMS = "terms"
_BY_STEM = {name.removesuffix(_TOML): name for name in (*_FILES, _TERMS)}
_ABOUT_THE_PACK = re.compile(
    r"(?:authors|changelog|changes|contributing|copying|credits|licen[cs]e|notice|readme|review"
    r"|schemas)(?![a-z])(?!.*\.toml$)",
    re.DOTALL,
)
_LEFT_BEHIND = ("__macosx", "desktop.ini", "thumbs.db")
_MOST = 20
"""So many are named of one folder: it may be one full of pictures, given by mistake."""


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
    unread = sorted(name for name in names if not _is_no_lesson(name))
    for name in islice(unread, _MOST):
        spelling = meant(name.lower())
        words = "course.unread-near" if spelling else "course.unread"
        yield Problem(
            folder + shorten(name), "", say(words, expected=expected, suggestion=spelling)
        )
    if len(unread) > _MOST:
        yield Problem(folder or ".", "", say("course.unread-more", count=len(unread) - _MOST))


def _is_no_lesson(name: str) -> bool:
    low = name.lower()
    if name.startswith(".") and name != _TOML:
        return True
    is_copy = name.endswith("~") or (name.startswith("#") and name.endswith("#"))
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
