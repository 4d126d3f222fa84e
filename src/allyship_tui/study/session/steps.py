"""Where to go on: a path that was begun, the definition, the tips, then the reading list."""

from allyship_tui.study.items import Item
from allyship_tui.study.learning import Learning
from allyship_tui.study.paths import next_stop
from allyship_tui.study.places import Place, Section
from allyship_tui.study.session.works import has_unread, next_work
from allyship_tui.study.steps import unread_steps


def next_step(learning: Learning) -> Place:
    """Return where a learner continues.

    Where no work is to be offered, that is the reading list as long as some are unread, to choose
    from; and the terms once all the rest is done. A path that was begun comes before all of that,
    but for its situations: these are practised. A lesson is left behind once it is marked as
    reviewed, or read to its end.
    """
    following = next_stop(learning)
    if following and not following.stop.is_practised:
        return following.stop.place
    course, snapshot = learning.course, learning.snapshot
    definition = course.definition
    if definition and not learning.is_reviewed(Item.DEFINITION.of(definition.id)):
        unread = unread_steps(course, snapshot, Place(Section.DEFINITION))
        if unread:
            return Place(Section.DEFINITION, unread[0].id)
    open_tips = [
        tip.id for tip in course.tips if unread_steps(course, snapshot, Place(Section.TIPS, tip.id))
    ]
    if open_tips:
        return Place(Section.TIPS, learning.resume(Section.TIPS, open_tips))
    work = next_work(learning)
    if work:
        return Place(Section.READING, work.id)
    return Place(Section.READING if has_unread(learning) else Section.TERMS)
