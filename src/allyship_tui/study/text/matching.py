"""What someone typed: whether a text holds its words, and what is left without its beginning."""

import re
from functools import cache

_BETWEEN = r"[\s,]+"


def holds_all(words: str, *texts: str) -> bool:
    """Say whether texts hold each of `words`, whatever its case, in any order.

    Args:
        words: what was typed; nothing is held by every text.
        *texts: looked at together.
    """
    whole = " ".join(texts).casefold()
    return all(word in whole for word in words.casefold().split())


def without_beginning(text: str, *beginnings: str) -> str:
    """Return a text without the words that may begin it, as "by" does in "by letter".

    Args:
        text: what was typed.
        *beginnings: messages that hold such words, with bars between several.
    """
    found = _beginning(*beginnings).match(text)
    return text[found.end() :] if found else text


@cache
def _beginning(*beginnings: str) -> re.Pattern[str]:
    """Return what matches each of the beginnings that stand in some messages, the longest first."""
    words = {each.strip() for several in beginnings for each in several.split("|")}
    patterns = [_BETWEEN.join(map(re.escape, each.split())) for each in sorted(words, key=len)]
    any_of = "|".join(filter(None, reversed(patterns))).replace("'", "['\u2019]")
    # Where nothing follows these words, nothing is left.
    return re.compile(f"(?:{any_of})(?:{_BETWEEN}|$)", re.IGNORECASE)
