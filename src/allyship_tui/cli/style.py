"""How titles, headings and names look in a terminal that shows it: bold, faint, one colour.

A greeting comes this way in every new shell, so nothing is imported that is not needed.
"""

import os

TYPE_CHECKING = False  # as `typing` has it, which is dear to import
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

# Magenta: of the eight colours the one that stands out on light and on dark. None of the palettes
# of xterm, VGA, GNOME, Konsole and Solarized shows it below 3.3:1; cyan comes to 2.0, blue to 1.6.
TITLE, BOLD, FAINT = "1;35", "1", "2"
ERROR, WARNING = "1;31", "35"
_DUMB = ("dumb", "unknown")  # as the settings have it, which are dear to import


def is_wanted() -> bool:
    """Say whether the environment lets a terminal be sent more than text (see no-color.org)."""
    return not os.environ.get("NO_COLOR") and os.environ.get("TERM") not in _DUMB


def styled(text: str, style: str) -> str:
    """Return text in a style, each of its rows by itself, so that none of it runs on.

    Args:
        text: what may be printed; nothing in it is obeyed by a terminal.
        style: one of those above.
    """
    return "\n".join(f"\x1b[{style}m{row}\x1b[m" if row else row for row in text.split("\n"))


def with_bold_names(text: str, names: "Iterable[str]") -> str:
    """Return help with the names bold that its lines begin with.

    Args:
        text: lines, wrapped or not.
        names: what is called or given, each as it stands there, but for where it is wrapped.
    """
    import re  # argparse, which alone prints help, has it

    patterns = [r"\s+".join(map(re.escape, name.split())) for name in names]
    any_of = "|".join(sorted(patterns, key=len, reverse=True))
    return re.sub(rf"^(?:{any_of})", lambda found: styled(found[0], BOLD), text, flags=re.M)


def weighed(paragraph: str, printed: "Sequence[str]") -> str:
    """Return a paragraph in the style of its weight.

    Args:
        paragraph: the paragraph, which tells its weight by what kind of text it is.
        printed: its lines as they are printed, each perhaps in several rows.
    """
    from allyship_tui.study.text import Beside, Headed, Title

    whole = "\n".join(printed)
    if isinstance(paragraph, Title):
        return styled(whole, TITLE)
    if isinstance(paragraph, Beside):
        return styled(whole, FAINT)
    if isinstance(paragraph, Headed):
        return "\n".join((styled(printed[0], BOLD), *printed[1:]))
    return whole
