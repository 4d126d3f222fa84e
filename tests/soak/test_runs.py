"""Random keys, clicks, pastes and sizes: nothing ends the program but what ends it.

`make soak` tries ten thousand runs; here stands what can be tried in some seconds. The number of
a run is its seed, and one run is made again by `--soak-seed`.
"""

from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from allyship_tui.course import Course
from allyship_tui.learner import Log
from allyship_tui.study.learning import Learning

from .runs import run, window

IN_A_WINDOW = 50
"""So many runs are made in one window: what one leaves behind is there for the next."""
FEW, MANY = 60, 10_000

Learn = Callable[[], Iterator[Learning]]


def _groups(config: pytest.Config) -> list[range]:
    """Return the seeds, as many as one window is for in each group."""
    if (seed := config.getoption("soak_seed")) is not None:
        return [range(seed, seed + 1)]
    count = MANY if config.getoption("soak") else FEW
    size = min(IN_A_WINDOW, count // 4)
    return [range(first, first + size) for first in range(0, count, size)]


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Make a test of each group, so that both processors have something to do."""
    if "seeds" in metafunc.fixturenames:
        metafunc.parametrize("seeds", _groups(metafunc.config), ids=str)


async def test_nothing_ends_it(
    seeds: range, nothing_drawn: None, course: Course, clock: Callable[[], object], tmp_path: Path
) -> None:
    left = list(seeds)
    while left:
        folder = tmp_path / f"from-{left[0]}"
        with closing(Log.open(folder, clock)) as log:  # type: ignore[arg-type]
            async with window(Learning(course, log, clock), left[0]) as app:  # type: ignore[arg-type]
                while left and not app.is_left:
                    await run(app, left.pop(0))
            assert app.return_code == 0
