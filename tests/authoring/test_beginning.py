"""What is begun is put where it belongs, and nothing that stands there is changed."""

import resource
import signal
from datetime import date
from pathlib import Path

import pytest

from allyship_tui.authoring import (
    Around,
    NotWritten,
    Wish,
    begin,
    id_from,
    kind_named,
    look_around,
)
from allyship_tui.course import read_pack
from authoring.filling import filled

TODAY = date(2027, 3, 1)
NOTHING = Around({"category": {}, "section": {}, "tip": {}}, frozenset(), frozenset())


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "choir"
    made.mkdir()
    return made


def wish(kind: str, title: str = "Slow tempo", **more: str) -> Wish:
    return Wish(kind_named(kind), title, **more)


def add(folder: Path, kind: str, title: str) -> Path:
    """Begin a lesson, and fill it in."""
    path = begin(wish(kind, title), folder, NOTHING, TODAY).path
    path.write_text(filled(path.read_text("utf-8")), "utf-8")
    return path


@pytest.mark.parametrize(
    ("title", "identity"),
    [
        ("Don't Just Say It, Do It", "dont-just-say-it-do-it"),
        ("Nothing About Us Without Us", "nothing-about-us-without-us"),
        ("Ngọc Loan Trần's étude", "ngoc-loan-trans-etude"),
        ("Smørbrød & straße", "smorbrod-strasse"),
        ("Chœur d'été", "choeur-dete"),
        ("  5 Ds -- of it  ", "5-ds-of-it"),
        ("Χορός", ""),
        ("a" * 200, "a" * 100),
    ],
)
def test_an_id_is_made_from_the_letters_of_a_title(title: str, identity: str) -> None:
    assert id_from(title) == identity


def test_a_pack_is_made_in_a_folder_of_its_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    begun = begin(wish("pack", "Our choir"), None, NOTHING, TODAY)
    assert begun.path == Path("our-choir/course.toml")
    assert (tmp_path / "our-choir" / "terms").is_dir()


@pytest.mark.parametrize("kind", ["pack", "term"])
def test_a_file_that_is_there_is_never_written_over(folder: Path, kind: str) -> None:
    path = begin(wish(kind), folder, NOTHING, TODAY).path
    path.write_bytes(b"mine")
    with pytest.raises(NotWritten, match="already"):
        begin(wish(kind), folder, NOTHING, TODAY)
    assert path.read_bytes() == b"mine"


def test_a_link_that_leads_nowhere_is_not_written_through(folder: Path) -> None:
    (folder / "terms").mkdir()
    (folder / "terms" / "slow-tempo.toml").symlink_to(folder / "elsewhere")
    with pytest.raises(NotWritten, match="already"):
        begin(wish("term"), folder, NOTHING, TODAY)
    assert not (folder / "elsewhere").exists()


@pytest.mark.parametrize("kind", ["situation", "reading", "tip"])
def test_a_second_one_follows_the_first_whose_bytes_stay(folder: Path, kind: str) -> None:
    path = add(folder, kind, "First")
    before = path.read_bytes()
    begun = begin(wish(kind, "Second"), folder, NOTHING, TODAY)
    assert begun.is_added
    assert path.read_bytes().startswith(before)
    path.write_text(filled(path.read_text("utf-8")), "utf-8")
    pack = read_pack(folder)
    assert [str(problem) for problem in pack.problems] == []
    assert list(pack.lessons) == [f"{kind}/first", f"{kind}/second"]


@pytest.mark.parametrize(
    "before",
    [
        b"",
        b"\n",
        b"# mine",
        b"# mine\n\n\n",
        b"\xef\xbb\xbf# mine\r\n",
        b"[other]\r\nkey = 1",
    ],
)
def test_what_stands_in_a_file_stays_byte_for_byte(folder: Path, before: bytes) -> None:
    path = folder / "situations.toml"
    path.write_bytes(before)
    begin(wish("situation"), folder, NOTHING, TODAY)
    after = path.read_bytes()
    assert after.startswith(before)
    assert (b"\r\n" in before) == (b"\r\n" in after)
    assert b"\n" not in after.replace(b"\r\n", b"") or b"\r\n" not in before
    path.write_bytes(filled(after.decode("utf-8").replace("\r\n", "\n")).encode())
    assert list(read_pack(folder).lessons) == ["situation/slow-tempo"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("situations = [\n]\n", "[[situations]]"),
        ("situations = [{ id = 'one' }]\n", "[[situations]]"),
        ("[situations]\nid = 'one'\n", "[[situations]]"),
        ("situations = [\n", "not valid TOML"),
        ("\xff", "UTF-8"),
    ],
)
def test_nothing_is_added_where_nothing_may_follow(folder: Path, text: str, said: str) -> None:
    path = folder / "situations.toml"
    path.write_bytes(text.encode("latin-1"))
    with pytest.raises(NotWritten) as refused:
        begin(wish("situation"), folder, NOTHING, TODAY)
    assert said in str(refused.value)
    assert str(path) in str(refused.value)
    assert path.read_bytes() == text.encode("latin-1")


