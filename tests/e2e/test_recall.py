"""`allyship recall` in a terminal: typed, taken back, and left in each way with all of it kept."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from allyship_tui.course import load_course
from allyship_tui.learner import Log
from allyship_tui.study.learning import Learning
from allyship_tui.study.places import Place, Section
from allyship_tui.system.clock import local_now

from .conftest import Ask, Start

# A signal that comes before Python waits for keys is seen with the next one.
CTRL_C, CTRL_D = "\x03\r", "\x04"


@pytest.fixture(autouse=True)
def two_cards(data: Path) -> None:
    """Have opened two tips the day before, so that there are two cards today."""

    def yesterday() -> datetime:
        return local_now() - timedelta(days=1)

    with Log.open(data, yesterday) as log:
        learning = Learning(load_course(), log, yesterday)
        for tip in learning.course.tips[:2]:
            learning.opened(Place(Section.TIPS, tip.id))


@pytest.mark.parametrize(
    ("leave", "status"), [(CTRL_C, 130), (CTRL_D, 0), ("stop\r", 0), ("quit\r", 0)]
)
def test_a_card_is_answered_and_the_rest_left(
    start: Start, ask: Ask, leave: str, status: int
) -> None:
    window = start("recall", rows=50)
    window.wait_for("Ready today: 2.")
    window.wait_for("Answer:")
    window.press("\r")
    window.wait_for("4. Easy")
    window.press("what\r")
    window.wait_for("That is none of the answers, and nothing was noted.")
    window.press("3\r")
    window.wait_for("Ready today: 1.")
    window.wait_for(lambda: window.text.rstrip().endswith("Answer:"))
    window.press(leave)
    assert window.wait() == status
    assert "\n1 answer is kept. To go on: allyship recall\n" in f"{window.text}\n"
    assert len(ask("recall")["cards"]) == 1
    assert ask("progress")["recall"]["prompts"] == 1


def test_the_terminal_keeps_its_name(start: Start) -> None:
    # Whoever reads lines tells readline that the terminal is dumb, and nobody else.
    window = start("recall", rows=50)
    window.wait_for("Answer:")
    window.press("\r")
    window.wait_for("4. Easy")
    assert b"\x1b[1mOne good answer\x1b[m" in window.raw
    window.press("stop\r")
    assert window.wait() == 0
