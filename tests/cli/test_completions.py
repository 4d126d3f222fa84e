"""`allyship completions`: scripts that shells accept, and by which bash really completes."""

import shutil
import subprocess
from pathlib import Path

import pytest

from allyship_tui.cli.specs import COMMANDS, SHELLS
from allyship_tui.course import Course
from allyship_tui.study.settings import THEMES

from .conftest import Call, environment

# What readline does on Tab: it calls the function that `complete` named, with these variables.
TAB = """
source "$1"; shift
COMP_WORDS=(allyship "$@"); COMP_CWORD=$#
COMP_LINE="${COMP_WORDS[*]}"; COMP_POINT=${#COMP_LINE}
[[ $(complete -p allyship) =~ -F\\ ([^ ]+) ]] && ${BASH_REMATCH[1]} allyship "${!#}" "${@: -2:1}"
printf '%s\\n' "${COMPREPLY[@]}"
"""


def _tab(tmp_path: Path, script: Path, *words: str) -> set[str]:
    done = subprocess.run(
        ["bash", "-c", TAB, "bash", script, *words],  # noqa: S607
        env=environment(tmp_path),
        cwd=tmp_path,
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    assert done.stderr == ""
    return {word.strip() for word in done.stdout.splitlines()}


def test_bash_completes(call: Call, course: Course, tmp_path: Path) -> None:
    script = tmp_path / "script"
    script.write_text(call("completions", "bash").out)
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").touch()
    assert _tab(tmp_path, script, "to") == {"today"}
    assert set(COMMANDS) <= _tab(tmp_path, script, "")
    assert _tab(tmp_path, script, "today", "--") == {
        *("--help", "--json", "--date", "--once", "--short", "--data-dir", "--content")
    }
    assert _tab(tmp_path, script, "tips", "") == {str(n + 1) for n in range(len(course.tips))}
    assert _tab(tmp_path, script, "--data-dir", "f") == {"folder"}
    assert _tab(tmp_path, script, "export", "f") == {"folder", "file"}
    assert _tab(tmp_path, script, "today", "--content", "f") == {"folder"}
    assert _tab(tmp_path, script, "--theme", "") == set(THEMES)
    assert _tab(tmp_path, script, "completions", "") == set(SHELLS)
    ids = {term.id for term in course.glossary}
    assert _tab(tmp_path, script, "define", "") == ids
    assert _tab(tmp_path, script, "define", "ally") == {i for i in ids if i.startswith("ally")}


def test_bash_completes_the_numbers_of_situations(call: Call, tmp_path: Path) -> None:
    script = tmp_path / "script"
    script.write_text(call("completions", "bash").out)
    last = len(call("practice", "--json").data)
    assert last >= 30
    assert _tab(tmp_path, script, "practice", "") == {str(n + 1) for n in range(last)}


@pytest.mark.parametrize("shell", SHELLS)
@pytest.mark.usefixtures("course")
def test_the_shell_accepts_its_script(call: Call, shell: str, tmp_path: Path) -> None:
    result = call("completions", shell)
    assert (result.status, result.err) == (0, "")
    assert result.out.isascii()
    assert call("completions", shell, "--json").data == {"shell": shell, "script": result.out}
    if not shutil.which(shell):
        pytest.skip(f"{shell} is not installed")
    script = tmp_path / "script"
    script.write_text(result.out)
    done = subprocess.run([shell, "-n", script], capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")


def test_without_lessons_there_is_still_a_script(call: Call, base: Path, tmp_path: Path) -> None:
    script = tmp_path / "script"
    script.write_text(call("completions", "bash").out)
    assert _tab(tmp_path, script, "tod") == {"today"}
    assert _tab(tmp_path, script, "define", "") == {""}
