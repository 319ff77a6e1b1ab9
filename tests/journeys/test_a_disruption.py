"""A disruption recorded from a person's page, by keyboard alone, in under 45 seconds."""

from time import monotonic

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from disrupt.records import Disruption
from tests.desks import held
from tests.journeys.typist import CONTROL
from ui.places import Card, New
from ui.screen import DISRUPTIONS

pytestmark = pytest.mark.journeys

ENTER = Qt.Key.Key_Return
AND_SHIFT = CONTROL | Qt.KeyboardModifier.ShiftModifier
SOMEBODY = "N-2024-0117"
A_KEY = 0.28
"""Seconds, for whoever types with a few fingers, and looks at the keys."""
AT_MOST = 45


def words(shell):
    return {label.text() for label in shell.findChildren(QLabel) if label.isVisible()}


def open_somebody(typist, shell):
    typist.tab_to("Try it with example data")
    typist.press(ENTER)
    typist.see(lambda: shell.desk is not None and shell.desk.page is not None)
    typist.press(Qt.Key.Key_K, CONTROL)
    typist.type("bobby")
    typist.see(lambda: shell.desk.search.results.isVisible())
    typist.press(ENTER)
    typist.see(lambda: shell.desk.place == Card(SOMEBODY))


def begin(typist, shell):
    typist.press(Qt.Key.Key_D, AND_SHIFT)
    typist.see(lambda: shell.desk.place == New(DISRUPTIONS, SOMEBODY))
    typist.see(lambda: typist.here.objectName() == "tactic")


def newest(shell):
    return held(shell.desk.desk.store, Disruption)[-1]


def within(typist, keys, began):
    """What the window took, and what the fingers take."""
    seconds = monotonic() - began + (typist.keys - keys) * A_KEY
    print(f"\n{typist.keys - keys} keys, {seconds:.1f} s with the fingers")
    return seconds


def test_a_minor_one_is_recorded_in_under_45_seconds(shell, typist, gap):
    open_somebody(typist, shell)
    keys, began = typist.keys, monotonic()
    begin(typist, shell)
    typist.type("cash")
    typist.press(Qt.Key.Key_Tab)
    typist.type("minor")
    typist.tab_to("worked")
    typist.type("Two officers with the bailiffs.")
    typist.press(Qt.Key.Key_S, CONTROL)
    typist.see(lambda: "Saved." in words(shell))
    assert within(typist, keys, began) < AT_MOST
    made = newest(shell)
    assert (made.person, made.tactic, made.impact) == (SOMEBODY, "cash-seizure", "minor")
    assert (made.strand, made.area, str(made.at)) == ("pursue", "Westmere", "2026-11-20")
    assert made.agency
    assert made.worked == "Two officers with the bailiffs."


def test_a_major_one_says_what_it_lacks_and_waits_for_a_second_person(shell, typist, gap):
    open_somebody(typist, shell)
    keys, began = typist.keys, monotonic()
    begin(typist, shell)
    typist.type("cash")
    typist.press(Qt.Key.Key_Tab)
    typist.type("major")
    typist.press(Qt.Key.Key_S, CONTROL)
    typist.see(lambda: any("Major needs evidence" in text for text in words(shell)))
    typist.tab_to("evidence")
    typist.type("Seizure notice 4417.")
    typist.press(Qt.Key.Key_S, CONTROL)
    typist.see(lambda: "Saved." in words(shell))
    assert within(typist, keys, began) < 2 * AT_MOST
    typist.see(lambda: "Counts as moderate until a second person agrees." in words(shell))
    assert newest(shell).moderated_by is None
