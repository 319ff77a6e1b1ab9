"""A field as one edits it: its label, its box, and below it what there is to say."""

from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from disrupt import entry
from disrupt.checks import Remark, Weight
from disrupt.fields import Field, Kind
from ui.boxes import box
from ui.parts import Label, Muted, Words, Wrong

# A line that comes and goes as a date is typed would move the page under the reader.
EMPTY_LINE = "\u00a0"
SEVERAL = "Several with ; between them."


class Editor(QWidget):
    """Shows a value and asks for another; what it was not asked to change stays as it was."""

    changed = Signal()

    def __init__(self, field: Field, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = field
        self.box = box(field, today)
        self._today = today
        self._shown = entry.nothing(field)
        self._before = self.box.typed()
        self._below, self._warned, self._refused = Muted(), Words(), Wrong()
        self._lay_out()
        self._say_what_it_is()
        self._tell()
        self.box.edited.connect(self._edited)

    def value(self) -> object:
        """What was meant. What cannot be read is a ValueError, in a sentence."""
        if not self.is_touched():
            return self._shown
        return entry.read(self.field, self.box.typed(), self._today)

    def show_value(self, value: object) -> None:
        self._shown = value
        self.box.put(entry.write(self.field, value))
        self._before = self.box.typed()

    def is_touched(self) -> bool:
        return self.box.typed() != self._before

    def has_the_focus(self) -> bool:
        """Or had it, when the window was last the one that is typed into."""
        return self.window().focusWidget() in (self.box, *self.box.findChildren(QWidget))

    def show_remarks(self, remarks: Iterable[Remark]) -> None:
        """What is refused apart from what is only to be looked at again."""
        said: dict[bool, list[str]] = {True: [], False: []}
        for remark in remarks:
            said[remark.weight is Weight.REFUSED].append(remark.says)
        self._put(self._refused, said[True])
        self._put(self._warned, said[False])
        self._describe()

    def _lay_out(self) -> None:
        label = Label(self.field.label + (" (needed)" if self.field.required else ""))
        label.setBuddy(self.box)
        self._warned.setProperty("part", "warned")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        for part in (label, self.box, self._below, self._warned, self._refused):
            column.addWidget(part)
        column.addStretch(1)
        for words in (self._below, self._warned, self._refused):
            words.setWordWrap(True)
            words.setVisible(False)

    def _say_what_it_is(self) -> None:
        self.setFocusProxy(self.box)
        self.box.setObjectName(self.field.name)
        for each in (self.box, *self.box.findChildren(QLineEdit)):
            each.setAccessibleName(self.field.label)

    def _edited(self) -> None:
        self._tell()
        self.changed.emit()

    def _tell(self) -> None:
        """The date as it was understood, in place of the help."""
        understood = entry.says(self.field, self.box.typed(), self._today)
        self._put(self._below, [understood or _help(self.field)])
        self._describe()

    def _put(self, words: Words, sentences: list[str]) -> None:
        words.setText(" ".join(sentences))
        words.setVisible(bool(words.text()))

    def _describe(self) -> None:
        said = (words.text() for words in (self._below, self._warned, self._refused))
        self.box.setAccessibleDescription(" ".join(filter(str.strip, said)))


def _help(field: Field) -> str:
    """What the field is for, and how several words are typed."""
    if field.kind in entry.DATES:
        return field.help or EMPTY_LINE
    if field.kind is not Kind.LIST:
        return field.help
    words = ", ".join(entry.offered(field))
    return " ".join(filter(None, (field.help, f"Any of {words}." if words else "", SEVERAL)))
