"""The lessons of one window: where they are from, to be read anew as often as files change."""

from datetime import date

from allyship_tui.course import Course
from allyship_tui.study.anew.news import News, news_of
from allyship_tui.study.anew.opening import Opening
from allyship_tui.study.anew.watch import Watch
from allyship_tui.study.settings import Config, own_config


class Lessons:
    """Where the lessons of a window are from; without an opening they stay as they are."""

    def __init__(
        self,
        opening: Opening | None = None,
        config: Config | None = None,
        watch: Watch | None = None,
    ) -> None:
        """Begin with lessons that were just opened.

        Args:
            opening: how they were opened.
            config: what the settings file said then.
            watch: looks whether their files changed, where they are to be read anew by themselves.
        """
        self._opening = opening
        self._config = config or Config()
        self.watch = watch

    def read(self, before: Course, today: date) -> News:
        """Read them anew. Nothing is raised, and nothing is shown by that.

        Args:
            before: the course that is shown.
            today: the learner's local date.
        """
        if self._opening is None:
            return news_of(before, before, self._config, self._config)
        config_before, self._config = self._config, own_config()
        course, _ = self._opening.open(self._config, today)
        return news_of(before, course, config_before, self._config)
