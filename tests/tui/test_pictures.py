"""The pictures of the README show the app as it is."""

import re

from . import draw
from .pinned import pinned


@pinned
async def test_every_picture_is_up_to_date() -> None:
    drawn = await draw.pictures()
    kept = {file.name: file.read_text("utf-8") for file in draw.PICTURES.iterdir()}
    stale = sorted(name for name in drawn | kept if drawn.get(name) != kept.get(name))
    assert not stale, f"these are out of date; to draw them again, run: {draw.COMMAND}"


def test_no_picture_loads_anything_from_the_web() -> None:
    for file in draw.PICTURES.iterdir():
        svg = file.read_text("utf-8")
        assert not re.search(r"url\((?!#)|@import|href=|<script", svg), file.name
        assert "terminal-0" not in svg
