"""Scenes of Today and of what is handed over, for pictures: as it is, with nothing, with much."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from itertools import cycle

from PySide6.QtWidgets import QApplication, QWidget

from orders.alerts.looked import Row
from orders.alerts.today import Asked
from ui.boxes import Choice, Line
from ui.handing_page import HandingPage
from ui.places import HAND_OVER, TODAY, Handed
from ui.window import Window

MANY = 300
LEAVE = {"to_whom": "Officer 3186", "since": "23 November 2026", "until": "4 December 2026"}
TICKED = 4


def as_it_is(desk: Window) -> None:
    desk.go(TODAY)
    while not desk.dues.is_settled:
        QApplication.processEvents()


def empty(desk: Window) -> None:
    """Nothing within 90 days, and something beyond."""
    as_it_is(desk)
    _show_rows(desk, [each for each in _rows(desk) if each.item.place is None])


def very_much(desk: Window) -> None:
    """Again and again what is overdue, as if none of it had passed before it was brought in."""
    as_it_is(desk)
    overdue = [_unrecorded(each) for each in _rows(desk) if each.item.place == "overdue"]
    _show_rows(desk, [_another(each, n) for n, each in zip(range(MANY), cycle(overdue))])


def handing_over(desk: Window) -> None:
    """Some of it, by somebody who goes on leave."""
    as_it_is(desk)
    desk.go(HAND_OVER)
    if isinstance(desk.page, HandingPage):
        _wait(desk.page)
        form = desk.page.form
        for name, text in LEAVE.items():
            for box in form.findChildren(QWidget, name):
                if isinstance(box, Choice | Line):
                    box.put(text)
        form.some.click()
        form.ticks.tick(form.ticks.known[:TICKED])


def handed_over(desk: Window) -> None:
    """What stands now and is coming, with the items of the first."""
    as_it_is(desk)
    for telling in desk.dues.today.tellings[:1] if desk.dues.today else ():
        desk.go(Handed(telling.over.id))
    if isinstance(desk.page, HandingPage):
        _wait(desk.page)


def _wait(page: HandingPage) -> None:
    while page.is_looking:
        QApplication.processEvents()


def _rows(desk: Window) -> tuple[Row, ...]:
    return desk.dues.today.due.rows if desk.dues.today else ()


def _show_rows(desk: Window, rows: list[Row]) -> None:
    if held := desk.dues.today:
        desk.dues.left.asked = Asked("everyone")
        desk.dues.bring_back(replace(held, due=replace(held.due, rows=tuple(rows))))


def _another(row: Row, number: int) -> Row:
    due = replace(row.item.found.due, name=f"{row.item.found.name} {number}")
    return replace(row, item=replace(row.item, found=replace(row.item.found, due=due)))


def _unrecorded(row: Row) -> Row:
    found = replace(row.item.found, recorded=None)
    return replace(row, item=replace(row.item, found=found))


SCENES: Mapping[str, Callable[[Window], None]] = {
    "today": as_it_is,
    "today-empty": empty,
    "today-300": very_much,
    "hand-over": handing_over,
    "handed-over": handed_over,
}
