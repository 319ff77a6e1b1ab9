"""What changed about somebody or some place since a moment: by its own day, else by the log."""

import json
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from disrupt.history import VERBS
from disrupt.moments import When, beginning, day_of, ending, kept
from disrupt.store.schema import audit, revision
from orders.eyes import Eyes
from orders.forum import dated_orders, dated_people
from orders.forum.brought_in import Numbered, units
from orders.forum.considered import Said
from orders.forum.dated import Dated
from orders.held import batches

RECORDED_SINCE = "recorded since: {}"
Source = Callable[[Session, Collection[str], Eyes], Iterator[Dated]]
SOURCES: Mapping[str, Source] = {
    "outcome": dated_people.of_outcomes,
    "person_status": dated_people.of_statuses,
    "order": dated_orders.of_orders,
    "licence_decision": dated_orders.of_licences,
    "child_care": dated_people.of_care,
    "sighting": dated_people.of_sightings,
    "premises_visit": dated_people.of_visits,
    "premises_check": dated_people.of_checks,
    "disruption": dated_people.of_disruptions,
    "action": dated_people.of_actions,
}
"""By the kind of record that one must be let read."""

Changes = Mapping[str, tuple[Said, ...]]
Written = Mapping[Numbered, frozenset[str]]
"""The fields of records that somebody wrote here."""


def changed(
    session: Session, eyes: Eyes, about: str, since: When, *, now: datetime
) -> tuple[Said, ...]:
    """Of one person, place, group or child: the gravest first, of those the newest."""
    return changes(session, eyes, (about,), since, now=now)[about]


def is_changed(
    session: Session, eyes: Eyes, references: Iterable[str], since: When, *, now: datetime
) -> frozenset[str]:
    """Those of a list of whom there is anything to tell."""
    found = changes(session, eyes, references, since, now=now)
    return frozenset(name for name, said in found.items() if said)


def changes(
    session: Session, eyes: Eyes, references: Iterable[str], since: When, *, now: datetime
) -> Changes:
    """What is dated after a moment, and what was recorded after it though dated before.

    What was recorded later than it is asked of was not known then.
    What sheets brought in counts by its own day alone: else a register that was just begun would
    have changed from end to end.
    """
    wanted = tuple(dict.fromkeys(references))
    told = [each for each in _dated(session, eyes, frozenset(wanted)) if _is_told(each, now)]
    earlier = (each for each in told if not _is_after(each, since))
    written = _written(session, earlier, since, now=now)
    found: dict[str, list[tuple[Dated, str]]] = defaultdict(list)
    for each in told:
        if says := _says(each, since, written, now=now):
            found[each.about].append((each, says))
    return {name: _in_order(found[name]) for name in wanted}


def _dated(session: Session, eyes: Eyes, wanted: frozenset[str]) -> Iterator[Dated]:
    for kind, source in SOURCES.items():
        if wanted and eyes.may(kind):
            yield from (each for each in source(session, wanted, eyes) if each.about in wanted)


def _is_told(each: Dated, now: datetime) -> bool:
    """What is to come has not changed anything yet; that it was put down for a day may have."""
    return each.is_ahead or beginning(each.when) <= now


def _is_after(each: Dated, since: When) -> bool:
    return not each.is_ahead and beginning(each.when) >= ending(since)


def _says(each: Dated, since: When, written: Written, *, now: datetime) -> str:
    if _is_after(each, since):
        return each.says
    number = (each.record.kind_name(), each.record.id)
    if each.field in written.get(number, ()) or _was_recorded_after(each, since, now=now):
        return each.says if each.is_ahead else RECORDED_SINCE.format(each.says)
    return ""


def _was_recorded_after(each: Dated, since: When, *, now: datetime) -> bool:
    """As a sheet said it of one of its rows; the day on which it came in says nothing."""
    on, came_in = each.recorded_on, day_of(each.record.made_at)
    return on is not None and day_of(since) < on <= day_of(now) and on != came_in


def _written(session: Session, told: Iterable[Dated], since: When, *, now: datetime) -> Written:
    """By whoever sat here, after that moment."""
    numbers: dict[str, set[int]] = defaultdict(set)
    for each in told:
        if ending(since) <= each.record.changed_at:
            numbers[each.record.kind_name()].add(each.record.id)
    of_sheets = units(session) if numbers else frozenset()
    found: dict[Numbered, frozenset[str]] = defaultdict(frozenset)
    for kind, several in numbers.items():
        for some in batches(tuple(several)):
            lines = (
                select(audit.c.subject_id, audit.c.session, audit.c.ticks, revision.c.detail)
                .join_from(audit, revision, audit.c.seq == revision.c.seq)
                .where(audit.c.subject_kind == kind, audit.c.subject_id.in_(some))
                .where(audit.c.event.in_(VERBS), audit.c.at >= kept(ending(since)))
                .where(audit.c.at <= kept(now))
            )
            for number, run, ticks, detail in session.execute(lines):
                if (run, ticks) not in of_sheets:
                    found[kind, number] |= frozenset(json.loads(detail))
    return found


def _in_order(found: Iterable[tuple[Dated, str]]) -> tuple[Said, ...]:
    """Each thing once, though an order says it and an event of it too."""
    newest = sorted(found, key=lambda each: beginning(each[0].when), reverse=True)
    gravest = sorted(newest, key=lambda each: each[0].grade)
    said = {
        (each.seen, says): Said(says, each.seen, each.reference, each.sort)
        for each, says in gravest
    }
    return tuple(said.values())
