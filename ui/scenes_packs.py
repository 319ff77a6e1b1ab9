"""Scenes of packs: who gets a copy, what to check, one as it would leave, and the copies after."""

import time
from collections.abc import Callable, Mapping
from dataclasses import replace
from tempfile import gettempdir, mkdtemp

from PySide6.QtWidgets import QApplication

from orders.forum.meetings import the_next
from orders.packs.copies import copies
from orders.packs.recalling import recall
from ui.copy_page import CopyPage
from ui.pack_places import Copies, HandedCopy, Packs, Recalled, SentOf
from ui.packs_page import PacksPage
from ui.parts import Link
from ui.sent_page import SentPage
from ui.window import Window

WHO = "N-2024-0117"
FEW = (0, 2, 4, 12)
"""Rows of four audiences."""
LONGEST = 120
"""Seconds that a scene waits for what is gathered or drawn beside the window."""
WHY = "A name stood in it that should not have."


def _packs(desk: Window) -> None:
    desk.go(Packs(the_next(desk.desk)))
    _wait(desk)


def _check(desk: Window) -> None:
    _packs(desk)
    if isinstance(desk.page, PacksPage):
        desk.page.asked.where.folder = gettempdir()
        desk.page.go.click()
    _wait(desk)


def _preview(desk: Window) -> None:
    _check(desk)
    if isinstance(desk.page, PacksPage):
        desk.page.check.body.finish()
        for link in desk.page.check.findChildren(Link)[:1]:
            link.click()
        _wait(desk)
        while desk.page.pages.more.isHidden():
            QApplication.processEvents()


def _issued(desk: Window) -> None:
    """To a few of them, once: the others would look alike."""
    if copies(desk.desk):
        return
    _packs(desk)
    if isinstance(desk.page, PacksPage):
        table = desk.page.asked.table
        table.show_rows([replace(row, on=at in FEW) for at, row in enumerate(table.rows())])
        desk.page.asked.where.folder = mkdtemp()
        desk.page.go.click()
        _wait(desk)
        desk.page.go.click()
        _wait(desk)


def _register(desk: Window) -> None:
    _issued(desk)
    desk.go(Copies())


def _copy(desk: Window) -> None:
    _issued(desk)
    for each in copies(desk.desk)[:1]:
        desk.go(HandedCopy(each.reference))


def _sent(desk: Window) -> None:
    _issued(desk)
    desk.go(SentOf(WHO))
    _wait(desk)


def _recalled(desk: Window) -> None:
    _issued(desk)
    found = copies(desk.desk)
    if not any(each.recall_reason for each in found):
        recall(desk.desk, found[0].reference, WHY)
    desk.go(Recalled(found[0].meeting))


def _wait(desk: Window) -> None:
    ends = time.monotonic() + LONGEST
    QApplication.processEvents()
    while time.monotonic() < ends and _is_at_work(desk):
        QApplication.processEvents()


def _is_at_work(desk: Window) -> bool:
    page = desk.page
    return isinstance(page, PacksPage | CopyPage | SentPage) and page.work.is_under_way


SCENES: Mapping[str, Callable[[Window], None]] = {
    "packs": _packs,
    "packs-check": _check,
    "packs-preview": _preview,
    "packs-done": _issued,
    "copies": _register,
    "copy": _copy,
    "sent-of": _sent,
    "recall": _recalled,
}
