"""What a meeting decides of somebody: kept with its moment, reason and score of that day."""

from collections.abc import Mapping

from sqlalchemy.orm import Session

from disrupt import history, phrasing
from disrupt.checks import Values
from disrupt.errors import Invalid, Trouble
from disrupt.moments import When
from disrupt.records import AgendaItem, Meeting
from disrupt.workspace import Workspace
from orders.finding import number_of
from orders.forum.considered import Decided
from orders.forum.decisions import missing, open_to, why_not
from orders.forum.items import (
    DEFERRED,
    UNDECIDED,
    WITHDRAWN,
    considered_by,
    decided_of,
    fitting,
    item_about,
    state_of,
)
from orders.forum.laying import ask, lay, one_unit, relay
from orders.forum.phase import phase_of
from orders.forum.scoring import may_score, score
from orders.forum.sittings import as_at, later
from orders.forum.standing import standing_before
from orders.forum.subjects import kinds, spelt
from orders.forum.weights import in_force

SAID = ("reason", "decision", "support")


def decide(
    desk: Workspace,
    meeting: str,
    about: str,
    values: Values,
    *,
    seen: Decided | None = None,
) -> AgendaItem:
    """Decided anew within the meeting, it takes the place of what was; the log keeps that.

    Whoever says what they saw is told where it was changed since.
    """
    ask(desk, AgendaItem, values)
    number = number_of(desk, Meeting, meeting)
    with desk.store.reading() as session:
        about = spelt(session, about)
        frozen = _frozen(desk, session, session.get_one(Meeting, number), about)
    with one_unit(desk) as session:
        at = session.get_one(Meeting, number)
        need_open(desk, at)
        row = _row(session, at, about, seen)
        said = _said(row, values)
        _need_right(session, at, about, said)
        kept = {**said, **frozen, "decided": _moment(desk, at)}
        if row:
            return relay(desk, session, row, kept)
        item = fitting(session, {about: about in standing_before(session, at)})[about]
        kept |= {"about": about, "item": item}
        return lay(desk, session, AgendaItem, kept, meeting_id=at.id)


def open_now(desk: Workspace, meeting: str, about: str) -> tuple[str, ...]:
    """The words that may be decided of somebody at this meeting."""
    number = number_of(desk, Meeting, meeting)
    with desk.store.reading() as session:
        standing = standing_before(session, session.get_one(Meeting, number))
        return open_to(standing.get(spelt(session, about)))


def need_open(desk: Workspace, at: Meeting) -> None:
    """Neither before it begins, nor once its minutes are approved."""
    if at.approved_on:
        raise Trouble(
            f"The minutes of this meeting were approved on {phrasing.day(at.approved_on)}.",
            "Decide it at the next meeting, or have it put right there as a correction.",
        )
    if phase_of(at, desk.store.clock.now()) == "before":
        raise Trouble("This meeting has not begun.", "Begin it, then decide.")


def need_seen(session: Session, row: AgendaItem | None, seen: Decided) -> None:
    """What was written since by somebody else is not written over."""
    held = decided_of(row)
    if row is not None and held != seen:
        raise Trouble(
            f"{history.last_change(session, row)}, after you opened it, so it was not saved.",
            "Look at what is decided now, then decide.",
        )


def _row(session: Session, at: Meeting, about: str, seen: Decided | None) -> AgendaItem | None:
    """Nobody is decided of who is not on the agenda."""
    row = item_about(session, at, about)
    if seen is not None:
        need_seen(session, row, seen)
    if about not in considered_by(session, at, standing_before(session, at)):
        raise Trouble(f"{about} is not on this agenda.", "Refer them to this meeting first.")
    return row


def _said(row: AgendaItem | None, values: Values) -> dict[str, object]:
    """What is not said anew stays, such as the reason for which they were referred."""
    held = {name: getattr(row, name) if row else None for name in SAID}
    state = str(values.get("state") or "").strip().casefold()
    return {"state": state, **{name: values.get(name, held[name]) for name in SAID}}


def _need_right(session: Session, at: Meeting, about: str, said: Values) -> None:
    state = str(said["state"])
    if refused := why_not(state, about, standing_before(session, at).get(about)):
        raise Trouble(*refused)
    for each in later(session, at):
        row = item_about(session, each, about)
        if state_of(row) not in {*UNDECIDED, DEFERRED, WITHDRAWN}:
            raise Trouble(
                f"{each.reference} decided of {about} after this meeting.",
                "Decide it there, so that the order of the two stays right.",
            )
    kind = kinds(session, (about,)).get(about, "")
    if wrong := tuple(missing(state, kind, said)):
        raise Invalid(wrong)


def _moment(desk: Workspace, at: Meeting) -> When:
    """Now, while it sits; of one that is over, when it was."""
    is_under_way = phase_of(at, desk.store.clock.now()) == "in the room"
    return desk.store.clock.now() if is_under_way else at.ended or at.at or desk.today


def _frozen(desk: Workspace, session: Session, at: Meeting, about: str) -> Mapping[str, str]:
    """The score of that day, for whoever may see it; of whom there is none, nothing."""
    if not may_score(desk):
        return {}
    day = as_at(at, desk.store.clock.now())
    found = score(session, about, day, in_force(session, day))
    return {} if isinstance(found, str) else {"score": f"{found.points} ({found.edition})"}
