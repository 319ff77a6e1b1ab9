"""Whom and what a record refers to is said by name, to whoever may read that name."""

import pytest

from disrupt import edit
from disrupt.named import names, names_in
from disrupt.records import Disclosure, Person, Premises
from disrupt.roles import ROLES, Role
from tests import make
from tests.desks import seat


@pytest.fixture
def robin(desk):
    return make.person(desk).reference


def called(desk, kind, *wanted):
    with desk.store.reading() as session:
        return names(desk, session, kind, wanted)


def test_a_person_is_called_by_name_without_their_birth(desk):
    bobby = make.person(desk, family_name=None, given_names=None, aliases=("Bobby",)).reference
    assert called(desk, Person, bobby) == {bobby: "“Bobby”"}


def test_who_has_no_name_or_is_not_there_is_left_out(desk, robin):
    nobody = make.person(desk, family_name=None, given_names=None).reference
    assert called(desk, Person, robin, nobody, "N-1999-0001") == {robin: "Exley, Robin"}


def test_only_what_the_reader_may_read_of_them_is_said(store, robin, monkeypatch):
    reads = {"person": frozenset({"reference", "family_name"})}
    clerk = Role("a clerk", reads, may=frozenset({"find"}))
    monkeypatch.setitem(ROLES, "clerk of names", clerk)
    assert called(seat(store, "clerk of names"), Person, robin) == {robin: "Exley"}
    assert called(seat(store, "auditor"), Person, robin) == {}


def test_what_it_may_be_about_is_said_by_name_whatever_kind_of_record_that_is(store, desk, robin):
    place = edit.make(desk, Premises, {"name": "Moonlight Lounge"}).reference
    told = edit.make(desk, Disclosure, {"direction": "received", "about": (robin, place)})
    assert names_of(desk, told) == {robin: "Exley, Robin", place: "Moonlight Lounge"}
    assert not names_of(seat(store, "auditor"), told)


def names_of(desk, record):
    with desk.store.reading() as session:
        return names_in(desk, session, record)
