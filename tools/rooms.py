"""Draws the rooms of the source into CONTRIBUTING.md, from what imports what: `make rooms`."""

import ast
from collections.abc import Mapping
from pathlib import Path

import grimp

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "CONTRIBUTING.md"
BEGIN, END = "<!-- rooms: made by `make rooms` -->\n", "<!-- end of rooms -->\n"
_PACKAGE = "allyship_tui"
_DRAWN = (_PACKAGE, f"{_PACKAGE}.study", f"{_PACKAGE}.learner", f"{_PACKAGE}.course")
_BETWEEN = " · "


def picture() -> str:
    """Return the rooms as Markdown: what stands above leans on what stands below it."""
    graph = grimp.build_graph(_PACKAGE, cache_dir=None)
    return "\n".join(_storeys_of(graph, package) for package in _DRAWN)


def page_with(drawn: str) -> str:
    """Return CONTRIBUTING.md with a picture in the place of the one that it holds.

    Raises:
        ValueError: there is no place for it.
    """
    before, _, rest = PAGE.read_text("utf-8").partition(BEGIN)
    _, end, after = rest.partition(END)
    if not end:
        raise ValueError(f"{PAGE.name} has no lines {BEGIN!r} and {END!r}")
    return f"{before}{BEGIN}\n{drawn}\n{END}{after}"


def storeys(leans_on: Mapping[str, set[str]]) -> list[list[str]]:
    """Return rooms in storeys, the highest first: each leans only on those below its own.

    Args:
        leans_on: of each room those that it imports. There are no circles.
    """
    height: dict[str, int] = {}

    def measure(room: str) -> int:
        if room not in height:
            height[room] = 1 + max(map(measure, leans_on[room]), default=0)
        return height[room]

    highest = max(map(measure, leans_on), default=0)
    return [
        sorted(room for room in leans_on if height[room] == storey)
        for storey in range(highest, 0, -1)
    ]


def _storeys_of(graph: grimp.ImportGraph, package: str) -> str:
    children = sorted(graph.find_children(package))
    leans_on = {
        _name(child): {
            _name(other)
            for other in children
            if other != child
            and graph.direct_import_exists(importer=child, imported=other, as_packages=True)
        }
        for child in children
    }
    drawn = storeys(leans_on)
    title = package.rpartition(".")[2]
    lines = [f"**{title}**: {_first_line(package)}", "", "```"]
    lines += [_BETWEEN.join(storey) for storey in drawn]
    lines += ["```", "", "| | |", "|---|---|"]
    lines += [
        f"| `{room}` | {_first_line(f'{package}.{room}')} |" for storey in drawn for room in storey
    ]
    return "\n".join((*lines, ""))


def _name(module: str) -> str:
    return module.rpartition(".")[2]


def _first_line(module: str) -> str:
    base = ROOT / "src" / Path(*module.split("."))
    file = base / "__init__.py" if base.is_dir() else base.with_suffix(".py")
    said = ast.get_docstring(ast.parse(file.read_text("utf-8"))) or ""
    return said.partition("\n")[0]


if __name__ == "__main__":
    PAGE.write_text(page_with(picture()), "utf-8")
