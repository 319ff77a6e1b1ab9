"""Where Tab stops: parts that are made later than those below them, put back in reading order."""

from collections.abc import Iterable
from itertools import chain, pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def stops(part: QWidget) -> list[QWidget]:
    """What Tab comes to within a part; the list of a box is a window of its own."""
    return [
        each
        for each in part.findChildren(QWidget)
        if each.window() is part.window() and _is_a_stop(each)
    ]


def put_in_order(first: QWidget, parts: Iterable[QWidget]) -> None:
    """One after another, from the first on."""
    found = chain.from_iterable(map(stops, parts))
    for before, after in pairwise([first, *found]):
        QWidget.setTabOrder(before, after)


def _is_a_stop(part: QWidget) -> bool:
    return bool(part.focusPolicy() & Qt.FocusPolicy.TabFocus) and part.focusProxy() is None
