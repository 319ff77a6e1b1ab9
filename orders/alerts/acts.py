"""What is done about dates: acknowledged, put off, finished, given to somebody, taken back."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import chain

from disrupt import edit
from disrupt.errors import Invalid
from disrupt.fields import fields_of
from disrupt.moments import When, beginning, day_of
from disrupt.records import Handling, Subject
from disrupt.time_seen import put_right, time_seen
from disrupt.wall import lifted
from disrupt.workspace import Workspace
from orders.alerts.bands import next_band_on
from orders.alerts.handled import TAKEN_BACK, Did, all_handlings, standing
from orders.alerts.items import Item
from orders.alerts.settled import settled

KIND = Handling.kind_name()
ONE_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Said:
    """What somebody says when they do something about a date."""

    next_step: str = ""
    reason: str = ""
    until: date | None = None
    outcome: str = ""
    evidence: str = ""


def acknowledge(desk: Workspace, items: Sequence[Item], said: Said) -> tuple[Handling, ...]:
    """Seen, and what comes next. Several at once lie within one band, and are given a reason."""
    if len({each.place for each in items}) > 1:
        raise Invalid(["Only what stands in one band is acknowledged together."])
    if not (said.next_step or said.reason).strip():
        raise Invalid(["Say what the next step is, such as “application drafted”."])
    return _kept(desk, items, "acknowledged", said)


def snooze(desk: Workspace, item: Item, said: Said) -> Handling:
    """Until a day, and never past its own day, its act-by or its next band."""
    at = time_seen(desk).now
    if item.band == "overdue":
        raise Invalid(["What is overdue cannot be snoozed. Say what came of it instead."])
    if said.until is None or said.until <= day_of(at):
        raise Invalid(["Say until which day, after today."])
    last = latest_snooze(item, at)
    if last is None:
        raise Invalid(
            ["It comes nearer tomorrow, so it cannot be snoozed. Acknowledge it instead."]
        )
    if item.handled.snoozes >= settled().snoozes and not said.reason.strip():
        times = settled().snoozes
        raise Invalid([f"It was snoozed {times} times already: say why it is put off again."])
    until = min(said.until, last)
    (kept,) = _kept(desk, [item], "snoozed", Said(said.next_step, said.reason, until))
    return kept


def latest_snooze(item: Item, at: datetime) -> date | None:
    """The last day until which it may be put off; nothing where that is today."""
    whens = [item.found.due.when, *([item.act_by] if item.act_by else [])]
    ahead = [_day_before_nearer(when, at) for when in whens]
    known = [each for each in ahead if each]
    last = min(known, default=None)
    return last if last and last > day_of(at) else None


def _day_before_nearer(when: When, at: datetime) -> date | None:
    """The day on which it comes nearer shows it again, if that begins before its moment.

    What has passed bounds nothing.
    """
    nearer = next_band_on(when, at)
    if isinstance(nearer, datetime):
        return day_of(nearer - datetime.resolution)
    return nearer


def finish(desk: Workspace, item: Item, said: Said) -> Handling:
    """Done, with what came of it; a date that ends something for good wants its evidence."""
    if not said.outcome.strip():
        raise Invalid(["Say what came of it."])
    if item.found.due.lost == "ends for good" and not said.evidence.strip():
        raise Invalid(["Say by what that is shown, such as the order or the decision."])
    (kept,) = _kept(desk, [item], "done", said)
    return kept


def treat_as_seen(desk: Workspace, items: Iterable[Item]) -> tuple[Handling, ...]:
    """What had passed before it was recorded here is looked after no further."""
    passed = [each for each in items if each.passed_before_recorded]
    return _kept(desk, passed, "done", Said(outcome="passed before it was recorded here"))


def take_back(desk: Workspace, handlings: Iterable[Handling]) -> None:
    """As if it had not been done; that it was stays in the log."""
    desk.ask_to_write(KIND)
    at = time_seen(desk).now
    with desk.writing_in_sight() as session:
        for each in handlings:
            desk.must_see(session, each)
            session.add(_taken_back(each, at, desk.store.actor.name))


def put_clock_right(desk: Workspace, reason: str) -> None:
    """What was acknowledged or put off while it was ahead is open again: its band was none."""
    with desk.store.reading() as session, lifted(session):
        every = chain.from_iterable(map(standing, all_handlings(session).values()))
        ahead = [each for each in every if beginning(each.at) > desk.store.clock.now()]
    put_right(desk, reason)
    with desk.store.writing(reason) as session:
        for each in ahead:
            if each.did != "done":
                session.add(_taken_back(each, each.at, desk.store.actor.name))


def give(
    desk: Workspace, items: Iterable[Item], owner: str, deputy: str = ""
) -> tuple[Subject, ...]:
    """The records that the dates are on; their owner looks after every date on them."""
    if not owner.strip():
        raise Invalid(["Say to whom."])
    without = [each.found.reference for each in items if not _has_deputy(each.found.record)]
    if deputy.strip() and without:
        stands_in = "whoever keeps its meeting stands in"
        raise Invalid([f"{without[0]} has no deputy of its own: {stands_in}. Leave it empty."])
    given: list[Subject] = []
    for record in {each.found.reference: each.found.record for each in items}.values():
        values: dict[str, object] = {"owner": owner.strip()}
        if deputy.strip():
            values["deputy"] = deputy.strip()
        given.append(edit.change(desk, record, values))
    return tuple(given)


def _has_deputy(record: Subject) -> bool:
    return any(field.name == "deputy" for field in fields_of(type(record)))


def _kept(desk: Workspace, items: Sequence[Item], did: Did, said: Said) -> tuple[Handling, ...]:
    """In one unit of work, as each stands now."""
    desk.ask_to_write(KIND)
    at = time_seen(desk).now
    by = desk.store.actor.name
    made = tuple(_handling(each, did, said, at=at, by=by) for each in items)
    with desk.writing_in_sight() as session:
        session.add_all(made)
        session.flush()
        for each in made:
            desk.must_see(session, each)
    return made


def _taken_back(each: Handling, at: When, by: str) -> Handling:
    kept = {field.name: getattr(each, field.name) for field in fields_of(Handling)}
    return Handling(**{**kept, "did": TAKEN_BACK, "at": at, "by": by})


def _handling(item: Item, did: Did, said: Said, *, at: datetime, by: str) -> Handling:
    return Handling(
        record=item.found.reference,
        deadline=item.found.name,
        due=item.found.due.when,
        did=did,
        at=at,
        by=by,
        band=item.band,
        act_band=item.act_band,
        owner=item.minded_by or None,
        stage=item.found.stage or None,
        next_step=said.next_step.strip() or None,
        until=said.until,
        reason=said.reason.strip() or None,
        outcome=said.outcome.strip() or None,
        evidence=said.evidence.strip() or None,
    )
