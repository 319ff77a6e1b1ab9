"""Each row against what is held: new, changed, the same, or for a person to decide."""

from datetime import date

import pytest

from disrupt import edit
from disrupt.partial import PartialDate
from disrupt.records import Child, Person, Vehicle
from disrupt.records.child import Care
from disrupt.records.person import Address, Marker, Status
from orders.intake import bring_in
from tests import make
from tests.desks import PEOPLE, brought, folder_of, held


def counts(report):
    return (report.new, report.changed, report.same, report.doubtful, len(report.rejected))


def parts(desk, tmp_path, sheet, text):
    """What came of bringing in one sheet of dated things."""
    return bring_in(desk, folder_of(tmp_path / "parts", **{sheet: text}))[f"{sheet}.csv"]


def statuses(desk):
    return [(each.status, each.on and str(each.on)) for each in held(desk.store, Status)]


@pytest.fixture
def robin(desk):
    return make.person(desk, born=PartialDate(1988), aliases=("Wren",))


def test_a_new_reference_is_a_new_person(desk, tmp_path):
    report = brought(desk, tmp_path, "reference,family_name\nN-7,Exley\n")
    assert counts(report) == (1, 0, 0, 0, 0)
    assert [each.reference for each in held(desk.store, Person)] == ["N-7"]


def test_a_row_without_a_reference_is_given_one(desk, tmp_path):
    text = "reference,family_name\nN-2026-0001,Exley\n,Mercer\n,Tallow\n"
    assert counts(brought(desk, tmp_path, text)) == (3, 0, 0, 0, 0)
    assert {each.family_name: each.reference for each in held(desk.store, Person)} == {
        "Exley": "N-2026-0001",
        "Mercer": "N-2026-0002",
        "Tallow": "N-2026-0003",
    }


def test_a_reference_that_comes_far_below_is_not_given_away_above(desk, tmp_path):
    many = "".join(f",Exley{n}\n" for n in range(2100))
    report = brought(desk, tmp_path, f"reference,family_name\n{many}N-2026-0001,Mercer\n")
    assert counts(report) == (2101, 0, 0, 0, 0)
    assert held(desk.store, Person)[0].reference == "N-2026-0001"


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("reference,family_name\nN-2026-0001,Exley\n", (0, 0, 1, 0, 0)),
        ("reference,family_name\nN-2026-0001,Mercer\n", (0, 1, 0, 0, 0)),
        ("reference,area\nN-2026-0001,Westmere\n", (0, 1, 0, 0, 0)),
        ("reference,born\nN-2026-0001,1988\n", (0, 0, 1, 0, 0)),
        ("reference,aliases\nN-2026-0001,Wren; Wren\n", (0, 0, 1, 0, 0)),
        ("reference,area\nN-2026-0001,\n", (0, 0, 1, 0, 0)),
        ("reference,born\nN-2026-0001,\n", (0, 1, 0, 0, 0)),
        ("reference\nN-2026-0001\n", (0, 0, 1, 0, 0)),
        ("reference,born\nN-2026-0001,x\n", (0, 0, 0, 0, 1)),
    ],
)
def test_a_known_reference_is_the_same_or_changed(desk, tmp_path, robin, text, verdict):
    assert counts(brought(desk, tmp_path, text)) == verdict
    assert len(held(desk.store, Person)) == 1


def test_missing_headings_change_nothing_and_empty_cells_empty_a_field(desk, tmp_path, robin):
    brought(desk, tmp_path, "reference,born,area\nN-2026-0001,,Westmere\n")
    (kept,) = held(desk.store, Person)
    assert (kept.born, kept.area) == (None, "Westmere")
    assert (kept.family_name, kept.aliases) == ("Exley", ("Wren",))


def test_empty_cells_never_empty_a_dated_history(desk, tmp_path, robin):
    make.status(desk, robin)
    make.address(desk, robin)
    make.marker(desk, robin)
    text = "reference,status,status_on,address,postcode,markers\nN-2026-0001,,,,,\n"
    assert counts(brought(desk, tmp_path, text)) == (0, 0, 1, 0, 0)
    assert len(held(desk.store, Status, Address, Marker)) == 3


