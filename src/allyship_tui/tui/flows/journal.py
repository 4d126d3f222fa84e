"""Writing a reflection, and changing one."""

from functools import partial
from typing import TYPE_CHECKING

from allyship_tui.messages import say
from allyship_tui.study.journal import FREE, Prompt, Reflection, Writing, has_draft, prompts_of
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

    prompts = [*prompts_of(section.learning.course, section.item), FREE]
    if len(prompts) == 1:
        _write(section, Writing(section.session.reflections))
        return

    def begin(number: str | None) -> None:
        if number:
            _write(section, Writing(section.session.reflections, prompts[int(number)]))

    choices = _numbered(section, prompts)
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


def _numbered(section: SectionHost, prompts: list[Prompt]) -> list[tuple[str, str]]:
    """Return prompts by their numbers, those with a draft marked."""
    journal = section.session.reflections
    labels = [each.text or say("journal.free") for each in prompts]
    return [
        (str(at), say("journal.with-draft", title=label) if has_draft(journal, each) else label)
        for at, (each, label) in enumerate(zip(prompts, labels, strict=True))
    ]


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
