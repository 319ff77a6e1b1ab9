"""A record's page: header, form, dated things, and its history as sentences."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from disrupt import edit, roles
from disrupt.checks import Values, Weight
from disrupt.errors import Invalid, Refused, Trouble
from disrupt.page import Page, show
from disrupt.reveal import reveal, sensitive
from disrupt.workspace import Workspace
from ui import veil
from ui.beside import Beside, Besides
from ui.form import Draft, RecordForm
from ui.header import Header
from ui.kept_draft import KeptDraft
from ui.named_beside import name_beside
from ui.parts import Card
from ui.past import SinceCard
from ui.pick import lend
from ui.still_out import still_out
from ui.swapping import swapped

GIVEN = ("reference", "edition", "ticked", "graded_by", "criteria", "moderated_by")
"""Given by the program, said by whoever does it, or ticked beside the form, and never typed."""
SEEN = "seen"
"""In a draft: of which version of the record, and after how many sentences of its history."""


class RecordPage(QWidget):
    """The single place where a record opens; that it was looked at is logged before it shows."""

    troubled = Signal(object)
    """A Trouble, for the window's bar."""
    wanted = Signal(object)
    """Another place."""

    def __init__(
        self, desk: Workspace, reference: str, parent: QWidget | None = None, side: Besides = Beside
    ) -> None:
        # Before it is anywhere: where there is no such record, there is no page.
        page = show(desk, reference)
        super().__init__(parent)
        self._desk, self._side = desk, side
        self.reference = reference
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(20, 16, 20, 20)
        self._body = QWidget(self)
        self._layout.addWidget(self._body)
        self._undone: Values = {}
        self._names_hidden = False
        self._show(page, "")

    @property
    def kind(self) -> str:
        return self.page.kind

    def begin(self) -> None:
        """What its officer had not saved comes back, with the place where they were."""
        typed = self.draft.take()
        if typed is not None:
            self._show_changed(typed.get(SEEN, self._seen))
        self.beside.begin()

    def leave(self) -> None:
        """Nothing that was typed is lost, whoever or whatever comes between."""
        self.beside.leave()
        self.draft.keep()

    def save(self) -> None:
        """All that cannot be kept is said at once; what was typed stays where it is."""
        if adding := self.beside.being_typed_in():
            adding.save()
        elif self.form.dirty():
            self._save_form()

    def undo(self) -> None:
        """Undoing is a change like any other, and stands in the log."""
        typed = self.form.draft()
        if self._undone and self._kept(self._undone):
            self._undone = {}
            self._open("What it said before is back.", typed)

    def edit(self, field: str = "") -> None:
        self.form.take_keyboard(field)

    def refresh(self) -> None:
        """As it stands now, with what is being typed on top of it."""
        self.leave()
        self._undone = {}
        self._show(show(self._desk, self.reference), "")
        self.begin()

    def hide_names(self, *, on: bool) -> None:
        self._names_hidden = on
        veil.hide_names(self, on=on)
        for form in self.findChildren(RecordForm):
            form.hide_names(on=on)

    def say(self, what: str) -> None:
        self._header.say(what)

    def _save_form(self) -> None:
        said = self.form.remarks()
        if any(remark.weight is Weight.REFUSED for remark in said):
            self.form.show_remarks(said)
            return
        held = self._values()
        changed = {name: new for name, new in self.form.values().items() if new != held[name]}
        if objected := self.beside.against(changed):
            self.form.show_remarks(objected)
        elif self._kept(changed):
            self.draft.drop()
            self._undone = {name: held[name] for name in changed}
            self._open("Saved.", {**self.form.draft(), "texts": {}})
            self._tell_who_has_it()

    def _open(self, said: str, typed: Draft) -> None:
        """As it stands now, with a line on what was just done, and what is still being typed."""
        self.beside.leave()
        self._show(show(self._desk, self.reference), said)
        self.beside.begin()
        self.form.take_draft(typed)
        self._edited()
        self.say(said)

    def _show(self, page: Page, said: str) -> None:
        desk, self.beside = self._desk, self._side(self._desk, page)
        self.page = self.beside.page
        self._seen = [self.page.subject.version, len(self.page.history)]
        fields = tuple(field for field, _ in self.page.values if field.name not in GIVEN)
        # Made where it will stand: what is moved there later is dressed twice.
        body = QWidget(self)
        self._header, self._since = Header(desk, self.page), SinceCard()
        # Before the form, or Tab would come to it last.
        self._header.setParent(body)
        card = Card("What is recorded", body)
        self.form = RecordForm(fields, self._values(), self._desk.today, card)
        card.column.addWidget(self.form)
        self.form.cover(sensitive(self.kind), lambda name: reveal(desk, page.subject, (name,)))
        lend(self.form, desk)
        name_beside(self.form, desk)
        self.draft = KeptDraft(desk, self.reference, self.form, beside=lambda: {SEEN: self._seen})
        self._draw(body, card)
        self._connect()
        self._show_what_may_be_done()
        self.hide_names(on=self._names_hidden)
        self.say(said)

    def _connect(self) -> None:
        self.form.edited.connect(self._edited)
        self.draft.says.connect(self.say)
        self.draft.pause.timeout.connect(self.beside.leave)
        self._header.save_asked.connect(self.save)
        self._header.undo_asked.connect(self.undo)
        self._header.wanted.connect(self.wanted)
        self.beside.kept.connect(self._card_kept)
        self.beside.edited.connect(self.draft.wait)
        self.beside.opened.connect(lambda: self.hide_names(on=self._names_hidden))
        self.beside.troubled.connect(self.troubled)
        self.beside.wanted.connect(self.wanted)
        self.beside.staged.connect(self._header.show_stage)
        self.beside.headed.connect(self._header.show_known)

    def _show_what_may_be_done(self) -> None:
        if self._undone:
            self._header.offer_undo()
        if not roles.may_write(self._desk.store.actor.roles, self.kind):
            self._header.only_read()
            self.form.only_read()

    def _card_kept(self, at: int, said: str) -> None:
        self.refresh()
        self.beside.take_keyboard(at)
        self.say(said)
        self._tell_who_has_it()

    def _tell_who_has_it(self) -> None:
        for line in still_out(self._desk, self.reference):
            line.wanted.connect(self.wanted)
            self._header.show_known(line)

    def _edited(self) -> None:
        self._header.show_dirty(dirty=self.form.dirty())
        self.say("")
        self.draft.wait()

    def _values(self) -> dict[str, object]:
        return {field.name: value for field, value in self.page.values}

    def _kept(self, values: Values) -> bool:
        """Where somebody was quicker, their change is shown, with what was typed on top of it."""
        try:
            edit.change(self._desk, self.page.subject, self.beside.as_kept(values))
        except Trouble as trouble:
            self.troubled.emit(trouble)
            if not isinstance(trouble, Invalid | Refused):
                self.refresh()
            return False
        return True

    def _show_changed(self, seen: list[int]) -> None:
        """Who changed what, since the form was opened in which this was typed."""
        version, sentences = seen
        if version == self.page.subject.version:
            return
        self._seen = seen
        self._since.tell(self._desk, self.page, sentences)

    def _draw(self, body: QWidget, card: Card) -> None:
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._header)
        column.addWidget(self._since)
        columns = QHBoxLayout()
        columns.setSpacing(12)
        columns.addWidget(card, 3, Qt.AlignmentFlag.AlignTop)
        columns.addWidget(self.beside, 2)
        column.addLayout(columns, 1)
        self._body = swapped(self._layout, self._body, body)
