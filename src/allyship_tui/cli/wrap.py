"""Wraps and shortens text to rows of a terminal, without importing anything."""

_CUT = "..."


def cells(text: str) -> int:
    """Return how many cells of a terminal `text` takes, at most."""
    if text.isascii():
        return len(text)
    from unicodedata import east_asian_width

    return sum(2 if east_asian_width(character) in "WF" else 1 for character in text)


def wrap(text: str, width: int) -> list[str]:
    """Return `text` in rows, broken between words; within one only where it is wider than a row.

    Args:
        text: words with spaces between them.
        width: of a row, in cells; at least 2, which the widest characters take.
    """
    found: list[str] = []
    row = ""
    for word in text.split():
        both = f"{row} {word}" if row else word
        if cells(both) <= width:
            row = both
            continue
        if row:
            found.append(row)
        row = word
        while cells(row) > width:
            begun = _begun(row, width)
            found.append(begun)
            row = row[len(begun) :]
    return [*found, row] if row else found


def shortened(text: str, width: int, most: int) -> list[str]:
    """Return `text` in rows, shortened at a word's end if they would be too many.

    Args:
        text: words with spaces between them.
        width: of a row, in cells; at least 4.
        most: how many rows there may be; at least 1.
    """
    text = " ".join(text.split())
    # However long the text is, no more of it can matter than fills the rows.
    begun = text[: most * (width + 1)]
    whole = wrap(begun, width)
    if begun == text and len(whole) <= most:
        return whole
    words = begun.split()
    for kept in range(len(words) - 1, 0, -1):
        cut = wrap(" ".join(words[:kept]).rstrip(".,:;") + _CUT, width)
        if len(cut) <= most:
            return cut
    *first, last = whole[:most]  # not even one word has room
    return [*first, _begun(last, width - len(_CUT)) + _CUT]


def _begun(word: str, width: int) -> str:
    """Return as much of a word as has room."""
    taken = 0
    for at, character in enumerate(word):
        taken += cells(character)
        if taken > width:
            return word[:at]
    return word
