"""Writes a pack in which nothing is wrong, to be broken in one place or in many."""

from datetime import date, timedelta
from pathlib import Path

NOUNS = """
anchor basket candle drum engine feather garden hammer island jacket kettle ladder lemon magnet
mirror napkin needle orchard oven pencil pillow quilt ribbon rocket saddle table trumpet umbrella
vase violin wagon window yarn zipper
""".split()  # noqa: SIM905 - it reads better
"""Of each term its id; they lead to one another in a ring."""

COURSE = """\
title = "A pack for the tests"
language = "en"
avoid = [{ word = "simply", why = "Nothing is simple." }]
categories = [
  { id = "roles", title = "Roles" },
  { id = "race", title = "Race" },
]
reading_sections = [{ id = "start", title = "Start" }]
"""
TERM = """\
title = "{noun}"
part_of_speech = "noun"
category = "roles"
short = "A {noun} that we made up, so that a test has a word to read."
definition = \"\"\"
The {noun} is a thing that we made up for a test. You can pick up a {noun} and put it down.
We keep the {noun} on a shelf in the hall. On a good day the {noun} is in use from dawn to dusk.
Some like the {noun} more than they can say. Others find that a {noun} gets in their way.
Each {noun} has a mark, so that you know whose it is.
\"\"\"
why_it_matters = "Without the {noun} this test would have no word."
in_practice = "{title} in hand, Ada goes to the shop and comes back."
not_the_same_as = [{{ id = "{after}", difference = "That one is not a {noun}." }}]
usage = {{ level = "fine", reason = "No one is hurt by a {noun} at all." }}
origin = {{ who = "Nobody knows who made the first {noun}", certainty = "uncertain" }}
sources = [
  {{ title = "On the {noun}", author = "Ada Example", year = "2020" }},
]
related = [
  {{ id = "{before}", kind = "see" }},
  {{ id = "{after}", kind = "see" }},
]
recall = [
  {{ id = "use", prompt = "What is the {noun} for?", answer = "A test.", why = "So it goes." }},
]
added = 2026-01-01
checked = {checked}
"""
TIP = """
[[tips]]
id = "{id}"
title = "{id}"
what = "Go and see what the {id} tip says."
why = "It helps to know the {id} tip."
how = [{{ id = "go", text = "Go where the {id} tip leads." }}]
pitfalls = [{{ id = "no", text = "To hear of the {id} tip and stay." }}]
words_to_use = [{{ id = "hi", text = "Hello, {id}." }}]
cue_examples = [{{ id = "cue", text = "If {id} is on" }}]
action_examples = [{{ id = "act", text = "then I will {id}" }}]
effort = "minutes"
personal_step = "Do one part of the {id} tip."
structural_step = "Ask for a rule on the {id} tip."
reflection = [{{ id = "why", text = "Why {id}?" }}]
terms = ["anchor"]
sources = [{{ title = "On the tip {id}" }}]
recall = []
checked = 2026-02-01
"""
SITUATION = """
[[situations]]
id = "{id}"
title = "{id}"
tip = "get-going"
place = "Lyon, France"
setting = "work"
happens = "{opener} is what Bo calls out to you in {id}."
who_is_affected = "Bo, who called out {id}."
choices = [
  {{ id = "ask", move = "ask", text = "Ask.", effect = "Bo says: {id}.", next = "Thanks." }},
  {{ id = "go", move = "nothing", text = "Go.", effect = "Bo may call {id}.", next = "Stay." }},
]
closing_sentence = "What is {id}?"
terms = ["anchor"]
checked = 2026-02-02
"""
WORK = """
[[reading]]
id = "{id}"
title = "The {id}"
kind = "book"
section = "start"
why_read = "It says what the {id} is."
takeaway_question = "What is it?"
terms = ["anchor"]
checked = 2026-02-03
"""
PATH = """
[[paths]]
id = "kitchen"
title = "In the kitchen"
about = "Where the pots are. It is made up, for a test."
stops = [
  "term/basket", "term/kettle",
  "tip/get-going",
  "reading/novel", "situation/fog", "term/table",
]
checked = 2026-02-05
"""
DEFINITION = """\
id = "pack"
title = "The pack"
short = "What this pack is."
points = [{ id = "one", title = "One", text = "There is one point.", terms = ["basket"] }]
related = ["candle"]
reflection = []
sources = [{ title = "On packs" }]
recall = []
checked = 2026-02-04
"""


def write_sound_pack(folder: Path) -> Path:
    """Write the pack into a folder, and return it."""
    (folder / "terms").mkdir(parents=True)

    def write(file: str, text: str) -> None:
        (folder / file).write_text(text, encoding="utf-8")

    write("course.toml", COURSE)
    write("definition.toml", DEFINITION)
    write("tips.toml", "".join(TIP.format(id=each) for each in ("get-going", "get-back")))
    write("reading.toml", "".join(WORK.format(id=each) for each in ("novel", "essay")))
    scenes = ("thunder", "drizzle", "sunshine", "hail", "fog")
    openers = ("Thunder", "Drizzle", "Sunshine", "Thunder", "Fog")
    texts = (SITUATION.format(id=a, opener=b) for a, b in zip(scenes, openers, strict=True))
    write("situations.toml", "".join(texts))
    write("paths.toml", PATH)
    for number, noun in enumerate(NOUNS):
        after = NOUNS[(number + 1) % len(NOUNS)]
        write(f"terms/{noun}.toml", term(noun, NOUNS[number - 1], after, number))
    write("terms/relic.toml", term("relic", "anchor", "basket", 40) + "retired = 2026-02-20\n")
    return folder


def term(noun: str, before: str, after: str, number: int) -> str:
    """Return a term that leads to two others, checked so many days into the year."""
    day = date(2026, 1, 1) + timedelta(days=number)
    return TERM.format(
        noun=noun, title=noun.capitalize(), before=before, after=after, checked=day.isoformat()
    )
