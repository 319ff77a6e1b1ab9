"""Who is tied to a record, and how one record is tied to another, in the words of a page."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from disrupt import phrasing
from disrupt.formats import FORMATS
from disrupt.links import named
from disrupt.page import Page
from disrupt.partial import PartialDate
from disrupt.records import RECORDS, Link, Subject
from disrupt.workspace import Workspace
from orders.eyes import Eyes, eyes_of
from orders.held import batches
from orders.network import Bond, Network, Span, shortest
from orders.network_sources import network

LINKED = ("person", "child", "premises", "vehicle", "group", "agency", "licence")
"""Of what it is asked who is tied to it."""
NOW, ENDED = "now", "ended"
NEVER_TOGETHER = "never at the same time"


@dataclass(frozen=True)
class Named:
    """A record as its reader may know it."""

    reference: str
    kind: str
    called: str


@dataclass(frozen=True)
class TiedTo:
    """One tie of a record: to whom or what, as what, why, since when and how well it is known."""

    other: Named
    role: str
    why: str
    when: str
    grade: str
    state: str
    source: str
    """The reference of the record that says so, where it is one of its own."""


@dataclass(frozen=True)
class Step:
    """One step of a way, from one record to the next."""

    one: Named
    tied: TiedTo


@dataclass(frozen=True)
class Way:
    one: Named
    other: Named
    steps: tuple[Step, ...] | None
    """Nothing where no way was found."""


def may_ask(desk: Workspace) -> bool:
    """Whoever may not know of networks is not told of what other records have in common either."""
    return bool(desk.readable(Link.kind_name()))


def may_link(desk: Workspace, page: Page) -> bool:
    """Whether this reader may see the links of such a record."""
    return page.kind in LINKED and may_ask(desk)


def network_of(desk: Workspace) -> Network:
    """All of it, as far as the reader may see: to be asked more than once."""
    desk.ask("show")
    if not may_ask(desk):
        desk.refuse("show")
    with desk.store.reading() as session:
        return network(session, eyes_of(desk))


def tied_to(
    desk: Workspace, among: Network, reference: str, as_at: date | None = None
) -> tuple[TiedTo, ...]:
    """What holds on the day first, then what had ended by then; of each the newest first."""
    desk.ask("show")
    day = (as_at or desk.today).isoformat()
    told = [bond for bond in among.bonds(reference) if bond.span.has_begun(day)]
    known = named_of(desk, (bond.other.reference for bond in told))
    rows = [_told(bond, known, day) for bond in sorted(told, key=_newest)]
    return tuple(sorted(rows, key=lambda each: each.state != NOW))


def way(
    desk: Workspace, among: Network, ends: tuple[str, str], as_at: date | None = None
) -> Way | None:
    """The shortest, over ties that hold on the day; nothing where one is not there to be seen."""
    desk.ask("show")
    day = (as_at or desk.today).isoformat()
    bonds = shortest(among, *ends, day)
    known = named_of(desk, (*ends, *(bond.other.reference for bond in bonds or ())))
    if not known.keys() >= set(ends):
        return None
    one, other = (known[name] for name in ends)
    if bonds is None:
        return Way(one, other, None)
    steps = (Step(known[bond.one.reference], _told(bond, known, day)) for bond in bonds)
    return Way(one, other, tuple(steps))


def links_of(desk: Workspace, reference: str) -> tuple[Link, ...]:
    """Those that somebody recorded, of which the reader may see both ends."""
    of = or_(Link.one == reference, Link.other == reference)
    with desk.store.reading() as session:
        held = tuple(session.scalars(select(Link).where(of).order_by(Link.id)))
    known = named_of(desk, (name for each in held for name in (each.one, each.other)))
    return tuple(each for each in held if known.keys() >= {each.one, each.other})


def _told(bond: Bond, known: Mapping[str, Named], day: str) -> TiedTo:
    span, tie = bond.span, bond.tie
    return TiedTo(
        other=known[bond.other.reference],
        role=bond.role,
        why=tie.says,
        when=dated(span, once=tie.once),
        grade=FORMATS["grade"].shown(tie.grade),
        state=NOW if span.holds_on(day) else ENDED,
        source=tie.source,
    )


def _newest(bond: Bond) -> tuple[int, str]:
    return -bond.span.newness(), bond.other.reference


def dated(span: Span, *, once: bool) -> str:
    """Such as “since Mar 2024, until 02 Nov 2026”, or “on 02 Nov 2026”."""
    if span.is_never():
        return NEVER_TOGETHER
    said = (("on" if once else "since", span.since), ("until", span.until))
    known = ((word, PartialDate.read(text)) for word, text in said if text)
    told = ", ".join(f"{word} {phrasing.short_partial(when)}" for word, when in known)
    return f"{told} (about)" if span.about else told


def named_of(desk: Workspace, wanted: Iterable[str]) -> Mapping[str, Named]:
    """Of these references, those that the reader may see."""
    names, eyes = tuple(dict.fromkeys(wanted)), eyes_of(desk)
    with desk.store.reading() as session:
        return {each.reference: each for each in _found(session, eyes, names)}


def _found(session: Session, eyes: Eyes, names: tuple[str, ...]) -> Iterator[Named]:
    for kind, record in RECORDS.items():
        if issubclass(record, Subject) and (seen := eyes.fields(kind)):
            for some in batches(names):
                for name, each in named(session, record, some).items():
                    yield Named(name, kind, each.called(seen))
