"""Where Tab stops: parts that are made later than those below them, put back in reading order."""

from collections.abc import Iterable, Iterator
from itertools import chain, pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def stops(part: QWidget) -> Iterator[QWidget]:
    """What Tab comes to within a part, each whole: an editor goes with the box that it stands for,
    or Tab would come to it where it was left, and from there back to its box.
    """
    for each in part.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
        if each.isWindow():  # the list of a box
            continue
        if _is_a_stop(each):
            yield each
        else:
            yield from stops(each)


def put_in_order(first: QWidget, parts: Iterable[QWidget]) -> None:
    """One after another, from the first on."""
    found = chain.from_iterable(map(stops, parts))
    for before, after in pairwise([first, *found]):
        QWidget.setTabOrder(before, after)


def _is_a_stop(part: QWidget) -> bool:
    speaker = part
    while proxy := speaker.focusProxy():
        speaker = proxy
    return bool(speaker.focusPolicy() & Qt.FocusPolicy.TabFocus)
