"""A closure notice for Christmas Eve, by keyboard alone, with both its clocks before it is kept."""

from time import monotonic

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from tests.journeys.typist import CONTROL
from ui.order_page import OrderPage
from ui.places import New
from ui.screen import ORDERS

pytestmark = pytest.mark.journeys

ENTER, SPACE = Qt.Key.Key_Return, Qt.Key.Key_Space
A_MINUTE = 60


def words(widget):
    return {label.text() for label in widget.findChildren(QLabel) if label.isVisible()}


def choose(typist, text, told):
    """A few letters, and what they find below the box, chosen by Enter."""
    typist.type(text)
    typist.press(ENTER)
    typist.see(lambda: any(told in text for text in words(typist.here.window())))


def answer(typist, name, text):
    typist.tab_to(name)
    typist.type(text)


def test_a_closure_notice_for_24_december_shows_both_clocks_in_under_a_minute(shell, typist, gap):
    typist.tab_to("Try it with example data")
    typist.press(ENTER)
    typist.see(lambda: shell.desk is not None)
    began = monotonic()
    typist.tab_to("Orders")
    typist.press(SPACE)
    typist.see(lambda: shell.desk.place == ORDERS)
    typist.press(Qt.Key.Key_N, CONTROL)
    typist.see(lambda: shell.desk.place == New(ORDERS))
    page = shell.desk.page
    assert isinstance(page, OrderPage)
    choose(typist, "clos not", "Policing Act 2014")
    typist.tab_to("Premises")
    choose(typist, "moonl", "Moonlight Lounge")
    answer(typist, "issuer", "police")
    answer(typist, "rank", "inspector")
    answer(typist, "hours", "24")
    answer(typist, "issued", "24/12/26 18:00")
    answer(typist, "served", "24/12/26 18:20")
    typist.see(lambda: {"Fri 25 Dec 18:00", "Sun 27 Dec 18:20"} <= words(page.clock))
    typist.press(Qt.Key.Key_S, CONTROL)
    typist.see(lambda: str(shell.desk.place).startswith("CN-2026-"))
    typist.see(lambda: "Sun 27 Dec 18:20" in words(shell))
    typist.says("A closure notice for 24 December, recorded", at_most=150)
    assert monotonic() - began < A_MINUTE
