"""Before it is printed its maker reads what a copy will not tell, who is left out, and why."""

from datetime import UTC, datetime

import pytest

from disrupt import edit
from disrupt.fields import Seen
from disrupt.records import Intelligence, Premises
from orders.packs.checking import Gone, check, unopened
from orders.packs.left import for_reader
from orders.packs.masking import Names
from tests import make
from tests.orders.packs.whole import (
    CHILD,
    LOUNGE,
    ROBIN,
    TERRY,
    bound,
    group,
    late,
    pack,
    page,
    said,
    to,
)
from tests.store.entry import hire, sitting

FORBIDS = said("He waits.", Seen.CONDITIONAL, "The forum must not be told.")
WHOLE = pack(
    page(ROBIN, "Exley, Robin", binds=(bound("Bail", "Not to meet Terry Sample."),)),
    page(TERRY, "Sample, Terry", recorded=(group("Intelligence", FORBIDS, FORBIDS),)),
    page(LOUNGE, "Moonlight Lounge"),
    page(CHILD, CHILD, name=said(CHILD, Seen.CHILD)),
)
NAMES = Names({TERRY: ("Sample, Terry",)})
CALLED = "Westmere District Council"


def checked(reader, whole=WHOLE, **more):
    return check(whole, for_reader(whole, reader, NAMES), reader, **more)


def test_it_says_who_is_left_out_and_why():
    told = checked(to("licensing", ROBIN))
    why = f"Holds no licence with {CALLED}, and has no tenancy or action with it."
    assert told.gone == (
        Gone(TERRY, "Sample, Terry", why),
        Gone(LOUNGE, "Moonlight Lounge", why),
        Gone(CHILD, CHILD, "This audience does not see: child's reference."),
    )
    assert (told.audience, told.agency, told.pages) == ("licensing", CALLED, 1)
    assert told.doubts == ()


def test_it_says_what_the_audience_never_sees_and_of_what_it_sees_some():
    told = checked(to("licensing", ROBIN))
    assert "PNC, CRO, NI number" in told.never
    assert "opinion, labelled" in told.never
    assert "markers: of those linked, violence and weapons alone" in told.some
    assert "actions: its own alone" in told.some
    assert "facts" not in told.never
    assert "in no pack" not in told.never
    forum = checked(to("forum"))
    assert "also a victim: as the line on welfare alone" in forum.some
    assert "conditions, exact words" not in (*forum.never, *forum.some)


def test_it_says_how_much_of_each_class_is_not_in_the_copy():
    told = checked(to("licensing", ROBIN))
    assert "intelligence, handling C: 2 of 2" in told.left_out
    assert "name, aliases, born, photograph: 7 of 10" in told.left_out
    assert not [each for each in told.left_out if each.startswith(("conditions", "orders"))]


def test_it_shows_each_line_from_which_a_name_was_left_out():
    assert checked(to("licensing", ROBIN)).masked == ("Not to meet [name left out].",)
    assert checked(to("forum")).masked == ()


def test_a_copy_for_no_agency_or_with_nobody_linked_is_doubtful():
    nobody = checked(to("housing", names=frozenset()))
    assert nobody.doubts == (
        "No agency was named, so nobody is linked. Name the agency that this copy is for.",
        "This copy tells of nobody, and holds no more than its cover and the figures.",
    )
    assert nobody.gone[0].why == "No agency was named to whom anybody could be linked."
    told = checked(to("housing")).doubts
    assert told[0].startswith(f"Nobody is linked to {CALLED}: no licence, tenancy or action")


def test_a_copy_that_holds_something_beside_pages_tells_of_somebody():
    whole = pack(late=(late(ROBIN, "Bail ends", "Exley, Robin"),))
    assert checked(to("licensing", ROBIN), whole).doubts == ()


def test_a_place_is_the_only_one_in_its_copy():
    told = checked(to("premises", place=LOUNGE))
    assert [each.reference for each in told.gone] == [ROBIN, TERRY, CHILD]
    assert told.gone[0].why == "It is not the place that this copy is for."
    assert "conditions, exact words: of its own place alone" in told.some


def test_the_public_is_told_of_nobody():
    told = checked(to("public"))
    assert told.gone[0].why == "This audience does not see: name, aliases, born, photograph."
    assert "arrest, charge, result: counted in figures alone" in told.some


def test_intelligence_whose_condition_forbids_beside_naming_it_is_doubtful():
    [doubt] = checked(to("forum")).doubts
    assert doubt.startswith("Besides 2 items of intelligence are left out: the condition names")
    assert checked(to("health-and-social-care")).doubts == ()


def test_intelligence_that_its_maker_cannot_open_is_doubtful():
    [doubt] = checked(to("forum"), pack(page(ROBIN, "Exley")), unopened=1).doubts
    assert doubt.startswith("About these subjects 1 item of intelligence is left out of every copy")


LENA = "harbour willow candle"
ITEMS = (
    {"about": (ROBIN, TERRY)},
    {"about": (LOUNGE,), "at": datetime(2026, 11, 20, 9, tzinfo=UTC)},
    {"about": (ROBIN,), "at": datetime(2027, 1, 1, tzinfo=UTC)},
    {"about": ("N-2026-0003",)},
    {"about": ()},
)


@pytest.fixture
def kept(register):
    """Two people of the pack and a third, a place, and what is said to have been seen of them."""
    with sitting(register.folder) as desk:
        for _each in range(3):
            make.person(desk)
        edit.make(desk, Premises, {"name": "Moonlight Lounge"})
        for each in ITEMS:
            edit.make(desk, Intelligence, {"text": "He waits there.", "grade": "2BP", **each})
        hire(desk, "lena", LENA, "forum-coordinator")
    return register


def test_whoever_carries_the_key_opens_all(kept):
    with sitting(kept.folder) as desk, desk.store.reading() as session:
        assert unopened(session, WHOLE) == 0


def test_whoever_does_not_is_told_how_much_about_these_subjects_by_then(kept):
    with sitting(kept.folder, "lena", LENA) as desk, desk.store.reading() as session:
        assert unopened(session, WHOLE) == 2
