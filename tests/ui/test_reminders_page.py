"""Reminders to the holders of a list of licences: gathered beside the window, and stopped there."""

from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLabel

from disrupt.partial import PartialDate
from disrupt.selecting import Filter
from tests import make
from tests.desks import log
from tests.reports import licences
from tests.reports.papers import words as printed
from tests.ui.desks import button, pages, press, said
from ui.hand_over import HandOver
from ui.jobs import STORE
from ui.reminders_page import GATHER, reminders_of
from ui.screen import LICENCES
from ui.waiting import Waiting


@pytest.fixture
def person(desk):
    licences.letterhead(desk)
    return licences.holder(desk)


@pytest.fixture
def several(desk, person):
    """The references of five licences, each of somebody else."""
    people = [make.person(desk, family_name=name) for name in ("Marsh", "Tallow", "Cinder", "Quay")]
    for each in people:
        make.address(desk, each)
    return [licences.licence(desk, each).reference for each in (person, *people)]


@pytest.fixture
def held_up(jobs):
    """The store's lane does something else first; what comes after it can be stopped in time."""
    go_on = Event()
    jobs.run(STORE, lambda _task: go_on.wait(), lambda _done: None, lambda _error: None)
    yield go_on.set
    go_on.set()


@pytest.fixture
def arrived(qtbot, opened):
    """The page of reminders, before they are gathered."""

    def go(references):
        window = opened()
        window.go(reminders_of(references))
        return window

    return go


@pytest.fixture
def gathered(qtbot, arrived):
    """The page of reminders, once they are."""

    def go(references):
        window = arrived(references)
        button(window, GATHER).click()
        qtbot.waitUntil(lambda: not window.page.work.is_under_way)
        return window

    return go


@pytest.fixture
def begun(arrived):
    """The page of reminders, while they are being gathered."""

    def go(references):
        window = arrived(references)
        button(window, GATHER).click()
        return window

    return go


def hand_over(window, folder):
    button(window, "Save…").click()
    (asked,) = window.findChildren(HandOver)
    asked.to_whom.setText("the holders")
    asked.purpose.setText("checks that are due")
    asked.where.path.setText(str(folder))
    asked.go.click()
    return asked


def test_they_say_how_many_and_show_the_first(qtbot, gathered, desk, several):
    window = gathered(several)
    qtbot.waitUntil(lambda: len(pages(window)) == 3)
    assert "5 letters." in said(window)
    assert len(log(desk.store, "viewed")) == 5
    assert log(desk.store, "disclosed") == []


def test_nobody_is_looked_at_before_the_letters_are_asked_for(arrived, jobs, desk, several):
    window = arrived(several)
    which = window.page.findChild(QComboBox, "which")
    press(which, Qt.Key.Key_Down)
    press(which, Qt.Key.Key_Down)
    assert which.currentData() == "training_due"
    jobs.end()
    assert log(desk.store, "viewed") == []
    assert "To gather them looks at each holder" in said(window)
    assert not button(window, "Print…").isEnabled()


def test_of_something_else_nothing_of_the_letters_before_is_left(qtbot, gathered, several):
    window = gathered(several)
    qtbot.waitUntil(lambda: len(pages(window)) == 3)
    press(window.page.findChild(QComboBox, "which"), Qt.Key.Key_Down)
    assert pages(window) == []
    assert not button(window, "Print…").isEnabled()


def test_a_licence_that_ended_is_left_out_and_said(gathered, desk, person, several):
    over = licences.licence(desk, person, number="9", ends=PartialDate(2026, 10, 31))
    window = gathered([*several, over.reference])
    assert f"5 letters. Ended: {over.reference}." in said(window)


def test_the_pages_come_one_in_each_event(qtbot, gathered, several):
    window = gathered(several)
    qtbot.waitUntil(lambda: len(pages(window)) == 3)
    shown = window.page.pages
    shown.show_content(shown._content)
    counts = []
    while len(counts) < 9 and counts[-1:] != [3]:
        QApplication.processEvents()
        drawn = [each for each in shown.findChildren(QLabel) if not each.pixmap().isNull()]
        counts.append(len(drawn))
    assert set(counts) >= {1, 2, 3}
    qtbot.waitUntil(lambda: len(pages(window)) == 3)


