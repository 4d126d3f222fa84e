"""The learner's settings file: `config.toml`. It is read and never written, so comments live."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from msgspec import Struct, field

from allyship_tui.course import Problem, Unreadable, closest, describe, read_toml
from allyship_tui.messages import say
from allyship_tui.sanitise import clean_line, is_id
from allyship_tui.system.folders import NoHome, config_file, expanded

CONFIG_FILE = "config.toml"
"""The name of the settings file."""
NARROWEST = 20
"""The narrowest width, in characters, that text can be wrapped to."""


class Config(Struct, frozen=True):
    """What the settings file says; None where it says nothing."""

    theme: str | None = None
    plain: bool | None = None
    """Whether the linear edition opens in place of the full screen."""
    width: int | None = None
    """The width of the linear edition in characters; 0 leaves paragraphs whole."""
    motion: bool = False
    letter_keys: bool = True
    """Whether single letters are keys in the full screen."""
    keys: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Of actions, by name, the keys in place of the usual ones; they are not checked here."""
    content: tuple[Path, ...] = ()
    """The folders of packs to add, in the order given; they need not be there."""
    daily_packs: tuple[str, ...] = ()
    """The ids of packs whose terms join the term of the day."""
    problems: tuple[Problem, ...] = ()
    """What could not be understood, each left out of the rest."""

    @property
    def pack_problems(self) -> tuple[Problem, ...]:
        """Those of the problems for which packs may be missing."""
        keys = {say("course.where-key", key=key) for key in _ABOUT_PACKS}
        return tuple(each for each in self.problems if not each.where or each.where in keys)


def read_config(file: Path) -> Config:
    """Read the settings file; one that is not there says nothing. Nothing is raised."""
    if _is_missing(file):
        return Config()
    try:
        table = read_toml(file)
    except Unreadable as error:
        return Config(problems=(Problem(file.name, "", str(error)),))
    values: dict[str, Any] = {}
    problems: list[Problem] = []
    for name, value in table.items():
        if name not in _READERS:
            problems.append(_unknown(file, name))
            continue
        read, expected = _READERS[name]
        try:
            values[name.replace("-", "_")] = read(value)
        except ValueError:
            problems.append(_wrong(file, name, expected, value))
    if "keys" in values:
        values["keys"], wrong = _keys(file, values["keys"])
        problems += wrong
    if "content" in values:
        values["content"], wrong = _folders(file, values["content"])
        problems += wrong
    return Config(**values, problems=tuple(problems))


def own_config() -> Config:
    """Read this user's settings file; where there is no home for it, it says nothing."""
    try:
        return read_config(config_file())
    except NoHome:
        return Config()


def _is_missing(file: Path) -> bool:
    try:
        file.stat()
    except (FileNotFoundError, NotADirectoryError):
        return True
    except OSError:
        return False  # reading it will fail too, and say why
    return False


def _unknown(file: Path, name: str) -> Problem:
    spelling = closest(name, _READERS)
    words = "course.unknown-key-near" if spelling else "course.unknown-key"
    where = say("course.where-key", key=clean_line(name))
    return Problem(file.name, where, say(words, suggestion=spelling))


def _wrong(file: Path, name: str, expected: str, value: object) -> Problem:
    what = say("course.expected", expected=say(expected), found_value=describe(value))
    return Problem(file.name, say("course.where-key", key=name), what)


def _text(value: object) -> str:
    if not isinstance(value, str) or not clean_line(value):
        raise ValueError
    return clean_line(value)


def _truth(value: object) -> bool:
    if not isinstance(value, bool):
        raise ValueError
    return value


def _width(value: object) -> int:
    if value == "off":
        return 0
    if not isinstance(value, int) or isinstance(value, bool) or value < NARROWEST:
        raise ValueError
    return value


def _table(value: object) -> dict[str, object]:
    if not isinstance(value, dict):
        raise ValueError
    return value


def _keys(file: Path, table: dict[str, object]) -> tuple[dict[str, tuple[str, ...]], list[Problem]]:
    """Return the keys of each action, and what is wrong with those of some."""
    keys: dict[str, tuple[str, ...]] = {}
    wrong: list[Problem] = []
    for name, value in table.items():
        action = clean_line(name)
        try:
            keys[action] = _keys_of(value)
        except ValueError:
            wrong.append(_wrong(file, f"keys.{action}", "settings.keys-of", value))
    return keys, wrong


def _keys_of(value: object) -> tuple[str, ...]:
    """Return the keys of one action; an empty text is none, as an empty list is."""
    written = value if isinstance(value, list) else [value]
    return tuple(_text(key) for key in written if key != "")


def _list(value: object) -> list[object]:
    if not isinstance(value, list):
        raise ValueError
    return value


def _folders(file: Path, listed: list[object]) -> tuple[tuple[Path, ...], list[Problem]]:
    """Return the folders that can be meant, and what is wrong with the others."""
    folders: list[Path] = []
    wrong: list[Problem] = []
    for value in listed:
        if not isinstance(value, str) or not value or "\0" in value:
            wrong.append(_wrong(file, "content", "settings.a-folder", value))
            continue
        try:
            folders.append(file.parent / expanded(value))
        except NoHome as error:
            where = say("course.where-key", key="content")
            wrong.append(Problem(file.name, where, error.sentence))
    return tuple(folders), wrong


def _ids(value: object) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(i, str) and is_id(i) for i in value):
        raise ValueError
    return tuple(value)


_ABOUT_PACKS = ("content", "daily-packs")
_READERS: dict[str, tuple[Callable[[object], Any], str]] = {
    "theme": (_text, "course.a-text"),
    "plain": (_truth, "course.a-truth"),
    "width": (_width, "settings.a-width"),
    "motion": (_truth, "course.a-truth"),
    "letter-keys": (_truth, "course.a-truth"),
    "keys": (_table, "settings.keys"),
    "content": (_list, "settings.folders"),
    "daily-packs": (_ids, "settings.pack-ids"),
}