@pytest.mark.parametrize(
    ("rows", "verdict"),
    [
        ("N-1,Exley\nN-1,Exley\n", (1, 0, 1, 0, 0)),
        ("N-1,Exley\nN-1,Mercer\n", (1, 0, 0, 1, 0)),
        (",Exley\n,Exley\n", (1, 0, 1, 0, 0)),
        (",\n", (0, 0, 0, 0, 0)),
        (", \n", (0, 0, 0, 1, 0)),
        ("N-1,\n", (1, 0, 0, 0, 0)),
    ],
)
def test_a_row_that_stands_twice_is_one_person_or_in_doubt(desk, tmp_path, rows, verdict):
    assert counts(brought(desk, tmp_path, f"reference,family_name\n{rows}")) == verdict


def test_doubtful_rows_say_why(desk, tmp_path, robin):
    text = (
        "reference,family_name,given_names,born,area,status\n"
        "N-1,Mercer,,,,\nN-1,Tallow,,,,\n"
        ",Exley,Robin,1988,Westmere,\n"
        ",,,,,charged\n"
        ",Cinder,Ada,,,\n,Cinder,Ada,,Westmere,\n"
        ",Exley,Robin,1988,,convicted\n"
    )
    report = brought(desk, tmp_path, text)
    assert [(each["row"], each["why"]) for each in report.doubtful_rows] == [
        (3, "N-1 stands in row 2 too, and says something else there."),
        (4, "This may be N-2026-0001."),
        (5, "Nothing in this row tells who it is."),
        (7, "This may be someone in an earlier row."),
        (8, "This may be N-2026-0001, of whom not all of it is held."),
    ]
    assert (report.new, report.doubtful) == (2, 5)
    assert statuses(desk) == []


@pytest.mark.parametrize(
    ("row", "verdict"),
    [
        (",Exley,Robin,1988", (0, 0, 1, 0, 0)),
        (",EXLEY,robin,1988", (0, 0, 0, 1, 0)),
        (",Exley,Robin,1988-05", (0, 0, 0, 1, 0)),
        (",Exley,Robin,", (0, 0, 0, 1, 0)),
        (",Exley,Robin,1989", (1, 0, 0, 0, 0)),
        (",Exley,Robyn,1988", (1, 0, 0, 0, 0)),
        (",,,1988", (1, 0, 0, 0, 0)),
        ("N-9,Exley,Robin,1988", (1, 0, 0, 0, 0)),
    ],
)
def test_a_namesake_without_a_reference_is_the_same_in_doubt_or_new(
    desk, tmp_path, robin, row, verdict
):
    text = f"reference,family_name,given_names,born\n{row}\n"
    assert counts(brought(desk, tmp_path, text)) == verdict


def test_a_no_is_not_nothing_when_a_namesake_is_compared(desk, tmp_path, robin):
    text = "family_name,given_names,born,resident\nExley,Robin,1988,no\n"
    assert brought(desk, tmp_path, text).doubtful == 1


def test_a_namesake_of_somebody_new_in_the_same_sheet_is_in_doubt(desk, tmp_path):
    text = "reference,family_name,born,area\nN-1,Exley,1988,\n,Exley,1988,Westmere\n"
    assert counts(brought(desk, tmp_path, text)) == (1, 0, 0, 1, 0)


def test_what_a_person_s_row_says_of_dated_things_makes_them_once(desk, tmp_path):
    text = (
        "reference,status,status_on,address,postcode,markers\n"
        "N-1,charged,2026-05-01,31 Tallow Row,ec1a1bb,drugs; violence\n"
    )
    assert counts(brought(desk, tmp_path, text)) == (1, 0, 0, 0, 0)
    assert counts(brought(desk, tmp_path, text)) == (0, 0, 1, 0, 0)
    assert statuses(desk) == [("charged", "2026-05-01")]
    assert [(a.address, a.postcode) for a in held(desk.store, Address)] == [
        ("31 Tallow Row", "EC1A 1BB")
    ]
    assert [each.marker for each in held(desk.store, Marker)] == ["drugs", "violence"]
    assert {each.recorded_on for each in held(desk.store, Status, Address, Marker)} == {desk.today}


def test_a_new_status_is_added_and_the_old_one_stays(desk, tmp_path, robin):
    make.status(desk, robin, "alleged", on=PartialDate(2026, 2))
    text = "reference,status,status_on\nN-2026-0001,charged,2026-05-01\n"
    assert counts(brought(desk, tmp_path, text)) == (0, 1, 0, 0, 0)
    assert statuses(desk) == [("alleged", "2026-02"), ("charged", "2026-05-01")]


