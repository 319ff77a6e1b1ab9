"""A year beside the one before: what was in hand, who came, what worked, and who they are."""

from datetime import date

import pytest

from disrupt import edit
from disrupt.partial import PartialDate
from disrupt.records import (
    Agency,
    AgendaItem,
    Attendance,
    Disruption,
    Meeting,
    Operation,
    Premises,
)
from disrupt.task import Task
from orders import local
from orders.reckoning import the_law
from reports.figures.annual import annual
from reports.figures.pursue import Asked
from reports.figures.report import Period
from reports.figures.suppress import counts as counts_of
from reports.figures.suppress import public, sums
from tests import make
from tests.reports.figures.invented import AS_AT

LAW = the_law(local.shipped())
YEAR = Period(date(2026, 1, 1), date(2026, 12, 31))


def drawn(desk, area=""):
    with desk.store.reading() as session:
        return annual(session, LAW, Asked(YEAR, area, as_at=AS_AT), Task())


def meeting(desk, on, *items):
    """With what came of whom."""
    held = edit.make(desk, Meeting, {"forum": "Perpetrator forum", "at": on})
    for about, state in items:
        edit.make(desk, AgendaItem, {"about": about, "state": state}, meeting_id=held.id)
    return held


def figures(table, column=0):
    return {line.name: line.cells[column].value for line in table.lines}


@pytest.fixture
def forum(desk):
    """Three people and a place over two years."""
    one, two, three = (make.person(desk).reference for _ in range(3))
    place = edit.make(desk, Premises, {"name": "Moonlight Lounge"}).reference
    meeting(desk, date(2025, 3, 1), (one, "adopted"), (two, "adopted"), (place, "adopted"))
    meeting(desk, date(2025, 9, 1), (two, "discharged"))
    meeting(desk, date(2026, 2, 1), (two, "adopted"), (three, "referred"), (one, "reviewed"))
    meeting(desk, date(2026, 12, 31), (one, "discharged"), (three, "adopted"))
    meeting(desk, date(2027, 1, 1), (place, "discharged"), (two, "discharged"))
    return one, two, three, place


def test_volume_is_what_was_open_new_and_closed(desk, forum):
    one, two, three, _ = forum
    table = drawn(desk).table("volume")
    assert [each.label for each in table.columns] == [
        "People, 1 January 2026 to 31 December 2026",
        "Places, 1 January 2026 to 31 December 2026",
        "People, 1 January 2025 to 31 December 2025",
        "Places, 1 January 2025 to 31 December 2025",
    ]
    assert [[*figures(table, column).values()] for column in range(4)] == [
        [1, 2, 3, 1, 2],
        [1, 0, 1, 0, 1],
        [0, 2, 2, 1, 1],
        [0, 1, 1, 0, 1],
    ]
    records = {line.name: line.cells[0].records for line in table.lines}
    assert records["New: adopted in the period"] == (two, three)
    assert records["Closed: discharged in the period"] == (one,)


def test_what_is_open_at_the_end_is_what_the_measures_count(desk, forum):
    report = drawn(desk)
    by_key = {}
    for cell in report.cells():
        by_key.setdefault(cell.key, set()).add((cell.value, frozenset(cell.records)))
    assert by_key["subjects_open_at_end"] == {(2, frozenset(forum[1:3]))}
    assert by_key["before subjects_open_at_end"] == {(1, frozenset(forum[:1]))}


