"""Beside an order that is held: its legal clock, and what its power asks for, to be ticked."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox

from disrupt import phrasing, roles
from disrupt.errors import Trouble
from disrupt.page import Page
from disrupt.records import Order
from disrupt.workspace import Workspace
from orders.looked import Looked, looked_at
from orders.points import tick
from orders.reckoning import Law
from orders.rules import missing_links
from orders.stages import OVER
from orders.standing import HEARING, Standing
from orders.wording import has_papers
from ui.clock_card import ClockCard, Known, short
from ui.extra import Extra
from ui.order_points import ALSO, REQUIRES, point_item, said_items
from ui.own_papers import choices
from ui.papers import NOTICE
from ui.papers_button import PapersButton
from ui.parts import Button, Card, Notice
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
APPEAL, MADE, SETTLED = "appeal", ("appealed", "appeal_made"), "appeal_ended"
"""The date by which it is made, and what is recorded of it."""
FOUND = "kept as found"


def with_hearing(standing: Standing) -> str:
    """How far it has got, and when it will be heard."""
    if standing.hearing is None:
        return standing.stage
    hearing = "" if standing.stage == HEARING.name else "; hearing"
    return f"{standing.stage}{hearing} {short(standing.hearing.when, standing.at)}"


def appeal(standing: Standing) -> str:
    """Such as “appeal made 3 November 2026”, once it is."""
    made = next((when for event in MADE if (when := standing.of.when(event))), None)
    return f"appeal made {phrasing.when(made)}" if made else ""


def in_the_head(standing: Standing, found: str) -> str:
    """How far it has got, what was done against it, and whether it is kept as found."""
    is_open = standing.stage not in OVER and not standing.of.when(SETTLED)
    said = (with_hearing(standing), appeal(standing) if is_open else "", FOUND if found else "")
    return " · ".join(part for part in said if part)


def as_found(page: Page, standing: Standing) -> str:
    """Why it is kept so, for as long as the law has something against it."""
    links = missing_links(standing.power, standing.of.order)
    refused = standing.found.refused or any(each.level == "refused" for each in links)
    reason = next((value for field, value in page.values if field.name == "as_found"), None)
    return str(reason or "") if refused else ""


class OrderCards(Extra):
    def __init__(self, desk: Workspace, law: Law, page: Page) -> None:
        super().__init__(desk, law, page)
        self.clock, self.points, self.told = ClockCard(), PointsCard(), ToldCard()
        self._may_write = roles.may_write(desk.store.actor.roles, Order.kind_name())
        self._again = RecalculatedCard(desk, law, page.reference, may_write=self._may_write)
        self.looked = looked_at(desk, law, page.reference)
        self._found = as_found(page, self.looked.standing)
        for made in (self.clock, self.told, self.points):
            made.setParent(self)  # or what is shown now would be a window for a moment
        self._show(self.looked)
        for card in (*self._why_found(), self.clock, self.told, self.points, self._foot()):
            self._column.addWidget(card)
        self.points.ticked.connect(self._tick)
        self._again.kept.connect(lambda: self.kept.emit("Recalculated."))

    def begin(self) -> None:
        standing = self.looked.standing
        colour = COLOURS.get(standing.stage, "fact")
        self.staged.emit(in_the_head(standing, self._found), colour)

    def take_keyboard(self) -> None:
        """At the first point that is still open."""
        boxes = self.points.findChildren(QCheckBox)
        still = [box for box in boxes if not box.isChecked()]
        for box in (still or boxes)[:1]:
            box.setFocus(Qt.FocusReason.OtherFocusReason)

    def _why_found(self) -> list[Notice]:
        says = f"{FOUND.capitalize()}, because: {self._found}"
        return [Notice(says, "week")] if self._found else []

    def _foot(self) -> Card:
        """What else can be done; papers where its power has any, for whoever may print them."""
        foot = Card("Papers and dates")
        may = roles.may(self._desk.store.actor.roles, "deliver")
        if may and has_papers(self.looked.standing.power.id):
            papers = Button("Papers to print…")
            foot.column.addWidget(papers, 0, Qt.AlignmentFlag.AlignLeft)
            papers.clicked.connect(lambda: self.wanted.emit(Paper(NOTICE, self._page.reference)))
        own = PapersButton(choices(self._desk, self._page))
        foot.column.addWidget(own, 0, Qt.AlignmentFlag.AlignLeft)
        own.wanted.connect(self.wanted)
        self._again.setProperty("part", "within")
        foot.column.addWidget(self._again)
        return foot

    def _show(self, looked: Looked) -> None:
        standing, found = looked.standing, looked.standing.found
        made = appeal(standing)
        known = Known(looked.was, {APPEAL: made} if made else {}, standing.hearing)
        self.clock.show_found(found, standing.at, known)
        asked = [point_item(each) for each in looked.points]
        self.told.show_untold(looked.untold, standing.at)
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
