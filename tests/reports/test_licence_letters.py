"""Letters to other authorities: about which driver, under which duty, and by which day."""

import pytest

from disrupt import edit
from disrupt.errors import Refused, Trouble
from disrupt.records import Child
from reports import licence_letters
from tests.desks import seat
from tests.orders.licences import when
from tests.reports import licences
from tests.reports.papers import COPY, LAW, SECRET, whole

CONCERN, REPLY, QUERY = "2022 Act s.5", "2022 Act s.6", "2022 Act s.3"


@pytest.fixture
def person(desk):
    licences.letterhead(desk)
    return licences.holder(desk, driver_number="EXLEY903044R99AB")


@pytest.fixture
def licence(desk, person):
    return licences.licence(desk, person, authority="Eastmoor")


@pytest.fixture
def referral(desk, person):
    return licences.exchanged(desk, "given", CONCERN, [person], aware="2026-11-18")


def gathered(desk, disclosure):
    return licence_letters.gather(desk, LAW, disclosure.reference)


def printed(desk, disclosure):
    return whole(licence_letters.document(gathered(desk, disclosure)).draw(COPY))


def test_a_referral_says_to_whom_about_which_driver_and_by_which_day(desk, licence, referral):
    said = printed(desk, referral)
    for text in (
        *(licences.COUNCIL, "Eastmoor Borough Council", referral.reference),
        *("Robin Exley", "Date of birth 4 March 1994", "Driver number EXLEY 903044 R99AB"),
        "Licence Private hire driver 02217, Eastmoor",
        "under section 5 of the Taxis and Private Hire Vehicles",
        "We became aware of it on 18 November 2026.",
        "the last day is 1 December 2026.",
        "If that is 20 November 2026, the last day is 17 December 2026.",
    ):
        assert text in said
    assert "DRAFT" not in said


def test_a_request_says_what_is_asked_and_by_when_it_is_answered(desk, licence, person):
    asked = licences.exchanged(desk, "asked", QUERY, [person])
    said = printed(desk, asked)
    assert "under section 3" in said
    assert "If that is 20 November 2026, the last day is 17 December 2026." in said
    assert "Private hire driver 02217, Eastmoor" in said


def test_a_reply_carries_what_it_answers_and_its_last_day(desk, licence, person):
    known = {"aware": "2026-11-09", "outcome": "Private hire driver 02217: revoked."}
    said = printed(desk, licences.exchanged(desk, "answered", REPLY, [licence], **known))
    assert "The reply is due within 20 working days" in said
    assert "the last day is 4 December 2026." in said
    assert "Private hire driver 02217: revoked." in said
    assert "Robin Exley" in said


def test_an_authority_that_owes_no_reply_is_told_of_none(desk, person):
    said = printed(
        desk,
        licences.exchanged(desk, "given", CONCERN, [person], party="Cardiff", aware="2026-11-18"),
    )
    assert "section 5" in said
    assert "section 6" not in said


def test_a_letter_goes_to_an_agency_by_its_name(desk, person):
    agency = licences.agency(desk, "Northwick Council")
    sent = licences.exchanged(
        desk, "given", CONCERN, [person], party=agency.reference, aware="2026-11-18"
    )
    said = printed(desk, sent)
    assert "Northwick Council" in said
    assert agency.reference not in said


LACKING = {
    "whom it is for": ({"party": None}, "the name of whom it is for"),
    "since when it is known": ({"aware": None}, "the day from which its last day is counted"),
}


@pytest.mark.parametrize(("said", "missing"), LACKING.values(), ids=LACKING)
def test_it_is_a_draft_until_it_is_whole(desk, person, said, missing):
    known = {"aware": "2026-11-18", **said}
    sent = licences.exchanged(desk, "given", CONCERN, [person], **known)
    assert gathered(desk, sent).missing == (missing,)
    assert "DRAFT" in printed(desk, sent)


def test_without_a_driver_it_is_a_draft(desk, person):
    sent = licences.exchanged(desk, "given", CONCERN, [], aware="2026-11-18")
    assert gathered(desk, sent).missing == ("the driver whom it is about",)


def test_nothing_else_that_it_is_about_and_no_number_of_the_police_is_on_it(desk, person):
    child = edit.make(desk, Child, {"authority": SECRET})
    edit.change(desk, person, {"pnc_id": "2099/0000001L", "ni_number": "QQ123456C"})
    sent = licences.exchanged(desk, "given", CONCERN, [person, child], aware="2026-11-18")
    found = gathered(desk, sent)
    said = printed(desk, sent) + repr(found)
    for text in (SECRET, child.reference, "2099", "QQ 12 34 56 C", "QQ123456C", "960147"):
        assert text not in said
    assert licence_letters.document(found).references == (sent.reference, person.reference)


@pytest.mark.parametrize("field", ["necessity", "outcome"])
def test_words_that_name_a_child_or_who_told_are_on_no_letter(desk, person, field):
    sent = licences.exchanged(
        desk, "given", CONCERN, [person], **{field: "See C-2026-0031.", "aware": "2026-11-18"}
    )
    with pytest.raises(Trouble, match="names C-2026-0031"):
        gathered(desk, sent)


@pytest.mark.parametrize("gateway", [None, "common law"])
def test_where_no_letter_is_written_for_it_that_is_said(desk, person, gateway):
    sent = licences.exchanged(desk, "given", gateway, [person])
    with pytest.raises(Trouble, match="no letter for this"):
        gathered(desk, sent)


def test_a_letter_is_made_of_a_disclosure_alone(desk, person):
    with pytest.raises(Trouble, match="no letter for this"):
        licence_letters.gather(desk, LAW, person.reference)


def test_a_licensing_officer_prints_the_same_letter(desk, licence, referral):
    said = printed(desk, referral)
    assert printed(seat(desk.store, "licensing-officer"), referral) == said


def test_a_licensing_officer_has_no_letter_of_what_was_not_made_for_licensing(desk, person):
    sent = licences.exchanged(
        desk, "given", CONCERN, [person], purpose="safeguarding a child", aware="2026-11-18"
    )
    with pytest.raises(Trouble, match="There is no record"):
        gathered(seat(desk.store, "licensing-officer"), sent)


@pytest.mark.parametrize("role", ["administrator", "auditor"])
def test_whoever_may_print_nothing_gets_no_letter(desk, referral, role):
    with pytest.raises(Refused):
        gathered(seat(desk.store, role), referral)


def test_whoever_prints_the_papers_of_meetings_alone_gets_no_letter(desk, referral):
    with pytest.raises(Trouble, match="There is no record"):
        gathered(seat(desk.store, "forum-coordinator"), referral)


def test_a_letter_counts_from_the_moment_that_is_recorded(desk, person):
    sent = licences.exchanged(desk, "given", CONCERN, [person], aware="2026-11-18T16:30")
    assert sent.aware == when("2026-11-18T16:30")
    assert "We became aware of it on 18 November 2026, 16:30." in printed(desk, sent)
