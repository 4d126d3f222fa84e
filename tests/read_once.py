"""The program's own lessons, read once by a process and shared: a hundred calls read them anew."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

import pytest

from allyship_tui.course import load
from allyship_tui.course.pack import Pack, read_pack
from allyship_tui.study.library import compiled
from allyship_tui.system.folders import base_folder


@contextmanager
def own_lessons_read_once() -> Iterator[None]:
    """Let all that load a course share the records of the program's own pack, which are frozen.

    Nor is it compiled for a next time, which there is not: each test has folders of its own.
    """
    own, read_once = base_folder(), cache(read_pack)

    def read(folder: Path) -> Pack:
        return (read_once if folder == own else read_pack)(folder)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(load, "read_pack", read)
        patch.setattr(compiled, "write_course", lambda *_: None)
        yield
