"""A chart of the paper as the window shows it: the same bars in the same places."""

import pytest
from PySide6.QtCore import QByteArray
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from reports.chart_places import chart
from reports.charts import Look, drawing, svg
from tests.reports.figures_made import by_month, by_power

WIDTH = 493
LIGHT = Look("#1B2733", "#5B6875", "#7C8A97", ("#2B3947", "#0B6E6E", "#72A8A4"))
DARK = Look("#E6EBF0", "#A6B2BD", "#7C8A97", ("#C3CDD6", "#63C7C1", "#7C8A97"))
GROUNDS = {"light": ("#FFFFFF", LIGHT), "dark": ("#19212A", DARK)}


def is_alike(one, other):
    """The picture tells its colours in whole hundredths."""
    pairs = zip(one.getRgb(), QColor(other).getRgb(), strict=True)
    return all(abs(mine - theirs) < 4 for mine, theirs in pairs)


@pytest.fixture
def shown(qapp):
    def show(table, ground, look, times=1):
        renderer = QSvgRenderer(QByteArray(svg(drawing(table, WIDTH, look))))
        assert renderer.isValid()
        image = QImage(renderer.defaultSize() * times, QImage.Format.Format_RGB32)
        image.fill(QColor(ground))
        painter = QPainter(image)
        renderer.render(painter)
        painter.end()
        return image

    return show


@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("table", [by_month(), by_power()], ids=["columns", "bars"])
def test_every_bar_has_its_tone_where_it_is_clicked(shown, ground, table):
    paint, look = GROUNDS[ground]
    image = shown(table, paint, look)
    for mark in chart(table, WIDTH).marks:
        across = round(mark.bar.left + mark.bar.width / 2)
        down = round(mark.bar.top + mark.bar.height / 2)
        assert is_alike(image.pixelColor(across, down), look.tones[mark.column])


@pytest.mark.parametrize("ground", GROUNDS)
def test_most_of_it_is_ground_and_its_words_are_read(shown, ground):
    paint, look = GROUNDS[ground]
    image = shown(by_power(), paint, look, times=2)
    dots = [image.pixelColor(x, y) for x in range(image.width()) for y in range(40)]
    assert dots.count(QColor(paint)) > len(dots) / 2
    assert sum(is_alike(dot, look.ink) for dot in dots) > 20
