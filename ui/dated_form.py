"""One dated thing being added or changed, in the card of its kind."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from disrupt import edit
from disrupt.checks import Remark, Values, Weight
from disrupt.errors import Trouble
from disrupt.fields import Field
from disrupt.page import Dated, Page
from disrupt.records import Part
from disrupt.reveal import reveal, sensitive
from disrupt.store import drafts
from disrupt.workspace import Workspace
from ui.form import RecordForm
from ui.parts import Button, Card
from ui.pick import lend
from ui.places import draft_of_part

SET = "recorded_on"
"""Set by the program: the day on which it is added."""


@dataclass(frozen=True)
class Writer:
    """How a new one is written where more is asked than what is kept, or rules have a say."""

    fields: tuple[Field, ...]
    write: Callable[[Values], tuple[Remark, ...]]


class DatedForm(Card):
    """Of a thing that is held, or of a new one."""

    kept = Signal()
    let_go = Signal()
    troubled = Signal(object)
    """A Trouble, for the window's bar."""

    def __init__(
        self,
        desk: Workspace,
        page: Page,
        dated: Dated,
        held: Part | None,
        *,
        writer: Writer | None = None,
    ) -> None:
        super().__init__()
        self._writer = None if held else writer
        self._desk, self._page, self._part, self.held = desk, page, dated.part, held
        self._draft = draft_of(page, dated, held)
        more = self._writer.fields if self._writer else ()
        fields = tuple(field for field in (*dated.fields, *more) if field.name != SET)
        self._asked = tuple(field.name for field in fields)
        self._before = {name: getattr(held, name) for name in self._asked} if held else {}
        self.form = RecordForm(fields, self._before, desk.today)
        lend(self.form, desk)
        self._is_done = False
        self._keep = Button("Save change" if held else f"Add {one(dated.part)}")
        self._draw()
        if held:
            self.form.cover(sensitive(held.kind_name()), lambda name: reveal(desk, held, (name,)))

    def begin(self) -> None:
        """What was begun comes back."""
        if draft := drafts.taken(self._desk.store, self._draft):
            self.form.take_draft(dict(draft.typed))

    def know(self, values: Values) -> None:
        """What is known of it before anything is typed: one goes on from there."""
        self.form.put({**self._before, **values})
        self.form.take_keyboard(next((n for n in self._asked if n not in values), ""))

    def leave(self) -> None:
        """Nothing that was typed is lost, until it is kept."""
        if self._is_done:
            return
        if self.form.dirty():
            drafts.keep(self._desk.store, self._draft, self.form.draft())
        else:
            drafts.discard(self._desk.store, self._draft)

    def save(self) -> None:
        """All that cannot be kept is said at once; what was typed stays where it is."""
        said = self.form.remarks()
        if any(remark.weight is Weight.REFUSED for remark in said):
            self.form.show_remarks(said)
        elif self._written():
            self._is_done = True
            drafts.discard(self._desk.store, self._draft)
            self.kept.emit()

    def cancel(self) -> None:
        """Asked for in so many words: what was typed here goes."""
        drafts.discard(self._desk.store, self._draft)
        self.let_go.emit()

    def _written(self) -> bool:
        try:
            refused = self._write()
        except Trouble as trouble:
            self.troubled.emit(trouble)
            return False
        if refused:
            self.form.show_remarks(refused)
        return not refused

    def _write(self) -> tuple[Remark, ...]:
        """What is refused, and so is not written."""
        values = self.form.values()
        if self._writer:
            return self._writer.write(values)
        if self.held is None:
            owner = {self._part.belongs_to: self._page.subject.id}
            edit.make(self._desk, self._part, values, **owner)
        elif changed := {n: v for n, v in values.items() if v != self._before[n]}:
            edit.change(self._desk, self.held, changed)
        return ()

    def _draw(self) -> None:
        self.setProperty("part", "within")
        line = QHBoxLayout()
        let_go = Button("Cancel")
        let_go.clicked.connect(self.cancel)
        self._keep.clicked.connect(self.save)
        line.addStretch(1)
        line.addWidget(let_go)
        line.addWidget(self._keep)
        self.column.addWidget(self.form)
        self.column.addLayout(line)


def draft_of(page: Page, dated: Dated, held: Part | None) -> str:
    """Under which name what is typed of it is put by."""
    return draft_of_part(page.reference, dated.part.kind_name(), held.id if held else 0)


def one(part: type[Part]) -> str:
    title = part.title.lower()
    return f"an {title}" if title[0] in "aeiou" else f"a {title}"
