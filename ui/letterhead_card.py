"""What the letters of this register begin and end with: kept in it, for every officer alike."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from disrupt import letterheads, roles
from disrupt.checks import Weight
from disrupt.errors import Invalid, Refused, Trouble
from disrupt.fields import fields_of
from disrupt.records import Letterhead
from disrupt.workspace import Workspace
from ui.detail import SEEN
from ui.form import RecordForm
from ui.kept_draft import KeptDraft
from ui.parts import Card, Muted, PrimaryButton
from ui.places import LETTERHEAD

SAYS = (
    "These belong to the register and not to this computer: every officer's letters begin and end "
    "so. Nobody has signed the wording of the letters off: have it read by legal."
)
CHANGED = "Somebody changed the letterhead since: what you typed stands on top of it."


class LetterheadCard(Card):
    """For whoever may write it; a change is in the log as every other."""

    troubled = Signal(object)
    """A Trouble, for the window's bar."""

    def __init__(self, desk: Workspace) -> None:
        super().__init__("Letters of licensing")
        self._desk, self._held = desk, letterheads.held(desk)
        self.form = RecordForm(fields_of(Letterhead), self._values(), desk.today, self)
        self.save_it, self._told = PrimaryButton("Save the letterhead"), Muted("")
        self.draft = KeptDraft(desk, LETTERHEAD, self.form, beside=lambda: {SEEN: self._version})
        self._draw()
        self.form.edited.connect(self._edited)
        self.draft.says.connect(self._told.setText)
        self.save_it.clicked.connect(self.save)

    def begin(self) -> None:
        """What its officer had not saved comes back."""
        typed = self.draft.take()
        if typed is not None and typed.get(SEEN) != self._version:
            self._told.setText(f"{self._told.text()} {CHANGED}")

    def leave(self) -> None:
        """Nothing that was typed is lost."""
        self.draft.keep()

    def save(self) -> None:
        """All that cannot be kept is said at once; what was typed stays where it is."""
        if not self.form.dirty():
            return
        said = self.form.remarks()
        if any(remark.weight is Weight.REFUSED for remark in said):
            self.form.show_remarks(said)
        elif self._kept():
            self.form.put(self._values())
            self.leave()
            self.save_it.setEnabled(False)
            self._told.setText("Saved.")

    @property
    def _version(self) -> int:
        return self._held.version if self._held else 0

    def _kept(self) -> bool:
        """Where somebody was quicker, theirs is shown, with what was typed on top of it."""
        try:
            self._held = letterheads.keep(self._desk, self._held, self.form.values())
        except Trouble as trouble:
            self.troubled.emit(trouble)
            if not isinstance(trouble, Invalid | Refused):
                self._show_anew()
            return False
        return True

    def _show_anew(self) -> None:
        typed, self._held = self.form.draft(), letterheads.held(self._desk)
        self.form.put(self._values())
        self.form.take_draft(typed)

    def _values(self) -> dict[str, object]:
        fields = fields_of(Letterhead)
        return {each.name: getattr(self._held, each.name, None) for each in fields}

    def _edited(self) -> None:
        self.save_it.setEnabled(self.form.dirty())
        self._told.setText("")
        self.draft.wait()

    def _draw(self) -> None:
        says, line = Muted(SAYS), QHBoxLayout()
        says.setWordWrap(True)
        self.save_it.setEnabled(False)
        self._told.setWordWrap(True)
        line.addWidget(self._told, 1)
        line.addWidget(self.save_it)
        self.column.addWidget(says)
        self.column.addWidget(self.form)
        self.column.addLayout(line)


def may_settle(desk: Workspace) -> bool:
    return roles.may_write(desk.store.actor.roles, Letterhead.kind_name())
