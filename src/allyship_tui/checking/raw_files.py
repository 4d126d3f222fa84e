"""The files of a pack as they were written, read again only where something is wrong."""

from pathlib import Path
from typing import Any

import tomli

from allyship_tui.checking.positions import Place, Positions
from allyship_tui.course import Unreadable, read_toml


class RawFiles:
    """The files of one pack, each read once."""

    def __init__(self, folder: Path) -> None:
        """Take up a pack.

        Args:
            folder: the pack's folder.
        """
        self._folder = folder
        self._tables: dict[str, dict[str, Any] | None] = {}
        self._errors: dict[str, BaseException | None] = {}

    def is_there(self, file: str) -> bool:
        """Say whether a file or folder of this name is in the pack."""
        try:
            return (self._folder / file).exists()
        except (OSError, ValueError):
            return False

    def is_file(self, file: str) -> bool:
        """Say whether a file of this name is in the pack, and is read as TOML."""
        try:
            return file.endswith(".toml") and (self._folder / file).is_file()
        except (OSError, ValueError):
            return False

    def table(self, file: str) -> dict[str, Any] | None:
        """Return what a file holds; None where it cannot be read."""
        if file not in self._tables:
            self._errors[file] = None
            try:
                self._tables[file] = read_toml(self._folder / file)
            except (Unreadable, ValueError) as error:
                self._tables[file] = None
                self._errors[file] = error.__cause__
        return self._tables[file]

    def where_it_breaks(self, file: str) -> Place:
        """Return where a file stops being TOML in UTF-8."""
        self.table(file)
        error = self._errors[file]
        if isinstance(error, tomli.TOMLDecodeError):
            return getattr(error, "lineno", 1), getattr(error, "colno", 1)
        if isinstance(error, UnicodeDecodeError):
            before = bytes(error.object)[: error.start]
            row = before[before.rfind(b"\n") + 1 :]
            return before.count(b"\n") + 1, len(row.decode("utf-8", "replace")) + 1
        return (1, 1)

    def positions(self, file: str) -> Positions:
        """Return where what a file holds stands; it is one that the loader could read."""
        return Positions((self._folder / file).read_bytes().decode("utf-8-sig"))
