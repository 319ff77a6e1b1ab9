"""What one types into or chooses from: a box for each kind of field."""

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QCompleter, QPlainTextEdit, QSizePolicy, QWidget

from disrupt import entry, phrasing, typed, typed_time
from disrupt.fields import Field, Kind
from ui.pick import Pick
from ui.picture import Picture
from ui.typed_line import LONGEST, Typed, is_for_the_window, show_beginning

LINES = 5


class Line(Typed):
    """One line of text."""

    edited = Signal()
    left = Signal()

    def __init__(self, field: Field, today: date, parent: QWidget) -> None:
        super().__init__(parent)
        self.setMaxLength(LONGEST)
        self.textChanged.connect(self.edited)
        self.editingFinished.connect(self.left)

    def typed(self) -> str:
        return self.text()

    def put(self, text: str) -> None:
        self.setText(text)
        show_beginning(self)

    def place(self) -> int:
        return self.cursorPosition()

    def go_to(self, place: int) -> None:
        self.setCursorPosition(min(place, len(self.text())))


class Day(Line):
    """A date as it is typed. What is counted from today becomes that day, and stays it."""

    def __init__(self, field: Field, today: date, parent: QWidget) -> None:
        super().__init__(field, today, parent)
        self._today = today
        self.editingFinished.connect(self._settle)

    def typed(self) -> str:
        return typed.settled(self.text(), self._today)

    def _settle(self) -> None:
        if self.typed() != self.text():
            self.setText(self.typed())


class DayAndTime(Day):
    """A day, or a day and its time."""

    def typed(self) -> str:
        return typed_time.settled(self.text(), self._today)


class Page(QPlainTextEdit):
    """Several lines of text; Tab goes on to the next box."""

    edited = Signal()
    left = Signal()

    def __init__(self, field: Field, today: date, parent: QWidget) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(self.edited)

    def event(self, event: QEvent) -> bool:
        is_ours = self.document().isUndoAvailable()
        return not is_for_the_window(event, is_ours) and super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()

    def sizeHint(self) -> QSize:
        around = 4 * int(self.document().documentMargin())
        return QSize(super().sizeHint().width(), LINES * self.fontMetrics().lineSpacing() + around)

    def typed(self) -> str:
        return self.toPlainText()

    def put(self, text: str) -> None:
        self.setPlainText(text)

    def place(self) -> int:
        return self.textCursor().position()

    def go_to(self, place: int) -> None:
        cursor = self.textCursor()
        cursor.setPosition(min(place, self.document().characterCount() - 1))
        self.setTextCursor(cursor)


class Combo(QComboBox):
    """Words to choose from. The wheel moves the page, unless this is where the focus is."""

    edited = Signal()
    left = Signal()

    def __init__(self, field: Field, today: date, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # A long word does not make the form wide: it is seen whole in the list.
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.currentTextChanged.connect(self.edited)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        # Its own list takes the keyboard only for as long as it is open.
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.left.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class YesNo(Combo):
    """Yes, no, or nothing said."""

    def __init__(self, field: Field, today: date, parent: QWidget) -> None:
        super().__init__(field, today, parent)
        self.addItem(phrasing.NOTHING, "")
        for word in entry.YES_NO:
            self.addItem(word, word)

    def typed(self) -> str:
        return str(self.currentData())

    def put(self, text: str) -> None:
        self.setCurrentIndex(max(self.findData(text), 0))

    def place(self) -> int:
        return self.currentIndex()

    def go_to(self, place: int) -> None:
        self.setFocus()


class Choice(Combo):
    """A word from a list, or any other: it is kept as it stands."""

    def __init__(self, field: Field, today: date, parent: QWidget) -> None:
        super().__init__(field, today, parent)
        self.line = Typed(self)
        self.line.setMaxLength(LONGEST)
        self.setEditable(True)
        self.setLineEdit(self.line)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.addItems(entry.offered(field))
        self.setCurrentIndex(-1)
        self.setCompleter(self._completer())

    def typed(self) -> str:
        return self.currentText()

    def put(self, text: str) -> None:
        self.setCurrentIndex(self.findText(text))
        self.setEditText(text)
        show_beginning(self.line)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """By Tab, and by no click elsewhere."""
        if self.line.isModified():
            self._take_the_only_one()
        return super().focusNextPrevChild(forward)

    def _take_the_only_one(self) -> None:
        """Where a single word begins with what was typed, it is that one."""
        begun = self.currentText().strip().casefold()
        words = [word for at in range(self.count()) if (word := self.itemText(at))]
        meant = [word for word in words if word.casefold().startswith(begun)]
        if begun and len(meant) == 1:
            self.setEditText(meant[0])

    def place(self) -> int:
        return self.line.cursorPosition()

    def go_to(self, place: int) -> None:
        self.line.setCursorPosition(min(place, len(self.currentText())))

    def _completer(self) -> QCompleter:
        """It offers, and writes nothing while one types."""
        completer = QCompleter(self.model(), self)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        return completer


Box = Line | Page | YesNo | Choice | Picture | Pick

BOXES: Mapping[Kind, type[Box]] = {
    Kind.TEXT: Line,
    Kind.LONG: Page,
    Kind.DATE: Day,
    Kind.PARTIAL: Day,
    Kind.EXPIRY: Day,
    Kind.WHEN: DayAndTime,
    Kind.YES_NO: YesNo,
    Kind.CHOICE: Choice,
    Kind.LIST: Line,
    Kind.PICTURE: Picture,
}


def box(field: Field, today: date, parent: QWidget) -> Box:
    """Made where it will stand: what is moved there later is dressed twice."""
    chosen = Pick if field.refers_to else BOXES[field.kind]
    return chosen(field, today, parent)
