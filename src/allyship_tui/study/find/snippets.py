"""The passage of a text that is shown of what was found."""

import re
from collections.abc import Iterator, Sequence

from allyship_tui.sanitise import harmless
from allyship_tui.study.text import one_line

HIT, END = "\x01", "\x02"
"""What stands around a word that was looked for: no sanitised text holds it."""
_LONGEST = 120
"""So many characters of a text of one's own are shown, at most."""


def around(text: str, words: Sequence[str]) -> str:
    """Return a passage of a text in one line, with the first of the words that it holds.

    Args:
        text: the text.
        words: what was looked for.
    """
    line = one_line(text)
    found = [at for word in words if (at := line.casefold().find(word.casefold())) >= 0]
    start = max(min(found, default=0) - _LONGEST // 3, 0)
    passage = line[start : start + _LONGEST]
    before = "... " if start else ""
    return f"{before}{passage}{' ...' if start + _LONGEST < len(line) else ''}"


def parts(snippet: str) -> Iterator[tuple[str, bool]]:
    """Go through the parts of a passage, each with whether it is one of the words looked for.

    Args:
        snippet: a passage with `HIT` and `END` in it.
    """
    # Lines and paragraphs run on in a snippet.
    line = one_line(snippet)
    for number, part in enumerate(re.split(f"[{HIT}{END}]", line)):
        if part:
            yield harmless(part), number % 2 == 1
