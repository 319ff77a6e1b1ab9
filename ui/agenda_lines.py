"""The lines of a meeting's agenda: its items, and below each whom it is about."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from orders.forum.agenda import Agenda, Heading, Row
from ui.veil import MASK

LINE = Qt.ItemDataRole.UserRole
TICK = "✓"
NOT_SAVED = "not saved"
NOTED, NOTHING_NOTED = "noted", "note what is said"
SAID = {"reviewed": "kept"}
"""What was decided, where the record has another word for it."""
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class Item:
    """An item of the agenda; what is said under it of nobody in particular is noted here."""

    heading: Heading

    @property
    def key(self) -> str:
        """Of no record: no reference begins like this."""
        return f"# {self.heading.item}"

    @property
    def title(self) -> str:
        return f"{self.heading.number} {self.heading.item}"

    @property
    def beside(self) -> str:
        """Whoever looks for where to note something finds it where nobody stands below."""
        if self.heading.minute:
            return NOTED
        return "" if self.heading.rows else NOTHING_NOTED


@dataclass(frozen=True)
class Subject:
    """Whom or what the meeting considers."""

    heading: Heading
    row: Row

    @property
    def key(self) -> str:
        return self.row.about

    def beside(self, *, is_saved: bool) -> str:
        """What was decided stands first; that something waits to be saved before that."""
        decided = self.row.state if self.row.state not in ("", "referred") else ""
        parts = (
            "" if is_saved else NOT_SAVED,
            f"{TICK} {SAID.get(decided, decided)}" if decided else "",
            self.row.beside,
        )
        return " · ".join(filter(None, parts))


Line = Item | Subject


class Lines(QAbstractListModel):
    """Whoever listens hears a whole line."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: tuple[Line, ...] = ()
        self.unsaved: Collection[str] = ()
        self.masked = False

    def show_agenda(self, agenda: Agenda) -> None:
        self.beginResetModel()
        self.lines = tuple(_lines(agenda))
        self.endResetModel()

    def mark(self, unsaved: Collection[str]) -> None:
        """Of whom something is typed and not saved."""
        self.unsaved = tuple(unsaved)
        self._look_again()

    def decide(self, key: str, state: str) -> None:
        """It was written just now: the whole agenda need not be read for it."""
        self.lines = tuple(
            _decided(each, state) if each.key == key else each for each in self.lines
        )
        self._look_again()

    def note(self, key: str, minute: str) -> None:
        self.lines = tuple(_noted(each, minute) if each.key == key else each for each in self.lines)
        self._look_again()

    def mask(self, *, on: bool) -> None:
        self.masked = on
        self._look_again()

    @property
    def stops(self) -> tuple[Line, ...]:
        """Where one goes on to: everybody, and an item under which nobody stands."""
        return tuple(each for each in self.lines if _is_a_stop(each))

    def line(self, at: Index) -> Line | None:
        return self.lines[at.row()] if at.isValid() else None

    def place_of(self, key: str) -> int | None:
        return next((at for at, each in enumerate(self.lines) if each.key == key), None)

    def title(self, line: Line) -> str:
        if isinstance(line, Item):
            return line.title
        return MASK if self.masked else line.row.name

    def beside(self, line: Line) -> str:
        if isinstance(line, Item):
            return NOT_SAVED if line.key in self.unsaved else line.beside
        return line.beside(is_saved=line.key not in self.unsaved)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent and parent.isValid() else len(self.lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        line = self.line(index)
        if role == LINE or line is None:
            return line
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            chip = line.row.says if isinstance(line, Subject) else ""
            return ", ".join(filter(None, (self.title(line), self.beside(line), chip)))
        return None

    def _look_again(self) -> None:
        if self.lines:
            self.dataChanged.emit(self.index(0), self.index(len(self.lines) - 1))


def _lines(agenda: Agenda) -> Iterator[Line]:
    for heading in agenda.headings:
        yield Item(heading)
        yield from (Subject(heading, row) for row in heading.rows)


def _decided(line: Line, state: str) -> Line:
    if isinstance(line, Item):
        return line
    return replace(line, row=replace(line.row, state=state))


def _noted(line: Line, minute: str) -> Line:
    return replace(line, heading=replace(line.heading, minute=minute))


def _is_a_stop(line: Line) -> bool:
    return isinstance(line, Subject) or not line.heading.rows
