"""Coming to one of several versions of a text."""

from collections.abc import Callable, Sequence

from allyship_tui.messages import say
from allyship_tui.study.outcomes import Outcome
from allyship_tui.study.versions import JOIN
from allyship_tui.tui.host import SectionHost


def choose_version(
    section: SectionHost,
    choices: Sequence[tuple[str, str]],
    take: Callable[[int], Outcome],
    join: Callable[[], None],
) -> None:
    """Ask how several versions come to one: one of them is taken, or they are joined."""
    from allyship_tui.tui.modals.choose import ChooseScreen

    def settle(way: str | None) -> None:
        if way == JOIN:
            join()
        elif way:
            section.call_later(section.carry_out, lambda: take(int(way)))

    # All but one of the ways take a version.
    question = say("versions.which", count=len(choices) - 1)
    section.app.push_screen(ChooseScreen(question, choices), settle)
