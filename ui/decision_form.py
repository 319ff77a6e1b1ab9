"""What is typed of a new decision: which one on which licence, and then what such a one asks."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from disrupt import entry
from disrupt.checks import Remark, Values, Weight
from disrupt.fields import Field
from disrupt.workspace import Workspace
from orders.deciding import FIRST, KIND, THEN, Asking, asked
from orders.reckoning import Law
from ui import veil
from ui.form import RecordForm
from ui.order_points import with_source
from ui.parts import Muted, wrapped
from ui.pick import lend

HELP = {"immediate": "The notice must say that public safety requires it, and why."}
"""Said of a field here, where its own help would not do."""


class DecisionForm(QWidget):
    """Licence and decision stand; what they ask comes below, and what was typed goes along."""

    edited = Signal()
    left = Signal()

    def __init__(self, desk: Workspace, law: Law, page: QWidget) -> None:
        super().__init__(page)
        self._desk, self._law = desk, law
        self._of = ("", "")
        self._fields = {each.name: each for each in desk.readable(KIND)}
        self._asking = Asking((), None)
        self.first = self._form(FIRST)
        self.then = self._form(THEN)
        self._why_not = wrapped(Muted())
        self._draw()
        self._ask()

    def dirty(self) -> bool:
        return any(form.dirty() for form in self._forms)

    def texts(self) -> dict[str, str]:
        """All that stands there, typed or filled in."""
        return {name: text for form in self._forms for name, text in form.draft()["texts"].items()}

    def values(self) -> Values:
        """All that is typed; Invalid while some of it cannot be read."""
        return {**self.first.values(), **self.then.values()}

    def readable(self) -> dict[str, object]:
        """As far as it can be read."""
        return {**self._said_in(self.first, FIRST), **self._said_in(self.then, self._names())}

    def remarks(self) -> tuple[Remark, ...]:
        return tuple(remark for form in self._forms for remark in form.remarks())

    def show_remarks(self, remarks: tuple[Remark, ...]) -> None:
        """Each in the part in which its field is; the first part takes those of neither."""
        below = self._names()
        self.then.show_remarks([each for each in remarks if each.field in below])
        if above := [each for each in remarks if each.field not in below]:
            self.first.show_remarks(
                [each if each.field in FIRST else replace(each, field=FIRST[-1]) for each in above]
            )

    def show_what_is_missing(self) -> bool:
        """Whether something keeps it from being recorded."""
        said = self.remarks()
        refused = any(each.weight is Weight.REFUSED for each in said)
        if refused:
            self.show_remarks(said)
        return refused

    def begin_with(self, values: Values) -> None:
        """As if somebody had typed them."""
        texts = {
            name: entry.write(field, values[name])
            for name, field in self._fields.items()
            if values.get(name)
        }
        draft = {"texts": texts, "focused": "", "cursor": 0, "scroll": 0}
        self.take_draft({"first": draft, "then": draft})

    def draft(self) -> dict[str, Any]:
        return {"first": self.first.draft(), "then": self.then.draft()}

    def take_draft(self, draft: dict[str, Any]) -> None:
        self.first.take_draft(draft["first"])
        self._ask()
        self.then.take_draft(draft["then"])
        self.edited.emit()

    def empty(self) -> None:
        self.first.put({})
        self._ask()
        self.then.put({})
        self.edited.emit()

    def take_keyboard(self) -> None:
        """Where the first thing is still to be said."""
        texts = self.first.draft()["texts"]
        still = [name for name in FIRST if not texts.get(name)]
        if box := self.first.findChild(QWidget, still[0] if still else FIRST[-1]):
            box.setFocus(Qt.FocusReason.OtherFocusReason)

    def hide_names(self, *, on: bool) -> None:
        veil.hide_names(self, on=on)
        for form in self._forms:
            form.hide_names(on=on)

    @property
    def _forms(self) -> tuple[RecordForm, ...]:
        return self.first, self.then

    def _names(self) -> tuple[str, ...]:
        """Of what is asked below."""
        return tuple(each.name for each in self._asking.fields)

    def _said_in(self, form: RecordForm, names: Iterable[str]) -> dict[str, object]:
        texts = form.draft()["texts"]
        return {name: self._read(name, texts.get(name, "")) for name in names}

    def _read(self, name: str, text: str) -> object:
        field = self._fields[name]
        try:
            return entry.read(field, text, self._desk.today)
        except ValueError:
            return entry.nothing(field)

    def _first_edited(self) -> None:
        self._ask()
        self.edited.emit()

    def _ask(self) -> None:
        """What such a decision asks, where it is another one now."""
        said = self._said_in(self.first, FIRST)
        of = (str(said["licence"] or ""), str(said["decision"] or ""))
        if of == self._of and self._asking.fields:
            return
        self._of, before = of, self._names()
        self._asking = found = asked(self._desk, self._law, *of)
        self._why_not.setText(with_source(found.not_at_once) if found.not_at_once else "")
        self._why_not.setVisible(bool(found.not_at_once))
        if self._names() != before:
            self.then.ask(self._names())

    def _form(self, names: Iterable[str]) -> RecordForm:
        fields = tuple(_helped(self._fields[name]) for name in names if name in self._fields)
        form = RecordForm(fields, {}, self._desk.today, self)
        lend(form, self._desk)
        form.left.connect(self.left)
        return form

    def _draw(self) -> None:
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12)
        for part in (self.first, self._why_not, self.then):
            self._column.addWidget(part)
        self._column.addStretch(1)
        self.first.edited.connect(self._first_edited)
        self.then.edited.connect(self.edited)


def _helped(field: Field) -> Field:
    return replace(field, help=HELP.get(field.name, field.help))
