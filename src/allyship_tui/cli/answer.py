"""What a command answers, or why it refuses, before it is known how that is printed."""

from collections.abc import Sequence

from msgspec import Struct


class Answer(Struct, frozen=True):
    """The same answer for people and for programs."""

    text: Sequence[str]
    """Paragraphs; a line break within one sets a heading or an entry on a line of its own."""
    data: object
    """What `--json` prints: dicts, lists, texts, numbers, truth values, None and dates."""
    script: str = ""
    """What is printed in place of the text, as it is: for a shell, or styled already."""
    status: int = 0
    """The status to leave with, once it is printed."""


class Refused(Exception):
    """What was asked for is not there; the message is a sentence that says so and what is."""

    def __init__(
        self, sentence: str, data: object = None, words: str = "", status: int = 1
    ) -> None:
        """Say why there is no answer.

        Args:
            sentence: what to tell on standard error.
            data: what `--json` prints all the same; nothing where this is None.
            words: what was typed and could not be kept, to be given back.
            status: the status to leave with.
        """
        super().__init__(sentence)
        self.data = data
        self.words = words
        self.status = status
