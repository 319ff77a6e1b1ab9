"""How many days before a date work on it should begin, as this computer reckons it."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from disrupt.checks import Remark, Weight
from disrupt.errors import Trouble
from disrupt.fields import Field, Kind, Seen
from disrupt.workspace import Workspace
from orders.lead_days import Lead, is_lead, leads
from orders.local import ANY_POWER
from orders.reckoning import Law
from orders.terms import LARGEST
from ui.device import Device
from ui.form import RecordForm
from ui.lawful import law_of, settle_leads
from ui.parts import Card, Muted, PrimaryButton, wrapped

SAYS = (
    "Days before a date by which work on it should begin: habits, found in no law, to be changed "
    "to local policy. They hold on this computer."
)
ALLOWED = f"The days are a number from 0 to {LARGEST}."


class LeadCard(Card):
    kept = Signal()
    """What is due may be another now."""
    troubled = Signal(object)
    """A Trouble, for the window's bar."""

    def __init__(self, desk: Workspace, device: Device) -> None:
        super().__init__("How early to begin")
        self._device = device
        law = law_of(device)
        self._leads = {_name(each): each for each in leads(law.local)}
        fields = tuple(_field(name, each, law) for name, each in self._leads.items())
        self.form = RecordForm(fields, self._values(law), desk.today, self)
        self.save_it, self._told = PrimaryButton("Save the days"), Muted()
        self._draw()
        self.form.edited.connect(self._edited)
        self.save_it.clicked.connect(self.save)

    def save(self) -> None:
        """All that cannot be kept is said at once."""
        if not self.form.dirty():
            return
        typed = self.form.values()
        said = (*self.form.remarks(), *(_wrong(n) for n, t in typed.items() if _days(t) is None))
        if any(each.weight is Weight.REFUSED for each in said):
            self.form.show_remarks(said)
            return
        try:
            settle_leads(self._device, {self._leads[n]: int(str(t)) for n, t in typed.items()})
        except Trouble as trouble:
            self.troubled.emit(trouble)
        else:
            self.form.put(self._values(law_of(self._device)))
            self.save_it.setEnabled(False)
            self._told.setText("Saved.")
            self.kept.emit()

    def _values(self, law: Law) -> Mapping[str, str]:
        return {_name(each): str(days) for each, days in leads(law.local).items()}

    def _edited(self) -> None:
        self.save_it.setEnabled(self.form.dirty())
        self._told.setText("")

    def _draw(self) -> None:
        line = QHBoxLayout()
        line.addWidget(self._told, 1)
        line.addWidget(self.save_it)
        self.save_it.setEnabled(False)
        for part in (wrapped(Muted(SAYS)), self.form):
            self.column.addWidget(part)
        self.column.addLayout(line)


def _name(lead: Lead) -> str:
    return " ".join(lead)


def _field(name: str, lead: Lead, law: Law) -> Field:
    step, own = lead
    of = "" if own == ANY_POWER else f": {law.catalogue.latest(own).name}"
    return Field(name, f"{step.capitalize()}{of}, days", Kind.TEXT, Seen.NOBODY, required=True)


def _days(typed: object) -> int | None:
    text = str(typed or "").strip()
    return int(text) if text.isdecimal() and is_lead(int(text)) else None


def _wrong(name: str) -> Remark:
    return Remark(name, Weight.REFUSED, ALLOWED)
