"""Whatever the folders hold, the app starts, says what is wrong, and shows no traceback."""

import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from allyship_tui.messages import say

from .conftest import Ask, Start
from .terminal import Terminal
from .test_screens import visit_every_section, wait_for_section

CLIPBOARD = "52;c;aGFja2Vk"
HOSTILE = (
    rf"zz \u001b]{CLIPBOARD}\u0007 \u009d{CLIPBOARD}\u009c[/foo] [@click=app.quit]press me[/]"
    r" \u202Eevil\u2066 \u001b[2J"
)
# As root, nothing is read-only unless this right is given up: by this process, and by one that is
# started in its place.
WITHOUT_RIGHTS = """
import ctypes, os
if not os.geteuid():
    libc, head, held = ctypes.CDLL(None), (ctypes.c_uint32 * 2)(0x20080522), (ctypes.c_uint32 * 6)()
    libc.prctl(24, 1, 0, 0, 0)
    libc.capget(head, held)
    held[0] &= ~(1 << 1)
    libc.capset(head, held)
"""


def read_only(data: Path) -> None:
    data.mkdir()
    data.chmod(0o500)


def a_file(data: Path) -> None:
    data.write_text("not a folder")


def below_a_file(data: Path) -> None:
    data.parent.joinpath("learner").write_text("not a folder")
    os.environ["ALLYSHIP_DATA_DIR"] = str(data / "deeper")


def damaged(data: Path) -> None:
    data.mkdir()
    (data / "learner.db").write_bytes(b"SQLite format 3\0" + bytes(range(256)) * 64)


def not_a_database(data: Path) -> None:
    data.mkdir()
    (data / "learner.db").write_text("a diary\n" * 2000)


def a_folder_in_its_place(data: Path) -> None:
    (data / "learner.db").mkdir(parents=True)


def of_a_newer_version(data: Path) -> None:
    data.mkdir()
    from allyship_tui.learner.layout import APPLICATION_ID

    with closing(sqlite3.connect(data / "learner.db")) as connection:
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute("PRAGMA user_version = 99")
        connection.execute("CREATE TABLE what_is_to_come (id TEXT)")


@pytest.mark.parametrize(
    ("make", "banner"),
    [
        (read_only, "Nothing can be saved"),
        (a_file, "Nothing can be saved"),
        (below_a_file, "Nothing can be saved"),
        (a_folder_in_its_place, "damaged"),
        (damaged, "damaged"),
        (not_a_database, "damaged"),
        (of_a_newer_version, "A newer version"),
    ],
)
def test_a_data_folder_in_trouble(
    start: Start,
    data: Path,
    monkeypatch: pytest.MonkeyPatch,
    make: Callable[[Path], None],
    banner: str,
) -> None:
    monkeypatch.setenv("ALLYSHIP_DATA_DIR", str(data))  # given back after the test, if changed
    make(data)
    window = start(first=WITHOUT_RIGHTS)
    window.wait_for(lambda: banner in words(window) and "help" in window.lines[-1])
    window.press("3")
    window.wait_for("0 of 5 reviewed")
    assert banner in words(window)
    window.press("m")
    window.wait_for("1 of 5 reviewed")
    window.press("q")
    # What was damaged is repaired, and kept; all else ends with the window.
    assert window.wait() == (0 if banner == "damaged" else 1)
    assert (say("leaving.lost") in window.after) == (banner != "damaged")
    window.assert_sane()
    assert b"Traceback" not in window.raw


def test_a_content_folder_that_is_not_there(start: Start, tmp_path: Path) -> None:
    window = start("--content", "nowhere", cwd=tmp_path)
    window.wait_for("A problem was found")
    window.press("!")
    window.wait_for("These were found in the lessons")
    window.wait_for("nowhere: this folder does not exist")
    window.press("\x1b")
    window.wait_until_gone("These were found in the lessons")
    wait_for_section(window, "1", "Today")


