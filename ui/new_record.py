"""A record that is not made yet: the same form, and what was typed in it is kept as any other."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from disrupt.checks import Weight
from disrupt.errors import Trouble
from disrupt.nowhere import leads_nowhere
from disrupt.records import Subject
from disrupt.workspace import Workspace
from orders import before_kept
from orders.own_lists import of_this_register
from ui.actions import key_of
from ui.detail import GIVEN
from ui.form import RecordForm
from ui.kept_draft import YOURS, KeptDraft
from ui.named_beside import name_beside
from ui.parts import Card, Heading, Link, Muted, PrimaryButton
from ui.pick import lend
from ui.places import draft_of_new
from ui.screen import Screen


class NewPage(QWidget):
    """Nothing stands in the register before it is saved."""

    made = Signal(str)
    """The reference that it was given."""
    troubled = Signal(object)
    """A Trouble, for the window's bar."""

    def __init__(self, desk: Workspace, screen: Screen, parent: QWidget | None = None) -> None:
        desk.ask_to_write(screen.kind.kind_name())
        super().__init__(parent)
        self._desk, self._screen = desk, screen
        self.kind = screen.kind.kind_name()
        asked = (field for field in desk.readable(self.kind) if self._asks(field.name))
        fields = tuple(of_this_register(desk, field) for field in asked)
        self._card = Card(parent=self)
        self.form = RecordForm(fields, {}, desk.today, self._card)
        lend(self.form, desk)
        name_beside(self.form, desk)
        self._save, self._told = PrimaryButton("Save"), Muted("")
        self._empty = Link("Begin anew")
        self.draft = KeptDraft(desk, self._name, self.form, is_typed=self._is_typed, back=YOURS)
        self._draw()
        self.form.edited.connect(self._edited)
        self.draft.says.connect(self._told.setText)
        self._save.clicked.connect(self.save)
        self._empty.clicked.connect(self._begin_again)

    def begin(self) -> None:
        """What its officer had begun comes back; else what is known of it already."""
        self.form.take_keyboard()
        if self.draft.take() is None:
            self._fill()

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
        elif lacking := before_kept.lacking(self.kind, self.form.values()):
            self.form.show_remarks(lacking)
        elif record := self._kept():
            self._put_away()
            self.made.emit(record.reference)

    def edit(self) -> None:
        self.form.take_keyboard()

    def hide_names(self, *, on: bool) -> None:
        self.form.hide_names(on=on)

    @property
    def _name(self) -> str:
        """Of its draft."""
        return draft_of_new(self.kind)

    def _asks(self, name: str) -> bool:
        return name not in GIVEN

    def _fill(self) -> None:
        """Of what is begun out of nothing, nothing is known."""

    def _is_typed(self) -> bool:
        """Whether somebody would miss it."""
        return self.form.dirty()

    def _edited(self) -> None:
        dirty = self.form.dirty()
        self._save.setEnabled(dirty)
        self._empty.setVisible(dirty)
        self._told.setText("")
        self.draft.wait()

    def _kept(self) -> Subject | None:
        try:
            return before_kept.make(self._desk, self._screen.kind, self.form.values())
        except Trouble as trouble:
            self.troubled.emit(trouble)
            nowhere = leads_nowhere(self._desk, self._screen.kind, self.form.values())
            self.form.show_remarks(nowhere)
            return None

    def _put_away(self) -> None:
        self.form.put({})
        self.draft.drop()

    def _begin_again(self) -> None:
        self._put_away()
        self.form.take_keyboard()
        self._fill()

    def _body(self) -> QWidget:
        """The form, and whatever stands beside it."""
        return self._card

    def _draw(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 20)
        column.setSpacing(12)
        line = QHBoxLayout()
        line.addWidget(Heading(f"New {self._screen.one}"))
        line.addStretch(1)
        for part in (self._told, self._empty, self._save):
            line.addWidget(part)
        column.addLayout(line)
        told = Muted("Nothing is needed at once: save what is known, add later.")
        self._card.column.addWidget(told)
        self._card.column.addWidget(self.form)
        column.addWidget(self._body(), 1)
        self._save.setEnabled(False)
        self._save.setToolTip(key_of("save"))
        self._empty.hide()
