"""What an officer meets who works with orders by the keyboard alone."""

from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QPushButton

from disrupt import edit
from disrupt.records import Child, Condition, Order, OrderEvent, Premises, Sighting
from orders.actions import happen
from tests.desks import held, seat
from tests.orders.lives import LAW
from tests.reports.papers import child, notice
from tests.reports.papers import robin as someone
from tests.ui.desks import button, buttons, on_screen, press, retype, said, whole, words
from ui.order_page import OrderPage
from ui.papers import NOTICE as NOTICE_PAPERS
from ui.parts import PrimaryButton, Tag
from ui.places import New, Paper, Whole
from ui.screen import ORDERS

NOTICE = {"issuer": "police", "rank": "Inspector", "hours": "24"}
SERVED = {"issued": "24 December 2026, 18:00", "served": "24 December 2026, 18:20"}


@pytest.fixture
def lounge(desk):
    return edit.make(desk, Premises, {"name": "Moonlight Lounge"}).reference


@pytest.fixture
def page(qtbot, desk):
    shown = on_screen(qtbot, OrderPage(desk, LAW), 1300, 900)
    shown.begin()
    return shown


@pytest.fixture
def at(opened, desk):
    def go(place):
        window = opened(desk)
        window.go(place)
        return whole(window)

    return go


def choose(page, power):
    page.form.power._editors["power"].box.put(power)


def fill(page, **texts):
    for name, text in texts.items():
        retype(page.form.own, name, text)
    page.ask()


def line(desk, store, number, text, **more):
    (found,) = held(store, Order)
    values = {"number": number, "text": text, **more}
    edit.make(desk, Condition, values, order_id=found.id)


def card(window, title):
    (found,) = [each for each in window.page.beside.cards if each._dated.part.title == title]
    return found


def nows(window, title):
    return [tag.text() for tag in card(window, title).findChildren(Tag)]


def walked(first):
    """What Tab comes to, one after another."""
    here, found = first.nextInFocusChain(), []
    while here is not first:
        found.append(here)
        here = here.nextInFocusChain()
    return found


def test_tab_takes_the_one_word_that_begins_so(page):
    choose(page, "Closure notice")
    box = page.form.own._editors["issuer"].box
    box.setFocus()
    QTest.keyClicks(box, "pol")
    press(box, Qt.Key.Key_Tab)
    assert box.typed() == "police"


def test_what_several_words_begin_with_stays_as_it_was_typed(page):
    choose(page, "Closure notice")
    box = page.form.own._editors["rank"].box
    box.setFocus()
    QTest.keyClicks(box, "c")
    press(box, Qt.Key.Key_Tab)
    assert box.typed() == "c"


def test_what_is_refused_names_the_words_as_they_can_be_seen(page, lounge):
    choose(page, "Closure notice")
    fill(page, premises=lounge, **(NOTICE | SERVED | {"issuer": "the mayor"}))
    page.save()
    assert "“the mayor” is none of police, local authority." in said(page)
    assert "none of council" not in said(page)


def test_whom_and_what_it_is_about_stays_while_another_power_is_typed(page, lounge):
    choose(page, "Closure notice")
    fill(page, premises=lounge)
    choose(page, "Closure order: ext")
    choose(page, "Closure order")
    assert page.form.own._editors["premises"].box.typed() == lounge


def test_what_was_emptied_does_not_come_back_with_another_power(page, lounge):
    choose(page, "Closure notice")
    fill(page, premises=lounge)
    fill(page, premises="")
    choose(page, "Closure order")
    assert page.form.own._editors["premises"].box.typed() == ""


def test_a_draft_that_came_back_is_typed_on_behind_its_end(page, lounge):
    choose(page, "Closure notice")
    page.form.own.take_keyboard()
    page.leave()
    page.begin()
    assert "Your draft is back, from" in said(page)
    QTest.keyClicks(page.form.power._editors["power"].box.line, "x")
    assert page.form.power._editors["power"].box.typed() == "Closure noticex"
    button(page, "Begin anew").click()
    assert not page.form.dirty()


def test_a_reference_of_another_kind_is_told_beside_its_box_and_refused_there(page, robin, store):
    choose(page, "Child Abduction Warning Notice")
    fill(page, child=robin)
    assert f"There is no child “{robin}”." in said(page.form.own._editors["child"])
    page.save()
    assert held(store, Order) == []
    wrong = page.form.own._editors["child"]._lines["wrong"]
    assert wrong.text() == f"There is no child “{robin}”."


def test_each_line_that_holds_now_says_so_and_they_stand_by_their_numbers(at, desk, store, order):
    line(desk, store, "10", "Not to be in a vehicle.", about="a taxi")
    line(desk, store, "2", "Not to enter Regent Street.")
    line(desk, store, "3", "Not to enter the market.", ends=date(2026, 11, 10))
    window = at(order)
    assert nows(window, "Condition") == ["now", "now"]
    text = said(card(window, "Condition"))
    assert text.index("Regent Street") < text.index("market") < text.index("vehicle")
    assert "vehicle. · a taxi" in text


def test_what_only_happened_holds_at_no_time(at, desk, order):
    happen(desk, LAW, order, "appealed", date(2026, 11, 3))
    assert nows(at(order), "Event") == []


