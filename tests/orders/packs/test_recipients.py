"""Who gets a copy: those invited, each with the audience that suits the kind of their agency."""

import pytest

from disrupt import edit
from disrupt.errors import Refused, Trouble
from disrupt.records import Agency, Attendance
from orders.packs.recipients import known_agencies, read_suited, recipients, suits
from orders.reading import Unreadable
from tests.desks import seat
from tests.orders.packs.handed_out import meeting

KINDS = (
    *(("Westmere Police", "police", "forum"), ("Westmere Homes", "housing", "housing")),
    *(("The council", "licensing authority", "licensing"), ("A bar", "business", "premises")),
    *(("The hospitals", "health", "health-and-social-care"), ("Somebody else", "other", None)),
)


@pytest.fixture
def forum(desk):
    return meeting(desk)


def invite(desk, forum, **said):
    return edit.make(desk, Attendance, said, meeting_id=forum.id)


def test_each_agency_gets_what_suits_its_kind(desk, forum):
    for name, kind, _audience in KINDS:
        agency = edit.make(desk, Agency, {"name": name, "kind": kind})
        invite(desk, forum, agency=agency.reference, name=f"Of {name}")
    found = recipients(desk, forum.reference)
    assert [(each.called, each.audience) for each in found] == [
        (name, audience) for name, _kind, audience in KINDS
    ]


def test_nobody_gets_one_of_whom_no_audience_is_known(desk, forum):
    invite(desk, forum, name="Idrees Qureshani", rank="nurse")
    (only,) = recipients(desk, forum.reference)
    assert (only.name, only.audience, only.wanted) == ("Idrees Qureshani, nurse", None, False)


@pytest.mark.parametrize(("came", "wanted"), [("yes", True), ("", True), ("apologies", False)])
def test_whoever_stays_away_gets_one_only_if_somebody_wants_it(desk, forum, came, wanted):
    invite(desk, forum, agency="police", came=came or None)
    (only,) = recipients(desk, forum.reference)
    assert (only.name, only.audience, only.wanted) == ("police", "forum", wanted)


def test_whoever_is_invited_to_some_items_says_so(desk, forum):
    invite(desk, forum, agency="police", name="Lena Tallow", items=("New cases",))
    (only,) = recipients(desk, forum.reference)
    assert only.items == ("New cases",)


def test_agencies_are_known_by_their_references(desk):
    agency = edit.make(desk, Agency, {"name": "Westmere Homes", "kind": "housing"})
    assert known_agencies(desk) == ((agency.reference, "Westmere Homes"),)


def test_only_whoever_makes_packs_is_told(desk, forum):
    with pytest.raises(Refused):
        recipients(seat(desk.store, "licensing-officer"), forum.reference)
    with pytest.raises(Refused):
        known_agencies(desk=seat(desk.store, "auditor"))


def test_a_meeting_that_is_not_there_has_nobody(desk):
    with pytest.raises(Trouble):
        recipients(desk, "M-2026-0099")


def test_a_kind_is_found_however_it_is_written():
    assert suits(" Police ") == "forum"


def test_a_kind_that_is_none_is_refused(tmp_path):
    path = tmp_path / "pack_recipients.toml"
    path.write_text('title = "x"\nsource = "x"\n[audiences]\n"polis" = "forum"\n')
    with pytest.raises(Unreadable, match="polis"):
        read_suited(path)
