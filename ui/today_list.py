"""The list of the page Today, by key and by mouse: it says what is wanted, and does nothing."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QMenu

from orders.alerts.handled import Key
from orders.alerts.looked import Row
from ui.today_lines import Dated, Folded, Head, Line, Lines, Shown
from ui.today_paint import Drawn, button_of

LEAST = 20
"""How much of it is seen at least, in lines of text."""
OPEN, NEXT, TICK = "open", "next", "tick"
ASKS: Mapping[Qt.Key, str] = {
    Qt.Key.Key_Return: OPEN,
    Qt.Key.Key_Enter: OPEN,
    Qt.Key.Key_Space: TICK,
    Qt.Key.Key_N: NEXT,
    Qt.Key.Key_A: "acknowledge",
    Qt.Key.Key_S: "snooze",
    Qt.Key.Key_D: "done",
    Qt.Key.Key_O: "give",
}
SAID: Mapping[str, str] = {
    OPEN: "Open",
    NEXT: "Next step",
    "acknowledge": "Acknowledge…",
    "snooze": "Snooze…",
    "done": "Done, with outcome…",
    "give": "Give to someone…",
    TICK: "Tick",
}
"""What each is called in the menu of a line."""
PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
SHIFT = Qt.KeyboardModifier.ShiftModifier


class DueList(QListView):
    """Walked by the arrow keys, past the heads of its bands."""

    asked = Signal(str)
    """What to do with the chosen date, or with those that are ticked."""
    stepped = Signal(object)
    """Its next step is wanted: the Row."""
    folded = Signal(object)
    """Open this Folded, or close it."""
    seen = Signal(object)
    """All of this Folded is to be looked after no further."""
    told = Signal(str)
    """Why something could not be ticked."""

    def __init__(self) -> None:
        super().__init__()
        self.lines = Lines()
        self.setModel(self.lines)
        self.setItemDelegate(Drawn(self))
        self.setObjectName("due")
        self.setAccessibleName("What is due, list")
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumHeight(LEAST * self.fontMetrics().height())
        self.doubleClicked.connect(lambda _at: QTimer.singleShot(0, self, partial(self.ask, OPEN)))

    def show_lines(self, shown: Shown, key: Key | None = None) -> None:
        """As it stands now; whoever was at a date is at it still, or where it stood."""
        key, row = key or self.key, self.currentIndex().row()
        at = self.verticalScrollBar().value()
        self.lines.show_lines(shown)
        place = self.lines.place_of(key) if key else None
        self._stand(place if place is not None else max(row, 0))
        self.verticalScrollBar().setValue(at)

    @property
    def line(self) -> Line | None:
        return self.lines.line(self.currentIndex())

    @property
    def key(self) -> Key | None:
        line = self.line
        return line.key if isinstance(line, Dated | Folded) else None

    @property
    def meant(self) -> tuple[Row, ...]:
        """Those that are ticked; else the one that is chosen."""
        if self.lines.ticked:
            return tuple(self.lines.ticked.values())
        return (self.chosen,) if self.chosen else ()

    @property
    def chosen(self) -> Row | None:
        return self.line.row if isinstance(self.line, Dated) else None

    def ask(self, act: str) -> None:
        line = self.line
        if isinstance(line, Folded):
            self._ask_of_fold(line, act)
        elif act == TICK:
            self._tick(self.currentIndex())
        elif line:
            self.asked.emit(act)

    def go_to_head(self, name: str) -> None:
        """To the first line of a band, with its head at the top."""
        head = self.lines.head_of(name)
        if head is not None:
            self._stand(head + 1)
            self.scrollTo(self.lines.index(head), self.ScrollHint.PositionAtTop)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        act = ASKS.get(Qt.Key(event.key()))
        if act and event.modifiers() in PLAIN:
            self.ask(act)
        elif event.key() == Qt.Key.Key_Down and event.modifiers() == SHIFT:
            self._tick(self.currentIndex())
            self._stand(self.currentIndex().row() + 1)
        elif event.key() == Qt.Key.Key_Escape and self.lines.ticked:
            self.lines.untick()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Where it was let go of."""
        super().mouseReleaseEvent(event)
        at = self.indexAt(event.position().toPoint())
        if event.button() != Qt.MouseButton.LeftButton or not at.isValid():
            return
        if event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            self._tick(at)
        else:
            self._press(at, event.position().toPoint())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        at = self.visualRect(self.currentIndex()).center()
        by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        if by_mouse:
            self.setCurrentIndex(self.indexAt(event.pos()))
        if isinstance(self.line, Dated):
            where = event.pos() if by_mouse else at
            self._menu().popup(self.viewport().mapToGlobal(where))

    def keyboardSearch(self, search: str) -> None:
        """Letters are keys here."""

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for act, says in SAID.items():
            menu.addAction(says).triggered.connect(partial(self.ask, act))
        return menu

    def _press(self, at: QModelIndex, where: QPoint) -> None:
        line, rect = self.lines.line(at), self.visualRect(at)
        button = button_of(line, rect, self.fontMetrics().averageCharWidth())
        on_button = button is not None and button.contains(where)
        if isinstance(line, Dated) and on_button:
            # In an event of its own: where it leads to, this list is no more.
            QTimer.singleShot(0, self, partial(self.stepped.emit, line.row))
        elif isinstance(line, Folded):
            (self.seen if on_button else self.folded).emit(line)

    def _ask_of_fold(self, line: Folded, act: str) -> None:
        does: Mapping[str, Callable[[], None]] = {
            OPEN: partial(self.folded.emit, line),
            TICK: partial(self.folded.emit, line),
        }
        if line.why == "passed":
            does = {**does, "done": partial(self.seen.emit, line)}
        does.get(act, lambda: None)()

    def _tick(self, at: QModelIndex) -> None:
        if not self.lines.tick(at):
            self.told.emit("Only what stands in one band is ticked together.")

    def _stand(self, row: int) -> None:
        """There, or at the next line that is no head, or at the last that is none."""
        places = [n for n, each in enumerate(self.lines.lines) if not isinstance(each, Head)]
        after = [n for n in places if n >= row]
        self.setCurrentIndex(self.lines.index((*after[:1], *places[-1:], -1)[0]))
