"""Every key, declared once: from here come bindings, footer, help and palette."""

from allyship_tui.tui.keys.active import active_bindings, key_named, key_of, set_keys
from allyship_tui.tui.keys.defaults import ALWAYS, ANSWERS, KEYS, OFFERED, PALETTE, is_key, rank

__all__ = [
    "ALWAYS",
    "ANSWERS",
    "KEYS",
    "OFFERED",
    "PALETTE",
    "active_bindings",
    "is_key",
    "key_named",
    "key_of",
    "rank",
    "set_keys",
]
