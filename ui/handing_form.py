"""What is handed over, whose, to whom and when, with what that will do; it decides nothing."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from disrupt.checks import Weight
from disrupt.errors import Invalid, Trouble
from disrupt.fields import Field, Kind, fields_of
from disrupt.records import HandOver
from disrupt.store.slots import compared
from disrupt.workspace import Workspace
from orders.alerts.handed_said import items
from orders.alerts.handing import Asked, Known
from orders.alerts.handing_plan import Plan, plan, ticked
from orders.alerts.handing_why_not import why_not
from orders.alerts.looked import Row
from ui.boxes import Choice
from ui.fault import told
from ui.form import RecordForm
from ui.handing_ticks import Ticks
from ui.kept_draft import KeptDraft
from ui.parts import Button, Card, Link, Muted, Notice, Strong, wrapped
from ui.places import HANDING

ASKED: Mapping[str, str] = {
    "whose": "Yours, or those of somebody who is ill or has left.",
    "to_whom": "",
    "since": "",
    "until": "The last day; left empty, for good.",
    "reason": "",
}
"""The fields that are asked, and what they are for."""
NAMES = ("whose", "to_whom")
WAITS = "Choose to whom, and from when: what it will do is then said here."
TICKED = "ticked"


def _asked(field: Field) -> Field:
    kind = Kind.CHOICE if field.name in NAMES else field.kind
    return replace(field, kind=kind, help=ASKED[field.name])


FIELDS = tuple(_asked(each) for each in fields_of(HandOver) if each.name in ASKED)


class HandingForm(Card):
    wanted = Signal(object)
    """What was Asked."""

    def __init__(self, desk: Workspace) -> None:
        super().__init__("Whose, to whom and when")
        self._desk = desk
        self._known: Known | None = None
        self._ticked: tuple[str, ...] = ()
        """What was ticked before, until it is known what there is."""
        self.form = RecordForm(FIELDS, self._at_first(), desk.today, self)
        self.all, self.some, self.ticks = Button("All of it"), Button("Some of them"), Ticks()
        self._count, self._each, self._none = Muted(), Link("Tick all"), Link("Tick none")
        self._says, self._remarks = wrapped(Strong(WAITS)), wrapped(Muted())
        self._warning, self._wrong = Notice("", "week"), Notice("", "overdue")
        self.draft = KeptDraft(
            desk, HANDING, self.form, is_typed=self._is_typed, beside=self._beside
        )
        self._draw()
        self._connect()
        self._choose(some=False)

    def bring_back(self) -> bool:
        """What its officer had begun and not done; whether there was anything."""
        typed = self.draft.take()
        if typed is None:
            return False
        self._choose(some=typed[TICKED] is not None)
        self._ticked = tuple(typed[TICKED] or ())
        return True

    def show_known(self, known: Known) -> None:
        """Whoever is in the middle of it keeps what they typed."""
        self._known = known
        gone = [each for each in known.names if compared(each) in known.left]
        self._offer("whose", known.names)
        self._offer("to_whom", [each for each in known.names if each not in gone])
        self.show_plan()
        if self._ticked:
            ticked, self._ticked = self._ticked, ()
            self.ticks.tick(ticked)

    def clear(self) -> None:
        """As it was at first."""
        self.draft.drop()
        self.form.put(self._at_first())
        self.ticks.tick(())
        self._choose(some=False)

    def hide_names(self, *, on: bool) -> None:
        self.ticks.hide_names(on=on)

    def ask(self) -> None:
        """What is missing is said, and nothing is asked for."""
        said = self.form.remarks()
        if any(each.weight is Weight.REFUSED for each in said):
            self.form.show_remarks(said)
        elif asked := self._asked():
            self.wanted.emit(asked)

    def say_wrong(self, trouble: Trouble) -> None:
        self._wrong.words.setText(" ".join(told(trouble)))
        self._wrong.show()

    def show_plan(self) -> None:
        """What it would do, as far as it is typed."""
        theirs, asked = self._theirs(), self._asked()
        name = self._name("to_whom")
        unseen = self._known.out_of_sight(name, theirs) if self._known else ()
        self.ticks.show_rows(theirs, unseen, name)
        self.all.setText(f"All {items(theirs)}" if len(theirs) > 1 else "All of it")
        chosen = ticked(theirs, asked) if asked else ()
        self._count.setText(items(chosen, of=theirs))
        if asked and self._known and why_not(self._known, asked) is None:
            self._say(plan(self._known, asked))
        else:
            self._say(Plan(WAITS, (), ()))

    def _say(self, said: Plan) -> None:
        self._says.setText(said.says)
        self._remarks.setText(" ".join(said.remarks))
        self._remarks.setVisible(bool(said.remarks))
        self._warning.words.setText("\n".join(said.warnings))
        self._warning.setVisible(bool(said.warnings))

    def _asked(self) -> Asked | None:
        """As far as it can be read; nothing before it is said to whom and from when."""
        values = self._values()
        since, until = values.get("since"), values.get("until")
        if not isinstance(since, date) or not self._name("to_whom"):
            return None
        return Asked(
            whose=self._name("whose"),
            to_whom=self._name("to_whom"),
            since=since,
            until=until if isinstance(until, date) else None,
            reason=str(values.get("reason") or "").strip(),
            references=self.ticks.references if self.some.isChecked() else None,
        )

    def _theirs(self) -> tuple[Row, ...]:
        if self._known is None or not self._name("whose"):
            return ()
        since = self._values().get("since")
        day = since if isinstance(since, date) else self._known.today
        return self._known.theirs(self._name("whose"), day)

    def _name(self, name: str) -> str:
        typed = str(self._values().get(name) or "")
        return self._known.spelled(typed) if self._known else typed

    def _values(self) -> Mapping[str, object]:
        try:
            return self.form.values()
        except Invalid:
            return {}

    def _choose(self, *, some: bool) -> None:
        self.all.setChecked(not some)
        self.some.setChecked(some)
        self._which.setVisible(some)
        self.show_plan()

    def _edited(self) -> None:
        self._wrong.hide()
        self.draft.wait()
        self.show_plan()

    def _offer(self, name: str, words: Iterable[str]) -> None:
        """Whatever is typed stays."""
        (box,) = self.form.findChildren(Choice, name)
        offered = list(words)
        if [box.itemText(at) for at in range(box.count())] != offered:
            typed = box.typed()
            box.blockSignals(True)
            box.clear()
            box.addItems(offered)
            box.put(typed)
            box.blockSignals(False)

    def _at_first(self) -> dict[str, object]:
        return {"whose": self._desk.store.actor.name, "since": self._desk.today}

    def _is_typed(self) -> bool:
        return self.form.dirty() or bool(self._all_ticked())

    def _beside(self) -> Mapping[str, Any]:
        return {TICKED: self._all_ticked() if self.some.isChecked() else None}

    def _all_ticked(self) -> list[str]:
        return [*self.ticks.references, *self._ticked]

    def _connect(self) -> None:
        self.form.edited.connect(self._edited)
        self.ticks.changed.connect(self._edited)
        self.all.clicked.connect(lambda: self._choose(some=False))
        self.some.clicked.connect(lambda: self._choose(some=True))
        self._each.clicked.connect(self.ticks.tick_all)
        self._none.clicked.connect(lambda: self.ticks.tick(()))

    def _draw(self) -> None:
        self.column.setSpacing(12)
        self.column.addWidget(self.form)
        switch = QHBoxLayout()
        switch.setSpacing(0)
        for button in (self.all, self.some):
            button.setCheckable(True)
            switch.addWidget(button)
        switch.addStretch(1)
        self.column.addLayout(switch)
        for part in (self._says, self._remarks, self._warning, self._wrong, self._some()):
            self.column.addWidget(part)
        for notice in (self._warning, self._wrong):
            notice.hide()

    def _some(self) -> QWidget:
        self._which = QWidget()
        column = QVBoxLayout(self._which)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        line = QHBoxLayout()
        line.setSpacing(12)
        for part in (self._count, self._each, self._none):
            line.addWidget(part)
        line.addStretch(1)
        column.addLayout(line)
        column.addWidget(self.ticks)
        return self._which
