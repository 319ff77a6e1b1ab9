"""What is typed of a new order: which power it is, what that power asks, and why it is kept."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from disrupt import entry
from disrupt.checks import Remark, Values, Weight
from disrupt.fields import Field, Kind, Seen
from disrupt.find import Hit
from disrupt.nowhere import leads_nowhere
from disrupt.records import Order
from disrupt.sheets import cells
from disrupt.workspace import Workspace
from orders import powers
from orders.questions import questions
from orders.reckoning import Law
from orders.terms import Power
from ui import veil
from ui.form import RecordForm
from ui.order_points import strange
from ui.pick import Finder, Pick, lend
from ui.stops import put_in_order
from ui.swapping import swapped

POWER = Field(
    "power",
    "Power",
    # As wide as the form.
    Kind.LONG,
    Seen.ORDERS,
    refers_to=powers.KIND,
)
AS_FOUND = Field(
    "as_found",
    "Keep it as found, because",
    Kind.LONG,
    Seen.NOBODY,
    help="Only what stands so on paper: it is recorded with what is wrong, and why.",
)
TICKED = "ticked"
CHOOSE = Remark("power", Weight.REFUSED, "Choose a power: a few letters of its name find it.")


class OrderForm(QWidget):
    """The power stands; what it asks comes below it, and what was typed there goes along."""

    edited = Signal()
    left = Signal()

    def __init__(self, desk: Workspace, law: Law, page: QWidget) -> None:
        super().__init__(page)
        self._desk, self._law = desk, law
        self._names_hidden = False
        self._ticked: tuple[str, ...] = ()
        self._typed: dict[str, str] = {}
        self.chosen: Power | None = None
        self._fields: tuple[Field, ...] = ()
        self.power = RecordForm((POWER,), {}, desk.today, self)
        self.own = self._form(())
        self.reason = self._form((AS_FOUND,))
        self._draw()
        find = Finder(
            lambda text: powers.looked_for(law, text),
            lambda names: [hit for name in names for hit in powers.looked_for(law, name)],
            _called,
            _told,
        )
        for pick in self.power.findChildren(Pick):
            pick.look_in(find)

    def dirty(self) -> bool:
        return any(form.dirty() for form in self._forms) or bool(self._ticked or self._texts())

    def names(self) -> tuple[str, ...]:
        """Of all that this power asks."""
        return tuple(field.name for field in self._fields)

    def said(self) -> dict[str, str]:
        """As far as it can be read: by the words, and in the writing, that an order is told in."""
        texts = self.own.draft()["texts"]
        said = {f.name: self._read(f, texts[f.name]) for f in self._fields if f.name in texts}
        said |= {TICKED: cells.BETWEEN.join(self._ticked), "known_as": self._once()}
        return {name: text for name, text in said.items() if text}

    def as_found(self) -> str:
        return str(self.reason.values()[AS_FOUND.name] or "").strip()

    def tick(self, point: str, on: bool) -> None:
        others = tuple(each for each in self._ticked if each != point)
        self._ticked = (*others, point) if on else others
        self.edited.emit()

    def ticks(self) -> tuple[str, ...]:
        return self._ticked

    def refuses(self) -> bool:
        return any(remark.weight is Weight.REFUSED for remark in self._remarks())

    def show_what_is_missing(self) -> None:
        if self.chosen is None:
            self.power.show_remarks([CHOOSE])
        else:
            self.own.show_remarks(self._remarks())

    def show_what_leads_nowhere(self) -> None:
        """Each reference to nothing beside its field, where that is what was wrong."""
        self.own.show_remarks(leads_nowhere(self._desk, Order, self.own.values()))

    def show_refusals(self, remarks: tuple[Remark, ...]) -> None:
        """Each beside its field, and what is about none of them beside the power."""
        own = [remark for remark in remarks if remark.field in self.names()]
        self.own.show_remarks(own)
        others = [remark for remark in remarks if remark not in own]
        if others:
            self.power.show_remarks(others)
        self.reason.show()

    def draft(self) -> dict[str, Any]:
        forms = {"power": self.power, "own": self.own, "reason": self.reason}
        drafts = {name: form.draft() for name, form in forms.items()}
        drafts["own"]["texts"] = self._texts()
        return {**drafts, TICKED: self._ticked}

    def take_draft(self, draft: dict[str, Any]) -> None:
        self.power.take_draft(draft["power"])
        self._typed = dict(draft["own"]["texts"])
        self._choose()
        self.own.take_draft(draft["own"])
        self.reason.take_draft(draft["reason"])
        self.reason.setVisible(self.reason.dirty())
        self._ticked = tuple(draft[TICKED])
        self.edited.emit()

    def begin_with(self, power: str, values: Values) -> None:
        """That power, and of what it asks what is known already."""
        chosen = self._law.catalogue.latest(power)
        asked = questions(chosen, self._desk.readable(Order.kind_name()))
        own = {field.name: _written(field, values) for field in asked if values.get(field.name)}
        said = {"power": {POWER.name: chosen.name}, "own": own, "reason": {}}
        self.take_draft({**{name: _at_first(each) for name, each in said.items()}, TICKED: ()})

    def empty(self) -> None:
        self._ticked, self._typed = (), {}
        for form in self._forms:
            form.put({})
        self.reason.hide()
        self._choose()
        self.edited.emit()

    def take_keyboard(self) -> None:
        self.power.take_keyboard()

    def hide_names(self, *, on: bool) -> None:
        self._names_hidden = on
        veil.hide_names(self, on=on)
        for form in self._forms:
            form.hide_names(on=on)

    @property
    def _forms(self) -> tuple[RecordForm, ...]:
        return self.power, self.own, self.reason

    def _texts(self) -> dict[str, str]:
        """What was typed for this power, and for those before it."""
        waiting = {name: text for name, text in self._typed.items() if name not in self.names()}
        return {**waiting, **self.own.draft()["texts"]}

    def _once(self) -> str:
        """The name under which it was typed, where that is one of before or of elsewhere."""
        text = self.power.draft()["texts"].get(POWER.name, "").strip()
        names = self.chosen.known_as if self.chosen else ()
        return text if text.casefold() in map(str.casefold, names) else ""

    def _read(self, field: Field, text: str) -> str:
        try:
            value = entry.read(field, text, self._desk.today)
        except ValueError:
            return ""
        return "" if strange((field,), {field.name: value}) else cells.write(value)

    def _remarks(self) -> tuple[Remark, ...]:
        """What cannot be read, else what is none of the words that this power knows."""
        said = self.own.remarks()
        if any(remark.weight is Weight.REFUSED for remark in said):
            return said
        return (*said, *strange(self._fields, self.own.values()))

    def _power_edited(self) -> None:
        self._choose()
        self.edited.emit()

    def _choose(self) -> None:
        """Another power, if that is one: what was typed for the one before goes along."""
        text = self.power.draft()["texts"].get(POWER.name, "")
        wanted = powers.meant(self._law, text)
        if wanted == self.chosen:
            return
        self.chosen = wanted
        # While a name is being typed nothing is asked: it waits for a power that asks it again.
        self._typed = self._texts()
        columns = self._desk.readable(Order.kind_name())
        self._fields = questions(wanted, columns) if wanted else ()
        before = self.own
        self.own = self._form(self._fields)
        self.own.take_draft({**before.draft(), "texts": self._typed, "focused": "", "cursor": 0})
        swapped(self._column, before, self.own)
        self._put_in_order()
        self.hide_names(on=self._names_hidden)

    def _form(self, fields: tuple[Field, ...]) -> RecordForm:
        form = RecordForm(fields, {}, self._desk.today, self)
        lend(form, self._desk)
        form.edited.connect(self.edited)
        form.left.connect(self.left)
        return form

    def _put_in_order(self) -> None:
        """What is made later than the boxes after it would be the last that Tab comes to."""
        put_in_order(self, self._forms)

    def _draw(self) -> None:
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12)
        for form in self._forms:
            self._column.addWidget(form)
        self._column.addStretch(1)
        self.reason.hide()
        self.power.edited.connect(self._power_edited)
        self.power.left.connect(self.left)


def _written(field: Field, values: Values) -> str:
    """That something is known on its day is answered by yes, where only that is asked."""
    return "yes" if field.kind is Kind.YES_NO else entry.write(field, values[field.name])


def _at_first(texts: Mapping[str, str]) -> dict[str, Any]:
    return {"texts": dict(texts), "focused": "", "cursor": 0, "scroll": 0}


def _called(hit: Hit) -> str:
    return hit.says


def _told(hit: Hit) -> str:
    return hit.why
