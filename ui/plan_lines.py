"""What is to be reached with a subject, by which tactic, by whom and by when."""

from collections.abc import Iterator, Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from disrupt import phrasing
from orders.forum.considered import PlanLine
from ui.open_line import BETWEEN
from ui.parts import Section
from ui.veil import MASK, Named


class PlanLines(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.words = Named("", MASK)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(Section("Plan"))
        column.addWidget(self.words)

    def show_plans(self, plans: Sequence[PlanLine]) -> None:
        self.words.say("\n".join(map(_plan, plans)), MASK)
        self.setVisible(bool(plans))


def _plan(line: PlanLine) -> str:
    return BETWEEN.join(_said(line))


def _said(line: PlanLine) -> Iterator[str]:
    yield line.objective
    yield from filter(None, (line.tactic, line.agency, line.owner))
    if line.closed:
        yield f"closed {phrasing.short_day(line.closed)}"
    elif line.due:
        yield f"due {phrasing.short_day(line.due)}"
