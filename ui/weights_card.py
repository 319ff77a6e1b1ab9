"""How a forum's list is ordered: the formula in words, and how much each of its parts weighs."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from disrupt import phrasing, roles
from disrupt.checks import Weight
from disrupt.errors import Trouble
from disrupt.fields import fields_of
from disrupt.records import ScoreWeights
from disrupt.workspace import Workspace
from orders.forum import weights
from orders.forum.formula import formula
from orders.forum.score import CAPTION
from orders.forum.weights import Weights
from ui.form import RecordForm
from ui.parts import Button, Card, Muted, Section, Words, wrapped
from ui.swapping import swapped

SAYS = (
    f"{CAPTION} It stands on the forum’s list, its pages and its packs alone; nobody under 18 and "
    "no place has one. The weights belong to the register and not to this computer, and those of "
    "before stay as they were."
)
SETTLE = "Settle these weights"
BY_ITSELF = "settled_by"
FIELDS = tuple(each for each in fields_of(ScoreWeights) if each.name != BY_ITSELF)


class WeightsCard(Card):
    """For whoever may write them; each change is in the log as every other."""

    troubled = Signal(object)
    """A Trouble, for the window's bar."""

    def __init__(self, desk: Workspace) -> None:
        super().__init__("Score of a forum’s list")
        self.setObjectName("weights")
        self._desk = desk
        self.form = RecordForm(FIELDS, self._first(), desk.today, self)
        self.settle = Button(SETTLE)
        self._told = Muted("")
        self._standing: QWidget = QWidget()
        self._draw()
        self._show()
        self.settle.clicked.connect(self.save)
        self.form.edited.connect(self._edited)

    def save(self) -> None:
        """All that cannot be kept is said at once."""
        if not self.form.dirty():
            return
        said = self.form.remarks()
        if any(each.weight is Weight.REFUSED for each in said):
            self.form.show_remarks(said)
            return
        try:
            made = weights.settle(self._desk, self.form.values())
        except Trouble as trouble:
            self.troubled.emit(trouble)
        else:
            self.form.put(self._first())
            self._show()
            self._told.setText(f"In force from {phrasing.day(made.since)}.")

    def _first(self) -> dict[str, object]:
        """The weights of today, to be changed."""
        with self._desk.store.reading() as session:
            held = weights.in_force(session, self._desk.today)
        return {name: str(held.of(name)) for name in held.names}

    def _edited(self) -> None:
        self.settle.setEnabled(self.form.dirty())
        self._told.setText("")

    def _show(self) -> None:
        """Those of today, those to come, and those that were in force before."""
        with self._desk.store.reading() as session:
            now = weights.in_force(session, self._desk.today)
            settled = weights.settled(session)
        standing = Card()
        standing.setProperty("part", "within")
        lists = {
            "In force today": (now,),
            "To come": tuple(each for each in settled if _begins_after(each, now)),
            "Before": tuple(each for each in _before(settled, now)),
        }
        for title, held in lists.items():
            if held:
                standing.column.addWidget(Section(title))
                for each in held:
                    standing.column.addWidget(wrapped(Words(_says(each))))
        self._standing = swapped(self.column, self._standing, standing)
        self.settle.setEnabled(False)

    def _draw(self) -> None:
        self.column.addWidget(wrapped(Muted(SAYS)))
        for each in formula():
            self.column.addWidget(wrapped(Words(each)))
        self.column.addWidget(self._standing)
        self.column.addWidget(Section("New weights"))
        self.column.addWidget(self.form)
        line = QHBoxLayout()
        line.addWidget(self.settle, 0, Qt.AlignmentFlag.AlignLeft)
        line.addStretch(1)
        self.column.addLayout(line)
        self._told.setWordWrap(True)
        self.column.addWidget(self._told)


def may_weigh(desk: Workspace) -> bool:
    return roles.may_write(desk.roles, ScoreWeights.kind_name())


def _begins_after(each: Weights, now: Weights) -> bool:
    return each.since is not None and (now.since is None or each.since > now.since)


def _before(settled: tuple[Weights, ...], now: Weights) -> tuple[Weights, ...]:
    """The newest first; those that ship were in force before any other."""
    if now.since is None:
        return ()
    earlier = (each for each in settled if each.since and now.since and each.since < now.since)
    return (*earlier, weights.as_shipped())


def _says(of: Weights) -> str:
    """Such as “Recency 25 · frequency 25 · gravity 25 · victims 25, in all 100: edition …”."""
    parts = " · ".join(f"{name} {of.of(name)}" for name in of.names)
    since = f"from {phrasing.day(of.since)}" if of.since else "as it came with the program"
    by = f", settled by {of.settled_by}" if of.settled_by else ""
    return f"{parts.capitalize()}, in all {of.total}: edition “{of.edition}”, {since}{by}"
