"""Who answers for a place and what was done there, each in a line with what is beside it."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import Any

from disrupt import phrasing
from disrupt.lists import word_list
from disrupt.named import names
from disrupt.page import Page
from disrupt.records import Check, LicenceCondition, Part, Person, Responsible, Training, Visit
from disrupt.workspace import Workspace
from orders.entries import Entry
from orders.happened import begun, check, lasted, short, training, visit
from orders.network_looked import ENDED, NOW, named_of

NOT_CHECKED, CHECKS = "not checked", "Checks"
DONE: Mapping[type[Part], tuple[Callable[[Any], str], tuple[str, ...]]] = {
    Visit: (visit, ("found", "advice", "by")),
    Check: (check, ("note", "by")),
    Training: (lambda each: each.course or training(each), ("people", "by")),
}
"""How each is said, and the fields that stand beside it."""


def responsible_of(desk: Workspace, page: Page) -> tuple[Entry, ...]:
    """Who answers for it now first, then whoever did; of each the newest first."""
    held = held_of(page, Responsible)
    known = named_of(desk, (each.who for each in held))
    told = [
        Entry(
            kind="person",
            reference=each.who if each.who in known else "",
            says=known[each.who].called if each.who in known else each.who,
            state=NOW if each.held_on(page.as_at) else "",
            beside=_joined(_capacity(each), lasted(each)),
            names=True,
        )
        for each in reversed(held)
    ]
    return tuple(sorted(told, key=lambda each: each.state != NOW))


def answers_now(desk: Workspace, page: Page) -> tuple[str, ...]:
    """Such as “Exley, Robin (N-2024-0117), tenant”."""
    held = [each for each in held_of(page, Responsible) if each.held_on(page.as_at)]
    with desk.store.reading() as session:
        found = names(desk, session, Person, {each.who for each in held})
    known = {reference: f"{name} ({reference})" for reference, name in found.items()}
    said = ((known.get(each.who, each.who), _capacity(each)) for each in held)
    return tuple(_joined(*parts, between=", ") for parts in said)


def conditions_of(page: Page) -> tuple[Entry, ...]:
    """Each condition of its licence as it was found last, the live ones first; then the checks."""
    checks = _newest(held_of(page, Check))
    held = held_of(page, LicenceCondition)
    told = [_condition(page, each, checks) for each in held]
    live = sorted(told, key=lambda each: each.state == ENDED)
    return (*live, *(replace(_done(page, each), under=CHECKS) for each in checks))


def visits_of(page: Page) -> tuple[Entry, ...]:
    return tuple(_done(page, each) for each in _newest(held_of(page, Visit)))


def training_of(page: Page) -> tuple[Entry, ...]:
    """What was given, and of each course when it is due again: by what was given last alone."""
    latest: dict[str, Training] = {}
    given = _newest(held_of(page, Training))
    for each in given:
        latest.setdefault(each.course or "", each)
    return tuple(_training(page, each, latest[each.course or ""]) for each in given)


def _condition(page: Page, each: LicenceCondition, checks: Iterable[Check]) -> Entry:
    last = next((done for done in checks if done.condition == each.number), None)
    found = word_list("compliance").says(last.found) if last and last.found else NOT_CHECKED
    checked = f"checked {short(begun(last))}" if last and begun(last) else ""
    review = f"review due {phrasing.short_partial(each.review)}" if each.review else ""
    is_live = each.held_on(page.as_at)
    return Entry(
        kind=page.kind,
        reference="",
        says=each.text,
        state=found if is_live else ENDED,
        beside=_joined(checked, lasted(each), review if is_live else ""),
        names=True,
        lead=f"Condition {each.number}",
    )


def _training(page: Page, each: Training, latest: Training) -> Entry:
    told = _done(page, each)
    if each is not latest or each.due is None:
        return told
    day = each.due.earliest()
    word = "due" if page.as_at <= day else "was due"
    return replace(told, state=f"{word} {phrasing.short_partial(each.due)}", due=day)


def _done(page: Page, each: Part) -> Entry:
    says, fields = DONE[type(each)]
    text = _joined(*(_said(page, each, name) for name in fields))
    lead = short(begun(each)) or phrasing.NOTHING
    return Entry(page.kind, "", says(each), "", text, names=True, lead=lead)


def _said(page: Page, each: Part, name: str) -> str:
    """A field that is recorded, after what it is called."""
    fields = (f for dated in page.dated if dated.part is type(each) for f in dated.fields)
    field = next((f for f in fields if f.name == name), None)
    value = getattr(each, name)
    return f"{field.label}: {phrasing.shown(field, value)}" if field and value else ""


def _capacity(each: Responsible) -> str:
    """Nothing where that is all that is known of them."""
    said = word_list("premises_capacities").says(each.capacity) if each.capacity else ""
    return "" if said == each.who else said


def _newest(held: Iterable[Any]) -> list[Any]:
    return sorted(held, key=lambda each: each.order()[:2], reverse=True)


def held_of(page: Page, part: type[Any]) -> tuple[Any, ...]:
    """Of one kind of part, all that the page has."""
    return next((dated.held for dated in page.dated if dated.part is part), ())


def _joined(*parts: str, between: str = " · ") -> str:
    return between.join(part for part in parts if part)
