"""Beside an order: its stage, its dates with what they were, its points to be ticked."""

import pytest
from PySide6.QtWidgets import QCheckBox

from disrupt import edit
from disrupt.page import show
from disrupt.records import Order, OrderEvent, Sighting
from disrupt.records.order import Condition
from orders.actions import record
from tests.desks import held, seat
from tests.orders.lives import LAW
from tests.ui.desks import button, retype, said, whole, words
from ui.screen import ORDERS


def test_its_stage_stands_in_the_head_of_its_page(window):
    assert "in force" in words(window.page._header)


def test_its_dates_stand_beside_it(window):
    assert "The legal clock" in words(window)
    assert "Wed 1 Nov 2028" in words(window)


def test_a_date_that_changed_says_what_it_was(window, desk, order):
    retype(window.page.form, "made", "1 November 2026")
    retype(window.page.form, "ends", "2 November 2028")
    window.save()
    whole(window)
    assert "was 1 November 2028, until changed on 20 November 2026" in said(window)


def test_a_point_that_is_ticked_is_kept_and_the_next_has_the_keyboard(window, store, desk):
    boxes = window.findChildren(QCheckBox)
    boxes[0].click()
    whole(window)
    assert len(held(store, Order)[0].ticked) == 1
    assert "Ticked." in words(window)


def test_an_event_is_asked_of_the_rules_before_it_is_kept(window, store):
    button(window, "Add an event…").click()
    form = window.page.beside.extra and window.page.beside.cards[1].open.form
    retype(form, "event", "extended")
    retype(form, "at", "2 November 2030")
    button(window, "Add an event").click()
    assert held(store, OrderEvent) == []
    retype(form, "as_found", "as the court did")
    button(window, "Add an event").click()
    assert [each.event for each in held(store, OrderEvent)] == ["extended"]


def test_an_event_moves_the_stage(window):
    button(window, "Add an event…").click()
    form = window.page.beside.cards[1].open.form
    retype(form, "event", "discharged")
    retype(form, "at", "19 November 2026")
    retype(form, "as_found", "both agreed")
    button(window, "Add an event").click()
    whole(window)
    assert "discharged · kept as found" in words(window.page._header)
    assert "Kept as found, because: both agreed" in words(window.page.beside)


def test_whoever_only_reads_ticks_nothing(opened, store, order):
    shown = opened(seat(store, "forum-chair"))
    shown.go(order)
    assert whole(shown).findChildren(QCheckBox) == []
    assert "What the power requires" in words(shown)


def test_the_list_begins_with_the_date_that_comes_next(opened, desk, order):
    shown = opened(desk)
    shown.go(ORDERS)
    names = [column.name for column in shown.page.table.model.columns]
    texts = dict(zip(names, shown.page.table.model.row(0).texts, strict=True))
    assert texts["stage"] == "in force"
    assert texts["next_date"]


@pytest.fixture
def seen(desk, store, order, robin):
    """A sighting of Robin in a street that the order forbids."""
    (held_order,) = held(store, Order)
    line = {"number": "1", "text": "Not to enter Regent Street.", "about": "Regent Street"}
    edit.make(desk, Condition, line, order_id=held_order.id)
    values = {"place": "Regent Street", "people": (robin,), "at": desk.store.clock.now()}
    return edit.make(desk, Sighting, values).reference


def test_a_sighting_shows_the_live_condition_that_it_touches(opened, desk, seen):
    shown = opened(desk)
    shown.go(seen)
    assert "1. Not to enter Regent Street." in said(whole(shown))


def test_by_one_key_it_becomes_a_breach_of_that_condition(opened, desk, store, seen, order):
    shown = opened(desk)
    shown.go(seen)
    shown.act("breach")
    (event,) = held(store, OrderEvent)
    assert (event.event, event.condition) == ("breached", "1")
    assert seen in event.detail
    assert f"It stands as a breach on {order}." in said(whole(shown))


def test_the_same_sighting_is_no_second_breach_of_it(opened, desk, store, seen, order):
    shown = opened(desk)
    shown.go(seen)
    shown.act("breach")
    shown.act("breach")
    assert len(held(store, OrderEvent)) == 1
    assert f"Recorded as a breach on {order}" in said(whole(shown))


def test_a_sighting_that_touches_nothing_says_so(opened, desk, robin):
    values = {"place": "the rank", "people": (robin,), "at": desk.store.clock.now()}
    reference = edit.make(desk, Sighting, values).reference
    shown = opened(desk)
    shown.go(reference)
    assert "no live condition" in said(whole(shown))
    assert show(desk, reference).kind == "sighting"


@pytest.mark.parametrize(
    ("of", "says"),
    [
        ({"made": "2026-11-02", "served": "2026-11-02", "ends": "2028-11-01"}, "in force; hearing"),
        ({"applied": "2026-11-10"}, "hearing listed"),
    ],
)
def test_a_hearing_that_is_listed_stands_in_the_head_with_its_day(opened, desk, robin, of, says):
    shown = opened(desk)
    shown.go(record(desk, LAW, "sro", {**of, "person": robin}).reference)
    button(shown, "Add an event…").click()
    form = shown.page.beside.cards[1].open.form
    retype(form, "event", "hearing listed")
    retype(form, "at", "27 November 2026, 10:00")
    button(shown, "Add an event").click()
    assert f"{says} Fri 27 Nov 10:00" in words(whole(shown).page._header)
