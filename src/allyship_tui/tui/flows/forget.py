"""Wiping something out."""

from functools import partial

from allyship_tui.messages import say
from allyship_tui.study.transfer import WORD, forget_named, forgettable_items
from allyship_tui.tui.flows.failures import reporting_failures
from allyship_tui.tui.host import SectionHost


def forget(section: SectionHost) -> None:
    """Wipe out what is chosen, once a word was typed."""
    from allyship_tui.tui.modals.ask import AskScreen
    from allyship_tui.tui.modals.choose import ChooseScreen

    found = forgettable_items(section.learning, section.item)
    if not found:
        section.show_status(say("forget.nothing"))
        return

    def ask(name: str | None) -> None:
        if name:
            questions = (dict(found)[name], say("forget.sure", word=WORD), say("forget.reach"))
            section.app.push_screen(
                AskScreen(*questions), reporting_failures(section, partial(wipe, name))
            )

    def wipe(name: str, typed: str | None) -> None:
        if typed is None or typed.strip().lower() != WORD:
            section.show_status(say("forget.not"))
            return
        words = str(forget_named(section.learning, name))
        section.call_later(section.draw)
        section.show_status(words)

    section.app.push_screen(ChooseScreen(say("forget.what"), found), ask)
