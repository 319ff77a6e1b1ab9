"""The pocket card of a person: who it is and what binds them now, and no intelligence."""

# mypy: allow-untyped-calls
# ReportLab carries no types.

from collections.abc import Iterator
from dataclasses import dataclass

from disrupt import phrasing
from disrupt.errors import Trouble
from disrupt.formats import FORMATS
from disrupt.lists import word_list
from disrupt.page import Page, show
from disrupt.records import Part, Person
from disrupt.records.person import Marker
from disrupt.workspace import Workspace
from orders.binding import Binding, binding
from orders.eyes import eyes_of
from orders.reckoning import Law
from reports.deliver import Copy, Document
from reports.page import A6, paper
from reports.parts import Origin, Pen, furniture
from reports.styles import LABEL, NAME

TITLE = "Pocket card"
NAMED = ("family_name", "given_names")


@dataclass(frozen=True)
class PocketCard:
    """All that stands on it; what does not is not even gathered."""

    reference: str
    number: int
    """Of the person's own row, as the log names it."""
    name: str
    who: tuple[str, ...]
    binds: tuple[Binding, ...]
    markers: tuple[str, ...]
    vehicles: tuple[str, ...]
    whose: tuple[str, ...]
    origin: Origin


def gather(desk: Workspace, law: Law, reference: str) -> PocketCard:
    """That somebody looked is in the log first."""
    eyes = eyes_of(desk)
    if not eyes.may("order", "order_condition", "outcome", "outcome_condition"):
        desk.refuse("show")
    page, at = show(desk, reference), desk.store.clock.now()
    if not isinstance(page.subject, Person):
        raise Trouble(f"{page.reference} is nobody.", "A pocket card is made of a person.")
    values = {field.name: value for field, value in page.values}
    with desk.store.reading() as session:
        bound = binding(session, law, page.subject, at, eyes=eyes)
    return PocketCard(
        reference=page.reference,
        number=page.subject.id,
        name=page.subject.called([name for name in NAMED if name in values]),
        who=tuple(who_of(page, values)),
        binds=bound,
        markers=tuple(markers_of(page)),
        vehicles=tuple(map(FORMATS["plate"].shown, _several(values.get("vehicles")))),
        whose=tuple(str(values[name]) for name in ("owner", "deputy") if values.get(name)),
        origin=Origin(desk.store.about.controller, at),
    )


def document(card: PocketCard) -> Document:
    return Document(
        "pocket card",
        (Person.kind_name(), card.number),
        lambda copy, _task: draw(card, copy),
        references=(card.reference,),
    )


def draw(card: PocketCard, copy: Copy) -> bytes:
    """A6 pages as a PDF; equal cards give equal bytes."""
    pen = Pen(A6)
    story = [
        pen.plain(card.name, NAME),
        pen.plain(" · ".join((card.reference, *card.who)), LABEL),
        *pen.section("What binds them now"),
        *pen.binds(card.binds),
        *pen.section("Also"),
        *pen.fact("Markers", card.markers or ("none recorded",)),
        *pen.fact("Vehicles", card.vehicles or ("none recorded",)),
        *pen.fact("Whose case", card.whose or ("nobody's yet",)),
    ]
    return paper(story, furniture(TITLE, card.origin, copy, A6))


def who_of(page: Page, values: dict[str, object]) -> Iterator[str]:
    shown = {field.name: phrasing.shown(field, value) for field, value in page.values}
    if values.get("born"):
        yield f"born {shown['born']}"
    if values.get("sex"):
        yield shown["sex"]
    if aliases := _several(values.get("aliases")):
        yield "also " + ", ".join(f"“{each}”" for each in aliases)


def markers_of(page: Page) -> Iterator[str]:
    """With the day from which each is known; never whence."""
    for each in _held(page, Marker):
        if isinstance(each, Marker) and each.held_on(page.as_at):
            on = f" ({phrasing.partial(each.on)})" if each.on else ""
            yield f"{word_list('markers').says(each.marker)}{on}"


def _held(page: Page, kind: type[Part]) -> Iterator[Part]:
    return (each for dated in page.dated if dated.part is kind for each in dated.held)


def _several(value: object) -> tuple[str, ...]:
    return value if isinstance(value, tuple) else ()
