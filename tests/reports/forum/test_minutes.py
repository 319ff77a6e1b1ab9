"""The minutes on paper: who came, what was decided of whom and why, and a draft until approved."""

from datetime import UTC, date, datetime

import pytest

from disrupt import edit
from disrupt.errors import Trouble
from disrupt.partial import PartialDate
from disrupt.records import Recorded
from reports.forum import minutes, minutes_paper
from tests.desks import seat
from tests.reports.forum import made
from tests.reports.papers import COPY, LAW, whole, words

OLD = datetime(2026, 10, 1, 9, tzinfo=UTC)
NEXT = datetime(2026, 12, 3, 10, tzinfo=UTC)
ADULT, CHILD = PartialDate(1990, 3, 4), PartialDate(2009, 6, 1)


@pytest.fixture
def forum(desk):
    return made.forum(desk)


@pytest.fixture
def meeting(desk, forum):
    of = made.held(desk, forum)
    made.headings(desk, of, item1="All actions were gone through.\nTwo are late.")
    return of


def drawn(desk, of):
    return minutes_paper.document(minutes.gather(desk, LAW, of.reference)).draw(COPY)


def printed(desk, of):
    return whole(drawn(desk, of))


def about(said, person):
    """What stands under somebody, up to whatever comes after them."""
    return said.partition(f"{person.reference} ")[2]


def test_they_say_when_where_and_how_long_it_was(desk, meeting):
    said = printed(desk, meeting)
    for text in (
        *("Friday 20 November 2026, 08:00", "Guildhall, Westmere", "Lena Tallow"),
        *("began 08:02, ended 09:10", made.STATEMENT, "All actions were gone through. Two are"),
    ):
        assert text in said


def test_they_say_who_came_agency_by_agency(desk, meeting):
    police, homes = made.agency(desk), made.agency(desk, "Westmere Homes", "housing")
    made.came(desk, meeting, police, name="Kit Marsh", rank="detective inspector")
    made.came(desk, meeting, police, name="Lena Tallow")
    made.came(desk, meeting, homes, "no", name="Quentin Lamb")
    made.came(desk, meeting, "Health", "apologies", rank="named nurse")
    made.came(desk, meeting, "Probation", "written")
    made.came(desk, meeting, "Eastmarch", "")
    said = printed(desk, meeting)
    for text in (
        "Present Westmere Police: Kit Marsh (detective inspector), Lena Tallow",
        *("In writing Probation", "Apologies Health: named nurse"),
        *("Absent Westmere Homes: Quentin Lamb", "No answer recorded Eastmarch"),
    ):
        assert text in said


def test_they_say_whether_it_was_quorate_and_by_which_rule(desk, meeting):
    made.came(desk, meeting, "Homes", name="Quentin Lamb")
    said = printed(desk, meeting)
    assert "Quorum Not quorate (rule: operational" in said
    made.came(desk, meeting, made.agency(desk), name="Kit Marsh", rank="detective inspector")
    assert "Quorum Quorate (rule: operational" in printed(desk, meeting)


def test_without_a_rule_that_is_said(desk):
    of = made.held(desk, forum="Panel")
    assert "Not quorate (no rule is said)" in printed(desk, of)


def test_each_subject_s_decision_stands_with_its_reason_and_support(desk, meeting):
    person = made.person(desk)
    made.decided(desk, meeting, person)
    said = about(printed(desk, meeting), person)
    for text in (
        "State: Reviewed",
        "Why it is necessary and proportionate: Three agencies hold concerns",
        *("Decision: Press for the full order.", "Support offered: A place on a programme"),
        "No action was set.",
    ):
        assert text in said


@pytest.mark.parametrize("state", ["", "referred", "withdrawn"])
def test_what_is_undecided_is_printed_as_such(desk, meeting, state):
    person = made.person(desk)
    made.action(desk, meeting, about=person.reference)
    made.considered(desk, meeting, person, state=state or None)
    said = about(printed(desk, meeting), person)
    assert "Not decided." in said
    assert "Support offered: not recorded" in said


def test_a_decision_without_a_reason_says_that_none_is_recorded(desk, meeting):
    person = made.person(desk)
    made.considered(desk, meeting, person, state="adopted")
    said = about(printed(desk, meeting), person)
    assert "Why it is necessary and proportionate: not recorded" in said
    assert "Decision: not recorded" in said


def test_a_place_is_asked_for_no_support(desk, meeting):
    place = made.place(desk)
    made.considered(desk, meeting, place, "Problem locations and trends")
    said = printed(desk, meeting)
    assert f"{place.reference} Moonlight Lounge" in said
    assert "Support offered" not in said


def test_a_score_says_what_it_is_for(desk, meeting):
    person = made.person(desk, born=ADULT)
    made.decided(desk, meeting, person, score="62.5")
    said = about(printed(desk, meeting), person)
    assert "Score 62.5. Orders the list, not a measure of danger." in said


UNSCORED = {
    "under 18": {"born": CHILD},
    "perhaps under 18": {"born": PartialDate(2008)},
    "of no known birth": {"born": None},
}


@pytest.mark.parametrize("known", UNSCORED.values(), ids=UNSCORED)
def test_nobody_who_may_be_under_18_has_a_score(desk, meeting, known):
    person = made.person(desk, **known)
    made.decided(desk, meeting, person, score="62.5")
    found = minutes.gather(desk, LAW, meeting.reference)
    assert "62.5" not in printed(desk, meeting) + repr(found)


