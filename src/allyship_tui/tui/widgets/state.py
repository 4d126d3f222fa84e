"""How a state looks: always a sign and a word, never a colour alone."""

from textual.content import Content

from allyship_tui.messages import say
from allyship_tui.study.marks import ReadingState
from allyship_tui.tui.appearance.glyphs import glyphs
from allyship_tui.tui.widgets.prose import Block


def sign_of(done: bool) -> tuple[str, str]:
    """Return the sign of something done or not done, and its style."""
    return (glyphs().done, "$kept") if done else (glyphs().todo, "$muted")


def state_line(reviewed: bool) -> Block:
    """Return a line that says whether something is marked as reviewed."""
    if not reviewed:
        return Block(Content.styled(say("state.not-reviewed"), "$muted"))
    sign, style = sign_of(True)
    return Block(Content.styled(f"{sign} {say('state.reviewed')}", style))


def reading_sign(state: ReadingState) -> tuple[str, str]:
    """Return the sign of how far someone is with a work, and its style."""
    signs = glyphs()
    return {
        ReadingState.UNREAD: (signs.todo, "$muted"),
        ReadingState.READING: (signs.begun, "$accent"),
        ReadingState.READ: (signs.done, "$kept"),
        ReadingState.SET_ASIDE: (signs.aside, "$muted"),
    }[state]


def reading_line(state: ReadingState) -> Block:
    """Return a line that says how far someone is with a work."""
    sign, style = reading_sign(state)
    shown = "" if state is ReadingState.UNREAD else f"{sign} "
    return Block(Content.styled(f"{shown}{say(f'state.{state.value}')}", style))


def bookmarked_line() -> Block:
    """Return a line that says that something is bookmarked."""
    return Block(Content.styled(f"{glyphs().star} {say('state.bookmarked')}", "$accent"))
