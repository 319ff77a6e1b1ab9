"""A new order in the window: the power draws its fields, the law answers, nothing typed is lost."""

from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox

from disrupt import edit
from disrupt.partial import PartialDate
from disrupt.records import Child, Order, Premises
from disrupt.store import drafts
from orders import local
from orders.reckoning import the_law
from tests import make
from tests.desks import held, seat
from tests.ui.desks import button, on_screen, press, said, words
from ui.editors import Editor
from ui.order_page import OrderPage
from ui.pick import Pick

LAW = the_law(local.shipped())
NOTICE = {"issuer": "police", "rank": "Inspector", "hours": "24"}
CHRISTMAS = {"issued": "24 December 2026, 18:00", "served": "24 December 2026, 18:20"}


@pytest.fixture
def lounge(desk):
    values = {"name": "Moonlight Lounge", "address": "14 Regent Street"}
    return edit.make(desk, Premises, values).reference


@pytest.fixture
def at(qtbot, desk):
    """The page on the screen, and every reference that came of it."""
    page = on_screen(qtbot, OrderPage(desk, LAW), 1300, 900)
    made, troubles = [], []
    page.made.connect(made.append)
    page.troubled.connect(troubles.append)
    page.begin()
    return SimpleNamespace(page=page, made=made, troubles=troubles, qtbot=qtbot)


def pick(page, name):
    (found,) = [each for each in page.findChildren(Pick) if each.objectName() == name]
    return found


def choose(at, power):
    pick(at.page, "power").put(power)
    at.qtbot.waitUntil(lambda: at.page.considered is not None)


def fill(at, **texts):
    for name, text in texts.items():
        at.page.form.own._editors[name].box.put(text)
    at.page.ask()
    at.qtbot.wait(0)


def labels(page):
    return {editor.field.label for editor in page.form.own.findChildren(Editor)}


def test_before_a_power_is_chosen_nothing_is_asked_and_nothing_can_be_recorded(at):
    assert labels(at.page) == set()
    assert not at.page._save.isEnabled()
    at.page.save()
    assert "Choose a power" in said(at.page)


def test_a_power_draws_its_own_fields_and_its_name(at):
    choose(at, "Closure notice")
    assert "Served (the earliest time)" in labels(at.page)
    assert "New closure notice" in words(at.page)
    choose(at, "Sexual risk order")
    at.qtbot.waitUntil(lambda: "New sexual risk order" in words(at.page))
    assert "Respondents" in labels(at.page)
    assert "Premises" not in labels(at.page)


def test_what_was_typed_goes_along_to_a_power_that_asks_it_too(at):
    choose(at, "Closure order")
    fill(at, made="2 November 2026", court="Westmere")
    choose(at, "Sexual risk order")
    assert at.page.form.own._editors["made"].box.typed() == "2 November 2026"
    assert at.page.form.own._editors["court"].box.typed() == "Westmere"


def test_both_clocks_of_a_notice_for_christmas_stand_with_their_weekdays(at, lounge):
    choose(at, "Closure notice")
    fill(at, premises=lounge, **NOTICE, **CHRISTMAS)
    assert {"Fri 25 Dec 18:00", "Sun 27 Dec 18:20"} <= set(words(at.page.clock))
    assert "s.77(1)" in said(at.page.clock)


def test_what_cannot_be_reckoned_yet_says_what_it_waits_for(at):
    choose(at, "Closure notice")
    assert "48 hours" in words(at.page.clock)
    assert "begins with service" in said(at.page.clock)


def test_the_button_says_how_many_points_are_open_and_a_tick_closes_one(at, lounge):
    choose(at, "Closure notice")
    fill(at, premises=lounge, **NOTICE, **CHRISTMAS)
    at.qtbot.waitUntil(lambda: at.page._save.text() == "Record, with 6 points open…")
    box = next(box for box in at.page.points.findChildren(QCheckBox) if box.isVisible())
    box.setFocus()
    press(box, Qt.Key.Key_Space)
    at.qtbot.waitUntil(lambda: at.page._save.text() == "Record, with 5 points open…")
    here = at.page.window().focusWidget()
    assert isinstance(here, QCheckBox)
    assert here.isChecked()


