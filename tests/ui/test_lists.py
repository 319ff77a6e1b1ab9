"""A list as one left it, its columns remembered here, and a way to begin where it is empty."""

import pytest
from PySide6.QtCore import Qt

from disrupt.selecting import Filter, Order
from disrupt.settings import load
from tests import make
from tests.desks import seat
from tests.ui.desks import CONTROL, buttons, press, said
from ui.places import BRING_IN, New
from ui.screen import PEOPLE


@pytest.fixture
def people(desk):
    return [make.person(desk, given_names=f"Kit {number}", area="Westmere") for number in range(60)]


def test_filter_order_row_and_scroll_are_as_one_left_them(qtbot, opened, people):
    window = opened()
    table = window.page.table
    window.page.bar.show_filters((Filter("area", contains="west"),))
    table.menu.ordered.emit(Order("given_names", down=True))
    table.view.setCurrentIndex(table.model.index(40, 0))
    scroll = table.view.verticalScrollBar().value()
    assert scroll > 0
    window.go(people[0].reference)
    window.back()
    after = window.page.table
    assert after.model.looked.listing.filters == (Filter("area", contains="west"),)
    assert after.model.looked.listing.order == Order("given_names", down=True)
    assert after.view.currentIndex().row() == 40
    assert window.page.bar.filters() == (Filter("area", contains="west"),)
    qtbot.waitUntil(lambda: after.view.verticalScrollBar().value() == scroll)


def test_columns_are_remembered_on_this_computer(opened, people, device, tmp_path):
    window = opened()
    window.page.table.menu.chosen.emit(("reference", "area"))
    window.go(people[0].reference)
    assert load(tmp_path / "settings.json")[0].layouts["People"].columns == ("reference", "area")
    window.back()
    assert window.page.table.model.looked.listing.columns == ("reference", "area")


def test_they_go_back_to_how_they_were_at_first(opened, people, device):
    window = opened()
    window.page.table.menu.chosen.emit(("reference", "area"))
    window.go(people[0].reference)
    window.back()
    window.page.table.menu.reset_asked.emit()
    assert window.page.table.model.looked.listing.columns == PEOPLE.columns


def test_they_are_kept_a_moment_after_the_last_change(qtbot, opened, people, tmp_path):
    window = opened()
    window.page.table.view.setColumnWidth(1, 333)
    qtbot.waitUntil(lambda: (tmp_path / "settings.json").exists())
    assert load(tmp_path / "settings.json")[0].layouts["People"].widths["family_name"] == 333


def test_what_the_disk_does_not_take_is_said(opened, people, tmp_path):
    (tmp_path / "settings.json").mkdir()
    window = opened()
    window.page.table.menu.chosen.emit(("reference", "area"))
    window.page.leave()
    assert "could not be kept" in said(window.bar)


def test_an_empty_list_leads_to_bringing_in(opened):
    window = opened()
    assert window.focusWidget().text() == "Bring in a sheet"
    press(window.focusWidget(), Qt.Key.Key_Space)
    assert window.place == BRING_IN


def test_or_to_nothing_for_whoever_may_only_read(opened, store):
    window = opened(seat(store, "forum-chair"))
    assert "Bring in a sheet" not in buttons(window)
    assert "New person" not in buttons(window)


def test_ctrl_f_goes_to_the_filter_and_f2_opens_the_row(opened, people):
    window = opened()
    press(window, Qt.Key.Key_F, CONTROL)
    assert window.focusWidget().objectName() == "filter_text"
    window.page.table.view.setCurrentIndex(window.page.table.model.index(2, 0))
    press(window, Qt.Key.Key_F2)
    assert window.page.reference == people[2].reference


def test_f2_opens_nothing_where_there_is_no_row(opened):
    window = opened()
    window.edit()
    assert window.place == PEOPLE


def test_f5_shows_whoever_came_meanwhile(opened, people, desk):
    window = opened()
    make.person(desk)
    press(window, Qt.Key.Key_F5)
    assert window.page.table.count.text() == "61 in all"


def test_keys_of_a_list_do_nothing_elsewhere(opened, people):
    window = opened()
    window.go(people[0].reference)
    window.filter()
    assert window.place == people[0].reference
    window.go(BRING_IN)
    window.edit()
    window.refresh()
    assert window.place == BRING_IN


def test_new_is_for_whoever_may_write_it(opened, store, people):
    window = opened(seat(store, "licensing-officer"))
    window.new()
    assert window.place == PEOPLE
    assert window.place != New(PEOPLE)