@pytest.mark.parametrize("word", ["alleged", "convicted"])
def test_a_status_without_its_day_is_added_once_even_beside_another_of_today(
    desk, tmp_path, robin, word
):
    make.status(desk, robin, "charged", on=PartialDate.of(desk.today))
    text = f"reference,status\nN-2026-0001,{word}\n"
    assert brought(desk, tmp_path, text).changed == 1
    assert brought(desk, tmp_path, text).same == 1
    assert statuses(desk) == [("charged", "2026-11-20"), (word, None)]


def test_an_earlier_address_that_a_row_names_again_is_one_of_today(desk, tmp_path, robin):
    make.address(desk, robin, until=PartialDate(2020), recorded_on=date(2019, 1, 1))
    text = "reference,address\nN-2026-0001,31 Tallow Row\n"
    assert brought(desk, tmp_path, text).changed == 1
    assert brought(desk, tmp_path, text).same == 1
    assert [str(each.until) for each in held(desk.store, Address)] == ["2020", "None"]


def test_what_the_sheet_of_addresses_says_is_not_added_again_from_the_sheet_of_people(
    desk, tmp_path
):
    folder = folder_of(
        tmp_path / "in",
        people="reference,address,status\nN-1,31 Tallow Row,alleged\n",
        person_addresses="person,address,until\nN-1,31 Tallow Row,2025\n",
        person_statuses="person,status,on\nN-1,alleged,2024\nN-1,charged,2025\n",
    )
    bring_in(desk, folder)
    assert bring_in(desk, folder)[PEOPLE].same == 1
    assert [str(each.until) for each in held(desk.store, Address)] == ["2025"]
    assert statuses(desk) == [("alleged", "2024"), ("charged", "2025")]


def test_a_marker_with_a_semicolon_in_it_is_not_taken_for_two(desk, tmp_path):
    folder = folder_of(
        tmp_path / "in",
        people="reference,markers\nN-1,bites; kicks\n",
        person_markers="person,marker\nN-1,bites; kicks\n",
    )
    bring_in(desk, folder)
    assert [each.marker for each in held(desk.store, Marker)] == ["bites; kicks"]


@pytest.mark.parametrize(
    ("text", "verdict", "until"),
    [
        ("person,address,until\nN-2026-0001,31 Tallow Row,2025\n", (0, 1, 0, 0, 0), ["2025"]),
        ("person,address\nN-2026-0001,31 Tallow Row\n", (0, 0, 1, 0, 0), ["None"]),
        ("person,address,since\nN-2026-0001,31 Tallow Row,2024\n", (1, 0, 0, 0, 0), ["None"] * 2),
        ("person,until\nN-2026-0001,2025\n", (1, 0, 0, 0, 0), ["None", "2025"]),
        ("person,address,recorded_on\nN-2026-0001,31 Tallow Row,\n", (0, 0, 1, 0, 0), ["None"]),
    ],
)
def test_a_row_of_a_dated_thing_changes_the_one_of_its_key(
    desk, tmp_path, robin, text, verdict, until
):
    make.address(desk, robin, postcode="EC1A 1BB")
    assert counts(parts(desk, tmp_path, "person_addresses", text)) == verdict
    assert [str(each.until) for each in held(desk.store, Address)] == until


def test_two_rows_of_one_key_are_two_things_and_stay_so(desk, tmp_path, robin):
    text = (
        "person,status,on,source,recorded_on\n"
        "N-2026-0001,alleged,,a neighbour,2025-01-01\n"
        "N-2026-0001,alleged,,a shopkeeper,2026-01-01\n"
        "N-2026-0001,alleged,,a neighbour,2025-01-01\n"
    )
    assert counts(parts(desk, tmp_path, "person_statuses", text)) == (2, 0, 1, 0, 0)
    assert counts(parts(desk, tmp_path, "person_statuses", text)) == (0, 0, 3, 0, 0)
    assert [each.source for each in held(desk.store, Status)] == ["a neighbour", "a shopkeeper"]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("person,status\nN-404,alleged\n", "There is no person “N-404”."),
        ("person,status\n,alleged\n", "Person is missing."),
        ("status\nalleged\n", "Person is missing."),
    ],
)
def test_a_dated_thing_of_nobody_is_rejected(desk, tmp_path, robin, text, why):
    report = parts(desk, tmp_path, "person_statuses", text)
    assert report.rejected == [{"row": 2, "heading": "person", "why": why}]
    assert statuses(desk) == []


def test_the_dated_things_of_a_rejected_person_are_rejected_too(desk, tmp_path):
    folder = folder_of(
        tmp_path / "in",
        people="reference,born\nN-1,soon\nN-2,1988\n",
        person_statuses="person,status\nN-1,alleged\nN-2,alleged\n",
    )
    report = bring_in(desk, folder)["person_statuses.csv"]
    assert (report.new, report.rejected[0]["why"]) == (1, "There is no person “N-1”.")


