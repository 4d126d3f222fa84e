"""What wins where something is set in several places."""

from collections.abc import Callable
from itertools import combinations
from typing import Any

import pytest

from allyship_tui.learner import Kind
from allyship_tui.study.learning import Learning
from allyship_tui.study.settings import (
    DARK,
    HIGH_CONTRAST,
    LIGHT,
    Config,
    Given,
    Settings,
    is_dumb,
    resolve_settings,
)

Chosen = dict[Kind, Any]


class Said:
    """What was set in each place; nothing at first."""

    def __init__(self) -> None:
        self.given = Given()
        self.environ: dict[str, str] = {}
        self.config = Config()
        self.chosen: Chosen = {}

    def settled(self) -> Settings:
        """Return what holds."""
        return resolve_settings(self.chosen.get, self.config, self.given, self.environ)


def _set(attribute: str, value: Any) -> Callable[[Said], None]:
    return lambda said: setattr(said, attribute, value)


def _env(**variables: str) -> Callable[[Said], None]:
    return lambda said: said.environ.update(variables)


Place = tuple[str, Callable[[Said], None], Any]
THEME_PLACES: tuple[Place, ...] = (
    ("--theme", _set("given", Given(theme="given")), "given"),
    ("ALLYSHIP_THEME", _env(ALLYSHIP_THEME="environment"), "environment"),
    ("config.toml", _set("config", Config(theme="file")), "file"),
    ("choice", _set("chosen", {Kind.THEME: "choice"}), "choice"),
    ("terminal", _env(COLORFGBG="0;15"), LIGHT),
)
PLAIN_PLACES: tuple[Place, ...] = (
    ("--plain", _set("given", Given(plain=True)), True),
    ("ALLYSHIP_PLAIN", _env(ALLYSHIP_PLAIN="0"), False),
    ("ACCESSIBLE", _env(ACCESSIBLE="1"), True),
    ("config.toml", _set("config", Config(plain=False)), False),
    ("choice", _set("chosen", {Kind.PLAIN: True}), True),
)
WIDTH_PLACES: tuple[Place, ...] = (
    ("config.toml", _set("config", Config(width=0)), 0),
    ("choice", _set("chosen", {Kind.WIDTH: 40}), 40),
)
PLACES = {"theme": THEME_PLACES, "plain": PLAIN_PLACES, "width": WIDTH_PLACES}
FIXING = ("ALLYSHIP_THEME", "ALLYSHIP_PLAIN", "ACCESSIBLE", "config.toml")


@pytest.mark.parametrize(
    ("setting", "stronger", "weaker"),
    [
        pytest.param(setting, *pair, id=f"{pair[0][0]} over {pair[1][0]}")
        for setting, places in PLACES.items()
        for pair in combinations(places, 2)
    ],
)
def test_of_two_places_the_stronger_one_wins(setting: str, stronger: Place, weaker: Place) -> None:
    said = Said()
    weaker[1](said)
    assert getattr(said.settled(), setting) == weaker[2]
    stronger[1](said)
    settled = said.settled()
    assert getattr(settled, setting) == stronger[2]
    # A choice is fixed by the strongest that will be there at the next start as well.
    fixing = [name for name, *_ in (stronger, weaker) if name in FIXING]
    assert settled.fixed == ({setting: fixing[0]} if fixing else {})


def test_where_nothing_is_said() -> None:
    assert Said().settled() == Settings(plain=False, theme=DARK, width=None, fixed={})
    assert Said().settled().letter_keys


def test_what_the_file_alone_can_say() -> None:
    said = Said()
    said.config = Config(motion=True, letter_keys=False, keys={"mark": ("x",)})
    settled = said.settled()
    assert (settled.motion, settled.letter_keys, settled.keys) == (True, False, {"mark": ("x",)})


@pytest.mark.parametrize("name", ["ALLYSHIP_PLAIN", "ACCESSIBLE"])
@pytest.mark.parametrize(
    ("value", "plain"),
    [
        *((yes, True) for yes in ("1", "yes", "on", "TRUE", "please")),
        *((no, False) for no in ("0", "no", "OFF", "False", " 0 ")),
    ],
)
def test_a_variable_says_yes_or_no(name: str, value: str, plain: bool) -> None:
    said = Said()
    said.environ[name] = value
    assert said.settled().plain is plain
    said.config = Config(plain=not plain)
    assert said.settled().plain is plain
    assert said.settled().fixed == {"plain": name}


@pytest.mark.parametrize("name", ["ALLYSHIP_PLAIN", "ACCESSIBLE", "ALLYSHIP_THEME"])
def test_an_empty_variable_says_nothing(name: str) -> None:
    said = Said()
    said.environ = {name: ""}
    said.config = Config(plain=True, theme=LIGHT)
    settled = said.settled()
    assert (settled.plain, settled.theme) == (True, LIGHT)
    assert settled.fixed == {"plain": "config.toml", "theme": "config.toml"}


@pytest.mark.parametrize(
    ("ground", "theme"),
    [
        *((f"0;{colour}", LIGHT) for colour in (7, 9, 10, 11, 12, 13, 14, 15)),
        *((f"15;{colour}", DARK) for colour in (0, 1, 2, 3, 4, 5, 6, 8, 16, 255)),
        ("0;default;15", LIGHT),
        ("15;default;0", DARK),
        ("15", LIGHT),
        *((odd, DARK) for odd in ("", ";", "0;", "default;default", "0;-7", "0; 7", "0;\u0667")),
        pytest.param("0;" + "9" * 5000, DARK, id="huge"),
    ],
)
def test_the_terminals_ground_suggests_a_theme(ground: str, theme: str) -> None:
    said = Said()
    said.environ = {"COLORFGBG": ground}
    assert said.settled().theme == theme
    assert said.settled().fixed == {}


@pytest.mark.parametrize("value", [3, True, None, ["dark-ink"], {}, 1.5])
def test_a_theme_of_another_version_is_none(value: object) -> None:
    said = Said()
    said.chosen = {Kind.THEME: value}
    assert said.settled().theme == DARK


@pytest.mark.parametrize("value", [1, "on", "true", [], {}])
def test_a_choice_of_edition_of_another_version_is_none(value: object) -> None:
    said = Said()
    said.chosen = {Kind.PLAIN: value}
    assert said.settled().plain is False


@pytest.mark.parametrize("value", [-5, 1, 19, True, False, "fit", "40", 40.0, None, [40]])
def test_a_width_that_is_none_fits_the_terminal(value: object) -> None:
    said = Said()
    said.chosen = {Kind.WIDTH: value}
    assert said.settled().width is None


@pytest.mark.parametrize("width", [0, 20, 10**9])
def test_a_width_that_was_chosen_holds(width: int) -> None:
    said = Said()
    said.chosen = {Kind.WIDTH: width}
    assert said.settled().width == width


def test_what_was_chosen_is_found_in_the_log(learning: Learning) -> None:
    learning.choose(Kind.PLAIN, True)
    learning.choose(Kind.WIDTH, 40)
    learning.choose(Kind.THEME, HIGH_CONTRAST)
    settled = resolve_settings(learning.chosen, Config(), Given(), {})
    assert (settled.plain, settled.width, settled.theme) == (True, 40, HIGH_CONTRAST)


def test_a_dumb_terminal_is_known_by_its_name() -> None:
    assert is_dumb({"TERM": "dumb"})
    assert is_dumb({"TERM": "unknown"})
    assert not is_dumb({"TERM": "xterm-256color"})
    assert not is_dumb({})
