"""Packs made for one test each."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from allyship_tui.course import KINDS, Course, load_course, write_schemas

Load = Callable[..., Course]


@pytest.fixture
def pack(tmp_path: Path, pack_folder: Path) -> Path:
    """Return a copy of the small pack, to be broken; without situations, which need its tips."""
    ignored = shutil.ignore_patterns("situations.toml")
    return shutil.copytree(pack_folder, tmp_path / "pack", ignore=ignored)


@pytest.fixture
def change(pack: Path) -> Callable[[str, str, str], None]:
    """Return a function that changes one place in one file of the copy."""

    def change_text(file: str, old: str, new: str) -> None:
        text = (pack / file).read_text("utf-8")
        assert old in text
        (pack / file).write_text(text.replace(old, new, 1), "utf-8")

    return change_text


@pytest.fixture
def problems(pack: Path) -> Callable[[], list[str]]:
    """Return a function that loads the copy and returns what is wrong with it."""
    return lambda: [str(problem) for problem in load_course(base=pack).problems]


@pytest.fixture(scope="module")
def schemas(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with every schema."""
    folder = tmp_path_factory.mktemp("schemas")
    write_schemas(folder, KINDS.values())
    return folder
