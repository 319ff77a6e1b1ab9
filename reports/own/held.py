"""What every paper of one record is made of: whose it is, its chronology, and the index to that."""

from collections.abc import Callable, Iterable, Mapping
from collections.abc import Set as Among
from dataclasses import dataclass, replace

from disrupt.errors import Trouble
from disrupt.links import named
from disrupt.page import Page, show
from disrupt.records import RECORDS, Child, Subject
from disrupt.workspace import Workspace
from orders.binding import Binding
from orders.chronology import Line
from orders.dossier import binds, may_ask, sees_all
from orders.exhibits import Exhibit, exhibits
from orders.reckoning import Law
from reports.deliver import Copy, Document
from reports.parts import Origin


@dataclass(frozen=True)
class Head:
    """What each of them begins with."""

    reference: str
    kind: str
    number: int
    """Of the record's own row, as the log names it."""
    name: str
    said: tuple[str, ...]
    origin: Origin


@dataclass(frozen=True)
class Bound:
    """What binds now, as far as the reader may see it."""

    held: tuple[Binding, ...]
    is_all: bool


def looked(desk: Workspace, reference: str, kind: type[Subject]) -> Page:
    """The record's page. That somebody looked is in the log before it is drawn."""
    desk.ask("deliver")
    page = show(desk, reference)
    if page.kind != kind.kind_name():
        wanted = RECORDS[kind.kind_name()].title.lower()
        raise Trouble(f"{page.reference} is no {wanted}.", f"Ask for it on the page of a {wanted}.")
    return page


def head(desk: Workspace, page: Page, name: str, said: Iterable[str] = ()) -> Head:
    return Head(
        reference=page.reference,
        kind=page.kind,
        number=page.subject.id,
        name=name,
        said=tuple(said),
        origin=Origin(desk.store.about.controller, desk.store.clock.now()),
    )


def name_of(page: Page) -> str:
    """As far as the reader may see it, without what tells it from others of that name."""
    seen = {field.name for field, _ in page.values} - {page.subject.told_apart_by}
    return page.subject.called(seen)


def bound_of(desk: Workspace, law: Law, page: Page) -> Bound | None:
    """Nothing for whoever may be told nothing of what binds."""
    if not may_ask(desk, page):
        return None
    held = binds(desk, law, page)
    refers = {name for each in held for line in each.lines for name in line.refers}
    with desk.store.reading() as session:
        children = named(session, Child, refers).keys()
    return Bound(tuple(_unnamed(each, children) for each in held), sees_all(desk))


def _unnamed(bound: Binding, children: Among[str]) -> Binding:
    """A child that a condition is about stands there by a reference alone."""
    lines = (
        line if children.isdisjoint(line.refers) else replace(line, about="; ".join(line.refers))
        for line in bound.lines
    )
    return replace(bound, lines=tuple(lines))


def index_of(desk: Workspace, lines: Iterable[Line]) -> tuple[Exhibit, ...]:
    """The records that the entries of a chronology name, as they are first named."""
    return exhibits(desk, (each.reference for each in lines))


def numbers(index: Iterable[Exhibit]) -> Mapping[str, int]:
    return {each.reference: each.number for each in index}


def leaving(name: str, of: Head, told: Iterable[str], draw: Callable[[Copy], bytes]) -> Document:
    """Its paper as it leaves, with every record that it tells of."""
    references = tuple(dict.fromkeys((of.reference, *told)))
    return Document(name, (of.kind, of.number), lambda copy, _: draw(copy), references=references)
