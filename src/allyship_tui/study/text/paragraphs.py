"""Lessons as paragraphs that read well aloud: for every surface that prints line by line.

What comes out are letters, marks, digits and ordinary punctuation, since a screen reader says
nothing useful of an arrow, and a braille display has no cell for a picture.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from allyship_tui.messages import ISOLATES, is_right_to_left, say
from allyship_tui.study.text.sentences import as_paragraph, sentence

TYPE_CHECKING = False  # as `typing` has it, which is dear to import
if TYPE_CHECKING:  # for a line of help, no lessons are read
    from allyship_tui.study.text.page import Lesson, Passage, Words

_JOINERS = "\u200c\u200d"  # they shape letters in several scripts, and join pictures
_OF_A_PICTURE = re.compile("[\ufe00-\ufe0f\U0001f3fb-\U0001f3ff]")  # its look, its skin
_DRAWN = re.compile("[\u2190-\u2bff\U0001f000-\U0001faff]")
_PERHAPS_A_PICTURE = re.compile("[\u20e3\u2600-\u27bf\u2b00-\u2bff\ufe0f\U0001f000-\U0001faff]")
_PERHAPS_A_SIGN = re.compile(r"[^\x20-\x7e\n]")
_PLAIN = ("L", "M", "N", "P")
_ORDINARY = ("Sc", "Sm", "Sk")


class Title(str):
    """A paragraph that is the title of what follows.

    Like the two below it is a text as any other: who knows nothing of it prints the words alone.
    """

    __slots__ = ()


class Headed(str):
    """A paragraph whose first line is a heading."""

    __slots__ = ()


class Beside(str):
    """A paragraph of facts that stand beside a title."""

    __slots__ = ()


def joined(texts: Iterable[str]) -> str:
    """Return texts in one row."""
    return say("spoken.list").join(texts)


def numbered(texts: Iterable[str], start: int = 1) -> list[str]:
    """Return the entries of a list, each with its number."""
    return [say("spoken.numbered", number=n, text=text) for n, text in enumerate(texts, start)]


def block(heading: str, lines: Iterable[str]) -> str:
    """Return lines under a heading as one paragraph."""
    text = "\n".join(filter(None, (heading, *lines)))
    return Headed(text) if heading else text


def facts_line(lesson: "Lesson") -> str:
    """Return the facts that stand beside a lesson's title, as sentences in one line."""
    return as_paragraph(*(fact.sentence for fact in lesson.facts))


def note_line(lesson: "Lesson") -> str:
    """Return a lesson's content note as a sentence; no text if it has none."""
    return sentence(say("lesson.note", note=lesson.note)) if lesson.note else ""


def words_line(words: "Words") -> str:
    """Return words that lead to terms, as one sentence."""
    titles = joined(title for _, title in words.words)
    return sentence(say("spoken.words", heading=words.label, titles=titles))


def passage_paragraphs(passage: "Passage") -> Iterator[str]:
    """Go through one part of a lesson; its heading stands on a line of its own."""
    if passage.is_list:
        yield block(passage.heading, numbered(passage.texts))
    else:
        texts = list(_with_lists(passage.texts))
        yield block(passage.heading, texts[:1])
        yield from texts[1:]


def _with_lists(texts: Iterable[str]) -> Iterator[str]:
    """Go through paragraphs, the entries of a list in one, with a line for each."""
    # By what it has, not by its kind: for a line of help, no lessons are read.
    for is_list, held in groupby(texts, key=lambda text: bool(getattr(text, "sign", ""))):
        lines = list(held)
        yield from ["\n".join(lines)] if is_list else lines


def opening(lesson: "Lesson") -> list[str]:
    """Return what stands before the parts of a lesson: title, content note, facts."""
    return [*filter(None, (Title(lesson.title), note_line(lesson), Beside(facts_line(lesson))))]


def lesson_paragraphs(lesson: "Lesson") -> list[str]:
    """Return a whole lesson, its content note before the rest."""
    words = [words_line(words) for words in lesson.words]
    parts = [part for passage in lesson.passages for part in passage_paragraphs(passage)]
    return [*opening(lesson), *parts, *(["\n".join(words)] if words else [])]


def wrapped(text: str, width: int) -> str:
    """Return `text` with each of its lines wrapped to `width` characters.

    Addresses stay whole, so that they can be copied.
    """
    import textwrap

    wrapper = textwrap.TextWrapper(width, break_long_words=False, break_on_hyphens=False)
    return "\n".join(wrapper.fill(line) for line in text.split("\n"))


def without_signs(text: str) -> str:
    """Return `text` with each sign that is no letter, digit or ordinary punctuation named.

    A name stands in the place of an arrow, a box, a picture; what has no name goes. Of emoji,
    those that are put together too, it is their own name, of the others that of the character.
    """
    if _PERHAPS_A_PICTURE.search(text):
        from allyship_tui.study.text.emoji import name_emoji

        text = name_emoji(text)
    return _PERHAPS_A_SIGN.sub(_named, text)


def _named(match: re.Match[str]) -> str:
    import unicodedata

    character = match[0]
    if character in ISOLATES and is_right_to_left():
        return character  # text from outside holds none: they are those of the messages
    category = unicodedata.category(character)
    if character == "\t" or category == "Zs":
        return " "
    if _OF_A_PICTURE.match(character) or category == "Me":
        return ""
    if character in _JOINERS:
        following = match.string[match.end() : match.end() + 1]
        return character if following and unicodedata.category(following)[0] in "LM" else ""
    if not _DRAWN.match(character) and (category[0] in _PLAIN or category in _ORDINARY):
        return character
    name = unicodedata.name(character, "").lower()
    return f"({name})" if name and category[0] != "C" else ""