def test_half_a_lesson_is_taken_back(folder: Path) -> None:
    path = add(folder, "tip", "First")
    before = path.read_bytes()
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (len(before) + 100, hard))  # a disk that is full
    try:
        with pytest.raises(OSError, match="too large"):
            begin(wish("tip", "Second"), folder, NOTHING, TODAY)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        signal.signal(signal.SIGXFSZ, handler)
    assert path.read_bytes() == before


def test_an_id_of_this_pack_is_not_taken_twice(folder: Path, pack_folder: Path) -> None:
    add(folder, "situation", "First")
    with pytest.raises(NotWritten, match='"first" is in this pack already'):
        begin(wish("situation", "First"), folder, look_around(folder, pack_folder), TODAY)


def test_a_lesson_of_the_built_in_course_is_replaced_only_on_purpose(
    folder: Path, pack_folder: Path
) -> None:
    around = look_around(folder, pack_folder)
    identity = next(each.removeprefix("term/") for each in around.in_base if "term/" in each)
    with pytest.raises(NotWritten, match="built-in"):
        begin(wish("term", identity), folder, around, TODAY)
    assert not (folder / "terms").exists()
    assert begin(wish("term", "x", identity=identity), folder, around, TODAY).replaces


def test_a_pack_that_stands_alone_knows_nothing_of_the_built_in_course(
    folder: Path, pack_folder: Path
) -> None:
    (folder / "course.toml").write_text('title = "A"\nlanguage = "en"\nbase = "replaces"\n')
    around = look_around(folder, pack_folder)
    assert around.in_base == frozenset()
    assert not any(around.choices.values())


def test_a_lesson_of_the_built_in_course_itself_replaces_nothing(pack_folder: Path) -> None:
    around = look_around(pack_folder, pack_folder)
    assert around.in_base == frozenset()
    assert around.in_pack


def test_an_unknown_category_is_named_with_the_nearest(folder: Path, pack_folder: Path) -> None:
    around = look_around(folder, pack_folder)
    known = next(iter(around.choices["category"]))
    with pytest.raises(NotWritten, match=f'Did you mean "{known}"'):
        begin(wish("term", under=f"{known}x"), folder, around, TODAY)
    with pytest.raises(NotWritten, match="There are: "):
        begin(wish("term", under="zzzz"), folder, around, TODAY)


@pytest.mark.parametrize(
    ("title", "identity", "said"),
    [
        ("", "", "--title"),
        ("Χορός", "", "--id"),
        ("A", "Big One", "is no id"),
        ("A", "../up", "is no id"),
        ("A", "a" * 101, "is no id"),
        ("a" * 301, "", "300"),
    ],
    ids=range(6),
)
def test_without_a_title_or_a_fit_id_nothing_is_written(
    folder: Path, title: str, identity: str, said: str
) -> None:
    with pytest.raises(NotWritten, match=said):
        begin(wish("term", title, identity=identity), folder, NOTHING, TODAY)
    assert list(folder.iterdir()) == []


@pytest.mark.parametrize(
    ("named", "kind", "line"),
    [
        ("../../schemas/course.json", "term", "#:schema ../../../schemas/term.json"),
        ("../../schemas/course.json", "situation", "#:schema ../../schemas/situations.json"),
        (
            "https://choir.example/s/course.json",
            "term",
            "#:schema https://choir.example/s/term.json",
        ),
        ("elsewhere.json", "tip", None),
    ],
)
def test_a_new_file_names_the_schema_beside_the_one_that_its_pack_names(
    folder: Path, named: str, kind: str, line: str | None
) -> None:
    (folder / "course.toml").write_text(f'#:schema {named}\n\ntitle = "A"\nlanguage = "en"\n')
    path = begin(wish(kind), folder, NOTHING, TODAY).path
    first, second = path.read_text("utf-8").split("\n")[:2]
    assert (first, second) == (line, "") if line else not first.startswith("#:")
    if kind == "situation":  # a second one has no second line
        begin(wish(kind, "Another"), folder, NOTHING, TODAY)
        assert path.read_text("utf-8").count("#:schema") == 1
