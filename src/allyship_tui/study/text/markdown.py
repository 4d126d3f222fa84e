"""Lessons as Markdown (CommonMark), to be put into notes, a wiki or a message.

Whatever stands in a lesson stays text there: what Markdown would take for a sign is escaped, and
it stays text where a program wraps the lines anew.
"""

import re
from collections.abc import Iterable, Iterator

from allyship_tui.course import ITEM, LINK, STRONG, WEB, Mark, Marked
from allyship_tui.study.text.page import Lesson, Passage
from allyship_tui.study.text.paragraphs import facts_line, note_line, words_line

_ANYWHERE = re.compile(r"[\\`*_\[\]<~]|&(?=#?\w+;)")
"""What means something in the midst of a line: emphasis, code, links, HTML, named characters."""
_AT_A_START = re.compile(r"(?<!\S)(?:[-=]+(?!\S)|\+(?!\S)|#+(?!\S)|>)")
"""What means something where a line begins: lists, rules, headings (their end too), quotations."""
_NUMBER = re.compile(r"((?<!\S)1|^\d{1,9})(?=[.)](?!\S))")
"""What begins a numbered list; within a paragraph, only one that starts from 1 does."""
_ADDRESS = re.compile(r"(?<!\S)https?://[^\s<>\\]+(?!\S)")


def lesson_markdown(lesson: Lesson, level: int = 1) -> list[str]:
    """Return a lesson as blocks of Markdown, to be set apart by blank lines.

    Args:
        lesson: what to write; sources come last.
        level: that of its title; the headings in it are one further down.
    """
    first = [p for p in lesson.passages if not p.is_secondary]
    last = [p for p in lesson.passages if p.is_secondary]
    note = note_line(lesson)
    blocks = [
        _heading(lesson.title, level),
        f"> {inline(note)}" if note else "",
        inline(facts_line(lesson)),
        *_passages(first, level + 1),
        "\\\n".join(inline(words_line(words)) for words in lesson.words),
        *_passages(last, level + 1),
    ]
    return [block for block in blocks if block]


def inline(text: str) -> str:
    """Return text as Markdown that says just this; an address in it becomes a link."""
    if isinstance(text, Marked):
        return _marked(text)
    lines = [_line(line.strip()) for line in text.splitlines()]
    return "\\\n".join(line for line in lines if line)


def _marked(text: Marked) -> str:
    """Return a text with its marks as they are written."""
    written, at = text.sign, len(text.sign)
    for mark in sorted(text.marks):
        if mark.start < at or mark.kind in (ITEM, LINK):
            continue
        written += _line(text[at : mark.start]) + _written(text[mark.start : mark.end], mark)
        at = mark.end
    return written + _line(text[at:])


def _written(words: str, mark: Mark) -> str:
    if mark.kind == WEB:
        return f"[{_escaped(words.removesuffix(f' ({mark.target})'))}](<{mark.target}>)"
    sign = "**" if mark.kind == STRONG else "*"
    return f"{sign}{_escaped(words)}{sign}"


def _passages(passages: Iterable[Passage], level: int) -> Iterator[str]:
    for passage in passages:
        yield _heading(passage.heading, level)
        texts = [inline(text) for text in passage.texts]
        if passage.is_list:
            yield "\n".join(f"- {text.replace(chr(10), f'{chr(10)}  ')}" for text in texts)
        else:
            yield from texts


def _heading(text: str, level: int) -> str:
    words = _line(" ".join(text.split()))
    return f"{'#' * level} {words}" if words else ""


def _line(text: str) -> str:
    """Return one line, escaped but for the addresses in it, which stand between angle brackets."""
    done, at = "", 0
    for address in _ADDRESS.finditer(text):
        done += _escaped(text[at : address.start()]) + f"<{address[0]}>"
        at = address.end()
    return done + _escaped(text[at:])


def _escaped(text: str) -> str:
    text = _ANYWHERE.sub(r"\\\g<0>", text)
    text = _AT_A_START.sub(r"\\\g<0>", text)
    return _NUMBER.sub(r"\g<1>\\", text)
