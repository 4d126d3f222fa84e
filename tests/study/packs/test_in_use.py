"""Which packs are in use, and in which order."""

from datetime import date
from pathlib import Path

from allyship_tui.course import load_course
from allyship_tui.study.packs import Origin, add_pack, course_in_use, packs_in_use
from allyship_tui.study.packs.in_use import BEFORE
from allyship_tui.study.settings import Config
from allyship_tui.system.folders import base_folder

from .conftest import choir, lay

TODAY = date(2026, 3, 2)


def test_the_order_is_built_in_packs_folder_settings_command_line(
    tmp_path: Path, data: Path
) -> None:
    for name in ("tenors", "altos", ".hidden"):
        lay(data / "packs" / name, choir())
    used = packs_in_use(data, [tmp_path / "c"], [tmp_path / "b", tmp_path / "a"])
    assert [(pack.folder, pack.origin) for pack in used.packs] == [
        (base_folder(), Origin.BUILT_IN),
        (data / "packs" / "altos", Origin.PACKS_FOLDER),
        (data / "packs" / "tenors", Origin.PACKS_FOLDER),
        (tmp_path / "c", Origin.SETTINGS),
        (tmp_path / "b", Origin.COMMAND_LINE),
        (tmp_path / "a", Origin.COMMAND_LINE),
    ]
    assert used.added == tuple(pack.folder for pack in used.packs[1:])
    assert used.problems == ()


def test_where_there_is_no_data_folder_there_is_no_packs_folder(tmp_path: Path) -> None:
    for data in (None, tmp_path / "nowhere"):
        assert [pack.origin for pack in packs_in_use(data).packs] == [Origin.BUILT_IN]


def test_what_lies_in_the_packs_folder_and_is_no_folder_is_named(data: Path) -> None:
    lay(data / "packs", {"choir.zip": "x", ".DS_Store": "x"})
    (problem,) = packs_in_use(data).problems
    assert str(problem).startswith("packs/choir.zip: this is not read")
    assert "allyship packs add" in str(problem)


def test_a_packs_folder_that_is_none_does_no_harm(data: Path) -> None:
    lay(data, {"packs": "a file"})
    assert len(packs_in_use(data).packs) == 1


def test_a_pack_whose_successor_never_came_stays_in_use_in_its_place(data: Path) -> None:
    for name in (f"{BEFORE}b", "a", "c", f"{BEFORE}c"):
        lay(data / "packs" / name, choir())
    assert [path.name for path in packs_in_use(data).added] == ["a", f"{BEFORE}b", "c"]


def test_a_later_pack_wins_over_an_earlier(tmp_path: Path, data: Path) -> None:
    add_pack(lay(tmp_path / "added", choir(title="added")), data)
    configured = lay(tmp_path / "configured", choir(title="configured"))
    given = lay(tmp_path / "given", choir(title="given"))
    for content, folders, title in (
        ((), (), "added"),
        ((configured,), (), "configured"),
        ((configured,), (given,), "given"),
    ):
        course, _ = course_in_use(data, Config(content=content), folders, TODAY, load_course)
        term = course.term("alto")
        assert term
        assert term.title == title


def test_a_folder_of_the_settings_that_is_not_there_is_named_and_does_no_harm(
    tmp_path: Path, data: Path
) -> None:
    here = lay(tmp_path / "here", choir())
    config = Config(content=(tmp_path / "nowhere", here))
    course, _ = course_in_use(data, config, (), TODAY, load_course)
    assert course.term("alto")
    (problem,) = course.problems
    assert str(problem).startswith(f"{tmp_path / 'nowhere'}: this folder does not exist")
    assert not data.exists(), "nothing is made where nothing has to be kept"


def test_a_pack_to_join_that_is_not_in_use_is_named_with_the_nearest(
    tmp_path: Path, data: Path
) -> None:
    content = (lay(tmp_path / "here", choir()),)
    config = Config(content=content, daily_packs=("choirs", "tenors"))
    first, second = map(str, course_in_use(data, config, (), TODAY, load_course)[0].problems)
    assert first == (
        'config.toml, key "daily-packs": no pack with the id "choirs" is in use. '
        'Did you mean "choir"?'
    )
    assert 'no pack with the id "tenors"' in second
