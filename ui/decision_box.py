"""What a meeting decides of a subject: the choice, why, what exactly, and the support offered."""

from collections.abc import Collection, Mapping
from datetime import date

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from disrupt.fields import Field, fields_of
from disrupt.records import AgendaItem
from disrupt.records.base import capital
from orders.forum.agenda import Row
from orders.forum.considered import Decided
from ui.actions import key_of
from ui.flow import Flow
from ui.masked_page import MaskedPage
from ui.parts import Button, Key, Label, Muted, Section, wrapped
from ui.segments import Segments

FIELDS: Mapping[str, Field] = {each.name: each for each in fields_of(AgendaItem)}
WHY = "why it is necessary and proportionate"
NOT_BEGUN = "The meeting has not begun: press Begin."
OVER = "The meeting is over: its decisions stand in its minutes."
SAYS: Mapping[str, str] = {
    **{"reviewed": "Keep", "adopted": "Adopt", "discharged": "Discharge"},
    **{"deferred": "Defer", "not adopted": "Not adopt"},
}
"""By the word of the record, what is pressed."""
OF_STANDING = ("reviewed", "discharged", "deferred")
OF_REFERRED = ("adopted", "deferred", "not adopted")
TEXTS = ("reason", "decision", "support")
CHOICE = "state"
BELOW: Mapping[str, str] = {"decision": "What is decided", "support": "Support offered"}
CALLED: Mapping[str, str] = {"reason": capital(WHY), **BELOW}


class Short(MaskedPage):
    """A box of few lines: the room is looked at while one types."""

    lines = 3

    def sizeHint(self) -> QSize:
        around = 4 * int(self.document().documentMargin())
        tall = self.lines * self.fontMetrics().lineSpacing() + around
        return QSize(super().sizeHint().width(), tall)


class Shorter(Short):
    lines = 2


class DecisionBox(QWidget):
    """What stands in it is the row of the agenda, or what is typed over it."""

    edited = Signal()
    left = Signal()
    save_asked = Signal()

    def __init__(self, today: date) -> None:
        super().__init__()
        self.choice = Segments("Decision", SAYS)
        sizes: Mapping[str, type[Short]] = {"reason": Short}
        self.boxes = {n: sizes.get(n, Shorter)(FIELDS[n], today, self) for n in TEXTS}
        self.why, self.off, self.said = Muted(WHY), wrapped(Muted()), Muted()
        self.save = Button("Save the decision")
        self.key = Key(key_of("save"))
        self._held: dict[str, str] = {}
        self._draw()
        self.choice.edited.connect(self.edited)
        self.save.clicked.connect(lambda: self.save_asked.emit())
        for name, box in self.boxes.items():
            box.setObjectName(f"decision_{name}")
            box.setAccessibleName(CALLED[name])
            box.edited.connect(self.edited)
            box.left.connect(self.left)

    def begin(self, row: Row) -> None:
        """Empty, until it is known what stands there."""
        self.choice.offer(choices(row))
        self._held = {}
        self._put({})

    def show_decided(self, decided: Decided, words: Collection[str]) -> None:
        """And what may be decided; what is typed already stays as it is typed."""
        typed = self.typed()
        self.choice.offer(words)
        self._held = _texts(decided)
        self._put({**self._held, **typed})

    def take(self, typed: Mapping[str, str]) -> None:
        """What was typed before, and is not saved yet."""
        self._put({**self._now(), **typed})

    def typed(self) -> dict[str, str]:
        """What is another than what is held."""
        now = self._now()
        return {name: text for name, text in now.items() if text != self._held.get(name, "")}

    def hold(self, values: Mapping[str, str]) -> None:
        """What is written now; what was typed since is still to be."""
        self._held = dict(values)

    def values(self) -> dict[str, str]:
        return self._now()

    def is_complete(self) -> bool:
        """Something is typed that can be saved: what is chosen, and why."""
        now = self._now()
        return bool(self.typed() and now[CHOICE] and now["reason"])

    def enable(self, why_not: str) -> None:
        """Or say in one line why nothing can be decided now."""
        for part in (self.choice, *self.boxes.values(), self.save):
            part.setEnabled(not why_not)
        self.off.setText(why_not)
        self.off.setVisible(bool(why_not))
        self.why.setVisible(not why_not)

    def say(self, text: str) -> None:
        self.said.setText(text)

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """Where Tab leads, one after another."""
        return *self.choice.buttons.values(), *self.boxes.values(), self.save

    def take_keyboard(self) -> None:
        self.choice.take_keyboard()

    def _now(self) -> dict[str, str]:
        texts = {name: box.typed().strip() for name, box in self.boxes.items()}
        return {CHOICE: self.choice.typed(), **texts}

    def _put(self, texts: Mapping[str, str]) -> None:
        self.choice.put(texts.get(CHOICE, ""))
        for name, box in self.boxes.items():
            if box.typed().strip() != (text := texts.get(name, "")):
                box.blockSignals(True)
                box.put(text)
                box.blockSignals(False)

    def _draw(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        head, line = QHBoxLayout(), Flow()
        line.add(Section("Decision"))
        line.addWidget(Key("D"))
        line.add(self.choice, self.why)
        head.addLayout(line, 1)
        for end in (self.said, self.save, self.key):
            head.addWidget(end)
        column.addLayout(head)
        column.addWidget(self.off)
        column.addWidget(self.boxes["reason"])
        column.addLayout(self._below())

    def _below(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(2)
        for at, (name, says) in enumerate(BELOW.items()):
            label = Label(says)
            label.setBuddy(self.boxes[name])
            grid.addWidget(label, 0, at)
            grid.addWidget(self.boxes[name], 1, at)
        return grid


def choices(row: Row) -> Collection[str]:
    """As far as the agenda says: whoever is new is adopted or not, else kept or discharged."""
    is_new = row.chip == "new" or row.state in ("referred", "adopted", "not adopted")
    return OF_REFERRED if is_new else OF_STANDING


def _texts(decided: Decided) -> dict[str, str]:
    state = decided.state if decided.state != "referred" else ""
    return {
        CHOICE: state,
        "reason": decided.reason.strip(),
        "decision": decided.decision.strip(),
        "support": decided.support.strip(),
    }
