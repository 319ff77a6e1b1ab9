"""The log of a record reads as sentences, and holds back what its reader may not know."""

from datetime import UTC, date, datetime

import pytest

from disrupt import edit
from disrupt.history import history, last_change
from disrupt.page import show
from disrupt.partial import PartialDate
from disrupt.records import Person
from disrupt.records.person import Marker, Photograph, Status
from disrupt.workspace import Workspace
from tests import make
from tests.conftest import CLOCK
from tests.desks import held, seat

JPEG = b"\xff\xd8\xff\xe0"


def told(desk, reference="N-2026-0001"):
    return [sentence.says for sentence in show(desk, reference).history]


def test_a_new_record_is_told_with_all_that_was_said(desk):
    make.person(desk, aliases=("Wren",))
    (only,) = told(desk)
    assert only == (
        "recorded person: Reference “N-2026-0001”; Family name “Exley”; "
        "Given names “Robin”; Aliases “Wren”"
    )


@pytest.mark.parametrize(
    ("before", "after", "says"),
    [
        ({}, {"area": "Westmere"}, "Area “Westmere”"),
        ({"area": "Westmere"}, {"area": None}, "Area from “Westmere” to “nothing”"),
        ({"area": "Westmere"}, {"area": "Eastmere"}, "Area from “Westmere” to “Eastmere”"),
        (
            {"born": PartialDate(1988)},
            {"born": PartialDate(1988, 5, 4)},
            "Born from “1988” to “4 May 1988”",
        ),
        ({}, {"born": PartialDate(1988, 5, about=True)}, "Born “about May 1988”"),
        ({"resident": False}, {"resident": True}, "Resident in the area from “no” to “yes”"),
        ({}, {"resident": False}, "Resident in the area “no”"),
        ({"resident": True}, {"resident": None}, "Resident in the area from “yes” to “nothing”"),
        (
            {"aliases": ("Wren",)},
            {"aliases": ("Wren", "Lark")},
            "Aliases from “Wren” to “Wren, Lark”",
        ),
        ({"aliases": ("Wren",)}, {"aliases": ()}, "Aliases from “Wren” to “nothing”"),
        ({}, {"whereabouts_until": PartialDate(2027, 3)}, "Whereabouts until “March 2027”"),
        ({}, {"ethnicity_observed": "IC3"}, "Ethnicity, observed “Black”"),
        ({}, {"sex": "mermaid"}, "Sex “mermaid”"),
        ({}, {"phones": ("07700 900123",)}, "Phones “07700 900123”"),
        ({}, {"ni_number": "zz123456a"}, "NI number “ZZ 12 34 56 A”"),
        ({}, {"note": "one\ntwo “three”; four"}, "Note “one\ntwo “three”; four”"),
    ],
)
def test_a_change_is_told_in_words(desk, before, after, says):
    edit.change(desk, make.person(desk, **before), after)
    assert told(desk)[0] == f"changed person: {says}"


def test_several_changes_at_once_are_one_sentence_in_the_order_of_the_page(desk):
    edit.change(desk, make.person(desk), {"note": "seen", "area": "Westmere"})
    assert told(desk)[0] == "changed person: Area “Westmere”; Note “seen”"


def test_dated_things_are_told_with_the_person_they_are_about(desk):
    robin = make.person(desk)
    make.status(desk, robin, "charged", on=PartialDate(2026, 5, 1))
    make.marker(desk, robin, "weapons")
    assert told(desk)[:2] == [
        "recorded marker: Marker “weapons”; Recorded on “20 November 2026”",
        "recorded status: Status “Charged, not convicted”; On “1 May 2026”; "
        "Recorded on “20 November 2026”",
    ]


def test_a_picture_is_told_of_without_its_bytes_or_their_sum(desk):
    robin = make.person(desk)
    edit.make(desk, Photograph, {"picture": JPEG}, person_id=robin.id)
    edit.change(desk, held(desk.store, Photograph)[0], {"picture": JPEG + b"2"})
    assert told(desk)[:2] == [
        "changed photograph: Picture from “a file” to “a file”",
        "recorded photograph: Picture “a file”; Recorded on “20 November 2026”",
    ]


