"""Dates that fall around the day on which a test looks, and what the page says of them."""

from datetime import UTC, datetime

from PySide6.QtCore import Qt

from disrupt import edit
from disrupt.clock import Clock
from disrupt.partial import PartialDate
from disrupt.records import Agency, Licence
from tests.ui.desks import press
from ui.today_list import DueList

PATIENCE = 30_000
"""Milliseconds: the law is read first, which takes a busy machine a while."""
A_WEDNESDAY = Clock(datetime(2026, 11, 25, 9, 14, tzinfo=UTC))
"""Five days after all of them were recorded."""
ALT = Qt.KeyboardModifier.AltModifier


def agreement(desk, name, day, month=11, owner="anna", **more):
    """It ends on a day: a local review, of which nothing is lost."""
    ends = PartialDate(2026, month, day)
    values = {"name": name, "agreement_ends": ends, "owner": owner, **more}
    return edit.make(desk, Agency, values).reference


def licence(desk, number, day, month=11, owner="anna", **more):
    """It ends on a day, and for good."""
    ends = PartialDate(2026, month, day)
    values = {"kind": "private hire driver", "number": number, "ends": ends, "owner": owner}
    return edit.make(desk, Licence, {**values, **more}).reference


def at_today(qtbot, window):
    """On the page, once it is known what is due."""
    press(window, Qt.Key.Key_Home, ALT)
    dues = window.dues
    qtbot.waitUntil(lambda: dues.today is not None and not dues._task, timeout=PATIENCE)
    return window.page


def lines(page):
    """As they are read aloud, from the top; none where the list gave way to a sentence."""
    model = page.list.model()
    return [model.index(n).data() for n in range(model.rowCount())] if has_list(page) else []


def has_list(page):
    return page.findChild(DueList).isVisible()


def line(page, words):
    """The place of the first line that says this."""
    return next(n for n, each in enumerate(lines(page)) if words in each)


def stand(page, words):
    """By the arrow keys, as an officer gets there."""
    press(page.list, Qt.Key.Key_Home)
    for _ in lines(page):
        if words in page.list.currentIndex().data():
            return
        press(page.list, Qt.Key.Key_Down)
    raise AssertionError(words)


def form(window):
    """Where one types, in the sheet over the page."""
    return window.focusWidget()
