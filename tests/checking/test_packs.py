"""Packs as a whole: on top of another, silenced in places, empty, with a history."""

import subprocess
from datetime import date
from pathlib import Path

import pytest

from allyship_tui.checking import check_packs

from .conftest import TODAY, Check
from .sound_pack import NOUNS, term, write_sound_pack

GIT = ("git", "-c", "user.name=Ada", "-c", "user.email=ada@example.org")


def commit(pack: Path) -> None:
    for words in (["init", "-q", "-b", "main"], ["add", "."], ["commit", "-q", "-m", "A pack"]):
        subprocess.run([*GIT, "-C", str(pack), *words], check=True)


def rules(check: Check, pack: Path) -> list[str]:
    return [each.rule for each in check(pack).findings]


def silence(pack: Path, rule: str, entry: str) -> None:
    with (pack / "course.toml").open("a", encoding="utf-8") as file:
        file.write(f'\n[[silence]]\nrule = "{rule}"\nentry = "{entry}"\nreason = "It is a name."\n')


def test_a_silenced_finding_is_set_aside_with_its_reason(pack: Path, check: Check) -> None:
    (pack / "terms/anchor.toml").write_text(
        term("anchor", "zipper", "basket", 0).replace(
            'short = "A', f'short = "{"Go on now. " * 9} A'
        )
    )
    assert rules(check, pack) == ["long-short"]
    silence(pack, "long-short", "term/anchor")
    report = check(pack)
    assert report.findings == ()
    assert [(each.finding.rule, each.reason) for each in report.silenced] == [
        ("long-short", "It is a name.")
    ]


@pytest.mark.parametrize(
    ("rule", "entry", "meant"),
    [
        ("long-shrt", "term/anchor", "long-short"),
        ("long-short", "term/ancor", "term/anchor"),
        ("long-short", "term/anchor", None),
    ],
)
def test_a_silence_of_nothing_is_told(
    pack: Path, check: Check, rule: str, entry: str, meant: str | None
) -> None:
    silence(pack, rule, entry)
    (finding,) = check(pack).findings
    assert (finding.rule, finding.suggestion) == ("unused-silence", meant)


def test_a_rule_that_is_not_asked_leaves_its_silence_alone(pack: Path, check: Check) -> None:
    silence(pack, "long-short", "term/anchor")
    assert check(pack, "long-sentence").findings == ()
    assert len(check(pack, "unused-silence").findings) == 1


def test_a_pack_may_lead_to_what_it_adds_to(pack: Path, tmp_path: Path) -> None:
    added = tmp_path / "added"
    (added / "terms").mkdir(parents=True)
    (added / "terms/bell.toml").write_text(term("bell", "anchor", "basket", 50))
    (report,) = check_packs([added], pack, TODAY)
    assert report.findings == ()
    (added / "terms/bell.toml").write_text(term("bell", "ancher", "basket", 50))
    (report,) = check_packs([added], pack, TODAY)
    assert [(each.rule, each.suggestion) for each in report.findings] == [
        ("dangling-link", "anchor")
    ]


def test_a_pack_may_lead_to_a_pack_before_it(pack: Path, tmp_path: Path) -> None:
    folders = [tmp_path / "one", tmp_path / "two"]
    for folder, words in zip(folders, (("bell", "anchor"), ("gong", "bell")), strict=True):
        (folder / "terms").mkdir(parents=True)
        text = term(words[0], words[1], "basket", 50)
        (folder / "terms" / f"{words[0]}.toml").write_text(text)
    assert [report.findings for report in check_packs(folders, pack, TODAY)] == [(), ()]
    _, last = check_packs(reversed(folders), pack, TODAY)
    assert last.findings == ()


def test_an_entry_in_the_place_of_another_is_pointed_out(pack: Path, tmp_path: Path) -> None:
    added = write_sound_pack(tmp_path / "added")
    (report,) = check_packs([added], pack, TODAY)
    assert report.findings == ()  # all of it is the same
    (added / "terms/anchor.toml").write_text(term("anchor", "zipper", "basket", 9))
    tips = (added / "tips.toml").read_text()
    (added / "tips.toml").write_text(tips.replace('effort = "minutes"', 'effort = "hour"', 1))
    (report,) = check_packs([added], pack, TODAY)
    assert [(each.rule, each.entry) for each in report.findings] == [
        ("replaced-entry", "term/anchor"),
        ("replaced-entry", "tip/get-going"),
    ]


