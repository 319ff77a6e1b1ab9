"""E-14: a clock set back un-expires nothing; one set forward is put right, with a trace."""

import gc
import timeit
from datetime import timedelta

import pytest

from disrupt.errors import Invalid, Refused, Trouble
from disrupt.moments import day_of
from disrupt.store import audit
from disrupt.store.line import Line
from disrupt.time_seen import time_seen
from orders.alerts import acts
from orders.alerts.acts import Said, put_clock_right
from orders.alerts.away import while_away
from orders.alerts.looked import due
from orders.alerts.said import sentences
from tests.desks import log, seat
from tests.orders.alerts.sat import agreement, card, closure, item, places, sat
from tests.orders.lives import LAW, when

NOW, LATER = "2026-11-20T09:14", "2026-11-20T15:30"
A_YEAR_AGO, FIVE_YEARS_ON = "2025-11-20T16:00", "2031-11-20T09:00"


def test_set_back_a_year_what_is_due_stays_as_it_was_and_the_log_in_order(register):
    with sat(register, NOW) as desk:
        closure(desk)
        agreement(desk, "2026-11-21")
    with sat(register, LATER) as desk:
        before, said = places(desk), sentences(card(desk), when(LATER))
    with sat(register, A_YEAR_AGO) as desk:
        seen = time_seen(desk)
        assert seen.now == when(LATER)
        assert seen.behind == when(LATER) - when(A_YEAR_AGO)
        assert places(desk) == before
        assert due(desk, LAW).seen == seen
        assert sentences(card(desk), when(A_YEAR_AGO)) == said
        numbers = [line.seq for line in log(desk.store)]
        assert numbers == list(range(1, len(numbers) + 1))
        assert log(desk.store, "clock went back")
        with desk.store.reading() as session:
            assert audit.prove(session.connection(), desk.store.about.audit_key).problems == []


def test_set_forward_five_years_and_corrected_it_can_be_put_right_with_a_trace(register):
    with sat(register, NOW) as desk:
        agreement(desk, "2026-11-24")
        before, said = places(desk), sentences(card(desk), when(NOW))
    with sat(register, FIVE_YEARS_ON) as desk:
        assert list(places(desk).values()) == ["overdue"]
    with sat(register, "2026-11-20T09:30") as desk:
        assert list(places(desk).values()) == ["overdue"]
        put_clock_right(desk, "The laptop's battery was flat.")
        assert time_seen(desk).behind is None
        assert places(desk) == before
        assert sentences(card(desk), when(NOW)) == said
        (line,) = log(desk.store, "clock put right")
        assert (line.actor, line.reason) == ("anna", "The laptop's battery was flat.")
        assert line.detail == "the log had seen 2031-11-20T09:00"
    with sat(register, "2026-11-20T10:00") as desk:
        assert time_seen(desk).behind is None
        assert places(desk) == before


@pytest.mark.parametrize("did", ["acknowledged", "snoozed"])
def test_what_was_put_aside_by_a_clock_that_was_ahead_is_open_once_it_is_put_right(register, did):
    """By that clock its band was another, and the one to come would not bring it back."""
    with sat(register, NOW) as desk:
        council, renewed = (
            agreement(desk, "2026-12-24", "Open"),
            agreement(desk, "2026-12-24", "Done"),
        )
    with sat(register, "2026-12-18T09:00") as desk:
        put_aside(desk, council, did)
        acts.finish(desk, item(desk, renewed), Said(outcome="renewed"))
    with sat(register, LATER) as desk:
        put_clock_right(desk, "A flat battery.")
        assert (item(desk, council).handled.state, item(desk, council).place) == ("open", "90 days")
        put_aside(desk, council, "acknowledged")
    with sat(register, "2026-12-19T09:00") as desk:
        assert (item(desk, council).handled.state, item(desk, council).place) == ("open", "7 days")
        assert places(desk).keys() == {council}


def test_what_was_recorded_by_a_clock_that_was_ahead_had_not_passed_before(register):
    with sat(register, "2026-12-18T09:00") as desk:
        council = agreement(desk, "2026-11-24")
    with sat(register, NOW) as desk:
        put_clock_right(desk, "A flat battery.")
        found = item(desk, council)
        assert (found.place, found.passed_before_recorded) == ("7 days", False)
    with sat(register, "2026-12-20T09:00") as desk:
        found = item(desk, council)
        assert (found.place, found.passed_before_recorded) == ("overdue", False)
        assert sentences(card(desk), when("2026-12-20T09:00")) == ("1 thing is overdue.",)
        assert came(desk) == ["1 deadline passed"]


def put_aside(desk, reference, did):
    found = item(desk, reference)
    if did == "snoozed":
        acts.snooze(desk, found, Said(until=day_of(found.when) - timedelta(days=1)))
    else:
        acts.acknowledge(desk, [found], Said(next_step="draft sent"))


def test_what_passed_is_said_once_though_the_clock_was_set_back_between(register):
    with sat(register, NOW) as desk:
        agreement(desk, "2026-11-21")
    with sat(register, "2026-11-23T09:00") as desk:
        assert came(desk) == ["1 deadline passed"]
    with sat(register, A_YEAR_AGO) as desk:
        assert came(desk) == []
    with sat(register, "2026-11-24T09:00") as desk:
        assert came(desk) == []


def test_what_passed_is_said_though_the_clock_was_ahead_between(register):
    with sat(register, NOW) as desk:
        agreement(desk, "2026-11-21")
    with sat(register, FIVE_YEARS_ON):
        pass
    with sat(register, "2026-11-20T10:00") as desk:
        put_clock_right(desk, "A flat battery.")
    with sat(register, "2026-11-23T09:00") as desk:
        assert came(desk) == ["1 deadline passed"]


def came(desk):
    found = while_away(desk, due(desk, LAW))
    return [each.says for each in found.groups] if found else []


def test_put_right_once_it_is_seen_when_it_goes_back_again(register):
    with sat(register, FIVE_YEARS_ON):
        pass
    with sat(register, NOW) as desk:
        put_clock_right(desk, "A flat battery.")
    with sat(register, LATER):
        pass
    with sat(register, NOW) as desk:
        assert time_seen(desk).now == when(LATER)


def test_a_network_that_sets_it_by_seconds_is_nothing_to_tell(register):
    with sat(register, "2026-11-20T09:16"):
        pass
    with sat(register, "2026-11-20T09:14") as desk:
        assert time_seen(desk).behind is None


def test_it_is_put_right_with_a_reason_by_who_may_and_only_where_it_is_wrong(register):
    with sat(register, LATER) as desk, pytest.raises(Trouble, match="is not behind"):
        put_clock_right(desk, "I think so.")
    with sat(register, NOW) as desk:
        with pytest.raises(Invalid, match="how you know"):
            put_clock_right(desk, "  ")
        with pytest.raises(Refused):
            put_clock_right(seat(desk.store, "forum-coordinator"), "I think so.")
        assert time_seen(desk).behind == timedelta(hours=6, minutes=16)


def test_asking_it_of_50_000_lines_takes_no_time(store, desk):
    lines = [Line("viewed", "person", 1)] * 1000
    for _ in range(50):
        with store.writing("a test") as session, session.opened():
            audit.append(session.connection(), session.unit, lines)
    gc.collect()
    assert min(timeit.repeat(lambda: time_seen(desk), number=1, repeat=10)) < 0.02
