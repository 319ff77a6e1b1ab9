"""The packs of a meeting by keyboard alone: from the meeting to twelve copies in a folder."""

from time import monotonic

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from disrupt.records import CopyLeft, Disclosure, PackCopy
from tests.desks import held, log
from tests.journeys.typist import CONTROL
from ui.pack_places import Copies, HandedCopy, Packs

pytestmark = pytest.mark.journeys

KEY = Qt.Key
ENTER = KEY.Key_Return
OF = "M-2026-0012"
COPIES = 12
A_KEY = 0.28
"""Seconds, for whoever types with a few fingers, and looks at the keys."""
A_PACK = 90
STAYS_AWAY = 8
"""The row of whoever sent apologies."""


class Maker:
    """Somebody who reads the screen, and presses what it says."""

    def __init__(self, typist, shell, qtbot):
        self.typist, self._shell, self._qtbot = typist, shell, qtbot
        self.press, self.tab_to = typist.press, typist.tab_to

    @property
    def desk(self):
        return self._shell.desk

    def reads(self, part):
        labels = self._shell.findChildren(QLabel)
        return any(part in each.text() for each in labels if each.isVisible())

    def wait_at(self, words):
        """Drawing twelve copies may take its time."""
        here = self.typist
        self._qtbot.waitUntil(lambda: words in here.reads, timeout=180_000)


@pytest.fixture
def maker(typist, shell, qtbot):
    typist.tab_to("Try it with example data")
    typist.press(ENTER)
    typist.see(lambda: shell.desk is not None and shell.desk.page is not None)
    return Maker(typist, shell, qtbot)


def to_packs(maker):
    maker.press(KEY.Key_M, CONTROL)
    maker.typist.see(lambda: maker.reads("Expected to be quorate"))
    maker.press(KEY.Key_P, CONTROL)
    maker.typist.see(lambda: maker.desk.place == Packs(OF))
    maker.wait_at(f"Check {COPIES} copies…")


def tick(maker):
    """One more gets a copy, and then again not."""
    maker.tab_to("Who gets a copy, table")
    for _ in range(STAYS_AWAY):
        maker.press(KEY.Key_Down)
    maker.press(KEY.Key_Space)
    assert maker.reads("13 of 13 get a copy")
    maker.press(KEY.Key_Space)
    assert maker.reads("12 of 13 get a copy")


def save(maker, folder):
    maker.tab_to("Into which folder")
    maker.typist.type(str(folder))
    maker.press(KEY.Key_S, CONTROL)
    maker.wait_at(f"Save {COPIES} copies")
    assert maker.reads("Check before you print")
    maker.press(ENTER)
    maker.wait_at("Register of copies")


def test_twelve_copies_are_checked_and_saved(maker, gap, tmp_path):
    folder = tmp_path / "out"
    folder.mkdir()
    gap.forget()
    keys, began = maker.typist.keys, monotonic()
    to_packs(maker)
    tick(maker)
    save(maker, folder)
    keys, seconds = maker.typist.keys - keys, monotonic() - began
    gap.check()
    print(f"\ntwelve copies: {keys} keys, {seconds:.0f} s of the window")
    assert keys * A_KEY < A_PACK
    store = maker.desk.desk.store
    assert len(list(folder.glob("*.pdf"))) == COPIES
    assert len(held(store, PackCopy)) == len(held(store, CopyLeft)) == COPIES
    assert sum(each.direction == "given" for each in held(store, Disclosure)) >= COPIES
    assert len(log(store, "disclosed")) >= COPIES
    maker.press(ENTER)
    maker.typist.see(lambda: maker.desk.place == Copies(OF))
    maker.press(ENTER)
    maker.typist.see(lambda: isinstance(maker.desk.place, HandedCopy))
    assert maker.reads("Copy 1 of 12")
