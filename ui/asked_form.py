"""A few fields of a record asked over the page, and what is done with them once they are said."""

from collections.abc import Callable
from dataclasses import dataclass, field

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from disrupt.checks import Values
from disrupt.errors import Trouble
from disrupt.fields import Field, fields_of
from disrupt.records import Record
from disrupt.workspace import Workspace
from ui.asked_layer import AskedLayer
from ui.boxes import Page
from ui.fault import told
from ui.pick import lend


@dataclass(frozen=True)
class Asked:
    """What is asked, and what is known of it already."""

    title: str
    says: str
    goes_on: str
    fields: tuple[Field, ...]
    take: Callable[[Values], object]
    """What is typed; a Trouble is told in the layer, and everything typed stays."""
    values: Values = field(default_factory=dict)
    first: str = ""
    """The field that is likeliest still to be said."""
    lines: int = 3
    """As tall as so many is a box for several: all of it fits into a low window."""


class AskedForm(AskedLayer):
    """Nothing is written before its button is pressed; Escape leaves all as it is."""

    done = Signal()
    """It was written."""

    def __init__(self, asked_from: QWidget, desk: Workspace, asked: Asked) -> None:
        self.fields, self.says, self.goes_on = asked.fields, asked.says, asked.goes_on
        self._asked_for = asked
        super().__init__(asked_from, asked.title, asked.values, desk.today)
        lend(self.form, desk)
        for box in self.form.findChildren(Page):
            around = 4 * int(box.document().documentMargin())
            box.setFixedHeight(asked.lines * box.fontMetrics().lineSpacing() + around)

    def begin(self) -> None:
        super().begin()
        if self._asked_for.first:
            self.form.take_keyboard(self._asked_for.first)

    def take(self, values: Values) -> None:
        try:
            self._asked_for.take(values)
        except Trouble as trouble:
            self.refuse(self._asked_for.first or self.fields[0].name, " ".join(told(trouble)))
        else:
            self.finish()
            self.done.emit()


def some(kind: type[Record], *names: str) -> tuple[Field, ...]:
    """These fields of a kind of record, in the order in which they are named."""
    known = {each.name: each for each in fields_of(kind)}
    return tuple(known[name] for name in names)


def ask(asked_from: QWidget, desk: Workspace, asked: Asked) -> AskedForm:
    layer = AskedForm(asked_from, desk, asked)
    layer.begin()
    return layer
