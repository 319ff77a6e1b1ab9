"""The head of a person's page: who they are, how far it has got, and what they are under."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QVBoxLayout

from disrupt import phrasing
from disrupt.headline import begun
from disrupt.records.base import capital
from orders.case_of import tally
from orders.dossier import state_of
from ui import who
from ui.flow import Flow
from ui.parts import Muted, Strong, Tag
from ui.portrait import Portrait
from ui.veil import MASK, Named
from ui.whole_head import WholeHead, veiled


class PersonHead(WholeHead):
    tied = "Who is tied to them"

    def show_rest(self) -> None:
        """A large photograph takes a while to unpack."""
        if held := who.photograph(self._page):
            self.portrait.show_picture(held.picture)
            day = phrasing.short_partial(held.taken_on) if held.taken_on else ""
            self._taken.setText(day)

    def _left(self) -> Iterable[QLayout]:
        self.portrait, self._taken = Portrait(who.initials(self._page)), Muted()
        rows = QVBoxLayout()
        rows.setSpacing(2)
        rows.addWidget(self.portrait)
        rows.addWidget(self._taken, 0, Qt.AlignmentFlag.AlignHCenter)
        rows.addStretch(1)
        yield rows

    def _lines(self) -> Iterable[Flow]:
        return self._name(), self._said(), self._beside()

    def _name(self) -> Flow:
        line = Flow()
        name = begun(self._page.subject, who.name_of(self._page))
        line.add(Named(name, MASK, "heading"), Tag(self._page.reference))
        if now := who.status(self._page):
            line.add(Strong(now))
        if before := who.statuses_before(self._page):
            line.add(Muted(f"before: {'; '.join(before)}"))
        return line

    def _said(self) -> Flow:
        line = Flow()
        page = self._page
        parts = (who.born_of(page), who.said(page, "sex"), who.aliases(page), who.plates(page))
        if text := " · ".join(part for part in parts if part):
            line.add(Named(text, who.said(page, "sex") or MASK))
        line.add(*(Tag(each, "outlined") for each in who.markers(page)))
        return line

    def _beside(self) -> Flow:
        """Where they are and whose case it is; what is sensitive, by its name alone."""
        line, page = Flow(), self._page
        under = state_of(self._desk, self._law, page)
        came = tally(self._desk, page)
        for text in (capital(under or who.whereabouts(page)), came, who.whose(page)):
            if text:
                line.add(Muted(text))
        if where := who.address(page):
            text = ", ".join(part for part in (where.address, where.postcode) if part)
            line.add(veiled("Address", text, self._lift(where, "address", "postcode")))
        line.add(*self._children())
        return line
