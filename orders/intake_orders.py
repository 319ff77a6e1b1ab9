"""Orders that are brought in: in the catalogue's words, kept as found, with all that is wrong."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from disrupt.checks import Weight
from disrupt.links import references
from disrupt.records import Order, OrderEvent, Person, Record
from disrupt.sheets.match import Row, Sheet
from disrupt.sheets.plan import Plan
from disrupt.store.gate import GatedSession
from orders.asks import Asks
from orders.catalogue import Catalogue, letters
from orders.held import batches, recorded
from orders.keeping import concerned, keep_all
from orders.reckoning import Law
from orders.rules import Happening, against, missing_links
from orders.said import Said
from orders.standing import Standing, stood
from orders.succession import unsaid

Wrong = Iterator[tuple[Record, str, Said]]
"""Of which record something is wrong, under which heading, and what."""


def in_our_words(sheet: Sheet, catalogue: Catalogue) -> Sheet:
    """A power that goes by another name is found, and that name is kept beside it."""
    return replace(sheet, rows=tuple(_in_our_words(row, catalogue) for row in sheet.rows))


def _in_our_words(row: Row, catalogue: Catalogue) -> Row:
    said = str(row.values.get("power") or "")
    known = catalogue.called.get(letters(said))
    if known is None or known == said:
        return row
    values = {**row.values, "power": known, "known_as": row.values.get("known_as") or said}
    unlisted = ("power", Weight.UNLISTED)
    remarks = tuple(each for each in row.remarks if (each.field, each.weight) != unlisted)
    return replace(row, values=values, remarks=remarks)


def look_over(
    session: GatedSession, law_of: Callable[[], Law], plan: Plan, written: Sequence[Record]
) -> None:
    """Once all is written: the dates are kept, and what is wrong is told. Nothing is rejected."""
    concerned_by = _concerned(session, written)
    spoken_of = _numbered(session, {_order_number(each) for each in plan.rows} - {None})
    done, of = 0, len(concerned_by) + len(spoken_of)
    for some in batches(concerned_by):
        plan.task.reach("Reckoning", done, of)
        keep_all(session, law_of(), some)
        done += len(some)
    for some in batches(spoken_of):
        plan.task.reach("Reckoning", done, of)
        for each in recorded(session, some):
            _tell(plan, _wrong(session, law_of(), stood(law_of(), each, session.unit.now)))
        done += len(some)


def _numbered(session: Session, numbers: Iterable[int | None]) -> tuple[Order, ...]:
    found: list[Order] = []
    for some in batches(sorted(each for each in numbers if each)):
        found += session.scalars(select(Order).where(Order.id.in_(some)).order_by(Order.id))
    return tuple(found)


def _order_number(record: Record) -> int | None:
    if isinstance(record, OrderEvent):
        return record.order_id
    return record.id if isinstance(record, Order) else None


def _concerned(session: Session, written: Sequence[Record]) -> tuple[Order, ...]:
    """Of people, who are many, all at once."""
    people = {each.reference for each in written if isinstance(each, Person)}
    others = concerned(session, (each for each in written if not isinstance(each, Person)))
    found = {each.id: each for each in others}
    if people:
        about = session.execute(select(Order.id, Order.person))
        ids = [number for number, named in about if people.intersection(references(named))]
        found |= {each.id: each for each in _numbered(session, ids)}
    return tuple(found.values())


def _tell(plan: Plan, wrong: Wrong) -> None:
    for record, heading, said in wrong:
        if row := plan.rows.get(record):
            sheet, number = row
            told = {"row": number, "heading": heading, "why": said.text, "source": said.source}
            plan.reports[sheet].warned.append(told)


def _wrong(session: Session, law: Law, standing: Standing) -> Wrong:
    of = standing.of
    for said in (*missing_links(standing.power, of.order), *standing.found.says):
        if said.level != "note":
            yield of.order, "power", said
    for said in (*_incomplete(standing), *_still_standing(session, law, standing)):
        yield of.order, "power", said
    for event in of.events:
        happening = Happening(standing, event.event, event.at, event.person or "")
        yield from ((event, "event", said) for said in against(happening))


def _incomplete(standing: Standing) -> Iterator[Said]:
    """Where a date was reckoned as though something had been said that was not."""
    facts = {fact.id for fact in standing.power.facts}
    for each in standing.found.deadlines:
        unsaid = [
            name
            for name, wanted in (each.clock.when or {}).items()
            if name in facts and isinstance(wanted, Asks) and wanted.said is False
        ]
        if unsaid and each.clock.unsettled:
            says = f"Incomplete: {', '.join(unsaid)} is not said. {each.clock.unsettled}"
            yield Said("warned", says, each.source)


def _still_standing(session: Session, law: Law, standing: Standing) -> Iterator[Said]:
    """Earlier orders that this one ended by law, or later ones that ended it, unsaid."""
    says, mine = standing.power.law.get("superseding"), standing.of.order
    source = standing.power.cites(says.section) if says else standing.power.statute
    for each in unsaid(session, law, standing.of):
        old = each.old.reference if each.old.id != mine.id else "It"
        new = each.new.reference if each.new.id != mine.id else "this"
        yield Said(
            "warned", f"{old} ended by law when {new} was made, and does not say so.", source
        )
