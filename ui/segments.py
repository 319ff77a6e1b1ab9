"""Several words side by side, of which one is chosen, or none yet."""

from collections.abc import Collection, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QWidget

from ui.parts import Button

STEPS: Mapping[Qt.Key, int] = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class Segment(Button):
    part = "segment"

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What leads up and down is for several lines of them."""
        if event.key() in STEPS:
            event.ignore()
        else:
            super().keyPressEvent(event)


class Segments(QWidget):
    """Tab comes to the chosen one; the arrows go to the others, and choose."""

    edited = Signal()
    stepped = Signal(int)
    """To the line below, or above."""

    def __init__(self, called: str, words: Mapping[str, str]) -> None:
        """Each word under what it says."""
        super().__init__()
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(0)
        self._group = QButtonGroup(self)
        self.setAccessibleName(called)
        self.buttons = {word: self._one(called, says) for word, says in words.items()}
        self.offer(words)
        self._group.buttonClicked.connect(lambda _button: self.edited.emit())

    def offer(self, words: Collection[str]) -> None:
        """Only these from now on; where the chosen one is not among them, none is."""
        shown = [word for word in self.buttons if word in words]
        for word, button in self.buttons.items():
            button.setVisible(word in shown)
            if word in shown:
                button.setProperty("state", _place(shown.index(word), len(shown)))
                button.style().polish(button)
        self.put(self.typed() if self.typed() in shown else "")

    def put(self, word: str) -> None:
        # While one must be chosen, none can be let go of.
        self._group.setExclusive(False)
        for each, button in self.buttons.items():
            button.setChecked(each == word)
        self._group.setExclusive(True)

    def typed(self) -> str:
        return next((each for each, button in self.buttons.items() if button.isChecked()), "")

    def take_keyboard(self) -> None:
        shown = (button for button in self.buttons.values() if not button.isHidden())
        for button in (self.buttons.get(self.typed()), *shown):
            if button:
                button.setFocus(Qt.FocusReason.OtherFocusReason)
                return

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if (key := Qt.Key(event.key())) in STEPS:
            self.stepped.emit(STEPS[key])
        else:
            super().keyPressEvent(event)

    def _one(self, called: str, says: str) -> Segment:
        button = Segment(says, self)
        button.setCheckable(True)
        button.setAccessibleName(f"{called}: {says}")
        self._group.addButton(button)
        self._line.addWidget(button)
        return button


def _place(at: int, of: int) -> str:
    """Only the two at the ends are round, each on its side."""
    if of == 1:
        return "only"
    return {0: "first", of - 1: "last"}.get(at, "between")
