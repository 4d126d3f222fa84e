"""What the log adds up to is worked out once, and again where it has changed."""

from allyship_tui.learner import Event, Kind
from allyship_tui.study.cache import ItemCache
from allyship_tui.study.journal import Reflections, all_reflections
from allyship_tui.study.learning import Learning
from allyship_tui.study.recall import retention_of, states_of


def test_only_what_changed_is_worked_out_again(learning: Learning) -> None:
    worked_out: list[str] = []

    def work_out(events: list[Event]) -> list[str]:
        worked_out.append(events[0].item)
        return [str(event.value) for event in events]

    log = learning.log
    remembered = ItemCache(Kind.REVIEWED, work_out)

    def held() -> list[list[str]]:
        worked_out.clear()
        return sorted(remembered.of(log.snapshot))

    first = log.record(Kind.REVIEWED, "tip/a", value=1)
    log.record(Kind.REVIEWED, "tip/b", value=2)
    assert (held(), worked_out) == ([["1"], ["2"]], ["tip/a", "tip/b"])
    assert (held(), worked_out) == ([["1"], ["2"]], [])
    log.record(Kind.MET, "term/a")
    assert (held(), worked_out) == ([["1"], ["2"]], [])
    log.record(Kind.REVIEWED, "tip/b", value=3)
    assert (held(), worked_out) == ([["1"], ["2", "3"]], ["tip/b"])
    log.undo(first)
    assert (held(), worked_out) == ([["2", "3"]], [])
    log.forget("everything", [event.id for event in log.snapshot.events()])
    assert (held(), worked_out) == ([], [])


def test_what_is_left_half_way_is_gone_on_with(learning: Learning) -> None:
    for number in range(1200):
        learning.log.record(Kind.MET, f"term/{number}")
    remembered = ItemCache(Kind.MET, len)
    next(remembered.steps(learning.snapshot))
    assert not remembered.is_fresh(learning.snapshot)
    assert remembered.of(learning.snapshot) == [1] * 1200
    assert remembered.is_fresh(learning.snapshot)


def test_another_log_is_another_matter(learning: Learning) -> None:
    from allyship_tui.learner import Snapshot

    learning.log.record(Kind.MET, "term/a")
    remembered = ItemCache(Kind.MET, len)
    assert remembered.of(learning.snapshot) == [1]
    assert remembered.of(Snapshot()) == []


def test_the_journal_is_the_same_as_read_anew(learning: Learning) -> None:
    journal = Reflections(learning)
    texts = [journal.write(f"text {number}") for number in range(5)]

    def is_same() -> bool:
        return journal.all() == all_reflections(learning.snapshot)

    assert {each.text for each in journal.all()} == {f"text {number}" for number in range(5)}
    assert is_same()
    journal.change(texts[2], "other words")
    assert journal.all("OTHER")[0].text == "other words"
    assert is_same()
    learning.log.forget(texts[0].item, learning.snapshot.ids_of({texts[0].item}))
    assert len(journal.all()) == 4
    assert is_same()
    assert [each for each in journal.looking("text 4") if each] == journal.all("text 4")


def test_how_prompts_are_held_is_the_same_as_read_anew(learning: Learning) -> None:
    from allyship_tui.study.recall import Cards

    cards = Cards(learning)
    for value in ("good", "again", "easy", "good"):
        event = learning.log.record(Kind.RECALLED, "recall/term/ally/what", value=value)
        assert cards.retention() == retention_of(states_of(learning.snapshot))
    learning.log.undo(event)
    assert cards.retention() == retention_of(states_of(learning.snapshot))
    assert cards.retention().back == 2


def test_days_follow_the_log(learning: Learning) -> None:
    event = learning.log.record(Kind.MET, "term/a")
    day = {event.day}
    assert learning.snapshot.days(Kind.MET) == day
    learning.log.undo(event)
    assert learning.snapshot.days(Kind.MET) == set()
    assert learning.snapshot.count(Kind.MET) == 0
    learning.log.record(Kind.MET, "term/b")
    assert (learning.snapshot.days(Kind.MET), learning.snapshot.count(Kind.MET)) == (day, 1)
