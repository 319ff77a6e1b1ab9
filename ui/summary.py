"""All that there is to say about what was typed, at the top, with the ways to it."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from disrupt.checks import Remark, Weight
from ui.parts import Link, Section, Words

REFUSED = "Put right before this is saved"
KEPT = "Look at again; it is kept as it stands"


class Summary(QFrame):
    """Each remark beside the name of its field, which leads there."""

    chosen = Signal(str)

    def __init__(self, labels: Mapping[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._labels = labels
        self._links: list[Link] = []
        self._body = QWidget()
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._body)
        self.setObjectName("summary")
        self.setProperty("part", "notice")
        self.hide()

    def show_remarks(self, remarks: Iterable[Remark]) -> None:
        """What is refused stands first."""
        groups: dict[str, list[Remark]] = {REFUSED: [], KEPT: []}
        for remark in remarks:
            groups[REFUSED if remark.weight is Weight.REFUSED else KEPT].append(remark)
        self._colour("overdue" if groups[REFUSED] else "fact")
        self._draw(groups)
        self._put_in_order()
        self.setVisible(bool(self._links))

    def take_focus(self) -> None:
        """Where to begin, and a word of it to a reader of the screen."""
        self._links[0].setFocus(Qt.FocusReason.OtherFocusReason)
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def _colour(self, state: str) -> None:
        if state != self.property("state"):
            self.setProperty("state", state)
            self.style().polish(self)

    def _draw(self, groups: Mapping[str, list[Remark]]) -> None:
        self._links = []
        body = QWidget()
        grid = QGridLayout(body)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setColumnStretch(1, 1)
        for title, remarks in groups.items():
            if remarks:
                grid.addWidget(Section(title), grid.rowCount(), 0, 1, 2)
            for remark in remarks:
                self._add(grid, remark)
        self._column.replaceWidget(self._body, body)
        self._body.hide()
        self._body.deleteLater()
        self._body = body
        # At once, or its first link could not take the focus.
        body.show()

    def _add(self, grid: QGridLayout, remark: Remark) -> None:
        link, says = Link(self._labels[remark.field]), Words(remark.says)
        link.setAccessibleName(f"{self._labels[remark.field]}: {remark.says}")
        link.clicked.connect(lambda: self.chosen.emit(remark.field))
        says.setWordWrap(True)
        row = grid.rowCount()
        grid.addWidget(link, row, 0)
        grid.addWidget(says, row, 1)
        self._links.append(link)

    def _put_in_order(self) -> None:
        """Links made later than the boxes below them would be the last that Tab comes to."""
        # Only what can have the focus can be put in order.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        for before, link in zip([self, *self._links], self._links, strict=False):
            QWidget.setTabOrder(before, link)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
