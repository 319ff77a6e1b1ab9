"""A reference to nothing is told beside its field, on whatever page it was typed."""

import pytest

from disrupt import edit
from disrupt.page import show
from disrupt.records import Order, Outcome
from tests import make
from tests.ui.desks import button, retype, said, whole, words
from ui.places import New
from ui.screen import ORDERS, OUTCOMES

NOBODY = "There is no person “N-2026-9999”."


@pytest.fixture
def window(opened, desk):
    return opened(desk)


def test_of_an_order_that_is_held(window, desk):
    robin = make.person(desk).reference
    order = edit.make(desk, Order, {"power": "sro", "person": (robin,)}).reference
    window.go(order)
    retype(whole(window).page.form, "person", "N-2026-9999")
    window.save()
    assert NOBODY in words(window.page.form._editors["person"])
    assert show(desk, order).subject.person == (robin,)


def test_of_an_order_under_a_word_that_is_no_power(window, desk):
    order = edit.make(desk, Order, {"power": "a bye-law"}).reference
    window.go(order)
    retype(whole(window).page.form, "person", "N-2026-9999")
    window.save()
    assert NOBODY in words(window.page.form._editors["person"])
    retype(window.page.form, "person", "")
    retype(window.page.form, "court", "Westmere")
    window.save()
    assert show(desk, order).subject.court == "Westmere"


def test_of_a_new_order_and_in_the_bar_as_before(qtbot, window):
    window.go(New(ORDERS))
    window.page.form.power._editors["power"].box.put("Sexual risk order")
    qtbot.waitUntil(lambda: window.page.considered is not None)
    retype(window.page.form.own, "person", "N-2026-9999")
    window.page.ask()
    window.save()
    assert NOBODY in words(window.page.form.own._editors["person"])
    assert NOBODY in said(window.bar)
    assert not window.page.form.reason.isVisible()


def test_of_what_happened_to_one(window, desk):
    robin = make.person(desk).reference
    window.go(edit.make(desk, Order, {"power": "sro", "person": (robin,)}).reference)
    button(window, "Add an event…").click()
    form = window.page.beside.cards[1].open.form
    retype(form, "event", "varied")
    retype(form, "person", "N-2026-9999")
    button(window, "Add an event").click()
    assert NOBODY in words(form._editors["person"])


def test_of_anything_else_that_is_held(window, desk):
    outcome = edit.make(desk, Outcome, {"kind": "arrest"}).reference
    window.go(outcome)
    retype(whole(window).page.form, "person", "N-2026-9999")
    window.save()
    assert NOBODY in words(window.page.form._editors["person"])


def test_of_anything_else_that_is_new(window):
    window.go(New(OUTCOMES))
    retype(window.page.form, "kind", "arrest")
    retype(window.page.form, "person", "N-2026-9999")
    window.save()
    assert NOBODY in words(window.page.form._editors["person"])
    assert NOBODY in said(window.bar)
