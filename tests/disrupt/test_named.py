"""Whom and what a record refers to is said by name, to whoever may read that name."""

from datetime import date

import pytest

from disrupt import edit
from disrupt.find import find
from disrupt.named import names, names_in
from disrupt.page import show
from disrupt.records import Disclosure, Forum, Meeting, Person, Premises
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


def test_a_meeting_is_called_by_the_name_of_its_forum_wherever_it_is_named(store, desk):
    forum = edit.make(desk, Forum, {"name": "Perpetrator forum, Westmere"}).reference
    on = date(2026, 12, 3)
    held = edit.make(desk, Meeting, {"forum": forum, "at": on})
    freely = edit.make(desk, Meeting, {"forum": "Strategic board", "at": on})
    says = "Perpetrator forum, Westmere, 3 December 2026"
    assert called(desk, Meeting, held.reference, freely.reference) == {
        held.reference: says,
        freely.reference: "Strategic board, 3 December 2026",
    }
    assert show(desk, held.reference).says == says
    assert [each.says for each in find(desk, held.reference)] == [says]
    coordinator = seat(store, "forum-coordinator")
    assert [each.says for each in find(coordinator, held.reference)] == [says]


def test_a_forum_that_may_not_be_read_is_called_by_its_reference(store, desk, monkeypatch):
    forum = edit.make(desk, Forum, {"name": "Perpetrator forum"}).reference
    held = edit.make(desk, Meeting, {"forum": forum, "at": date(2026, 12, 3)}).reference
    clerk = Role("a clerk", {"meeting": frozenset({"*"})}, may=frozenset({"find"}))
    monkeypatch.setitem(ROLES, "clerk of meetings", clerk)
    found = called(seat(store, "clerk of meetings"), Meeting, held)
    assert found == {held: f"{forum}, 3 December 2026"}
