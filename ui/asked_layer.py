"""A few fields asked over the page: Enter goes on, Escape leaves all as it is."""

from datetime import date

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from disrupt.checks import Remark, Values, Weight
from disrupt.fields import Field
from ui.form import RecordForm
from ui.layer import Layer
from ui.parts import Button, Muted, PrimaryButton, wrapped


class AskedLayer(Layer):
    """What is typed is taken once nothing about it is refused."""

    fields: tuple[Field, ...]
    says: str
    goes_on: str
    """On the button that does."""

    def __init__(self, asked_from: QWidget, title: str, values: Values, today: date) -> None:
        super().__init__(asked_from, title)
        self.form = RecordForm(self.fields, values, today, self.card)
        self.go, self._leave = PrimaryButton(self.goes_on), Button("Cancel")
        self.card.column.addWidget(wrapped(Muted(self.says)))
        self.card.column.addWidget(self.form)
        line = QHBoxLayout()
        line.addStretch(1)
        line.addWidget(self._leave)
        line.addWidget(self.go)
        self.card.column.addLayout(line)
        self.go.clicked.connect(self._asked)
        self._leave.clicked.connect(self.let_go)
        for box in self.form.findChildren(QLineEdit):
            box.returnPressed.connect(self._asked)

    def begin(self) -> None:
        self.open(self.form)
        self.form.take_keyboard()

    def refuse(self, name: str, why: str) -> None:
        self.form.show_remarks([Remark(name, Weight.REFUSED, why)])

    def take(self, values: Values) -> None:
        """Whatever comes of it; it may still be refused."""
        raise NotImplementedError

    def _asked(self) -> None:
        said = self.form.remarks()
        if any(each.weight is Weight.REFUSED for each in said):
            self.form.show_remarks(said)
        else:
            self.take(self.form.values())
