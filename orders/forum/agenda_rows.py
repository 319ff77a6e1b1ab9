"""Each row of an agenda: how it is called, what stands beside it, and what its chip says."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from disrupt import phrasing
from disrupt.moments import day_of
from disrupt.records import Action, AgendaItem, Meeting, Plan
from disrupt.workspace import Workspace
from orders.ages import age
from orders.eyes import Eyes, eyes_of
from orders.forum.agencies import Agencies, agencies
from orders.forum.agenda import Chip, Row
from orders.forum.changed import SOURCES, is_changed
from orders.forum.decisions import PERSON
from orders.forum.forums import plain
from orders.forum.items import (
    DEFERRED,
    IDENTIFIED,
    REFERRED,
    considered_by,
    fitting,
    items_of,
    state_of,
)
from orders.forum.promised import days_over, open_on
from orders.forum.scoring import (
    MAY_BE_UNDER_AGE,
    UNDER_AGE,
    ByPerson,
    may_score,
    scores,
    why_no_age,
)
from orders.forum.sittings import as_at, moment_of, the_last
from orders.forum.standing import Spell, standing_before
from orders.forum.subjects import Called, called
from orders.forum.weights import in_force
from orders.working import many

BETWEEN = " · "


@dataclass(frozen=True)
class _Known:
    """What all rows are told from, read once."""

    today: date
    on: date
    """The day as at which whom it considers is looked at."""
    rows: Mapping[str, AgendaItem | None]
    standing: Mapping[str, Spell]
    called: Mapping[str, Called]
    items: Mapping[str, str]
    actions: Mapping[str, Sequence[Action]]
    scores: ByPerson
    agencies: Agencies
    planned: frozenset[str]
    """Those of whom a plan is open."""
    supported: frozenset[str]
    """Those of whom any meeting has recorded what support was offered."""
    changed: frozenset[str]
    sees_changes: bool
    """Whether of whoever is not among those it can be said that nothing changed."""
    last_on: date | None
    last_states: Mapping[str, str]
    """What the meeting before made of those who were on its agenda."""


def rows_of(desk: Workspace, session: Session, meeting: Meeting) -> tuple[Row, ...]:
    known = _known(desk, session, meeting)
    return tuple(_row(each, known) for each in known.rows)


def in_order(rows: Iterable[Row]) -> list[Row]:
    """The highest score first; those without one after them, by name."""
    return sorted(rows, key=_order)


def _order(row: Row) -> tuple[bool, float, str, str]:
    points = row.score.points if row.score else 0.0
    return row.score is None, -points, row.name.casefold(), row.about


def _known(desk: Workspace, session: Session, meeting: Meeting) -> _Known:
    standing = standing_before(session, meeting)
    rows = considered_by(session, meeting, standing)
    last, eyes, now = the_last(session, meeting), eyes_of(desk), desk.store.clock.now()
    on, found = as_at(meeting, now), called(desk, session, rows)
    last_on = day_of(last.at) if last and last.at else None
    return _Known(
        today=desk.today,
        on=on,
        rows=rows,
        standing=standing,
        called=found,
        items=fitting(session, {each: each in standing for each in _unplaced(rows)}),
        actions=_actions(session, rows, desk.today),
        scores=_scores(desk, session, found, on, last_on=last_on),
        planned=_planned(session, rows, desk.today),
        supported=_supported(session, rows),
        agencies=agencies(session),
        changed=_changed(session, eyes, rows, last, until=moment_of(meeting, now)),
        sees_changes=eyes.may(*SOURCES),
        last_on=last_on,
        last_states={row.about: state_of(row) for row in (items_of(session, last) if last else ())},
    )


def _unplaced(rows: Mapping[str, AgendaItem | None]) -> Iterator[str]:
    yield from (about for about, row in rows.items() if not (row and row.item))


def _changed(
    session: Session, eyes: Eyes, rows: Iterable[str], last: Meeting | None, *, until: datetime
) -> frozenset[str]:
    """Before the first meeting there is nothing to tell it by."""
    if last is None or last.at is None:
        return frozenset()
    return is_changed(session, eyes, rows, last.ended or last.at, now=until)


def _actions(
    session: Session, wanted: Iterable[str], today: date
) -> Mapping[str, Sequence[Action]]:
    """By whom they are about, all that are open, whoever set them."""
    mine = Action.about.in_(tuple(wanted)), open_on(Action, today)
    found: dict[str, list[Action]] = {}
    for each in session.scalars(select(Action).where(*mine)):
        found.setdefault(each.about or "", []).append(each)
    return found


def _planned(session: Session, wanted: Iterable[str], today: date) -> frozenset[str]:
    held = select(Plan.about).where(Plan.about.in_(tuple(wanted)), open_on(Plan, today))
    return frozenset(session.scalars(held))


def _supported(session: Session, wanted: Iterable[str]) -> frozenset[str]:
    said = AgendaItem.about.in_(tuple(wanted)), AgendaItem.support.is_not(None)
    return frozenset(session.scalars(select(AgendaItem.about).where(*said)))


def _scores(
    desk: Workspace,
    session: Session,
    found: Mapping[str, Called],
    on: date,
    *,
    last_on: date | None,
) -> ByPerson:
    people = [each for each, one in found.items() if one.kind == PERSON]
    if not people or not may_score(desk):
        return {}
    return scores(session, people, on, in_force(session, on), last=last_on)


def _row(about: str, known: _Known) -> Row:
    row, one = known.rows[about], known.called[about]
    chip, says = _chip(about, known)
    score = known.scores.get(about)
    return Row(
        about=about,
        kind=one.kind,
        name=one.name,
        item=_item(about, known),
        state=state_of(row),
        beside=BETWEEN.join(_beside(about, known)),
        chip=chip,
        says=says,
        score=None if isinstance(score, str) else score,
    )


def _item(about: str, known: _Known) -> str:
    row = known.rows[about]
    return row.item if row and row.item else known.items[about]


def _chip(about: str, known: _Known) -> tuple[Chip, str]:
    late = sum(days_over(each, known.today) > 0 for each in known.actions.get(about, ()))
    if late:
        return "overdue", f"{late} overdue"
    if _is_new(about, known):
        return "new", "new"
    if gaps := len(tuple(_gaps(about, known))):
        return "gaps", many(gaps, "gap")
    return ("changed", "changed") if about in known.changed else ("", "")


def _is_new(about: str, known: _Known) -> bool:
    """Referred to this meeting, and neither adopted nor left over from the one before."""
    is_left = known.last_states.get(about) in {REFERRED, DEFERRED}
    is_referred = state_of(known.rows[about]) == REFERRED
    return is_referred and about not in known.standing and not is_left


def _gaps(about: str, known: _Known) -> Iterator[str]:
    """What the heading of those who are identified asks for and nobody has recorded."""
    is_asked = plain(_item(about, known)) == plain(IDENTIFIED)
    if not is_asked or known.called[about].kind != PERSON:
        return
    if not known.actions.get(about) and about not in known.planned:
        yield "no plan and no open action"
    if about not in known.supported:
        yield "no support recorded"


def _beside(about: str, known: _Known) -> Iterator[str]:
    row, one = known.rows[about], known.called[about]
    if one.more:
        yield one.more
    yield from _welfare(one, known.on)
    if row and row.referred_by and about not in known.standing:
        on = phrasing.short_day(row.recorded_on)
        yield f"from {known.agencies.called(row.referred_by)}, {on}"
    if known.last_states.get(about) == DEFERRED and known.last_on:
        yield f"deferred on {phrasing.short_day(known.last_on)}"
    if actions := len(known.actions.get(about, ())):
        yield many(actions, "open action")
    yield from _gaps(about, known)
    if about in known.changed:
        yield "changed"
    elif known.last_on and known.sees_changes and about in known.standing:
        yield f"no change since {phrasing.short_day(known.last_on)}"


def _welfare(one: Called, on: date) -> Iterator[str]:
    if one.born is None:
        return
    why = why_no_age(one.born, on)
    if why == UNDER_AGE:
        about = "about " if one.born.about else ""
        yield f"aged {about}{age(one.born.latest(), on)}: welfare first"
    elif why == MAY_BE_UNDER_AGE:
        yield "may be under 18: welfare first"
