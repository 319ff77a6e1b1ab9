"""Things under what they are called, as on a form that is filled in."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from ui.flow import Flow
from ui.parts import Label

Row = tuple[str, tuple[QWidget, ...]]


class Labelled(QWidget):
    """What each is called stands before it, one below the other."""

    def __init__(self, rows: Iterable[Row]) -> None:
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        for at, (label, parts) in enumerate(rows):
            line = Flow()
            line.add(*parts)
            grid.addWidget(Label(label), at, 0, Qt.AlignmentFlag.AlignTop)
            grid.addLayout(line, at, 1)
