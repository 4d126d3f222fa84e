"""The lessons that come with the program: complete, in the voice of the project, well formed."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
import tomli

from allyship_tui.course import Choice, Course, Reading, Situation, Source, Term, Tip, load_course
from allyship_tui.study.text import situation_lesson

CONTENT = Path(__file__).parents[2] / "content" / "en"
WRITTEN_BY = date(2026, 11, 28)
"""The last of the lessons were written by this day: no clock that goes right is behind it."""
TODAY = max(date.today(), WRITTEN_BY) + timedelta(days=1)  # noqa: DTZ011 - wherever it is today
"""It may be a day later where someone writes."""

TIPS = [
    ("get-educated", "Get Educated"),
    ("listen-and-learn", "Listen and Learn"),
    ("dont-just-say-it-do-it", "Don't Just Say It, Do It"),
    ("reflect-on-your-privilege", "Reflect on Your Privilege"),
    ("be-accountable", "Be Accountable"),
]
LEARN_MORE = [
    "Study Hall: Solidarity Isn't Conditional",
    "Study Hall: Finding One's Role as a White Organizer in Nonwhite Spaces",
    "Taylor Swift and the Limitations of Mainstream Feminism",
    "Why Empathy is Important for Social Change",
    "Year in Review: What Does It Mean to Be an Ally?",
    "Allyship is the word of the year. But does that reflect our collective commitment to action?",
]
CONTROLLING = re.compile(
    r"\b(?:obviously|of course|clearly(?=,)|needless to say|everyone knows|as we all know"
    r"|you must|you should|you ought|never forget|make sure|simply|basically|shame on|guilty of"
    r"|hurry|overdue|streak|badge of honou?r)\b",
    re.IGNORECASE,
)
# Not those that are quoted, in order to say what is wrong with them, nor names of associations.
METAPHORS = re.compile(
    r"(?<![\"'])\b(?:blind to|blind eye|f[ae]ll on deaf ears|tone[- ]deaf|crippl(?:ed|ing)"
    r"|suffers? from|paraly[sz]ed by|wheelchair[- ]bound|confined to a wheelchair"
    r"|[Tt]he (?:disabled|blind|deaf)|normal people|able-bodied people)\b"
)
CLAIMS = re.compile(r"\b(?:studies (?:show|prove)|research (?:shows|proves)|science says)\b", re.I)
ODD = re.compile(
    "[\u2010-\u2015\u2018-\u201f\u2026"  # dashes, curly quotes, an ellipsis
    "\u2190-\u21ff\u2200-\u23ff\u2500-\u27bf\ufe0f"  # arrows, signs, boxes, pictures
    "\u200b-\u200f\u00a0\ufeff]"  # what nobody sees
)
ADDRESS = re.compile(r"https?://[a-z0-9-]+(\.[a-z0-9-]+)+(:\d+)?(/[!-~]*)?")


@pytest.fixture(scope="module")
def lessons() -> Course:
    return load_course(base=CONTENT)


def words(text: str) -> int:
    return len(text.split())


NOT_OURS = {"sources", "id", "url", "terms", "section", "category", "kind", "tip", "stops"}


def own_texts(value: Any, path: str = "") -> Iterator[tuple[str, str]]:
    """Go through all texts written for the app, with where they stand; not titles of works."""
    if isinstance(value, dict):
        others = {*NOT_OURS, "title"} if "takeaway_question" in value else NOT_OURS
        for key, each in value.items():
            if key not in others:
                yield from own_texts(each, f"{path}.{key}")
    elif isinstance(value, list):
        for number, each in enumerate(value, 1):
            name = each.get("id", number) if isinstance(each, dict) else number
            yield from own_texts(each, f"{path}.{name}")
    elif isinstance(value, str):
        yield path, value


def files() -> list[Path]:
    return sorted(CONTENT.rglob("*.toml"))


def tables() -> Iterator[tuple[str, dict[str, Any]]]:
    for path in files():
        yield str(path.relative_to(CONTENT)), tomli.loads(path.read_text("utf-8"))


def found(pattern: re.Pattern[str]) -> list[str]:
    return [
        f"{file}{path}: {match.group()}"
        for file, table in tables()
        for path, text in own_texts(table)
        for match in pattern.finditer(text)
    ]


def sources_of(lessons: Course) -> Iterator[tuple[str, Source]]:
    assert lessons.definition is not None
    for entry in (lessons.definition, *lessons.tips, *lessons.terms):
        kind = type(entry).__name__.lower()
        yield from ((f"{kind}/{entry.id}", source) for source in entry.sources)


# All of it


def test_the_lessons_have_no_problems(lessons: Course) -> None:
    assert [str(problem) for problem in lessons.problems] == []


def test_the_files_are_plain_utf8_with_unix_lines() -> None:
    assert len(files()) > 60
    for path in files():
        data = path.read_bytes()
        assert b"\r" not in data, path
        assert not data.startswith(b"\xef\xbb\xbf"), path
        assert data.endswith(b"\n"), path
        assert unicodedata.is_normalized("NFC", data.decode("utf-8")), path


def test_no_text_holds_a_hostile_or_odd_character() -> None:
    odd = []
    for path in files():
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
            strange = [c for c in line if unicodedata.category(c) in {"Cc", "Cf", "Co", "Cn", "So"}]
            if strange or ODD.search(line):
                odd.append(f"{path.name}:{number}: {line.strip()[:80]}")
    assert odd == []


def test_a_hyphen_is_not_used_as_a_dash() -> None:
    assert found(re.compile(r"(?:\w\s+--?\s+\w|--)")) == []


@pytest.mark.parametrize("pattern", [CONTROLLING, METAPHORS, CLAIMS], ids=lambda p: p.pattern[:24])
def test_the_voice_is_kept(pattern: re.Pattern[str]) -> None:
    assert found(pattern) == []


def test_every_text_ends_as_a_sentence() -> None:
    prose = re.compile(
        r"\.(?:short|text|what|why|definition|why_it_matters|in_practice|difference|reason"
        r"|disagreement|prompt|answer|personal_step|structural_step|why_read|takeaway_question"
        r"|content_note|happens|who_is_affected|effect|next|closing_sentence)$"
    )
    unfinished = [
        f"{file}{path}: ...{text.strip()[-40:]}"
        for file, table in tables()
        for path, text in own_texts(table)
        if prose.search(path)
        and not re.search(r"say_instead|cue_examples|action_examples", path)
        and not re.search(r"[.?!][\"')]*$", text.strip())
    ]
    assert unfinished == []


def test_no_text_is_a_stub() -> None:
    assert found(re.compile(r"\b(?:TODO|TBD|FIXME|XXX|lorem ipsum)\b", re.IGNORECASE)) == []


def test_dates_are_there_and_nothing_is_checked_in_the_future(lessons: Course) -> None:
    assert lessons.definition is not None
    entries = (*lessons.tips, *lessons.terms, *lessons.reading, *lessons.situations)
    for entry in (lessons.definition, *entries):
        assert date(2026, 1, 1) <= entry.checked <= TODAY, entry.id
    for term in lessons.terms:
        # A term is added on the day after it was written, or when it is its turn.
        assert date(2026, 1, 1) <= term.added <= TODAY + timedelta(days=366), term.id
        assert term.retired is None or term.added < term.retired, term.id


def test_addresses_are_well_formed(lessons: Course) -> None:
    urls = [source.url for _, source in sources_of(lessons)] + [w.url for w in lessons.reading]
    given = [str(url) for url in urls if url]
    assert len(given) > 100
    assert [url for url in given if not ADDRESS.fullmatch(url)] == []
    assert [url for url in given if "example.org" in url] == []


def test_one_work_has_one_address(lessons: Course) -> None:
    addresses: dict[tuple[str, str], set[str]] = {}
    for _, source in sources_of(lessons):
        if source.url:
            key = (source.title.casefold(), (source.author or "").casefold())
            addresses.setdefault(key, set()).add(source.url)
    assert {key: urls for key, urls in addresses.items() if len(urls) > 1} == {}


def test_no_source_stands_twice_in_one_entry(lessons: Course) -> None:
    counted = Counter((entry, source.title, source.author) for entry, source in sources_of(lessons))
    assert [key for key, count in counted.items() if count > 1] == []


# The definition


def test_the_definition_carries_each_of_its_points(lessons: Course) -> None:
    definition = lessons.definition
    assert definition is not None
    assert (definition.id, len(definition.points)) == ("allyship", 6)
    carried = " ".join(f"{point.title} {point.text}" for point in definition.points).lower()
    text = f"{definition.short} {carried}".lower()
    for said in (
        *(
            "marginalised",
            "oppressed",
            "not part of",
            "rights and wellbeing",
            "actions",
            "not what you are",
        ),
        *("privilege", "challenge and dismantle systems of oppression", "listen", "injustice"),
        *("discrimination", "biases", "prejudice", "mistake", "learn", "never ends"),
        *("never fully understand", "support"),
    ):
        assert said in text, said
    assert len(definition.related) >= 5
    assert definition.recall
    assert definition.reflection
    assert definition.sources


# Tips


def test_the_five_tips_are_there_in_their_order(lessons: Course) -> None:
    assert [(tip.id, tip.title) for tip in lessons.tips] == TIPS


def test_every_tip_is_complete(lessons: Course) -> None:
    for tip in lessons.tips:
        for name in Tip.__struct_fields__:
            if name not in ("situations", "reviewed_by"):
                assert getattr(tip, name), f"{tip.id}: {name}"
        assert len(tip.how) >= 3, tip.id
        assert len(tip.pitfalls) >= 2, tip.id
        assert len(tip.cue_examples) == len(tip.action_examples), tip.id


def test_plans_read_as_one_sentence(lessons: Course) -> None:
    for tip in lessons.tips:
        for cue in tip.cue_examples:
            assert re.fullmatch(r"(?:If|When) .*[^.,]", cue.text, re.S), cue.text
        for action in tip.action_examples:
            assert re.fullmatch(r"then I will .*[^.,]", action.text, re.S), action.text


# Terms


def test_there_are_sixty_terms_or_more_in_every_category_two(lessons: Course) -> None:
    assert len(lessons.glossary) >= 60
    counts = Counter(term.category for term in lessons.glossary)
    assert {h.id: counts[h.id] for h in lessons.categories if counts[h.id] < 2} == {}


def each_term() -> list[Any]:
    return [pytest.param(path.stem, id=path.stem) for path in sorted((CONTENT / "terms").iterdir())]


@pytest.fixture
def term(lessons: Course, request: pytest.FixtureRequest) -> Term:
    found_term = lessons.term(request.param)
    assert found_term is not None
    return found_term


@pytest.mark.parametrize("term", each_term(), indirect=True)
def test_a_term_is_complete_and_of_its_length(term: Term) -> None:
    assert 5 <= words(term.short) <= 25
    assert 60 <= words(term.definition) <= 150
    assert words(term.in_practice) >= 15
    assert words(term.why_it_matters) >= 10
    assert term.usage.reason
    assert term.recall
    assert term.sources
    assert term.related
    if term.disagreement:
        assert len(term.sources) >= 2
    if term.usage.level == "avoid":
        assert term.say_instead
    if term.say:
        assert term.say == term.say.lower()


@pytest.mark.parametrize("term", each_term(), indirect=True)
def test_a_term_leads_to_others_once_each_and_not_to_itself(term: Term) -> None:
    related = [str(link.id) for link in term.related]
    contrasts = [str(contrast.id) for contrast in term.not_the_same_as]
    assert term.id not in related + contrasts
    assert len(set(related)) == len(related)
    assert len(set(contrasts)) == len(contrasts)


def test_no_term_in_use_leads_to_a_retired_one(lessons: Course) -> None:
    in_use = {str(term.id) for term in lessons.glossary}
    stray = [
        f"{term.id}: {link.id}"
        for term in lessons.glossary
        for link in (*term.related, *term.not_the_same_as)
        if link.id not in in_use
    ]
    assert stray == []


def test_every_term_can_be_reached_from_a_lesson_or_another_term(lessons: Course) -> None:
    assert lessons.definition is not None
    reached = {
        *lessons.definition.related,
        *(i for point in lessons.definition.points for i in point.terms),
        *(i for tip in lessons.tips for i in tip.terms),
        *(i for work in lessons.reading for i in work.terms),
        *(link.id for term in lessons.terms for link in term.related),
    }
    assert [term.id for term in lessons.glossary if term.id not in reached] == []


def test_no_two_terms_share_a_name(lessons: Course) -> None:
    owners: dict[str, set[str]] = {}
    for term in lessons.terms:
        for name in (term.id, term.title, *term.also_called):
            owners.setdefault(name.casefold().replace("-", " "), set()).add(term.id)
    assert {name: ids for name, ids in owners.items() if len(ids) > 1} == {}


# The reading list


def test_learn_more_comes_first_and_in_its_order(lessons: Course) -> None:
    first, *others = lessons.by_section()
    assert first[0].id == "learn-more"
    assert first[0].title == "Learn more"
    assert [work.title for work in first[1]] == LEARN_MORE
    assert others
    assert [bool(work.url) for work in first[1]] == [True, False, True, True, True, True]


def test_works_link_only_to_addresses_that_were_looked_into(lessons: Course) -> None:
    lines = (Path(__file__).parent / "addresses_of_works.txt").read_text("utf-8").splitlines()
    known = dict(reversed(line.split(" ")) for line in lines if not line.startswith("#"))
    assert set(known.values()) == {"confirmed", "cited"}
    assert {work.url for work in lessons.reading if work.url} == known.keys()


def test_what_is_heard_and_not_read_has_no_pages(lessons: Course) -> None:
    assert [w.id for w in lessons.reading if w.kind in ("talk", "podcast") and w.pages] == []


def test_a_work_is_called_short_only_where_nothing_was_counted(lessons: Course) -> None:
    assert [w.id for w in lessons.reading if w.length and (w.minutes or w.pages)] == []


def test_some_works_fit_a_day_of_five_minutes_and_none_of_a_war_comes_unasked(
    lessons: Course,
) -> None:
    offered = [w for w in lessons.reading if w.unasked and w.url and w.minutes]
    assert any(w.minutes and w.minutes <= 5 for w in offered)
    assert [w.id for w in lessons.reading if not w.unasked] == [
        "ard-solidarity",
        "lipstadt-here-and-now",
    ]
    assert all("war" not in (w.content_note or "").split() for w in offered)


def test_every_work_says_why_to_read_it(lessons: Course) -> None:
    for work in lessons.reading:
        assert words(work.why_read) >= 10, work.id
        assert "?" in work.takeaway_question, work.id


def test_no_work_stands_twice(lessons: Course) -> None:
    def key(work: Reading) -> tuple[str, str]:
        return work.title.casefold(), (work.author or "").casefold()

    counted = Counter(map(key, lessons.reading))
    assert [name for name, count in counted.items() if count > 1] == []
    urls = Counter(work.url for work in lessons.reading if work.url)
    assert [url for url, count in urls.items() if count > 1] == []


# Situations


def in_file() -> list[dict[str, Any]]:
    """Return the situations as they are written, before loading leaves anything out."""
    table = tomli.loads((CONTENT / "situations.toml").read_text("utf-8"))
    return list(table["situations"])


def each_situation() -> list[Any]:
    return [pytest.param(each["id"], id=each["id"]) for each in in_file()]


@pytest.fixture
def situation(lessons: Course, request: pytest.FixtureRequest) -> Situation:
    found_situation = lessons.situation(request.param)
    assert found_situation is not None
    return found_situation


def test_there_are_thirty_situations_or_more_from_many_places(lessons: Course) -> None:
    assert len(lessons.situations) >= 30
    assert {each.tip for each in lessons.situations} == {tip for tip, _ in TIPS}
    assert len({each.setting for each in lessons.situations}) >= 6
    assert all("," in each.place for each in lessons.situations)
    countries = {each.place.rpartition(",")[2].strip() for each in lessons.situations}
    assert len(countries) >= 15


def test_every_situation_has_a_name_of_its_own(lessons: Course) -> None:
    # Of two with one id, loading would keep one.
    identities = [each["id"] for each in in_file()]
    assert [str(each.id) for each in lessons.situations] == identities
    assert [key for key, count in Counter(identities).items() if count > 1] == []
    titles = Counter(each.title.casefold() for each in lessons.situations)
    assert [key for key, count in titles.items() if count > 1] == []


def test_a_content_note_of_a_situation_is_never_empty() -> None:
    notes = [each["content_note"] for each in in_file() if "content_note" in each]
    assert 0 < len(notes) < len(in_file())
    assert [note for note in notes if not note.strip()] == []


@pytest.mark.parametrize("situation", each_situation(), indirect=True)
def test_a_situation_is_complete_and_of_its_length(situation: Situation) -> None:
    assert 45 <= words(situation.happens) <= 115
    assert 18 <= words(situation.who_is_affected) <= 55
    assert 3 <= words(situation.closing_sentence) <= 25


@pytest.mark.parametrize("situation", each_situation(), indirect=True)
def test_a_situation_has_three_to_five_choices_and_one_is_to_do_nothing(
    situation: Situation,
) -> None:
    choices = situation.choices
    assert 3 <= len(choices) <= 5
    assert [choice.move for choice in choices].count("nothing") == 1
    assert len({choice.id for choice in choices}) == len(choices)
    for choice in choices:
        for name, least, most in (("text", 3, 26), ("effect", 22, 65), ("next", 8, 45)):
            assert least <= words(getattr(choice, name)) <= most, f"{choice.id}: {name}"
        for name in Choice.__struct_fields__:
            assert getattr(choice, name).strip(), f"{choice.id}: {name}"


@pytest.mark.parametrize("situation", each_situation(), indirect=True)
def test_a_situation_leads_to_its_tip_and_to_terms_in_use(
    situation: Situation, lessons: Course
) -> None:
    assert lessons.tip(situation.tip) is not None
    written = next(each["terms"] for each in in_file() if each["id"] == situation.id)
    assert [str(term) for term in situation.terms] == written
    assert 1 <= len(set(written)) == len(written) <= 4
    assert set(written) <= {str(term.id) for term in lessons.glossary}


@pytest.mark.parametrize("situation", each_situation(), indirect=True)
def test_the_page_of_a_situation_says_that_it_is_invented(
    situation: Situation, lessons: Course
) -> None:
    page = situation_lesson(lessons, situation)
    assert any("invented" in fact.label for fact in page.facts)
    assert situation.place in [fact.label for fact in page.facts]
    assert page.note == situation.content_note


def test_no_situation_plays_down_or_calls_names() -> None:
    # Besides what no lesson may hold.
    pattern = re.compile(r"\b(?:just|crazy|insane)\b", re.IGNORECASE)
    assert [hit for hit in found(pattern) if hit.startswith("situations.toml")] == []
