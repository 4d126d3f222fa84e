"""Every key, declared once: from here come bindings, footer, help and palette."""

from allyship_tui.tui.keys.active import active_bindings, key_of
from allyship_tui.tui.keys.defaults import ALWAYS, KEYS, OFFERED, PALETTE, is_key, rank

__all__ = [
    "ALWAYS",
    "KEYS",
    "OFFERED",
    "PALETTE",
    "active_bindings",
    "is_key",
    "key_of",
    "rank",
]
