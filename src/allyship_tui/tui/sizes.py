"""The sizes at which the layout changes, and the classes that the style sheet knows them by."""

from textual.geometry import Size

WIDTHS = [(0, "-narrow"), (60, "-normal"), (100, "-wide")]
HEIGHTS = [(0, "-tiny"), (8, "-short"), (18, "-tall")]


def classes_at(size: Size) -> tuple[str, str]:
    """Return the classes of a screen of this size.

    Textual sets them too, but only after the first picture, which would be drawn twice.
    """
    width = max(point for point in WIDTHS if point[0] <= size.width)
    height = max(point for point in HEIGHTS if point[0] <= size.height)
    return width[1], height[1]
