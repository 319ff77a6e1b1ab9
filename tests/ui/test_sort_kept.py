"""What a list is sorted by is remembered on this computer, as its columns are."""

import pytest

from tests import make
from tests.desks import seat
from tests.ui.desks import button
from ui.device import Device
from ui.places import SETTINGS
from ui.screen import PEOPLE
from ui.window import Window


@pytest.fixture
def people(desk):
    return [make.person(desk, family_name=name, area="Westmere") for name in ("Exley", "Mullen")]


@pytest.fixture
def next_start(qtbot, jobs, tmp_path):
    """The window of a program that was started again."""

    def start(desk):
        window = Window(desk, Device(tmp_path / "settings.json"), jobs)
        qtbot.addWidget(window)
        window.begin(PEOPLE)
        return window

    return start


def sort(window, label):
    """By the menu, as whoever has no mouse."""
    menu = window.page.table.menu.sorting
    next(each for each in menu.actions() if each.text() == label).trigger()


def names(window):
    model = window.page.table.model
    return [model.index(row, 1).data() for row in range(model.rowCount())]


def test_the_next_start_opens_with_the_same_sort(opened, people, desk, next_start):
    window = opened()
    sort(window, "Family name")
    sort(window, "Downwards, Z to A")
    window.page.leave()
    after = next_start(desk)
    assert names(after) == ["Mullen", "Exley"]
    header = after.page.table.view.horizontalHeader()
    assert header.sortIndicatorSection() == 1


def test_a_click_on_a_heading_is_remembered_too(opened, people, desk, next_start):
    window = opened()
    window.page.table.view.horizontalHeader().sectionClicked.emit(0)
    window.page.leave()
    assert names(next_start(desk)) == ["Mullen", "Exley"]


def test_columns_as_they_were_at_first_brings_the_first_sort_back(opened, people, desk, next_start):
    window = opened()
    sort(window, "Downwards, Z to A")
    window.page.table.menu.reset_asked.emit()
    assert names(window) == ["Exley", "Mullen"]
    window.page.leave()
    assert names(next_start(desk)) == ["Exley", "Mullen"]


def test_so_does_the_same_button_in_settings(opened, people):
    window = opened()
    sort(window, "Downwards, Z to A")
    window.go(SETTINGS)
    button(window.page, "Columns as they were at first").click()
    window.back()
    assert names(window) == ["Exley", "Mullen"]


def test_whoever_may_not_see_the_column_gets_another_sort(opened, people, store, next_start):
    window = opened()
    sort(window, "Status")
    window.page.leave()
    reader = next_start(seat(store, "forum-coordinator"))
    assert names(reader) == ["Exley", "Mullen"]
