"""Which screen and which widget has which bindings: their `BINDINGS` come from here.

So what the keys do can be known, and changed, without any of those screens.
"""

from textual.binding import Binding, BindingType

from allyship_tui.messages import say
from allyship_tui.study.actions import Action
from allyship_tui.study.places import Section
from allyship_tui.tui.keys.defaults import ALWAYS, ANSWERS, PALETTE
from allyship_tui.tui.keys.make import (
    SUSPEND,
    bind,
    bind_answers,
    bind_sections,
    closes,
    escapes,
    move,
    of_app,
)

Bindings = list[BindingType]

APP: Bindings = [
    *bind_sections(Section),
    *bind(
        Action.TERM_OF_THE_DAY,
        Action.RANDOM_TERM,
        Action.SEARCH,
        Action.BACK,
        Action.PROBLEMS,
        Action.RELOAD,
        Action.HELP,
        Action.QUIT,
        Action.THEME,
        Action.PLAIN,
    ),
    Binding(
        ALWAYS[PALETTE],
        "command_palette",
        say("key.palette"),
        show=False,
        tooltip=say("help.palette"),
        id=PALETTE,
    ),
    Binding("ctrl+c", "quit", say("key.quit"), show=False, tooltip=say("help.quit")),
    SUSPEND,
]

# Sections. Each has those of what it is a kind of as well.

SECTION = [
    *bind(
        Action.UNDO,
        Action.RECALL,
        Action.CARDS,
        Action.PLAN,
        Action.WRITE,
        Action.CHANGE,
        Action.COPY_MARKDOWN,
        Action.BOOKMARK,
        Action.FORGET,
        Action.DAILY,
        Action.MINUTES,
        Action.READING_SPEED,
        Action.LESSON_FORM,
        Action.EXPORT,
        Action.IMPORT,
        Action.SYNC,
    ),
    *bind(Action.COPY_ADDRESS, in_footer=False),
]
LISTED = bind(Action.NEXT, Action.PREVIOUS)
FILTERED = bind(Action.VIEW, Action.FILTER)
TODAY = [*bind(Action.SKIP, Action.WHOLE), *bind(Action.PLAN, Action.WRITE, in_footer=False)]
DEFINITION = [*bind(Action.MARK, Action.WHOLE), *bind(Action.PLAN, in_footer=False)]
TIPS = bind(Action.MARK, Action.WHOLE)
TERMS = [*bind(Action.MUTE, Action.WHOLE), *bind(Action.PLAN, Action.WRITE, in_footer=False)]
READING = bind(Action.MARK, Action.STATE, Action.OPEN_ADDRESS, Action.COPY_ADDRESS)
JOURNAL = bind(Action.PLAN, in_footer=False)
PROGRESS = bind(Action.PLAN, Action.WRITE, in_footer=False)

# Screens over a section

OVERLAY = [*bind(Action.BACK), *closes(Action.HELP, Action.QUIT), of_app(Action.RELOAD), SUSPEND]
CHOOSING = [*bind(Action.BACK), *closes(Action.QUIT), SUSPEND]
ASKING = [escapes(), *move("down", "scroll(1)", "down"), *move("up", "scroll(-1)", "up"), SUSPEND]
PLANNING = [
    escapes(),
    *move("down", "example(1)", "down"),
    *move("up", "example(-1)", "up"),
    SUSPEND,
]
SEARCHING = [
    escapes(),
    *move("down", "move(1)", "down"),
    *move("up", "move(-1)", "up"),
    of_app(Action.RELOAD),
    SUSPEND,
]
WRITING: Bindings = [
    Binding("ctrl+s", "keep", say("key.keep"), tooltip=say("help.keep")),
    Binding("escape", "back", say("key.leave"), tooltip=say("help.leave"), id=Action.BACK),
]

# Widgets

PART_ROW: Bindings = [
    Binding("enter,space", "begin", say("key.go-on"), tooltip=say("help.begin"), id="begin"),
    *move("down,j,right,l", "app.focus_next", "down"),
    *move("up,k,left,h", "app.focus_previous", "up"),
]
ITEM_LIST = [
    *bind(Action.OPEN),
    *move("j", "cursor_down", "down"),
    *move("k", "cursor_up", "up"),
    *move("g", "first", "first"),
    *move("G", "last", "last"),
    *move("right,l", "to_text", "text"),
]
PAGE: Bindings = [
    Binding("enter", "go_on", say("key.go-on"), tooltip=say("help.go-on"), id="go-on"),
    *move("right,l", "go_on", "go-on"),
    *move("j", "scroll_down", "down"),
    *move("k", "scroll_up", "up"),
    *move("g", "scroll_home", "first"),
    *move("G", "scroll_end", "last"),
    *move("space", "page_down", "page"),
    *move("left,h", "to_list", "list"),
]
WORD = [
    *bind(Action.OPEN),
    *move("left,h", "app.focus_previous", "word-before"),
    *move("right,l", "app.focus_next", "word-after"),
]
ANSWER: Bindings = [
    Binding("enter", "open", say("key.choose"), tooltip=say("help.choose"), id=Action.OPEN),
]
EXERCISE_PAGE = bind_answers(ANSWERS)
FILTER_FIELD = [
    *move("down", "screen.cursor(1)", "down"),
    *move("up", "screen.cursor(-1)", "up"),
]
LINE_FIELD: Bindings = [Binding("enter", "submit", say("key.done"), tooltip=say("help.done"))]