def test_an_appeal_that_was_made_stands_in_the_head_and_its_last_day_is_no_longer_due(
    at, desk, order
):
    happen(desk, LAW, order, "appealed", date(2026, 11, 3))
    window = at(order)
    assert "in force · appeal made 3 November 2026" in words(window.page._header)
    assert "appeal made 3 November 2026" in words(window.page.beside.extra.clock)
    tags = window.page.beside.extra.clock.findChildren(Tag)
    assert {tag.property("state") for tag in tags if tag.text() == "Mon 23 Nov"} == {"fact"}


def test_a_hearing_that_is_listed_stands_first_in_the_clock(at, desk, order):
    happen(desk, LAW, order, "hearing listed", datetime(2027, 11, 27, 10, tzinfo=UTC))
    tags = at(order).page.beside.extra.clock.findChildren(Tag)
    assert tags[0].text() == "Sat 27 Nov 2027 10:00"


def test_a_date_that_has_passed_says_so_in_a_word(at, order):
    assert "passed" in words(at(order).page.beside.extra.clock)


def test_a_date_that_hangs_on_what_is_refused_is_marked_so(page, lounge):
    choose(page, "Closure notice")
    fill(page, premises=lounge, **(NOTICE | SERVED | {"hours": "48"}))
    assert "refused" in words(page.clock)
    fill(page, rank="Superintendent")
    assert "refused" not in words(page.clock)


def test_tab_comes_to_the_points_before_the_papers(at, order):
    window = at(order)
    stops = walked(window.page)
    points = [stops.index(box) for box in window.findChildren(QCheckBox)]
    assert points
    assert max(points) < stops.index(button(window, "Recalculate…"))


def test_tab_comes_to_what_the_head_of_a_child_offers_before_the_form(at, desk):
    child = edit.make(desk, Child, {"authority": "Westmere"}).reference
    window = at(child)
    lead = next(text for text in buttons(window.page._header) if "missing" in text)
    stops = walked(window.page)
    box = window.page.form._editors["authority"].box
    assert stops.index(button(window, lead)) < stops.index(box)


@pytest.fixture
def seen(desk, store, order, robin):
    """A sighting of Robin in a street that two lines of the order are about."""
    for number in ("1", "2"):
        line(desk, store, number, "Not to enter Regent Street.", about="Regent Street")
    values = {"place": "Regent Street", "people": (robin,), "at": desk.store.clock.now()}
    return edit.make(desk, Sighting, values).reference


def test_of_several_conditions_one_is_chosen_and_none_is_recorded_twice(at, store, order, seen):
    window = at(seen)
    window.act("breach")
    assert held(store, OrderEvent) == []
    assert window.focusWidget() in window.page.beside.extra.buttons
    window.act("breach")
    assert f"Recorded as a breach on {order}" in words(whole(window))
    window.act("breach")
    window.act("breach")
    assert sorted(each.condition for each in held(store, OrderEvent)) == ["1", "2"]
    assert "Record it as a breach" not in buttons(window)


def test_the_papers_of_a_notice_fit_beside_the_lists_of_a_small_screen(at, desk):
    window = at(Paper(NOTICE_PAPERS, notice(desk, someone(desk), child(desk)).reference))
    window.resize(1366, 768)
    assert window.page.minimumSizeHint().width() < window.ground.width()


def test_alt_and_a_number_lead_to_the_lists_as_they_stand_at_the_left(at, order):
    window = at(order)
    for key, kind in ((Qt.Key.Key_1, "person"), (Qt.Key.Key_2, "licence"), (Qt.Key.Key_0, "order")):
        press(window, key, Qt.KeyboardModifier.AltModifier)
        assert window.page.kind == kind


def test_a_number_with_no_list_leads_nowhere(opened, store):
    window = opened(seat(store, "forum-coordinator"))
    press(window, Qt.Key.Key_3, Qt.KeyboardModifier.AltModifier)
    assert window.page.kind == "action"
    press(window, Qt.Key.Key_4, Qt.KeyboardModifier.AltModifier)
    assert window.page.kind == "pack_copy"
    press(window, Qt.Key.Key_5, Qt.KeyboardModifier.AltModifier)
    assert window.page.kind == "pack_copy"


def test_ctrl_n_on_an_order_begins_another(at, order):
    window = at(order)
    press(window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert isinstance(window.page, OrderPage)


def test_f1_on_an_order_speaks_of_orders(at, order):
    window = at(order)
    press(window, Qt.Key.Key_F1)
    assert "An order" in words(window.page)


def test_what_was_done_about_somebody_leads_to_the_order_behind_it(at, robin, order):
    window = at(Whole(robin))
    button(window.page, order).click()
    assert window.place == order


def test_a_day_of_the_timeline_leads_to_what_happened_on_it(at, robin, order):
    window = at(Whole(robin))
    dated = [b for b in window.page.findChildren(QPushButton) if b.text() == "02 Nov 2026"]
    dated[0].click()
    assert window.place == order


@pytest.mark.parametrize("power", ["Closure notice", "Sexual risk order"])
def test_tab_leads_past_the_form_of_a_power_to_recording_it(at, power):
    window = at(New(ORDERS))
    choose(window.page, power)
    window.page.ask()
    reached = []
    for _ in range(80):
        press(window.focusWidget(), Qt.Key.Key_Tab)
        reached.append(window.focusWidget())
    assert any(isinstance(each, PrimaryButton) for each in reached)
    assert window.search in reached
