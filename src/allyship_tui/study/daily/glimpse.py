"""A glimpse of a day's term: what is said of it to someone who did not open it.

A greeting shows it in every new shell: nothing dear is imported here. Hence no `Struct`.
"""

from collections.abc import Sequence

TYPE_CHECKING = False  # as `typing` has it, which is dear to import
if TYPE_CHECKING:
    from allyship_tui.course import Course, Term


class Glimpse:
    """What is said of a term. Not to be changed; `vars` has the names and values of it all."""

    def __init__(
        self,
        *,
        id: str,
        title: str,
        short: str,
        category: str,
        content_note: str | None,
        usage: str,
        teaser: Sequence[str],
        related: Sequence[Sequence[str]],
    ) -> None:
        """Keep what is said.

        Args:
            id: the term's id.
            title: the word.
            short: its short text, which may be hard to read where there is a note.
            category: the id of its category.
            content_note: a warning, or None.
            usage: whether the word can be used freely.
            teaser: what may be shown unasked, one paragraph a string.
            related: of each related term its id and its title, in the order of the lesson.
        """
        self.id = id
        self.title = title
        self.short = short
        self.category = category
        self.content_note = content_note
        self.usage = usage
        self.teaser = teaser
        self.related = related


def glimpse_of(course: "Course", term: "Term") -> Glimpse:
    """Return a glimpse of a term."""
    from allyship_tui.study.text import term_lesson, term_teaser

    return Glimpse(
        id=term.id,
        title=term.title,
        short=term.short,
        category=term.category,
        content_note=term.content_note,
        usage=term.usage.level,
        teaser=term_teaser(term),
        related=[
            (str(place.item), title)
            for words in term_lesson(course, term).words
            for place, title in words.words
        ],
    )
