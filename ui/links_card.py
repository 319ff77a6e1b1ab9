"""The links of a record: to whom or what, as what, and from when; added here, and ended."""

from collections.abc import Iterable, Mapping
from typing import cast

from disrupt import edit, phrasing
from disrupt.checks import Remark, Values
from disrupt.fields import Field
from disrupt.page import Dated, Page
from disrupt.records import Link as Linked
from disrupt.records import Part
from disrupt.workspace import Workspace
from orders.network_looked import Named as Known
from orders.network_looked import links_of, named_of
from ui.dated import DatedCard
from ui.dated_form import Writer
from ui.veil import MASK, Named, Veiled

MINE, OTHER = "one", "other"
BESIDE = ("since", "until", "source_grade", "note")


class LinksCard(DatedCard):
    """A link is said of both its ends: here of the one whose page this is."""

    def __init__(self, desk: Workspace, page: Page) -> None:
        held = links_of(desk, page.reference)
        self._known = named_of(desk, (_far(each, page.reference) for each in held))
        self._reference = page.reference
        super().__init__(desk, page, _dated(desk, held), _writer(desk, page))

    def _now(self) -> tuple[Part, ...]:
        """It is no part, and says for itself until when it holds."""
        return self._dated.on_the_day

    def _said(self, each: Part, *, beside: bool) -> Named | Veiled:
        link = cast(Linked, each)
        if beside:
            return Named(_beside(link, self._dated.fields), "", "muted")
        far = _far(link, self._reference)
        role = phrasing.shown(_field(self._dated.fields, "role"), link.role) if link.role else ""
        return Named(*_called(self._known, far, role))


def _dated(desk: Workspace, held: tuple[Linked, ...]) -> Dated:
    """As a part is dated; it belongs to two records, and so is none of either."""
    fields = tuple(field for field in desk.readable(Linked.kind_name()) if field.name != MINE)
    now = tuple(each for each in held if _holds(desk, each))
    part, links, live = (cast(object, each) for each in (Linked, held, now))
    return Dated(
        cast(type[Part], part),
        fields,
        cast(tuple[Part, ...], links),
        cast(tuple[Part, ...], live),
    )


def _holds(desk: Workspace, link: Linked) -> bool:
    begun = link.since is None or link.since.earliest() <= desk.today
    return begun and (link.until is None or desk.today <= link.until.latest())


def _writer(desk: Workspace, page: Page) -> Writer:
    def write(values: Values) -> tuple[Remark, ...]:
        edit.make(desk, Linked, {MINE: page.reference, **values})
        return ()

    return Writer((), write)


def _far(link: Linked, reference: str) -> str:
    return link.other if link.one == reference else link.one


def _called(known: Mapping[str, Known], far: str, role: str) -> tuple[str, str]:
    """As what and to whom; while names are hidden, by the reference alone."""
    parts = [role] if role else []
    return ", ".join((*parts, f"{known[far].called} ({far})")), ", ".join((*parts, f"{MASK} {far}"))


def _beside(link: Linked, fields: Iterable[Field]) -> str:
    told = [(field, getattr(link, field.name)) for field in fields if field.name in BESIDE]
    said = (f"{field.label.lower()} {phrasing.shown(field, held)}" for field, held in told if held)
    return " · ".join(said)


def _field(fields: Iterable[Field], name: str) -> Field:
    return next(field for field in fields if field.name == name)
