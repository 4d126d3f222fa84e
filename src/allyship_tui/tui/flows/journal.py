"""Writing a reflection, and changing one."""

from functools import partial
from typing import TYPE_CHECKING

from allyship_tui.messages import say
from allyship_tui.study.journal import Reflection, Writing, writings_on
from allyship_tui.study.places import Place, Section
from allyship_tui.study.versions import ways_to_one
from allyship_tui.tui.flows.versions import choose_version
from allyship_tui.tui.host import SectionHost
from allyship_tui.tui.messages import Go

if TYPE_CHECKING:
    from allyship_tui.tui.modals.writing import Written


def write(section: SectionHost) -> None:
    """Write on what is open, where it has prompts on one of them; or a free note."""
    from allyship_tui.tui.modals.choose import ChooseScreen

    writings = writings_on(section.session.reflections, section.item)
    if len(writings) == 1:
        _write(section, writings[0])
        return

    def begin(number: str | None) -> None:
        if number:
            _write(section, writings[int(number)])

    choices = [(str(at), _label(writing)) for at, writing in enumerate(writings)]
    section.app.push_screen(ChooseScreen(say("journal.about"), choices), begin)


def change_text(section: SectionHost, found: Reflection) -> None:
    """Put a reflection in other words; of several versions, come to one."""
    journal = section.session.reflections
    if len(found.versions) == 1:
        _write(section, Writing(journal, found=found))
        return
    joining = Writing(journal, found=found, joins=True)
    choose_version(
        section,
        ways_to_one(found.versions, is_begun=joining.is_resumed),
        lambda at: journal.take(found, found.versions[at]),
        partial(_write, section, joining),
    )


def _label(writing: Writing) -> str:
    """Return what a text is about, and that there is a draft of it if there is."""
    if writing.is_resumed:
        return say("journal.with-draft", title=writing.title)
    return writing.title


def _write(section: SectionHost, writing: Writing) -> None:
    from allyship_tui.tui.modals.writing import WritingScreen

    def show(written: "Written | None") -> None:
        if written is None:
            return
        kept, words = written
        if kept:
            section.post_message(Go(Place(Section.JOURNAL, kept.item), str(words)))
        else:
            section.show_status(str(words))

    section.app.push_screen(WritingScreen(writing), show)
