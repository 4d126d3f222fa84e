"""Mistakes to plant in the sound pack, each with the rule that it breaks and where it is found."""

from pathlib import Path

from msgspec import Struct

from .sound_pack import WORK, term


class Mistake(Struct, frozen=True):
    """One mistake."""

    rule: str
    file: str
    old: str
    """What is replaced; all that the file holds, if anything, where it is empty."""
    new: str | None
    """What stands there then; where it is None, the file is removed."""
    at: str = ""
    """What begins the line in which it is found; the first line where it is empty."""
    suggestion: str | None = None
    """The spelling that is offered."""

    @property
    def name(self) -> str:
        """What tells it from the others."""
        return f"{self.rule}-{Path(self.file).stem}"

    def plant(self, folder: Path) -> None:
        """Make this mistake in a pack."""
        path = folder / self.file
        if self.new is None:
            path.unlink()
            return
        text = path.read_text("utf-8") if self.old else ""
        assert self.old in text, self
        new = text.replace(self.old, self.new, 1)
        path.write_text(new, encoding="utf-8", errors="surrogateescape")

    def line(self, folder: Path) -> int:
        """Return the line in which it should be found."""
        if not self.at:
            return 1
        lines = (folder / self.file).read_text("utf-8", "replace").splitlines()
        return next(n for n, line in enumerate(lines, 1) if line.strip().startswith(self.at))


def _term(  # noqa: PLR0917
    rule: str, noun: str, old: str, new: str | None, at: str = "", near: str | None = None
) -> Mistake:
    return Mistake(rule, f"terms/{noun}.toml", old, new, at, near)


def _scene(rule: str, old: str, new: str, at: str, near: str | None = None) -> Mistake:
    return Mistake(rule, "situations.toml", old, new, at, near)


_LONG = "This goes on " + "and on " * 14 + "to an end."
_HARD = "Institutional marginalisation perpetuates intergenerational socioeconomic disparities."
_SILENCE = '\n[[silence]]\nrule = "long-shrt"\nentry = "term/zipper"\nreason = "None."\n'
_START = '[{ id = "start", title = "Start" }]'

LEFT_OUT = [
    _term("unreadable-file", "anchor", 'title = "anchor"', 'title = "anchor', 'title = "anchor'),
    _term("unreadable-file", "basket", "Ada Ex", "Ada \udcff", '{ title = "On the basket"'),
    Mistake("unread-file", "terms/buckle.toml.txt", "", "title = 1", "", "buckle.toml"),
    Mistake("unread-file", "tip.toml", "", "tips = []", "", "tips.toml"),
    _term("bad-file-name", "Big_Bell", "", 'title = "Bell"'),
    _term("unknown-key", "drum", "added =", "relatde = []\nadded =", "relatde"),
    _term("unknown-key", "engine", "{ title =", '{ titel = "x", title =', '{ titel = "x"'),
    Mistake("unknown-key", "tips.toml", "\n[[tips]]", "tip = 1\n\n[[tips]]", "tip = 1"),
    _term("missing-key", "feather", 'category = "roles"\n', ""),
    _term("missing-key", "garden", '{ title = "On the garden", ', "{ ", '{ author = "Ada'),
    _term("wrong-value", "hammer", "checked = 2026", 'checked = "June" #', "checked"),
    _term("wrong-value", "island", '"fine"', '"contxt"', "usage", "context"),
    _term("wrong-value", "jacket", 'year = "2020"', 'url = "x.org"', '{ title = "On the jacket"'),
    _term("wrong-value", "kettle", 'short = "A', 'short = ["a"]\nsay = "A', "short"),
    _term(
        "duplicate-id",
        "ladder",
        "recall = [\n",
        'recall = [\n  { id = "use", prompt = "Is it?", answer = "Yes.", why = "So." },\n',
        '{ id = "use", prompt = "What is',
    ),
    _scene("duplicate-id", 'id = "sunshine"', 'id =  "thunder"', 'id =  "thunder"'),
    _term("dangling-link", "lemon", '"magnet", kind', '"magnt", kind', '{ id = "magnt"', "magnet"),
    Mistake("dangling-link", "tips.toml", '["anchor"]', '["mgnet"]', 'terms = ["mgnet"', "magnet"),
    _scene(
        "dangling-link",
        'title = "fog"\ntip = "get-going"',
        'title = "fog"\ntip = "get-gone"',
        'tip = "get-gone"',
        "get-going",
    ),
    _scene(
        "dangling-link",
        'closing_sentence = "What is drizzle?"',
        'closing_sentence = "What is drizzle?"\nreading = ["nowel"]',
        'reading = ["nowel"]',
        "novel",
    ),
    Mistake(
        "dangling-link",
        "paths.toml",
        '"tip/get-going"',
        '"tip/get-goin"',
        '"tip/get-goin"',
        "tip/get-going",
    ),
    _term("missing-heading", "magnet", '"roles"', '"role"', "category", "roles"),
    Mistake("missing-heading", "reading.toml", '"start"', '"starts"', 'section = "starts', "start"),
]
"""Mistakes by which something is left out of the course."""