@pytest.fixture
def broken_pack(tmp_path: Path, pack_folder: Path) -> Path:
    """Return a pack in which hardly anything is right."""
    terms = tmp_path / "broken" / "terms"
    terms.mkdir(parents=True)
    good = (pack_folder / "terms" / "ally.toml").read_text("utf-8")
    files = {
        "cut-short.toml": b'title = "cut',
        "latin.toml": b'title = "\xe9"',
        "Bad_Id.toml": good.encode(),
        "wrong-type.toml": good.replace('"ally"', "7", 1).encode(),
        "unknown-key.toml": (good + 'colour = "blue"\n').encode(),
    }
    for name, content in files.items():
        (terms / name).write_bytes(content)
    (terms / "a-folder.toml").mkdir()
    (terms.parent / "tips.toml").write_text("tips = 3")
    (terms.parent / "reading.toml").write_bytes(b"\xff\xfe\x00")
    return terms.parent


def test_a_pack_that_is_broken(start: Start, broken_pack: Path, ask: Ask) -> None:
    window = start("--content", str(broken_pack), columns=100, rows=80)
    window.wait_for("problems were found")
    window.press("!")
    window.wait_for("These were found in the lessons")
    for name in ("cut-short", "latin", "Bad_Id", "wrong-type", "unknown-key", "tips.toml"):
        window.wait_for(name)
    window.press("\x1b")
    window.wait_until_gone("These were found in the lessons")
    for digit, name in (("4", "Terms"), ("5", "Reading"), ("3", "Tips")):
        window.press(digit)
        wait_for_section(window, digit, name)
    assert b"Traceback" not in window.raw
    assert len(ask("tips", "--content", str(broken_pack))) == 5


@pytest.fixture
def hostile_pack(tmp_path: Path, pack_folder: Path) -> Path:
    """Return a pack whose every text tries to reach the terminal or the app."""
    terms = tmp_path / "hostile" / "terms"
    terms.mkdir(parents=True)
    good = (pack_folder / "terms" / "ally.toml").read_text("utf-8")
    lines = []
    for line in good.splitlines():
        if line.startswith(("title =", "say =", "short =", "part_of_speech =")):
            lines.append(f'{line.split(" =")[0]} = "{HOSTILE}"')
        else:
            lines.append(line)
    text = "\n".join(lines)
    (terms / "zz-hostile.toml").write_text(text, "utf-8")
    (terms / "zz-unknown.toml").write_text(f'{text}\n"{HOSTILE}" = 1\n', "utf-8")
    (terms / f"\x1b]{CLIPBOARD}\x07.toml").write_text("title = 1", "utf-8")
    return terms.parent


def test_a_pack_that_means_harm(start: Start, hostile_pack: Path) -> None:
    window = start("--content", str(hostile_pack), columns=100, rows=30)
    window.wait_for("problems were found")
    window.press("!")
    window.wait_for("These were found in the lessons")
    window.press("\x1b")
    window.wait_until_gone("These were found in the lessons")
    for keys, shown in (("/", "Search lessons"), ("zz", "[/foo]"), ("\r", "[@click")):
        window.press(keys)
        window.wait_for(shown)
    window.wait_for("press me")
    window.click("press me")
    for keys, shown in (("4", "4 Terms"), ("v", "by letter"), ("f", "word,"), ("zz", " 2 terms,")):
        window.press(keys)
        window.wait_for(shown)
    window.press("\x1b")
    window.wait_until_gone(" 2 terms,")
    window.press("1")
    window.wait_until_gone("press me")
    for keys, shown in (("\x10", "An action, a term"), ("zz", "press me")):
        window.press(keys)
        window.wait_for(shown)
    window.press("\x1b")
    window.wait_until_gone("press me")
    visit_every_section(window)
    window.press("q")
    assert window.wait() == 0
    window.assert_sane()
    for harm in (f"\x1b]{CLIPBOARD[:3]}", "\x9d", "\u202e", "\u2066", "Traceback"):
        assert harm.encode() not in window.raw


def words(window: Terminal) -> str:
    """Return what stands in the terminal as one line."""
    return " ".join(window.text.split())
