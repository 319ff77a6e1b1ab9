"""Filters kept by name: chosen, named and taken away from one menu; where they lie is not known."""

from collections.abc import Callable, Iterator, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QWidget

from disrupt.selecting import Filter
from ui.parts import Button
from ui.veil import MASK

Filters = tuple[Filter, ...]
LONGEST = 60


class SavedFilters(QWidget):
    wanted = Signal(object)
    """The filters that were chosen by their name."""
    naming = Signal()
    """A name is given now: to whatever the bar shows."""

    def __init__(
        self, saved: Mapping[str, Filters], keep: Callable[[Mapping[str, Filters]], None]
    ) -> None:
        super().__init__()
        self._saved = dict(saved)
        self._keep = keep
        self._named: Filters = ()
        self._can_name = False
        self._names_hidden = False
        self.button = Button("Saved filters")
        self.menu = QMenu(self)
        self.name = Name()
        self._draw()
        self.name.returnPressed.connect(self._save)
        self.name.let_go.connect(self._close)

    def offer_naming(self, *, on: bool) -> None:
        """There is something to keep, or not."""
        self._can_name = on
        self._show()

    def hide_names(self, *, on: bool) -> None:
        """Whoever named them may have named them after somebody."""
        self._names_hidden = on
        self.name.setEchoMode(Name.EchoMode.Password if on else Name.EchoMode.Normal)
        self._show()

    def name_these(self, filters: Filters) -> None:
        self._named = filters
        self.name.clear()
        self.name.show()
        self.name.setFocus()

    def _draw(self) -> None:
        self.button.setObjectName("saved_filters")
        self.button.setMenu(self.menu)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(self.name)
        line.addWidget(self.button)
        self.name.hide()
        self._show()

    def _show(self) -> None:
        self.menu.clear()
        for name, said in self._named_in_order():
            action = self.menu.addAction(said)
            these = self._saved[name]
            action.triggered.connect(lambda _on, these=these: self.wanted.emit(these))
        if self._saved:
            self.menu.addMenu(self._removing())
            self.menu.addSeparator()
        action = self.menu.addAction("Save these filters…")
        action.setEnabled(self._can_name)
        action.triggered.connect(lambda: self.naming.emit())

    def _removing(self) -> QMenu:
        menu = QMenu("Remove", self.menu)
        for name, said in self._named_in_order():
            action = menu.addAction(said)
            action.triggered.connect(lambda _on, name=name: self._remove(name))
        return menu

    def _named_in_order(self) -> Iterator[tuple[str, str]]:
        """Each name, and what the menus say: its number, while names are hidden."""
        for at, name in enumerate(sorted(self._saved), start=1):
            yield name, f"{MASK} {at}" if self._names_hidden else name.replace("&", "&&")

    def _save(self) -> None:
        if name := " ".join(self.name.text().split()):
            self._saved[name] = self._named
            self._keep(dict(self._saved))
            self._close()

    def _remove(self, name: str) -> None:
        del self._saved[name]
        self._keep(dict(self._saved))
        self._show()

    def _close(self) -> None:
        self.name.hide()
        self._show()
        self.button.setFocus()


class Name(QLineEdit):
    """What the filters are to be called; Enter keeps, Escape lets go."""

    let_go = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("filter_name")
        self.setAccessibleName("Name for these filters")
        self.setPlaceholderText("Name for these filters, then Enter")
        self.setMaxLength(LONGEST)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.let_go.emit()
        else:
            super().keyPressEvent(event)
