"""The commands that show what is taught: today, define, definition, tips, reading, terms."""

import json
from datetime import date, timedelta
from pathlib import Path

import pytest

from allyship_tui.cli.output import as_json
from allyship_tui.course import Course, load_course
from allyship_tui.study.find import search
from allyship_tui.study.marks import ReadingState
from allyship_tui.study.places import Place, Section
from allyship_tui.study.text import definition_steps

from .conftest import NOW, Call, learn, write_term
from .test_own import type_in

DAY = "2027-03-01"


def test_today_in_json(call: Call) -> None:
    result = call("today", "--json", "--date", DAY)
    assert (result.status, result.err) == (0, "")
    assert list(result.data)[:5] == ["date", "id", "title", "short", "category"]
    assert result.data["date"] == DAY
    listed = {term["id"]: term for term in call("terms", "--json").data}
    term = listed[result.data["id"]]
    assert {key: result.data[key] for key in term} == term


def test_today_is_the_clocks_day_unless_one_is_given(call: Call) -> None:
    assert call("today", "--json").data == call("today", "--json", "--date", DAY).data
    assert NOW.date().isoformat() == DAY
    tomorrow = call("today", "--json", "--date", "2027-03-02").data
    assert tomorrow["date"] == "2027-03-02"
    assert tomorrow["id"] != call("today", "--json").data["id"]


def test_today_in_words(call: Call, base: Path) -> None:
    write_term(base, "first-word", title="First word", related=["first-word"])
    result = call("today", "--date", DAY)
    assert result.status == 0
    assert result.out.split("\n\n") == [
        "Monday 1 March 2027",
        "Term of the day: First word",
        "A short text about First word.",
        "Related words: First word.",
        "To read on: allyship define first-word\n",
    ]


def test_todays_related_words_are_ids_in_json(call: Call, base: Path) -> None:
    write_term(base, "first-word", title="First word", related=["first-word"])
    assert call("today", "--json").data["related"] == ["first-word"]


def test_what_json_has_no_form_for_is_never_printed() -> None:
    assert as_json({"day": date(2027, 3, 1)}) == '{\n  "day": "2027-03-01"\n}\n'
    with pytest.raises(AttributeError):
        as_json({"place": Place(Section.TERMS)})


def test_today_leaves_out_related_words_that_are_not_there(call: Call, base: Path) -> None:
    write_term(base, "alone")
    assert "Related" not in call("today").out


def test_today_shows_a_note_in_place_of_the_text(call: Call, base: Path) -> None:
    write_term(base, "noted", more='content_note = "Mentions prisons."')
    for result in (call("today"), call()):
        assert "Content note: Mentions prisons." in result.out
        assert "A short text" not in result.out
    assert call("today", "--json").data["content_note"] == "Mentions prisons."


def test_today_says_first_that_a_word_is_to_be_avoided(call: Call, base: Path) -> None:
    write_term(base, "avoided", usage="avoid")
    out = call("today").out
    assert out.index("A word to avoid.") < out.index("A short text about avoided.")


def test_before_the_epoch_there_is_no_term(call: Call, base: Path) -> None:
    write_term(base, "word", added="2026-05-04")
    result = call("today", "--date", "2026-05-03", "--json")
    assert (result.status, result.out) == (1, "")
    assert result.err == "There is no term for 3 May 2026: the terms begin on 4 May 2026.\n"
    assert call("today", "--date", "2026-05-04").status == 0


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31"])
def test_the_ends_of_time_raise_nothing(call: Call, day: str) -> None:
    result = call("today", "--date", day)
    assert result.status == (1 if day.startswith("0") else 0)


def test_today_after_every_term_was_retired(call: Call, base: Path) -> None:
    write_term(base, "gone", added="2026-01-01", more="retired = 2026-01-02")
    result = call("today")
    assert (result.status, result.out) == (1, "")
    assert result.err == "There is no term for 1 March 2027.\n"


