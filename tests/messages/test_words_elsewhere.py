"""No word that a reader meets stands outside the messages."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import allyship_tui

PACKAGE = Path(allyship_tui.__file__).parent
TABLES = ("english", "cldr")

PHRASE = re.compile(r"[A-Za-z]{2,}[,;:]? |[ ][A-Za-z]{2,}")
"""A word with a space beside it: part of what someone reads."""
WORD = re.compile(r"[A-Za-z]{2,}")
QUERY = re.compile(
    r"\b(?:SELECT|INSERT|UPDATE|DELETE|CREATE|PRAGMA|BEGIN|FROM|WHERE|AND|OR|LIMIT)\b"
)
STYLE = re.compile(r"(?:bold )?(?:on )?\$|\w+ \{ |^bold$")

SHOW = {
    *("Answer", "Block", "Choice", "Content", "Fact", "Label", "Lesson", "Menu", "Option"),
    *("Outcome", "Part", "Passage", "Problem", "Question", "Reading", "Refused", "Row", "Static"),
    *("NotSaved", "NotTransferred", "OSError", "Unreadable", "Words", "as_kept", "as_paragraph"),
    *("ask", "block", "heading", "item", "joined", "muted", "numbered", "paragraph", "print"),
    *("remark", "say_list", "sentence", "tell", "title", "title_sentence", "with_state"),
}
"""What takes a text to show it."""

NAMING = ("id", "classes", "name", "words")
"""What such a call takes besides, that is not shown: names, and keys of messages."""

FOR_DEVELOPERS = ("AssertionError", "AttributeError", "DatabaseError", "KeyError")
FOR_DEVELOPERS += ("OperationalError", "TypeError", "ValueError")
"""Errors whose words no reader meets: they are caught, or say that the program is wrong."""

KNOWN = {
    "start over": "is typed: the same in every language",
    "NAME VALUE": "stands in the help of the linear edition: what is typed after a command",
    "allyship events": "is written into exported files, which other versions read",
    "{} after": "names a draft on disk",
    " (?=(?:medium-)?(?:light|medium|dark) skin tone)": "finds its place in an emoji's name",
    "unicode61 remove_diacritics 2": "is a word of SQLite's",
    "id, at, day, device, kind, item, body": "are columns of the log",
    "allyship {}": "is the program as it is called",
    "set {} off": "is a command of readline's",
    "shared ": "names what is kept beside the log",
    "writing ": "names what is kept beside the log",
    "substr(?1, 1, instr(?1 || '~', '~') - 1)": "is asked of SQLite",
    "Made by allyship schema, which writes it anew.": "is what a schema is known again by",
    "#:schema {}{}/{}": "is written into files, for TOML language servers",
    "#:schema (\\S+)/course\\.json": "finds what is written into files",
    "id, ": "are columns of the log",
    "terms": "is a folder of a pack",
    "a random uuid4": "is written into exported files, which other versions read",
    "when, in UTC": "is written into exported files, which other versions read",
    "the local date then": "is written into exported files, which other versions read",
    "a random id of the device": "is written into exported files, which other versions read",
    "what was done": "is written into exported files, which other versions read",
    "to what": "is written into exported files, which other versions read",
    "what there is to say beyond that": "is written into exported files, which other versions read",
}
"""Texts that stay as they are, and why."""


def words_in(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """Go through the texts of a module that a reader may meet, each with its line."""
    passed_over = set(map(id, _passed_over(tree)))
    for node in ast.walk(tree):
        if id(node) in passed_over:
            continue
        text = _text(node)
        if text and PHRASE.search(text) and not (QUERY.search(text) or STYLE.search(text)):
            yield node.lineno, text
    for call in ast.walk(tree):
        if isinstance(call, ast.Call) and _name(call.func) in SHOW:
            named = [each.value for each in call.keywords if each.arg not in NAMING]
            for argument in [*call.args, *named]:
                text = _text(argument)
                if id(argument) not in passed_over and WORD.search(text) and not STYLE.match(text):
                    yield argument.lineno, text


def _text(node: ast.AST) -> str:
    """Return the text of a node, with braces for each value that is filled in; else no text."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if isinstance(node, ast.JoinedStr):
        return "".join(
            str(part.value) if isinstance(part, ast.Constant) else "{}" for part in node.values
        )
    return ""


def _name(function: ast.expr) -> str:
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def _passed_over(tree: ast.AST) -> Iterator[ast.AST]:
    """Go through what is for developers alone: docstrings, names, their errors; parts of others."""
    for node in ast.walk(tree):
        match node:
            case ast.Expr(value=ast.Constant() as text):
                yield text
            case ast.JoinedStr(values=parts):
                yield from parts
            case ast.Call(func=function) if _name(function) in (
                *("lazy_names", "NewType", "TypeVar", "split"),
                *FOR_DEVELOPERS,
            ):
                yield from ast.walk(node)
            case ast.AnnAssign(annotation=annotation):
                yield from ast.walk(annotation)
            case ast.arg(annotation=ast.expr() as annotation):
                yield from ast.walk(annotation)
            case ast.FunctionDef(returns=ast.expr() as annotation):
                yield from ast.walk(annotation)


def test_no_word_of_the_interface_stands_elsewhere() -> None:
    # What is found belongs into messages/english; only what nobody reads, into KNOWN.
    found = {
        f"{path.relative_to(PACKAGE)}:{line}": text
        for path in sorted(PACKAGE.rglob("*.py"))
        if path.parent.name not in TABLES
        for line, text in words_in(ast.parse(path.read_text("utf-8")))
    }
    assert {place: text for place, text in found.items() if text not in KNOWN} == {}
    assert set(KNOWN) - set(found.values()) == set()


@pytest.mark.parametrize(
    "line",
    [
        'f"{title} is kept"',
        'f"{one} and {other}"',
        'x = "Nothing is kept"',
        'remark("Done")',
        'raise Refused("Nothing")',
        'raise OSError(f"{path} changes")',
        'Passage(heading="Sources", texts=())',
        'button.tell(f"{count} left")',
    ],
)
def test_a_word_elsewhere_is_found(line: str) -> None:
    assert [text for _, text in words_in(ast.parse(line))]


@pytest.mark.parametrize(
    "line",
    [
        '"""What this is for."""',
        'say("plan.made", date=day)',
        'f"{title} ({place})"',
        'rows("SELECT id FROM event")',
        'raise ValueError("nested too deep")',
        'Content.styled(text, "bold $accent")',
        'remark(say("cli.found"))',
        'x: "dict[str, int]" = {}',
    ],
)
def test_what_nobody_reads_is_passed_over(line: str) -> None:
    assert [text for _, text in words_in(ast.parse(line))] == []
