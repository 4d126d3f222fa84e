"""Keys from the settings file: what can be changed and turned off, and what cannot be."""

import re
import string
from pathlib import Path

import pytest
from textual import events
from textual.pilot import Pilot
from textual.widgets import Input

from allyship_tui.messages import say
from allyship_tui.study.actions import Action
from allyship_tui.study.places import Place, Section
from allyship_tui.study.session import Session
from allyship_tui.study.settings import Given, Settings, read_config, resolve_settings
from allyship_tui.tui.keys import ALWAYS, KEYS
from allyship_tui.tui.keys.keymap import make_keymap
from allyship_tui.tui.keys.spelling import read_key
from allyship_tui.tui.modals.writing import WritingScreen
from allyship_tui.tui.palette import Actions

from .conftest import Start
from .seen import focus, focus_name, here, lines, message, part, seen, until

Keys = dict[str, tuple[str, ...]]


def problems_of(wanted: Keys, letter_keys: bool = True) -> list[str]:
    """Return what is wrong with some keys."""
    problems = make_keymap(wanted, letter_keys).problems
    assert {problem.file for problem in problems} <= {"config.toml"}
    return [str(problem) for problem in problems]


@pytest.mark.parametrize(
    ("written", "known"),
    [
        ("?", "question_mark"),
        ("/", "slash"),
        ("G", "G"),
        ("+", "plus"),
        ("é", "é"),
        ("space", "space"),
        ("Space", "space"),
        ("f2", "f2"),
        ("escape", "escape"),
        ("Esc", "escape"),
        ("PgDn", "pagedown"),
        ("question_mark", "question_mark"),
        ("slash", "slash"),
        ("ctrl+d", "ctrl+d"),
        ("Ctrl+D", "ctrl+d"),
        ("shift+a", "A"),
        ("shift+ctrl+left", "ctrl+shift+left"),
        ("ctrl++", "ctrl+plus"),
        ("alt+x", "alt+x"),
        # A terminal sends the same for these.
        ("ctrl+i", "tab"),
        ("ctrl+m", "enter"),
        ("ctrl+[", "escape"),
        ("ctrl+h", "backspace"),
        # None sends these.
        ("ctrl+shift+banana", None),
        ("banana", None),
        ("f99", None),
        ("hyper+x", None),
        ("shift+?", None),
        ("n, space", None),
        ("ctrl+", None),
        ("+x", None),
    ],
)
def test_keys_are_written_as_people_write_them(written: str, known: str | None) -> None:
    assert read_key(written) == known


def test_what_is_not_set_stays() -> None:
    assert make_keymap({}, letter_keys=True) == ({}, ())
    assert make_keymap({"mark": ("x2", "x3")}, letter_keys=True).keys == {}
    assert make_keymap({"next": ("N", "space2", "N")}, letter_keys=True).keys == {"next": "N"}


def test_problems_are_named() -> None:
    wanted: Keys = {"marc": ("Z",), "go": (), "xyzzy": ("q",), "mark": ("ctrl+shift+banana", "Z")}
    [near, go, unknown, impossible] = problems_of(wanted)
    assert near.startswith('config.toml, key "keys.marc": ')
    assert 'Did you mean "mark"?' in near
    assert "keys.go" in go
    assert "xyzzy" in unknown
    assert '"ctrl+shift+banana"' in impossible
    assert make_keymap(wanted, letter_keys=True).keys == {"mark": "Z"}


@pytest.mark.parametrize(
    ("wanted", "left", "named"),
    [
        # A key of something that works at the same time
        ({"next": ("m",)}, {}, ["next"]),
        ({"mark": ("j",)}, {}, ["mark"]),
        ({"next": ("q",)}, {}, ["next"]),
        ({"first": ("p",)}, {}, ["first"]),
        # Of two that were set, the later one
        ({"next": ("Z",), "mark": ("Z",)}, {"next": "Z"}, ["mark"]),
        ({"mark": ("Z",), "next": ("Z",)}, {"mark": "Z"}, ["next"]),
        # One that is taken back may take another along
        ({"next": ("m",), "mark": ("m",)}, {}, ["mark", "next"]),
        # Of several keys, those that are nothing else's hold
        ({"mark": ("plus", "Z"), "next": ("N", "q")}, {"mark": "Z", "next": "N"}, ["next", "mark"]),
        ({"back": ("m",)}, {}, ["back"]),
        # No conflict: they are swapped, or the other one was moved or turned off
        ({"next": ("p",), "previous": ("n",)}, {"next": "p", "previous": "n"}, []),
        ({"next": ("m",), "mark": ("x1", "ctrl+d")}, {"next": "m", "mark": "ctrl+d"}, ["mark"]),
        ({"next": ("q",), "quit": ()}, {"next": "q", "quit": "off:quit"}, []),
        # What is fixed
        ({"next": ("3",)}, {}, ["next"]),
        ({"next": ("0", "9", "down", "enter", "ctrl+c", "tab")}, {"next": "0,9"}, ["next"] * 4),
        ({"open": ("enter", "Z")}, {"open": "enter,Z"}, []),
        ({"palette": (), "go-tips": ("T",)}, {"palette": "ctrl+p", "go-tips": "T,3"}, []),
    ],
)
def test_no_key_does_two_things(wanted: Keys, left: dict[str, str], named: list[str]) -> None:
    keymap = make_keymap(wanted, letter_keys=True)
    assert keymap.keys == left
    assert [problem.where for problem in keymap.problems] == [f'key "keys.{n}"' for n in named]


