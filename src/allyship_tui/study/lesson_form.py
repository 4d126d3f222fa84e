"""Whether lessons open in steps, or whole, on this device."""

from allyship_tui.learner import Kind
from allyship_tui.messages import say
from allyship_tui.study.learning import Learning
from allyship_tui.study.outcomes import as_kept


def is_whole(learning: Learning) -> bool:
    """Say whether the learner chose to have lessons whole."""
    return learning.chosen(Kind.WHOLE) is True


def choose_form(learning: Learning, *, whole: bool) -> str:
    """Choose whether lessons open whole, and return what to say of it.

    Raises:
        NotSaved: it could not be recorded.
    """
    learning.choose(Kind.WHOLE, whole)
    return as_kept(form_line(learning), learning.log.is_persistent)


def form_line(learning: Learning) -> str:
    """Return how lessons open, as a sentence."""
    return say("form.whole" if is_whole(learning) else "form.steps")
