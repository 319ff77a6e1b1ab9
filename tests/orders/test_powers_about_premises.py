"""Whoever keeps licensing records orders about premises, and is told nothing of any other."""

import pytest

from disrupt import edit
from disrupt.errors import Invalid, Refused, Trouble
from disrupt.lists import word_list
from disrupt.moments import day_of
from disrupt.records import Child, Order, OrderEvent, Premises
from orders import local
from orders.actions import amend, happen, record
from orders.considered import consider
from orders.keeping import deadlines, recalculate
from orders.lines import add_condition
from orders.reckoning import the_law
from orders.standing import standing
from tests import make
from tests.desks import held, log, seat

LAW = the_law(local.shipped())
P, PERSON, CHILD = "P-2026-0001", "N-2026-0001", "C-2026-0001"
NOTICE = {"premises": P, "served": "2026-11-20T09:00"}
UNSEEN = "write what you could not see afterwards"


@pytest.fixture
def licensing(desk):
    make.person(desk)
    edit.make(desk, Premises, make.LITTLE["premises"])
    edit.make(desk, Child, make.LITTLE["child"])
    record(desk, LAW, "sro", {"person": PERSON, "made": "2026-11-02"}, as_found="a test")
    named = {**NOTICE, "child": CHILD}
    record(desk, LAW, "closure-notice", named, as_found="a test")
    return seat(desk.store, "licensing-officer")


def noticed(desk, **said):
    return record(desk, LAW, "closure-notice", {**NOTICE, **said}, as_found="a test")


def test_the_powers_about_premises_are_those_that_the_catalogue_says_are():
    listed = {each.word: each.says for each in word_list("powers_about_premises").words}
    recordable = (each for each in LAW.catalogue if each.kind != "clock")
    assert set(listed) == {each.id for each in recordable if each.about == "premises"}
    every = {each.word: each.says for each in word_list("powers").words}
    assert listed == {word: every[word] for word in listed}


def test_they_record_one_and_do_with_it_what_is_done_with_orders(licensing):
    kept = noticed(licensing)
    assert standing(licensing, LAW, kept.reference).of.order.premises == P
    add_condition(licensing, kept.reference, {"text": "Closed to all."})
    happen(licensing, LAW, kept.reference, "varied", licensing.today, as_found="a test")
    amend(licensing, LAW, kept.reference, {"area": "Westmere"}, as_found="a test")
    assert day_of(deadlines(licensing, kept.reference)[0].due) >= licensing.today


@pytest.mark.parametrize("power", ["sro", "cawn", "pspo", "recovery-order", "civil-injunction"])
def test_they_record_no_other_and_are_told_so_in_a_sentence(licensing, power):
    count, before = len(held(licensing.store, Order)), len(log(licensing.store))
    with pytest.raises(Refused, match=UNSEEN) as refused:
        record(licensing, LAW, power, {"person": PERSON}, as_found="a test")
    assert str(refused.value) == f"Your roles do not let you {UNSEEN}."
    assert len(held(licensing.store, Order)) == count
    (line,) = log(licensing.store)[before:]
    assert (line.event, line.detail) == ("refused", "write unseen")


@pytest.mark.parametrize("child", [CHILD, "C-2026-0999"])
def test_a_child_in_one_is_refused_whether_or_not_there_is_such_a_child(licensing, child):
    with pytest.raises(Refused, match=UNSEEN):
        noticed(licensing, child=child)
    kept = noticed(licensing)
    with pytest.raises(Refused, match=UNSEEN):
        amend(licensing, LAW, kept.reference, {"child": child}, as_found="a test")


def test_what_it_continues_must_be_theirs_to_see(licensing):
    said = []
    for main in ("SRO-2026-0001", "SRO-2026-0999"):
        with pytest.raises(Invalid) as refused:
            noticed(licensing, main=main)
        said.append(str(refused.value).replace(main, "it"))
    assert said[0] == said[1]


def test_they_give_no_reference_so_that_none_tells_that_it_is_taken(licensing):
    (own, *_) = (each.reference for each in held(licensing.store, Order))
    for reference in (own, "CN-2026-0999"):
        with pytest.raises(Invalid, match="the program gives it"):
            noticed(licensing, reference=reference)


ROUTES = {
    "stands": lambda desk, of: standing(desk, LAW, of),
    "dates": deadlines,
    "reckoned again": lambda desk, of: recalculate(desk, LAW, of),
    "kept anew": lambda desk, of: recalculate(desk, LAW, of, keep=True),
    "happens": lambda desk, of: happen(desk, LAW, of, "varied", desk.today),
    "is amended": lambda desk, of: amend(desk, LAW, of, {"area": "Westmere"}),
    "has a line more": lambda desk, of: add_condition(desk, of, {"text": "x"}),
}


@pytest.mark.parametrize("route", ROUTES)
def test_an_order_out_of_their_sight_is_no_order_at_all(licensing, route):
    hidden = [each.reference for each in held(licensing.store, Order)]
    before = len(held(licensing.store, OrderEvent))
    assert len(hidden) == 2
    for reference in hidden:
        with pytest.raises(Trouble) as refused:
            ROUTES[route](licensing, reference)
        assert str(refused.value) == f"There is no order {reference} here."
    assert len(held(licensing.store, OrderEvent)) == before


def test_what_else_is_at_the_place_is_said_of_what_they_see_alone(licensing):
    seen = consider(licensing, LAW, "closure-notice", NOTICE)
    assert not [each for each in seen.also if "-2026-" in each.says]
    kept = noticed(licensing)
    again = consider(licensing, LAW, "closure-notice", NOTICE)
    assert [each for each in again.also if kept.reference in each.says]
