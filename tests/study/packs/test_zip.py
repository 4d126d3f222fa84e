"""Zip files that were made to do harm, and those that were not."""

import random
import stat
import struct
import warnings
import zipfile
from pathlib import Path
from zipfile import ZipFile, ZipInfo

import pytest

from allyship_tui.study.packs import NotAdded, add_pack
from allyship_tui.study.packs.from_zip import read_zip
from allyship_tui.study.packs.source import LARGEST, LARGEST_FILE, MOST_FILES

from .conftest import choir, zipped


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return where the zip file is to be."""
    return tmp_path / "a choir.zip"


def refusal(path: Path) -> str:
    with pytest.raises(NotAdded) as refused:
        read_zip(path)
    return str(refused.value)


def with_member(path: Path, member: ZipInfo, content: bytes = b"x") -> Path:
    """Write a zip file of a pack that holds one more thing."""
    zipped(path, choir())
    with ZipFile(path, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(member, content)
    return path


@pytest.mark.parametrize("top", ["", "choir/", "choir-main/"])
def test_a_pack_lies_at_the_top_or_in_one_folder(path: Path, top: str) -> None:
    zipped(path, {f"{top}{name}": text for name, text in choir().items()})
    source = read_zip(path)
    assert {name: text.decode() for name, text in source.files.items()} == choir()
    assert source.name == (top.rstrip("/") or "a choir")
    assert not source.left


def test_terms_alone_are_a_pack_of_terms_and_no_folder_around_one(path: Path) -> None:
    zipped(path, {"terms/alto.toml": choir()["terms/alto.toml"]})
    assert [*read_zip(path).files] == ["terms/alto.toml"]


def test_only_lessons_readme_and_licence_are_taken_and_the_rest_is_listed(path: Path) -> None:
    besides = dict.fromkeys(["README.md", "LICENSE", "terms/.toml", "run.sh", "a/b.toml"], "x")
    system = dict.fromkeys(["__MACOSX/._course.toml", ".DS_Store", "terms/.DS_Store"], "x")
    source = read_zip(zipped(path, {**choir(), **besides, **system}))
    assert {*source.files} == {*choir(), "README.md", "LICENSE"}
    assert {*source.left} == {"terms/.toml", "run.sh", "a/b.toml"}
    assert {problem.file for problem in source.unread()} == {"a", "run.sh", "terms/.toml"}


@pytest.mark.parametrize(
    "name",
    [
        "../course.toml",
        "terms/../../out.toml",
        "..",
        "/etc/passwd",
        "//host/share.toml",
        "C:/out.toml",
        "c:out.toml",
        "terms\\..\\..\\out.toml",
        "\\\\host\\out.toml",
    ],
)
def test_a_path_that_leads_out_is_refused(path: Path, data: Path, name: str) -> None:
    with_member(path, ZipInfo(name))
    assert "leads out of the pack" in refusal(path)
    with pytest.raises(NotAdded):
        add_pack(path, data)
    assert not data.exists(), "it is refused before anything is written"


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("terms/a\x1b]52;c;x\x07.toml", "no plain name"),
        ("terms/\u202egnp.toml", "no plain name"),
        ("terms/./x.toml", "no plain name"),
        ("terms//x.toml", "no plain name"),
        ("terms/a:stream.toml", "no plain name"),
        (f"terms/{'x' * 300}.toml", "too long"),
        ("/".join(["x"] * 300), "too long"),
    ],
)
def test_a_name_that_is_not_plain_is_refused_and_quoted_harmlessly(
    path: Path, name: str, said: str
) -> None:
    sentence = refusal(with_member(path, ZipInfo(name)))
    assert said in sentence
    assert sentence.isprintable()
    assert len(sentence) < 300


def test_a_nul_in_a_name_does_not_hide_the_rest_of_it(path: Path) -> None:
    with_member(path, ZipInfo("terms/x.tomlN/../../../out"))
    path.write_bytes(path.read_bytes().replace(b"x.tomlN/", b"x.toml\0/"))
    assert "leads out" in refusal(path)


@pytest.mark.parametrize("kind", [stat.S_IFLNK, stat.S_IFIFO, stat.S_IFCHR, stat.S_IFSOCK])
def test_a_link_or_a_device_is_refused(path: Path, kind: int) -> None:
    member = ZipInfo("terms/link.toml")
    member.create_system = 3
    member.external_attr = (kind | 0o777) << 16
    assert "link or a device" in refusal(with_member(path, member, b"/etc/passwd"))


def test_a_link_of_windows_is_refused(path: Path) -> None:
    member = ZipInfo("terms/link.toml")
    member.external_attr = 0x400
    assert "link or a device" in refusal(with_member(path, member))


def test_what_bursts_is_refused_unread(path: Path) -> None:
    with_member(path, ZipInfo("bomb.txt"), b"")
    with ZipFile(path, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("terms/bomb.toml", bytes(LARGEST_FILE - 1))
    assert "so tightly" in refusal(path)


def test_a_file_that_is_too_large_is_refused(path: Path) -> None:
    with ZipFile(path, "w") as archive:
        archive.writestr("tips.toml", bytes(LARGEST_FILE + 1))
    assert "larger than 4 MB" in refusal(path)


def test_files_that_are_too_large_together_are_refused(path: Path) -> None:
    piece = random.Random(1).randbytes(LARGEST_FILE // 16) + bytes(LARGEST_FILE * 15 // 16)
    with ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for number in range(LARGEST // LARGEST_FILE + 1):
            archive.writestr(ZipInfo(f"terms/t{number}.toml"), piece, zipfile.ZIP_DEFLATED)
    assert path.stat().st_size < LARGEST
    assert "64 MB" in refusal(path)


def test_a_zip_file_that_is_too_large_itself_is_refused(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(LARGEST + 1)
    assert "64 MB" in refusal(path)


def test_a_size_that_is_told_too_small_gives_no_more_than_that(path: Path) -> None:
    text = "x = 1\n" * 1000
    zipped(path, {"course.toml": text})
    size = struct.pack("<L", len(text))
    path.write_bytes(path.read_bytes().replace(size, struct.pack("<L", 5)))
    assert "damaged" in refusal(path)


def test_too_many_files_are_refused(path: Path) -> None:
    with ZipFile(path, "w") as archive:
        for number in range(MOST_FILES + 1):
            archive.writestr(ZipInfo(str(number)), b"")
    assert f"more than {MOST_FILES}" in refusal(path)


def test_a_list_of_files_without_end_is_refused_before_it_is_read(path: Path) -> None:
    zipped(path, choir())
    whole = path.read_bytes()
    end = whole.rindex(b"PK\x05\x06")
    path.write_bytes(whole[: end + 12] + b"\xff\xff\xff\xff" + whole[end + 16 :])
    assert f"more than {MOST_FILES}" in refusal(path)


@pytest.mark.parametrize("other", ["terms/alto.toml", "TERMS/alto.toml", "terms/ALTO.toml"])
def test_two_files_of_one_name_are_refused_whatever_the_case(path: Path, other: str) -> None:
    zipped(path, choir())
    with warnings.catch_warnings(), ZipFile(path, "a") as archive:
        warnings.simplefilter("ignore")
        archive.writestr(other, "x")
    assert "the same name" in refusal(path)


def test_a_password_is_refused(path: Path) -> None:
    zipped(path, {"course.toml": "x"})
    whole = bytearray(path.read_bytes())
    whole[6] |= 1
    whole[whole.index(b"PK\x01\x02") + 8] |= 1
    path.write_bytes(whole)
    assert "password" in refusal(path)


def test_packing_that_is_not_known_is_refused(path: Path) -> None:
    with ZipFile(path, "w", zipfile.ZIP_LZMA) as archive:
        archive.writestr("course.toml", "x")
    assert "plain zip file" in refusal(path)


@pytest.mark.parametrize(
    "content", [b"", b"PK", b"no zip at all" * 100], ids=["empty", "short", "text"]
)
def test_what_is_no_zip_file_is_refused(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    assert refusal(path) == "That is neither a folder nor a zip file."


@pytest.mark.parametrize("kept", [slice(None, -30), slice(30, None), slice(200, None)], ids=str)
def test_a_part_of_a_zip_file_is_refused(path: Path, kept: slice) -> None:
    zipped(path, choir())
    path.write_bytes(path.read_bytes()[kept])
    assert refusal(path)


def test_every_byte_that_is_another_gives_a_pack_or_a_sentence(path: Path) -> None:
    zipped(path, choir())
    whole = path.read_bytes()
    for at in range(0, len(whole), 3):
        path.write_bytes(whole[:at] + bytes([whole[at] ^ 0xFF]) + whole[at + 1 :])
        try:
            source = read_zip(path)
        except NotAdded as error:
            assert str(error).isprintable()
        else:
            assert all(".." not in name for name in source.files)
