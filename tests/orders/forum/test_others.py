"""Everybody but the subject is known by name and reference, as far as the reader knows them."""

from disrupt import edit
from disrupt.records import Meeting, Premises
from orders.forum.others import others
from tests import make
from tests.desks import seat
from tests.orders.forum.rooms import on_the_agenda


def test_the_others_are_all_people_but_the_one_who_is_shown(desk):
    robin = make.person(desk).reference
    terry = make.person(desk, family_name="Sample", given_names="Terry").reference
    one = make.person(desk, family_name="Onlyname", given_names=None).reference
    alias = make.person(desk, family_name=None, given_names=None, aliases=("Pigeon",)).reference
    edit.make(desk, Premises, {"name": "Moonlight Lounge"})
    beside = (terry, "Sample, Terry", one, "Onlyname", alias, "Pigeon")
    assert others(desk, robin) == beside
    assert others(desk, "P-2026-0001") == (robin, "Exley, Robin", *beside)


def test_a_reader_who_knows_nobody_by_name_names_nobody(desk):
    robin = make.person(desk).reference
    make.person(desk)
    assert others(seat(desk.store, "auditor"), robin) == ()


def test_whoever_stands_on_an_agenda_is_known_by_the_family_name_alone_too(desk):
    robin, brother = make.person(desk), make.person(desk, given_names="Lee")
    at = edit.make(desk, Meeting, {"forum": "Perpetrator forum"})
    for family in ("Sample", "May"):
        on_the_agenda(desk, at, make.person(desk, family_name=family).reference)
    on_the_agenda(desk, at, brother.reference)
    make.person(desk, family_name="Lane")
    named = others(desk, robin.reference)
    assert "Sample" in named
    # A brother has the name of the one who is shown, a month is read in every date, and of whom
    # no meeting speaks, the family name may be a street.
    assert {"Exley", "May", "Lane"}.isdisjoint(named)


def test_aliases_are_for_whoever_reads_them(desk):
    robin = make.person(desk).reference
    make.person(desk, family_name="Sample", aliases=("Pigeon",))
    assert "Pigeon" in others(desk, robin)
    assert "Pigeon" not in others(seat(desk.store, "forum-coordinator"), robin)
