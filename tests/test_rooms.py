"""The rooms of the source: how they may be entered, and that nothing goes round in a circle."""

import ast
from functools import cache
from graphlib import CycleError, TopologicalSorter
from importlib import import_module
from pathlib import Path

import grimp
import pytest

import allyship_tui
from tools import rooms as rooms_tool

PACKAGE = Path(allyship_tui.__file__).parent
LONGEST = 250
"""No file is longer, in lines."""
OPEN = {"allyship_tui", "allyship_tui.study", "allyship_tui.system"}
"""Packages whose modules are imported each by itself; and those below, with all in them."""
WITHOUT_FACES = tuple(f"allyship_tui.{name}" for name in ("tui", "plain", "cli", "messages"))


@cache
def imports() -> dict[str, set[str]]:
    """Return what each module imports, in functions and for types too."""
    graph = grimp.build_graph("allyship_tui", cache_dir=None)
    return {module: graph.find_modules_directly_imported_by(module) for module in graph.modules}


def rooms() -> list[str]:
    """Return the packages that are entered by their faces alone."""
    packages = {module.rpartition(".")[0] for module in imports()} - {""} - OPEN
    return sorted(package for package in packages if not package.startswith(WITHOUT_FACES))


def test_there_are_rooms_to_look_at() -> None:
    assert len(rooms()) > 15
    assert len(imports()) > 150


@pytest.mark.parametrize("room", rooms())
def test_a_room_is_entered_by_its_face(room: str) -> None:
    past_the_door = [
        f"{module} -> {imported}"
        for module, all_imported in imports().items()
        for imported in all_imported
        if imported.startswith(f"{room}.") and not f"{module}.".startswith(f"{room}.")
    ]
    assert past_the_door == []


@pytest.mark.parametrize("room", rooms())
def test_a_face_offers_what_it_says_and_says_where_that_is(room: str) -> None:
    face = import_module(room)
    tree = ast.parse(Path(str(face.__file__)).read_text("utf-8"))
    said = [
        (alias.name, node.module)
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and str(node.module).startswith(f"{room}.")
        for alias in node.names
    ]
    assert said, f"{room} offers nothing"
    for name, module in said:
        assert getattr(face, name) is getattr(import_module(str(module)), name)
    offered = {
        name
        for node in ast.walk(tree)
        if isinstance(node, ast.keyword) and isinstance(node.value, ast.Constant)
        for name in str(node.value.value).split()
    }
    assert offered == {name for name, _ in said}
    assert not hasattr(face, "nothing_of_that_name")


def test_no_name_of_a_face_is_one_of_its_modules() -> None:
    """Whichever was imported first would win."""
    for room in rooms():
        modules = {name.removeprefix(f"{room}.") for name in imports() if name.startswith(room)}
        face = ast.parse(Path(str(import_module(room).__file__)).read_text("utf-8"))
        names = {a.name for n in ast.walk(face) if isinstance(n, ast.ImportFrom) for a in n.names}
        assert names & modules == set(), room


def test_no_imports_go_round_in_a_circle() -> None:
    # Those within functions count too.
    assert "allyship_tui.tui.flows" in imports()["allyship_tui.tui.screens.flow_actions"]
    try:
        TopologicalSorter(imports()).prepare()
    except CycleError as error:
        pytest.fail(" imports ".join(reversed(error.args[1])))


def test_no_file_is_long() -> None:
    long = {
        str(path.relative_to(PACKAGE)): lines
        for path in PACKAGE.rglob("*.py")
        if (lines := len(path.read_text("utf-8").splitlines())) > LONGEST
    }
    assert long == {}


def test_the_picture_of_the_rooms_is_current() -> None:
    assert rooms_tool.PAGE.read_text("utf-8") == rooms_tool.page_with(rooms_tool.picture()), (
        "make rooms"
    )


def test_a_room_stands_above_all_that_it_leans_on() -> None:
    leans_on = {"roof": {"wall", "floor"}, "wall": {"floor"}, "floor": set(), "lamp": set()}
    assert rooms_tool.storeys(leans_on) == [["roof"], ["wall"], ["floor", "lamp"]]
