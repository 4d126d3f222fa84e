"""What the tests of checks share: packs to break, and what is found in them."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from allyship_tui.checking import Report, check_packs

from .sound_pack import write_sound_pack

TODAY = date(2026, 3, 2)
Check = Callable[..., Report]


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    """Return a pack in which nothing is wrong, to be broken."""
    return write_sound_pack(tmp_path / "pack")


@pytest.fixture
def check() -> Check:
    """Return a function that checks a pack that stands alone."""

    def checked(folder: Path, only: str = "") -> Report:
        (report,) = check_packs([folder], folder, TODAY, only)
        return report

    return checked
