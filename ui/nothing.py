"""What stands in the place of rows where there are none: why, and what can be done about it."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.parts import Button, Words


@dataclass(frozen=True)
class Empty:
    """What is said where there is nothing, and the one thing that can be done about it."""

    says: str
    button: str = ""


NONE_MEETS = Empty("None of them meets the filter.", "Clear the filter")


class Nothing(QWidget):
    """What stands in the place of the rows."""

    pressed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.words = Words()
        self.words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.button = Button()
        column = QVBoxLayout(self)
        column.setSpacing(12)
        column.addStretch(1)
        column.addWidget(self.words)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(2)
        self.button.clicked.connect(lambda: self.pressed.emit())

    def say(self, empty: Empty) -> None:
        self.words.setText(empty.says)
        self.button.setText(empty.button)
        self.button.setVisible(bool(empty.button))
