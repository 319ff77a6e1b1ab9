"""A second window for a projector or a shared call: what the room sees, and nothing beside it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from orders.forum.shown import Shown
from ui.parts import Banner
from ui.room_sheet import RoomSheet

SIZE = (1280, 720)
ROUND = 40
"""Pixels around the sheet."""


class RoomWindow(QWidget):
    """Nothing in it can be typed, found or followed; its title names nobody."""

    closed = Signal()

    def __init__(self, marking: str) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        # Or the program would go on for it when its one window is closed.
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, on=False)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setProperty("part", "room-window")
        self.setWindowTitle("Disrupt")
        self.setAccessibleName("What the room sees")
        self._scroll, self._column = QScrollArea(), QVBoxLayout(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._draw(marking)
        self.put(None)

    def open(self, beside: QWidget) -> None:
        """On another screen than the desk where there is one; the keyboard stays at the desk."""
        others = [each for each in QGuiApplication.screens() if each is not beside.screen()]
        if others:
            self.setGeometry(others[0].availableGeometry())
        else:
            self.resize(*SIZE)
        self.show()
        # Some desktops give the keyboard to whatever comes up.
        beside.activateWindow()

    def put(self, shown: Shown | None) -> None:
        """In place of whatever was there, which is gone."""
        sheet = RoomSheet(shown)
        self._scroll.setWidget(sheet)
        sheet.fit(self._scroll.viewport().size())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # What is within gets its size only after it.
        self._column.activate()
        sheet = self._scroll.widget()
        if isinstance(sheet, RoomSheet):
            sheet.fit(self._scroll.viewport().size())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        """It shows nothing from here on, however long it takes to go."""
        self.put(None)
        self.hide()
        self.closed.emit()
        super().closeEvent(event)

    def _draw(self, marking: str) -> None:
        rows = self._column
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        within = QVBoxLayout()
        within.setContentsMargins(ROUND, ROUND // 2, ROUND, ROUND // 2)
        within.addWidget(self._scroll)
        rows.addWidget(Banner(marking))
        rows.addLayout(within, 1)
        rows.addWidget(Banner(marking))
