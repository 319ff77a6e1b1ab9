"""Reports in the window: who may see them, what they are of, and how a figure leads on."""

from datetime import date, timedelta
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from disrupt import edit
from disrupt.records import Outcome
from reports.figures.report import Period
from tests.desks import log, seat
from tests.ui.desks import buttons, press, said
from tests.ui.gap import Gap
from ui import papers
from ui.behind_page import BehindPage
from ui.figures import At, figure
from ui.headline_cards import HeadlineCard
from ui.jobs import STORE
from ui.places import REPORTS, Behind, Reported, Whole
from ui.report_card import ReportCard
from ui.report_counted import COUNTING
from ui.waiting import Waiting

ARRESTS, ARRESTED = "Arrests", "People arrested"
LAST_YEAR = Period(date(2025, 1, 1), date(2025, 12, 31))


def line_of(window, name, table="measures"):
    lines = window.page.report.table(table).lines
    return next(at for at, line in enumerate(lines) if line.name == name)


def figure_of(window, name):
    return window.page.report.table("measures").lines[line_of(window, name)].cells[0].value


def rows(window):
    model = window.page.table.model()
    return [model.row(at).reference for at in range(model.rowCount())]


def choose(menu_of, text):
    (action,) = [each for each in menu_of.menu().actions() if each.text() == text]
    action.trigger()


@pytest.fixture
def held_up(jobs):
    """The store's lane does something else first; what comes after it can be stopped in time."""
    go_on = Event()
    jobs.run(STORE, lambda _task: go_on.wait(), lambda _done: None, lambda _error: None)
    yield go_on.set
    go_on.set()


def test_only_whoever_may_report_is_offered_reports(opened, store, held):
    assert "EVIDENCE" in [each.text() for each in opened().navigation.findChildren(QLabel)]
    assert "Reports" in buttons(opened(seat(store, "forum-chair")).navigation)
    for role in ("licensing-officer", "forum-coordinator"):
        assert "Reports" not in buttons(opened(seat(store, role)).navigation)
    licensing = opened(seat(store, "licensing-officer")).navigation
    assert "EVIDENCE" not in [each.text() for each in licensing.findChildren(QLabel)]


def test_it_opens_at_pursue_of_the_last_four_quarters_beside_the_year_before(window):
    assert window.place == REPORTS
    assert "1 Oct 2025 – 30 Sep 2026 ▾" in buttons(window.page)
    assert "beside the year before ▾" in buttons(window.page)
    (arrested,) = [
        each
        for each in window.page.findChildren(HeadlineCard)
        if each.accessibleName().startswith(ARRESTED)
    ]
    assert arrested.accessibleName() == "People arrested: 2. in 3 arrests · 1 before"


def test_a_headline_is_explained_and_enter_opens_whom_it_counts(window, held, counted):
    first = window.page.findChildren(HeadlineCard)[0]
    first.setFocus()
    assert "2 people arrested" in said(window.page)
    press(first)
    assert isinstance(window.page, BehindPage)
    assert sorted(rows(window)) == sorted([held.robin, held.sean])
    assert "Exley, Robin" in window.page.table.model().row(0).says


def test_from_a_figure_to_a_record_and_back_to_the_figure(window, held, counted, card):
    at = At("measures", line_of(window, ARRESTS), 0)
    card(window, "measures").take_keyboard(at)
    press(card(window, "measures").figures)
    assert rows(window) == held.arrests
    press(window.page.table, Qt.Key.Key_Down)
    press(window.page.table)
    assert window.place == held.arrests[1]
    window.back()
    assert isinstance(window.place, Behind)
    assert window.page.table.currentIndex().row() == 1
    window.back()
    page = counted(window)
    table = card(window, "measures").figures
    assert (table.currentRow(), table.currentColumn()) == (at.line, 1)
    assert window.focusWidget() is table
    assert "3 arrests" in said(page)


def test_an_order_is_listed_once_for_each_event(window, held, card):
    breaches = card(window, "measures")
    breaches.take_keyboard(At("measures", line_of(window, "Breaches"), 0))
    press(breaches.figures)
    assert rows(window) == [held.order, held.order]
    press(window.page.table)
    assert window.place == held.order


def test_a_person_opens_at_their_page(window, held):
    window.go(Behind("1 person", "", (held.sean,)))
    press(window.page.table)
    assert window.place == Whole(held.sean)


