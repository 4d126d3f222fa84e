"""Pictures can be compared only if they are drawn by the versions that drew the kept ones."""

from importlib.metadata import version
from pathlib import Path

import pytest

_CONSTRAINTS = Path(__file__).parents[2] / "constraints.txt"
_LINES = _CONSTRAINTS.read_text("utf-8").splitlines()
_WANTED = dict(line.split("==") for line in _LINES if line.startswith(("textual==", "rich==")))
_OTHER = {name: version(name) for name in _WANTED if version(name) != _WANTED[name]}

pinned = pytest.mark.skipif(
    bool(_OTHER), reason=f"pictures are kept as {_WANTED} draws them, and this is {_OTHER}"
)
"""Skips a test unless Textual and Rich are those of `constraints.txt`."""
