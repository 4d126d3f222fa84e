"""Making a plan, half by half, and putting it in other words."""

from collections.abc import Callable, Sequence
from functools import partial

from allyship_tui.messages import say
from allyship_tui.plain.answer import Answer
from allyship_tui.plain.carry_out import carry_out, is_cancelled
from allyship_tui.plain.versions import choose_version
from allyship_tui.plain.visit import Location, Visit
from allyship_tui.study.places import Section
from allyship_tui.study.plans import Plan, bare_action, bare_cue, source_of
from allyship_tui.study.text import as_paragraph, block, numbered, sentence
from allyship_tui.study.versions import other_versions


def plan(visit: Visit, _: str) -> Answer:
    """Make a plan, from what is open where that has examples."""
    source = source_of(visit.entry)
    cues, actions = visit.session.plans.examples(source)

    def then_action(cue: str) -> Answer:
        question = say("plain.plan-action", cue=cue)
        return _ask_half(visit, question, actions, bare_action, partial(_make, visit, source, cue))

    return _ask_half(visit, say("plan.cue"), cues, bare_cue, then_action)


def change_plan(visit: Visit, found: Plan) -> Answer:
    """Put a plan in other words; where there are several versions, come to one of them."""
    if len(found.versions) == 1:
        return _change(visit, found)
    return choose_version(
        found.versions,
        lambda at: carry_out(visit, lambda: visit.session.plans.take(found, found.versions[at])),
        partial(_change, visit, found, joins=True),
    )


def _change(visit: Visit, found: Plan, *, joins: bool = False) -> Answer:
    """Put a plan in other words: each half is asked for, and stays as it is on an empty line."""
    put = visit.session.plans.join if joins else visit.session.plans.change

    def take_cue(typed: str) -> Answer:
        if is_cancelled(typed):
            return say("plain.unchanged")
        question = say("plain.change-action", action=found.action)
        cue = bare_cue(typed) or found.cue
        return visit.ask(question, partial(take_action, cue), takes_empty=True)

    def take_action(cue: str, typed: str) -> Answer:
        action = bare_action(typed) or found.action
        is_same = (cue, action) == (found.cue, found.action) and not joins
        if is_cancelled(typed) or is_same:
            return say("plain.unchanged")
        return carry_out(visit, lambda: put(found, cue, action))

    others = [block(each.heading, each.texts) for each in other_versions(found.versions)]
    question = "\n\n".join([*others, say("plain.change-cue", cue=found.cue)])
    return visit.ask(question, take_cue, takes_empty=True)


def _ask_half(
    visit: Visit,
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
        return visit.ask(
            block(as_paragraph(question, how), numbered(examples)), take, takes_empty=True
        )

    return ask()


def _make(visit: Visit, source: str, cue: str, action: str) -> Answer:
    """Make the plan, go to its page, and offer to rehearse it."""
    made = visit.session.plans.make(cue, action, source)
    outcome = visit.session.plans.made(made)
    visit.reader.say(visit.go(Location(Section.PRACTICE, made.item)))
    paragraphs = (
        sentence(str(outcome)),
        as_paragraph(say("plan.rehearse-why"), say("plain.rehearse")),
    )
    return visit.ask("\n\n".join(paragraphs), partial(_rehearse, visit, made), takes_empty=True)


def _rehearse(visit: Visit, made: Plan, typed: str) -> Answer:
    following = [made.next_question_line, say("plain.plan-made")]
    if is_cancelled(typed):
        return as_paragraph(*following)
    outcome = carry_out(visit, lambda: visit.session.plans.rehearse(made))
    return "\n\n".join([outcome, as_paragraph(*following)])
