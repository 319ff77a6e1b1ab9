"""The whole pack of a meeting: who may have it, as at when it is, and what the log says of it."""

import json
from datetime import UTC, datetime

import pytest

from disrupt import edit
from disrupt.errors import Refused, Trouble
from orders.packs.gather import gather
from tests.desks import log, seat
from tests.orders.forum.sat import forum, item
from tests.orders.lives import LAW, NOW, bail_condition, event, outcome, risk_order
from tests.orders.packs.packed import pack


def test_it_begins_with_whose_meeting_it_is_when_and_where(desk, on_agenda):
    head = pack(desk, on_agenda).head
    assert (head.meeting, head.number) == (on_agenda.reference, on_agenda.id)
    assert (head.forum, head.at, head.place) == ("Perpetrator forum", on_agenda.at, "Guildhall")
    assert (head.controller, head.as_at) == (desk.store.about.controller, desk.store.clock.now())


def test_a_meeting_of_no_forum_is_called_a_meeting(desk, on_agenda):
    edit.change(desk, on_agenda, {"forum": None})
    assert pack(desk, on_agenda).head.forum == "Meeting"


def test_its_statement_is_that_of_the_meeting_else_of_the_forum(desk, on_agenda):
    assert pack(desk, on_agenda).statement == ""
    forum(desk, statement="What is read here stays here.")
    assert pack(desk, on_agenda).statement == "What is read here stays here."
    edit.change(desk, on_agenda, {"statement": "Children go by reference."})
    assert pack(desk, on_agenda).statement == "Children go by reference."


def test_of_a_meeting_that_is_over_it_is_as_at_its_end(desk, last):
    edit.change(desk, last, {"began": last.at, "ended": datetime(2026, 11, 5, 12, tzinfo=UTC)})
    assert pack(desk, last).head.as_at == datetime(2026, 11, 5, 12, tzinfo=UTC)
    assert pack(desk, last, "2026-11-04").head.as_at == datetime(2026, 11, 4, tzinfo=UTC)


def test_that_somebody_looked_is_in_the_log_first_and_whom_it_tells_of_before_it_is_given(
    desk, on_agenda, robin, place
):
    item(desk, on_agenda, place)
    pack(desk, on_agenda)
    viewed, listed = log(desk.store, "viewed", "listed")
    assert (viewed.event, viewed.subject_kind, viewed.subject_id) == (
        *("viewed", "meeting"),
        on_agenda.id,
    )
    assert (listed.event, listed.count) == ("listed", 2)
    told = {"pack": on_agenda.reference, "about": [place.reference, robin.reference]}
    assert json.loads(listed.detail)["pack"] == told["pack"]
    assert sorted(json.loads(listed.detail)["about"]) == sorted(told["about"])


def test_how_far_it_has_got_is_told_after_each(desk, on_agenda, place):
    item(desk, on_agenda, place)
    steps = []
    gather(desk, LAW, on_agenda.reference, step=lambda done, of: steps.append((done, of)))
    assert steps == [(0, 2), (1, 2), (2, 2)]


def test_each_order_is_read_once_for_all_that_is_told_of_it(desk, on_agenda, robin):
    """And no longer than it is gathered: what is written after it is in the next."""
    held = risk_order(desk, robin.reference)
    assert len(pack(desk, on_agenda).pages[0].binds) == 1
    event(desk, held, "discharged", "2026-11-19")
    assert pack(desk, on_agenda).pages[0].binds == ()


def test_a_coordinator_gets_in_it_what_they_may_not_look_up(desk, on_agenda, robin):
    bail = outcome(desk, robin.reference, "post-charge bail", "2026-10-09")
    bail_condition(desk, bail, "Not to enter Regent Street.")
    reader = seat(desk.store, "forum-coordinator")
    (page,) = pack(reader, on_agenda).pages
    assert page == pack(desk, on_agenda).pages[0]
    assert [each.title.says for each in page.binds] == ["Bail after charge"]
    with reader.store.reading() as session:
        assert not reader.sees(session, bail)


@pytest.mark.parametrize("role", ["licensing-officer", "auditor", "administrator"])
def test_whoever_may_make_no_packs_is_refused(desk, on_agenda, role):
    reader = seat(desk.store, role)
    with pytest.raises(Refused):
        pack(reader, on_agenda)
    assert log(desk.store, "viewed") == []
    assert log(desk.store, "refused")[-1].detail == "pack"


def test_of_a_meeting_that_is_not_there_is_no_pack(desk):
    with pytest.raises(Trouble, match="There is no meeting M-9 here"):
        gather(desk, LAW, "M-9", as_at=NOW)
