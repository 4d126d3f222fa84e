"""The sizes at which the layout changes, and the classes that the style sheet knows them by."""

from functools import partial
from typing import Any

from textual.geometry import Size
from textual.screen import Screen

WIDTHS = [(0, "-narrow"), (60, "-normal"), (100, "-wide")]
HEIGHTS = [(0, "-tiny"), (8, "-short"), (18, "-tall")]


def keep_focus_in_sight(screen: Screen[Any]) -> None:
    """Scroll to what has the focus, once the layout for another size stands."""
    if screen.focused:
        show = partial(screen.focused.scroll_visible, animate=False)
        # Twice: a width that changes the layout is laid out again.
        screen.call_after_refresh(screen.call_after_refresh, show)


def classes_at(size: Size) -> tuple[str, str]:
    """Return the classes of a screen of this size.

    Textual sets them too, but only after the first picture, which would be drawn twice.
    """
    width = max(point for point in WIDTHS if point[0] <= size.width)
    height = max(point for point in HEIGHTS if point[0] <= size.height)
    return width[1], height[1]
