"""The page of one subject: each part of it, under its class."""

from disrupt import edit
from disrupt.fields import Seen
from disrupt.records import Group
from orders.packs.pieces import Piece
from tests import make
from tests.orders.forum.sat import item
from tests.orders.lives import risk_order
from tests.orders.packs.packed import classes, page, says

PARTS = ("binds", "tracks", "measures", "dates")


def test_of_a_person_every_part_is_worked_out(desk, on_agenda, robin):
    make.status(desk, robin, "charged")
    make.marker(desk, robin, "violence")
    risk_order(desk, robin.reference)
    found = page(desk, on_agenda, robin)
    assert (found.about, found.kind) == (robin.reference, "person")
    assert found.name == Piece("Exley, Robin", Seen.IDENTITY)
    assert found.reference == Piece(robin.reference, Seen.IDENTITY)
    assert "born 4 May 1988 (38)" in says(found.who)
    assert classes(found.standing) == [Seen.RESULT, Seen.MARKERS]
    assert found.score.total.seen is Seen.SCORE
    assert all(getattr(found, part) for part in PARTS)


def test_of_a_place_there_is_no_score_and_nothing_that_is_said_of_people(desk, coming, place):
    item(desk, coming, place)
    found = page(desk, coming, place)
    assert found.name == Piece("Moonlight Lounge", Seen.IDENTITY)
    assert (found.photo, found.standing, found.welfare, found.score) == (None, (), None, None)
    assert found.measures


def test_of_a_child_no_measures_are_weighed_and_it_goes_by_its_reference(desk, coming, child):
    item(desk, coming, child)
    found = page(desk, coming, child)
    assert found.name == found.reference == Piece(child.reference, Seen.CHILD)
    assert [getattr(found, part) for part in PARTS] == [()] * len(PARTS)
    assert (found.score, found.welfare) == (None, None)


def test_what_a_group_is_called_is_told_to_nobody(desk, coming):
    group = edit.make(desk, Group, {"name": "Cinder Lane"})
    item(desk, coming, group)
    found = page(desk, coming, group)
    assert found.name == Piece(group.reference, Seen.IDENTITY)
    assert "Cinder Lane" not in repr(found)
