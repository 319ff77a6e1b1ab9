"""What is not for everybody: names that F9 hides, and what is shown only when it is asked for."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from ui.parts import Words

MASK = "•••"
SHOW = f"{MASK} show"
"""What can be asked for."""
PRESSED = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)

Lift = Callable[[], None]
"""Logs that it is looked at, before it is."""


class Named(Words):
    """Words with a name in them, and what stands there while names are hidden."""

    def __init__(self, text: str, instead: str, part: str = "words") -> None:
        super().__init__(text)
        self.setProperty("part", part)
        self._text, self._instead, self.masked = text, instead, False
        self.setWordWrap(True)

    def say(self, text: str, instead: str) -> None:
        """Something else from now on."""
        self._text, self._instead = text, instead
        self.hide_names(on=self.masked)

    def hide_names(self, *, on: bool) -> None:
        self.masked = on
        self.setText(self._instead if on else self._text)


class Veil(Words):
    """Stands over something sensitive until it is clicked, or Enter or Space is pressed on it."""

    lifted = Signal()

    def __init__(self, text: str, what: str, lift: Lift, part: str = "words") -> None:
        super().__init__(text)
        self.setProperty("part", part)
        self.setProperty("veil", "down")
        self.what = what
        self.setAccessibleName(hidden(what))
        self.setToolTip("Click to show it; that you looked is logged.")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setWordWrap(True)
        self._lift = lift

    def lift(self) -> None:
        """That it was asked for is in the log first, and once."""
        if self.is_down():
            self._lift()
            self.lifted.emit()

    def is_down(self) -> bool:
        """Always: whoever lifts it takes it away."""
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.lift()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in PRESSED:
            self.lift()
        else:
            super().keyPressEvent(event)


@dataclass(frozen=True)
class Texts:
    """What is said, what stands there until it is asked for, and while names are hidden too."""

    whole: str
    veiled: str
    nameless: str


class Veiled(Veil):
    """Words that show themselves when they are asked for, until the focus leaves them."""

    def __init__(self, texts: Texts, what: str, lift: Lift, part: str = "words") -> None:
        super().__init__(texts.veiled, what, lift, part)
        self._texts = texts
        self._resting = texts.veiled
        self.lifted.connect(self._show)

    def is_down(self) -> bool:
        return self.text() != self._texts.whole

    def hide_names(self, *, on: bool) -> None:
        self._resting = self._texts.nameless if on else self._texts.veiled
        self._cover()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._cover()

    def _show(self) -> None:
        self.setText(self._texts.whole)
        self.setAccessibleName(f"{self.what}: {self._texts.whole}")

    def _cover(self) -> None:
        self.setText(self._resting)
        self.setAccessibleName(hidden(self.what))


def hide_names(page: QWidget, *, on: bool) -> None:
    """Of everything on a page that names somebody or shows something sensitive."""
    for named in page.findChildren(Named):
        named.hide_names(on=on)
    for veiled in page.findChildren(Veiled):
        veiled.hide_names(on=on)


def hidden(what: str) -> str:
    """As a reader of the screen says it."""
    return f"{what}, hidden. Enter shows it."
