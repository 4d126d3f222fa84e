"""The settings file: whatever it holds, the program starts."""

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from allyship_tui.study.settings import Config, read_config


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Return where the file belongs; it is not there yet."""
    return tmp_path / "config.toml"


def problems(file: Path) -> list[str]:
    """Return what cannot be understood, each as it is said."""
    return [str(problem) for problem in read_config(file).problems]


def test_all_of_it(file: Path) -> None:
    file.write_text(
        '# a comment\ntheme = "light-paper"\nplain = true\nwidth = 60\nmotion = true\n'
        'letter-keys = false\n[keys]\nmark = "x"\nnext = ["n", "space"]\n',
        "utf-8",
    )
    assert read_config(file) == Config(
        theme="light-paper",
        plain=True,
        width=60,
        motion=True,
        letter_keys=False,
        keys={"mark": ("x",), "next": ("n", "space")},
    )


@pytest.mark.parametrize("text", ["", "# nothing\n", "\ufeff", "\r\n"])
def test_an_empty_file_says_nothing(file: Path, text: str) -> None:
    file.write_text(text, "utf-8")
    assert read_config(file) == Config()


def test_a_file_that_is_not_there_says_nothing(file: Path, tmp_path: Path) -> None:
    assert read_config(file) == Config()
    assert read_config(tmp_path / "no" / "folder" / "config.toml") == Config()
    file.write_text("plain = true\n", "utf-8")
    assert read_config(file / "config.toml") == Config()


@pytest.mark.parametrize(
    ("text", "width"), [("20", 20), ('"off"', 0), ("1000000000", 10**9), ("0x28", 40)]
)
def test_widths(file: Path, text: str, width: int) -> None:
    file.write_text(f"width = {text}\n", "utf-8")
    assert read_config(file) == Config(width=width)


def test_an_unknown_key_is_named_with_what_is_near(file: Path) -> None:
    file.write_text('thme = "light-paper"\nzzz = 1\nplain = true\n', "utf-8")
    assert problems(file) == [
        'config.toml, key "thme": this key is not known here and is not read. '
        'Did you mean "theme"?',
        'config.toml, key "zzz": this key is not known here and is not read. '
        "Remove it, unless it is for a newer version of the program.",
    ]
    assert read_config(file).plain is True


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('plain = "yes"', 'key "plain": expected true or false, found "yes".'),
        ("plain = 1", 'key "plain": expected true or false, found 1.'),
        ("motion = []", 'key "motion": expected true or false'),
        ("letter-keys = 0.0", 'key "letter-keys": expected true or false'),
        ("theme = 3", 'key "theme": expected text, found 3.'),
        ('theme = " "', 'key "theme": expected text'),
        ('theme = "\\u001b"', 'key "theme": expected text'),
        ("width = 19", 'key "width": expected a width of 20 characters or more, or "off"'),
        ("width = true", 'key "width": expected a width'),
        ("width = -1", 'key "width": expected a width'),
        ("width = 40.0", 'key "width": expected a width'),
        ('width = "40"', 'key "width": expected a width'),
        ("width = [40]", 'key "width": expected a width'),
        ("width = 1979-05-27", 'key "width": expected a width'),
        ("keys = 3", 'key "keys": expected a table of actions and keys'),
        ('keys = ""', 'key "keys": expected a table'),
    ],
)
def test_a_wrong_value_is_left_out_alone(file: Path, text: str, said: str) -> None:
    file.write_text(f'{text}\n["a b"]\n', "utf-8")
    found = read_config(file)
    assert len(found.problems) == 2
    assert str(found.problems[0]).startswith(f"config.toml, {said}")
    assert found == Config(problems=found.problems)


@pytest.mark.parametrize("wrong", ["3", "[3]", '" "', '["x", "\\u001b"]', "{}", "true"])
def test_wrong_keys_of_one_action_are_left_out_alone(file: Path, wrong: str) -> None:
    file.write_text(f'keys = {{ next = "j", "mark\\u001b" = {wrong}, view = ["y"] }}\n', "utf-8")
    found = read_config(file)
    [problem] = map(str, found.problems)
    assert problem.startswith('config.toml, key "keys.mark": expected a key such as "x"')
    assert "\x1b" not in problem
    assert found.keys == {"next": ("j",), "view": ("y",)}


@pytest.mark.parametrize("none", ['""', "[]", '[""]'])
def test_an_empty_text_is_no_key_as_an_empty_list_is(file: Path, none: str) -> None:
    file.write_text(f'[keys]\nsearch = {none}\nmark = "z"\n', "utf-8")
    assert read_config(file) == Config(keys={"search": (), "mark": ("z",)})


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"\xff\xfe", "not valid UTF-8 (byte 1)"),
        (b"plain = true\n\x00", "not valid TOML"),
        (b"plain", "not valid TOML"),
        (b"plain = true\nplain = false", "not valid TOML"),
        (b"width = " + b"9" * 5000, "not valid TOML"),
        (b"a = " + b"[" * 100_000, "not valid TOML"),
        (b"a." * 50_000 + b"b = 1", "not valid TOML"),
    ],
    ids=["bytes", "nul", "key", "twice", "digits", "lists", "tables"],
)
def test_what_is_no_toml_is_one_problem(file: Path, content: bytes, said: str) -> None:
    file.write_bytes(content)
    found = problems(file)
    assert len(found) == 1
    assert said in found[0]


def test_a_folder_by_that_name(file: Path) -> None:
    file.mkdir()
    assert problems(file) == [
        "config.toml: this is not a file that can be read. Put a TOML file in its place."
    ]


def test_a_pipe_by_that_name_is_not_waited_for(file: Path) -> None:
    os.mkfifo(file)
    assert "not a file" in problems(file)[0]


def test_a_name_that_no_folder_can_have(tmp_path: Path) -> None:
    found = problems(tmp_path / ("x" * 5000) / "config.toml")
    assert len(found) == 1
    assert "cannot be read" in found[0]


def test_a_file_that_may_not_be_read(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # Whoever runs the tests may be allowed everything.
    def refuse(self: Path, **_: object) -> None:
        raise PermissionError(13, "Permission denied", str(self))

    monkeypatch.setattr(Path, "stat", refuse)
    assert "cannot be read (Permission denied)" in problems(file)[0]


def test_a_large_file_is_read(file: Path) -> None:
    file.write_text("plain = true\n" + f"# {'x' * 98}\n" * 10_000, "utf-8")
    assert read_config(file) == Config(plain=True)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(content=st.binary(max_size=60) | st.text(max_size=60).map(str.encode))
def test_nothing_is_raised(file: Path, content: bytes) -> None:
    file.write_bytes(content)
    assert isinstance(read_config(file), Config)


# Packs


def test_folders_of_packs_are_relative_to_the_file_and_a_tilde_is_home(
    file: Path, tmp_path: Path
) -> None:
    file.write_text('content = ["~/choir", "near", "../up", "/abs"]\n', "utf-8")
    home, near = tmp_path / "home", file.parent
    folders = (home / "choir", near / "near", near / "../up", Path("/abs"))
    assert read_config(file) == Config(content=folders)


def test_packs_that_join_the_term_of_the_day(file: Path) -> None:
    file.write_text('daily-packs = ["choir", "a-2"]\n', "utf-8")
    assert read_config(file) == Config(daily_packs=("choir", "a-2"))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('content = "choir"', 'key "content": expected a list of folders'),
        ("content = [7]", 'key "content": expected a folder'),
        ('content = [""]', 'key "content": expected a folder'),
        ('content = ["a\\u0000b"]', 'key "content": expected a folder'),
        ('content = ["~nobody-here/choir"]', "There is no home folder ~nobody-here"),
        ('daily-packs = "choir"', 'key "daily-packs": expected a list of ids'),
        ('daily-packs = ["The choir"]', 'key "daily-packs": expected a list of ids'),
    ],
)
def test_what_is_wrong_about_packs_is_named(file: Path, text: str, said: str) -> None:
    file.write_text(f'{text}\nthem = "x"\n', "utf-8")
    found = read_config(file)
    assert found.content == ()
    assert found.daily_packs == ()
    assert said in str(found.pack_problems[0])
    assert [each.where for each in found.problems if each not in found.pack_problems] == [
        'key "them"'
    ]


def test_a_wrong_folder_takes_no_other_with_it(file: Path) -> None:
    file.write_text('content = ["one", 7, "two"]\n', "utf-8")
    found = read_config(file)
    assert found.content == (file.parent / "one", file.parent / "two")
    assert len(found.pack_problems) == 1


def test_a_file_that_is_broken_may_have_named_packs(file: Path) -> None:
    file.write_text("content = [", "utf-8")
    assert read_config(file).pack_problems == read_config(file).problems
