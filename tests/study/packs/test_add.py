"""Adding packs: whole or not at all, and never over another without a word."""

import os
from pathlib import Path

import pytest

from allyship_tui.course import load_course
from allyship_tui.study.packs import NotAdded, add_pack, packs_in_use
from allyship_tui.study.packs.in_use import BEFORE
from allyship_tui.study.packs.kept import NEW, NotRemoved, remove_pack
from allyship_tui.study.packs.source import LARGEST, LARGEST_FILE

from .conftest import choir, lay, zipped


def taught(data: Path, pack_folder: Path) -> str | None:
    """Return the title of the term `alto`, as it is taught now."""
    term = load_course(packs_in_use(data).added, base=pack_folder).term("alto")
    return term and str(term.title)


def left_over(data: Path) -> list[str]:
    return [path.name for path in (data / "packs").iterdir() if path.name != ".lock"]


def test_a_folder_and_a_zip_file_of_it_are_added_alike(
    tmp_path: Path, data: Path, pack_folder: Path
) -> None:
    folder = lay(tmp_path / "whatever it is called", choir())
    for source in (folder, zipped(tmp_path / "choir.zip", choir())):
        added = add_pack(source, data)
        assert added.pack.folder == data / "packs" / "choir"
        assert taught(data, pack_folder) == "alto"
        assert left_over(data) == ["choir"]
        remove_pack("choir", data)
        assert taught(data, pack_folder) is None


def test_a_change_to_where_it_came_from_changes_nothing(
    tmp_path: Path, data: Path, pack_folder: Path
) -> None:
    folder = lay(tmp_path / "choir", {**choir(), "README.md": "x", "run.sh": "x"})
    added = add_pack(folder, data)
    assert added.left == 1
    assert [problem.file for problem in added.unread] == ["run.sh"]
    (folder / "terms" / "alto.toml").write_text("broken")
    assert taught(data, pack_folder) == "alto"
    kept = [path.name for path in (data / "packs" / "choir").iterdir()]
    assert sorted(kept) == ["README.md", "course.toml", "terms"]


def test_the_same_id_again_is_an_update_that_says_what_was_there(
    tmp_path: Path, data: Path, pack_folder: Path
) -> None:
    assert add_pack(lay(tmp_path / "one", choir("1.0")), data).before is None
    more = {**choir("1.1", "low voice"), "terms/bass.toml": choir()["terms/alto.toml"]}
    before = add_pack(lay(tmp_path / "two", more), data).before
    assert before
    assert (before.title, before.version) == ("The choir", "1.0")
    assert taught(data, pack_folder) == "low voice"
    # And what is no longer in the new one is gone.
    add_pack(tmp_path / "one", data)
    assert [path.name for path in (data / "packs/choir/terms").iterdir()] == ["alto.toml"]


def test_a_folder_laid_there_by_hand_is_updated_where_it_is(tmp_path: Path, data: Path) -> None:
    lay(data / "packs" / "Our choir", choir("1.0"))
    added = add_pack(lay(tmp_path / "new", choir("2.0")), data)
    assert added.before
    assert left_over(data) == ["Our choir"]
    remove_pack("choir", data)
    assert left_over(data) == []


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"course.toml": "title ="}, "TOML"),
        ({"course.toml": 'title = "No language"'}, "language"),
        ({"course.toml": 'id = "Not an id"\ntitle = "x"\nlanguage = "en"'}, "id"),
        ({"terms/alto.toml": "broken"}, "alto.toml"),
    ],
)
def test_a_pack_that_cannot_be_taught_is_refused_and_what_is_wrong_is_named(
    tmp_path: Path, data: Path, change: dict[str, str], said: str
) -> None:
    with pytest.raises(NotAdded, match="is not added") as refused:
        add_pack(lay(tmp_path / "choir", {**choir(), **change}), data)
    assert any(said in str(problem) for problem in refused.value.problems)
    assert left_over(data) == []


def test_what_is_wrong_with_the_whole_pack_is_said_of_what_was_given(
    tmp_path: Path, data: Path
) -> None:
    with pytest.raises(NotAdded) as refused:
        add_pack(lay(tmp_path / "holiday", {"photo.txt": "x"}), data)
    assert [problem.file for problem in refused.value.problems][:1] == ["holiday"]


def test_an_entry_that_is_broken_is_left_out_and_named(tmp_path: Path, data: Path) -> None:
    files = {**choir(), "terms/bass.toml": "broken"}
    added = add_pack(lay(tmp_path / "choir", files), data)
    assert [problem.file for problem in added.pack.problems] == ["terms/bass.toml"]


def test_a_pack_without_an_id_is_called_as_its_folder_or_told_how(
    tmp_path: Path, data: Path
) -> None:
    terms = {"terms/alto.toml": choir()["terms/alto.toml"]}
    assert add_pack(lay(tmp_path / "low-voices", terms), data).pack.folder.name == "low-voices"
    with pytest.raises(NotAdded, match='id = "choir"'):
        add_pack(lay(tmp_path / "Low voices", terms), data)
    assert left_over(data) == ["low-voices"]


def test_links_in_a_folder_are_not_followed(tmp_path: Path, data: Path) -> None:
    (tmp_path / "secret").write_text("a secret")
    folder = lay(tmp_path / "choir", choir())
    (folder / "LICENSE").symlink_to(tmp_path / "secret")
    (folder / "terms" / "bass.toml").symlink_to(tmp_path / "secret")
    assert add_pack(folder, data).left == 2
    assert not any("secret" in path.read_text() for path in data.rglob("*") if path.is_file())


