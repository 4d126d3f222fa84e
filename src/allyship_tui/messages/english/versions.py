"""Words for a text that was changed in more than one place."""

WORDS: dict[str, str | tuple[str, str]] = {
    # Translators: there are always several; as a label, and as a sentence.
    "versions.state": ("{count} version", "{count} versions"),
    "versions.state-sentence": ("{count} version.", "{count} versions."),
    "versions.heading": "Changed in more than one place",
    "versions.note": "All its versions are kept. To take one, or to join them, change it.",
    # Translators: of several versions of a text, the one that is shown.
    "versions.standing": "The version that stands, written on {date}",
    "versions.other": "Another version, written on {date}",
    "versions.which": (
        "There is {count} version of this. What would you like to do?",
        "There are {count} versions of this. What would you like to do?",
    ),
    "versions.take-standing": "Keep the one that stands: {text}",
    "versions.take": "Keep this one in its place: {text}",
    "versions.join": "Join them into one",
    "versions.command": "It was changed in more than one place, and all its versions are kept. "
    "To take one, or to join them, open it in allyship and change it.",
    "versions.carried": "Changed in more than one place, and kept in all versions: {titles}",
    "outcome.version-taken": "It stands alone now: {title}",
    "outcome.joined": "Joined into one in your journal.",
    "outcome.plan-joined": "Joined into one plan: {title}",
    "outcome.kept-beside": "Kept in your journal. This text was changed elsewhere meanwhile: "
    "both versions are kept.",
    "outcome.plan-kept-beside": "Plan changed. It was changed elsewhere meanwhile: both versions "
    "are kept. {title}",
}