def test_a_coordinator_is_told_names_and_decisions_and_neither_score_nor_place(desk, meeting):
    person = made.person(desk, born=ADULT, aliases=("Pigeon",))
    place = made.place(desk)
    made.decided(desk, meeting, person, score="62.5")
    made.decided(desk, meeting, place, "Problem locations and trends")
    made.action(desk, meeting, about=place.reference)
    coordinator = seat(desk.store, "forum-coordinator")
    found = minutes.gather(coordinator, LAW, meeting.reference)
    said = printed(coordinator, meeting) + repr(found)
    for text in ("Exley, Robin", "Press for the full order.", place.reference):
        assert text in said
    for unseen in ("Moonlight", "62.5", "1990", "Pigeon"):
        assert unseen not in said


def test_its_actions_stand_under_whom_they_are_about_and_all_others_after_them(desk, meeting):
    person = made.person(desk)
    made.decided(desk, meeting, person)
    police = made.agency(desk)
    of = {"about": person.reference, "agency": police.reference, "owner": "PC 4471"}
    first = made.action(desk, meeting, "Ask the bail office.", **of)
    done = {"closed": date(2026, 11, 20), "due": date(2026, 11, 27)}
    other = made.action(desk, meeting, "Send the calendar.", **done)
    said = about(printed(desk, meeting), person)
    mine, _, others = said.partition("Other actions set by this meeting")
    assert f"{first.reference} Ask the bail office. Westmere Police PC 4471 03 Dec 2026" in mine
    assert f"{other.reference} Send the calendar. 27 Nov 2026 done 20 Nov 2026" in others


def test_open_actions_of_earlier_meetings_are_carried_forward(desk, forum, meeting):
    person = made.person(desk)
    last = made.held(desk, forum, at=made.LAST)
    open_still = made.action(desk, last, due=date(2026, 11, 19), about=person.reference)
    done = made.action(desk, last, closed=date(2026, 11, 20))
    later = made.meeting(desk, forum, at=NEXT)
    set_later = made.action(desk, later)
    elsewhere = made.action(desk, made.held(desk, forum="Another panel", at=made.LAST))
    carried = printed(desk, meeting).partition("Actions carried forward: 1")[2]
    assert open_still.reference in carried
    assert f"{person.reference} Exley, Robin" in carried
    assert "1 day over" in carried
    for each in (done, set_later, elsewhere):
        assert each.reference not in carried


def test_they_say_what_each_agency_has_recorded_on_its_own_system(desk, meeting):
    person = made.person(desk)
    made.decided(desk, meeting, person)
    for agency, state in (("Health", "not yet"), ("Police", "recorded")):
        values = {"about": person.reference, "agency": agency, "state": state}
        edit.make(desk, Recorded, values, meeting_id=meeting.id)
    said = about(printed(desk, meeting), person)
    assert "On their own systems: Health (not yet); Police (recorded)" in said


def test_they_are_a_draft_on_every_page_until_they_are_approved(desk, forum, meeting):
    for number in range(40):
        made.action(desk, meeting, f"Number {number}")
    pages = words(drawn(desk, meeting))
    assert len(pages) > 1
    assert all("DRAFT" in page for page in pages)
    assert "these minutes are not approved" in pages[0]


def test_once_approved_they_say_when_where_and_what_was_corrected(desk, forum, meeting):
    following = made.meeting(desk, forum, at=NEXT)
    values = {
        "approved_on": date(2026, 11, 20),
        "approved_at": following.reference,
        "corrections": "Item 3: it was <b>9</b> September.",
    }
    edit.change(desk, meeting, values)
    said = printed(desk, meeting)
    assert "DRAFT" not in said
    at = f"3 December 2026 ({following.reference})"
    assert f"Approved on 20 November 2026 at the meeting of {at}." in said
    assert "Corrections: Item 3: it was <b>9</b> September." in said
    assert f"Next meeting 3 December 2026, 10:00, {following.place}" in said


def test_they_say_which_minutes_were_approved_here_and_which_still_wait(desk, forum, meeting):
    old = made.held(desk, forum, at=OLD)
    last = made.held(desk, forum, at=made.LAST)
    approved = {"approved_on": date(2026, 11, 20), "approved_at": meeting.reference}
    edit.change(desk, last, approved)
    said = printed(desk, meeting).partition("Minutes of the last meeting")[2]
    assert f"The minutes of 5 November 2026 ({last.reference}) were approved." in said
    assert "Corrections: none" in said
    assert f"The minutes of 1 October 2026 ({old.reference}) were not approved." in said


def test_what_stands_under_no_item_and_what_nobody_said_is_not_left_out(desk, forum):
    of = made.held(desk, forum, began=None, ended=date(2026, 11, 20), statement=None)
    person = made.person(desk)
    made.decided(desk, of, person, "Something else")
    said = printed(desk, of)
    assert "8 Something else" in said
    for text in (
        *("ended 20 November 2026", "No statement is recorded as read."),
        *("There were none to approve.", "No day is set.", "Nothing is recorded under this item."),
    ):
        assert text in said


def test_a_meeting_that_has_not_begun_has_no_minutes(desk, forum):
    of = made.meeting(desk, forum, at=NEXT)
    with pytest.raises(Trouble, match="has not begun"):
        minutes.gather(desk, LAW, of.reference)


def test_one_that_nobody_began_has_them_when_its_day_has_passed(desk, forum):
    of = made.meeting(desk, forum, at=made.LAST)
    assert "Time not recorded" in printed(desk, of)
