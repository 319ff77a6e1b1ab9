"""One entry of the navigation, with what stands at its right."""

from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from ui.icons import icon
from ui.parts import Key
from ui.scrolling import bring_into_view

INSET = 9


class Entry(QPushButton):
    """Wherever the keyboard comes from, it is in sight once it has it."""

    def __init__(self, title: str, picture: str) -> None:
        super().__init__(icon(picture), title)
        self.setAccessibleName(title)
        self.setAutoDefault(True)
        self.setProperty("part", "navigation-entry")
        # Taller where the window has room for all of them, up to what the style sheet allows.
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred)

    def show_key(self, key: str) -> None:
        self.setToolTip(key)
        self._beside().addWidget(Key(key))

    def show_tag(self, tag: QWidget) -> None:
        self._beside().addWidget(tag)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        bring_into_view(self)

    def _beside(self) -> QHBoxLayout:
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, INSET, 0)
        line.addStretch(1)
        return line
