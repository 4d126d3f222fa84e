"""Sentences: how a text becomes one, and how they follow one another.

A message that is a sentence has its own end. What has none is a title, a label, or words that
someone wrote; the catalogue says how such a text is ended.
"""

from functools import reduce

from allyship_tui.messages import say

_ENDS = tuple(".!?:\u2026\u0589\u061f\u06d4\u0964\u1362\u17d4\u3002\uff01\uff1f")
"""What ends a sentence, in any script."""
_QUOTED_ENDS = tuple(end + quote for end in ".!?\u2026\u3002" for quote in '"\u201d\u00bb\u300d')
_POP_ISOLATE = "\u2069"
"""What stands after a text that is drawn in its own direction."""


def sentence(text: str) -> str:
    """Return `text` with a full stop, unless it ends like a sentence already, or says nothing."""
    is_ended = text.rstrip(_POP_ISOLATE).endswith((*_ENDS, *_QUOTED_ENDS))
    return text if is_ended or not text else say("spoken.sentence", text=text)


def title_sentence(title: str) -> str:
    """Return a title, or other words of a lesson or a learner, as a sentence by itself."""
    # The title case of Unicode: scripts that know no capitals stay as they are.
    return sentence(title[:1].title() + title[1:])


def as_paragraph(*sentences: str) -> str:
    """Return sentences one after the other, as a paragraph has them; those that are empty go."""
    return reduce(_followed, filter(None, sentences), "")


def _followed(first: str, second: str) -> str:
    return say("spoken.then", first=first, second=second) if first else second
