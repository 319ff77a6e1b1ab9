"""For whom a copy is: the agency by any of its names, who is linked to it, or its own place."""

from datetime import UTC, datetime

import pytest

from disrupt import edit
from disrupt.errors import Trouble
from disrupt.partial import PartialDate
from disrupt.records import Action, Agency, Licence, Link, Meeting, Premises
from orders.packs.reader import reader_of
from tests import make
from tests.desks import seat

AT = datetime(2026, 11, 20, 9, 14, tzinfo=UTC)
NAMES = ("AG-2026-0001", "westmere council LICENSING", " Westmere DC ")


@pytest.fixture
def council(desk):
    also = ("Westmere DC", "WDC")
    return edit.make(desk, Agency, {"name": "Westmere Council licensing", "also_called": also})


@pytest.fixture
def robin(desk):
    return make.person(desk)


@pytest.fixture
def lounge(desk):
    return edit.make(desk, Premises, {"name": "Moonlight Lounge"})


def of(desk, audience, agency="", at=AT):
    with desk.store.reading() as session:
        return reader_of(session, audience, agency, at)


def linked(desk, agency="Westmere DC", at=AT):
    return set(of(desk, "licensing", agency, at).linked)


@pytest.mark.parametrize("name", NAMES)
def test_an_agency_goes_by_each_of_its_names(desk, council, name):
    reader = of(desk, "licensing", name)
    assert reader.agency == "Westmere Council licensing"
    assert {"ag-2026-0001", "westmere council licensing", "westmere dc", "wdc"} == reader.names


@pytest.mark.parametrize(
    "granted", [None, PartialDate(2020), PartialDate(2026, 11, 20)], ids=["asked", "once", "today"]
)
@pytest.mark.parametrize("authority", NAMES)
def test_whoever_holds_held_or_asked_for_a_licence_there_is_linked(
    desk, council, robin, authority, granted
):
    said = {"authority": authority, "holder": robin.reference.lower(), "granted": granted}
    edit.make(desk, Licence, {**said, "ends": PartialDate(2021)})
    assert linked(desk) == {robin.reference}


def test_a_licence_of_another_authority_of_a_firm_or_of_later_links_nobody(desk, council, robin):
    theirs = {"authority": "Eastmarch DC", "holder": robin.reference}
    firm = {"authority": "Westmere DC", "holder": "Quill Street Cars"}
    nobody = {"authority": "Westmere DC", "holder": None}
    later = {"authority": "Westmere DC", "holder": robin.reference, "granted": PartialDate(2027)}
    for said in (theirs, firm, nobody, later):
        edit.make(desk, Licence, said)
    assert linked(desk) == set()
    assert linked(desk, at=AT.replace(year=2027)) == {robin.reference}


def test_a_tenancy_links_from_either_end_while_it_lasts(desk, council, robin, lounge):
    begun = {"role": "tenant", "since": PartialDate(2026, 3)}
    edit.make(desk, Link, {"one": robin.reference, "other": council.reference, **begun})
    edit.make(desk, Link, {"one": council.reference, "other": lounge.reference, **begun})
    assert linked(desk) == {robin.reference, lounge.reference}
    assert linked(desk, at=datetime(2026, 2, 1, tzinfo=UTC)) == set()


def test_a_tenancy_that_is_over_and_a_link_of_another_role_link_nobody(desk, council, robin):
    over = {"role": "tenant", "until": PartialDate(2026, 11, 19)}
    for said in (over, {"role": "employee"}):
        edit.make(desk, Link, {"one": robin.reference, "other": council.reference, **said})
    assert linked(desk) == set()


def test_an_action_links_from_the_day_of_its_meeting(desk, council, robin, lounge):
    held = {"forum": "Perpetrator forum", "at": datetime(2026, 12, 3, 10, tzinfo=UTC)}
    meeting = edit.make(desk, Meeting, held)
    said = {"action": "Ask.", "agency": "WDC"}
    edit.make(desk, Action, {**said, "about": robin.reference, "meeting": meeting.reference})
    edit.make(desk, Action, {**said, "about": lounge.reference})
    edit.make(desk, Action, {**said, "about": make.person(desk).reference, "agency": "police"})
    assert linked(desk) == {lounge.reference}
    assert linked(desk, at=AT.replace(month=12, day=3)) == {lounge.reference, robin.reference}


def test_without_an_agency_nobody_is_linked(desk, council, robin):
    edit.make(desk, Licence, {"authority": "Westmere DC", "holder": robin.reference})
    reader = of(desk, "licensing", "  ")
    assert (reader.agency, reader.linked, reader.names) == ("", frozenset(), frozenset())


def test_a_coordinator_gets_the_same_who_may_look_up_no_licence(desk, store, council, robin):
    edit.make(desk, Licence, {"authority": "Westmere DC", "holder": robin.reference})
    assert linked(seat(store, "forum-coordinator")) == {robin.reference}


def test_an_authority_without_a_record_goes_by_the_name_on_its_licences(desk, robin):
    edit.make(desk, Licence, {"authority": "Westmere DC", "holder": robin.reference})
    reader = of(desk, "licensing", "westmere dc")
    assert (reader.agency, reader.linked) == ("westmere dc", {robin.reference})


def test_what_is_no_agency_is_refused(desk, council):
    with pytest.raises(Trouble, match="There is no agency “Westmere Gas” here") as told:
        of(desk, "housing", "Westmere Gas")
    assert told.value.remedy == (
        "Look in the list of agencies how it is called, or record it there."
    )


def test_an_audience_that_is_none_is_refused(desk):
    with pytest.raises(Trouble, match="There is no audience “court”") as told:
        of(desk, "court")
    assert told.value.remedy.startswith("Say one of forum, licensing, health-and-social-care,")


def test_an_audience_is_one_in_any_letters(desk):
    assert of(desk, " Forum ").audience == "forum"


@pytest.mark.parametrize("said", ["moonlight lounge", "p-2026-0001", "Lounge Ltd", "AG-2026-0001"])
def test_a_place_is_named_by_itself_or_by_the_business_there(desk, lounge, said):
    edit.make(desk, Agency, {"name": "Lounge Ltd", "also_called": ("Moonlight Lounge",)})
    reader = of(desk, "premises", said)
    assert (reader.place, reader.agency) == (lounge.reference, "Moonlight Lounge")
    assert reader.names == {"moonlight lounge", "p-2026-0001", "lounge ltd", "ag-2026-0001"}
    assert reader.linked == frozenset()


def test_a_place_without_a_name_goes_by_its_reference(desk):
    place = edit.make(desk, Premises, {"address": "2 Mercer's Yard"})
    reader = of(desk, "premises", place.reference)
    assert (reader.agency, reader.names) == ("P-2026-0001", {"p-2026-0001"})


def test_premises_without_a_place_or_with_one_that_is_not_there_are_refused(desk, council):
    with pytest.raises(Trouble, match="is for one place, and none was named"):
        of(desk, "premises")
    with pytest.raises(Trouble, match="There is no place “Westmere DC” here"):
        of(desk, "premises", "Westmere DC")


def test_of_several_places_of_one_name_one_is_to_be_named(desk, lounge):
    other = edit.make(desk, Premises, {"name": "Moonlight lounge"})
    with pytest.raises(Trouble, match="Several places are called") as told:
        of(desk, "premises", "Moonlight Lounge")
    assert "P-2026-0001, P-2026-0002" in told.value.message
    assert of(desk, "premises", other.reference).place == other.reference
