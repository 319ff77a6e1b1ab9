"""Whom and what a record refers to is said by name, to whoever may read that name."""

import pytest

from disrupt.named import names
from disrupt.records import Person
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
    monkeypatch.setattr("disrupt.roles.ROLES", {**ROLES, "clerk": clerk})
    assert called(seat(store, "clerk"), Person, robin) == {robin: "Exley"}
    assert called(seat(store, "auditor"), Person, robin) == {}
