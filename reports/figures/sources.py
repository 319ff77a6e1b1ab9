"""Where the rows come from: each source is read once, in columns, for all measures and tables.

Every question is asked of kinds of records, so that the wall narrows it to what its reader sees.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from sqlalchemy import func, select

from disrupt.records import (
    Action,
    AgendaItem,
    Disruption,
    Licence,
    LicenceDecision,
    Meeting,
    Outcome,
    Person,
)
from disrupt.records.sealed_text import as_kept
from orders.forum.items import WITHDRAWN
from orders.impact import counted
from reports.figures.days import FOR_EVER, day_in_london, moved
from reports.figures.entered import Entered
from reports.figures.measures import Source, measures
from reports.figures.order_rows import order_events, orders
from reports.figures.rows import Reading, Row, said, yes_no

ADOPTED, DISCHARGED = "adopted", "discharged"


def _wanted(source: Source, word: str) -> frozenset[str]:
    """Every word of that name that any measure counts: the others need not be read."""
    return frozenset(each for one in measures().of(source) for each in one.where[word])


def _outcomes(reading: Reading) -> Iterator[Row]:
    o = Outcome
    kind, cse = func.lower(o.kind), yes_no(o.cse)
    found = (
        select(kind, cse, o.code, as_kept(o.at), o.reference, o.person, o.area, o.arrest)
        .where(
            kind.in_(_wanted("outcomes", "kind")),
            cse.in_(_wanted("outcomes", "cse")),
            reading.begins(o.at),
        )
        .order_by(o.id)
    )
    for word, is_cse, code, at, *said_of in reading.session.execute(found):
        words, days = (word, is_cse, code or ""), (day_in_london(at),)
        reference, person, area, arrest = said_of
        yield Row(words, days, reference, person or "", area or "", arrest or "")


def _disruptions(reading: Reading) -> Iterator[Row]:
    d = Disruption
    graded = (d.strand, d.impact, d.evidence, d.graded_by, d.moderated_by)
    found = (
        select(*graded, as_kept(d.at), d.reference, d.person, d.area, d.tactic, d.agency)
        .where(reading.begins(d.at))
        .order_by(d.id)
    )
    for strand, impact, evidence, graded_by, moderated_by, *more in reading.session.execute(found):
        at, reference, person, area, tactic, agency = more
        counts_as = counted(
            (impact or "").casefold(),
            evidence=evidence,
            graded_by=graded_by,
            moderated_by=moderated_by,
        )
        yield Row(
            words=(strand or "", counts_as),
            days=(day_in_london(at),),
            record=reference,
            whom=person or "",
            area=area or "",
            tactic=tactic or "",
            agency=agency or "",
        )


def _decisions(reading: Reading) -> Iterator[Row]:
    d, entered = LicenceDecision, Entered(reading.law)
    found = (
        select(
            *(d.decision, yes_no(d.immediate), yes_no(d.relevant_information)),
            *(as_kept(d.decided), as_kept(d.notified), as_kept(d.nr3s_entered)),
            *(d.reference, d.reason, Licence.kind, Licence.authority, Licence.holder),
        )
        .outerjoin(Licence, Licence.reference == d.licence)
        .order_by(d.id)
    )
    for decision, at_once, relevant, *more in reading.session.execute(found):
        decided, notified, entry, reference, reason, kind, authority, holder = more
        told = day_in_london(notified)
        due = entered.due(decision, kind, authority=authority, told=told)
        is_in_time = due and entry and day_in_london(entry) <= due
        yield Row(
            words=(decision, at_once, relevant, said(due), said(is_in_time)),
            days=(day_in_london(decided), told),
            record=reference,
            whom=holder or "",
            area=authority or "",
            reason=reason or "",
        )


def _items(reading: Reading) -> Iterator[tuple[str, str, str, str]]:
    """Its state, its day, what it is about and, of a person, whom; the earliest first.

    A row that was taken off again stands on no agenda.
    """
    found = (
        select(AgendaItem.state, as_kept(Meeting.at), AgendaItem.about, Person.reference)
        .join(Meeting, Meeting.id == AgendaItem.meeting_id)
        .outerjoin(Person, Person.reference == AgendaItem.about)
        .order_by(as_kept(Meeting.at), AgendaItem.id)
    )
    for state, at, about, person in reading.session.execute(found):
        if (word := (state or "").casefold()) != WITHDRAWN:
            yield word, day_in_london(at), about, person or ""


def _agenda(reading: Reading) -> Iterator[Row]:
    for state, day, about, person in _items(reading):
        yield Row((state,), (day,), about, person)


def _adopted(reading: Reading) -> Iterator[Row]:
    """Each time that somebody was adopted, up to the day before they were discharged."""
    since: dict[str, str] = {}
    for state, day, _, person in _items(reading):
        if not person or not day:
            continue
        if state == ADOPTED:
            since.setdefault(person, day)
        elif state == DISCHARGED and person in since:
            yield Row((), (since.pop(person), moved(day, -1)), person, person)
    for person, day in since.items():
        yield Row((), (day, FOR_EVER), person, person)


def _actions(reading: Reading) -> Iterator[Row]:
    """Overdue from the day after it was due to the day before it was done."""
    found = (
        select(Action.reference, Action.agency, as_kept(Meeting.at))
        .add_columns(as_kept(Action.due), as_kept(Action.closed))
        .join(Meeting, Meeting.reference == Action.meeting)
        .order_by(Action.id)
    )
    for reference, agency, at, due, closed in reading.session.execute(found):
        late = moved(due, 1) if due else ""
        until = moved(closed, -1) if closed else FOR_EVER
        yield Row(
            words=(said(due and closed and closed <= due),),
            days=(day_in_london(at), late, until),
            record=reference,
            agency=agency or "",
        )


@dataclass(frozen=True)
class Told:
    """What the rows of a source say of themselves, by name, and how they are read."""

    words: tuple[str, ...]
    days: tuple[str, ...]
    rows: Callable[[Reading], Iterable[Row]]


SOURCES: Mapping[Source, Told] = {
    "outcomes": Told(("kind", "cse", "code"), ("at",), _outcomes),
    "disruptions": Told(("strand", "impact"), ("at",), _disruptions),
    "orders": Told(("kind", "power", "came to"), ("applied", "made", "served", "until"), orders),
    "order events": Told(("event", "kind"), ("at",), order_events),
    "decisions": Told(
        ("decision", "immediate", "relevant information", "owed", "in time"),
        ("decided", "notified"),
        _decisions,
    ),
    "agenda": Told(("state",), ("at",), _agenda),
    "adopted": Told((), ("adopted", "until"), _adopted),
    "actions": Told(("on time",), ("at", "overdue from", "overdue until"), _actions),
}
CODE = SOURCES["outcomes"].words.index("code")
"""Where the Home Office outcome stands among the words of an outcome."""
NOT_ASSIGNED = "0"
"""The one that is in no denominator."""
