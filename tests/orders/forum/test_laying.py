"""Rows of a meeting are checked as any record is before they are kept."""

import pytest

from disrupt.errors import Invalid, Refused
from disrupt.records import Action
from orders.forum.acting import add
from orders.forum.laying import lay, put, relay
from tests.desks import held, log, seat
from tests.orders.forum.sat import action


def test_all_that_is_wrong_is_said_at_once_and_nothing_is_kept(desk):
    with pytest.raises(Invalid) as found:
        put(desk, Action, {"action": "", "meeting": "M-1999-0001", "plan": "PL-1999-0001"})
    assert found.value.message == (
        "Action is missing. There is no meeting “M-1999-0001”. There is no plan “PL-1999-0001”."
    )
    assert held(desk.store, Action) == []


def test_texts_are_kept_tidy(desk):
    reference = add(desk, {"action": " Ask.\x07 ", "owner": "", "partners": ("a; b", "a")})
    (found,) = held(desk.store, Action)
    assert (found.reference, found.action, found.owner) == (reference, "Ask.", None)
    assert found.partners == ("a", "b")


def test_one_unit_of_work_keeps_all_or_nothing(desk):
    one = action(desk, None)
    with pytest.raises(Invalid):
        give_and_lay(desk, one)
    assert [each.owner for each in held(desk.store, Action)] == [None]


def give_and_lay(desk, one):
    """The second of the two cannot be kept."""
    with desk.writing_in_sight() as session:
        relay(desk, session, session.get_one(Action, one.id), {"owner": "Officer 4471"})
        lay(desk, session, Action, {"action": ""})


def test_a_refusal_is_in_the_log(desk):
    with pytest.raises(Refused):
        put(seat(desk.store, "auditor"), Action, {"action": "Ask."})
    (line,) = log(desk.store, "refused")
    assert line.detail == "write"
