"""What a public copy hides cannot be worked out from what it shows, and no more is hidden."""

from dataclasses import replace

import pytest

from reports.figures.report import Cell, Line, Passage, Report, Words
from reports.figures.suppress import public
from tests.reports.figures.attacker import Attacker
from tests.reports.figures.invented import Sums, broken_down, column, regions_by_kind, report, table
from tests.sampled import sampled


def hidden_in(published: Report) -> set[str]:
    return {cell.key for cell in published.cells() if cell.hidden}


def attacker(made: Report, sums: Sums, hidden: set[str]) -> Attacker:
    counts = {cell.key: cell.value for cell in made.cells()}
    small = {key for key in hidden if 1 <= counts[key] <= 4}
    shown = {key: value for key, value in counts.items() if key not in hidden}
    most = max(counts.values()) + 10
    return Attacker(shown, frozenset(small), frozenset(hidden - small), sums, most)


@pytest.mark.parametrize("seed", sampled(range(300), 40))
def test_nothing_hidden_can_be_worked_out_and_nothing_is_hidden_needlessly(seed):
    made, sums = regions_by_kind(seed)
    hidden = hidden_in(public(made))
    counts = {cell.key: cell.value for cell in made.cells()}
    small = {key for key, value in counts.items() if 1 <= value <= 4}
    assert small <= hidden
    knows = attacker(made, sums, hidden)
    assert {key: told for key in hidden if (told := knows.can_be_only(key)) is not None} == {}
    for key in hidden - small:
        without = attacker(made, sums, hidden - {key})
        assert any(without.can_be_only(each) is not None for each in hidden - {key}), key
    assert not any(counts[key] == 0 for key in hidden)


@pytest.mark.parametrize("seed", sampled(range(200), 10))
def test_nothing_can_be_worked_out_from_the_same_events_in_several_tables(seed):
    made, sums = broken_down(seed)
    hidden = hidden_in(public(made))
    counts = {cell.key: cell.value for cell in made.cells()}
    reader = replace(attacker(made, sums, hidden), small=frozenset(), others=frozenset(hidden))
    assert {key for key in hidden if reader.can_be_only(key) is not None} == set()
    # Who knows which are small tells none of them but what all noughts alone would tell.
    knows = attacker(made, sums, hidden)
    every = attacker(made, sums, {key for key, value in counts.items() if value})
    for key in knows.small:
        assert knows.can_be_only(key) is None or every.can_be_only(key) is not None, key


def test_the_random_tables_have_something_to_hide():
    secondary = 0
    for seed in range(40):
        made, _ = regions_by_kind(seed)
        counts = {cell.key: cell.value for cell in made.cells()}
        secondary += sum(counts[key] > 4 for key in hidden_in(public(made)))
    assert secondary > 40


def test_an_attacker_tells_what_only_one_number_fits():
    made = report(table(column([3, 9, 20])[0]))
    knows = attacker(made, column([3, 9, 20])[1], {"n0"})
    assert knows.can_be_only("n0") == 3


@pytest.mark.parametrize(
    ("values", "hidden"),
    [
        ([3, 9, 20], {0, 1}),
        ([3, 2, 20], {0, 1}),
        ([1, 1, 20], {0, 1, 2}),
        ([4, 4, 20, 7], {0, 1, 3}),
        ([1, 4, 20], {0, 1}),
        ([0, 5, 20], set()),
        ([0, 3, 0], {1, "n"}),
        ([2, 0, 6, 6], {0, 2}),
        ([1, 2, 0, 5], {0, 1}),
        ([1, 1, 0, 0], {0, 1, "n"}),
        ([4, 4, 0, 0], {0, 1, "n"}),
    ],
)
def test_the_smallest_other_that_fits_is_hidden(values, hidden):
    keys = {each if each == "n" else f"n{each}" for each in hidden}
    assert hidden_in(public(report(table(column(values)[0])))) == keys


def test_a_figure_is_hidden_wherever_it_stands():
    lines, _ = column([3, 9, 20])
    elsewhere = table([Line("again", (Cell(9, key="n1"),))], name="elsewhere")
    published = public(report(table(lines), elsewhere))
    assert published.table("elsewhere").lines[0].cells[0] == Cell("*", key="n1", hidden=True)


def test_a_total_in_another_table_tells_nothing():
    one, _ = column([3, 9, 20])
    other = [
        Line("by month", (Cell(3, key="m0"),)),
        Line("by month", (Cell(29, key="m1"),)),
        Line("Total", (Cell(32, key="n"),), "total"),
    ]
    assert hidden_in(public(report(table(one), table(other, name="months")))) == {
        *("n0", "n1"),
        *("m0", "m1"),
    }


def test_a_share_an_average_and_a_difference_go_with_what_they_rest_on():
    lines, _ = column([3, 9, 20])
    worked_out = [
        Line("share", (Cell(33.3, key="share", rests_on=("n1",)),)),
        Line("of that", (Cell("joint 2nd", key="further", rests_on=("share",)),)),
        Line("not of it", (Cell(62.5, key="other", rests_on=("n2", "n")),)),
        Line("average of few", (Cell(31.0, ("N-1", "N-2"), key="average"),)),
    ]
    published = public(report(table(lines), table(worked_out, name="shares")))
    assert hidden_in(published) == {"n0", "n1", "share", "further", "average"}


def test_what_a_shown_figure_is_a_share_of_goes_where_that_is_hidden():
    lines, _ = column([3, 9, 20])
    parts = [
        Line("of few", (Cell(0, of=3, key="a"),)),
        Line("of a hidden one", (Cell(7, of=9, key="b"),)),
        Line("of a shown one", (Cell(16, of=20, key="c"),)),
    ]
    published = public(report(table(lines), table(parts, name="parts")))
    assert [each.cells[0].of for each in published.table("parts").lines] == [None, None, 20]


def test_nothing_of_what_is_hidden_is_left_in_it():
    lines, _ = column([3, 9, 20])
    lines[0] = replace(lines[0], cells=(Cell(3, ("N-31", "N-32", "N-33"), of=32, key="n0"),))
    lines[0] = replace(lines[0], note="9 and 3 make 12")
    lines[1] = replace(lines[1], note="people")
    said = replace(table(lines), says="Three of 32.", notes=("Counted by day.",))
    words = (Words("worked", "What worked", (Passage("DR-1", "She told us.", "A parent"),)),)
    published = public(report(said, words=words))
    held = repr(published)
    assert not any(word in held for word in ("N-31", "She told", "Three of", "make 12", "value=3,"))
    assert published.table("made").notes == ("Counted by day.",)
    assert published.table("made").lines[1].note == "people"
    assert not any(cell.records for cell in published.cells())


def test_a_table_with_nothing_small_keeps_what_is_said_of_it():
    lines, _ = column([30, 9, 20])
    published = public(report(replace(table(lines), says="Most in the first.")))
    assert published.table("made").says == "Most in the first."
    assert published.is_public
    assert "shown as *" in published.rule