def test_without_letters_no_letter_is_left() -> None:
    keymap = make_keymap({"mark": ("x", "f6"), "next": ("ctrl+n",)}, letter_keys=False)
    assert keymap.keys["mark"] == "f6"
    assert keymap.keys["next"] == "ctrl+n"
    assert "back" not in keymap.keys
    assert keymap.keys["quit"] == "off:quit"
    assert not {"open", "search", "help", "page"} & keymap.keys.keys()
    assert [problem.where for problem in keymap.problems] == ['key "keys.mark"']


async def test_the_example_in_the_readme_works_as_it_stands(start: Start, tmp_path: Path) -> None:
    readme = (Path(__file__).parents[2] / "README.md").read_text("utf-8")
    blocks = re.findall(r"^```toml\n(# config\.toml\n.*?)^```", readme, re.MULTILINE | re.DOTALL)
    [example] = blocks
    file = tmp_path / "config.toml"
    file.write_text(example, "utf-8")
    config = read_config(file)
    assert config.problems == ()
    assert config.keys
    assert make_keymap(config.keys, config.letter_keys).problems == ()
    async with start(settings=resolve_settings(lambda _: None, config, Given(), {})) as pilot:
        assert pilot.app.theme == config.theme
        assert not pilot.app.screen.query_one("#banner").display
        await pilot.press("3", "M")
        assert "1 of 5 reviewed" in seen(pilot)


async def test_keys_work_as_they_were_set(start: Start) -> None:
    keys: Keys = {
        "next": ("p", "space"),
        "previous": ("n",),
        "page": (),
        "mark": ("ctrl+d",),
        "down": ("A",),
        "back": ("Z",),
        "help": ("H",),
        "theme": ("T",),
        "go-tips": ("f6",),
    }
    async with start(settings=Settings(keys=keys)) as pilot:
        assert not pilot.app.screen.query_one("#banner").display
        assert "H help" in message(pilot)
        await pilot.press("f6")
        assert here(pilot) == Place(Section.TIPS, "get-educated")
        second = "listen-and-learn"
        for key, item in (("p", second), ("n", "get-educated"), ("space", second)):
            await pilot.press(key)
            assert here(pilot).item == item, key
        await pilot.press("m")
        assert "1 of 5 reviewed" not in seen(pilot)
        await pilot.press("ctrl+d")
        assert "1 of 5 reviewed" in seen(pilot)
        await pilot.press("h", "A", "j", "down")
        assert focus_name(pilot) == "ItemList"
        assert "▸ · Reflect" in seen(pilot)
        # Footer, help and palette show them.
        await pilot.press("z1")
        for shown in ("p next", "n previous", "^d mark", "H help"):
            assert shown in message(pilot)
        hits = {hit.text: hit.help async for hit in Actions(pilot.app.screen).discover()}
        assert (hits[say("help.mark")], hits[say("help.next")]) == ("^d", "p")
        assert (hits[say("help.theme")], hits[say("help.go-tips")]) == ("T", "f6")
        await pilot.press("H")
        assert f"^d {say('help.mark')}" in seen(pilot)
        assert say("help.page") not in seen(pilot)
        assert "Z back" in message(pilot)
        # Escape and F1 stay, and what opens help closes it.
        for closes, opens in (("Z", "f1"), ("escape", "H"), ("H", "H"), ("f1", "H"), ("q", "H")):
            await pilot.press(closes)
            assert focus_name(pilot) == "ItemList", closes
            await pilot.press(opens)
            assert "Keys" in seen(pilot)
        await pilot.press("escape", "question_mark", "backspace")
        assert here(pilot).section is Section.TIPS
        # In a text field letters are letters, and its way out stays.
        await pilot.press("slash", *"Hzpe")
        assert pilot.app.screen.query_one(Input).value == "Hzpe"
        await pilot.press("escape")
        before = here(pilot)
        await pilot.press("Z")
        assert here(pilot) != before


