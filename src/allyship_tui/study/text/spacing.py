"""A text in one line: its spaces and line breaks become single spaces."""


def one_line(text: str) -> str:
    """Return `text` in one line, with a single space wherever spaces or line breaks stand in it."""
    return " ".join(text.split())
