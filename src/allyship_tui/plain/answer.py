"""What a command of the linear edition answers: a document to read, a menu, a question."""

from collections.abc import Callable, Sequence
from typing import Union

from msgspec import Struct
from msgspec.structs import replace


class Choice(Struct, frozen=True):
    """Something to pick by its number."""

    label: str
    pick: Callable[[], "Answer"]
    """Does what was picked, and returns what to say."""
    group: str = ""
    """What stands over this choice and those after it that have the same."""


class Document(Struct, frozen=True):
    """Something to read. It takes the place of what was being read."""

    paragraphs: Sequence[str]
    headings: Sequence[tuple[str, int]] = ()
    """Of each heading, its words and the number of the paragraph that begins with it."""
    choices: Sequence[Choice] = ()
    """What can be picked; said after the paragraphs."""
    after: Sequence[str] = ()
    """Paragraphs of interest to some, said after the choices."""
    is_asked: bool = False
    """Whether it asks for a choice: its numbers count before they are said, and only here."""
    steps: Sequence[tuple[str, int]] = ()
    """Of each step of a lesson, its id and the number of the paragraph that it begins with."""


class Menu(Struct, frozen=True):
    """Something to pick from in passing, once: what is being read stays where it was."""

    question: str
    choices: Sequence[Choice]


Answer = Union[Document, Menu, str]  # noqa: UP007 - a forward reference stands in Choice
"""A document, a menu, or a remark: one that leaves what is being read where it was."""
Output = Answer | list[str]
"""An answer, or the paragraphs to print; none where a line of a text was taken."""


class Question(Struct, frozen=True):
    """Something that was asked: the next line answers it, whatever that line is."""

    then: Callable[[str], Output]
    prompt: str
    """What to say before the line."""
    takes_empty: bool = False
    """Whether an empty line is an answer; else it lets the question go."""
    cut_off: Callable[[str], str] = lambda _: ""
    """Takes what stands in a line that was not ended, where the session ends without an answer;
    returns what to say then."""


def prepend(text: str, document: Document) -> Document:
    """Return a document that begins with another paragraph; with no text, as it is."""
    if not text:
        return document
    headings = [(title, at + 1) for title, at in document.headings]
    steps = [(step, at + 1) for step, at in document.steps]
    paragraphs = (text, *document.paragraphs)
    return replace(document, paragraphs=paragraphs, headings=headings, steps=steps)
