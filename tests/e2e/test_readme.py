"""What the README tells to type is what CI runs, and the Makefile too."""

import os
import re
import subprocess
import sys
import tomllib
from importlib.metadata import version
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
NEEDED = "Python 3.11 or later is needed"
CHECK = f"python3 -c 'import sys; sys.version_info < (3, 11) and sys.exit(\"{NEEDED}\")' &&"
SET_UP = "python3 -m venv .venv && .venv/bin/pip install -q -c constraints.txt"
START = f"{SET_UP.replace(' -q', '')} . && .venv/bin/allyship"
"""It shows that it works: who meets the program here has nothing else to look at."""
PASS_THE_TESTS = f"{SET_UP} -e '.[test]' && .venv/bin/python -m pytest"
TARGETS = """
help venv run test quick soak lint types contracts check rooms man messages screenshots bench build
clean
""".split()  # noqa: SIM905 - it reads better


def recipe(target: str) -> list[str]:
    """Return the lines of a target of the Makefile."""
    makefile = (ROOT / "Makefile").read_text("utf-8")
    found = re.search(rf"^{target}:.*\n((?:\t.*\n)*)", makefile, re.MULTILINE)
    assert found, target
    return [line.strip() for line in found[1].splitlines()]


def test_the_two_commands_of_the_readme() -> None:
    blocks = re.findall(r"^```\w*\n(.*?)^```", (ROOT / "README.md").read_text("utf-8"), re.M | re.S)
    commands = [block.splitlines() for block in blocks if "-m venv" in block]
    assert commands == [[CHECK, START], [CHECK, PASS_THE_TESTS]]


@pytest.mark.parametrize(("older", "status"), [("(3, 10, 9)", 1), ("(3, 11)", 0)])
def test_an_older_python_is_named_first(older: str, status: int) -> None:
    code = CHECK.split("'")[1].replace("import sys;", f"import sys; sys.version_info = {older};")
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False, text=True)
    assert (done.returncode, done.stderr.strip()) == (status, NEEDED if status else "")


def test_ci_runs_the_second_command_word_for_word() -> None:
    script = ROOT / ".ci" / "run"
    lines = [line.strip() for line in script.read_text("utf-8").splitlines()]
    assert lines[0] == "#!/usr/bin/env bash"
    order = [
        "set -euo pipefail",
        "unset PYTHONDONTWRITEBYTECODE",
        CHECK,
        PASS_THE_TESTS,
        f"{SET_UP.split(' && ')[1]} -e '.[dev]'",
        "make check",
    ]
    assert [line for line in lines if line in order] == order
    # In brackets, a failure anywhere in the chain stops the script.
    at = lines.index(PASS_THE_TESTS)
    assert (lines[at - 3], lines[at + 1]) == ("(", ")")
    # It only looks for the tests there: they are run by what `make check` names.
    assert lines[at - 2] == "export PYTEST_ADDOPTS=--collect-only"
    assert re.search("^check: lint types contracts test ", (ROOT / "Makefile").read_text(), re.M)
    assert os.access(script, os.X_OK)
    assert subprocess.run(["/usr/bin/env", "bash", "-n", script], check=False).returncode == 0


def test_the_makefile_says_the_same() -> None:
    assert recipe("venv") == [f"{SET_UP} -e '.[dev]'"]
    assert recipe("run") == [START.rsplit(" && ", maxsplit=1)[-1]]
    assert recipe("test") == [PASS_THE_TESTS.rsplit(" && ", maxsplit=1)[-1]]
    for target in TARGETS:
        recipe(target)


def test_every_release_is_named() -> None:
    lines = (ROOT / "constraints.txt").read_text("utf-8").splitlines()
    assert [line for line in lines if not re.fullmatch(r"[\w.-]+==[\w.]+", line)] == []
    names = [re.sub(r"[-_.]+", "-", line.split("==")[0]).lower() for line in lines]
    assert names == sorted(names)
    assert len(names) == len(set(names))
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    lists = [project["dependencies"], *project["optional-dependencies"].values()]
    wanted = [each for wishes in lists for each in wishes]
    asked = {re.split(r"[<>=\[]", each)[0] for each in wanted} - {project["name"]}
    assert asked <= set(names)


def test_the_textual_tested_is_the_textual_named() -> None:
    named = dict(line.split("==") for line in (ROOT / "constraints.txt").read_text("utf-8").split())
    assert version("textual") == named["textual"]