def test_a_list_of_licences_leads_to_those_of_its_rows(opened, desk, person):
    near = licences.licence(desk, person, number="111")
    licences.licence(desk, person, number="222")
    window = opened()
    window.go(LICENCES)
    window.page.table.filter((Filter("number", "111"),))
    button(window, "Reminders…").click()
    assert window.place == reminders_of([near.reference])


def test_where_none_can_be_written_there_is_nothing_to_print(qtbot, gathered, desk, person):
    without = licences.licence(desk, person, training_due=None)
    window = gathered([without.reference])
    which = window.page.findChild(QComboBox, "which")
    which.setCurrentIndex(which.findData("training_due"))
    button(window, GATHER).click()
    qtbot.waitUntil(lambda: not window.page.work.is_under_way)
    assert f"0 letters. No date: {without.reference}." in said(window)
    assert pages(window) == []
    assert not button(window, "Print…").isEnabled()


def test_escape_stops_the_gathering_and_leaves_no_trace(qtbot, begun, desk, several, held_up):
    window = begun(several)
    (waiting,) = window.findChildren(Waiting)
    press(waiting, Qt.Key.Key_Escape)
    held_up()
    qtbot.waitUntil(lambda: not window.page.work.is_under_way)
    assert log(desk.store, "viewed") == []
    assert "It was stopped. Nothing of it was kept" in said(window)
    assert not button(window, "Print…").isEnabled()


def test_what_was_stopped_is_begun_again_by_one_key(qtbot, begun, several, held_up):
    window = begun(several)
    window.findChild(Waiting).let_go()
    held_up()
    qtbot.waitUntil(lambda: not window.page.work.is_under_way)
    press(window.focusWidget(), Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: not window.page.work.is_under_way)
    assert "5 letters." in said(window)


def test_all_of_them_are_saved_as_one_file_a_page_each(qtbot, gathered, desk, several, tmp_path):
    window = gathered(several)
    hand_over(window, tmp_path)
    qtbot.waitUntil(lambda: not window.page.work.is_under_way)
    (kept,) = tmp_path.glob("OFFICIAL*.pdf")
    assert len(printed(kept.read_bytes())) == 5
    assert "saved, and in the log." in said(window)
    assert len(log(desk.store, "disclosed")) == 1


def test_enter_in_its_last_box_hands_it_over_once(qtbot, gathered, desk, several, tmp_path):
    window = gathered(several)
    save = button(window, "Save…")
    save.setFocus()
    press(save, Qt.Key.Key_Space)
    (asked,) = window.findChildren(HandOver)
    for line, text in ((asked.to_whom, "the holders"), (asked.purpose, "checks")):
        line.setText(text)
    asked.where.path.setText(str(tmp_path))
    asked.where.path.setFocus()
    press(asked.where.path)
    qtbot.waitUntil(lambda: not window.page.work.is_under_way)
    assert [each for each in window.findChildren(HandOver) if each.isVisible()] == []
    assert len(log(desk.store, "disclosed")) == 1


def test_stopped_while_they_are_drawn_nothing_leaves(
    qtbot, gathered, desk, several, tmp_path, request
):
    window = gathered(several)
    before = len(log(desk.store))
    go_on = request.getfixturevalue("held_up")
    asked = hand_over(window, tmp_path)
    (waiting,) = (each for each in window.findChildren(Waiting) if each.isVisible())
    press(waiting.cancel, Qt.Key.Key_Space)
    go_on()
    qtbot.waitUntil(lambda: not window.page.work.is_under_way)
    assert (list(tmp_path.glob("*.pdf")), len(log(desk.store))) == ([], before)
    assert asked.isVisible()
    assert "It was stopped." in said(asked)


def test_whoever_leaves_meanwhile_stops_it(qtbot, jobs, begun, desk, several, held_up):
    window = begun(several)
    window.go(LICENCES)
    after = []
    jobs.run(STORE, lambda _task: None, after.append, after.append)
    held_up()
    qtbot.waitUntil(lambda: after == [None])
    assert log(desk.store, "viewed") == []
