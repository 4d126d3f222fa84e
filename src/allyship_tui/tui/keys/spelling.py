"""How people write keys, and what Textual calls them."""

from textual.keys import KEY_ALIASES, Keys, _character_to_key

from allyship_tui.tui.keys.defaults import character_of

_NAMED = {key.value for key in Keys if key.value.isalnum()}
_MODIFIERS = {"alt", "ctrl", "shift"}
_SPELLINGS = {
    "esc": "escape",
    "return": "enter",
    "del": "delete",
    "ins": "insert",
    "pgup": "pageup",
    "pgdn": "pagedown",
    "ctrl+space": "ctrl+at",
    "ctrl+h": "backspace",
    "ctrl+left_square_bracket": "escape",
    **{alias: key for key, aliases in KEY_ALIASES.items() for alias in aliases},
}
"""Other names of a key, those too that a terminal sends the same for."""


def read_key(text: str) -> str | None:
    """Return the name that Textual has for a key, or None where no terminal sends such a key.

    Args:
        text: as someone writes it: `?`, `G`, `ctrl+d`, `space`, `f2`, `PageDown`.
    """
    *modifiers, base = [text] if len(text) == 1 else text.replace("++", "+plus").split("+")
    held = sorted({modifier.strip().lower() for modifier in modifiers})
    base = base.strip()
    if len(base) == 1:
        if not base.isprintable():
            return None
        if held == ["shift"]:
            return base.upper() if is_letter(base) else None
        base = _character_to_key(base.lower() if held else base)
    else:
        base = _SPELLINGS.get(base.lower(), base.lower())
        if base not in _NAMED and not _names_character(base):
            return None
    if not _MODIFIERS.issuperset(held):
        return None
    key = "+".join([*held, base])
    return _SPELLINGS.get(key, key)


def _names_character(base: str) -> bool:
    """Say whether this is Textual's name of a character that keyboards have."""
    character = character_of(base)
    return character is not None and character.isascii() and _character_to_key(character) == base


def is_letter(key: str) -> bool:
    """Say whether a key is a single letter of the alphabet."""
    return len(key) == 1 and key.isascii() and key.isalpha()