def test_what_was_ticked_stands_on_the_order(at, store, lounge):
    choose(at, "Closure notice")
    fill(at, premises=lounge, **NOTICE, **CHRISTMAS)
    point = next(each.id for each in at.page.considered.points if each.is_ticked_by_hand)
    at.page.form.tick(point, True)
    at.page.save()
    at.qtbot.waitUntil(lambda: at.made != [])
    assert held(store, Order)[0].ticked == (point,)


def test_it_is_recorded_with_all_that_was_typed(at, store, lounge):
    choose(at, "Closure notice")
    fill(at, premises=lounge, **NOTICE, **CHRISTMAS)
    at.page.save()
    at.qtbot.waitUntil(lambda: at.made == ["CN-2026-0001"])
    (order,) = held(store, Order)
    assert (order.premises, order.facts) == (
        lounge,
        ("issuer=police", "rank=inspector", "hours=24"),
    )
    assert drafts.all_of(store) == ()


def test_eighteen_months_of_a_risk_order_are_refused_with_the_section(at, store, desk):
    robin = make.person(desk, born=PartialDate(1985, 6, 3)).reference
    choose(at, "Sexual risk order")
    fill(at, person=robin, made="2 November 2026", ends="1 May 2028")
    at.page.save()
    assert held(store, Order) == []
    assert "SOA 2003 s.122A(7)" in said(at.page.form)
    assert at.page.form.reason.isVisible()


def test_it_is_kept_as_found_for_a_reason(at, store, desk):
    robin = make.person(desk, born=PartialDate(1985, 6, 3)).reference
    choose(at, "Sexual risk order")
    fill(at, person=robin, made="2 November 2026", ends="1 May 2028")
    at.page.save()
    at.page.form.reason._editors["as_found"].box.put("as the court made it")
    at.page.save()
    at.qtbot.waitUntil(lambda: at.made != [])
    assert held(store, Order)[0].as_found == "as the court made it"


def test_a_reference_to_nothing_is_told_and_keeps_what_was_typed(at):
    choose(at, "Closure notice")
    fill(at, premises="P-1999-0001", **NOTICE)
    at.page.save()
    assert "P-1999-0001" in at.troubles[0].message
    assert pick(at.page, "premises").typed() == "P-1999-0001"


def test_an_old_name_is_kept_beside_the_power(at, store, desk):
    child = edit.make(desk, Child, {"authority": "Westmere"})
    robin = make.person(desk).reference
    choose(at, "abduction notice")
    fill(at, person=robin, child=child.reference, served="2 November 2026, 15:20")
    at.page.save()
    at.page.form.reason._editors["as_found"].box.put("a test")
    at.page.save()
    at.qtbot.waitUntil(lambda: at.made != [])
    (order,) = held(store, Order)
    assert (order.power, order.known_as) == ("cawn", "abduction notice")


def test_what_was_typed_comes_back_with_its_power_and_its_ticks(qtbot, at, desk, lounge):
    choose(at, "Closure notice")
    fill(at, premises=lounge, hours="24")
    at.page.form.tick("consulted", True)
    at.page.leave()
    again = on_screen(qtbot, OrderPage(desk, LAW), 1300, 900)
    again.begin()
    assert again.form.chosen.id == "closure-notice"
    assert again.form.said()["hours"] == "24"
    assert again.form.said()["ticked"] == "consulted"


def test_emptied_it_is_as_it_began(at, store):
    choose(at, "Closure notice")
    fill(at, hours="24")
    at.page.leave()
    button(at.page, "Begin anew").click()
    assert at.page.form.chosen is None
    assert drafts.all_of(store) == ()


def test_a_few_letters_and_enter_choose_the_power(at):
    for letter in "clos not":
        at.qtbot.keyClicks(at.page.window().focusWidget(), letter)
    press(at.page.window().focusWidget())
    assert at.page.form.chosen.id == "closure-notice"
    press(at.page.window().focusWidget(), Qt.Key.Key_Tab)
    assert at.page.window().focusWidget() is pick(at.page, "premises").line


def test_a_reader_is_let_make_none(store):
    with pytest.raises(Exception, match="roles"):
        OrderPage(seat(store, "forum-chair"), LAW)
