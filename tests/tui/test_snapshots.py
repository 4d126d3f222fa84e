"""What each screen looks like, at three sizes and in two themes.

The snapshots are compared by syrupy itself: the report that `snap_compare` writes would hold
the whole environment.
"""

from collections.abc import Iterable

import pytest
from pytest_textual_snapshot import SVGImageExtension
from syrupy.assertion import SnapshotAssertion

from allyship_tui.course import Course

from .draw import OVER, PRACTISED, SECTIONS, Size, sitter, take, with_problems
from .pinned import pinned

pytestmark = pinned
RENEW = ".venv/bin/python -m pytest tests/tui/test_snapshots.py --snapshot-update"


async def _hold(
    snapshot: SnapshotAssertion, course: Course, size: Size, theme: str, scenes: Iterable[str]
) -> None:
    kept = snapshot.use_extension(SVGImageExtension)
    other = []
    async with sitter(course, size, theme) as pilot:
        for scene in scenes:
            if await take(pilot, scene) != kept(name=scene):
                other.append(scene)
    assert not other, f"these look different; if that is meant, run: {RENEW}"


@pytest.mark.parametrize("size", [(40, 12), (80, 24), (120, 40)], ids="{0[0]}x{0[1]}".format)
async def test_ink(snapshot: SnapshotAssertion, course: Course, size: Size) -> None:
    await _hold(snapshot, course, size, "ink", (*SECTIONS, *OVER, *PRACTISED, "path"))


@pytest.mark.parametrize("size", [(40, 12), (80, 24), (120, 40)], ids="{0[0]}x{0[1]}".format)
async def test_problems(snapshot: SnapshotAssertion, course: Course, size: Size) -> None:
    await _hold(snapshot, with_problems(course), size, "ink", ("today", "problems"))


async def test_paper(snapshot: SnapshotAssertion, course: Course) -> None:
    await _hold(snapshot, course, (80, 24), "paper", (*SECTIONS, *PRACTISED, "path"))
