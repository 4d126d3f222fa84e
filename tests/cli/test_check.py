"""`allyship check`: what it prints, and the status it leaves with."""

import json
import re
import signal
import subprocess
from datetime import UTC, datetime
from pathlib import Path

import pytest

from allyship_tui.checking import rule_names
from allyship_tui.cli import findings
from allyship_tui.system import clock
from checking.sound_pack import term, write_sound_pack

from .conftest import Call, environment, on_a_terminal, python

EXAMPLES = Path(__file__).parents[2] / "examples"

CONTENT = Path(__file__).parents[2] / "content" / "en"
LONG = "Go on now. " * 9


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    """Return a sound pack that stands alone."""
    folder = write_sound_pack(tmp_path / "pack")
    course = folder / "course.toml"
    course.write_text(f'base = "replaces"\n{course.read_text()}')
    return folder


def warn(pack: Path) -> None:
    """Break a rule that warns."""
    text = term("anchor", "zipper", "basket", 0)
    (pack / "terms/anchor.toml").write_text(text.replace('short = "A', f'short = "{LONG}A'))


def err(pack: Path) -> None:
    """Break a rule of those that leave something out."""
    text = term("basket", "anchor", "candle", 1)
    (pack / "terms/basket.toml").write_text(text.replace("category", "catagory"))


def test_a_sound_pack_ends_with_status_0(call: Call, pack: Path) -> None:
    result = call("check", str(pack))
    assert (result.status, result.err) == (0, "")
    assert result.out.startswith(f"Summary of {pack}\n  46 entries, 0 errors, 0 warnings")
    assert "Nothing is wrong." in result.out


def test_a_finding_says_where_what_and_how_to_mend_it(call: Call, pack: Path) -> None:
    err(pack)
    result = call("check", str(pack))
    assert result.status == 1
    expected = (
        f"{pack}/terms/basket.toml:3:1: error: unknown-key, term/basket, "
        'key "catagory"\n'
        '  Found: The key "catagory" is not known here.\n'
        "  Expected: a key that is known here.\n"
        '  Did you mean "category"?\n'
        "  To mend it: Correct its spelling, or remove it.\n"
    )
    assert expected in result.out


def test_warnings_count_only_when_one_is_strict(call: Call, pack: Path) -> None:
    warn(pack)
    assert call("check", str(pack)).status == 0
    assert call("check", str(pack), "--strict").status == 1


def test_one_rule_can_be_asked_alone(call: Call, pack: Path) -> None:
    warn(pack)
    err(pack)
    result = call("check", str(pack), "--only", "long-short")
    assert result.status == 0
    assert "long-short" in result.out
    assert "unknown-key" not in result.out


def test_programs_get_every_part_of_a_finding(call: Call, pack: Path) -> None:
    err(pack)
    result = call("check", str(pack), "--json")
    assert result.status == 1
    (report,) = json.loads(result.out)
    assert (report["pack"], report["errors"]) == (str(pack), len(report["findings"]))
    first = next(each for each in report["findings"] if each["rule"] == "unknown-key")
    assert first["file"] == f"{pack}/terms/basket.toml"
    assert (first["line"], first["column"], first["key"]) == (3, 1, "catagory")
    assert (first["weight"], first["suggestion"]) == ("error", "category")
    assert first["found"] and first["expected"] and first["mend"]
    assert report["figures"]["grades"]["definition"] > 0


def test_what_is_silenced_is_shown_with_its_reason(call: Call, pack: Path) -> None:
    warn(pack)
    with (pack / "course.toml").open("a") as file:
        file.write('[[silence]]\nrule = "long-short"\nentry = "term/anchor"\nreason = "A song."\n')
    result = call("check", str(pack), "--strict")
    assert result.status == 0
    assert "Silenced by the pack: long-short, term/anchor. Its reason: A song." in result.out


@pytest.mark.parametrize(
    ("argv", "said"),
    [
        (["--only", "long-shrt"], 'there is no rule "long-shrt"; did you mean "long-short"?'),
        (["--explain", "zzz"], 'there is no rule "zzz"'),
        (["--watch", "--json"], "--watch and --json do not go together"),
        (["nowhere"], "There is no folder nowhere."),
        (["--bogus"], "--bogus"),
    ],
)
def test_wrong_usage_ends_with_status_2(call: Call, argv: list[str], said: str) -> None:
    result = call("check", *argv)
    assert (result.status, result.out) == (2, "")
    assert said in result.err


@pytest.mark.parametrize("rule", rule_names())
def test_a_rule_explains_itself(call: Call, rule: str) -> None:
    result = call("check", "--explain", rule)
    assert result.status == 0
    assert result.out.startswith(f"{rule}\n")
    assert "Wrong" in result.out
    assert "Right" in result.out


def test_without_a_folder_the_packs_in_use_are_checked(call: Call, pack: Path) -> None:
    result = call("check", "--content", str(pack))
    assert re.findall("Summary of (.*)", result.out) == [str(CONTENT), str(pack)]


def test_nothing_is_wrong_with_the_lessons_of_the_program(
    call: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    # On no day but that of a change can it be told whether what is new comes in time.
    monkeypatch.setattr(clock, "local_day", lambda: datetime.now(UTC).date().isoformat())
    result = call("check", "--strict", str(CONTENT))
    assert result.status == 0
    assert " 0 errors, 0 warnings," in result.out


def test_the_sample_pack_is_sound_and_shows_what_it_silences(call: Call) -> None:
    result = call("check", str(EXAMPLES / "choir"), "--strict")
    assert (result.status, result.err) == (0, "")
    assert "0 errors, 0 warnings, 1 silenced" in result.out


def test_colours_are_for_terminals_alone(
    tmp_path: Path, pack: Path, call: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    warn(pack)
    assert "\x1b[35m" in on_a_terminal(tmp_path, 80, "check", str(pack))
    assert "\x1b" not in on_a_terminal(tmp_path, 80, "check", str(pack), env={"NO_COLOR": "1"})
    err(pack)
    assert "\x1b" not in call("check", str(pack)).out
    monkeypatch.setattr(findings, "shows_weight", lambda: True)
    assert "\x1b[1;31m" in call("check", str(pack)).out


def test_nothing_hostile_in_a_pack_reaches_the_terminal(call: Call, pack: Path) -> None:
    (pack / "terms/anchor.toml").write_text('"a\\u001b[31mb" = 1\n"\\u202ec" = 1\n')
    (pack / "terms/\x1b[31m.toml").write_text("x = 1")
    (pack / "terms/basket.toml").write_text('[[related]]\nid = "\\u001b]52;c;x\\u0007"\n')
    result = call("check", str(pack))
    assert result.status == 1
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]", result.out)


def test_a_watched_pack_is_checked_again_when_it_changes(tmp_path: Path, pack: Path) -> None:
    with subprocess.Popen(
        [*python(), "check", "--watch", str(pack)],
        env=environment(tmp_path, None),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        assert "Watching" in process.stderr.readline()
        err(pack)
        assert "Watching" in process.stderr.readline()
        process.send_signal(signal.SIGINT)
        out, rest = process.communicate(timeout=30)
    assert out.index("Nothing is wrong.") < out.index("unknown-key")
    assert (process.returncode, rest) == (1, "")
