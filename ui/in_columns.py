"""The fields of a form, in as many columns as there is room for: those of them that are asked."""

from collections.abc import Collection

from PySide6.QtWidgets import QGridLayout

from disrupt.fields import Kind
from ui.editors import Editor


class InColumns(QGridLayout):
    """Made once, so that Tab goes on in the order of the fields, whichever are asked."""

    def __init__(self, editors: Collection[Editor]) -> None:
        super().__init__()
        self._asked, self._columns = editors, 1
        self.setHorizontalSpacing(24)
        self.setVerticalSpacing(12)
        self._place()

    def ask(self, editors: Collection[Editor]) -> None:
        """The others wait out of sight, with what they hold."""
        for each in self._asked:
            self.removeWidget(each)
            each.hide()
        self._asked = editors
        self._place()
        for each in editors:
            each.show()

    def lay(self, columns: int) -> None:
        if columns != self._columns:
            self._columns = columns
            self._place()

    def _place(self) -> None:
        place, columns = 0, self._columns
        for each in self._asked:
            span = columns if each.field.kind is Kind.LONG else 1
            place += -place % span
            self.addWidget(each, place // columns, place % columns, 1, span)
            place += span
        for column in range(2):
            self.setColumnStretch(column, int(column < columns))
