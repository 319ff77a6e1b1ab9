"""What is said under an item of an agenda, of nobody in particular."""

import pytest

from disrupt.errors import Refused, Trouble
from orders.forum.agenda_of import agenda
from orders.forum.headings import STRUCK
from orders.forum.minuting import minute
from orders.forum.usual import usual
from tests.desks import seat
from tests.orders.forum.sat import DECEMBER, heading, meeting


def told(desk, at):
    return {each.item: each.minute for each in agenda(desk, at.reference).headings}


def test_what_is_said_takes_the_place_of_what_stood_there(desk):
    at = meeting(desk, DECEMBER)
    heading(desk, at, "Compliance", number="1")
    minute(desk, at.reference, "compliance", " Two papers were late. ", number=1)
    minute(desk, at.reference, "Compliance", "One paper was late.", number=1)
    assert told(desk, at) == {"Compliance": "One paper was late."}


def test_a_usual_agenda_keeps_all_of_its_items_once_something_is_said(desk):
    at = meeting(desk, DECEMBER)
    minute(desk, at.reference.lower(), "New cases", "Three are new.", number=2)
    found = told(desk, at)
    assert list(found) == list(usual().agenda)
    assert {item: text for item, text in found.items() if text} == {"New cases": "Three are new."}


def test_an_item_of_no_row_is_given_one(desk):
    at = meeting(desk, DECEMBER)
    heading(desk, at, "Compliance", number="1")
    minute(desk, at.reference, "Any other business", "None.", number=2)
    assert told(desk, at) == {"Compliance": "", "Any other business": "None."}


def test_an_item_that_was_struck_stands_again_once_something_is_said_under_it(desk):
    at = meeting(desk, DECEMBER)
    heading(desk, at, "Compliance", number="1")
    heading(desk, at, "New cases", number=STRUCK)
    minute(desk, at.reference, "New cases", "One is new.", number=2)
    assert told(desk, at) == {"Compliance": "", "New cases": "One is new."}


def test_who_keeps_no_meetings_minutes_none(desk):
    at = meeting(desk, DECEMBER)
    with pytest.raises(Refused):
        minute(seat(desk.store, "auditor"), at.reference, "Compliance", "None.", number=1)
    with pytest.raises(Trouble, match="There is no meeting M-1999-0001 here"):
        minute(seat(desk.store, "forum-chair"), "M-1999-0001", "Compliance", "None.", number=1)