def test_many_references_are_looked_up_in_turns(desk, tmp_path):
    text = "reference,status\n" + "".join(f"N-{n},alleged\n" for n in range(501))
    assert brought(desk, tmp_path, text).new == 501
    assert brought(desk, tmp_path, text).same == 501
    assert len(statuses(desk)) == 501


def test_whoever_was_changed_meanwhile_is_compared_as_they_stand(desk, tmp_path, robin):
    edit.change(desk, robin, {"area": "Westmere"})
    text = "family_name,given_names,born,aliases,area\nExley,Robin,1988,Wren,Westmere\n"
    assert brought(desk, tmp_path, text).same == 1


@pytest.mark.parametrize(
    ("sheet", "rows", "verdict"),
    [
        ("orders", "power,made\nsro,2026-05-01\nsro,2026-06-01\n", (2, 0, 0, 0, 0)),
        ("orders", "power,made\nsro,2026-05-01\nsro,2026-05-01T10:00\n", (1, 0, 0, 1, 0)),
        ("orders", "power,made\nsro,2026-05-01\nsro,2026-05-01\n", (1, 0, 1, 0, 0)),
        ("orders", "power,court\nsro,Westmere\nsro,Eastmere\n", (1, 0, 0, 1, 0)),
        ("orders", "power,court\nsro,Westmere\nspo,Westmere\n", (2, 0, 0, 0, 0)),
        ("outcomes", "kind,at\narrest,2026-05-01\narrest,2026-05-02\n", (2, 0, 0, 0, 0)),
        ("outcomes", "kind,at,court\nbail,2026-05,\n", (0, 0, 0, 0, 1)),
        ("sightings", "place,at\nrank,2026-05-01\nrank,2026-05-01T23:30\n", (1, 0, 0, 1, 0)),
        ("sightings", "place,at\nrank,2026-05-01\nrank,2026-05-02T00:30\n", (2, 0, 0, 0, 0)),
        ("sightings", "place,note\nrank,alone\nrank,with two\n", (1, 0, 0, 1, 0)),
        ("vehicles", "registration,colour\nBD51SMR,blue\nbd51 smr,red\n", (1, 0, 0, 1, 0)),
        ("premises", "name,area\nMoonlight,Westmere\nMoonlight,Eastmere\n", (1, 0, 0, 1, 0)),
        ("children", "authority,born\nWestmere,2012\nWestmere,2013\n", (2, 0, 0, 0, 0)),
        ("children", "authority,born\nWestmere,2012\nWestmere,2012\n", (1, 0, 1, 0, 0)),
    ],
)
def test_without_a_reference_two_that_differ_in_their_date_are_two(
    desk, tmp_path, sheet, rows, verdict
):
    assert counts(parts(desk, tmp_path, sheet, rows)) == verdict
    new, _, same, doubtful, _ = verdict
    again = counts(parts(desk, tmp_path, sheet, rows))
    assert again == (0, 0, new + same, doubtful, verdict[-1])


def test_one_reference_given_to_records_of_two_kinds_means_each_of_them(desk, tmp_path):
    folder = folder_of(
        tmp_path / "in",
        people="reference,family_name\n7,Exley\n",
        children="reference,authority\n7,Westmere\n",
        vehicles="reference,make\n7,Example\n",
        person_statuses="person,status\n7,alleged\n",
        child_care="child,care\n7,accommodated\n",
    )
    assert {counts(each) for each in bring_in(desk, folder).values()} == {(1, 0, 0, 0, 0)}
    assert {counts(each) for each in bring_in(desk, folder).values()} == {(0, 0, 1, 0, 0)}
    assert len(held(desk.store, Person, Child, Vehicle, Status, Care)) == 5


def test_what_is_said_of_a_child_is_never_taken_for_what_is_said_of_a_person_of_its_number(
    desk, tmp_path
):
    make.one_of_every_kind(desk, person_status={"status": "alleged"})
    folder = folder_of(
        tmp_path / "in",
        people="reference,status\nN-2026-0001,alleged\n",
        children="reference,care\nC-2026-0001,accommodated\n",
    )
    assert {counts(each) for each in bring_in(desk, folder).values()} == {(0, 0, 1, 0, 0)}
    assert len(held(desk.store, Status, Care)) == 2
