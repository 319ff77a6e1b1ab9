"""The head of a place's page: what and where it is, its licence, and who answers for it."""

from collections.abc import Iterable, Iterator

from disrupt.headline import begun
from disrupt.records import Responsible
from orders.premises_licence import licence_says, reviews_of
from orders.there import answers_now
from ui import who
from ui.flow import Flow
from ui.parts import Muted, Strong, Tag
from ui.veil import MASK, Named
from ui.whole_head import WholeHead

NAMES = ("name", "address", "online_handle", "grid_reference")
"""What a place goes by: the first of them that is recorded."""
WHERE = {"uprn": "UPRN ", "grid_reference": "grid reference ", "online_handle": "on line as "}
"""What says where it is beside its address, and what is said before it."""
NOBODY = "Nobody who answers for it is recorded."


class PremisesHead(WholeHead):
    tied = "Who is tied to it"

    def _lines(self) -> Iterable[Flow]:
        return self._name(), self._where(), self._licence(), self._beside()

    def _name(self) -> Flow:
        line, page = Flow(), self._page
        name = who.said(page, self._called_by()) or who.called(page)
        line.add(Named(begun(page.subject, name), MASK, "heading"), Tag(page.reference))
        if kind := who.said(page, "kind"):
            line.add(Strong(kind))
        if area := who.said(page, "area"):
            line.add(Muted(area))
        return line

    def _called_by(self) -> str:
        return next((name for name in NAMES if who.said(self._page, name)), "")

    def _where(self) -> Flow:
        line = Flow()
        if text := " · ".join(self._whereabouts()):
            line.add(Named(text, MASK))
        return line

    def _whereabouts(self) -> Iterator[str]:
        """All that says where it is, but for what stands above."""
        address = [name for name in ("address", "postcode") if name != self._called_by()]
        if text := ", ".join(filter(None, (who.said(self._page, name) for name in address))):
            yield text
        for name, before in WHERE.items():
            said = who.said(self._page, name)
            if said and name != self._called_by():
                yield f"{before}{said}"

    def _licence(self) -> Flow:
        line = Flow()
        if says := licence_says(self._page):
            line.add(Named(says, MASK))
        for each in reviews_of(self._desk, self._law, self._page):
            line.add(Tag(f"{each.says} {each.reference}: {each.state}", "outlined"))
        return line

    def _beside(self) -> Flow:
        """Whoever answers for it now, and whose case it is."""
        line, page = Flow(), self._page
        if any(dated.part is Responsible for dated in page.dated):
            now = "; ".join(answers_now(self._desk, page))
            line.add(Named(f"Answers for it: {now}", MASK) if now else Muted(NOBODY))
        if whose := who.whose(page):
            line.add(Muted(whose))
        line.add(*self._children())
        return line
