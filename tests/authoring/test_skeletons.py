"""A skeleton has every key, says what goes there, and is taken once it is filled in, not before."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import msgspec
import pytest

from allyship_tui.authoring import KINDS, Around, Kind, Wish, begin, kind_named, look_around
from allyship_tui.course import Record, read_pack
from authoring.filling import filled

TODAY = date(2027, 3, 1)
NOTHING = Around({"category": {}, "section": {}, "tip": {}}, frozenset(), frozenset())
LESSONS = [kind for kind in KINDS if kind.name != "pack"]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "choir"


def begun(folder: Path, kind: Kind) -> Path:
    return begin(Wish(kind, "Slow tempo"), folder, NOTHING, TODAY).path


def records(record: type[Record]) -> Iterator[tuple[type[Record], str]]:
    """Go through a record and those within it, each with the way to it, as it stands in a file."""
    yield record, ""
    for field in msgspec.structs.fields(record):
        for inner in (field.type, *getattr(field.type, "__args__", ())):
            if isinstance(inner, type) and issubclass(inner, Record):
                yield inner, field.name


def is_file_name(kind: Kind, record: type[Record], key: str) -> bool:
    return kind.name == "term" and record is kind.record and key == "id"


def line_of(key: str) -> re.Pattern[str]:
    """Return what finds a key, or the table of it, and whether that is a comment."""
    return re.compile(rf"^(#?)(?:{key} = |\[+(?:\w+\.)?{key}\])", re.MULTILINE)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_every_key_of_every_record_stands_in_its_skeleton(folder: Path, kind: Kind) -> None:
    text = begun(folder, kind).read_text("utf-8")
    tables = re.split(r"^(?=#?\[)", text, flags=re.MULTILINE)
    for record, name in records(kind.record):
        # Of a list there may be several blanks, each with all keys.
        own = [t for t in tables if re.match(rf"#?\[+(?:\w+\.)?{name}\]", t)] if name else [text]
        assert own, name
        for field in msgspec.structs.fields(record):
            if not is_file_name(kind, record, field.name):
                assert all(line_of(field.name).search(table) for table in own), (name, field.name)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_what_is_needed_is_open_and_what_may_be_left_out_is_a_comment(
    folder: Path, kind: Kind
) -> None:
    text = begun(folder, kind).read_text("utf-8")
    for field in msgspec.structs.fields(kind.record):
        if not is_file_name(kind, kind.record, field.name) and field.name != "id":
            found = line_of(field.name).search(text)
            assert found, field.name
            assert found[1] == ("" if field.required else "#"), field.name


@pytest.mark.parametrize("kind", LESSONS, ids=lambda kind: kind.name)
def test_a_blank_never_loads_and_each_is_named(folder: Path, kind: Kind) -> None:
    begun(folder, kind)
    pack = read_pack(folder)
    assert list(pack.lessons) == []
    named = {str(problem).partition('key "')[2].partition('"')[0] for problem in pack.problems}
    open_keys = {
        field.name
        for field in msgspec.structs.fields(kind.record)
        if field.required and field.name not in ("id", "title", "added")
    }
    assert {name.partition(".")[0] for name in named} == open_keys


@pytest.mark.parametrize("optional", [False, True], ids=["as needed", "with all keys"])
@pytest.mark.parametrize("kind", LESSONS, ids=lambda kind: kind.name)
def test_once_it_is_filled_in_nothing_of_it_is_left_out(
    folder: Path, kind: Kind, optional: bool
) -> None:
    path = begun(folder, kind)
    path.write_text(filled(path.read_text("utf-8"), optional=optional), "utf-8")
    pack = read_pack(folder)
    assert [str(problem) for problem in pack.problems] == []
    assert list(pack.lessons) == [f"{kind.name}/slow-tempo"]


@pytest.mark.parametrize("optional", [False, True], ids=["as needed", "with all keys"])
def test_the_file_of_a_pack_holds_what_it_says_of_itself(folder: Path, optional: bool) -> None:
    path = begin(Wish(kind_named("pack"), "Our choir"), folder, NOTHING, TODAY).path
    path.write_text(filled(path.read_text("utf-8"), optional=optional), "utf-8")
    pack = read_pack(folder)
    assert [problem.file for problem in pack.problems if problem.file == "course.toml"] == []
    assert pack.outline is not None
    assert (pack.outline.id, pack.outline.title) == ("our-choir", "Our choir")
    assert (pack.outline.language, pack.outline.daily) == ("en", optional)


def test_a_situation_has_three_choices_and_the_last_is_to_do_nothing(folder: Path) -> None:
    path = begun(folder, kind_named("situation"))
    path.write_text(filled(path.read_text("utf-8")), "utf-8")
    (situation,) = read_pack(folder).situations
    assert [choice.move for choice in situation.choices] == ["ask", "ask", "nothing"]


def test_a_term_is_added_on_the_day_after(folder: Path) -> None:
    """Today's term is shown already, and tomorrow's may be named at the end of today."""
    text = begun(folder, kind_named("term")).read_text("utf-8")
    assert "\nadded = 2027-03-02\n" in text
    assert "2027-03-01" not in text


def test_it_names_what_there_is_to_choose_from(folder: Path, pack_folder: Path) -> None:
    around = look_around(folder, pack_folder)
    path = begin(Wish(kind_named("term"), "tempo"), folder, around, TODAY).path
    comment = path.read_text("utf-8").partition("\ncategory = ")[0].rpartition("\n\n")[2]
    words = comment.replace("\n# ", " ")
    assert around.choices["category"]
    assert f"There are: {', '.join(around.choices['category'])}." in words


def test_a_title_with_quotation_marks_comes_back_as_it_was_typed(folder: Path) -> None:
    title = 'the "slow" \\ tempo'
    path = begin(Wish(kind_named("term"), title), folder, NOTHING, TODAY).path
    path.write_text(filled(path.read_text("utf-8")), "utf-8")
    assert [term.title for term in read_pack(folder).terms] == [title]
