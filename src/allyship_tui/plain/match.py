"""Which of a few choices someone typed: its number, its name or the beginning of its name."""

from collections.abc import Mapping

from allyship_tui.messages import say
from allyship_tui.study.text import without_beginning

_CANCEL = "cancel"


def match_choice(typed: str, options: Mapping[str, str]) -> str | None:
    """Return the option that was typed; None where it is none, or could be several.

    Args:
        typed: what someone typed.
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


def is_cancelled(typed: str) -> bool:
    """Say whether someone typed that what was asked is to be let be."""
    return typed.lower() == _CANCEL


def _bare(name: str) -> str:
    """Return a name in small letters, without the word that may begin it: "by letter"."""
    return without_beginning(name.lower(), say("plain.choice-begins"))
