"""Figures by key: a chart, its table twin, the headlines, and what is wider than it is drawn."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from tests.ui.desks import on_screen, press, said
from tests.ui.reports import by_hand
from ui.figure_chart import FigureChart
from ui.figures import At
from ui.headline_cards import Headlines
from ui.report_body import ReportBody
from ui.report_card import ReportCard


@pytest.fixture
def body(qtbot):
    shown = ReportBody(by_hand.report())
    on_screen(qtbot, shown, 1200, 900)
    shown.finish()
    return shown


@pytest.fixture
def month(body):
    return next(each for each in body.findChildren(ReportCard) if each.table_id == "by_month")


def went(signal_of):
    """What it asked for."""
    asked = []
    signal_of.connect(asked.append)
    return asked


def test_the_arrows_walk_a_chart_and_enter_opens_its_figure(month):
    opened = went(month.opened)
    month.take_keyboard()
    assert "4 arrests in October 2025" in said(month)
    press(month.chart, Qt.Key.Key_Right)
    assert "5 arrests in November 2025" in said(month)
    press(month.chart, Qt.Key.Key_Left)
    press(month.chart, Qt.Key.Key_Left)
    press(month.chart)
    assert opened == [At("by_month", 0, 0)]


def test_a_click_on_a_column_is_its_figure(month):
    opened = went(month.opened)
    chart: FigureChart = month.chart
    mark = next(m for m in chart._marks if (m.line, m.column) == (9, 2))
    place = (mark.place.left + mark.place.width / 2, mark.place.bottom - 8)
    at = QPoint(*(round(each * chart._scale) for each in place))
    QTest.mouseClick(chart, Qt.MouseButton.LeftButton, pos=at)
    assert "14 disruptions in July 2026" in said(month)
    QTest.mouseDClick(chart, Qt.MouseButton.LeftButton, pos=at)
    assert opened == [At("by_month", 9, 2)]


def test_t_turns_a_chart_into_its_table_at_the_same_figure(month):
    month.take_keyboard(At("by_month", 9, 2))
    press(month.chart, Qt.Key.Key_T)
    assert month.chart.isHidden()
    table = month.figures
    assert table.hasFocus()
    assert table.item(table.currentRow(), table.currentColumn()).text() == "14"
    assert [table.item(at, 1).text() for at in range(12)] == [str(n) for n in by_hand.PER_MONTH[0]]
    press(table, Qt.Key.Key_T)
    assert table.isHidden()
    assert month.chart.hasFocus()


def test_a_chart_says_to_a_listener_where_one_is(month):
    assert month.chart.accessibleName().startswith("By month, drawn.")
    month.take_keyboard(At("by_month", 1, 1))
    assert month.chart.accessibleDescription() == "November 2025, Charges: 4"


def test_the_arrows_go_from_headline_to_headline(body):
    headlines = body.findChild(Headlines)
    headlines.take_keyboard()
    assert "1 person arrested" in said(headlines)
    press(headlines.cards[0], Qt.Key.Key_Right)
    assert headlines.cards[1].hasFocus()
    assert "31 people charged" in said(headlines)
    press(headlines.cards[1], Qt.Key.Key_Left)
    assert headlines.cards[0].hasFocus()


def test_a_table_reads_its_figure_with_line_and_column(body):
    area = next(each for each in body.findChildren(ReportCard) if each.table_id == "by_area")
    told = area.figures.item(0, 1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert told == "Westmere, Arrests: 31"


def is_whole(card):
    table = card.figures
    wide = sum(table.columnWidth(at) for at in range(table.columnCount()))
    return wide <= table.viewport().width() and not table.horizontalScrollBar().isVisible()


@pytest.mark.parametrize("width", [760, 1400])
def test_no_table_is_wider_than_its_card(qtbot, body, width):
    body.resize(width, 900)
    cards = body.findChildren(ReportCard)
    qtbot.waitUntil(lambda: all(is_whole(card) for card in cards if card.figures.isVisible()))
