"""A person's page: as at any day, logged before it is seen, and no more than one may read."""

import json
from datetime import UTC, date, datetime

import pytest

from disrupt import edit
from disrupt.errors import Trouble
from disrupt.page import show
from disrupt.partial import PartialDate
from disrupt.records import (
    SUBJECTS,
    Action,
    Agency,
    Forum,
    Meeting,
    Order,
    PackCopy,
    Person,
    Plan,
    parts_of,
)
from disrupt.records.person import Address, Marker, Photograph, Status
from tests import make
from tests.desks import log, seat
from ui import as_json

SECRET = {
    "aliases": ("Wren",),
    "pnc_id": "2099/0000001G",
    "cro": "000001/99A",
    "sex": "male",
    "phones": ("07700 900123",),
    "vehicles": ("BD51SMR",),
    "note": "informant",
    "other_references": ("CASE-77",),
    "ethnicity_self": "W1",
    "mappa_level": "3",
    "also_victim": True,
    "occupation": "driver",
    "linked_offences": ("sexual",),
    "whereabouts": "prison",
    "owner": "Lena",
}
OPEN = {
    "born": PartialDate(1988, 5, 4),
    "ni_number": "ZZ123456A",
    "driver_number": "EXLEY805048RA9XY",
}


@pytest.fixture
def robin(desk):
    """Somebody of whom everything is held."""
    person = make.person(desk, **SECRET, **OPEN)
    make.status(desk, person, "alleged", on=PartialDate(2026, 2, 10), source="a neighbour")
    make.status(desk, person, "charged", on=PartialDate(2026, 5, 1))
    make.address(desk, person, postcode="ec1a1bb", until=PartialDate(2026, 6, 30))
    make.address(desk, person, address="2 Cinder Lane", since=PartialDate(2026, 8))
    make.marker(desk, person, "weapons", on=PartialDate(2020), source="a shopkeeper")
    edit.make(desk, Photograph, {"picture": b"\xff\xd8\xffx"}, person_id=person.id)
    return person


def dated(page, part):
    return next(each for each in page.dated if each.part is part)


@pytest.mark.parametrize(
    ("day", "stage"),
    [
        (date(2026, 2, 9), None),
        (date(2026, 4, 30), "alleged"),
        (date(2026, 5, 1), "charged"),
        (None, "charged"),
    ],
)
def test_a_page_shows_the_status_of_its_day(desk, robin, day, stage):
    page = show(desk, robin.reference, day)
    assert page.stage == stage
    assert page.as_at == (day or date(2026, 11, 20))
    assert page.says == ", ".join(["Exley, Robin, born 4 May 1988", *([stage] if stage else [])])


@pytest.mark.parametrize(
    ("day", "text"),
    [(date(2026, 6, 30), []), (date(2026, 8, 1), ["2 Cinder Lane"]), (date(2026, 7, 31), [])],
)
def test_a_page_shows_the_address_of_its_day(desk, robin, day, text):
    page = show(desk, robin.reference, day)
    assert [each.address for each in dated(page, Address).on_the_day] == text
    assert len(dated(page, Address).held) == 2


def test_every_marker_that_had_begun_is_shown(desk, robin):
    make.marker(desk, robin, "drugs", on=PartialDate(2021))
    make.marker(desk, robin, "escaper", on=PartialDate(2027))
    page = show(desk, robin.reference)
    assert [each.marker for each in dated(page, Marker).on_the_day] == ["weapons", "drugs"]
    assert len(dated(page, Marker).held) == 3


def test_dated_things_stand_from_the_earliest_to_the_latest(desk, robin):
    make.status(desk, robin, "suspected", on=PartialDate(2026, 3))
    page = show(desk, robin.reference)
    assert [each.status for each in dated(page, Status).held] == [
        "alleged",
        "suspected",
        "charged",
    ]


def test_that_somebody_looked_is_in_the_log(desk, robin):
    before = len(log(desk.store))
    show(desk, f"  {robin.reference} ")
    (line,) = log(desk.store)[before:]
    assert (line.event, line.subject_kind, line.subject_id) == ("viewed", "person", robin.id)
    assert (line.actor, line.reason, line.detail) == ("anna", "a test", None)


@pytest.mark.parametrize("reference", ["N-2026-0002", "", "%", "N-2026-0001; --"])
def test_a_reference_to_nothing_is_told_and_shows_nothing(desk, robin, reference):
    before = len(log(desk.store))
    with pytest.raises(Trouble, match="There is no record") as missing:
        show(desk, reference)
    assert missing.value.remedy == "Look whether it is written as on its page."
    assert len(log(desk.store)) == before


def test_whoever_may_read_all_sees_every_field(desk, robin):
    page = show(desk, robin.reference)
    shown = {field.name: value for field, value in page.values}
    assert shown["pnc_id"] == "2099/0000001G"
    assert shown["also_victim"] is True
    assert len(page.dated) == 4


