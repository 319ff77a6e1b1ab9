"""What nothing else caught, said on the page with its details; and the few questions there are."""

import sys
import threading
from collections.abc import Callable

import PySide6
from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal, qVersion
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QPushButton, QSizePolicy, QWidget

from disrupt.errors import Trouble
from ui import clipboard
from ui.fault import details
from ui.layer import Layer
from ui.parts import Button, Link, Muted, Notice, Words

DRAWN_WITH = (f"Qt {qVersion()}", f"PySide6 {PySide6.__version__}")
LINES = 14


class Faults(QObject):
    """One for the program, in which nothing ends because of a fault in one slot of it."""

    caught = Signal(object)
    """The error, where widgets live, whichever thread it was in."""

    _happened = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        # Later, so that a fault in drawing is not told in the middle of drawing.
        self._happened.connect(self.caught, Qt.ConnectionType.QueuedConnection)

    def listen(self) -> None:
        sys.excepthook = lambda _kind, error, _trace: self._happened.emit(error)
        threading.excepthook = lambda said: self._happened.emit(said.exc_value)
        sys.unraisablehook = lambda said: self._happened.emit(said.exc_value)


class DetailsLink(Link):
    """Stands on the bar as long as the bar tells of a fault of ours."""

    def __init__(self, bar: Notice, error: BaseException) -> None:
        super().__init__("Details", bar)
        self._bar, self._says, self._details = bar, bar.words.text(), details(error, *DRAWN_WITH)
        bar.row.addWidget(self)
        self.clicked.connect(lambda: Details(bar, self._details))
        bar.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        moved_on = event.type() in (QEvent.Type.Hide, QEvent.Type.LayoutRequest)
        if moved_on and (self._bar.isHidden() or self._bar.words.text() != self._says):
            self._bar.removeEventFilter(self)
            self.hide()
            self.deleteLater()
        return super().eventFilter(watched, event)


def is_ours(error: BaseException) -> bool:
    """Nobody but whoever looks after the program can put it right."""
    return not isinstance(error, Trouble | OSError)


class Details(Layer):
    """To be read before it is copied: nothing of a record is in it."""

    def __init__(self, asked_from: QWidget, text: str) -> None:
        super().__init__(asked_from, "What went wrong")
        self.text = _Text(text)
        self._copied = Muted("No record, name or path of yours stands in it.")
        self.copy, self.shut = Button("Copy"), Button("Close")
        self.card.column.addWidget(Words("For whoever looks after the program:"))
        self.card.column.addWidget(self.text)
        self.card.column.addLayout(_row(self._copied, self.copy, self.shut))
        self.copy.clicked.connect(self._copy)
        self.shut.clicked.connect(self.let_go)
        self.open(self.copy)

    def _copy(self) -> None:
        clipboard.put(self.text.toPlainText())
        self._copied.setText("Copied. Paste it within ten seconds.")


class _Text(QPlainTextEdit):
    """To be read, and marked to be copied."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setAccessibleName("Details")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), LINES * self.fontMetrics().lineSpacing())


class Question(Layer):
    """Whatever is not its yes means no: Escape, the other button, a lock."""

    def __init__(self, asked_from: QWidget, question: str, yes_verb: str) -> None:
        super().__init__(asked_from, question)
        self.yes, self.no = Button(yes_verb), Button("Cancel")
        self.card.column.addLayout(_row(QWidget(), self.no, self.yes))
        self.no.clicked.connect(self.let_go)
        self.yes.clicked.connect(self.finish)
        self.open(self.no)


def ask(asked_from: QWidget, question: str, yes_verb: str, then: Callable[[], None]) -> Question:
    """Only where undoing cannot serve."""
    sheet = Question(asked_from, question, yes_verb)
    sheet.yes.clicked.connect(then)
    return sheet


def _row(first: QWidget, *buttons: QPushButton) -> QHBoxLayout:
    row = QHBoxLayout()
    row.addWidget(first, 1)
    for button in buttons:
        row.addWidget(button)
    return row
