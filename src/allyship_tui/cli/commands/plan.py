"""`allyship plan`: the plans there are, and a way to make one."""

from allyship_tui.cli.answer import Answer, Refused
from allyship_tui.cli.context import Context
from allyship_tui.messages import say
from allyship_tui.study.plans import Plan, Plans, all_plans, bare_action, bare_cue, plan_title
from allyship_tui.study.text import as_paragraph, block, numbered, sentence
from allyship_tui.study.versions import other_versions


def answer(context: Context) -> Answer:
    """Show every plan with its state, or make one.

    Raises:
        Refused: there are none, a half of the plan is empty, or it could not be kept.
    """
    cue, action = context.options.cue, context.options.action
    if cue or action:
        return _make(context, cue, action)
    plans = all_plans(context.snapshot, context.day)
    if not plans:
        raise Refused(say("plan.none"), data=[])
    return Answer(["\n".join(numbered(map(_lines, plans)))], [_data(each) for each in plans])


def _lines(each: Plan) -> str:
    said = as_paragraph(sentence(each.title), say(f"plan.state-{each.state}-sentence"))
    others = [
        say("spoken.named", name=other.heading, text=" ".join(other.texts))
        for other in other_versions(each.versions)
    ]
    return block(said, [say("versions.command"), *others] if others else [])


def _make(context: Context, cue: str, action: str) -> Answer:
    if not (bare_cue(cue) and bare_action(action)):
        raise Refused(say("plan.two-halves"))
    with context.learning(plan_title(cue, action)) as learning:
        plans = Plans(learning)
        made = plans.make(cue, action)
        outcome = plans.made(made)
    return Answer([sentence(str(outcome))], _data(made))


def _data(each: Plan) -> dict[str, object]:
    return {
        "cue": each.cue,
        "action": each.action,
        "state": each.state.value,
        "made": each.made,
        "next_question": each.next_question,
        "versions": [
            {"changed": other.day, "cue": other.words.cue, "action": other.words.action}
            for other in each.versions[1:]
        ],
    }
