"""Whether someone typed that what was asked is to be let be."""

_CANCEL = "cancel"


def is_cancelled(typed: str) -> bool:
    """Say whether someone typed that what was asked is to be let be."""
    return typed.lower() == _CANCEL
