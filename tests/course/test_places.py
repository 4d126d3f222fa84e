"""A pack that stands instead of the built-in course, and problems that name their pack."""

from pathlib import Path

import pytest

from allyship_tui.course import load_course

OUTLINE = 'id = "{name}"\ntitle = "The {name}"\nlanguage = "en"\nbase = "{base}"\n'


def lay(folder: Path, pack_folder: Path, term: str, base: str = "adds") -> Path:
    """Write a pack of one term."""
    (folder / "terms").mkdir(parents=True)
    text = (pack_folder / "terms" / "solidarity.toml").read_text("utf-8")
    (folder / "terms" / f"{term}.toml").write_text(text, "utf-8")
    (folder / "course.toml").write_text(OUTLINE.format(name=folder.name, base=base), "utf-8")
    return folder


def taught(*added: Path, base: Path) -> set[str]:
    return {str(term.id) for term in load_course(added, base=base).terms}


def test_one_stands_instead_of_the_first_and_all_others_add_to_it(
    tmp_path: Path, pack_folder: Path
) -> None:
    first = lay(tmp_path / "first", pack_folder, "one")
    instead = lay(tmp_path / "choir", pack_folder, "two", "replaces")
    last = lay(tmp_path / "last", pack_folder, "three")
    course = load_course([first, instead, last], base=pack_folder)
    assert {term.id for term in course.terms} == {"one", "two", "three"}
    assert (course.tips, course.reading, course.definition) == ((), (), None)
    assert [entry[0] for entry in course.calendar] == ["two"]
    assert [each.pack for each in course.pack_calendars] == ["first", "last"]


def test_of_several_the_last_stands_there_and_the_others_are_named(
    tmp_path: Path, pack_folder: Path
) -> None:
    packs = [
        lay(tmp_path / name, pack_folder, name, "replaces") for name in ("one", "two", "three")
    ]
    course = load_course(packs, base=pack_folder)
    assert {term.id for term in course.terms} == {"three"}
    said = [str(each) for each in course.problems if "instead of" in each.what]
    assert said == [
        f"{tmp_path / name}: this pack is to stand instead of the built-in course, and so is a "
        "later one, The three. Nothing of it is taught."
        for name in ("one", "two")
    ]


def test_one_that_teaches_nothing_takes_nothing_away(tmp_path: Path, pack_folder: Path) -> None:
    empty = lay(tmp_path / "empty", pack_folder, "x", "replaces")
    (empty / "terms" / "x.toml").write_text("broken")
    assert taught(empty, base=pack_folder) == taught(base=pack_folder)


def test_a_problem_names_its_pack_where_there_are_several(
    tmp_path: Path, pack_folder: Path, pack: Path
) -> None:
    added = lay(tmp_path / "choir", pack_folder, "comrade")
    path = added / "terms" / "comrade.toml"
    path.write_text(path.read_text("utf-8").replace('id = "ally"', 'id = "no-such"'), "utf-8")
    (added / "tips.toml").write_text("broken")
    (pack / "reading.toml").write_text("broken")
    for folder in (added, pack):
        (problem, *_) = load_course(base=folder).problems
        assert problem.pack == ""
    titles = {each.file: each.pack for each in load_course([added], base=pack).problems}
    assert titles["tips.toml"] == "The choir"
    assert titles["terms/comrade.toml"] == "The choir"
    assert titles["reading.toml"] not in ("", "The choir")
    said = [str(each) for each in load_course([added], base=pack).problems]
    assert any(each.startswith("The choir: tips.toml: this is not valid TOML") for each in said)


@pytest.mark.parametrize("name", ["nowhere", "empty"])
def test_a_folder_that_is_no_pack_is_named_by_where_it_is(
    tmp_path: Path, pack_folder: Path, name: str
) -> None:
    (tmp_path / "empty").mkdir()
    (problem,) = load_course([tmp_path / name], base=pack_folder).problems
    assert str(problem).startswith(f"{tmp_path / name}: ")
