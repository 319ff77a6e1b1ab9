"""A child's birth in the working of an order's dates: whoever sees it there is in the log."""

import json

import pytest
from PySide6.QtCore import Qt

from disrupt import edit
from disrupt.partial import PartialDate
from disrupt.records import Child
from orders.actions import record
from tests import make
from tests.desks import log
from tests.orders.lives import LAW
from tests.ui.desks import press, said, whole
from ui.places import New
from ui.screen import ORDERS

BORN = "14 June 2012"
LAST_DAY = "Tue 13 Jun 2028"


@pytest.fixture
def child(desk):
    return edit.make(desk, Child, {"born": PartialDate(2012, 6, 14)})


@pytest.fixture
def notice(desk, child):
    robin = make.person(desk).reference
    said_of_it = {"person": robin, "child": child.reference, "served": "2026-11-01T10:00"}
    return record(desk, LAW, "cawn", {**said_of_it, "basis": "s2"}).reference


def looks(store):
    return [
        (line.subject_kind, line.subject_id, json.loads(line.detail))
        for line in log(store, "revealed")
    ]


def fill(qtbot, page, **texts):
    page.form.power._editors["power"].box.put("Child Abduction Warning Notice")
    qtbot.waitUntil(lambda: page.considered is not None)
    for name, text in texts.items():
        page.form.own._editors[name].box.put(text)
        page.ask()
    qtbot.wait(0)


def test_opening_an_order_that_ends_on_a_birthday_is_a_look_at_the_child(
    opened, store, notice, child
):
    window = opened()
    window.go(notice)
    assert BORN in said(window)
    assert looks(store) == [("child", child.id, {"fields": ["born"]})]


def test_an_order_that_hangs_on_no_birth_is_none(opened, desk, store, child):
    dates = {"made": "2026-11-02", "served": "2026-11-02", "ends": "2028-11-01"}
    robin = make.person(desk, born=PartialDate(1985, 6, 3)).reference
    of = record(desk, LAW, "sro", {**dates, "person": robin, "child": child.reference}).reference
    window = opened()
    window.go(of)
    whole(window)
    assert looks(store) == []


def test_while_names_are_hidden_the_birth_is_and_the_dates_stand(opened, notice):
    window = opened()
    window.turn_names()
    window.go(notice)
    assert BORN not in said(window)
    assert LAST_DAY in said(window)
    press(window, Qt.Key.Key_F9)
    assert BORN in said(window)
    press(window, Qt.Key.Key_F9)
    assert BORN not in said(window)


def test_on_a_new_order_each_child_is_looked_at_once(qtbot, opened, desk, store, child):
    other = edit.make(desk, Child, {"born": PartialDate(2013, 1, 2)})
    window = opened()
    window.go(New(ORDERS))
    fill(qtbot, window.page, basis="s2", child=child.reference)
    assert BORN in said(window)
    fill(qtbot, window.page, child=other.reference)
    fill(qtbot, window.page, child=child.reference, served="1 November 2026")
    assert [number for _, number, _ in looks(store)] == [child.id, other.id]


def test_on_a_new_order_too_the_birth_is_hidden_with_names(qtbot, opened, child):
    window = opened()
    window.go(New(ORDERS))
    window.turn_names()
    fill(qtbot, window.page, basis="s2", child=child.reference)
    assert LAST_DAY in said(window)
    assert BORN not in said(window)
    window.turn_names()
    assert BORN in said(window)
