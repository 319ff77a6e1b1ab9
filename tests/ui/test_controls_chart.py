"""Controls over time: drawn on one axis, and the same in a table."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor

from orders.controls import Bar, Track
from tests.ui.desks import button, press, words
from ui.controls_card import AS_CHART, AS_TABLE, NOTHING, PART, ControlsCard
from ui.controls_chart import Axis, Chart, lanes
from ui.plain_table import PlainTable
from ui.theme import colour

TODAY = date(2026, 11, 20)
OVER = Bar("CAWN-1", "ended", date(2024, 6, 1), date(2025, 6, 1), "over")
LIVE = Bar("CAWN-2", "CAWN-2", date(2026, 2, 3), date(2026, 11, 23), "live")
ASKED = Bar("SRO-1", "applied for", date(2026, 11, 20), date(2028, 11, 20), "asked")
LOST = Bar("L-1", "revoked", date(2026, 11, 13), None, "lost")
TRACKS = (Track("CAWN", (OVER, LIVE)), Track("SRO", (ASKED,)), Track("Badge", (LOST,)))


@pytest.fixture
def card(qtbot, device):
    shown = ControlsCard(TRACKS, TODAY)
    qtbot.addWidget(shown)
    shown.resize(1000, 300)
    shown.show()
    return shown


def test_its_table_says_all_that_is_drawn_and_is_reached_by_keys(card):
    press(button(card, AS_TABLE), Qt.Key.Key_Space)
    (table,) = card.findChildren(PlainTable)
    rows = [[table.item(row, at).text() for at in range(6)] for row in range(table.rowCount())]
    assert rows == [
        ["CAWN", "CAWN-1", "ended", "01 Jun 2024", "01 Jun 2025", "ended"],
        ["CAWN", "CAWN-2", "CAWN-2", "03 Feb 2026", "23 Nov 2026", "in force"],
        ["SRO", "SRO-1", "applied for", "20 Nov 2026", "20 Nov 2028", "not yet in force"],
        ["Badge", "L-1", "revoked", "13 Nov 2026", "no end recorded", "lost"],
    ]
    assert table.isVisible()
    assert not card.findChild(Chart).isVisible()
    button(card, AS_CHART).click()
    assert card.findChild(Chart).isVisible()
    assert not table.isVisible()


def test_the_axis_goes_from_the_first_year_to_the_end_of_the_last():
    axis = Axis(TRACKS, TODAY)
    assert list(axis.years()) == [2024, 2025, 2026, 2027, 2028]
    assert (axis.part(date(2024, 1, 1)), axis.part(date(2029, 1, 1))) == (0, 1)
    assert list(Axis((), TODAY).years()) == [2026]


def test_what_ran_side_by_side_stands_on_lines_of_its_own():
    both = Bar("CAWN-3", "CAWN-3", date(2026, 5, 1), None, "live")
    found = lanes(Track("CAWN", (LIVE, both, OVER)))
    assert found == [Track("CAWN", (OVER, LIVE)), Track("", (both,))]


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_what_is_in_force_is_drawn_in_the_theme_of_the_moment(card, device, theme):
    device.change(device.settings.__class__(theme=theme))
    chart = card.findChild(Chart)
    image = chart.grab().toImage()
    (lane,) = [at for at, each in enumerate(chart._lanes, start=1) if LIVE in each.bars]
    x, y = int(chart._x(date(2026, 2, 20))), lane * chart._line() + 2
    ratio = image.devicePixelRatio()
    drawn = image.pixelColor(int(x * ratio), int(y * ratio))
    assert drawn == QColor(colour("in_force_soft"))


def test_nothing_recorded_is_a_line_of_text(qtbot, device):
    shown = ControlsCard((), TODAY)
    qtbot.addWidget(shown)
    shown.show()
    assert shown.findChildren(Chart) == []
    assert NOTHING in words(shown)


@pytest.mark.parametrize("tracks", [(), TRACKS])
def test_whoever_sees_only_a_part_of_it_is_told_so(qtbot, device, tracks):
    shown = ControlsCard(tracks, TODAY, is_all=False)
    qtbot.addWidget(shown)
    shown.show()
    assert PART in words(shown)
    assert NOTHING not in words(shown)
