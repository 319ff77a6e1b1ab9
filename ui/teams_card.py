"""In which team each officer is, and who is deputy for what is theirs: set by an administrator."""

from collections.abc import Iterator

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from disrupt import officers, roles
from disrupt.errors import Trouble
from disrupt.fields import Field, Kind, Seen
from disrupt.officers import Listed
from disrupt.store.slots import RECOVERY
from disrupt.workspace import Workspace
from ui.form import RecordForm
from ui.parts import Button, Card, Muted, wrapped

SAYS = (
    "“My team” on Today shows what is due to everybody in it. A deputy hears of what nobody "
    "acknowledged in time, and is asked where a record names no deputy of its own."
)


class TeamsCard(Card):
    """A line for each officer who is here."""

    troubled = Signal(object)
    """A Trouble, for the window's bar."""

    def __init__(self, desk: Workspace) -> None:
        super().__init__("Teams and deputies")
        self._desk = desk
        self._officers = [each for each in officers.everyone(desk) if _is_here(each)]
        self.form = RecordForm(tuple(self._fields()), self._values(), desk.today, self)
        self.keep, self._told = Button("Save teams and deputies"), Muted()
        self._draw()
        self.form.edited.connect(self._edited)
        self.keep.clicked.connect(self.save)

    def save(self) -> None:
        """Of whom something was typed."""
        if not self.form.dirty():
            return
        said, held = self.form.values(), self._values()
        try:
            for at, each in enumerate(self._officers):
                names = _team(at), _deputies(at)
                if any(said[name] != held[name] for name in names):
                    team, deputies = (said[name] for name in names)
                    officers.arrange(self._desk, each.name, str(team or ""), _several(deputies))
        except Trouble as trouble:
            self.troubled.emit(trouble)
            return
        self._officers = [each for each in officers.everyone(self._desk) if _is_here(each)]
        self.form.put(self._values())
        self.keep.setEnabled(False)
        self._told.setText("Saved.")

    def _fields(self) -> Iterator[Field]:
        for at, each in enumerate(self._officers):
            yield Field(_team(at), f"Team of {each.name}", Kind.TEXT, Seen.NOBODY)
            yield Field(_deputies(at), f"Deputies of {each.name}", Kind.LIST, Seen.NOBODY)

    def _values(self) -> dict[str, object]:
        teams = {_team(at): each.team or None for at, each in enumerate(self._officers)}
        deputies = {_deputies(at): each.deputies for at, each in enumerate(self._officers)}
        return {**teams, **deputies}

    def _edited(self) -> None:
        self.keep.setEnabled(self.form.dirty())
        self._told.setText("")

    def _draw(self) -> None:
        line = QHBoxLayout()
        line.addWidget(self._told, 1)
        line.addWidget(self.keep)
        self.column.addWidget(wrapped(Muted(SAYS)))
        self.column.addWidget(self.form)
        self.column.addLayout(line)
        self.keep.setEnabled(False)


def may_arrange(desk: Workspace) -> bool:
    return roles.may(desk.roles, "officers")


def _is_here(officer: Listed) -> bool:
    return officer.left_on is None and officer.name != RECOVERY


def _team(at: int) -> str:
    return f"team_{at}"


def _deputies(at: int) -> str:
    return f"deputies_{at}"


def _several(value: object) -> tuple[str, ...]:
    return value if isinstance(value, tuple) else ()
