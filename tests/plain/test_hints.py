"""How to go on is said the first few times, and then no more."""

from allyship_tui.plain.answer import Reading
from allyship_tui.plain.reader import Reader

LONG = Reading(tuple(f"{letter * 700}." for letter in "abcdefgh"))


def test_how_to_go_on_is_said_three_times_and_then_only_which_part_it_was() -> None:
    reader = Reader()
    ends = [reader.say(LONG)[-1]]
    while reader.has_more:
        ends.append(reader.more()[-1])
    hinted, bare, last = ends[:3], ends[3:-1], ends[-1]
    assert all("more" in end and end.startswith(f"Part {n} of ") for n, end in enumerate(hinted, 1))
    assert bare == [f"Part {number} of {len(ends)}." for number in range(4, len(ends))]
    assert len(bare) > 1
    assert last == LONG.paragraphs[-1]
    # Nor in the next text of the same visit; a new visit begins anew.
    assert reader.say(LONG)[-1] == f"Part 1 of {len(ends)}."
    assert "more" in Reader().say(LONG)[-1]
