"""Whatever a folder holds, a course comes of it, and nothing hostile is in it."""

import shutil
import unicodedata
from collections.abc import Iterator
from datetime import date, time
from pathlib import Path
from typing import Any

import msgspec
import pytest
import tomli
from hypothesis import example, given, settings, strategies as st

from allyship_tui.course import Course, load_course, models
from course.toml_writer import write_toml

PACK = Path(__file__).parents[1] / "fixtures" / "pack"
FILES = ["course.toml", "definition.toml", "tips.toml", "reading.toml", "terms/ally.toml"]

HOSTILE = {
    *(chr(code) for code in range(0x20) if chr(code) not in "\n\t"),
    *map(chr, range(0x7F, 0xA0)),
    *map(chr, range(0x202A, 0x202F)),
    *map(chr, range(0x2066, 0x206A)),
}

hostile_text = st.text(st.sampled_from([*sorted(HOSTILE), "\n", "\t", " ", "a", "é", "連", '"']))
texts = hostile_text | st.text(max_size=8) | st.sampled_from(["ally", "roles", "get-educated"])
leaves = (
    st.none().map(lambda _: "")
    | texts
    | st.booleans()
    | st.integers()
    | st.integers(1 << 63, 1 << 80)
    | st.floats()
    | st.dates(min_value=date(1, 1, 1))
    | st.datetimes(allow_imaginary=False).map(lambda moment: moment.replace(fold=0))
    | st.times().map(lambda moment: moment.replace(fold=0))
)
KEYS = sorted(
    {
        field.name
        for kind in vars(models).values()
        if isinstance(kind, type) and issubclass(kind, msgspec.Struct)
        for field in msgspec.structs.fields(kind)
    }
    | {"tips", "reading"}
)
keys = st.sampled_from(KEYS) | texts
values = st.recursive(
    leaves,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(keys, inner, max_size=4),
    max_leaves=12,
)
tables = st.dictionaries(keys, values, max_size=6)


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a copy of the small pack."""
    return shutil.copytree(PACK, tmp_path_factory.mktemp("packs") / "whole")


@pytest.fixture(scope="module")
def bare(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a pack that holds nothing."""
    folder = tmp_path_factory.mktemp("packs") / "bare"
    (folder / "terms").mkdir(parents=True)
    return folder


def load(pack: Path, file: str, data: bytes) -> Course:
    """Load a pack with other bytes in one file, and put it back as it was."""
    path = pack / file
    before = path.read_bytes() if path.exists() else None
    path.write_bytes(data)
    try:
        return load_course(base=pack)
    finally:
        if before is None:
            path.unlink()
        else:
            path.write_bytes(before)


def texts_in(value: object) -> Iterator[str]:
    """Go through all texts in a value, however deep."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for each in value:
            yield from texts_in(each)
    elif isinstance(value, dict):
        for pair in value.items():
            yield from texts_in(list(pair))


def assert_clean(course: Course) -> None:
    for text in texts_in(msgspec.to_builtins(course, enc_hook=str)):
        assert not HOSTILE & set(text), repr(text)
        assert "Cs" not in map(unicodedata.category, text)


def with_hostile_texts(value: Any, key: str = "") -> Any:
    """Put every hostile character into every free text of a decoded file."""
    if isinstance(value, dict):
        return {name: with_hostile_texts(each, name) for name, each in value.items()}
    if isinstance(value, list):
        return [with_hostile_texts(each, key) for each in value]
    fixed = {
        *("id", "url", "category", "section", "kind", "level", "certainty", "effort"),
        *("terms", "related", "situations"),
    }
    if isinstance(value, str) and key not in fixed:
        return value[:1] + "".join(sorted(HOSTILE - {"\r"})) + value[1:]
    return value


@pytest.mark.parametrize("file", FILES)
@settings(max_examples=25)
@given(data=st.binary(max_size=200))
@example(data=b"")
@example(data=b"\x00")
@example(data=b"\xef\xbb\xbf")
@example(data=b"tips = [[[]]]")
def test_any_bytes_in_any_file_are_survived(whole: Path, file: str, data: bytes) -> None:
    assert_clean(load(whole, file, data))


@pytest.mark.parametrize("file", FILES)
@settings(max_examples=25)
@given(cut=st.integers(0, 2000), put=st.binary(max_size=3), taken=st.integers(0, 3))
def test_a_damaged_file_is_survived(
    whole: Path, file: str, cut: int, put: bytes, taken: int
) -> None:
    data = (PACK / file).read_bytes()
    cut = min(cut, len(data))
    assert_clean(load(whole, file, data[:cut] + put + data[cut + taken :]))


@pytest.mark.parametrize("file", FILES)
@settings(max_examples=25)
@given(table=tables)
def test_any_toml_in_any_file_is_survived(bare: Path, file: str, table: dict[str, Any]) -> None:
    course = load(bare, file, write_toml(table).encode())
    assert_clean(course)
    assert course.problems, "what is left out is named"


@pytest.mark.parametrize(
    ("file", "name"),
    [("tips.toml", "tips"), ("reading.toml", "reading"), ("course.toml", "categories")],
)
@given(entry=tables | values)
def test_any_entry_of_a_list_is_survived_and_named(
    bare: Path, file: str, name: str, entry: Any
) -> None:
    course = load(bare, file, write_toml({name: [entry]}).encode())
    assert_clean(course)
    kept = (*course.tips, *course.reading, *course.categories)
    assert course.problems
    assert kept or any(problem.file == file for problem in course.problems)


@pytest.mark.parametrize("file", FILES)
@settings(max_examples=25)
@given(data=st.data())
def test_any_value_under_any_key_is_survived_and_named(
    whole: Path, file: str, data: st.DataObject
) -> None:
    table = tomli.loads((PACK / file).read_text("utf-8"))
    name = next((name for name in ("tips", "reading") if name in table), None)
    entry = table[name][0] if name else table
    key = data.draw(st.sampled_from(sorted(entry)))
    entry[key] = value = data.draw(values)
    course = load(whole, file, write_toml(table).encode())
    assert_clean(course)
    if isinstance(value, float | time) or value == "":  # fits no field
        assert course.problems
        assert course.problems[0].file == file


@pytest.mark.parametrize("file", FILES)
def test_hostile_text_in_every_field_is_cleaned_and_nothing_else_is_lost(
    whole: Path, file: str
) -> None:
    written = write_toml(with_hostile_texts(tomli.loads((PACK / file).read_text("utf-8"))))
    assert written.count("\\U0000001b") > 3
    course = load(whole, file, written.encode())
    assert course.problems == ()
    assert_clean(course)
    assert course == load_course(base=PACK)


@given(text=hostile_text)
def test_hostile_text_in_a_problem_is_cleaned(bare: Path, text: str) -> None:
    tips = [{"id": text, text: 1, "effort": text, "terms": [text], "checked": text}, text]
    written = write_toml({"tips": tips, f"x{text}": text})
    course = load(bare, "tips.toml", written.encode())
    assert len(course.problems) > 4
    assert_clean(course)
    assert all(len(str(problem).splitlines()) == 1 for problem in course.problems)


@given(table=tables)
def test_the_writer_of_these_tests_writes_what_it_is_given(table: dict[str, Any]) -> None:
    assert repr(tomli.loads(write_toml(table))) == repr(table)
