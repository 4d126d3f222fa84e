"""`allyship recall`: today's cards, asked line by line."""

from allyship_tui.cli.answer import Answer
from allyship_tui.cli.context import Context
from allyship_tui.messages import say
from allyship_tui.study.places import TODAYS_CARDS
from allyship_tui.study.practice import exercise_of
from allyship_tui.study.recall import Offer, recall_of
from allyship_tui.study.session import Session


def answer(context: Context) -> Answer:
    """Ask today's cards, and keep each answer; for a program, list them and ask nothing.

    Raises:
        Refused: an answer could not be kept.
    """
    if not context.has_log:  # nor is one made for someone who has no cards yet
        return Answer([say("recall.none")], _data(context, Offer((), 0)))
    with context.learning(keeps=not context.options.json) as learning:
        session = Session(learning)
        if context.options.json:
            return Answer([], _data(context, session.offer()))
        exercise = exercise_of(session, TODAYS_CARDS)
        if exercise is None:
            return Answer([say("recall.none")], None)
        from allyship_tui.cli.asking import Asking

        return Answer(Asking(learning, exercise).ask(), None)


def _data(context: Context, offer: Offer) -> dict[str, object]:
    asked = [(card, recall_of(context.course, card)) for card in offer.cards]
    return {
        "cards": [
            {
                "section": card.place.section.value,
                "id": card.place.item,
                "title": card.title,
                "prompt": recall.prompt,
                "answer": recall.answer,
                "why": recall.why,
            }
            for card, recall in asked
        ],
        "waiting": offer.waiting,
    }