MARKED = [
    Mistake("ignored-file", "terms/notes.txt", "", "notes"),
    _term("one-sided-link", "napkin", '"mirror", kind = "see', '"mirror", kind = "broader',
          '{ id = "mirror", kind'),
    _term("missing-source", "needle",
          'sources = [\n  { title = "On the needle", author = "Ada Example", year = "2020" },\n]',
          "sources = []", "sources"),
    _term("one-sided-sources", "orchard", "origin =", 'disagreement = "Bo says no."\norigin =',
          "sources"),
    _term("no-first-hand-source", "oven", '"roles"', '"race"', "sources"),
    _term("first-hand-differs", "pencil", '  { title = "On the pencil"',
          '  { title = "On the pillow", author = "Ada Example" },\n  { title = "On the pillow", '
          'first_hand = true', '{ title = "On the pillow", first_hand'),
    _term("few-prompts", "zipper", 'category = ', 'core = true\ncategory = ', "recall"),
    _term("long-short", "pillow", 'short = "A', f'short = "{"Oh, " * 20} a', "short"),
    _term("definition-length", "quilt", "Some like the quilt more than they can say. Others find "
          "that a quilt gets in their way.\n", "", "definition"),
    Mistake("path-length", "paths.toml", '"term/basket", "term/kettle",', '"term/basket",',
            "stops"),
    _term("long-sentence", "ribbon", "Without the", f"{_LONG} Without the", "why_it_matters"),
    _term("reading-grade", "rocket", 'short = "A rocket that', f'short = "{_HARD} A rocket that',
          "short"),
    _term("checked-ahead", "saddle", "checked = 2026-01", "checked = 2027-01", "checked"),
    _scene("common-opener", '"Drizzle is', '"Thunder is', 'happens = "Thunder'),
    _term("shared-sentence", "table", "Some like the table", "Some like the rocket",
          "Some like the rocket"),
    _scene("many-mays", "Bo may call hail.", "Hail may come, or may not.",
           '{ id = "go", move = "nothing", text = "Go.", effect = "Hail may'),
    _term("dead-end", "trumpet", '{ id = "table", kind = "see" },\n  { id = "umbrella", kind = '
          '"see" },', "", "related"),
    _term("repeated-link", "umbrella", '"vase", kind = "see" },', '"vase", kind = "see" },\n  '
          '{ id = "umbrella", kind = "see" },', '{ id = "umbrella"'),
    _term("retired-link", "vase", '"violin", kind = "see" },', '"violin", kind = "see" },\n  '
          '{ id = "relic", kind = "see" },', '{ id = "relic"'),
    _term("unrelated-contrast", "violin", '{ id = "wagon", difference', '{ id = "yarn", difference',
          "not_the_same_as"),
    _term("nothing-to-say-instead", "wagon", '"fine", reason = "No one is hurt by a wagon at all."',
          '"avoid", reason = "It hurts."', "usage"),
    _term("avoided-word", "window", "Without the", "Simply without the", "why_it_matters"),
    Mistake("unused-silence", "course.toml", _START, _START + _SILENCE, 'rule = "long-shrt"',
            "long-short"),
    Mistake("checked-in-bulk", "reading.toml", "\n[[reading]]", "".join(
            WORK.format(id=f"part-{n}") for n in range(13)) + "\n[[reading]]", "checked"),
    _term("unlinked-entry", "walnut", "", term("walnut", "yarn", "zipper", 50)),
]  # fmt: skip
"""Mistakes that leave nothing out."""

PROMISED = [
    _term("vanished-id", "yarn", "", None),
    Mistake(
        "vanished-id",
        "tips.toml",
        'id = "get-back"',
        'id = "get-bakc"',
        'id = "get-bakc"',
        "get-back",
    ),
    _term("added-in-past", "walnut", "", term("walnut", "zipper", "anchor", 50), "added"),
]
"""Mistakes that only git tells."""
