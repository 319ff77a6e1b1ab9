"""What is asked before packs are made: who gets a copy, what for, as at when, and where they go."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from disrupt.checks import Weight
from disrupt.errors import Trouble
from disrupt.fields import Field, Kind
from disrupt.records import CopyLeft, Disclosure, PackCopy
from disrupt.workspace import Workspace
from orders.packs.moment_meant import moment_meant
from orders.packs.recipients import Recipient
from ui.asked_form import some
from ui.fault import told
from ui.flow import Flow
from ui.form import RecordForm
from ui.kept_draft import KeptDraft
from ui.pack_places import Copies
from ui.pack_values import AtFirst, Row, Wanted
from ui.packs_where import PacksWhere
from ui.parts import Card, Link, Muted, Notice, wrapped
from ui.places import draft_of_part
from ui.recipients_table import AUDIENCE, NAME, RecipientsTable, rows_of
from ui.scrolling import bring_into_view

ROWS, FOLDER = "recipients", "folder"
"""Under which names a draft keeps what stands beside the words of the form."""
HOW = (
    "Space ticks who gets one; Enter types over a cell; Insert adds a row, Delete takes one away. "
    "The audience decides what the copy tells; the agency, whom it knows already."
)
NOBODY = "Nobody gets a copy yet."
TICK_ONE = "Tick at least one of them, or add somebody."
NO_NAME = "a copy has no named recipient"
NO_AUDIENCE = "it is not chosen which audience the copy is for"


def _asked() -> tuple[Field, ...]:
    (as_at, keep_until) = some(PackCopy, "as_at", "keep_until")
    (purpose,) = some(CopyLeft, "reason")
    (gateway, necessity) = some(Disclosure, "gateway", "necessity")
    return (
        replace(
            as_at,
            required=False,
            help="Of a day its end. Left empty: now; of a meeting that is over, when it ended.",
        ),
        replace(keep_until, required=True),
        replace(purpose, name="purpose", kind=Kind.TEXT, required=True),
        replace(gateway, required=True, help="The power under which it is given."),
        replace(necessity, required=True),
    )


FIELDS = _asked()
GIVEN = ("keep_until", "purpose", "gateway", "necessity")
"""Said already, as packs are settled; each can be said otherwise."""


class PacksAsked(QWidget):
    """It decides nothing; what is typed is kept as a draft, but for the passphrase."""

    edited = Signal()
    wanted_place = Signal(object)
    """Where one can look at what was issued before."""

    def __init__(self, desk: Workspace, meeting: str, first: AtFirst) -> None:
        """A meeting by its reference."""
        super().__init__()
        values = {name: getattr(first, name) for name in GIVEN}
        self.table = RecipientsTable(first.agencies)
        self._first = tuple(map(_row, first.recipients))
        self._today = desk.today
        self.form = RecordForm(FIELDS, values, desk.today, self)
        self.where, self._wrong = PacksWhere(), Notice("", "overdue")
        self._before = self._issued_before(meeting, first.issued)
        self._count = Muted()
        self._leads = {says: Link(says) for says in ("Tick all", "Tick none")}
        self._add, self._take = Link("Add a recipient"), Link("Take the row away")
        self.draft = KeptDraft(
            desk,
            draft_of_part(meeting, PackCopy.kind_name()),
            self.form,
            is_typed=self._is_typed,
            beside=self._beside,
        )
        self._draw()
        self.table.show_rows(self._first)
        self._connect()
        self._counted()

    def bring_back(self) -> bool:
        """What was begun and not done; whether there was anything."""
        typed = self.draft.take()
        if typed is None:
            return False
        self.table.show_rows(rows_of(typed.get(ROWS)))
        self.where.folder = str(typed.get(FOLDER, ""))
        return True

    @property
    def chosen(self) -> tuple[Row, ...]:
        return tuple(each for each in self.table.rows() if each.on)

    def wanted(self) -> Wanted | None:
        """Nothing where something is still missing: it is said, and the keyboard is there."""
        self._wrong.hide()
        self.where.refuse("")
        said = self.form.remarks()
        if not self.chosen:
            self._refuse(f"{NOBODY} {TICK_ONE}")
            self.table.go_to(max(0, self.table.currentRow()), 0)
        elif not self._rows_are_whole():
            return None
        elif any(each.weight is Weight.REFUSED for each in said):
            self.form.show_remarks(said)
        else:
            return self._read()
        return None

    def hide_names(self, *, on: bool) -> None:
        self.table.hide_names(on=on)
        self.form.hide_names(on=on)

    def forget(self) -> None:
        """The passphrase; all else is in the draft."""
        self.where.secret.forget()

    def _read(self) -> Wanted | None:
        values = self.form.values()
        as_at, until = values["as_at"], values["keep_until"]
        try:
            passphrase, where = self.where.secret.typed(), self.where.way()
        except Trouble as trouble:
            self.where.refuse(" ".join(told(trouble)))
            return None
        return Wanted(
            rows=self.chosen,
            as_at=moment_meant(as_at if isinstance(as_at, date) else None, self._today),
            keep_until=until if isinstance(until, date) else date.max,
            purpose=str(values["purpose"]),
            gateway=str(values["gateway"]),
            necessity=str(values["necessity"]),
            passphrase=passphrase,
            where=where,
            is_printed=self.where.is_printed,
        )

    def _rows_are_whole(self) -> bool:
        """The first that is not gets the keyboard."""
        for at, row in enumerate(self.table.every()):
            missing = (row.name, NAME, NO_NAME), (row.audience, AUDIENCE, NO_AUDIENCE)
            for text, column, says in missing if row.on and not row.is_empty else ():
                if not text:
                    self._refuse(f"In row {at + 1} {says}.")
                    self.table.go_to(at, column)
                    return False
        return True

    def _refuse(self, says: str) -> None:
        self._wrong.words.setText(says)
        self._wrong.show()
        bring_into_view(self._wrong)

    def _counted(self) -> None:
        rows, chosen = self.table.rows(), self.chosen
        self._count.setText(f"{len(chosen)} of {len(rows)} get a copy" if rows else NOBODY)

    def _edited(self) -> None:
        self._wrong.hide()
        self.where.wrong.hide()
        self._counted()
        self.draft.wait()
        self.edited.emit()

    def _is_typed(self) -> bool:
        return self.form.dirty() or self.table.rows() != self._first

    def _beside(self) -> Mapping[str, Any]:
        rows = [[each.on, each.name, each.audience, each.agency] for each in self.table.rows()]
        return {ROWS: rows, FOLDER: self.where.folder}

    def _connect(self) -> None:
        self.form.edited.connect(self._edited)
        self.table.changed.connect(self._edited)
        self.where.edited.connect(self._edited)
        self._leads["Tick all"].clicked.connect(lambda: self.table.tick_all(on=True))
        self._leads["Tick none"].clicked.connect(lambda: self.table.tick_all(on=False))
        self._add.clicked.connect(self.table.add)
        self._take.clicked.connect(self.table.take_away)

    def _issued_before(self, meeting: str, says: str) -> Notice:
        """Nobody hands out a second set because the first was out of sight."""
        notice, see = Notice(says, "week"), Link("See them")
        see.clicked.connect(lambda: self.wanted_place.emit(Copies(meeting)))
        notice.row.addWidget(see)
        return notice

    def _draw(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for notice in (self._before, self._wrong):
            column.addWidget(notice)
        self._before.setHidden(not self._before.words.text())
        self._wrong.hide()
        who, same = Card("Who gets a copy"), Card("For every copy")
        line = Flow()
        line.add(self._count, *self._leads.values(), self._add, self._take)
        who.column.addLayout(line)
        who.column.addWidget(self.table)
        who.column.addWidget(wrapped(Muted(HOW)))
        same.column.addWidget(self.form)
        # What nobody can know beforehand comes before what is said already.
        for card in (who, self.where, same):
            column.addWidget(card)
        column.addStretch(1)


def _row(of: Recipient) -> Row:
    return Row(on=of.wanted, name=of.name, audience=of.audience or "", agency=of.agency)
