"""What a meeting decides of somebody, in which order it may, and what it asks to be said."""

from datetime import date

import pytest

from disrupt import edit
from disrupt.errors import Invalid, Refused, Trouble
from disrupt.partial import PartialDate
from disrupt.records import AgendaItem, Meeting
from orders.forum.deciding import decide, open_now
from orders.forum.items import decided_of
from tests.desks import held, log, seat
from tests.orders.forum.sat import (
    DECEMBER,
    NOVEMBER,
    OCTOBER,
    item,
    meeting,
    person,
    place,
    under_way,
)

SAID = {"reason": "Trial pending.", "support": "Declined."}
OF_OTHERS, OF_ADOPTED = (
    ("adopted", "not adopted", "deferred"),
    ("reviewed", "discharged", "deferred"),
)


@pytest.fixture
def robin(desk):
    return person(desk)


@pytest.fixture
def at(desk, robin):
    now = under_way(desk)
    item(desk, now, robin, "referred", item="New cases", reason="Named by a school.")
    return now


def says(desk, at, about, state, **values):
    return decide(desk, at.reference, about.reference, {"state": state, **SAID, **values})


@pytest.mark.parametrize("state", OF_OTHERS)
def test_whoever_is_not_adopted_is_adopted_or_not_or_it_is_deferred(desk, at, robin, state):
    assert open_now(desk, at.reference, robin.reference.lower()) == OF_OTHERS
    row = says(desk, at, robin, state, decision="One officer holds it.")
    assert (row.state, row.reason, row.support) == (state, "Trial pending.", "Declined.")
    assert (row.decision, row.item) == ("One officer holds it.", "New cases")
    assert row.decided == desk.store.clock.now()


@pytest.mark.parametrize("state", OF_ADOPTED)
def test_whoever_is_adopted_is_kept_or_discharged_or_it_is_deferred(desk, at, robin, state):
    item(desk, meeting(desk, OCTOBER), robin, "adopted")
    assert open_now(desk, at.reference, robin.reference) == OF_ADOPTED
    assert says(desk, at, robin, state).state == state


@pytest.mark.parametrize("state", ["reviewed", "discharged"])
def test_nobody_is_kept_or_discharged_who_was_never_adopted(desk, at, robin, state):
    item(desk, meeting(desk, OCTOBER), robin, "not adopted")
    with pytest.raises(Trouble) as found:
        says(desk, at, robin, state)
    assert found.value.message.startswith(f"{robin.reference} is not adopted by this forum")
    assert found.value.remedy == "Adopt them or not, or defer it."


@pytest.mark.parametrize("state", ["adopted", "not adopted"])
def test_nobody_is_adopted_twice(desk, at, robin, state):
    first = meeting(desk, OCTOBER)
    item(desk, first, robin, "adopted")
    with pytest.raises(Trouble) as found:
        says(desk, at, robin, state)
    assert found.value.message == (
        f"{robin.reference} is adopted since 5 October 2026, by {first.reference}."
    )


def test_whoever_was_discharged_can_be_adopted_again(desk, at, robin):
    item(desk, meeting(desk, OCTOBER), robin, "adopted")
    item(desk, meeting(desk, NOVEMBER), robin, "discharged")
    assert says(desk, at, robin, "adopted").state == "adopted"


def test_a_word_that_is_no_decision_is_refused_with_those_that_are(desk, at, robin):
    for state in ("referred", "withdrawn", "", "kept"):
        with pytest.raises(Trouble) as found:
            says(desk, at, robin, state)
        assert "adopted, not adopted, reviewed, discharged, deferred" in found.value.remedy


def test_all_that_is_missing_is_said_at_once(desk, at, robin):
    with pytest.raises(Invalid) as found:
        says(desk, at, robin, "adopted", reason=" ", support=None)
    assert found.value.message == (
        "Why it is necessary and proportionate is missing. What support was offered is missing."
    )
    with pytest.raises(Invalid, match="Why it is necessary"):
        says(desk, at, robin, "deferred", reason="", support="")


def test_support_is_asked_for_at_entry_and_exit_and_of_people_alone(desk, at, robin):
    lounge = place(desk)
    item(desk, at, lounge)
    assert says(desk, at, lounge, "adopted", support="").state == "adopted"
    assert says(desk, at, robin, "not adopted", support="").state == "not adopted"


def test_what_was_said_when_they_were_referred_stands_for_the_decision(desk, at, robin):
    said = {"state": "Adopted ", "support": "A programme."}
    row = decide(desk, at.reference, robin.reference, said)
    assert (row.state, row.reason) == ("adopted", "Named by a school.")


def test_a_decision_can_be_changed_within_the_meeting_and_the_log_keeps_what_was(desk, at, robin):
    first = says(desk, at, robin, "adopted")
    again = says(desk, at, robin, "not adopted")
    assert (again.id, again.state) == (first.id, "not adopted")
    detail = log(desk.store, "changed")[-1].detail
    assert '"adopted"' in detail
    assert '"not adopted"' in detail


