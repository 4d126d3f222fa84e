"""Whether a text holds all of the words that someone typed to narrow a list."""


def holds_all(words: str, *texts: str) -> bool:
    """Say whether texts hold each of `words`, whatever its case, in any order.

    Args:
        words: what was typed; nothing is held by every text.
        *texts: looked at together.
    """
    whole = " ".join(texts).casefold()
    return all(word in whole for word in words.casefold().split())
