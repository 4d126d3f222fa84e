"""What someone typed, quoted back to them: in one line, cleaned, and shortened."""

from allyship_tui.sanitise import clean_line

_LONGEST = 60


def quote_input(text: str, longest: int = _LONGEST) -> str:
    """Return `text` as one sanitised line of at most `longest` characters.

    Anything may stand on a command line, in bytes that are no text as well; the characters
    that a terminal would obey must not come back to it.
    """
    line = clean_line(text)
    return f"{line[: longest - 3]}..." if len(line) > longest else line
