"""The row of filters above a table: what is asked of which column, as chips, kept by name."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from disrupt.columns import Column
from disrupt.fields import Kind
from disrupt.selecting import Filter
from ui.parts import Label, Link
from ui.rows import names
from ui.saved_filters import SavedFilters
from ui.veil import MASK
from ui.words_menu import WordsButton, told

PAUSE = 250
"""Milliseconds after the last key: long enough not to log every letter."""
CHIPS_A_ROW = 4
CHIP = 44
"""How many letters of a filter a chip shows."""
TYPED = 30
"""How many letters there is room for where one types."""

Filters = tuple[Filter, ...]
Keep = Callable[[Mapping[str, Filters]], None]


class Chooser(QComboBox):
    """Which column is asked. The wheel moves the page, unless this is where the focus is."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class FilterBar(QWidget):
    """One filter a column; each stands as a chip until it is taken away."""

    changed = Signal()

    def __init__(
        self, columns: tuple[Column, ...], saved: Mapping[str, Filters], keep: Keep
    ) -> None:
        super().__init__()
        self._columns = {column.name: column for column in columns}
        self._filters: dict[str, Filter] = {}
        self._names_hidden = False
        self.column = Chooser()
        self.text = QLineEdit()
        self.words = WordsButton()
        self.clear = Link("Clear")
        self.saved = SavedFilters(saved, keep)
        self.chips = QGridLayout()
        self._pause = QTimer(self)
        self._draw()
        self._connect()
        self._show()

    def filters(self) -> Filters:
        return tuple(self._filters.values())

    def show_filters(self, filters: Filters) -> None:
        """These and no others; one of a column that is not offered is left out."""
        self._filters = {each.column: each for each in filters if each.column in self._columns}
        self._show()
        self.changed.emit()

    def clear_all(self) -> None:
        self.show_filters(())

    def take_keyboard(self) -> None:
        """Where one says what is wanted of the column that is chosen."""
        box = self.words if self.text.isHidden() else self.text
        box.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def hide_names(self, *, on: bool) -> None:
        self._names_hidden = on
        self.saved.hide_names(on=on)
        self._show()

    def _draw(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(8)
        label = Label("Filter")
        label.setBuddy(self.column)
        for widget in (label, self.column, self.text, self.words, self.clear):
            line.addWidget(widget)
        line.addStretch(1)
        line.addWidget(self.saved)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(8)
        rows.addLayout(line)
        rows.addLayout(self.chips)
        self.chips.setSpacing(8)
        self.chips.setColumnStretch(CHIPS_A_ROW, 1)
        self._name()

    def _name(self) -> None:
        for column in self._columns.values():
            self.column.addItem(column.label, column.name)
        self.column.setObjectName("filter_column")
        self.column.setAccessibleName("Column to filter by")
        self.text.setObjectName("filter_text")
        self.text.setAccessibleName("Text that it has in it")
        self.text.setClearButtonEnabled(True)
        self.text.setMinimumWidth(TYPED * self.fontMetrics().averageCharWidth())
        self.clear.setObjectName("filter_clear")
        self.clear.setAccessibleName("Clear all filters")
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)

    def _connect(self) -> None:
        self.column.activated.connect(lambda _at: self._show_input())
        self.text.textEdited.connect(lambda _text: self._pause.start())
        self.text.returnPressed.connect(self._take_text)
        self._pause.timeout.connect(self._take_text)
        self.words.chosen.connect(self._take_words)
        self.clear.clicked.connect(self.clear_all)
        self.saved.wanted.connect(self.show_filters)
        self.saved.naming.connect(lambda: self.saved.name_these(self.filters()))

    @property
    def _chosen(self) -> Column:
        return self._columns[self.column.currentData()]

    def _take_text(self) -> None:
        self._pause.stop()
        self._take(Filter(self._chosen.name, contains=self.text.text().strip()))

    def _take_words(self, words: tuple[str, ...]) -> None:
        self._take(Filter(self._chosen.name, words=words))

    def _take(self, wanted: Filter) -> None:
        if wanted == self._filters.get(wanted.column, Filter(wanted.column)):
            return
        self._filters.pop(wanted.column, None)
        if wanted.contains or wanted.words:
            self._filters[wanted.column] = wanted
        self._show_chips()
        self.changed.emit()

    def _drop(self, name: str) -> None:
        self.show_filters(tuple(each for each in self.filters() if each.column != name))
        self.column.setFocus()

    def _show(self) -> None:
        self._show_input()
        self._show_chips()

    def _show_input(self) -> None:
        """The input that the chosen column asks for, with what is asked of it already."""
        column = self._chosen
        held = self._filters.get(column.name, Filter(column.name))
        by_words = bool(column.field.choices) or column.field.kind is Kind.YES_NO
        self.text.setVisible(not by_words)
        self.words.setVisible(by_words)
        self.text.setPlaceholderText(f"{column.label} has in it…")
        self.text.setText(held.contains)
        hidden = self._names_hidden and names(column)
        self.text.setEchoMode(QLineEdit.EchoMode.Password if hidden else QLineEdit.EchoMode.Normal)
        if by_words:
            self.words.offer(column, held.words)

    def _show_chips(self) -> None:
        while item := self.chips.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        for at, wanted in enumerate(self.filters()):
            self.chips.addWidget(self._chip(wanted), at // CHIPS_A_ROW, at % CHIPS_A_ROW)
        self.clear.setVisible(bool(self._filters))
        self.saved.offer_naming(on=bool(self._filters))

    def _chip(self, wanted: Filter) -> Link:
        column = self._columns[wanted.column]
        hidden = self._names_hidden and names(column)
        says = f"{column.label} {MASK}" if hidden else told(column, wanted)
        short = says if len(says) <= CHIP else f"{says[:CHIP]}…"
        chip = Link(f"{short}  ✕")
        chip.setObjectName(f"chip_{wanted.column}")
        chip.setAccessibleName(f"Take away the filter {says}")
        chip.setProperty("part", "chip")
        chip.clicked.connect(lambda: self._drop(wanted.column))
        return chip
