"""Today's answer from a compiled course, at once: neither the course nor the log is opened.

That can be done where the built-in pack alone decides, and the learner set nothing aside. Where
anything is otherwise, the usual way answers, and says what is wrong.
"""

from collections.abc import Mapping, Sequence
from contextlib import suppress

from allyship_tui.cli.greeting import cache
from allyship_tui.system import clock, folders
from allyship_tui.system.own_files import make_folder


def answer_at_once(is_greeting: bool) -> Mapping[str, str] | None:
    """Return every form of today's answer, and keep them; None where the usual way has to answer.

    Args:
        is_greeting: whether someone is greeted.
    """
    # Nothing that goes wrong here is lost: it goes wrong on the usual way too, and is told there.
    with suppress(Exception):
        day, base, data = clock.local_day(), folders.base_path(), folders.data_path()
        config = folders.config_path()
        state = cache.state(day, base, data, config)  # as it is before the rest is read
        if answers := _answers(day, base, data, config):
            keep(state, answers, is_greeting)
            return answers
    return None


def keep(
    state: str, answers: Mapping[str, str], is_greeting: bool, listed: Sequence[str] = ()
) -> None:
    """Keep today's answer in the cache folder; that it cannot be done stops nothing.

    Args:
        state: what it rests on; where that is no text it does not hold, and is not kept.
        answers: of each form, what is printed.
        is_greeting: whether someone is greeted.
        listed: the folders of packs that the settings file names.
    """
    if not state:
        return
    with suppress(OSError):
        folder = folders.cache_path()
        # A data folder that was named stays as it is, unless what is asked for has to keep
        # something: whether a day was greeted.
        if not folders.named() or is_greeting:
            make_folder(folder)
        cache.keep(folder, state, answers, listed)


def _answers(day: str, base: str, data: str, config: str) -> Mapping[str, str] | None:
    from allyship_tui.learner import Kind, holds_none_of
    from allyship_tui.study.packs import is_no_pack_in_use

    if not is_no_pack_in_use(data, config) or not holds_none_of(Kind.MUTED, data):
        return None
    from datetime import date

    from allyship_tui.study.library import glimpse_on

    today = date.fromisoformat(day)
    glimpse = glimpse_on(today, base, folders.cache_path())
    if not glimpse:
        return None
    from allyship_tui.cli.greeting.forms import forms_of

    return forms_of(today, glimpse)
