"""What can be done about a date, as it is asked over the page: fields, and what is done then."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial

from disrupt import edit, phrasing
from disrupt.checks import Values
from disrupt.fields import Field, Kind, Seen, fields_of
from disrupt.records import Handling, Subject
from disrupt.time_seen import time_seen
from disrupt.workspace import Workspace
from orders.alerts import acts, finishing
from orders.alerts.acts import Said
from orders.alerts.handled import Handled, Key, State
from orders.alerts.items import Item
from orders.alerts.owners import Owner
from orders.alerts.settled import settled

NEXT_STEP = Field(
    "next_step",
    "Next step",
    Kind.TEXT,
    Seen.NOBODY,
    help="Such as “application drafted”.",
    required=True,
)
REASON = Field("reason", "Reason", Kind.TEXT, Seen.NOBODY)
UNTIL = Field("until", "Until", Kind.DATE, Seen.NOBODY, required=True)
OUTCOME = next(each for each in fields_of(Handling) if each.name == "outcome")
EVIDENCE = Field(
    "evidence",
    "Shown by",
    Kind.TEXT,
    Seen.NOBODY,
    help="Such as the order or the decision.",
)
OWNER = Field("owner", "To whom", Kind.CHOICE, Seen.NOBODY, required=True)
DEPUTY = Field("deputy", "Deputy", Kind.CHOICE, Seen.NOBODY, help="Left empty, it stays who it is.")
Items = Sequence[Item]


@dataclass(frozen=True)
class Done:
    """What was done, what is seen of it at once, and how it is taken back."""

    says: str
    changed: Mapping[Key, Item | None]
    take_back: Callable[[], object]


@dataclass(frozen=True)
class Act:
    title: str
    button: str
    fields: Callable[[Items], tuple[Field, ...]]
    does: Callable[[Workspace, Items, Values], Done]
    begins: Callable[[Workspace, Items], Values] = lambda _desk, _items: {}
    """What stands in its fields before anything is typed."""
    tells: Callable[[Workspace, Items], str] = lambda _desk, _items: ""
    """What one should know before."""
    one_at_a_time: bool = False


def why_not(act: Act, desk: Workspace, items: Items) -> str:
    """What keeps it from being asked at all, and what to do."""
    if act.one_at_a_time and len(items) > 1:
        return "That is said of one date at a time. Esc takes the ticks away."
    if act is ACTS["snooze"] and _latest(desk, items) is None:
        return "It is overdue or comes nearer tomorrow, so it cannot be snoozed. Acknowledge it."
    return finishing.why_not(items[0]) if act is ACTS["done"] else ""


def treat_as_seen(desk: Workspace, items: Items) -> Done:
    made = acts.treat_as_seen(desk, items)
    return Done(
        f"{len(made)} treated as seen.",
        {each.key: None for each in items},
        partial(acts.take_back, desk, made),
    )


def _acknowledge(desk: Workspace, items: Items, values: Values) -> Done:
    said = Said(next_step=_text(values, "next_step"), reason=_text(values, "reason"))
    made = acts.acknowledge(desk, items, said)
    count = f"{len(made)} acknowledged." if len(made) > 1 else "Acknowledged."
    return Done(count, _as(items, "acknowledged", made), partial(acts.take_back, desk, made))


def _snooze(desk: Workspace, items: Items, values: Values) -> Done:
    until = values["until"]
    said = Said(reason=_text(values, "reason"), until=until if isinstance(until, date) else None)
    made = acts.snooze(desk, items[0], said)
    says = f"Snoozed until {phrasing.when(made.until)}." if made.until else "Snoozed."
    return Done(says, _as(items, "snoozed", [made]), partial(acts.take_back, desk, [made]))


def _finish(desk: Workspace, items: Items, values: Values) -> Done:
    said = Said(outcome=_text(values, "outcome"), evidence=_text(values, "evidence"))
    back = finishing.finish(desk, items[0], said)
    return Done(f"Done: {said.outcome}.", {each.key: None for each in items}, back)


def _give(desk: Workspace, items: Items, values: Values) -> Done:
    owner, deputy = _text(values, "owner"), _text(values, "deputy")
    before = {each.found.reference: _owned(each.found.record) for each in items}
    given = acts.give(desk, items, owner, deputy)
    back = partial(_give_back, desk, [(each, before[each.reference]) for each in given])
    now = {each.key: _owned_by(each, owner.strip(), deputy.strip()) for each in items}
    return Done(f"Given to {owner.strip()}.", now, back)


def _give_back(desk: Workspace, given: Sequence[tuple[Subject, Values]]) -> None:
    for record, before in given:
        edit.change(desk, record, before)


def _owned(record: Subject) -> Values:
    """As far as it has owners."""
    return {name: getattr(record, name) for name in ("owner", "deputy") if hasattr(record, name)}


def _owned_by(item: Item, owner: str, deputy: str) -> Item:
    now = Owner(owner, deputy or item.owner.deputy, of_record=owner)
    return replace(item, owner=now, minded_by=owner)


def _as(items: Items, state: State, made: Sequence[Handling]) -> Mapping[Key, Item | None]:
    return {
        item.key: replace(item, handled=_handled(state, one))
        for item, one in zip(items, made, strict=True)
    }


def _handled(state: State, made: Handling) -> Handled:
    return Handled(
        state=state,
        by=made.by or "",
        at=made.at,
        next_step=made.next_step or "",
        until=made.until,
        reason=made.reason or "",
    )


def _text(values: Values, name: str) -> str:
    return str(values.get(name) or "")


def _latest(desk: Workspace, items: Items) -> object:
    return acts.latest_snooze(items[0], time_seen(desk).now)


def _tell_latest(desk: Workspace, items: Items) -> str:
    last = acts.latest_snooze(items[0], time_seen(desk).now)
    return f"{phrasing.day(last)} at the latest: it comes nearer then." if last else ""


def _of_snooze(items: Items) -> tuple[Field, ...]:
    """Why it is put off yet again must be said."""
    often = items[0].handled.snoozes >= settled().snoozes
    return (UNTIL, replace(REASON, required=often))


def _of_finish(items: Items) -> tuple[Field, ...]:
    for_good = items[0].found.due.lost == "ends for good"
    return (replace(OUTCOME, required=True), replace(EVIDENCE, required=for_good))


def _tell_closed(_desk: Workspace, items: Items) -> str:
    """Of what is finished by its own record."""
    (item,) = items
    closes = item.found.kind in finishing.CLOSES
    return f"{item.found.reference} is closed with this, as of today." if closes else ""


def _tell_records(_desk: Workspace, items: Items) -> str:
    references = ", ".join(dict.fromkeys(each.found.reference for each in items))
    return f"Whoever it is given to looks after every date on {references}."


ACTS: Mapping[str, Act] = {
    "acknowledge": Act(
        "Acknowledge",
        "Acknowledge",
        lambda items: (replace(REASON, required=True) if len(items) > 1 else NEXT_STEP,),
        _acknowledge,
        tells=lambda _desk, _items: "It comes back when it is nearer. That is not yet done.",
    ),
    "snooze": Act(
        "Snooze",
        "Snooze",
        _of_snooze,
        _snooze,
        begins=lambda desk, items: {"until": _latest(desk, items)},
        tells=_tell_latest,
        one_at_a_time=True,
    ),
    "done": Act(
        "Done, with outcome",
        "Record as done",
        _of_finish,
        _finish,
        tells=_tell_closed,
        one_at_a_time=True,
    ),
    "give": Act(
        "Give to someone", "Give", lambda _items: (OWNER, DEPUTY), _give, tells=_tell_records
    ),
}
