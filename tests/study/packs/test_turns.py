"""Several at once: two who add the same pack, and readers while it is exchanged."""

import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path

import pytest

from allyship_tui.course import load_course
from allyship_tui.study.packs import add_pack, course_in_use
from allyship_tui.study.packs.turns import Busy, reading, writing
from allyship_tui.study.settings import Config

from .conftest import TERM, choir, lay

VOICES = [f"voice-{number}" for number in range(30)]


def voices(version: str) -> dict[str, str]:
    """Return a pack of many terms, all of one title."""
    terms = {
        f"terms/{each}.toml": TERM.format(title=version, added="2026-01-01") for each in VOICES
    }
    return {"course.toml": choir(version)["course.toml"], **terms}


def test_of_two_at_once_one_is_added_and_the_other_updates_it(tmp_path: Path, data: Path) -> None:
    sources = [lay(tmp_path / str(number), choir(str(number))) for number in range(6)]
    barrier = threading.Barrier(len(sources))

    def add(source: Path) -> bool:
        barrier.wait()
        return add_pack(source, data).before is not None

    with ThreadPoolExecutor(len(sources)) as pool:
        assert sorted(pool.map(add, sources)) == [False, *[True] * 5]
    assert sorted(path.name for path in (data / "packs").iterdir()) == [".lock", "choir"]


def test_who_reads_while_a_pack_is_exchanged_reads_the_old_or_the_new_whole(
    tmp_path: Path, data: Path, pack_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("allyship_tui.course.load.base_folder", lambda: pack_folder)
    sources = [lay(tmp_path / version, voices(version)) for version in ("one", "two")]
    add_pack(sources[0], data)
    script = (
        "import sys; from pathlib import Path;"
        "from allyship_tui.study.packs import add_pack;"
        "[add_pack(Path(sys.argv[2 + n % 2]), Path(sys.argv[1])) for n in range(10)]"
    )
    arguments = [sys.executable, "-c", script, str(data), *map(str, sources)]
    seen = set()
    with subprocess.Popen(arguments) as process:
        while process.poll() is None:
            course, _ = course_in_use(data, Config(), (), date(2026, 3, 2), load_course)
            titles = {term.title for term in course.terms if term.id in VOICES}
            count = sum(term.id in VOICES for term in course.terms)
            assert (len(titles), count) == (1, len(VOICES))
            assert course.problems == ()
            seen |= titles
            time.sleep(0.02)
    assert process.returncode == 0
    assert seen == {"one", "two"}


def test_a_writer_waits_for_readers_and_gives_up_in_the_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("allyship_tui.study.packs.turns._WRITERS_WAIT", 0.05)
    with writing(tmp_path):
        pass
    with reading(tmp_path), reading(tmp_path), pytest.raises(Busy), writing(tmp_path):
        pass
    with writing(tmp_path):
        pass


def test_no_start_hangs_on_one_that_was_stopped(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("allyship_tui.study.packs.turns._READERS_WAIT", 0.05)
    started = time.monotonic()
    with writing(tmp_path), reading(tmp_path):
        assert time.monotonic() - started < 1


def test_where_nothing_was_ever_added_reading_leaves_nothing(tmp_path: Path) -> None:
    with reading(tmp_path / "packs"):
        assert not (tmp_path / "packs").exists()
