"""The pictures of the README show the app as it is."""

import re
import subprocess
import sys
from pathlib import Path

from . import draw
from .pinned import pinned


@pinned
def test_every_picture_is_up_to_date(tmp_path: Path) -> None:
    # By a program of its own, as the command does it: nothing of another test is in them.
    subprocess.run([sys.executable, draw.__file__, tmp_path / "drawn"], check=True)
    folders = (tmp_path / "drawn", draw.PICTURES)
    drawn, kept = ({f.name: f.read_text("utf-8") for f in each.glob("*.svg")} for each in folders)
    stale = sorted(name for name in drawn | kept if drawn.get(name) != kept.get(name))
    assert not stale, f"these are out of date; to draw them again, run: {draw.COMMAND}"


def test_no_picture_loads_anything_from_the_web() -> None:
    for file in draw.PICTURES.glob("*.svg"):
        svg = file.read_text("utf-8")
        assert not re.search(r"url\((?!#)|@import|href=|<script", svg), file.name
        assert "terminal-0" not in svg