# What stands of Robin in the register that a licensing officer may not know, nor that it is there.
UNSEEN = [
    *("Wren", "0000001G", "000001/99A", "07700", "900123", "BD51", "informant", "CASE-77", "W1"),
    *("alleged", "charged", "weapons", "neighbour", "shopkeeper", "sexual", "prison", "Lena"),
    *("status", "marker", "alias", "pnc", "cro", "phone", "vehicle", "note", "mappa", "victim"),
    *("photograph", "picture", "ethnicity", "offence", "score", "owner", "occupation", "sex"),
    *("whereabouts", "other_ref", "area", "male"),
]


@pytest.mark.parametrize("role", ["licensing-officer", "forum-coordinator"])
def test_a_page_does_not_betray_what_its_reader_may_not_know(desk, robin, role):
    page = as_json.page(show(seat(desk.store, role), robin.reference))
    assert page.pop("stage") is None
    page.pop("kind")
    text = json.dumps(page, ensure_ascii=False).casefold()
    assert [word for word in UNSEEN if word.casefold() in text] == []


def test_a_licensing_officer_sees_name_birth_address_driver_and_ni_number(desk, robin):
    page = as_json.page(show(seat(desk.store, "licensing-officer"), robin.reference))
    assert page["fields"] == {
        "reference": "N-2026-0001",
        "family_name": "Exley",
        "given_names": "Robin",
        "born": "1988-05-04",
        "ni_number": "ZZ123456A",
        "driver_number": "EXLEY805048RA9XY",
        "address": "2 Cinder Lane",
        "postcode": None,
    }
    assert set(page) == {
        *("reference", "kind", "says", "as_at", "fields", "stage", "history"),
        "person_addresses",
    }
    assert page["says"] == "Exley, Robin, born 4 May 1988"


def test_a_coordinator_of_the_forum_sees_the_name_alone(desk, robin):
    page = as_json.page(show(seat(desk.store, "forum-coordinator"), robin.reference))
    assert set(page["fields"]) == {"reference", "family_name", "given_names"}
    assert page["says"] == "Exley, Robin"
    assert "1988" not in json.dumps(page)


def test_a_chair_of_the_forum_sees_all_but_the_sources(desk, robin):
    page = as_json.page(show(seat(desk.store, "forum-chair"), robin.reference))
    assert page["stage"] == "charged"
    assert page["person_markers"] == [
        {"marker": "weapons", "on": "2020", "recorded_on": "2026-11-20"}
    ]
    assert not {"neighbour", "shopkeeper", "source"} & set(json.dumps(page).split('"'))


def test_what_an_officer_may_not_read_is_not_in_the_log_of_their_looking(desk, robin):
    show(seat(desk.store, "licensing-officer"), robin.reference)
    assert log(desk.store)[-1].detail is None


def test_a_person_without_anything_dated_has_an_empty_page_but_a_page(desk):
    make.person(desk)
    page = show(desk, "N-2026-0001")
    assert (page.stage, page.kind) == (None, "person")
    assert [each.held for each in page.dated] == [(), (), (), ()]


def test_a_reference_is_known_in_any_case(desk):
    person = make.person(desk)
    assert show(desk, person.reference.lower()).reference == person.reference


@pytest.mark.parametrize("kind", SUBJECTS)
def test_every_kind_of_record_has_its_page_with_all_that_is_said_of_it(desk, kind):
    made = make.one_of_every_kind(desk)
    page = show(desk, made[kind.kind_name()].reference)
    said = [part.kind_name() for part in parts_of(kind)]
    assert (page.kind, bool(page.says)) == (kind.kind_name(), True)
    assert [dated.held[0].id for dated in page.dated] == [made[name].id for name in said]
    assert len(page.history) == 1 + len(said)


KEPT_BY_A_COORDINATOR = (Person, Agency, Forum, Meeting, Action, Plan, PackCopy)


@pytest.mark.parametrize("kind", [kind for kind in SUBJECTS if kind not in KEPT_BY_A_COORDINATOR])
def test_whoever_may_not_read_a_kind_is_told_that_there_is_no_such_record(desk, kind):
    reference = make.one_of_every_kind(desk)[kind.kind_name()].reference
    with pytest.raises(Trouble, match=f"There is no record {reference} here"):
        show(seat(desk.store, "forum-coordinator"), reference)


def test_the_history_of_an_order_says_its_days_and_moments_as_they_were(desk):
    order = make.one_of_every_kind(desk)["order"]
    served = datetime(2026, 10, 25, 1, 30, tzinfo=UTC)
    edit.change(desk, order, {"made": date(2026, 10, 1), "served": served})
    with desk.store.reading() as session:
        order = session.get_one(Order, order.id)
    edit.change(desk, order, {"made": served, "served": None})
    later, earlier, *_ = show(desk, order.reference).history
    assert earlier.says == (
        "changed order: Made “1 October 2026”; Served “25 October 2026 01:30 GMT”"
    )
    assert later.says == (
        "changed order: Made from “1 October 2026” to “25 October 2026 01:30 GMT”; "
        "Served from “25 October 2026 01:30 GMT” to “nothing”"
    )
