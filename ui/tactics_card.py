"""The tactics that this register offers: one added, one taken off the list, one put back."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from disrupt import roles
from disrupt.errors import Trouble
from disrupt.fields import Field, Kind, Seen, fields_of
from disrupt.records import Disruption, LocalTactic
from disrupt.workspace import Workspace
from orders.own_lists import of_this_register
from orders.own_tactics import Offered, add, every, offer, offered, own
from ui.flow import Flow
from ui.form import RecordForm
from ui.parts import Button, Card, Link, Muted, Section, Words, wrapped
from ui.swapping import swapped

SAYS = (
    "The list belongs to the register and not to this computer. What was recorded with a tactic "
    "keeps its word, whether it is still offered or not."
)
ADD, TAKE_OFF = "Add this tactic", "No longer offer it"
SORT = next(each for each in fields_of(LocalTactic) if each.name == "sort")
NEW = (Field("tactic", "New tactic", Kind.TEXT, Seen.NOBODY), SORT)
TACTIC = next(each for each in fields_of(Disruption) if each.name == "tactic")
OFFERED = replace(TACTIC, label="Tactic to take off the list")


class TacticsCard(Card):
    """For whoever may write them; each change is in the log as every other."""

    troubled = Signal(object)
    """A Trouble, for the window's bar."""

    def __init__(self, desk: Workspace) -> None:
        super().__init__("Tactics")
        self.setObjectName("tactics")
        self._desk = desk
        self.new = RecordForm(NEW, {}, desk.today, self)
        self.add, self.take_off = Button(ADD), Button(TAKE_OFF)
        self._told = Muted("")
        self._lists: QWidget = QWidget()
        self.chosen = self._choice()
        self._draw()
        self._show()
        self.add.clicked.connect(self.save)
        self.take_off.clicked.connect(self._take_off)
        self.new.edited.connect(self._edited)

    def save(self) -> None:
        """What was typed as a new one."""
        said = self.new.values() if self.new.dirty() else {}
        if name := str(said.get("tactic") or "").strip():
            sort = str(said.get("sort") or "") or None
            self._do(partial(add, self._desk, name, sort), f"{name} is in the list.")

    def _take_off(self) -> None:
        word = str(self.chosen.values()[OFFERED.name] or "")
        with self._desk.store.reading() as session:
            found = next((each for each in offered(own(session)) if each.word == word), None)
        if found:
            self._do(partial(self._offer, found, on=False), f"{found.says} is off the list.")

    def _put_back(self, one: Offered) -> None:
        self._do(partial(self._offer, one, on=True), f"{one.says} is in the list again.")

    def _offer(self, one: Offered, *, on: bool) -> None:
        offer(self._desk, one.word, on=on)

    def _do(self, act: Callable[[], object], says: str) -> None:
        try:
            act()
        except Trouble as trouble:
            self.troubled.emit(trouble)
        else:
            self.new.put({})
            self._show()
            self._told.setText(says)

    def _edited(self) -> None:
        self.add.setEnabled(bool(self.new.values().get("tactic")))
        self._told.setText("")

    def _show(self) -> None:
        """As the list stands now."""
        with self._desk.store.reading() as session:
            held = own(session)
        there = offered(held)
        gone = [each for each in every(held) if each not in there]
        lists = Card()
        lists.setProperty("part", "within")
        if mine := [each for each in there if each.is_own]:
            lists.column.addWidget(Section("Added here"))
            for each in mine:
                lists.column.addWidget(wrapped(Words(f"{each.says} · {each.sort}")))
        if gone:
            lists.column.addWidget(Section("No longer offered"))
            for each in gone:
                lists.column.addLayout(self._gone(each))
        self._lists = swapped(self.column, self._lists, lists)
        lists.setVisible(bool(mine or gone))
        self.chosen = swapped(self.column, self.chosen, self._choice())
        self.add.setEnabled(False)

    def _gone(self, one: Offered) -> Flow:
        line, back = Flow(), Link("Offer it again")
        back.setAccessibleName(f"Offer {one.says} again")
        back.clicked.connect(lambda: self._put_back(one))
        line.add(Words(one.says), back)
        return line

    def _choice(self) -> RecordForm:
        field = of_this_register(self._desk, OFFERED)
        return RecordForm((field,), {}, self._desk.today, self)

    def _draw(self) -> None:
        self.column.addWidget(wrapped(Muted(SAYS)))
        self.column.addWidget(self._lists)
        self.column.addWidget(self.new)
        self.column.addLayout(self._line(self.add))
        self.column.addWidget(self.chosen)
        self.column.addLayout(self._line(self.take_off))
        self._told.setWordWrap(True)
        self.column.addWidget(self._told)

    @staticmethod
    def _line(button: Button) -> QHBoxLayout:
        line = QHBoxLayout()
        line.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        line.addStretch(1)
        return line


def may_keep_tactics(desk: Workspace) -> bool:
    return roles.may_write(desk.roles, LocalTactic.kind_name())
