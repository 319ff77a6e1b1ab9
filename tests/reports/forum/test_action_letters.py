"""Letters about overdue actions: an agency's own alone, and nobody's name in any of them."""

from datetime import UTC, date, datetime

import pytest

from disrupt.errors import Trouble
from reports.forum import action_letters
from tests.desks import seat
from tests.reports import licences
from tests.reports.forum import made
from tests.reports.papers import COPY, LAW, words

NEXT = datetime(2026, 12, 3, 10, tzinfo=UTC)
LATE = date(2026, 11, 18)


@pytest.fixture
def forum(desk):
    return made.forum(desk)


@pytest.fixture
def meeting(desk, forum):
    return made.held(desk, forum)


@pytest.fixture
def homes(desk):
    agency = made.agency(desk, "Westmere Homes", "housing")
    known = {"rank": "tenancy manager", "email": "homes@homes.example", "phone": "01632960401"}
    made.contact(desk, agency, "Quentin Lamb", **known)
    return agency


def gathered(desk, of):
    return action_letters.gather(desk, LAW, of.reference)


def letters(desk, of):
    return words(action_letters.document(gathered(desk, of)).draw(COPY))


def test_each_agency_gets_a_letter_with_its_own_overdue_actions_alone(desk, meeting, homes):
    police = made.agency(desk)
    late = {"due": LATE, "owner": "Quentin Lamb"}
    made.action(desk, meeting, "Confirm the tenancy.", agency=homes.reference, **late)
    made.action(desk, meeting, "Ask the bail office.", agency="westmere police", due=LATE)
    made.action(desk, meeting, "Send the guest list.", agency=police.reference)
    first, second = letters(desk, meeting)
    assert "Westmere Homes Quentin Lamb, tenancy manager homes@homes.example" in first
    assert "01632 960401" in first
    assert "Confirm the tenancy. Quentin Lamb 18 Nov 2026 2 days" in first
    assert "set by the Perpetrator forum for Westmere Homes" in first
    assert "Ask the bail office." not in first
    assert "Ask the bail office." in second
    assert "Confirm the tenancy." not in second
    for page in (first, second):
        assert "Send the guest list." not in page
        assert "page 1 of 1" in page
        assert f"for the agency at its head · log {COPY.log}" in page
        assert COPY.to_whom not in page


def test_a_letter_names_whom_it_is_about_by_reference_alone(desk, meeting, homes):
    person, place = made.person(desk), made.place(desk)
    for about in (person, place):
        of = {"about": about.reference, "agency": homes.reference, "due": LATE}
        made.action(desk, meeting, **of)
    (page,) = letters(desk, meeting)
    assert person.reference in page
    assert place.reference in page
    assert "Exley" not in page
    assert "Moonlight" not in page


def test_what_a_former_contact_is_called_is_on_none(desk, meeting, homes):
    former = {"since": made.PartialDate(2020), "until": made.PartialDate(2023)}
    made.contact(desk, homes, "Kenelm Oddingley", **former)
    made.action(desk, meeting, agency=homes.reference, due=LATE)
    (page,) = letters(desk, meeting)
    assert "Oddingley" not in page


def test_it_says_by_when_an_answer_is_wanted_and_when_the_forum_meets(desk, forum, meeting, homes):
    made.meeting(desk, forum, at=NEXT, papers_due=date(2026, 11, 26))
    made.action(desk, meeting, agency=homes.reference, due=LATE)
    (page,) = letters(desk, meeting)
    assert "Tell us by 26 November 2026 what was done" in page
    assert "The forum meets next on 3 December 2026" in page


def test_without_a_day_for_its_papers_an_answer_is_wanted_by_the_next_meeting(
    desk, forum, meeting, homes
):
    made.meeting(desk, forum, at=NEXT)
    made.action(desk, meeting, agency=homes.reference, due=LATE)
    (page,) = letters(desk, meeting)
    assert "Tell us by 3 December 2026" in page


def test_without_a_next_meeting_an_answer_is_wanted_soon(desk, meeting, homes):
    made.action(desk, meeting, agency=homes.reference, due=LATE)
    (page,) = letters(desk, meeting)
    assert "Tell us as soon as you can" in page
    assert "meets next" not in page


def test_the_letterhead_stands_on_it_and_the_chair_signs(desk, meeting, homes):
    licences.letterhead(desk)
    made.action(desk, meeting, agency=homes.reference, due=LATE)
    (page,) = letters(desk, meeting)
    assert page.partition("Westmere Homes")[0].count(licences.COUNCIL) == 1
    assert "Name Lena Tallow Post Chair of the Perpetrator forum" in page
    assert "Licensing manager" not in page


def test_a_coordinator_writes_for_whose_register_it_is(desk, meeting, homes):
    licences.letterhead(desk)
    made.action(desk, meeting, agency=homes.reference, due=LATE)
    (page,) = letters(seat(desk.store, "forum-coordinator"), meeting)
    assert page.removeprefix("OFFICIAL-SENSITIVE ").startswith("Westmere ")
    assert licences.COUNCIL not in page


def test_a_meeting_without_a_chair_leaves_the_signature_blank(desk, forum, homes):
    of = made.held(desk, forum, chair=None)
    made.action(desk, of, agency=homes.reference, due=LATE)
    (page,) = letters(desk, of)
    assert "Signed Name Post Signature" in page


def test_a_letter_of_several_pages_is_numbered_by_itself(desk, meeting, homes):
    police = made.agency(desk)
    for number in range(60):
        made.action(desk, meeting, f"Number {number}.", agency=homes.reference, due=LATE)
    made.action(desk, meeting, "The only one.", agency=police.reference, due=LATE)
    *first, last = letters(desk, meeting)
    assert len(first) > 1
    for number, page in enumerate(first, start=1):
        assert f"page {number} of {len(first)}" in page
    assert "page 1 of 1" in last
    assert "The only one." in last


def test_earlier_meetings_of_this_forum_count_and_no_other_s(desk, forum, meeting, homes):
    known = {"agency": homes.reference, "due": LATE}
    made.action(desk, made.held(desk, forum, at=made.LAST), "Set before.", **known)
    made.action(desk, made.held(desk, forum="Another panel"), "Set elsewhere.", **known)
    done = {"closed": date(2026, 11, 19), **known}
    made.action(desk, meeting, "Done since.", **done)
    (page,) = letters(desk, meeting)
    assert "Set before." in page
    assert "Set elsewhere." not in page
    assert "Done since." not in page


def test_what_is_of_no_agency_is_left_out_and_said(desk, meeting):
    of = made.action(desk, meeting, due=LATE)
    found = gathered(desk, meeting)
    assert found.left_out == (of.reference,)
    with pytest.raises(Trouble, match=f"Of no agency: {of.reference}"):
        action_letters.document(found)


def test_where_nothing_is_overdue_there_is_no_letter(desk, meeting, homes):
    made.action(desk, meeting, agency=homes.reference)
    with pytest.raises(Trouble, match="there is no letter to write"):
        letters(desk, meeting)
