"""What was said under an item of the agenda, of nobody in particular."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from disrupt.fields import fields_of
from disrupt.records import AgendaHeading
from orders.forum.agenda import Heading as Item
from ui.actions import key_of
from ui.masked_page import MaskedPage
from ui.parts import Button, Heading, Key, Label, Muted, wrapped

MINUTE = next(each for each in fields_of(AgendaHeading) if each.name == "minute")
HELP = "Of the item itself. What is said of somebody is noted with them, as a decision."


class MinuteBox(QWidget):
    edited = Signal()
    left = Signal()
    save_asked = Signal()

    def __init__(self, today: date) -> None:
        super().__init__()
        self.title, self.said, self.off = Heading(), Muted(), wrapped(Muted())
        self.box, self.save = MaskedPage(MINUTE, today, self), Button("Save the minute")
        self._held = ""
        self._draw()
        self.box.setObjectName("minute")
        self.box.setAccessibleName(MINUTE.label)
        self.box.edited.connect(self.edited)
        self.box.left.connect(self.left)
        self.save.clicked.connect(lambda: self.save_asked.emit())

    def show_item(self, item: Item, typed: str | None) -> None:
        """What is typed and not saved stands there instead of what is held."""
        self._held = item.minute.strip()
        self.title.setText(f"{item.number} {item.item}")
        self.said.setText("")
        self.box.blockSignals(True)
        self.box.put(self._held if typed is None else typed)
        self.box.blockSignals(False)

    def hold(self, text: str) -> None:
        """What is written now; what was typed since is still to be."""
        self._held = text

    def typed(self) -> dict[str, str]:
        text = self.box.typed().strip()
        return {"minute": text} if text != self._held else {}

    def enable(self, why_not: str) -> None:
        self.box.setEnabled(not why_not)
        self.save.setEnabled(not why_not)
        self.off.setText(why_not)
        self.off.setVisible(bool(why_not))

    def take_keyboard(self) -> None:
        self.box.setFocus(Qt.FocusReason.OtherFocusReason)

    def _draw(self) -> None:
        label, line, above = Label(MINUTE.label), QHBoxLayout(), QHBoxLayout()
        label.setBuddy(self.box)
        above.addWidget(label)
        above.addWidget(Key("D"))
        above.addStretch(1)
        line.addWidget(wrapped(Muted(HELP)), 1)
        for part in (self.said, self.save, Key(key_of("save"))):
            line.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.title)
        column.addWidget(self.off)
        column.addLayout(above)
        column.addWidget(self.box)
        column.addLayout(line)
        column.addStretch(1)
