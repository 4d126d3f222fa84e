"""What someone typed: which choice it is, whether a text holds its words, how it begins."""

import re
from collections.abc import Mapping
from functools import cache

from allyship_tui.messages import say

_BETWEEN = r"[\s,]+"


def holds_all(words: str, *texts: str) -> bool:
    """Say whether texts hold each of `words`, whatever its case, in any order.

    Args:
        words: what was typed; nothing is held by every text.
        *texts: looked at together.
    """
    whole = " ".join(texts).casefold()
    return all(word in whole for word in words.casefold().split())


def match_choice(typed: str, options: Mapping[str, str]) -> str | None:
    """Return the option that was typed; None where it is none, or could be several.

    Args:
        typed: its number, its name or the beginning of its name.
        options: of each option, the words that are said for it; its number is its place.
    """
    word = _bare(" ".join(typed.replace("-", " ").split()))
    if word.isdecimal() and 1 <= int(word[:4]) <= len(options):
        return list(options)[int(word[:4]) - 1]
    names = {option: {option.replace("-", " "), _bare(said)} for option, said in options.items()}
    exact = [option for option, known in names.items() if word in known]
    begun = [o for o, known in names.items() if word and any(n.startswith(word) for n in known)]
    found = exact or begun
    return found[0] if len(found) == 1 else None


def without_beginning(text: str, *beginnings: str) -> str:
    """Return a text without the words that may begin it, as "by" does in "by letter".

    Args:
        text: what was typed.
        *beginnings: messages that hold such words, with bars between several.
    """
    found = _beginning(*beginnings).match(text)
    return text[found.end() :] if found else text


def _bare(name: str) -> str:
    """Return a name in small letters, without the word that may begin it: "by letter"."""
    return without_beginning(name.lower(), say("plain.choice-begins"))


@cache
def _beginning(*beginnings: str) -> re.Pattern[str]:
    """Return what matches each of the beginnings that stand in some messages, the longest first."""
    words = {each.strip() for several in beginnings for each in several.split("|")}
    patterns = [_BETWEEN.join(map(re.escape, each.split())) for each in sorted(words, key=len)]
    any_of = "|".join(filter(None, reversed(patterns))).replace("'", "['\u2019]")
    # Where nothing follows these words, nothing is left.
    return re.compile(f"(?:{any_of})(?:{_BETWEEN}|$)", re.IGNORECASE)