def test_the_score_of_that_day_is_kept_with_its_edition(desk, at, robin):
    assert says(desk, at, robin, "adopted").score == "0.0 (2026-11)"
    young = person(desk, "Young", born=PartialDate(2010, 5, 4))
    item(desk, at, young)
    assert says(desk, at, young, "adopted").score is None


def test_a_coordinator_decides_without_a_score_and_of_places_they_do_not_see(desk, at, robin):
    lounge = place(desk)
    item(desk, at, lounge)
    coordinator = seat(desk.store, "forum-coordinator")
    assert says(coordinator, at, robin, "adopted").score is None
    assert says(coordinator, at, lounge, "adopted").state == "adopted"
    assert open_now(coordinator, at.reference, lounge.reference) == OF_OTHERS


def test_whoever_is_there_without_a_row_is_given_one(desk, robin):
    item(desk, meeting(desk, OCTOBER), robin, "adopted")
    now = under_way(desk)
    row = says(desk, now, robin, "reviewed")
    assert (row.about, row.item, row.meeting_id) == (robin.reference, "Review cases", now.id)


def test_nobody_is_decided_of_who_is_not_on_the_agenda(desk, at):
    sam = person(desk, "Sample")
    with pytest.raises(Trouble) as found:
        says(desk, at, sam, "adopted")
    assert found.value.message == f"{sam.reference} is not on this agenda."
    item(desk, at, sam, "withdrawn")
    with pytest.raises(Trouble, match="is not on this agenda"):
        says(desk, at, sam, "adopted")
    with pytest.raises(Trouble, match="There is no record N-1999-0001 here"):
        decide(desk, at.reference, "N-1999-0001", SAID)


def test_nothing_is_decided_before_the_meeting_begins(desk, robin):
    ahead = meeting(desk, DECEMBER)
    item(desk, ahead, robin)
    with pytest.raises(Trouble) as found:
        says(desk, ahead, robin, "adopted")
    assert (found.value.message, found.value.remedy) == (
        "This meeting has not begun.",
        "Begin it, then decide.",
    )


def test_nothing_is_decided_once_the_minutes_are_approved(desk, at, robin):
    with desk.store.reading() as session:
        now = session.get_one(Meeting, at.id)
    edit.change(desk, now, {"approved_on": date(2026, 11, 20)})
    with pytest.raises(Trouble, match="were approved on 20 November 2026"):
        says(desk, at, robin, "adopted")


def test_one_that_is_over_is_written_up_with_the_moment_it_was(desk, robin):
    past, ended = meeting(desk, OCTOBER), meeting(desk, NOVEMBER, began=NOVEMBER, ended=NOVEMBER)
    for each in (past, ended):
        item(desk, each, robin)
    assert says(desk, past, robin, "deferred").decided == OCTOBER
    assert says(desk, ended, robin, "deferred").decided == NOVEMBER


def test_nothing_is_decided_behind_a_later_meeting(desk, robin):
    earlier, later = meeting(desk, OCTOBER), meeting(desk, NOVEMBER)
    for each, state in ((earlier, ""), (later, "deferred")):
        item(desk, each, robin, state)
    assert says(desk, earlier, robin, "not adopted").state == "not adopted"
    says(desk, later, robin, "adopted")
    with pytest.raises(Trouble, match=f"{later.reference} decided of {robin.reference} after"):
        says(desk, earlier, robin, "deferred")


def test_two_officers_at_once_do_not_write_over_one_another(desk, at, robin):
    (row,) = held(desk.store, AgendaItem)
    seen = decided_of(row)
    said = {"state": "adopted", **SAID}
    decide(desk, at.reference, robin.reference, said, seen=seen)
    with pytest.raises(Trouble, match="anna changed this on 20 November 2026 09:14, after you"):
        decide(desk, at.reference, robin.reference, said, seen=seen)
    (row,) = held(desk.store, AgendaItem)
    decide(desk, at.reference, robin.reference, said, seen=decided_of(row))


def test_of_whom_no_row_stands_nothing_was_seen(desk, robin):
    item(desk, meeting(desk, OCTOBER), robin, "adopted")
    now, said = under_way(desk), {"state": "reviewed", **SAID}
    row = decide(desk, now.reference, robin.reference, said, seen=decided_of(None))
    assert decided_of(row).state == "reviewed"


@pytest.mark.parametrize("role", ["licensing-officer", "administrator"])
def test_who_keeps_no_meetings_decides_nothing(desk, at, robin, role):
    with pytest.raises(Refused):
        says(seat(desk.store, role), at, robin, "adopted")
    assert [each.state for each in held(desk.store, AgendaItem)] == ["referred"]
