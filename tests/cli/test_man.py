"""The man page says what the parser takes, and is the same wherever it is made."""

import shutil
import subprocess

import pytest

from allyship_tui.cli.specs import SPECS
from allyship_tui.messages import say
from tools import man


def test_the_man_page_is_current(monkeypatch: pytest.MonkeyPatch) -> None:
    # To renew it: make man
    monkeypatch.setenv("COLUMNS", "30")
    assert man.PAGE.read_text("utf-8") == man.man_page()


def test_each_command_is_described_with_all_that_it_takes() -> None:
    page = man.PAGE.read_text("utf-8").replace("\\-", "-")
    for command in SPECS:
        _, found, rest = page.partition(f".SS \\fBallyship {command.name}\\fR\n")
        assert found, command.name
        described = rest.partition("\n.S")[0]
        assert described.startswith(say(f"cli.what-{command.name}"))
        for argument in command.arguments:
            assert say(argument.message) in described, argument


def test_it_names_no_day_and_no_folder() -> None:
    page = man.PAGE.read_text("utf-8")
    assert page.startswith('.TH ALLYSHIP "1" "" "allyship ')
    assert "/home" not in page
    assert str(man.ROOT) not in page


@pytest.mark.skipif(not shutil.which("groff"), reason="groff is not installed")
def test_groff_finds_nothing_wrong_with_it() -> None:
    done = subprocess.run(
        ["groff", "-man", "-Tutf8", "-ww", "-z", man.PAGE],  # noqa: S607
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
