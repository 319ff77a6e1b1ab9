"""A tactic that a disruption was recorded with was tried, on that person or at that place."""

from datetime import date

import pytest

from disrupt import edit
from disrupt.records import Disruption
from orders.options import measures, options
from orders.own_tactics import add, offer
from tests import make
from tests.orders.lives import LAW, NOW


def done(desk, **said):
    values = {"tactic": "cash-seizure", "at": date(2026, 10, 9), **said}
    return edit.make(desk, Disruption, values).reference


def found(desk, who, at=NOW):
    with desk.store.reading() as session:
        return {each.measure: each for each in options(session, LAW, who, at)}


def test_the_last_of_several_is_named(desk, robin):
    done(desk, person=robin.reference, impact="none")
    last = done(desk, person=robin.reference, at=date(2026, 11, 2), impact="major")
    of = found(desk, robin)["cash-seizure"]
    assert (of.state, of.reference) == ("tried", last)
    assert of.why == "2 times, last 2 November 2026: moderate"


def test_once_is_said_so(desk, robin):
    done(desk, person=robin.reference)
    assert found(desk, robin)["cash-seizure"].why == "once 9 October 2026"


def test_what_was_done_to_another_was_not_tried_here(desk, robin, place):
    done(desk, person=make.person(desk).reference)
    done(desk, premises=place.reference)
    assert found(desk, robin)["cash-seizure"].state == "not considered"


def test_on_a_place_as_on_a_person(desk, place):
    done(desk, premises=place.reference, tactic="disruption-visit", at=None)
    of = found(desk, place)["disruption-visit"]
    assert (of.state, of.why) == ("tried", "once")


def test_what_was_used_stands_there_though_it_is_not_for_places(desk, place):
    assert "cash-seizure" not in found(desk, place)
    done(desk, premises=place.reference)
    assert found(desk, place)["cash-seizure"].state == "tried"


def test_before_that_day_it_was_not(desk, robin):
    done(desk, person=robin.reference)
    before = {each.measure: each for each in measures(desk, LAW, robin.reference, date(2026, 9, 1))}
    assert before["cash-seizure"].state == "not considered"


@pytest.mark.parametrize("word", ["Walk at the rank", "walk at the rank"])
def test_one_of_the_register_s_own_is_weighed_too(desk, robin, word):
    add(desk, "Walk at the rank", "policing")
    assert found(desk, robin)["Walk at the rank"].state == "not considered"
    done(desk, person=robin.reference, tactic=word)
    assert found(desk, robin)["Walk at the rank"].state == "tried"


def test_what_is_no_longer_offered_stands_there_only_where_it_was_used(desk, robin):
    offer(desk, "cash-seizure", on=False)
    assert "cash-seizure" not in found(desk, robin)
    done(desk, person=robin.reference)
    assert found(desk, robin)["cash-seizure"].state == "tried"


def test_a_word_of_no_list_was_tried_as_well(desk, robin):
    done(desk, person=robin.reference, tactic="loud music")
    of = found(desk, robin)["loud music"]
    assert (of.name, of.state) == ("loud music", "tried")