def test_each_sentence_says_when_who_and_why(desk):
    make.person(Workspace(desk.store, "Operation Cinder"))
    (only,) = show(desk, "N-2026-0001").history
    assert (only.at, only.who, only.reason) == (CLOCK.now(), "anna", "Operation Cinder")
    assert str(only).startswith("20 November 2026 09:14, anna recorded person: ")
    assert str(only).endswith(" (Operation Cinder)")


def test_the_newest_stands_first(desk):
    robin = make.person(desk)
    robin = edit.change(desk, robin, {"area": "Westmere"})
    edit.change(desk, robin, {"area": "Eastmere"})
    assert [says.split()[0] for says in told(desk)] == ["changed", "changed", "recorded"]
    assert "Eastmere" in told(desk)[0]


def test_nothing_of_another_person_is_in_it(desk):
    make.status(desk, make.person(desk, family_name="Mercer"))
    make.person(desk)
    assert len(told(desk, "N-2026-0002")) == 1
    assert "Mercer" not in str(told(desk, "N-2026-0002"))


def test_that_somebody_looked_is_no_change_of_the_record(desk):
    make.person(desk)
    show(desk, "N-2026-0001")
    assert len(told(desk)) == 1


def test_a_line_about_nothing_that_the_reader_may_see_is_left_out(desk):
    robin = make.person(desk, aliases=("Wren",), ni_number="ZZ123456A")
    make.status(desk, robin, "charged")
    make.marker(desk, robin)
    robin = edit.change(desk, robin, {"pnc_id": "2099/0000001G"})
    edit.change(desk, robin, {"note": "informant", "driver_number": "EXLEY805048RA9XY"})
    assert told(seat(desk.store, "licensing-officer")) == [
        "changed person: Driver number “EXLEY 805048 RA9XY”",
        "recorded person: Reference “N-2026-0001”; Family name “Exley”; Given names “Robin”; "
        "NI number “ZZ 12 34 56 A”",
    ]


def test_where_a_source_may_not_be_read_the_rest_of_the_line_still_is(desk):
    make.marker(desk, make.person(desk), source="a neighbour")
    says = told(seat(desk.store, "forum-chair"))[0]
    assert says == "recorded marker: Marker “violence”; Recorded on “20 November 2026”"


def test_who_may_read_nothing_is_told_nothing(desk):
    robin = make.person(desk)
    nothing = dict.fromkeys(
        ["person", "person_status", "person_address", "person_marker", "person_photograph"], ()
    )
    with desk.store.reading() as session:
        assert history(session, robin, nothing) == ()


def test_the_last_change_names_who_and_when(desk):
    robin = make.person(desk)
    edit.change(desk, robin, {"area": "Westmere"})
    show(desk, robin.reference)
    with desk.store.reading() as session:
        assert last_change(session, robin) == "anna changed this on 20 November 2026 09:14"


def test_a_change_in_summer_is_told_in_the_hour_of_the_wall(register):
    summer = type(CLOCK)(datetime(2026, 7, 1, 23, 30, tzinfo=UTC))
    store = register.open(clock=summer)
    desk = Workspace(store, "a test")
    make.person(desk)
    assert str(show(desk, "N-2026-0001").history[0]).startswith("2 July 2026 00:30")
    assert held(store, Person)[0].made_at == summer.now()
    store.close()


def test_a_day_on_which_it_was_recorded_may_be_corrected_and_is_told(desk):
    make.status(desk, make.person(desk))
    make.marker(desk, held(desk.store, Person)[0])
    edit.change(desk, held(desk.store, Status)[0], {"recorded_on": date(2026, 1, 2)})
    assert told(desk)[0] == (
        "changed status: Recorded on from “20 November 2026” to “2 January 2026”"
    )
    assert len(held(desk.store, Marker)) == 1
