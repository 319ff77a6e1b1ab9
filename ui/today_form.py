"""A form over the page Today: what is asked before something is done about a date."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from disrupt.checks import Remark, Weight
from disrupt.errors import Invalid, Trouble
from disrupt.workspace import Workspace
from orders.alerts.looked import Row
from ui.boxes import Choice
from ui.fault import told
from ui.form import RecordForm
from ui.layer import Layer
from ui.parts import Button, Muted, PrimaryButton, Strong, Wrong, wrapped
from ui.today_acts import Act

AT_MOST = 3
"""Dates that are named; of the others how many."""


class ActForm(Layer):
    """Escape leaves it, and nothing is done."""

    done = Signal(object)
    """What was Done."""

    def __init__(
        self, asked_from: QWidget, desk: Workspace, act: Act, rows: tuple[Row, ...]
    ) -> None:
        super().__init__(asked_from, act.title)
        self._desk, self._act = desk, act
        self._items = tuple(each.item for each in rows)
        fields = act.fields(self._items)
        self._first = fields[0].name
        self.form = RecordForm(fields, act.begins(desk, self._items), desk.today, self.card)
        self.go, self._leave = PrimaryButton(act.button), Button("Cancel")
        self._wrong = Wrong()
        self._draw(rows)
        self.go.clicked.connect(self._do)
        self._leave.clicked.connect(self.let_go)
        for line in self.form.findChildren(QLineEdit):
            line.returnPressed.connect(self._do)

    def offer(self, words: Iterable[str]) -> None:
        """Of these one may choose, where there is something to choose."""
        offered = list(words)
        for box in self.form.findChildren(Choice):
            if not box.count():
                box.addItems(offered)
                box.put("")

    def begin(self) -> None:
        self.open(self.form)
        self.form.take_keyboard()

    def _do(self) -> None:
        said = self.form.remarks()
        if any(each.weight is Weight.REFUSED for each in said):
            self.form.show_remarks(said)
            return
        try:
            done = self._act.does(self._desk, self._items, self.form.values())
        except Invalid as refused:
            # What is needed and missing was said already: what is left is about the first.
            self.form.show_remarks([Remark(self._first, Weight.REFUSED, refused.message)])
        except Trouble as trouble:
            self._wrong.setText(" ".join(told(trouble)))
            self._wrong.show()
        else:
            self.finish()
            self.done.emit(done)

    def _draw(self, rows: tuple[Row, ...]) -> None:
        for each in rows[:AT_MOST]:
            self.card.column.addWidget(wrapped(Strong(each.title)))
        if len(rows) > AT_MOST:
            self.card.column.addWidget(Muted(f"and {len(rows) - AT_MOST} more"))
        if said := self._act.tells(self._desk, self._items):
            self.card.column.addWidget(wrapped(Muted(said)))
        self.card.column.addWidget(self.form)
        self.card.column.addWidget(wrapped(self._wrong))
        self._wrong.hide()
        line = QHBoxLayout()
        line.addStretch(1)
        line.addWidget(self._leave)
        line.addWidget(self.go)
        self.card.column.addLayout(line)
