"""The chair's late list in a pack: what passed, and nobody dealt with, under the class of each."""

from collections.abc import Callable, Mapping, Sequence

from disrupt.fields import Seen, fields_of
from disrupt.moments import day_of
from disrupt.records import (
    RECORDS,
    Action,
    Child,
    Licence,
    LicenceDecision,
    Order,
    Outcome,
    Person,
    Plan,
    Premises,
    Record,
    Subject,
)
from orders.alerts.found import Found
from orders.alerts.items import all_items
from orders.alerts.late import RUNGS, rung
from orders.forum.resulting import sort_of
from orders.packs.known import others_of
from orders.packs.pack import Late
from orders.packs.pieces import Piece
from orders.packs.said import called, name_of
from orders.packs.sitting import Sitting

SEEN: Mapping[type[Record], Seen] = {
    Order: Seen.ORDERS,
    Licence: Seen.ORDERS,
    LicenceDecision: Seen.ORDERS,
    Outcome: Seen.RESULT,
    Action: Seen.ACTIONS,
    Plan: Seen.ACTIONS,
}
"""Of what has clocks of its own, by the kind of record."""
SUBJECTS = (Person, Premises, Child)
"""Of whom a pack tells."""


def late(of: Sitting, step: Callable[[], None] = lambda: None) -> tuple[Late, ...]:
    """As it stood at the moment of the pack; every date of the register is looked at."""
    items = all_items(of.session, of.law, of.at, step)
    held = [each.found for each in items if rung(each, of.at) == RUNGS[-1]]
    told = [(each, seen) for each in held if (seen := _seen(each)) is not Seen.NOBODY]
    others = others_of(of.session, {name for each, _ in told for name in _about(each)})
    return tuple(_late(of, each, seen, others) for each, seen in told)


def _seen(found: Found) -> Seen:
    """A date that stands in a field of its own is seen like that; where one is read, like it."""
    kind, name = found.read_in or (found.kind, found.name)
    fields = {each.name: each.seen for each in fields_of(RECORDS[kind])}
    return fields.get(name) or SEEN.get(type(found.record), Seen.NOBODY)


def _late(of: Sitting, found: Found, seen: Seen, others: Mapping[str, Subject]) -> Late:
    whom = [each for each in _about(found) if isinstance(others.get(each), SUBJECTS)]
    return Late(
        about=(whom or _about(found))[0],
        says=Piece(f"{found.due.label} · {found.reference}", seen, _sort(of, found.record)),
        who=_who(whom, others),
        due=day_of(found.due.when),
        source=found.due.source,
    )


def _about(found: Found) -> tuple[str, ...]:
    """Whom and what it is about; else what it is on."""
    return found.about or (found.reference,)


def _sort(of: Sitting, record: Subject) -> str:
    if isinstance(record, Action | Plan):
        return of.agencies.key(record.agency)
    return sort_of(record.kind) if isinstance(record, Outcome) else ""


def _who(whom: Sequence[str], others: Mapping[str, Subject]) -> Piece | None:
    """All of them; of a child only where it is about nobody else."""
    named = [each for each in whom if not isinstance(others[each], Child)]
    if len(named) > 1:
        return Piece("; ".join(called(others, each) for each in named), Seen.IDENTITY)
    first = next(iter(named or whom), None)
    return name_of(others, first) if first else None
