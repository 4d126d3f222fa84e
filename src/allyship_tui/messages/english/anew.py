"""The words for reading changed files anew."""

WORDS: dict[str, str | tuple[str, str]] = {
    # Translators: two or three sentences in one line, the shorter the better: how it was, and what
    # is wrong now.
    "anew.reading": "Reading the lessons anew. Go on meanwhile.",
    "anew.same": "Read anew: nothing has changed.",
    "anew.other": "Read anew: no lesson has changed, but what is around them.",
    "anew.lessons": (
        "Read anew: {count} lesson has changed.",
        "Read anew: {count} lessons have changed.",
    ),
    # Translators: {key} is what is pressed or typed to have the problems named.
    "anew.problems": (
        "{count} problem now: {key} says which.",
        "{count} problems now: {key} says which.",
    ),
    "anew.gone": "What was open is gone; this is its list.",
}
