"""How hard a text is to read: the grade of Flesch and Kincaid, syllables counted by Pyphen.

The figures are those of textstat 0.7.4, step by step. That library itself cannot be used: it
imports what setuptools dropped, and later versions fetch a word list when they run.
"""

import math
import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pyphen import Pyphen

_SIGNS = re.compile(r"[^\w\s]")
_SENTENCE = re.compile(r"\b[^.!?]+[.!?]*")
_TOO_FEW = 2
"""What has no more words than that is no sentence."""


@cache
def grade(text: str) -> float:
    """Return the years at school, in the United States, after which a text reads easily."""
    words = _words(text)
    if not words:
        return 0.0
    found = _SENTENCE.findall(text)
    sentences = max(1, sum(len(_words(each)) > _TOO_FEW for each in found))
    length = _rounded(len(words) / sentences)
    syllables = _rounded(sum(map(_syllables, words)) / len(words))
    return _rounded(0.39 * length + 11.8 * syllables - 15.59)


def _words(text: str) -> list[str]:
    return _SIGNS.sub("", text.lower()).split()


@cache
def _syllables(word: str) -> int:
    return len(_hyphenation().positions(word)) + 1


@cache
def _hyphenation() -> "Pyphen":
    from pyphen import Pyphen

    return Pyphen(lang="en_US")


def _rounded(number: float) -> float:
    return math.floor(number * 10 + math.copysign(0.5, number)) / 10
