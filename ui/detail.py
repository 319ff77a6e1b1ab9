"""A record's page: header, form, dated things, and its history as sentences."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from disrupt import edit, phrasing
from disrupt.checks import Values, Weight
from disrupt.errors import Trouble
from disrupt.fields import Kind
from disrupt.page import Dated, Page, show
from disrupt.records import Part
from disrupt.store import drafts
from disrupt.workspace import Workspace
from ui.form import RecordForm
from ui.parts import Card, Heading, Link, Muted, PrimaryButton, Tag, Words

WHEN = (Kind.DATE, Kind.PARTIAL, Kind.EXPIRY)
A_FEW = 40
"""Sentences of history that are shown at once."""
GIVEN = "reference"
"""Given once, by the program, and never typed."""
PAUSE = 2000
"""Milliseconds after the last key until what was typed is put by."""


class RecordPage(QWidget):
    """The single place where a record opens; that it was looked at is logged before it shows."""

    troubled = Signal(object)
    """A Trouble, for the window's bar."""

    def __init__(self, desk: Workspace, reference: str) -> None:
        super().__init__()
        self._desk = desk
        self.reference = reference
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(20, 16, 20, 20)
        self._body = QWidget()
        self._layout.addWidget(self._body)
        self._undone: Values = {}
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self.leave)
        self._open("")

    @property
    def kind(self) -> str:
        return self.page.kind

    def begin(self) -> None:
        """What its officer had not saved comes back, with the place where they were."""
        if draft := drafts.taken(self._desk.store, self.reference):
            self.form.take_draft(dict(draft.typed))
            self._told.setText(f"What you typed is back, from {phrasing.moment(draft.kept_at)}.")
            self._save.setEnabled(True)

    def leave(self) -> None:
        """Nothing that was typed is lost, whoever or whatever comes between."""
        self._pause.stop()
        if self.form.dirty():
            drafts.keep(self._desk.store, self.reference, self.form.draft())
        else:
            drafts.discard(self._desk.store, self.reference)

    def save(self) -> None:
        """All that cannot be kept is said at once; what was typed stays where it is."""
        if not self.form.dirty():
            return
        said = self.form.remarks()
        if any(remark.weight is Weight.REFUSED for remark in said):
            self.form.show_remarks(said)
            return
        changed = self._changed()
        before = {name: value for name, value in self._values() if name in changed}
        if self._kept(changed):
            drafts.discard(self._desk.store, self.reference)
            self._undone = before
            self._open("Saved.")

    def undo(self) -> None:
        """Undoing is a change like any other, and stands in the log."""
        if self._kept(self._undone):
            self._undone = {}
            self._open("What it said before is back.")

    def _open(self, said: str) -> None:
        """As it stands now, with a line on what was just done."""
        self.page = show(self._desk, self.reference)
        fields = tuple(field for field, _ in self.page.values if field.name != GIVEN)
        self.form = RecordForm(fields, dict(self._values()), self._desk.today)
        self._save, self._told = PrimaryButton("Save"), Muted(said)
        self._save.setEnabled(False)
        self._draw()
        self.form.edited.connect(self._edited)
        self._save.clicked.connect(self.save)

    def _edited(self) -> None:
        self._save.setEnabled(True)
        self._pause.start()

    def _values(self) -> Iterable[tuple[str, object]]:
        return ((field.name, value) for field, value in self.page.values)

    def _changed(self) -> Values:
        held = dict(self._values())
        return {name: new for name, new in self.form.values().items() if new != held[name]}

    def _kept(self, values: Values) -> bool:
        try:
            edit.change(self._desk, self.page.subject, values)
        except Trouble as trouble:
            self.troubled.emit(trouble)
            return False
        return True

    def _draw(self) -> None:
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._header())
        columns = QHBoxLayout()
        columns.setSpacing(12)
        columns.addWidget(self._form_card(), 3)
        columns.addLayout(self._beside(), 2)
        column.addLayout(columns, 1)
        self._layout.replaceWidget(self._body, body)
        self._body.deleteLater()
        self._body = body

    def _header(self) -> Card:
        card = Card()
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(Heading(self.page.says))
        line.addWidget(Tag(self.page.reference))
        line.addStretch(1)
        line.addWidget(self._told)
        if self._undone:
            undo = Link("Undo")
            undo.clicked.connect(self.undo)
            line.addWidget(undo)
        line.addWidget(self._save)
        card.column.addLayout(line)
        return card

    def _form_card(self) -> Card:
        card = Card("What is recorded")
        card.column.addWidget(self.form)
        return card

    def _beside(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(12)
        for dated in self.page.dated:
            if dated.held:
                column.addWidget(_dated(dated))
        column.addWidget(_history(self.page))
        column.addStretch(1)
        return column


def _dated(dated: Dated) -> Card:
    """What is said and, below it, from when and by whom; what holds today is told by a word."""
    card = Card(dated.part.title)
    for each in reversed(dated.held):
        line = QHBoxLayout()
        line.addWidget(_folded(Words(_said(dated, each, named=False))), 1)
        if each in dated.on_the_day:
            line.addWidget(Tag("now"), 0, Qt.AlignmentFlag.AlignTop)
        card.column.addLayout(line)
        card.column.addWidget(_folded(Muted(_said(dated, each, named=True))))
    return card


def _said(dated: Dated, each: Part, *, named: bool) -> str:
    """What it says, or the dates and sources of it, each by its name."""
    values = ((field, getattr(each, field.name)) for field in dated.fields)
    known = [(field, phrasing.shown(field, value)) for field, value in values if value]
    if named:
        return " · ".join(
            f"{f.label.lower()} {text}" for f, text in known if f.name in _beside(dated)
        )
    return ", ".join(text for field, text in known if field.name not in _beside(dated))


def _beside(dated: Dated) -> set[str]:
    """Fields that say when and whence, and not what."""
    return {field.name for field in dated.fields if field.kind in WHEN or field.name == "source"}


def _history(page: Page) -> Card:
    card = Card("History")
    for sentence in page.history[:A_FEW]:
        card.column.addWidget(_folded(Words(f"{sentence.who} {sentence.says}")))
        card.column.addWidget(Muted(f"{phrasing.moment(sentence.at)} · {sentence.reason}"))
    if len(page.history) > A_FEW:
        card.column.addWidget(Muted(f"and {len(page.history) - A_FEW} earlier"))
    return card


def _folded(words: Words) -> Words:
    words.setWordWrap(True)
    return words
