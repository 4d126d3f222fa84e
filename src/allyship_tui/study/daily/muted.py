"""Categories that a reader set aside: their terms stay out of what comes unasked."""

from collections.abc import Collection

from allyship_tui.course import Course, Heading, Term
from allyship_tui.learner import Kind, Snapshot
from allyship_tui.messages import say

_CATEGORY = "category/"


def muted_categories(snapshot: Snapshot) -> frozenset[str]:
    """Return the ids of the categories that are set aside."""
    return frozenset(
        item.removeprefix(_CATEGORY)
        for item, event in snapshot.latest_by_item(Kind.MUTED).items()
        if event.value is True
    )


def category_title(category: Heading, muted: Collection[str]) -> str:
    """Return the title of a category, and that it is set aside if it is.

    Args:
        category: the category.
        muted: the ids of those set aside.
    """
    title = category.title
    return say("terms.category-aside", title=title) if category.id in muted else title


def category_line(course: Course, snapshot: Snapshot, term: Term) -> str:
    """Return a line that names a term's category, and says whether it is set aside."""
    category = course.category(term.category)
    if not category:
        return ""
    return say("terms.category", title=category_title(category, muted_categories(snapshot)))


def muted_terms(course: Course, snapshot: Snapshot) -> frozenset[str]:
    """Return the ids of the terms whose category is set aside."""
    categories = muted_categories(snapshot)
    if not categories:
        return frozenset()
    return frozenset(str(term.id) for term in course.terms if term.category in categories)
