"""Words about settings, and about the file that may hold them."""

WORDS: dict[str, str] = {
    "settings.a-width": 'a width of 20 characters or more, or "off"',
    "settings.theme": "theme",
    "settings.no-theme": 'there is no theme "{name}". There are {names}.',
    "settings.no-theme-near": 'there is no theme "{name}". Did you mean "{suggestion}"?',
    "settings.keys": 'a table of actions and keys, such as mark = "x" or next = ["n", "space"]',
    "settings.folders": 'a list of folders, such as ["~/lessons/choir"]',
    "settings.a-folder": 'a folder, such as "~/lessons/choir"',
    "settings.pack-ids": 'a list of ids of packs, such as ["choir"]',
    "settings.keys-of": 'a key such as "x", a list of keys, or "" for none',
}
