"""`plan`: asks for the two halves of a plan, new or changed, and offers to rehearse it."""

from collections.abc import Callable, Sequence
from functools import partial

from allyship_tui.messages import say
from allyship_tui.plain.answer import Answer
from allyship_tui.plain.carry_out import carry_out
from allyship_tui.plain.match import is_cancelled
from allyship_tui.plain.repl_session import Location, ReplSession
from allyship_tui.plain.versions import choose_version
from allyship_tui.study.places import Section
from allyship_tui.study.plans import Plan, bare_action, bare_cue, source_of
from allyship_tui.study.text import as_paragraph, block, numbered, sentence
from allyship_tui.study.versions import other_versions


def plan(repl: ReplSession, _: str) -> Answer:
    """Make a plan, from what is open where that has examples."""
    source = source_of(repl.entry)
    cues, actions = repl.session.plans.examples(source)

    def then_action(cue: str) -> Answer:
        question = say("plain.plan-action", cue=cue)
        return _ask_half(repl, question, actions, bare_action, partial(_make, repl, source, cue))

    return _ask_half(repl, say("plan.cue"), cues, bare_cue, then_action)


def change_plan(repl: ReplSession, found: Plan) -> Answer:
    """Put a plan in other words; where there are several versions, come to one of them."""
    if len(found.versions) == 1:
        return _change(repl, found)
    return choose_version(
        found.versions,
        lambda at: carry_out(repl, lambda: repl.session.plans.take(found, found.versions[at])),
        partial(_change, repl, found, joins=True),
    )


def _change(repl: ReplSession, found: Plan, *, joins: bool = False) -> Answer:
    """Put a plan in other words: each half is asked for, and stays as it is on an empty line."""
    put = repl.session.plans.join if joins else repl.session.plans.change

    def take_cue(typed: str) -> Answer:
        if is_cancelled(typed):
            return say("plain.unchanged")
        question = say("plain.change-action", action=found.action)
        cue = bare_cue(typed) or found.cue
        return repl.ask(question, partial(take_action, cue), takes_empty=True)

    def take_action(cue: str, typed: str) -> Answer:
        action = bare_action(typed) or found.action
        is_same = (cue, action) == (found.cue, found.action) and not joins
        if is_cancelled(typed) or is_same:
            return say("plain.unchanged")
        return carry_out(repl, lambda: put(found, cue, action))

    others = [block(each.heading, each.texts) for each in other_versions(found.versions)]
    question = "\n\n".join([*others, say("plain.change-cue", cue=found.cue)])
    return repl.ask(question, take_cue, takes_empty=True)


def _ask_half(
    repl: ReplSession,
    question: str,
    examples: Sequence[str],
    bare: Callable[[str], str],
    then: Callable[[str], Answer],
) -> Answer:
    """Ask for a half of a plan, in one's own words or by the number of an example."""

    def take(typed: str) -> Answer:
        if not typed or is_cancelled(typed):
            return say("plain.no-plan")
        half = bare(typed)
        if examples and typed.isdecimal():
            number = int(typed[:9])
            half = examples[number - 1] if 1 <= number <= len(examples) else ""
        return then(half) if half else ask()

    def ask() -> Answer:
        how = say("plain.plan-examples") if examples else say("plain.plan-own")
        return repl.ask(
            block(as_paragraph(question, how), numbered(examples)), take, takes_empty=True
        )

    return ask()


def _make(repl: ReplSession, source: str, cue: str, action: str) -> Answer:
    """Make the plan, go to its page, and offer to rehearse it."""
    made = repl.session.plans.make(cue, action, source)
    outcome = repl.session.plans.made(made)
    repl.pager.present(repl.go(Location(Section.PRACTICE, made.item)))
    paragraphs = (
        sentence(str(outcome)),
        as_paragraph(say("plan.rehearse-why"), say("plain.rehearse")),
    )
    return repl.ask("\n\n".join(paragraphs), partial(_rehearse, repl, made), takes_empty=True)


def _rehearse(repl: ReplSession, made: Plan, typed: str) -> Answer:
    following = [made.next_question_line, say("plain.plan-made")]
    if is_cancelled(typed):
        return as_paragraph(*following)
    outcome = carry_out(repl, lambda: repl.session.plans.rehearse(made))
    return "\n\n".join([outcome, as_paragraph(*following)])