def test_every_figure_opens_to_as_many_records_as_it_says(window, counted):
    report = window.page.report
    places = [
        At(table.id, line, column)
        for table in report.tables
        for line in range(len(table.lines))
        for column in range(len(table.columns))
    ]
    every = [each for at in places if (each := figure(report, at))]
    counts = [each for each in every if isinstance(each.cell.value, int) and each.cell.records]
    assert len(counts) > 20
    for each in counts:
        window.page._open(each.at)
        assert window.page.table.model().rowCount() == each.cell.value, each.line.name
        window.back()
        counted(window)


def test_the_arrows_go_from_figure_to_figure_of_a_table(window, card):
    area = card(window, "by_area")
    area.take_keyboard()
    assert "1 arrest in Northford" in said(area)
    press(area.figures, Qt.Key.Key_Down)
    assert "2 arrests in Westmere" in said(area)
    assert "of 2 people" in said(area)
    press(area.figures, Qt.Key.Key_Right)
    assert "2 people arrested in Westmere" in said(area)


def test_one_figure_is_explained_at_a_time(window, card):
    card(window, "by_area").take_keyboard()
    card(window, "measures").take_keyboard()
    assert "in Northford" not in said(card(window, "by_area"))


def test_another_period_is_another_place(window, counted):
    window.page.head.wanted.emit(Reported(period=LAST_YEAR))
    assert window.place == Reported(period=LAST_YEAR)
    counted(window)
    assert "1 Jan 2025 – 31 Dec 2025 ▾" in buttons(window.page)
    assert figure_of(window, ARRESTS) == 1
    window.back()
    counted(window)
    assert figure_of(window, ARRESTS) == 3


def test_beside_and_area_are_chosen_in_their_menus(window, counted):
    choose(window.page.head.beside, "beside nothing")
    counted(window)
    assert len(window.page.report.table("measures").columns) == 1
    choose(window.page.head.area, "Northford")
    counted(window)
    assert window.place == Reported(beside="nothing", area="Northford")
    assert figure_of(window, ARRESTS) == 1


def test_what_is_counted_can_be_stopped(opened, counted, held, desk, held_up):
    window = opened()
    window.go(REPORTS)
    (waiting,) = window.findChildren(Waiting)
    assert COUNTING in said(waiting)
    press(waiting, Qt.Key.Key_Escape)
    held_up()
    assert "It was stopped." in said(counted(window))
    assert not [line for line in log(desk.store) if '"report"' in (line.detail or "")]


def test_another_period_drops_the_one_that_is_being_counted(opened, counted, held, held_up):
    window = opened()
    window.go(REPORTS)
    window.go(Reported(period=LAST_YEAR))
    held_up()
    counted(window)
    assert window.page.report.period == LAST_YEAR


def test_what_is_recorded_meanwhile_is_counted_when_one_asks_again(window, desk, held, counted):
    more = {"kind": "arrest", "person": held.sean, "at": date(2026, 7, 1), "cse": True}
    edit.make(desk, Outcome, more)
    window.refresh()
    counted(window)
    assert figure_of(window, ARRESTS) == 4


def test_names_are_hidden_in_the_list(window, held):
    window.go(Behind("2 people arrested", "", (held.robin, held.sean)))
    window.turn_names()
    model = window.page.table.model()
    assert model.text(0, 2) == "•••"
    assert model.text(0, 0) == held.robin


def test_a_report_of_many_areas_leaves_the_window_free(qtbot, opened, counted, store, held):
    with store.writing("two years") as session:
        session.add_all(
            Outcome(
                reference=f"OC-2025-{number:04}",
                kind="arrest",
                person=held.sean,
                cse=True,
                at=date(2025, 10, 1) + timedelta(number % 365),
                area=f"Area {number % 30}",
            )
            for number in range(3000)
        )
    window = opened()
    # As it is while somebody is still at the door.
    papers.bring()
    gap = Gap()
    window.go(REPORTS)
    page = counted(window)
    sheets = len(page.report.tables)
    qtbot.waitUntil(lambda: len(page.findChildren(ReportCard)) == sheets, timeout=20_000)
    gap.check()
    assert figure_of(window, ARRESTS) == 3003


def test_one_begins_at_the_top_of_a_report(qtbot, window):
    qtbot.waitUntil(lambda: bool(window.focusWidget()))
    assert window._scroll.verticalScrollBar().value() == 0
