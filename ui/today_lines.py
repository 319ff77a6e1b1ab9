"""The lines of the page Today: a head for each band, its dates, and what waits folded."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from orders.alerts.grouped import Group, Why
from orders.alerts.handled import Key
from orders.alerts.looked import Row
from ui import today_said

LINE = Qt.ItemDataRole.UserRole
SEEN = "Treat as seen up to today"
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class Head:
    group: Group
    beside: str
    """What else there is of its band."""


@dataclass(frozen=True)
class Dated:
    group: Group
    row: Row

    @property
    def key(self) -> Key:
        return self.row.item.key


@dataclass(frozen=True)
class Folded:
    group: Group
    why: Why
    is_open: bool

    @property
    def key(self) -> Key:
        """Of no date: no reference is empty."""
        return "", f"{self.group.name} {self.why}"

    @property
    def rows(self) -> tuple[Row, ...]:
        return self.group.folds[self.why]

    @property
    def says(self) -> str:
        return today_said.fold(self.why, len(self.rows))


Line = Head | Dated | Folded


@dataclass(frozen=True)
class Shown:
    groups: Sequence[Group]
    counts: Mapping[str, int]
    """How many stand open in each band, wherever they stand."""
    now: datetime
    open: Collection[tuple[str, str]]


class Lines(QAbstractListModel):
    """Whoever listens hears a whole line."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[Line] = []
        self.ticked: dict[Key, Row] = {}
        self.masked = False
        self._now: datetime | None = None

    @property
    def now(self) -> datetime:
        assert self._now is not None  # noqa: S101 - nothing is drawn before it was shown
        return self._now

    def show_lines(self, shown: Shown) -> None:
        """What was ticked and is there still stays ticked, as it stands now."""
        self.beginResetModel()
        self._now = shown.now
        self.lines = list(_lines(shown))
        held = {each.key: each.row for each in self.lines if isinstance(each, Dated)}
        self.ticked = {key: held[key] for key in self.ticked if key in held}
        self.endResetModel()

    def tick(self, at: Index) -> bool:
        """Whether it could be: what is ticked together stands in one band."""
        line = self.line(at)
        if not isinstance(line, Dated):
            return True
        if line.key in self.ticked:
            del self.ticked[line.key]
        elif any(each.item.place != line.row.item.place for each in self.ticked.values()):
            return False
        else:
            self.ticked[line.key] = line.row
        self.dataChanged.emit(at, at)
        return True

    def untick(self) -> None:
        self.ticked = {}
        self.tell()

    def mask(self, *, on: bool) -> None:
        self.masked = on
        self.tell()

    def tell(self) -> None:
        """Each line may say something else now."""
        if self.lines:
            self.dataChanged.emit(self.index(0), self.index(len(self.lines) - 1))

    def pass_time(self, now: datetime) -> None:
        self._now = now
        self.tell()

    def line(self, at: Index) -> Line | None:
        return self.lines[at.row()] if at.isValid() else None

    def place_of(self, key: Key) -> int | None:
        """The line of this date, or of this fold."""
        places = (n for n, each in enumerate(self.lines) if _key(each) == key)
        return next(places, None)

    def head_of(self, name: str) -> int | None:
        found = (n for n, each in enumerate(self.lines) if each.group.name == name)
        return next(found, None)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - as Qt has it
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        line = self.line(index)
        if role == LINE or line is None:
            return line
        if role == Qt.ItemDataRole.ToolTipRole and isinstance(line, Dated):
            return today_said.more(line.row, masked=self.masked)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._aloud(line)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """The arrow keys go past a head."""
        if isinstance(self.line(index), Head):
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)

    def _aloud(self, line: Line) -> str:
        if isinstance(line, Head):
            return f"{today_said.TITLES[line.group.name]}, {len(line.group.rows)}"
        if isinstance(line, Folded):
            return line.says
        ticked = "ticked, " if line.key in self.ticked else ""
        return ticked + today_said.aloud(line.row, self.now, masked=self.masked)


def _key(line: Line) -> Key | None:
    return None if isinstance(line, Head) else line.key


def _lines(shown: Shown) -> Iterator[Line]:
    for group in shown.groups:
        yield Head(group, today_said.elsewhere(group, shown.counts[group.name]))
        yield from (Dated(group, row) for row in group.rows)
        for why in group.folds:
            is_open = (group.name, why) in shown.open
            yield Folded(group, why, is_open)
            if is_open:
                yield from (Dated(group, row) for row in group.folds[why])
