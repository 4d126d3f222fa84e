"""Words about packs: which are in use, what is added, and what is refused."""

WORDS: dict[str, str | tuple[str, str]] = {
    # What is wrong with how packs are chosen
    "packs.unreadable": "this folder cannot be read ({reason}). Check who may read it.",
    "packs.not-a-folder": "this is not read: each folder here is a pack, and this is no folder. "
    "To add a zip file: allyship packs add FILE",
    "packs.unknown-daily": 'no pack with the id "{pack_id}" is in use. '
    "To see those that are: allyship packs",
    "packs.unknown-daily-near": 'no pack with the id "{pack_id}" is in use. '
    'Did you mean "{suggestion}"?',
    "packs.not-remembered": "nothing can be written here, so the term of the day stays as it was: "
    "from which day on a pack's terms join it could not be noted.",
}
