"""The built wheel holds all it needs, and runs from an empty folder."""

import json
import subprocess
import sys
import sysconfig
import venv
import zipfile
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
PATIENCE = 240


def run(*argv: str | Path, cwd: Path) -> str:
    done = subprocess.run(
        argv, cwd=cwd, capture_output=True, text=True, timeout=PATIENCE, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the wheel, built from the checkout."""
    folder = tmp_path_factory.mktemp("wheel")
    isolated = ["--no-build-isolation"] if find_spec("hatchling") else []
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "wheel", "-q", "--no-deps"]
    run(*pip, *isolated, "-w", folder, ROOT, cwd=folder)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of the commands of an environment in which the wheel is installed."""
    folder = tmp_path_factory.mktemp("environment")
    venv.create(folder)
    commands = folder / "bin"
    purelib = sysconfig.get_path("purelib", "venv", {"base": str(folder)})
    # What the program needs is here already; a path within that folder is not followed, so that
    # the checkout stays out of reach.
    (Path(purelib) / "borrowed.pth").write_text(sysconfig.get_path("purelib"))
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check"]
    install = ["install", "-q", "--no-deps", "--no-index", "--ignore-installed"]
    run(*pip, "--python", commands / "python", *install, wheel, cwd=folder)
    return commands


def test_what_the_wheel_holds(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
    inside = {name for name in names if name.startswith("allyship_tui/")}
    terms = {path.name for path in (ROOT / "content" / "en" / "terms").glob("*.toml")}
    assert {f"allyship_tui/content/en/terms/{name}" for name in terms} <= inside
    assert "allyship_tui/content/LICENSE" in inside
    assert "allyship_tui/content/course.db" in inside
    assert "allyship_tui/py.typed" in inside
    sheets = {path.relative_to(ROOT / "src").as_posix() for path in ROOT.glob("src/**/*.tcss")}
    assert sheets
    assert sheets <= inside
    outside = {name for name in names if ".dist-info/" not in name} - inside
    (page,) = outside
    assert page.endswith(".data/data/share/man/man1/allyship.1")
    assert [name for name in names if "test" in name or "__pycache__" in name] == []
    assert any(name.endswith("licenses/LICENSE") for name in names)


def test_its_man_page_is_where_man_looks_for_it(installed: Path) -> None:
    page = installed.parent / "share" / "man" / "man1" / "allyship.1"
    assert page.read_text("utf-8") == (ROOT / "man" / "allyship.1").read_text("utf-8")


def test_it_runs_from_an_empty_folder(installed: Path, tmp_path: Path) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()

    def ask(*arguments: str) -> Any:
        return json.loads(run(installed / "allyship", *arguments, "--json", cwd=empty))

    content = Path(ask("where")["content"][0]["path"])
    assert content.is_relative_to(installed.parent)
    assert not content.is_relative_to(ROOT)
    assert ask("today")["id"]
    terms = ask("terms")
    assert len(terms) >= 60
    assert all(term["id"] and term["title"] for term in terms)
    steps = {"read": 0, "total": 25}
    assert ask("progress")["tips"] == {"reviewed": 0, "total": 5, "steps": steps}
    assert list(empty.iterdir()) == []
