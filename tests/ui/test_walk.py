"""Every page can be walked by keyboard and read aloud, and nothing on it is cut off or faint."""

from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QColor
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from disrupt.partial import PartialDate
from tests import make
from tests.ui.bound import case
from tests.ui.desks import button, whole
from ui.order_page import OrderPage
from ui.places import ABOUT, HELP, KEYS, SETTINGS, Card, Help, Missing, New, Whole
from ui.screen import ORDERS, PEOPLE
from ui.veil import Veil

ASKING = (QLineEdit, QPlainTextEdit, QComboBox, QAbstractButton, QAbstractItemView, Veil)
LEAST = 24
SOMEBODY = "N-2026-0001"
EVERY = {
    "list": PEOPLE,
    "record": SOMEBODY,
    "new": New(PEOPLE),
    "orders": ORDERS,
    "order": "SRO-2026-0001",
    "new order": New(ORDERS),
    "sighting": "S-2026-0001",
    "card": Card("N-2026-0003"),
    "card of a place": Card("P-2026-0001"),
    "person": Whole("N-2026-0003"),
    "child": "C-2026-0001",
    "missing": Missing("C-2026-0001"),
    "settings": SETTINGS,
    "keys": KEYS,
    "help": HELP,
    "help on a record": Help("record"),
    "about": ABOUT,
}


@pytest.fixture
def people(desk):
    person = make.person(desk, aliases=("Pigeon",), note="Owns two vans.\nKeeps one at the yard.")
    make.status(desk, person, "suspected", on=PartialDate(2026, 1, 10), source="a call")
    make.address(desk, person, since=PartialDate(2024))
    make.marker(desk, person)
    return [person, make.person(desk), case(desk)]


@pytest.fixture(params=EVERY.values(), ids=EVERY)
def window(request, opened, people):
    shown = opened()
    shown.go(request.param)
    whole(shown)
    if isinstance(shown.page, OrderPage):
        shown.page.form.power._editors["power"].box.put("Closure notice")
        shown.page.ask()
    if request.param == SOMEBODY:
        button(shown, "Add a status…").click()
    QApplication.processEvents()
    return shown


def is_inside(widget):
    """A part of another input, which speaks for it."""
    around = widget.parentWidget()
    return isinstance(around, QComboBox | QLineEdit | QAbstractItemView) or isinstance(
        around and around.parentWidget(), QAbstractItemView
    )


def asking(window):
    found = [w for w in window.findChildren(QWidget) if isinstance(w, ASKING) and w.isVisible()]
    return [w for w in found if not is_inside(w) and w.objectName() != "qt_spinbox_lineedit"]


def name_of(widget):
    return widget.objectName() or widget.accessibleName() or getattr(widget, "text", str)()


def stops(window):
    """Where Tab goes, from the first to the first again."""
    found, here = [], window
    while (here := here.nextInFocusChain()) is not window:
        wanted = here.focusPolicy() & Qt.FocusPolicy.TabFocus == Qt.FocusPolicy.TabFocus
        if wanted and here.isVisible() and here.isEnabled() and here.focusProxy() is None:
            found.append(here)
    return found


def test_every_input_button_and_table_has_a_name(window):
    nameless = [
        w
        for w in asking(window)
        if not QAccessible.queryAccessibleInterface(w).text(QAccessible.Text.Name)
    ]
    assert [f"{type(w).__name__} {name_of(w)}" for w in nameless] == []


def test_every_control_is_reached_by_the_keyboard(window):
    reached = stops(window)
    missed = [w for w in asking(window) if w.isEnabled() and w not in reached]
    assert [f"{type(w).__name__} {name_of(w)}" for w in missed] == []


def test_tab_goes_on_as_one_reads(window):
    """Down a column and then to the next one: never back up within a card."""
    cards = {}
    for each in stops(window):
        card = each.parentWidget()
        while card is not None and card.property("part") != "card":
            card = card.parentWidget()
        if card is not None:
            cards.setdefault(card, []).append(each)
    back = [
        (name_of(before), name_of(after))
        for card, inside in cards.items()
        for before, after in pairwise(inside)
        if not is_further(before.mapTo(card, QPoint()), after.mapTo(card, QPoint()))
    ]
    assert back == []


def is_further(before, after):
    return after.y() > before.y() - LEAST // 2 or after.x() > before.x()


def test_every_target_is_large_enough(window):
    small = [w for w in asking(window) if min(w.width(), w.height()) < LEAST]
    assert [f"{name_of(w)} {w.width()}x{w.height()}" for w in small] == []


def luminance(colour):
    red, green, blue = (linear(part) for part in colour.getRgbF()[:3])
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def linear(part):
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


def contrast(one, other):
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def ink(label):
    return label.palette().color(label.foregroundRole())


def ground(label):
    """The commonest colour where it is drawn: what lies behind its letters."""
    window = label.window()
    image = window.grab(label.rect().translated(label.mapTo(window, QPoint()))).toImage()
    counts = {}
    for x in range(0, image.width(), 2):
        for y in range(0, image.height(), 2):
            pixel = image.pixel(x, y)
            counts[pixel] = counts.get(pixel, 0) + 1
    return QColor(max(counts, key=counts.get))


def in_sight(window):
    labels = [w for w in window.findChildren(QLabel) if w.isVisible() and w.text().strip()]
    return [w for w in labels if not w.visibleRegion().isEmpty()]


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_all_text_stands_out_from_its_ground(window, device, theme):
    device.change(replace(device.settings, theme=theme))
    QApplication.processEvents()
    shown = {label.text(): contrast(ink(label), ground(label)) for label in in_sight(window)}
    assert {text: round(found, 1) for text, found in shown.items() if found < 4.5} == {}


@pytest.mark.parametrize("scale", [100, 150, 200])
def test_nothing_is_cut_off_however_large_it_is(window, device, scale):
    device.change(replace(device.settings, scale=scale))
    window.resize(1440, 900)
    for _ in range(4):
        QApplication.processEvents()
    cut = [label for label in window.findChildren(QLabel) if label.isVisible() and is_cut(label)]
    assert [(label.text(), label.size(), label.sizeHint()) for label in cut] == []


def is_cut(label):
    if not label.wordWrap():
        return label.width() < label.minimumSizeHint().width()
    return label.height() < label.heightForWidth(label.width())
