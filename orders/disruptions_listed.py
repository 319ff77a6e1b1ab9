"""What a list shows of disruptions beside what is held: whom, by whom, and what each counts as."""

from collections.abc import Collection, Iterable, Mapping, Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from disrupt.fields import Field, Kind, Search, Seen
from disrupt.lists import Word, WordList
from disrupt.named import names
from disrupt.records import Agency, Disruption, Group, Person, Premises, Subject
from disrupt.worked import Known, WorkedOut
from disrupt.workspace import Workspace
from orders.held import batches
from orders.impact import AGREED, UNPROVEN, WAITS, agreement, counts_as
from orders.reckoning import Law

STATES = WordList(
    title="Second person",
    source="What a major impact waits for",
    words=tuple(Word(each, each) for each in (WAITS, UNPROVEN, AGREED)),
)
FIELDS = (
    Field("whom", "Whom or where", Kind.TEXT, Seen.FACTS, searched=Search.NAME),
    Field("by_whom", "By", Kind.TEXT, Seen.FACTS, searched=Search.NAME),
    Field("counts_as", "Counts as", Kind.CHOICE, Seen.FACTS, choices="impacts"),
    Field("agreement", "Second person", Kind.CHOICE, Seen.NOBODY, choices=STATES),
)
WHOM: Mapping[str, type[Subject]] = {"person": Person, "premises": Premises, "group": Group}
BY: Mapping[str, type[Subject]] = {"agency": Agency}
"""By the column that names them."""


def disruptions(_law: Law, desk: Workspace) -> WorkedOut:
    def work(session: Session, ids: Sequence[int], _wanted: Collection[str]) -> Known:
        known: dict[int, Mapping[str, object]] = {}
        for some in batches(ids):
            held = session.scalars(select(Disruption).where(Disruption.id.in_(some))).all()
            whom, by = (_named(desk, session, held, columns) for columns in (WHOM, BY))
            for each in held:
                known[each.id] = {
                    "whom": whom[each.id],
                    "by_whom": by[each.id],
                    "counts_as": counts_as(each) or None,
                    "agreement": agreement(each) or None,
                }
        return known

    return WorkedOut(FIELDS, work)


def _named(
    desk: Workspace,
    session: Session,
    held: Iterable[Disruption],
    columns: Mapping[str, type[Subject]],
) -> Mapping[int, str | None]:
    """By name; by reference, whoever may not be named to this reader."""
    said: dict[int, list[str]] = {each.id: [] for each in held}
    for column, kind in columns.items():
        of = {each.id: named for each in held if (named := getattr(each, column))}
        called = names(desk, session, kind, set(of.values()))
        for number, reference in of.items():
            said[number].append(called.get(reference, reference))
    return {number: "; ".join(each) or None for number, each in said.items()}
