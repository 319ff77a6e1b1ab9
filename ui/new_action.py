"""A new action in one line: what, who, agency and by when, and the keyboard at the next."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QVBoxLayout, QWidget

from ui import due_typed
from ui.parts import Key, Muted, wrapped
from ui.typed_line import Typed

CALLED: Mapping[str, str] = {
    "what": "New: what",
    "who": "Who",
    "agency": "Agency",
    "due": "By when",
}
STRETCH: Mapping[str, int] = {"what": 6, "who": 3, "agency": 3, "due": 2}
SAY_WHAT = "Say what is to be done; then press Enter."


@dataclass(frozen=True)
class Somebody:
    """Who may be given an action, and for which agency."""

    name: str
    """Empty where it is the agency itself."""
    agency: str
    """Its reference, or its name."""
    called: str
    """The agency, in words."""


@dataclass(frozen=True)
class NewAction:
    action: str
    owner: str
    agency: str
    due: date | None


class NewActionLine(QWidget):
    """Enter in any of its boxes adds it."""

    asked = Signal(object)
    """The NewAction."""
    edited = Signal()
    left = Signal()

    def __init__(self, today: date) -> None:
        super().__init__()
        self._today = today
        self._known: tuple[Somebody, ...] = ()
        self.boxes = {name: self._box(name, called) for name, called in CALLED.items()}
        self.key, self.said = Key("N"), wrapped(Muted())
        self._draw()
        self.boxes["who"].editingFinished.connect(self._follow)
        self.boxes["due"].textChanged.connect(self._tell)
        for box in self.boxes.values():
            box.returnPressed.connect(self.add)
            box.textEdited.connect(lambda _text: self.edited.emit())
            box.editingFinished.connect(self.left)

    def offer(self, known: Iterable[Somebody]) -> None:
        """Those who are here, and the agencies."""
        self._known = tuple(known)
        people = [each.name for each in self._known if each.name]
        agencies = list(dict.fromkeys(each.called for each in self._known))
        for name, words in (("who", [*people, *agencies]), ("agency", agencies)):
            completer = QCompleter(words, self)
            completer.setCompletionMode(QCompleter.CompletionMode.InlineCompletion)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            self.boxes[name].setCompleter(completer)

    def take_keyboard(self) -> None:
        self.boxes["what"].setFocus(Qt.FocusReason.OtherFocusReason)

    def has_the_focus(self) -> bool:
        return any(box.hasFocus() for box in self.boxes.values())

    def typed(self) -> dict[str, str]:
        return {name: box.text() for name, box in self.boxes.items() if box.text()}

    def put(self, typed: Mapping[str, str]) -> None:
        for name, box in self.boxes.items():
            box.setText(typed.get(name, ""))

    def add(self) -> None:
        """What cannot be read is said, and nothing is done."""
        self._follow()
        try:
            due = due_typed.read(self.boxes["due"].text(), self._today)
        except ValueError as error:
            self.say(str(error))
            return
        if not (what := self.boxes["what"].text().strip()):
            self.say(SAY_WHAT)
            return
        self.asked.emit(NewAction(what, self._owner(), self._agency(), due))

    def say(self, text: str) -> None:
        self.said.setText(text)
        self.said.setVisible(bool(text))

    def _owner(self) -> str:
        """Nobody, where it is given to an agency."""
        who = self.boxes["who"].text().strip()
        return "" if any(_same(who, each.called) for each in self._known) else who

    def _agency(self) -> str:
        said = self.boxes["agency"].text().strip()
        return next((each.agency for each in self._known if _same(said, each.called)), said)

    def _follow(self) -> None:
        """The agency of whoever is named, as the record writes both."""
        box, agency = self.boxes["who"], self.boxes["agency"]
        if found := self._meant(box.text().strip()):
            box.setText(found.name or found.called)
            if not agency.text().strip() or found.name:
                agency.setText(found.called)

    def _meant(self, who: str) -> Somebody | None:
        """The one of that name; else the only one in whose name it stands."""
        if not who:
            return None
        exactly = [each for each in self._known if _same(who, each.name or each.called)]
        people = [each for each in self._known if _within(who, each.name)]
        called = {each.called: Somebody("", each.agency, each.called) for each in self._known}
        named = [each for each in called.values() if _same(who, each.called)]
        agencies = [each for each in called.values() if _within(who, each.called)]
        found = exactly or named or people or agencies
        return found[0] if exactly or named or len(found) == 1 else None

    def _tell(self, text: str) -> None:
        self.say(due_typed.says(text, self._today))

    def _box(self, name: str, called: str) -> Typed:
        box = Typed(self)
        box.setObjectName(f"action_{name}")
        box.setPlaceholderText(called)
        box.setAccessibleName(called.replace("New: what", "New action: what is to be done"))
        return box

    def _draw(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(8)
        for name, box in self.boxes.items():
            line.addWidget(box, STRETCH[name])
        line.addWidget(self.key)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(line)
        column.addWidget(self.said)
        self.said.hide()


def _within(typed: str, called: str) -> bool:
    return typed.casefold() in called.casefold()


def _same(one: str, other: str) -> bool:
    return bool(one) and one.casefold() == other.casefold()
