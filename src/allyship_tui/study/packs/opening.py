"""The course as it is in use: of which packs, and with which terms in the term of the day."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from pathlib import Path

from allyship_tui.course import Course, Problem
from allyship_tui.messages import say
from allyship_tui.study.packs.at_a_glance import PACKS
from allyship_tui.study.packs.in_use import InUse, packs_in_use
from allyship_tui.study.packs.joining import eras_now, joined_terms, unknown_packs
from allyship_tui.study.packs.turns import reading
from allyship_tui.study.settings import Config

Load = Callable[[Sequence[Path]], Course]
"""Loads the course that the built-in pack and the packs of some folders make together."""


def course_in_use(
    data: Path | None,
    config: Config,
    given: Iterable[Path],
    today: date,
    load: Load,
) -> tuple[Course, InUse]:
    """Load the course of the packs in use. Nothing is raised, whatever the folders hold.

    Args:
        data: the data folder; None where there is none.
        config: what the settings file says.
        given: the folders of packs that the command line names.
        today: the learner's local date.
        load: loads the course; no pack is exchanged meanwhile.

    Returns:
        The course, and the packs that it is made of.
    """
    root = data / PACKS if data else None
    if root is None:
        used = packs_in_use(None, config.content, given)
        return _joined(load(used.added), used, config, None, today), used
    with reading(root):
        used = packs_in_use(data, config.content, given)
        course = load(used.added)
    return _joined(course, used, config, root, today), used


def _joined(course: Course, used: InUse, config: Config, root: Path | None, today: date) -> Course:
    problems = [*used.problems]
    problems += unknown_packs(course.pack_calendars, config.daily_packs)
    joined = joined_terms(course.pack_calendars, config.daily_packs, used)
    eras, remembered = eras_now(root, joined, today) if root else ((), not joined)
    if not remembered:
        problems.append(Problem(PACKS, "", say("packs.not-remembered")))
    return course.in_use(eras, problems)