def test_a_file_in_a_folder_that_is_too_large_is_refused(tmp_path: Path, data: Path) -> None:
    folder = lay(tmp_path / "choir", choir())
    with (folder / "tips.toml").open("wb") as file:
        file.truncate(LARGEST_FILE + 1)
    with pytest.raises(NotAdded, match="larger than 4 MB"):
        add_pack(folder, data)


def test_files_in_a_folder_that_are_too_large_together_are_refused(
    tmp_path: Path, data: Path
) -> None:
    folder = lay(tmp_path / "choir", choir())
    for number in range(LARGEST // LARGEST_FILE):
        with (folder / "terms" / f"t{number}.toml").open("wb") as file:
            file.truncate(LARGEST_FILE)
    with pytest.raises(NotAdded, match="larger than 64 MB"):
        add_pack(folder, data)


@pytest.mark.parametrize("name", ["nowhere", "file.txt", "pipe", "nul\0"])
def test_what_is_no_pack_at_all_is_refused_with_a_sentence(
    tmp_path: Path, data: Path, name: str
) -> None:
    (tmp_path / "file.txt").write_text("x")
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(NotAdded):
        add_pack(tmp_path / name, data)
    assert not data.exists()


def test_a_link_that_someone_made_is_theirs(tmp_path: Path, data: Path) -> None:
    own = lay(tmp_path / "own", choir("mine"))
    (data / "packs").mkdir(parents=True)
    (data / "packs" / "choir").symlink_to(own)
    with pytest.raises(NotAdded, match="a link that you made"):
        add_pack(lay(tmp_path / "new", choir("2")), data)
    remove_pack("choir", data)
    assert "mine" in (own / "course.toml").read_text(), "only the link is removed"
    assert left_over(data) == []


def test_a_data_folder_that_is_a_file_is_named(tmp_path: Path, data: Path) -> None:
    data.write_text("not a folder")
    with pytest.raises(NotAdded, match="Nothing can be written in"):
        add_pack(lay(tmp_path / "choir", choir()), data)


def test_a_full_disk_leaves_the_old_one_in_use(
    tmp_path: Path, data: Path, pack_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    add_pack(lay(tmp_path / "one", choir("1", "old")), data)
    new = lay(tmp_path / "two", choir("2", "new"))

    def full(self: Path, content: bytes) -> int:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(Path, "write_bytes", full)
        with pytest.raises(NotAdded, match="No space left"):
            add_pack(new, data)
    assert taught(data, pack_folder) == "old"
    assert left_over(data) == ["choir"]


def test_an_exchange_that_fails_half_way_is_taken_back(
    tmp_path: Path, data: Path, pack_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    add_pack(lay(tmp_path / "one", choir("1", "old")), data)
    new = lay(tmp_path / "two", choir("2", "new"))
    rename = Path.rename

    def failing(self: Path, target: Path) -> Path:
        if self.name.startswith(NEW):
            raise OSError(5, "Input/output error")
        return rename(self, target)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "rename", failing)
        with pytest.raises(NotAdded, match="Input/output error"):
            add_pack(new, data)
    assert taught(data, pack_folder) == "old"
    assert left_over(data) == ["choir"]


class Killed(BaseException):
    """Stands for the end of the process."""


@pytest.mark.parametrize("renames", [0, 1, 2])
def test_whenever_it_is_killed_a_whole_pack_is_in_use_and_the_next_time_mends_it(
    tmp_path: Path,
    data: Path,
    pack_folder: Path,
    renames: int,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    add_pack(lay(tmp_path / "one", choir("1", "old")), data)
    new = lay(tmp_path / "two", choir("2", "new"))
    rename, done = Path.rename, []

    def dying(self: Path, target: Path) -> Path:
        if len(done) == renames:
            raise Killed
        done.append(self)
        return rename(self, target)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "rename", dying)
        # What is left behind is left behind.
        patch.setattr("shutil.rmtree", _killed if renames == 2 else _nothing)
        with pytest.raises(Killed):
            add_pack(new, data)
    assert taught(data, pack_folder) == ("new" if renames == 2 else "old")
    assert add_pack(new, data).before
    assert taught(data, pack_folder) == "new"
    assert not any(name.startswith(BEFORE) for name in left_over(data))
    remove_pack("choir", data)
    assert taught(data, pack_folder) is None


def _killed(*args: object, **more: object) -> None:
    raise Killed


def _nothing(*args: object, **more: object) -> None:
    pass


def test_what_was_abandoned_long_ago_is_cleared_away(tmp_path: Path, data: Path) -> None:
    old, fresh = data / "packs" / f"{NEW}a", data / "packs" / f"{NEW}b"
    for folder in (old, fresh):
        lay(folder, choir())
    os.utime(old, (0, 0))
    add_pack(lay(tmp_path / "choir", choir()), data)
    assert sorted(left_over(data)) == [f"{NEW}b", "choir"]


# Removing


def test_a_pack_that_is_not_there_is_named_with_the_nearest(tmp_path: Path, data: Path) -> None:
    with pytest.raises(NotRemoved, match='No pack with the id "choir"'):
        remove_pack("choir", data)
    add_pack(lay(tmp_path / "choir", choir()), data)
    for name in ("..", "/", "", ".lock", "choir/terms", "Choir"):
        with pytest.raises(NotRemoved):
            remove_pack(name, data)
    with pytest.raises(NotRemoved, match='Did you mean "choir"'):
        remove_pack("choirs", data)
    assert (data / "packs" / "choir").is_dir()