def test_attendance_is_by_agency_with_every_answer(desk):
    council = edit.make(desk, Agency, {"name": "Westmere Council"}).reference
    held = meeting(desk, date(2026, 3, 1))
    last_year = meeting(desk, date(2025, 3, 1))
    for agency, name, came in (
        (council, "Lena Tallow", "yes"),
        (council, "Ivo Cinder", "apologies"),
        ("police", "Robin Mercer", "yes"),
        ("police", "Ada Mercer", "no"),
        ("police", "Kit Mercer", "written"),
        (None, "Nobody", None),
    ):
        said = {"agency": agency, "name": name, "came": came}
        edit.make(desk, Attendance, said, meeting_id=held.id)
        edit.make(desk, Attendance, said, meeting_id=last_year.id)
    table = drawn(desk).table("attendance")
    labels = ["Asked", "Came", "Apologies", "Absent", "In writing", "Not said"]
    assert [each.label for each in table.columns] == labels
    assert {line.name: [cell.value for cell in line.cells] for line in table.lines} == {
        "police": [3, 1, 0, 1, 1, 0],
        "Westmere Council": [2, 1, 1, 0, 0, 0],
        "No agency recorded": [1, 0, 0, 0, 0, 1],
        "All agencies": [6, 2, 1, 1, 1, 1],
    }
    assert table.lines[0].cells[1].of == 3
    assert {each for line in table.lines for cell in line.cells for each in cell.records} == {
        held.reference
    }


def test_what_worked_and_what_was_learned_stand_with_whose_words_and_their_record(desk):
    said = {"at": date(2026, 5, 1), "tactic": "cash-seizure", "area": "Westmere"}
    words = {"worked": "Two officers.", "difference": "She slept.", "in_whose_words": "A parent"}
    done = edit.make(desk, Disruption, {**said, **words})
    edit.make(desk, Disruption, said)
    edit.make(desk, Disruption, {**said, **words, "at": date(2025, 5, 1)})
    ended = {"ended": PartialDate(2026, 11), "learned": "Begin earlier."}
    over = edit.make(desk, Operation, {"name": "Lantern", "area": "Oxmarsh", **ended})
    edit.make(desk, Operation, {"name": "Beacon", "learned": "Not over."})
    edit.make(desk, Operation, {"name": "Torch", **ended, "ended": PartialDate(2025)})
    told = {each.id: each for each in drawn(desk).words}
    assert [(e.text, e.said_by, e.record) for e in told["worked"].passages] == [
        ("Two officers.", "A parent", done.reference)
    ]
    assert [each.text for each in told["difference"].passages] == ["She slept."]
    assert [(e.title, e.text, e.record) for e in told["learned"].passages] == [
        ("Lantern", "Begin earlier.", over.reference)
    ]
    assert {each.id for each in drawn(desk, "westmere").words} == {"worked", "difference"}
    assert {each.id for each in drawn(desk, "Oxmarsh").words} == {"learned"}


def test_one_value_holds_the_measures_of_two_years_and_the_profile(desk, forum):
    report = drawn(desk)
    names = [each.id for each in report.tables]
    assert len(set(names)) == len(names)
    assert {"measures", "by_agency", "volume", "attendance", "panel", "ethnicity_self"} <= {*names}
    assert report.table("panel").title == "Equality profile"
    assert report.before == Period(date(2025, 1, 1), date(2025, 12, 31))
    assert [each.label for each in report.table("measures").columns][1].startswith("1 January 2025")


def test_of_one_area_what_names_none_is_left_out_and_said(desk, forum):
    report = drawn(desk, "Westmere")
    assert not {"volume", "attendance"} & {each.id for each in report.tables}
    assert any("all areas alone: meetings" in each for each in report.notes)


def test_a_figure_of_one_key_is_one_figure(demo):
    """Else it would be hidden by the one and shown by the other."""
    values = {}
    for cell in drawn(demo[0]).cells():
        if cell.key:
            values.setdefault(cell.key, set()).add((cell.value, cell.of))
    assert {key: said for key, said in values.items() if len({v for v, _ in said}) > 1} == {}


def test_the_public_copy_of_a_year_names_nobody_and_still_adds_up(demo):
    report = drawn(demo[0])
    published = public(report)
    assert "N-20" not in repr(published)
    assert not any(1 <= cell.value <= 4 for cell in published.cells() if type(cell.value) is int)
    known = counts_of(report)
    hidden = {cell.key for cell in published.cells() if cell.hidden}
    for each in sums(report, known):
        open_ = {key for key in (each.whole, *each.parts) if key in hidden}
        assert len(open_) != 1, each
