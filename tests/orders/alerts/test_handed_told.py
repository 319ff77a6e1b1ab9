"""Both are told when they unlock: that it began, and that it is over, once each."""

import pytest

from disrupt.records import HandOver
from orders.alerts import handing_acts
from orders.alerts.handed_told import tell
from tests import make
from tests.desks import held
from tests.orders.alerts.handing import asked, hand, known, looked, owned, told
from tests.orders.alerts.sat import sat, take_on
from tests.orders.lives import risk_order

NOW = "2026-11-20T09:14"
LEAVE, DURING, BACK = (f"2026-{each}T09:00" for each in ("11-23", "11-30", "12-05"))


@pytest.fixture
def staff(register):
    for name in ("bela", "cara"):
        take_on(register, name)
    return register


@pytest.fixture
def away(staff):
    """Anna, from the 23rd to the 4th, with two things of hers due."""
    with sat(staff, NOW) as desk:
        for ends in ("2026-12-20", "2027-01-20"):
            owned(desk, ends)
        hand(desk, asked())
        assert told(desk) == []
    return staff


def say_all_right(desk):
    for each in looked(desk).tellings:
        tell(desk, each)


def test_both_are_told_that_it_began_and_nobody_else_is(away):
    with sat(away, LEAVE) as desk:
        assert told(desk) == ["From today bela looks after your 2 items until Friday 4 December."]
    with sat(away, LEAVE, "bela") as desk:
        assert told(desk) == ["From today you look after 2 items of anna until Friday 4 December."]
    with sat(away, LEAVE, "cara") as desk:
        assert told(desk) == []


def test_once_each(away):
    with sat(away, LEAVE, "bela") as desk:
        say_all_right(desk)
        assert told(desk) == []
    with sat(away, DURING, "bela") as desk:
        assert told(desk) == []
    with sat(away, DURING) as desk:
        assert told(desk) == [
            "Since Monday 23 November bela looks after your 2 items until Friday 4 December."
        ]
        say_all_right(desk)
        (over,) = held(desk.store, HandOver)
        assert over.told == ("bela", "anna")


def test_both_are_told_of_the_return(away):
    with sat(away, LEAVE, "bela") as desk:
        say_all_right(desk)
    with sat(away, BACK) as desk:
        assert told(desk) == ["You are back: your 2 items are yours again."]
        say_all_right(desk)
        assert told(desk) == []
    with sat(away, BACK, "bela") as desk:
        assert told(desk) == ["anna is back: their 2 items are theirs again."]


def test_whoever_was_not_here_meanwhile_is_told_of_the_return_alone(away):
    with sat(away, BACK, "bela") as desk:
        say_all_right(desk)
        assert told(desk) == []


def test_back_early_is_told_the_same_day(away):
    with sat(away, DURING) as desk:
        (over,) = known(desk).standing
        handing_acts.end(desk, over, known(desk).today)
        assert told(desk) == ["You are back: your 2 items are yours again."]


def test_of_what_was_called_off_nobody_is_told(away):
    with sat(away, NOW) as desk:
        (over,) = known(desk).standing
        handing_acts.end(desk, over, known(desk).today)
    for name in ("anna", "bela"):
        with sat(away, BACK, name) as desk:
            assert told(desk) == []


def test_ended_on_its_first_day_it_is_told_to_them_once_one_of_them_knew(away):
    with sat(away, LEAVE, "bela") as desk:
        say_all_right(desk)
        (over,) = known(desk).standing
        handing_acts.end(desk, over, known(desk).today)
        assert told(desk) == ["anna is back: their 2 items are theirs again."]


def test_whoever_is_still_away_is_not_said_to_be_back(away):
    with sat(away, NOW) as desk:
        hand(desk, asked("2026-12-05", "2026-12-11", to_whom="cara"))
    with sat(away, BACK, "bela") as desk:
        assert told(desk) == ["You look after what is anna’s no longer: cara does."]
    with sat(away, BACK) as desk:
        assert told(desk) == ["From today cara looks after your 2 items until Friday 11 December."]


def test_where_nothing_is_due_that_is_said(staff):
    with sat(staff, LEAVE) as desk:
        hand(desk, asked())
        assert told(desk) == [
            "From today bela looks after what is yours until Friday 4 December. "
            "Nothing of it is due now."
        ]


def test_the_number_is_of_what_the_reader_sees(staff):
    take_on(staff, "lena", "licensing-officer")
    with sat(staff, LEAVE) as desk:
        owned(desk, "2026-12-20")
        risk_order(desk, make.person(desk).reference, owner="anna")
        hand(desk, asked(to_whom="lena"))
        assert told(desk) == [
            "From today lena looks after your 1 item until Friday 4 December. "
            "5 more lena may not see: they stand under Nobody’s."
        ]
    with sat(staff, LEAVE, "lena") as desk:
        assert told(desk) == ["From today you look after 1 item of anna until Friday 4 December."]
