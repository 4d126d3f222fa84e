"""What may lean on what, and that every word of the interface exists and is used."""

import ast
import re
import string
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

import allyship_tui
from allyship_tui.messages.english import MESSAGES, Message

PACKAGE = Path(allyship_tui.__file__).parent
NAMESPACES = {key.partition(".")[0] for key in MESSAGES}
KEY = re.compile(rf"(?:{'|'.join(sorted(NAMESPACES))})\.[a-z0-9-]+")
HEAD = re.compile(rf"(?:{'|'.join(sorted(NAMESPACES))})\\\.")
FILES = re.compile(r".*\.(?:toml|tcss|py|svg|json|db|txt)")

IMPORT_ALL = """
import importlib, pkgutil, sys
for name in sys.argv[1:]:
    package = importlib.import_module(f"allyship_tui.{name}")
    for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
        importlib.import_module(module.name)
print(*sorted(sys.modules), sep="\\n")
"""


def modules_after_importing(*names: str) -> set[str]:
    ran = subprocess.run(
        [sys.executable, "-c", IMPORT_ALL, *names], capture_output=True, text=True, check=True
    )
    return set(ran.stdout.split())


# Arrows


@pytest.mark.parametrize("name", ["course", "learner", "study", "cli", "plain"])
def test_the_core_the_commands_and_the_linear_edition_need_no_screen(name: str) -> None:
    modules = modules_after_importing(name)
    assert f"allyship_tui.{name}" in modules
    assert {module.partition(".")[0] for module in modules}.isdisjoint({"textual", "rich"})
    assert not any(module.startswith("allyship_tui.tui") for module in modules)


@pytest.mark.parametrize(
    ("name", "strangers"),
    [
        ("course", ["learner", "study", "cli", "plain", "tui"]),
        ("learner", ["course", "study", "cli", "plain", "tui"]),
        ("study", ["cli", "plain", "tui"]),
        ("plain", ["cli", "tui"]),
        ("messages", ["course", "learner", "study", "cli", "plain", "tui"]),
    ],
)
def test_nothing_leans_upward_and_no_surface_on_another(name: str, strangers: list[str]) -> None:
    modules = modules_after_importing(name)
    assert modules.isdisjoint(f"allyship_tui.{stranger}" for stranger in strangers)


# Words


@cache
def sources() -> tuple[tuple[Path, ast.Module], ...]:
    return tuple(
        (path.relative_to(PACKAGE), ast.parse(path.read_text("utf-8")))
        for path in sorted(PACKAGE.rglob("*.py"))
        if path.parent.name != "english"
    )


def texts(tree: ast.AST) -> Iterator[tuple[int, str | re.Pattern[str]]]:
    """Go through the texts of a module: each as it is, or as the pattern of an f-string."""
    parts = {
        id(part)
        for node in ast.walk(tree)
        if isinstance(node, ast.JoinedStr)
        for part in node.values
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            pattern = "".join(
                re.escape(str(part.value)) if isinstance(part, ast.Constant) else "(.+)"
                for part in node.values
            )
            yield node.lineno, re.compile(pattern)
        elif (
            isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in parts
        ):
            yield node.lineno, node.value


def calls_of_say() -> Iterator[tuple[str, ast.Call]]:
    for path, tree in sources():
        for node in ast.walk(tree):
            match node:
                case ast.Call(func=ast.Name(id="say")):
                    yield f"{path}:{node.lineno}", node


def test_there_are_calls_to_look_at() -> None:
    assert len(list(calls_of_say())) > 50
    assert len(MESSAGES) > 100


def names_nothing(text: str | re.Pattern[str]) -> bool:
    """Say whether a text looks like a key, or the beginning of one, and is none."""
    if isinstance(text, str):
        return bool(KEY.fullmatch(text)) and not FILES.fullmatch(text) and text not in MESSAGES
    begun = KEY.match(text.pattern.replace("\\", "")) or HEAD.match(text.pattern)
    if not begun or FILES.fullmatch(text.pattern):
        return False
    return not any(map(text.fullmatch, MESSAGES))


def test_every_key_that_is_named_exists() -> None:
    unknown = [
        f"{path}:{line}: {text}"
        for path, tree in sources()
        for line, text in texts(tree)
        if names_nothing(text)
    ]
    assert unknown == []


def test_every_key_that_is_said_exists() -> None:
    unknown = [
        f"{place}: {text}"
        for place, call in calls_of_say()
        for text in [node.value for node in keys_of(call.args[0])]
        if text not in MESSAGES
    ]
    assert unknown == []


def keys_of(argument: ast.expr) -> list[ast.Constant]:
    """Return the keys that an argument can stand for, where it is written out."""
    if isinstance(argument, ast.IfExp):
        return keys_of(argument.body) + keys_of(argument.orelse)
    return [argument] if isinstance(argument, ast.Constant) else []


def test_every_value_that_words_ask_for_is_given() -> None:
    missing = []
    for place, call in calls_of_say():
        given = {keyword.arg for keyword in call.keywords}
        if None in given:  # say(key, **values)
            continue
        for key in keys_of(call.args[0]):
            asked = placeholders(MESSAGES[key.value])
            missing += [f"{place}: {key.value}: {name}" for name in sorted(asked - given)]
    assert missing == []


def texts_of(message: Message) -> tuple[str, ...]:
    return (message,) if isinstance(message, str) else message


def placeholders(message: Message) -> set[str]:
    parsed = (part for text in texts_of(message) for part in string.Formatter().parse(text))
    return {name for _, name, _, _ in parsed if name}


def test_where_a_number_decides_it_is_called_count() -> None:
    decided = {key: each for key, each in MESSAGES.items() if not isinstance(each, str)}
    assert decided
    assert [key for key, each in decided.items() if "count" not in placeholders(each)] == []


def test_every_key_that_exists_is_used() -> None:
    named: set[str] = set()
    patterns: list[re.Pattern[str]] = []
    for _, tree in sources():
        for _, text in texts(tree):
            if isinstance(text, str):
                named.add(text)
            else:
                patterns.append(text)
    heads = [pattern for pattern in patterns if "." in pattern.pattern.partition("(.+)")[0]]
    tails = {p.pattern.removeprefix("(.+)").replace("\\", "") for p in patterns}
    tails = {tail for tail in tails if tail.startswith("-") and "(.+)" not in tail}

    def is_used(key: str) -> bool:
        if key in named or any(pattern.fullmatch(key) for pattern in heads):
            return True
        return any(is_used(key.removesuffix(tail)) for tail in tails if key.endswith(tail))

    assert [key for key in MESSAGES if not is_used(key)] == []


def test_words_hold_nothing_that_reads_badly_aloud() -> None:
    odd = re.compile("[^\x20-\x7e\u00a0-\u00ff\n]")
    assert [key for key, each in MESSAGES.items() if any(map(odd.search, texts_of(each)))] == []
