"""A tip to read: what it is, ways to do it, and how to make it one's own."""

from allyship_tui.course import Course, Tip
from allyship_tui.messages import say
from allyship_tui.study.places import Place, Section
from allyship_tui.study.text.page import Lesson, Passage, Words, fact
from allyship_tui.study.text.passages import ending, filled, paragraphs_of, texts_of, words_of
from allyship_tui.study.text.steps import Step, in_steps, whole


def tip_lesson(course: Course, tip: Tip) -> Lesson:
    """Return all of a tip on one page."""
    return whole(tip_steps(course, tip))


def tip_steps(course: Course, tip: Tip) -> tuple[Step, ...]:
    """Return a tip in steps."""
    plans = tuple(
        say("lesson.plan", cue=cue.text, action=action.text)
        for cue, action in zip(tip.cue_examples, tip.action_examples, strict=False)
    )
    what = (
        Passage(say("lesson.what-it-is"), paragraphs_of(tip.what)),
        Passage(say("lesson.why"), paragraphs_of(tip.why)),
    )
    how = (Passage(say("lesson.how"), texts_of(tip.how), is_list=True),)
    words = (
        Passage(say("lesson.pitfalls"), texts_of(tip.pitfalls), is_list=True),
        Passage(say("lesson.words-to-use"), texts_of(tip.words_to_use), is_list=True),
    )
    yours = (
        Passage(say("lesson.plans"), plans, is_list=True),
        Passage(say("lesson.for-you"), paragraphs_of(tip.personal_step)),
        Passage(say("lesson.beyond-you"), paragraphs_of(tip.structural_step)),
    )
    think = (
        Passage(say("lesson.reflection"), texts_of(tip.reflection), is_list=True),
        *ending(tip.sources, tip.reviewed_by, tip.checked),
    )
    follow = (*words_of(course, say("lesson.words-here"), tip.terms), *_practice(course, tip))
    return in_steps(
        course,
        Lesson(tip.title, (fact(f"lesson.effort-{tip.effort}"),)),
        (
            ("what", say("lesson.what-it-is"), filled(what), ()),
            ("how", say("lesson.how"), filled(how), ()),
            ("words", say("lesson.step-words"), filled(words), ()),
            ("plan", say("lesson.plans"), filled(yours), ()),
            ("think", say("lesson.reflection"), filled(think), follow),
        ),
    )


def _practice(course: Course, tip: Tip) -> tuple[Words, ...]:
    """Return the situations that practise a tip."""
    words = tuple(
        (Place(Section.PRACTICE, f"situation/{each.id}"), each.title)
        for each in course.situations
        if each.tip == tip.id
    )
    return (Words(say("lesson.to-practise"), words),) if words else ()
