"""Whom a copy does not hold is not named in it: by whichever name the register knows."""

from dataclasses import replace

from disrupt import edit
from disrupt.fields import Seen
from disrupt.records import Child, Person, Premises, Vehicle
from orders.packs.masking import LEFT_OUT, Names, known_names, texts, without_names
from orders.packs.pieces import Piece
from tests import make
from tests.desks import seat
from tests.orders.packs.whole import LOUNGE, ROBIN, TERRY, group, pack, page, said, tie


def test_everybody_is_known_by_reference_names_and_aliases_whoever_asks(desk, store):
    make.person(desk, aliases=("Rez", "Bobby"))
    edit.make(desk, Person, {"family_name": "May", "given_names": "Ada"})
    edit.make(desk, Person, {"aliases": ("Tall Man",)})
    edit.make(desk, Child, {"authority": "Westmere"})
    clerk = seat(store, "forum-coordinator")
    with clerk.store.reading() as session:
        known = known_names(session)
    robin, ada, tall = ("N-2026-0001", "N-2026-0002", "N-2026-0003")
    assert known.people == {
        robin: (robin, f"Exley, Robin ({robin})", "Exley, Robin", "Exley", "Rez", "Bobby"),
        ada: (ada, f"May, Ada ({ada})", "May, Ada"),
        tall: (tall, "Tall Man"),
        "C-2026-0001": ("C-2026-0001",),
    }


def test_of_a_register_only_names_that_may_stand_in_a_pack_are_looked_for():
    names = Names(
        {ROBIN: ("Exley, Robin", "Rez"), TERRY: ("Sample, Terry",)}, {LOUNGE: ("Lounge",)}
    )
    whole = pack(page(LOUNGE, "The Lounge", recorded=(group("Notes", said("Robin Exley")),)))
    assert names.told_in(whole) == Names({ROBIN: ("Exley, Robin",)}, {LOUNGE: ("Lounge",)})


def test_places_and_vehicles_are_known_by_what_stands_on_their_pages(desk):
    edit.make(desk, Premises, {"name": "Moonlight Lounge", "address": "1 High Street"})
    edit.make(desk, Premises, {"address": "2 High Street"})
    edit.make(desk, Vehicle, {"registration": "BD51 SMR"})
    edit.make(desk, Vehicle, {"make": "Ford"})
    with desk.store.reading() as session:
        known = known_names(session)
    whole = "Moonlight Lounge, 1 High Street"
    assert known.places == {
        "P-2026-0001": (
            "P-2026-0001",
            f"{whole} (P-2026-0001)",
            "Moonlight Lounge (P-2026-0001)",
            "Moonlight Lounge",
            whole,
        ),
        "P-2026-0002": ("P-2026-0002", "2 High Street (P-2026-0002)"),
    }
    assert known.vehicles == {
        "V-2026-0001": ("V-2026-0001", "BD51SMR", "BD51 SMR"),
        "V-2026-0002": ("V-2026-0002",),
    }


def test_of_whoever_is_in_it_or_tied_in_it_every_name_stays():
    names = Names(
        {ROBIN: ("Exley, Robin",), TERRY: ("Sample, Terry",), "N-9": ("Third, Tom", "N-9")}
    )
    words = group("Notes", said("Robin Exley, Terry Sample and Tom Third (N-9)"))
    robin = page(ROBIN, "Exley, Robin", linked=(tie(TERRY, "Sample, Terry"),), recorded=(words,))
    left = list(texts(without_names(pack(robin), names)))
    assert f"Robin Exley, Terry Sample and {LEFT_OUT} ({LEFT_OUT})" in left


def test_a_heading_of_the_agenda_names_nobody_either():
    whole = pack(page(LOUNGE, "Moonlight Lounge"))
    heading, rest = whole.agenda
    named = pack(agenda=(type(heading)(1, "The case of Robin Exley", ()), rest))
    left = without_names(named, Names({ROBIN: ("Exley, Robin",)}))
    assert left.agenda[0].says == f"The case of {LEFT_OUT}"


def test_the_statement_of_a_meeting_and_where_it_is_name_nobody_either():
    whole = pack(statement="As Robin Exley was told.")
    whole = replace(whole, head=replace(whole.head, place="At Robin Exley’s"))
    left = without_names(whole, Names({ROBIN: ("Exley, Robin",)}))
    assert left.statement == f"As {LEFT_OUT} was told."
    assert left.head.place == f"At {LEFT_OUT}’s"


def test_where_nobody_else_is_named_it_is_the_same_pack():
    whole = pack(page(ROBIN, "Exley, Robin"))
    assert without_names(whole, Names({TERRY: ("Sample, Terry",)})) == whole


def test_an_address_that_is_seen_stays_whole_where_a_place_is_called_as_its_street():
    """But for whoever is not in the copy, and for what is no address."""
    home = said("14 Regent Street, care of Terry Sample", Seen.CONTACT, "address")
    car = said("left in Regent Street", Seen.CONTACT, "vehicles")
    robin = page(
        ROBIN, "Exley, Robin", who=(home, car), recorded=(group("Notes", said("Regent Street")),)
    )
    names = Names({TERRY: ("Sample, Terry",)}, {LOUNGE: (LOUNGE, "Regent Street")})
    words = [*texts(without_names(pack(robin), names))]
    assert f"14 Regent Street, care of {LEFT_OUT}" in words
    assert f"left in {LEFT_OUT}" in words
    assert not any(each == "Regent Street" for each in words)


def test_an_address_that_is_a_place_without_a_name_stays_whole(desk):
    edit.make(desk, Premises, {"address": "Flat above 9 Cinder Lane, Saltbridge"})
    with desk.store.reading() as session:
        known = known_names(session)
    line = (Piece("Flat above 9 Cinder Lane, Saltbridge", Seen.CONTACT, "address"),)
    left = without_names(pack(page(ROBIN, "Exley, Robin", who=line)), known)
    assert left.pages[0].who == line