def test_define_shows_the_whole_lesson(call: Call, course: Course) -> None:
    term = next(t for t in course.terms if t.content_note and t.related and t.disagreement)
    result = call("define", *term.title.split())
    assert (result.status, result.err) == (0, "")
    assert result.out.startswith(f"{term.title}\n\nContent note: {term.content_note}")
    flat = " ".join(result.out.split())
    for text in (term.short, term.definition, term.why_it_matters, term.in_practice):
        assert " ".join(text.split()) in flat
    assert "\nWhat it means\n" in result.out
    assert "\nSources\n1. " in result.out
    for link in term.related:
        linked = course.term(link.id)
        assert linked
        assert linked.title in result.out


def test_define_in_json_holds_every_field(call: Call, course: Course) -> None:
    term = course.glossary[0]
    data = call("define", term.id, "--json").data
    assert list(data) == list(type(term).__struct_fields__)
    assert data["id"] == term.id
    assert data["added"] == term.added.isoformat()
    assert [link["id"] for link in data["related"]] == [link.id for link in term.related]


def test_define_takes_words_in_any_case(call: Call) -> None:
    wanted = call("define", "intent-and-impact", "--json").data
    assert call("define", "Intent", "AND", "impact", "--json").data == wanted


@pytest.mark.parametrize("more", [[], ["--json"]])
def test_an_unknown_term_has_neighbours(call: Call, base: Path, more: list[str]) -> None:
    for identity in ("ally", "allyship", "repair"):
        write_term(base, identity)
    result = call("define", "alyl", *more)
    assert (result.status, result.out) == (1, "")
    assert result.err == 'There is no term "alyl". Nearest: ally, allyship.\n'


def test_an_unknown_term_of_the_real_glossary(call: Call) -> None:
    result = call("define", "nosuchterm")
    assert (result.status, result.out) == (1, "")
    assert result.err.startswith('There is no term "nosuchterm". ')


def test_an_unknown_term_without_neighbours_says_how_to_list(call: Call) -> None:
    result = call("define", "qqqqqqqqqqqq")
    assert result.status == 1
    assert "To list all terms: allyship terms" in result.err


def test_a_retired_term_can_be_defined_and_is_not_listed(call: Call, base: Path) -> None:
    write_term(base, "kept")
    write_term(base, "old-word", more="retired = 2026-06-01")
    assert [term["id"] for term in call("terms", "--json").data] == ["kept"]
    assert "old-word" not in call("terms").out
    result = call("define", "old", "word")
    assert result.status == 0
    assert "No longer in the glossary." in result.out
    assert call("define", "old-word", "--json").data["retired"] == "2026-06-01"


def test_definition_goes_through_every_step_in_order(call: Call, course: Course) -> None:
    definition = course.definition
    assert definition
    out = call("definition").out
    titles = [title for step, title in definition_steps(definition) if step != "in-short"]
    places = [out.index(f"\n\n{title}\n\n") for title in titles]
    assert out.startswith(definition.title)
    assert places == sorted(places)
    assert "Related words: " in out
    data = call("definition", "--json").data
    assert [point["title"] for point in data["points"]] == [p.title for p in definition.points]


def test_tips_with_their_state(call: Call, data: Path) -> None:
    learn(data, lambda learning: learning.mark("tip/get-educated"))
    result = call("tips")
    assert result.status == 0
    assert result.out.splitlines()[:3] == [
        "Tips",
        "1. Get Educated, reviewed.",
        "2. Listen and Learn, not reviewed yet.",
    ]
    listed = call("tips", "--json").data
    assert [tip["reviewed"] for tip in listed] == [True, False, False, False, False]
    assert listed[0] == {
        "number": 1,
        "id": "get-educated",
        "title": "Get Educated",
        "reviewed": True,
    }


def test_one_tip_as_a_whole(call: Call, course: Course) -> None:
    out = call("tips", "5").out
    tip = course.tips[4]
    assert out.startswith("Tip 5 of 5\n\nBe Accountable\n")
    for point in (*tip.how, *tip.pitfalls, *tip.words_to_use):
        assert f". {' '.join(point.text.split())}\n" in out
    assert call("tips", "5", "--json").data["id"] == tip.id


