"""Settings that are changed from within, and what is said where something fixes them."""

import pytest

from allyship_tui.learner import Kind
from allyship_tui.plain.repl_session import ReplSession
from allyship_tui.study.learning import Learning
from allyship_tui.study.settings import Settings

from .conftest import Talk, begin, talk_in


def test_plain_on_and_off(talk: Talk, learning: Learning) -> None:
    assert talk("set plain on").startswith("From now on this edition opens.")
    assert learning.chosen(Kind.PLAIN) is True
    assert talk("plain").startswith("plain: on.")
    assert talk("plain OFF").startswith("From now on the full screen opens.")
    assert learning.chosen(Kind.PLAIN) is False
    assert talk("set plain").startswith("plain: off.")
    assert talk("plain maybe") == talk("plain")


def test_width(talk: Talk, repl: ReplSession, learning: Learning) -> None:
    assert talk("width").startswith("width: fit.")
    for typed, width, said in (
        ("width 40", 40, "width: 40."),
        ("set width off", 0, "width: off."),
        ("width FIT", None, "width: fit."),
        ("width 20", 20, "width: 20."),
    ):
        assert talk(typed).startswith(said)
        assert repl.width == width
        assert talk("width").startswith(said)
    for wrong in ("19", "0", "-40", "4o", "40 50", "wide"):
        assert talk(f"width {wrong}") == "A width is a number from 20 up, off or fit."
    assert repl.width == 20
    assert learning.chosen(Kind.WIDTH) == 20


def test_a_huge_width_is_a_width(talk: Talk, repl: ReplSession) -> None:
    assert talk(f"width {'9' * 400}").startswith("width: 999999999.")


def test_theme(talk: Talk, learning: Learning) -> None:
    assert talk("theme").startswith("theme: dark-ink.")
    assert talk("theme purple") == f'There is no theme "purple". {talk("theme")}'
    assert talk("theme HIGH-contrast") == "The full screen's colours: high-contrast."
    assert learning.chosen(Kind.THEME) == "high-contrast"
    assert talk("set theme").startswith("theme: high-contrast.")


def test_a_theme_of_the_full_screen_is_taken_whosever_it_is(talk: Talk, learning: Learning) -> None:
    assert talk("theme Nord") == "The full screen's colours: nord."
    assert learning.chosen(Kind.THEME) == "nord"
    assert talk("theme").startswith("theme: nord. The full screen's colours. There are dark-ink,")


def test_set_alone_says_how_everything_is(talk: Talk) -> None:
    said = talk("set")
    for name in ("plain", "width", "theme", "daily"):
        assert talk(name) in said
    assert talk("set nonsense 3").startswith('There is no setting "nonsense". There are:')
    assert talk("set PLAIN on") == talk("plain on")
    assert len(talk(f"set {'x' * 5000}")) < 1000


@pytest.mark.parametrize(
    ("setting", "winner", "lines"),
    [
        ("plain", "ALLYSHIP_PLAIN", ["set plain on", "plain off", "plain"]),
        ("width", "config.toml", ["width 40", "set width off", "width"]),
        ("theme", "ALLYSHIP_THEME", ["theme dark-ink", "theme"]),
    ],
)
def test_what_fixes_a_setting_is_named(
    learning: Learning, setting: str, winner: str, lines: list[str]
) -> None:
    free, fixed = begin(learning), begin(learning, Settings(fixed={setting: winner}))
    wins, sets = f" At the next start {winner} wins over it.", f" {winner} sets it."
    for line in lines:
        note = sets if line == setting else wins
        assert talk_in(fixed)(line) == f"{talk_in(free)(line)}{note}"
    others = {"plain", "width", "theme"} - {setting}
    assert not any(winner in talk_in(fixed)(other) for other in others)
    assert talk_in(fixed)("set").count(sets) == 1


def test_a_choice_of_another_version_says_nothing(learning: Learning) -> None:
    for kind, value in ((Kind.PLAIN, 1), (Kind.PLAIN, "on"), (Kind.THEME, 3), (Kind.WIDTH, True)):
        learning.log.record(kind, f"preference/{kind}", value=value)
        talk = talk_in(begin(learning))
        assert talk("set")
        assert talk("plain").startswith("plain: off.")
