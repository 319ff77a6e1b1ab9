"""Hand over: by keyboard from Today, read before it is done, refused in a sentence, ended early."""

from datetime import date
from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt

from disrupt.records import HandOver
from disrupt.store import drafts
from tests import make
from tests.desks import held, seat
from tests.ui.desks import CONTROL, button, buttons, press, said, typed, words
from tests.ui.today.dates import A_WEDNESDAY, agreement, at_today, licence, lines
from tests.ui.today.handing import at_hand_over, click, fill, known, save, take_on, type_into
from ui.places import HAND_OVER, HANDING, Whole
from ui.veil import MASK

LEAVE = {"to_whom": "bela", "since": "30 Nov 2026", "until": "11 Dec 2026"}
SENTENCE = (
    "From Monday 30 November until Friday 11 December, "
    "all 3 items of anna are looked after by bela."
)


@pytest.fixture
def due(desk, store):
    """By what is due: its reference."""
    robin = make.person(desk)
    made = SimpleNamespace(
        robin=robin.reference,
        late=agreement(desk, "Westmere Council", 23),
        tomorrow=agreement(desk, "Northford Council", 26),
        soon=licence(desk, "02218", 30, holder=robin.reference),
        others=licence(desk, "02219", 20, month=12, owner="bert"),
    )
    store.clock = A_WEDNESDAY
    return made


@pytest.fixture
def page(qtbot, opened, due, store):
    take_on(store, "bela")
    return at_hand_over(qtbot, opened())


@pytest.fixture
def window(page):
    return page.window()


def settle(qtbot, window):
    """Once it is known anew what is due."""
    dues = window.dues
    qtbot.waitUntil(lambda: not dues._soon.isActive() and dues._task is None)


def test_one_reads_what_it_will_do_before_it_is_done(page, store):
    assert typed(page.form.form, "whose") == "anna"
    fill(page, **LEAVE)
    assert SENTENCE in words(page)
    assert "On Saturday 12 December it is anna’s again." in said(page)
    assert held(store, HandOver) == []


def test_by_keyboard_it_is_handed_over_and_listed(qtbot, window, page, store):
    fill(page, **LEAVE, reason="Annual leave")
    save(qtbot, window)
    (over,) = held(store, HandOver)
    assert (over.whose, over.to_whom, over.reason) == ("anna", "bela", "Annual leave")
    assert (over.since, over.until) == (date(2026, 11, 30), date(2026, 12, 11))
    assert not over.about
    assert "Handed over to bela." in said(page)
    assert "bela looks after what is anna’s" in words(page.handed)
    assert "3 items" in buttons(page.handed)
    assert typed(page.form.form, "to_whom") == ""


def test_from_that_day_it_is_theirs_on_today(qtbot, window, page, due):
    fill(page, **LEAVE | {"since": "today"})
    save(qtbot, window)
    settle(qtbot, window)
    shown = at_today(qtbot, window)
    assert due.late not in str(lines(shown))
    button(shown, "Everyone").click()
    (over,) = [each for each in lines(shown) if due.late in each]
    assert "bela, for anna" in over


def test_some_of_them_are_ticked_by_space_and_counted(qtbot, window, page, due, store):
    fill(page, **LEAVE)
    button(page, "Some of them").click()
    ticks = page.form.ticks
    ticks.setFocus()
    assert [ticks.item(n, 1).text().rsplit(" · ")[-1] for n in range(3)] == [
        *(due.late, due.tomorrow, due.soon)
    ]
    press(ticks, Qt.Key.Key_Space)
    press(ticks, Qt.Key.Key_Down)
    press(ticks, Qt.Key.Key_Space)
    assert "2 of 3 items" in words(page)
    assert "2 of 3 items of anna are looked after by bela." in said(page)
    press(ticks, Qt.Key.Key_Space)
    save(qtbot, window)
    (over,) = held(store, HandOver)
    assert over.about == (due.late,)


def test_somebody_else_s_are_handed_over_when_they_are_ill(qtbot, window, page, due, store):
    fill(page, whose="bert", to_whom="bela", since="today", until="11 Dec 2026")
    assert "1 item of bert is looked after by bela." in said(page)
    save(qtbot, window)
    assert [each.whose for each in held(store, HandOver)] == ["bert"]


@pytest.mark.parametrize(
    ("typed_in", "says"),
    [
        ({"to_whom": "anna"}, "What is anna’s is with anna already. Choose somebody else."),
        ({"to_whom": "Bea"}, "There is nobody called “Bea” here."),
        ({"until": "27 Nov 2026"}, "Back before they leave:"),
    ],
    ids=["to oneself", "nobody there", "back before"],
)
def test_what_cannot_be_is_said_and_nothing_is_done(qtbot, window, page, store, typed_in, says):
    fill(page, **LEAVE | typed_in)
    assert SENTENCE not in words(page)
    save(qtbot, window)
    assert says in said(page)
    assert held(store, HandOver) == []
    type_into(page, "reason", "leave")
    assert says not in said(page)


def test_without_a_name_it_is_refused_beside_the_field(qtbot, window, page, store):
    save(qtbot, window)
    assert "To whom is missing." in said(page)
    assert held(store, HandOver) == []