@pytest.mark.parametrize("number", ["0", "6", "-1", "99999999999999999999"])
def test_a_tip_that_is_not_there(call: Call, number: str) -> None:
    result = call("tips", number, "--json")
    assert (result.status, result.out) == (1, "")
    assert f"There is no tip {number}. The tips are numbered from 1 to 5." in result.err


def test_reading_by_section(call: Call, data: Path, course: Course) -> None:
    first, second, *_ = course.reading
    learn(data, lambda la: la.set_state(first.id, ReadingState.READING))
    learn(data, lambda la: la.set_state(second.id, ReadingState.SET_ASIDE))
    result = call("reading")
    assert result.status == 0
    lines = result.out.splitlines()
    assert lines[0] == course.reading_sections[0].title
    assert lines[1].startswith(f"1. {first.title}. Begun. ")
    assert lines[1].endswith(f"Address: {first.url}")
    assert lines[2].startswith(f"2. {second.title}. Set aside. ")
    assert "No web address is known" in lines[2]
    for number, work in enumerate(course.reading, 1):
        line = next(line for line in lines if line.startswith(f"{number}. "))
        assert work.title in line
        assert (work.author or "") in line
        assert (work.year or "") in line
        assert (work.content_note or "").rstrip(".") in line
    data_ = call("reading", "--json").data
    assert [work["id"] for work in data_] == [work.id for work in course.reading]
    assert [work["state"] for work in data_[:3]] == ["reading", "set-aside", "unread"]
    assert data_[1]["url"] is None
    assert [
        (work["minutes"], work["pages"], work["length"], work["unasked"]) for work in data_
    ] == [(work.minutes, work.pages, work.length, work.unasked) for work in course.reading]


def test_terms(call: Call, course: Course) -> None:
    listed = call("terms", "--json").data
    assert len(listed) >= 60
    assert all(list(term) == ["id", "title", "category", "short"] for term in listed)
    lines = call("terms").out.splitlines()
    assert lines == [f"{term['title']}: {term['short']}" for term in listed]


