"""What a learner should know for as long as it holds: it stands over every section."""

from collections.abc import Iterator

from textual.widgets import Static

from allyship_tui.messages import say
from allyship_tui.study.actions import Action
from allyship_tui.study.text import joined
from allyship_tui.tui.host import SectionHost, app_host
from allyship_tui.tui.keys import key_of


def show_notices(section: SectionHost, banner: Static) -> None:
    """Show the notices over a section, if there are any.

    Args:
        section: the section.
        banner: where they stand.
    """
    notices = "\n".join(_notices_for(section))
    if banner.content != notices:
        banner.update(notices)
    banner.display = bool(notices)


def _notices_for(section: SectionHost) -> Iterator[str]:
    """Go through the notices: of the log, the settings and keys, the lessons."""
    learning = section.learning
    if learning.log.notice:
        yield learning.log.notice
    key = key_of(section.app, Action.PROBLEMS)
    if settings := app_host(section.app).setting_problems:
        names = joined(problem.where or problem.file for problem in settings)
        yield say("problems.settings", names=names, key=key)
    if problems := len(learning.course.problems):
        yield say("problems.banner", count=problems, key=key)