@pytest.mark.parametrize("moved", ["change", "recall"])
async def test_of_two_actions_with_one_key_either_can_be_moved(
    start: Start, session: Session, moved: str
) -> None:
    session.reflections.write("Calm.")
    async with start(settings=Settings(keys={moved: ("f6",)})) as pilot:
        assert not pilot.app.screen.query_one("#banner").display
        keys = {"recall": "r", "change": "r", moved: "f6"}
        await pilot.press("3", keys["change"])
        assert here(pilot).section is Section.TIPS
        await pilot.press(keys["recall"])
        assert here(pilot).section is Section.PRACTICE
        await pilot.press("7", keys["recall"])
        assert here(pilot).section is Section.JOURNAL
        await pilot.press(keys["change"])
        assert isinstance(pilot.app.screen, WritingScreen)


async def test_problems_with_settings_stand_with_those_of_lessons(start: Start) -> None:
    settings = Settings(keys={"marc": ("x",), "next": ("q",), "problems": ("E",)})
    async with start(settings=settings) as pilot:
        for section in "18":
            await pilot.press(section)
            names = 'key "keys.marc", key "keys.next"'
            assert say("problems.settings", names=names, key="E") in part(pilot, "#banner")
        await pilot.press("E")
        assert 'keys.marc": there is no such action' in seen(pilot)
        assert "keys.next" in seen(pilot)
        await pilot.press("escape", "q")
        await until(pilot, lambda: not pilot.app.is_running)


async def test_quitting_is_always_possible(start: Start) -> None:
    keys: Keys = dict.fromkeys((*KEYS, *ALWAYS), ())
    for key in ("ctrl+c", "ctrl+q"):
        async with start(settings=Settings(keys=keys)) as pilot:
            await pilot.press("q", "slash", "2")
            assert pilot.app.is_running
            assert "^p palette" in message(pilot)
            await pilot.press("escape", key)
            await until(pilot, lambda: not pilot.app.is_running)


SCREENS: tuple[tuple[str, ...], ...] = (
    ("8", "1"),
    ("1", "space"),
    ("1", "escape"),
    ("2",),
    ("3", "enter", "left", "tab", "right"),
    ("3", "left"),
    ("4",),
    ("5", "right"),
    ("6",),
    ("6", "right"),
    ("6", "right", "space"),
    ("7",),
    ("8",),
    ("3", "f1"),
)


def state(pilot: Pilot[None]) -> object:
    """Return all that a key could change."""
    return lines(pilot), focus(pilot), pilot.app.screen, len(pilot.app.screen_stack)


async def test_without_letter_keys_no_letter_does_anything(start: Start) -> None:
    async with start(settings=Settings(letter_keys=False)) as pilot:
        for keys in SCREENS:
            await pilot.press(*keys)
            before = state(pilot)
            for letter in string.ascii_letters:
                pilot.app.post_message(events.Key(letter, letter))
            await pilot.press("Z")
            assert state(pilot) == before, keys
        assert "Keys" in seen(pilot)
        assert " j " not in seen(pilot)
        await pilot.press("escape")
        assert message(pilot).startswith("↵ go on ^p palette")
        # In a text field letters are letters.
        await pilot.press("slash", *"Abcz")
        assert pilot.app.screen.query_one(Input).value == "Abcz"


async def test_without_letter_keys_the_palette_offers_every_action(start: Start) -> None:
    async with start(settings=Settings(letter_keys=False)) as pilot:
        offered: set[str] = set()
        for keys in (("4", "right"), ("5", "right"), ("6", "right"), ("left", "1"), ("8",)):
            await pilot.press(*keys)
            hits = {hit.text: hit async for hit in Actions(pilot.app.screen).discover()}
            offered |= set(hits)
        await pilot.press("5", "right")
        hits = {hit.text: hit async for hit in Actions(pilot.app.screen).discover()}
        await hits[say("help.mark")].command()
        assert "1 of 6 read" in seen(pilot)
        offered |= {hit.text async for hit in Actions(pilot.app.screen).discover()}
        # Nothing was left out, nothing is put in words yet, and on a page nothing is chosen.
        absent = {Action.PROBLEMS, Action.OPEN, Action.CHANGE}
        assert {say(f"help.{action}") for action in KEYS if action not in absent} <= offered
        await pilot.press("left")
        assert say("help.open") in {hit.text async for hit in Actions(pilot.app.screen).discover()}
        await pilot.press("ctrl+p", *"quit")
        await until(pilot, lambda: say("help.quit") in seen(pilot))
        await pilot.press("down", "enter")
        await until(pilot, lambda: not pilot.app.is_running)