@pytest.mark.usefixtures("data")
def test_the_journal_is_searched_too(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    for text in ("Listening to a zebra.", "Nothing of the kind."):
        type_in(monkeypatch, text)
        call("journal", "--write")
    found = call("search", "listening", "--json").data
    assert [(match["section"], match["title"]) for match in found][-1] == (
        "journal",
        "Listening to a zebra.",
    )
    assert len({match["section"] for match in found}) > 1
    [mine] = call("search", "zebra", "--json").data
    assert (mine["passage"], mine["id"].partition("/")[0]) == (mine["title"], "reflection")
    assert "Listening to a zebra. (journal)" in call("search", "zebra").out


@pytest.mark.usefixtures("data")
def test_texts_of_the_journal_that_are_not_listed_are_counted(
    call: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search, "_MOST", 1)
    for text in ("A zebra.", "Another zebra.", "Two zebras."):
        type_in(monkeypatch, text)
        call("journal", "--write")
    assert len(call("search", "zebra", "--json").data) == 1
    assert "2 earlier texts of your journal hold it too" in call("search", "zebra").out


def test_search(call: Call) -> None:
    result = call("search", "active", "listening")
    assert (result.status, result.err) == (0, "")
    assert result.out.startswith("1. active listening (term)\n")
    found = call("search", "active", "listening", "--json").data
    assert list(found[0]) == ["section", "id", "title", "passage"]
    assert (found[0]["section"], found[0]["id"]) == ("terms", "active-listening")
    assert all(match["passage"] == match["passage"].strip() for match in found)
    sections = {match["section"] for match in call("search", "the", "--json").data}
    assert sections <= {"terms", "tips", "definition", "reading", "practice"}
    assert len(sections) > 1


@pytest.mark.parametrize("words", [["zzzz"], ["*"], ['"'], [""], ["AND", "(", "NEAR"]])
def test_nothing_found(call: Call, base: Path, words: list[str]) -> None:
    write_term(base, "ally")
    result = call("search", *words)
    assert (result.status, result.out) == (1, "")
    assert result.err.startswith(f'Nothing holds "{" ".join(words).strip()}".')
    in_json = call("search", *words, "--json")
    assert (in_json.status, in_json.data) == (1, [])


def test_lessons_that_are_not_there(call: Call, base: Path) -> None:
    for argv in ("today", "definition", "tips 1", "define ally"):
        result = call(*argv.split(), "--json")
        assert (argv, result.status, result.out) == (argv, 1, "")
        assert result.err.splitlines()[-1].startswith("There ")
    for argv in ("tips", "reading", "terms"):
        assert call(argv, "--json").data == []
        result = call(argv)
        assert result.status == 0
        assert result.out.startswith("There are no ")
    assert call("search", "ally").status == 1
    assert call("progress").status == 0
    assert "There are no terms in these lessons." in call().out


def test_an_empty_pack_is_told(call: Call, base: Path) -> None:
    assert "there are no lessons here" in call("terms").err


def test_a_broken_file_is_told_and_the_rest_is_shown(call: Call, tmp_path: Path) -> None:
    pack = tmp_path / "pack"
    write_term(pack, "new-word", title="New word")
    (pack / "tips.toml").write_bytes(b"\xff\xfe tips")
    (pack / "terms" / "broken.toml").write_text("title = ")
    result = call("define", "new-word", "--content", str(pack))
    assert result.status == 0
    assert result.out.startswith("New word\n")
    first, second, *problems = result.err.splitlines()
    assert first == "Problems in the lessons: 2."
    assert second == "Left out: not used as it stands."
    assert sorted(problem.split(": ")[:2] for problem in problems) == [
        ["Small", "terms/broken.toml"],
        ["Small", "tips.toml"],
    ]


def test_all_problems_are_told_by_what_became_of_them(call: Call, tmp_path: Path) -> None:
    (tmp_path / "pack" / "terms").mkdir(parents=True)
    for number in range(8):
        (tmp_path / "pack" / "terms" / f"broken-{number}.toml").write_text("= no")
    (tmp_path / "pack" / "picture.png").touch()
    write_term(tmp_path / "pack", "new-word", title="New word", more='surprise = "yes"')
    result = call("today", "--content", str(tmp_path / "pack"))
    assert result.status == 0
    assert [line.split(": ", 1)[-1].split(": ")[0] for line in result.err.splitlines()] == [
        "10.",
        "not used as it stands.",
        *(f"terms/broken-{number}.toml" for number in range(8)),
        "used, but not as it was written.",
        'terms/new-word.toml, key "surprise"',
        "not looked at, and most likely no lesson.",
        "picture.png",
    ]


def test_added_packs_replace_entries_in_their_order(call: Call, tmp_path: Path) -> None:
    for name in ("one", "two"):
        write_term(tmp_path / name, "ally", title=f"Ally of pack {name}")
    one, two = str(tmp_path / "one"), str(tmp_path / "two")
    before_and_after = call("--content", one, "define", "ally", "--content", two)
    assert before_and_after.out.startswith("Ally of pack two\n")
    assert call("define", "ally", "--content", two, "--content", one).out.startswith(
        "Ally of pack one\n"
    )


def test_a_folder_that_is_not_there_is_told(call: Call, tmp_path: Path) -> None:
    result = call("today", "--content", str(tmp_path / "gone"))
    assert result.status == 0
    assert str(tmp_path / "gone") in result.err
    assert "Term of the day" in result.out


def test_the_overview(call: Call, data: Path) -> None:
    learn(data, lambda learning: learning.mark("tip/get-educated"))
    result = call()
    today = call("today").out.split("\n\n")[1]
    assert (result.status, result.err) == (0, "")
    assert today in result.out
    assert "You have reviewed 1 of 5 tips.\n" in result.out
    assert "\nallyship define TERM: " in result.out


def test_every_day_of_a_cycle_has_a_term(call: Call, course: Course) -> None:
    start = date(2027, 3, 1)
    for ahead in range(len(course.glossary)):
        day = start + timedelta(days=ahead)
        assert call("today", "--json", "--date", day.isoformat()).data["date"] == day.isoformat()


def test_json_keeps_letters_as_they_are(call: Call) -> None:
    out = call("reading", "--json").out
    assert "Amélie" in out
    assert json.loads(out)[0]["checked"] == load_course().reading[0].checked.isoformat()