def test_nothing_ticked_is_said(qtbot, window, page, store):
    fill(page, **LEAVE)
    button(page, "Some of them").click()
    save(qtbot, window)
    assert "Nothing is ticked." in said(page)
    assert held(store, HandOver) == []


def test_twice_is_refused(qtbot, window, page, store):
    fill(page, **LEAVE)
    save(qtbot, window)
    fill(page, **LEAVE)
    save(qtbot, window)
    assert "What is anna’s is handed to bela already" in said(page)
    assert len(held(store, HandOver)) == 1


def test_back_today_ends_it_and_can_be_taken_back(qtbot, window, page, store):
    fill(page, **LEAVE | {"since": "20 Nov 2026"})
    save(qtbot, window)
    click(qtbot, page, "Back today")
    assert "Ended: what is anna’s is theirs again." in said(page)
    assert "Nothing is handed over now, and nothing is about to be." in words(page)
    assert [each.until for each in held(store, HandOver)] == [date(2026, 11, 24)]
    press(window, Qt.Key.Key_Z, CONTROL)
    known(qtbot, window)
    assert "bela looks after what is anna’s" in words(page)
    assert [each.until for each in held(store, HandOver)] == [date(2026, 12, 11)]


def test_what_was_just_handed_over_can_be_taken_back(qtbot, window, page, store):
    fill(page, **LEAVE)
    save(qtbot, window)
    click(qtbot, page, "Take it back")
    assert "bela looks after what is anna’s" not in words(page)
    assert len(held(store, HandOver)) == 1


def test_what_has_not_begun_is_called_off(qtbot, window, page):
    fill(page, **LEAVE)
    save(qtbot, window)
    click(qtbot, page, "Call off")
    assert "Nothing is handed over now, and nothing is about to be." in words(page)


def test_its_items_open_the_soonest_first_and_lead_to_their_records(qtbot, window, page, due):
    fill(page, **LEAVE)
    save(qtbot, window)
    button(page, "3 items").click()
    shown = [each for each in buttons(page.handed) if "·" in each]
    assert shown[0] == f"23 Nov 2026 · Sharing agreement ends · {due.late}"
    assert len(shown) == 3
    button(page, shown[1]).click()
    assert window.place == due.tomorrow


def test_f9_hides_whom_it_is_about(window, page):
    fill(page, **LEAVE)
    button(page, "Some of them").click()
    assert "Exley, Robin" in cells(page)
    window.turn_names()
    assert "Exley, Robin" not in cells(page)
    assert MASK in cells(page)


def cells(page):
    ticks = page.form.ticks
    return [ticks.item(n, column).text() for n in range(ticks.rowCount()) for column in range(4)]


def test_what_the_receiver_may_not_see_is_said_above_and_beside_it(qtbot, opened, due, store):
    take_on(store, "kim", "forum-coordinator")
    page = at_hand_over(qtbot, opened())
    fill(page, to_whom="kim")
    assert "kim may not see 1 of them. From then on those are nobody’s" in said(page)
    button(page, "Some of them").click()
    assert [page.form.ticks.item(n, 3).text() for n in range(3)] == ["", "", "kim may not see it"]
    page.form.ticks.tick([due.soon])
    save(qtbot, page.window())
    assert "kim may see none of it. Choose somebody whose work it is." in said(page)
    assert held(store, HandOver) == []


def test_a_lock_keeps_what_was_typed_and_ticked(qtbot, window, page, due, store):
    fill(page, **LEAVE)
    button(page, "Some of them").click()
    press(page.form.ticks, Qt.Key.Key_Space)
    window.go(Whole(due.robin))
    assert [each.record for each in drafts.all_of(store)] == [HANDING]
    window.go(HAND_OVER)
    known(qtbot, window)
    assert typed(window.page.form.form, "to_whom") == "bela"
    assert window.page.form.ticks.references == (due.late,)
    assert "1 of 3 items" in words(window.page)


def test_it_is_reached_from_the_keys_of_today_and_at_the_left(qtbot, opened, due):
    window = opened()
    button(at_today(qtbot, window), "hand over").click()
    assert window.place == HAND_OVER
    window.back()
    entry = [
        each for each in window.navigation.findChildren(object) if name_of(each) == "Hand over"
    ]
    entry[0].click()
    assert window.place == HAND_OVER


def name_of(part):
    return getattr(part, "text", str)() if hasattr(part, "setAutoDefault") else ""


def test_a_licensing_officer_hands_over_what_they_see(qtbot, opened, store, desk, due):
    taxi = licence(desk, "02220", 1, month=12, owner="lena")
    take_on(store, "lena", "licensing-officer")
    window = opened(seat(store, "licensing-officer"))
    page = at_hand_over(qtbot, window)
    fill(page, whose="lena", to_whom="bert")
    save(qtbot, window)
    (over,) = held(store, HandOver)
    assert (over.whose, over.to_whom) == ("lena", "bert")
    button(page, "1 item").click()
    assert taxi in str(buttons(page.handed))


def test_whoever_keeps_no_dates_has_no_such_page(opened, store):
    window = opened(seat(store, "auditor"))
    press(window, Qt.Key.Key_H, CONTROL)
    assert window.place is None
