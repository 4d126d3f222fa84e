"""What an editor's TOML language server finds in the lessons, by the schemas that they name."""

import subprocess
import sys
from pathlib import Path

import pytest

from allyship_tui.course import KINDS, first_line, write_schemas

ROOT = Path(__file__).parents[2]
TOMBI = Path(sys.executable).parent / "tombi"

pytestmark = pytest.mark.skipif(not TOMBI.exists(), reason="tombi comes with `make venv`")


def lint(path: Path) -> tuple[int, str]:
    done = subprocess.run(
        [TOMBI, "lint", "--offline", path],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
        timeout=60,
    )
    return done.returncode, done.stdout + done.stderr


def test_it_finds_nothing_wrong_with_the_lessons() -> None:
    files = len(list((ROOT / "content").rglob("*.toml")))
    assert lint(ROOT / "content") == (0, f"{files} files linted successfully\n")


def test_it_finds_a_misspelt_key_by_the_schema_that_the_file_names(tmp_path: Path) -> None:
    write_schemas(tmp_path / "schemas", KINDS.values())
    tips = tmp_path / "tips.toml"
    tips.write_text(f"{first_line(KINDS['tips'])}\n\n[[tips]]\ntitel = 'A tip'\n", "utf-8")
    status, said = lint(tips)
    assert status == 1
    assert "titel" in said
    assert '"what"' in said
