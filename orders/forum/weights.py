"""How much each part of a score weighs on a day: as the register settled it, else as shipped."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from disrupt import edit, phrasing
from disrupt.checks import Values
from disrupt.errors import Invalid
from disrupt.records import ScoreWeights
from disrupt.workspace import Workspace
from orders.forum.score_rules import PARTS, shipped

TOO_EARLY = "Weights begin today or later: a score of an earlier day must come out as it did then."
LATER_ARE_SETTLED = "Weights from {} are settled already: new ones begin after that day."
NOUGHT = "One of the four has to weigh something."
MOST = 100
TOO_MUCH = f"A weight is a whole number from 0 to {MOST}."


@dataclass(frozen=True)
class Weights:
    edition: str
    each: Mapping[str, int]
    """By the name of the part."""
    since: date | None = None
    """None, where they are those that ship."""
    settled_by: str = ""

    @property
    def names(self) -> tuple[str, ...]:
        return PARTS

    @property
    def total(self) -> int:
        return sum(self.each.values())

    def of(self, name: str) -> int:
        return self.each[name]


def as_shipped() -> Weights:
    return Weights(shipped().edition, dict(shipped().weights))


def in_force(session: Session, day: date) -> Weights:
    """The newest that began by that day."""
    begun = select(ScoreWeights).where(ScoreWeights.since <= day)
    newest = session.scalar(begun.order_by(ScoreWeights.since.desc(), ScoreWeights.id.desc()))
    return _read(newest) if newest else as_shipped()


def settled(session: Session) -> tuple[Weights, ...]:
    """All that this register ever settled, the newest first."""
    every = select(ScoreWeights).order_by(ScoreWeights.since.desc(), ScoreWeights.id.desc())
    return tuple(map(_read, session.scalars(every)))


def settle(desk: Workspace, values: Values) -> ScoreWeights:
    """New ones from a day on; those of before stay, and are in force on the days that they were."""
    if wrong := list(_wrong(desk, values)):
        raise Invalid(wrong)
    said = {"settled_by": desk.store.actor.name, **values}
    return edit.make(desk, ScoreWeights, said)


def _wrong(desk: Workspace, values: Values) -> Iterator[str]:
    weights = [_number(values.get(name)) for name in PARTS]
    if any(each is None or each > MOST for each in weights):
        yield TOO_MUCH
    elif not any(weights):
        yield NOUGHT
    since = values.get("since")
    if isinstance(since, date):
        yield from _wrong_day(desk, since)


def _wrong_day(desk: Workspace, since: date) -> Iterator[str]:
    with desk.store.reading() as session:
        newest = next((each.since for each in settled(session)), None)
    if since < desk.today:
        yield TOO_EARLY
    elif newest and since <= newest:
        yield LATER_ARE_SETTLED.format(phrasing.day(newest))


def _read(row: ScoreWeights) -> Weights:
    """What a row does not say, or says in no number, is as shipped."""
    said = {name: _number(getattr(row, name)) for name in PARTS}
    each = {
        name: shipped().weights[name] if found is None else found for name, found in said.items()
    }
    return Weights(row.edition, each, row.since, row.settled_by or "")


def _number(text: object) -> int | None:
    said = str(text or "").strip()
    return int(said) if said.isdecimal() else None
