"""The one search box: results while typing, each with its why."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from disrupt.find import Hit, find
from disrupt.workspace import Workspace
from ui import veil
from ui.actions import key_of
from ui.parts import Card, Key, Muted
from ui.places import card_of
from ui.veil import MASK, Named

PAUSE = 150
"""Milliseconds after the last key: long enough not to log every letter."""
MOVES = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
ROWS_SHOWN, ROWS_DRAWN = 8, 16
"""How many are seen at once, and how many can be scrolled to: each costs time to draw."""
LONGEST = 200
"""How many letters are looked for at most."""


class SearchBox(QLineEdit):
    """Typed into from anywhere by Ctrl+K; Down and Enter choose, Escape lets go."""

    chosen = Signal(object)
    """The place where what was picked stands."""

    def __init__(self, desk: Workspace, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setObjectName("search")
        self.setAccessibleName("Find")
        self.setPlaceholderText("Find a person, alias, phone, plate, address or reference…")
        self.setClearButtonEnabled(True)
        self.setMaxLength(LONGEST)
        self._hint = Key(key_of("look_for"), self)
        self.results = Results(parent)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self.search)
        self.textEdited.connect(lambda _text: self._pause.start())
        self.textChanged.connect(lambda text: self._hint.setVisible(not text))
        self.returnPressed.connect(self._choose)
        self.results.picked.connect(self._pick)

    def search(self) -> None:
        self._pause.stop()
        if not self.text().strip():
            self.results.hide()
            return
        self.results.show_hits(find(self._desk, self.text()))
        self.results.stand_below(self)

    def hide_names(self, *, on: bool) -> None:
        """Both what is looked for and what was found."""
        self.setEchoMode(self.EchoMode.Password if on else self.EchoMode.Normal)
        self.results.hide_names(on=on)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.place_hint()

    def place_hint(self) -> None:
        """At the right, as wide as its letters are in the look that is shown now."""
        self._hint.ensurePolished()
        self._hint.adjustSize()
        beside = (self.height() - self._hint.height()) // 2
        self._hint.move(self.width() - self._hint.width() - beside, beside)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = MOVES.get(Qt.Key(event.key()))
        if step and self.results.isVisible():
            self.results.move_by(step)
        elif event.key() == Qt.Key.Key_Escape:
            self.results.hide()
            self.clear()
        else:
            super().keyPressEvent(event)

    def _choose(self) -> None:
        """Nothing typed means nothing: not what was found before."""
        if not self.text().strip():
            return
        if self._pause.isActive() or not self.results.isVisible():
            self.search()
        self.results.pick()

    def _pick(self, hit: Hit) -> None:
        self.results.hide()
        self.clear()
        self.chosen.emit(card_of(hit.kind, hit.reference))


class Results(Card):
    """What was found, over the page until something is chosen."""

    picked = Signal(object)
    """The hit."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent=parent)
        self._over = parent
        self.setObjectName("results")
        self.column.setContentsMargins(8, 8, 8, 8)
        self._list = QListWidget()
        self._list.setAccessibleName("What was found")
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._told = Muted()
        self._names_hidden = False
        self._hits: tuple[Hit, ...] = ()
        self.column.addWidget(self._list)
        self.column.addWidget(self._told)
        self.hide()
        self._list.itemClicked.connect(lambda _item: self.pick())

    def show_hits(self, hits: Sequence[Hit]) -> None:
        self._list.clear()
        self._hits = tuple(hits[:ROWS_DRAWN])
        for hit in self._hits:
            self._add(hit)
        self._name_rows()
        self._list.setCurrentRow(0)
        self._list.setVisible(bool(hits))
        self._told.setText(_told(len(hits)))

    def hide_names(self, *, on: bool) -> None:
        self._names_hidden = on
        veil.hide_names(self, on=on)
        self._name_rows()

    def stand_below(self, box: QWidget) -> None:
        """As wide as the box that it answers, and no taller than its rows."""
        rows = min(self._list.count(), ROWS_SHOWN)
        height = sum(self._list.sizeHintForRow(row) for row in range(rows))
        self._list.setFixedHeight(height + 2 * self._list.frameWidth())
        self.move(box.mapTo(self._over, QPoint(0, box.height() + 4)))
        self.setFixedWidth(box.width())
        self.adjustSize()
        self.show()
        self.raise_()

    def move_by(self, step: int) -> None:
        row = self._list.currentRow() + step
        self._list.setCurrentRow(max(0, min(row, self._list.count() - 1)))

    def pick(self) -> None:
        row = self._list.currentRow()
        if row >= 0:
            self.picked.emit(self._hits[row])

    def _add(self, hit: Hit) -> None:
        row = QWidget()
        lines = QVBoxLayout(row)
        lines.setContentsMargins(8, 6, 8, 6)
        lines.setSpacing(0)
        for words in _said(hit):
            words.hide_names(on=self._names_hidden)
            words.setWordWrap(False)
            lines.addWidget(words)
        item = QListWidgetItem(self._list)
        item.setSizeHint(row.sizeHint())
        self._list.setItemWidget(item, row)

    def _name_rows(self) -> None:
        """As a reader of the screen says them."""
        for at, hit in enumerate(self._hits):
            heard = hit.reference if self._names_hidden else f"{hit.says}, {hit.why}"
            self._list.item(at).setData(Qt.ItemDataRole.AccessibleTextRole, heard)


def _told(count: int) -> str:
    if not count:
        return "Nothing was found."
    if count > ROWS_DRAWN:
        return f"The nearest {ROWS_DRAWN} of {count}. Type more to find fewer; Enter opens."
    return f"{count} found. Enter opens."


def _said(hit: Hit) -> tuple[Named, Named]:
    """Who, and why: which says their name again, or what else was typed."""
    why = Named(f"{hit.reference} · {hit.why}", hit.reference, "muted")
    return Named(hit.says, MASK), why
