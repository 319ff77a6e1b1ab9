"""Beside an order that is held: its legal clock, and what its power asks for, to be ticked."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox

from disrupt import roles
from disrupt.errors import Trouble
from disrupt.page import Page
from disrupt.records import Order
from disrupt.workspace import Workspace
from orders.looked import Looked, looked_at
from orders.points import tick
from orders.reckoning import Law
from orders.wording import has_papers
from ui.clock_card import ClockCard
from ui.extra import Extra
from ui.order_points import ALSO, REQUIRES, point_item, said_items
from ui.papers import NOTICE
from ui.parts import Link
from ui.places import Paper
from ui.points_card import Item, PointsCard
from ui.recalculated import RecalculatedCard
from ui.told_card import ToldCard

COLOURS: Mapping[str, str] = {
    **dict.fromkeys(("in force",), "in_force"),
    **dict.fromkeys(("considered", "applied for", "hearing listed"), "asked"),
    **dict.fromkeys(("discharged", "superseded", "ended", "withdrawn", "refused"), "ended"),
    "not yet enforceable": "outlined",
}
"""Of each stage; any other is a fact."""


class OrderCards(Extra):
    def __init__(self, desk: Workspace, law: Law, page: Page) -> None:
        super().__init__(desk, law, page)
        self.clock, self.points, self.told = ClockCard(), PointsCard(), ToldCard()
        self._may_write = roles.may_write(desk.store.actor.roles, Order.kind_name())
        self._again = RecalculatedCard(desk, law, page.reference, may_write=self._may_write)
        for card in (self.clock, self.told, self.points, self._again):
            self._column.addWidget(card)
        self.looked = looked_at(desk, law, page.reference)
        self._offer_papers()
        self._show(self.looked)
        self.points.ticked.connect(self._tick)
        self._again.kept.connect(lambda: self.kept.emit("Recalculated."))

    def begin(self) -> None:
        stage = self.looked.standing.stage
        self.staged.emit(stage, COLOURS.get(stage, "fact"))

    def take_keyboard(self) -> None:
        """At the first point that is still open."""
        boxes = self.points.findChildren(QCheckBox)
        still = [box for box in boxes if not box.isChecked()]
        for box in (still or boxes)[:1]:
            box.setFocus(Qt.FocusReason.OtherFocusReason)

    def _offer_papers(self) -> None:
        """Where its power has any, for whoever may print them."""
        may = roles.may(self._desk.store.actor.roles, "deliver")
        if may and has_papers(self.looked.standing.power.id):
            papers = Link("Papers to print…")
            self._column.addWidget(papers, 0, Qt.AlignmentFlag.AlignLeft)
            papers.clicked.connect(lambda: self.wanted.emit(Paper(NOTICE, self._page.reference)))

    def _show(self, looked: Looked) -> None:
        found = looked.standing.found
        self.clock.show_found(found, looked.standing.at, looked.was)
        asked = [point_item(each) for each in looked.points]
        self.told.show_untold(looked.untold, looked.standing.at)
        if not self._may_write:
            asked = [Item(each.state, each.says, each.source) for each in asked]
        self.points.show_items({REQUIRES: asked, ALSO: said_items(found.says)})

    def _tick(self, point: str, on: bool) -> None:
        try:
            tick(self._desk, self._law, self._page.reference, point, met=on)
        except Trouble as trouble:
            self.troubled.emit(trouble)
        else:
            self.kept.emit("Ticked." if on else "Open again.")
