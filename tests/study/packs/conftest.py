"""Packs to add: small ones of a choir's, as folders and as zip files."""

import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest

TERM = """title = "{title}"
part_of_speech = "noun"
category = "voices"
short = "A low voice in a choir."
definition = "A low voice."
why_it_matters = "It carries."
in_practice = "She sings alto."
usage = {{ level = "fine", reason = "It is plain." }}
origin = {{ who = "No one", certainty = "likely" }}
sources = []
related = []
recall = []
added = {added}
checked = 2026-01-01
"""
OUTLINE = """id = "choir"
title = "The choir"
language = "en"
categories = [{ id = "voices", title = "Voices" }]
"""

Files = Mapping[str, str]


def choir(version: str = "1", title: str = "alto", more: str = "") -> dict[str, str]:
    """Return the files of a pack of one term."""
    return {
        "course.toml": f'{OUTLINE}version = "{version}"\n{more}',
        "terms/alto.toml": TERM.format(title=title, added="2026-01-01"),
    }


def lay(folder: Path, files: Files) -> Path:
    """Write files into a folder, which is made."""
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, "utf-8")
    return folder


def zipped(path: Path, files: Files) -> Path:
    """Write a zip file that holds these files."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return path


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Return a data folder that is not there yet."""
    return tmp_path / "data"
