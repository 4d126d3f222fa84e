"""Emoji by their own names, those of Unicode's CLDR: a sequence is one picture and has one name.

The names come from the `emoji` library, which is imported when the first picture is met.
"""

import re
from functools import cache

from allyship_tui.messages import say

_LOOK = "\ufe0f"
_JOINER = "\u200d"
_LOOKS = re.compile("[\ufe0e\ufe0f\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f]")
"""What changes how a picture looks: its kind, a tone of skin, the tags of a flag."""
_FLAG = re.compile("[\U0001f1e6-\U0001f1ff]{2}|\U0001f3f4[\U000e0020-\U000e007f]+")
_PART = (
    "[\u203c\u2049\u00a9\u00ae\u2122\u2139\u2190-\u2bff\u3030\u303d\u3297\u3299\U0001f000-\U0001faff]"
    "[\ufe0e\ufe0f\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f]*"
)
_PICTURE = re.compile(
    f"[\U0001f1e6-\U0001f1ff]{{2}}|[0-9#*][\ufe0e\ufe0f]*\u20e3|{_PART}(?:{_JOINER}{_PART})*"
)
_TONES_NAMED = re.compile(" (?=(?:medium-)?(?:light|medium|dark) skin tone)")


def name_emoji(text: str) -> str:
    """Return `text` with the name of each emoji in its place; what is none stays as it is."""
    return _PICTURE.sub(lambda match: _said(match[0]), text)


def _said(picture: str) -> str:
    if name := _name(picture):
        return f"({name})"
    # Made up, or newer than the library: what it is made of says more than nothing.
    parts = picture.split(_JOINER)
    return "".join(map(_said, parts)) if len(parts) > 1 else picture


@cache
def _name(picture: str) -> str:
    """Return the name of one emoji, where its look has none that without it; or no text."""
    from emoji import EMOJI_DATA

    for spelled in (picture, picture.replace(_LOOK, ""), _LOOKS.sub("", picture)):
        if held := EMOJI_DATA.get(spelled):
            name = str(held["en"]).strip(":").replace("_", " ")
            if _FLAG.fullmatch(spelled):
                return say("spoken.flag", name=name)
            return _TONES_NAMED.sub(", ", name)
    return ""
