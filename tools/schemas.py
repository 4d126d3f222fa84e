"""Writes the schemas of the files of a pack into `schemas/`: `make schemas`."""

from pathlib import Path

from allyship_tui.course import KINDS, write_schemas

FOLDER = Path(__file__).parents[1] / "schemas"

if __name__ == "__main__":
    write_schemas(FOLDER, KINDS.values())
