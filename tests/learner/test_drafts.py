"""What is being written is there again, whatever happens in between."""

from pathlib import Path

import pytest

from allyship_tui.learner import Drafts, drafts as module

NAME = "tip/listen-and-learn When did someone really listen to you?"


@pytest.fixture
def drafts(folder):
    return Drafts(folder)


def test_a_draft_is_there_for_whoever_comes_next(drafts, folder):
    assert drafts.get(NAME) == ""
    assert drafts.keep(NAME, "first\n\nsecond é")

    again = Drafts(folder)
    assert again.get(NAME) == "first\n\nsecond é"
    assert again.get("another") == ""


def test_names_may_be_anything(drafts, folder):
    names = ["", "../../x", "a/b", "x" * 5000, "\x00", "é", "\ud800", "reflection/1"]
    for number, name in enumerate(names):
        assert drafts.keep(name, f"text {number}")

    assert [drafts.get(name) for name in names] == [f"text {n}" for n in range(len(names))]
    assert {path.parent for path in folder.rglob("*") if path.is_file()} == {folder / "drafts"}


def test_it_is_for_this_user_alone(drafts, folder):
    drafts.keep(NAME, "text")

    assert (folder / "drafts").stat().st_mode & 0o777 == 0o700
    assert [path.stat().st_mode & 0o777 for path in (folder / "drafts").iterdir()] == [0o600]


def test_a_window_killed_while_it_keeps_leaves_the_draft_before(drafts, child, folder):
    drafts.keep(NAME, "before")
    process = child(
        """
from allyship_tui.learner import drafts
def killed(path):
    os.kill(os.getpid(), signal.SIGKILL)
drafts.fsync_path = killed
drafts.Drafts(folder).keep(sys.argv[2], "words that are half there")
""",
        NAME,
    )
    assert process.wait() == -9

    assert Drafts(folder).get(NAME) == "before"
    assert len(list((folder / "drafts").iterdir())) == 2
    assert Drafts(folder).drop(NAME)
    assert list((folder / "drafts").iterdir()) == []


def test_a_folder_that_cannot_be_written_to_is_told(folder, drafts):
    folder.parent.mkdir(parents=True)
    folder.write_text("no folder")

    assert not drafts.keep(NAME, "text")
    # Here it is there for as long as the window is.
    assert drafts.get(NAME) == "text"
    assert drafts.lost == ["text"]
    assert Drafts(folder).get(NAME) == ""
    assert drafts.drop(NAME)
    assert drafts.get(NAME) == ""
    assert drafts.lost == []
    assert drafts.drop_all()


def test_a_full_disk_is_told_and_leaves_nothing_half_done(drafts, folder, monkeypatch):
    drafts.keep(NAME, "before")

    def full(_path):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(module, "fsync_path", full)
    assert not drafts.keep(NAME, "after")
    assert Drafts(folder).get(NAME) == "before"
    assert drafts.lost == ["after"]
    assert len(list((folder / "drafts").iterdir())) == 1
    monkeypatch.undo()
    assert drafts.keep(NAME, "after all")
    assert Drafts(folder).get(NAME) == "after all"
    assert drafts.lost == []


def test_an_empty_draft_is_dropped(drafts, folder):
    drafts.keep(NAME, "text")
    assert drafts.keep(NAME, " \n\t")

    assert drafts.get(NAME) == ""
    assert list((folder / "drafts").iterdir()) == []


def test_dropping_leaves_the_others(drafts):
    for name in "abc":
        drafts.keep(name, name)
    assert drafts.drop("a", "b", "nothing")
    assert [drafts.get(name) for name in "abc"] == ["", "", "c"]
    assert drafts.drop_all()
    assert drafts.get("c") == ""


def test_what_cannot_be_dropped_is_told(drafts, folder):
    drafts.keep("a", "text")
    drafts.keep("b", "text")
    path = drafts._file("a")
    path.unlink()
    path.mkdir()

    assert not drafts.drop("a")
    assert not drafts.keep("a", "")
    assert not drafts.drop_all()
    assert drafts.get("b") == ""


def test_a_folder_that_cannot_be_looked_through_is_not_called_clean(drafts, monkeypatch):
    drafts.keep(NAME, "text")

    def refused(_folder):
        raise PermissionError(13, "Permission denied")

    with monkeypatch.context() as patch:
        patch.setattr(Path, "iterdir", refused)
        assert not drafts.drop(NAME)
        assert not drafts.drop_all()
    assert drafts.get(NAME) == "text"


def test_what_a_terminal_would_obey_does_not_come_back(drafts, folder):
    drafts.keep(NAME, "text")
    next((folder / "drafts").iterdir()).write_bytes(b"a\x1b]52;c\x07\xff\xc2\x9bb\n")

    assert drafts.get(NAME) == "a]52;c\ufffdb"