def test_a_pack_that_stands_alone_does_not_lead_into_the_course(pack: Path, tmp_path: Path) -> None:
    alone = tmp_path / "alone"
    (alone / "terms").mkdir(parents=True)
    (alone / "course.toml").write_text(
        'title = "Alone"\nlanguage = "en"\nbase = "replaces"\n'
        'categories = [{ id = "roles", title = "Roles" }]\n'
    )
    (alone / "terms/bell.toml").write_text(term("bell", "anchor", "basket", 50))
    (report,) = check_packs([alone], pack, TODAY)
    assert {each.rule for each in report.findings} == {"dangling-link"}


def test_a_link_to_an_entry_that_is_left_out_is_not_told_as_well(pack: Path, check: Check) -> None:
    (pack / "terms/basket.toml").write_text("title = ")
    assert rules(check, pack) == ["unreadable-file"]


def test_an_empty_folder_is_told(tmp_path: Path, check: Check) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    (finding,) = check(empty).findings
    assert (finding.rule, finding.file) == ("left-out", str(empty))


def test_grades_and_other_words_of_english_are_not_looked_for_elsewhere(
    pack: Path, check: Check
) -> None:
    path = pack / "course.toml"
    path.write_text(path.read_text().replace('"en"', '"de"'))
    hard = "Institutional marginalisation perpetuates intergenerational disparities."
    text = term("anchor", "zipper", "basket", 0)
    (pack / "terms/anchor.toml").write_text(text.replace('short = "A', f'short = "{hard} A'))
    assert rules(check, pack) == []


# What git knows


def test_a_new_pack_may_say_that_it_was_there_in_the_past(pack: Path, check: Check) -> None:
    subprocess.run([*GIT, "-C", str(pack), "init", "-q"], check=True)
    assert rules(check, pack) == []


def test_a_new_term_is_held_against_the_branch_that_it_goes_to(pack: Path, check: Check) -> None:
    commit(pack)
    assert rules(check, pack) == []
    subprocess.run([*GIT, "-C", str(pack), "switch", "-q", "-c", "new"], check=True)
    (pack / "terms/yak.toml").write_text(term("yak", "yarn", "zipper", 50))
    path = pack / "definition.toml"
    path.write_text(path.read_text().replace('["candle"]', '["candle", "yak"]'))
    commit_all = (["add", "."], ["commit", "-q", "-m", "A yak"])
    for words in commit_all:
        subprocess.run([*GIT, "-C", str(pack), *words], check=True)
    assert "added-in-past" in rules(check, pack)
    path = pack / "terms/yak.toml"
    path.write_text(path.read_text().replace("added = 2026-01-01", f"added = {TODAY}"))
    assert "added-in-past" not in rules(check, pack)


def test_a_term_that_is_retired_has_not_vanished(pack: Path, check: Check) -> None:
    commit(pack)
    path = pack / "terms/candle.toml"
    path.write_text(path.read_text() + "retired = 2026-03-02\n")
    assert "vanished-id" not in rules(check, pack)
    path.unlink()
    assert "vanished-id" in rules(check, pack)


def test_a_broken_file_has_not_vanished(pack: Path, check: Check) -> None:
    commit(pack)
    (pack / "tips.toml").write_text("tips = [")
    (pack / "terms/candle.toml").write_text("title = ")
    assert "vanished-id" not in rules(check, pack)


def test_figures_tell_how_the_pack_reads_and_is_linked(pack: Path, check: Check) -> None:
    figures = check(pack).figures
    assert figures is not None
    assert set(figures.grades) == {"definition", "short"}
    assert all(0 < grade < 8 for grade in figures.grades.values())
    assert [(each.kind, each.word, each.share) for each in figures.openers] == [
        ("term", "Anchor", round(100 / (len(NOUNS) + 1))),
        ("situation", "Thunder", 40),
    ]
    assert (figures.one_sided_links, figures.unlinked_entries, figures.shared_sentences) == (0,) * 3
    assert (figures.elsewhere, figures.mays) == (None, 1)


def test_figures_tell_where_sources_are_from(pack: Path, check: Check) -> None:
    for noun, country in (("anchor", "KE"), ("basket", "US")):
        file = pack / "terms" / f"{noun}.toml"
        text = file.read_text("utf-8").replace("{ title =", f'{{ country = "{country}", title =', 1)
        file.write_text(text, "utf-8")
    figures = check(pack).figures
    assert figures is not None
    assert figures.elsewhere == round(100 / (len(NOUNS) + 1))


def test_the_day_counts(tmp_path: Path) -> None:
    pack = write_sound_pack(tmp_path / "early")
    (report,) = check_packs([pack], pack, date(2026, 1, 31))
    assert "checked-ahead" in {each.rule for each in report.findings}
