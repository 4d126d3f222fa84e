"""What a section does when it takes more than a key: it asks, carries out, and says what came."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from allyship_tui.learner import NotSaved
from allyship_tui.messages import say
from allyship_tui.study.actions import Action
from allyship_tui.study.journal import FREE, Prompt, Reflection, Writing, has_draft, prompts_of
from allyship_tui.study.outcomes import Outcome
from allyship_tui.study.places import Place, Section
from allyship_tui.study.plans import Plan, source_of
from allyship_tui.study.recall import choose_daily_limit, daily_limit
from allyship_tui.study.transfer import WORD, forget_named, forgettable_items
from allyship_tui.study.versions import JOIN, other_versions, ways_to_one
from allyship_tui.tui.messages import Go

if TYPE_CHECKING:
    from allyship_tui.tui.screens.planning import Halves
    from allyship_tui.tui.screens.section import SectionScreen
    from allyship_tui.tui.screens.writing import Written

T = TypeVar("T")

# The screens that ask are imported when they are called for: a start needs none of them.


def plan(section: "SectionScreen") -> None:
    """Make a plan from what is open, and go to it."""
    from allyship_tui.tui.screens.planning import PlanningScreen

    plans, source = section.session.plans, source_of(section.item)

    def make(halves: "Halves | None") -> None:
        if halves:
            # Until it is kept.
            plans.unfinished[source] = halves
            made = plans.make(*halves, source)
            del plans.unfinished[source]
            go = Go(Place(Section.PRACTICE, made.item), str(plans.made(made)))
            section.post_message(go)

    def leave(halves: "Halves") -> None:
        plans.unfinished[source] = halves
        if any(halves):
            section.tell(say("plan.unfinished"))

    begun = plans.unfinished.get(source, ("", ""))
    screen = PlanningScreen(plans.examples(source), begun, leave)
    section.app.push_screen(screen, _kept(section, make))


def change(section: "SectionScreen") -> None:
    """Put the open plan or reflection in other words; of several versions, come to one."""
    item = section.item
    if found := section.session.reflections.get(item):
        _change_text(section, found)
    elif now := section.session.plans.get(item):
        _change_plan(section, now)


def _change_text(section: "SectionScreen", found: Reflection) -> None:
    journal = section.session.reflections
    if len(found.versions) == 1:
        _write(section, Writing(journal, found=found))
        return
    joining = Writing(journal, found=found, joins=True)
    _choose_version(
        section,
        ways_to_one(found.versions, is_begun=joining.is_resumed),
        lambda at: journal.take(found, found.versions[at]),
        partial(_write, section, joining),
    )


def _change_plan(section: "SectionScreen", now: Plan) -> None:
    plans = section.session.plans
    if len(now.versions) == 1:
        _put(section, now, plans.change)
        return
    _choose_version(
        section,
        ways_to_one(now.versions),
        lambda at: plans.take(now, now.versions[at]),
        partial(_put, section, now, plans.join),
    )


def _put(section: "SectionScreen", now: Plan, keep: Callable[[Plan, str, str], Outcome]) -> None:
    from allyship_tui.tui.screens.planning import PlanningScreen

    def put(halves: "Halves | None") -> None:
        if halves:
            section.call_later(section.carry_out, lambda: keep(now, *halves))

    examples = section.session.plans.examples(now.source)
    beside = other_versions(now.versions)
    section.app.push_screen(PlanningScreen(examples, (now.cue, now.action), beside=beside), put)


def _choose_version(
    section: "SectionScreen",
    choices: Sequence[tuple[str, str]],
    take: Callable[[int], Outcome],
    join: Callable[[], None],
) -> None:
    """Ask how several versions come to one: one of them is taken, or they are joined."""
    from allyship_tui.tui.screens.ask import ChooseScreen

    def settle(way: str | None) -> None:
        if way == JOIN:
            join()
        elif way:
            section.call_later(section.carry_out, lambda: take(int(way)))

    # All but one of the ways take a version.
    question = say("versions.which", count=len(choices) - 1)
    section.app.push_screen(ChooseScreen(question, choices), settle)


def write(section: "SectionScreen") -> None:
    """Write on what is open, where it has prompts on one of them; or a free note."""
    from allyship_tui.tui.screens.ask import ChooseScreen

    prompts = [*prompts_of(section.learning.course, section.item), FREE]
    if len(prompts) == 1:
        _write(section, Writing(section.session.reflections))
        return

    def begin(number: str | None) -> None:
        if number:
            _write(section, Writing(section.session.reflections, prompts[int(number)]))

    choices = _numbered(section, prompts)
    section.app.push_screen(ChooseScreen(say("journal.about"), choices), begin)


def _numbered(section: "SectionScreen", prompts: list[Prompt]) -> list[tuple[str, str]]:
    """Return prompts by their numbers, those with a draft marked."""
    journal = section.session.reflections
    labels = [each.text or say("journal.free") for each in prompts]
    return [
        (str(at), say("journal.with-draft", title=label) if has_draft(journal, each) else label)
        for at, (each, label) in enumerate(zip(prompts, labels, strict=True))
    ]


def _write(section: "SectionScreen", writing: Writing) -> None:
    from allyship_tui.tui.screens.writing import WritingScreen

    def show(written: "Written | None") -> None:
        if written is None:
            return
        kept, words = written
        if kept:
            section.post_message(Go(Place(Section.JOURNAL, kept.item), str(words)))
        else:
            section.tell(str(words))

    section.app.push_screen(WritingScreen(writing), show)


def forget(section: "SectionScreen") -> None:
    """Wipe out what is chosen, once a word was typed."""
    from allyship_tui.tui.screens.ask import AskScreen, ChooseScreen

    found = forgettable_items(section.learning, section.item)
    if not found:
        section.tell(say("forget.nothing"))
        return

    def ask(name: str | None) -> None:
        if name:
            questions = (dict(found)[name], say("forget.sure", word=WORD), say("forget.reach"))
            section.app.push_screen(AskScreen(*questions), _kept(section, partial(wipe, name)))

    def wipe(name: str, typed: str | None) -> None:
        if typed is None or typed.strip().lower() != WORD:
            section.tell(say("forget.not"))
            return
        words = str(forget_named(section.learning, name))
        section.call_later(section.draw)
        section.tell(words)

    section.app.push_screen(ChooseScreen(say("forget.what"), found), ask)


def choose_daily(section: "SectionScreen") -> None:
    """Choose how many cards come back on one day."""
    from allyship_tui.tui.screens.ask import AskScreen

    learning = section.learning

    def choose(typed: str | None) -> None:
        if typed:
            words = choose_daily_limit(learning, typed.strip())
            section.call_later(section.draw)
            section.tell(words)

    question = say("daily.how-many", current=daily_limit(learning))
    section.app.push_screen(AskScreen(question), _kept(section, choose))


def carry_log(section: "SectionScreen", how: Action) -> None:
    """Export, import or sync, and show what came of it."""
    from allyship_tui.study.text import as_paragraph
    from allyship_tui.study.transfer import NotTransferred, run_transfer
    from allyship_tui.tui.screens.ask import AskScreen

    def carry_to(typed: str | None) -> None:
        if not typed or not typed.strip():
            return
        try:
            words = as_paragraph(*run_transfer(section.learning.log, how, typed.strip()))
        except NotTransferred as error:
            section.tell(str(error), failed=True)
        else:
            section.call_later(section.draw)
            section.tell(words)

    section.app.push_screen(AskScreen(say(f"transfer.file-{how}")), _kept(section, carry_to))


def _kept(section: "SectionScreen", act: Callable[[T], None]) -> Callable[[T], None]:
    """Return `act`, which says so where what it did could not be kept."""

    def guarded(given: T) -> None:
        try:
            act(given)
        except NotSaved as error:
            section.tell(str(error), failed=True)

    return guarded
