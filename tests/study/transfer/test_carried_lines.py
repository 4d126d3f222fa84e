"""What could not be read of a file that is imported is named, line by line."""

from pathlib import Path

from allyship_tui.learner import Log
from allyship_tui.study.learning import Clock, Learning
from allyship_tui.study.transfer import export_log, import_log


def test_the_lines_that_were_left_out_are_named(
    learning: Learning, tmp_path: Path, clock: Clock
) -> None:
    learning.mark("tip/listen-and-learn")
    file = tmp_path / "log.jsonl"
    export_log(learning.log, file)
    whole = file.read_text(encoding="utf-8")
    file.write_text(f"{whole}no event\n\n{{}}\n", encoding="utf-8")
    count = whole.count("\n")
    with Log.open(tmp_path / "other", clock) as there:
        carried = import_log(there, file)
        again = import_log(there, file)
    left_out = (
        f"What could not be read was left out: 2 lines of {file}, namely {count + 1}, {count + 3}."
    )
    assert carried.texts[1:] == (left_out,)
    assert carried.data["skipped"] == [count + 1, count + 3]
    assert (carried.data["events"], carried.data["new"]) == (count - 1, count - 1)
    assert (again.data["events"], again.data["new"]) == (count - 1, 0)


def test_what_ends_with_this_window_is_told_so(
    learning: Learning, tmp_path: Path, clock: Clock
) -> None:
    outcome = learning.mark("tip/listen-and-learn")
    assert not str(outcome).endswith("It lasts until you quit.")
    file = tmp_path / "log.jsonl"
    export_log(learning.log, file)
    there = Log.in_memory("Nothing can be saved.", clock)
    assert len(import_log(there, file).texts) == 2
    assert len(import_log(there, file).texts) == 1
    unkept = Learning(learning.course, there, clock)
    assert str(unkept.mark("tip/get-educated")).endswith("It lasts until you quit.")
