"""People and places are called beside their references, as far as the reader may see them."""

from disrupt import edit
from disrupt.records import Agency
from orders.called import called, spoken
from tests.desks import seat


def test_each_is_called_beside_its_reference_without_a_birth(desk, robin, place):
    text = f"Seen at {place.reference} with {robin.reference}."
    known = called(desk, [text])
    assert spoken(text, known) == (
        f"Seen at Moonlight Lounge, 14 Regent Street ({place.reference}) "
        f"with Exley, Robin ({robin.reference})."
    )


def test_a_child_stands_there_by_a_reference_alone(desk, child):
    assert called(desk, [child.reference]) == {}
    assert spoken(child.reference, {}) == child.reference


def test_a_longer_reference_that_begins_like_a_known_one_is_left_alone(desk, robin):
    longer = f"{robin.reference}9"
    known = called(desk, [robin.reference])
    assert spoken(f"{robin.reference} {longer}", known).endswith(f" {longer}")


def test_who_may_not_be_seen_is_not_called(desk, store, robin, place):
    agency = edit.make(desk, Agency, {"name": "Westmere Council"}).reference
    clerk = seat(store, "forum-coordinator")
    known = called(clerk, [robin.reference, place.reference, agency])
    assert known == {
        robin.reference: f"Exley, Robin ({robin.reference})",
        agency: f"Westmere Council ({agency})",
    }
