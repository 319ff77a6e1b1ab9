"""A field as one edits it: its label, its box, and below it what there is to say."""

from collections.abc import Callable, Iterable
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from disrupt import entry
from disrupt.checks import Remark, Weight
from disrupt.fields import Field, Kind
from ui.boxes import Line, Page, box
from ui.parts import Label, Words, wrapped
from ui.veil import SHOW, Veil

# A line that comes and goes as a date is typed would move the page under the reader.
EMPTY_LINE = "\u00a0"
SEVERAL = "Several with ; between them."
LINES = ("muted", "warned", "wrong")
"""What may stand below the box, in this order."""


class Editor(QWidget):
    """Shows a value and asks for another; what it was not asked to change stays as it was."""

    changed = Signal()

    def __init__(self, field: Field, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = field
        self.box = box(field, today, self)
        self._today = today
        self._shown = entry.nothing(field)
        self._before = self.box.typed()
        self._hidden = False
        self._name: Callable[[str], str] = lambda _typed: ""
        self._veil: Veil | None = None
        self._said: dict[str, str] = {}
        self._lines: dict[str, Words] = {}
        self._column = QVBoxLayout(self)
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

    def ask_names(self, name: Callable[[str], str]) -> None:
        """What is called so that stands here by its reference."""
        self._name = name
        self._tell()

    def has_the_focus(self) -> bool:
        """Or had it, when the window was last the one that is typed into."""
        return self.window().focusWidget() in (self.box, *self.box.findChildren(QWidget))

    def show_remarks(self, remarks: Iterable[Remark]) -> None:
        """What is refused apart from what is only to be looked at again."""
        said: dict[bool, list[str]] = {True: [], False: []}
        for remark in remarks:
            said[remark.weight is Weight.REFUSED].append(remark.says)
        self._put("warned", " ".join(said[False]))
        self._put("wrong", " ".join(said[True]))
        self._describe()

    def hide_text(self, *, on: bool) -> None:
        """What stands in the box, and all that is said of it; one types on as before."""
        self._hidden = on
        if isinstance(self.box, Line):
            self.box.setEchoMode(Line.EchoMode.Password if on else Line.EchoMode.Normal)
        self._show_lines()

    def only_read(self) -> None:
        if isinstance(self.box, Line | Page):
            self.box.setReadOnly(True)
        else:
            self.box.setEnabled(False)

    def cover(self, lift: Callable[[], None]) -> None:
        """Something stands over the box until it is asked for, and again once it is left."""
        self._veil = veil = Veil(SHOW, self.field.label, lift, "covered")
        self._column.insertWidget(1, veil)
        self.setTabOrder(self.box, veil)
        self._lower()
        veil.lifted.connect(self._raise)
        self.box.left.connect(self._lower)

    def _lower(self) -> None:
        if self._veil:
            self.setFocusProxy(self._veil)
            self._veil.show()
            self.box.hide()
            self._show_lines()

    def _raise(self) -> None:
        if self._veil:
            self.setFocusProxy(self.box)
            self.box.show()
            self.box.setFocus(Qt.FocusReason.OtherFocusReason)
            self._veil.hide()
            self._show_lines()

    def _lay_out(self) -> None:
        called = self.field.label + (" (needed)" if self.field.required else "")
        label = wrapped(Label(called, self))
        label.setBuddy(self.box)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self._column.addWidget(label)
        self._column.addWidget(self.box)
        self._column.addStretch(1)

    def _say_what_it_is(self) -> None:
        self.setFocusProxy(self.box)
        # Else Tab could not be led from one to the next: Qt would leave it where it was made.
        self.setFocusPolicy(self.box.focusPolicy())
        self.box.setObjectName(self.field.name)
        for each in (self.box, *self.box.findChildren(QLineEdit)):
            each.setAccessibleName(self.field.label)

    def _edited(self) -> None:
        self._tell()
        self.changed.emit()

    def _tell(self) -> None:
        """The date as it was understood, or who is named, in place of the help."""
        typed = self.box.typed()
        understood = entry.says(self.field, typed, self._today) or self._name(typed.strip())
        self._put("muted", understood or _help(self.field))
        self._describe()

    def _put(self, part: str, text: str) -> None:
        if text != self._said.get(part, ""):
            self._said[part] = text
            self._show_line(part)

    def _show_lines(self) -> None:
        for part in tuple(self._said):
            self._show_line(part)
        self._describe()

    def _show_line(self, part: str) -> None:
        """Made when there is first something to say: most fields never have anything."""
        if part not in self._lines:
            self._lines[part] = Words(parent=self)
            self._lines[part].setProperty("part", part)
            self._lines[part].setWordWrap(True)
            before = [each for each in LINES[: LINES.index(part)] if each in self._lines]
            # They stand last but for the stretch.
            first = self._column.count() - len(self._lines)
            self._column.insertWidget(first + len(before), self._lines[part])
        # Why something was refused is told all the same, or nobody could put it right.
        covered = self._veil is not None and not self._veil.isHidden() and part != "wrong"
        self._lines[part].setText("" if self._hidden or covered else self._said[part])
        self._lines[part].setVisible(bool(self._lines[part].text()))

    def _describe(self) -> None:
        said = (self._lines[part].text() for part in LINES if part in self._lines)
        self.box.setAccessibleDescription(" ".join(filter(str.strip, said)))


def _help(field: Field) -> str:
    """What the field is for, and how several words are typed."""
    if field.kind in entry.DATES:
        return field.help or EMPTY_LINE
    if field.kind is not Kind.LIST:
        return field.help
    words = ", ".join(entry.offered(field))
    return " ".join(filter(None, (field.help, f"Any of {words}." if words else "", SEVERAL)))
