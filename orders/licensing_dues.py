"""What is due by a day: one shape for every duty, whether a clock gives it or somebody wrote it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from disrupt import phrasing
from disrupt.fields import Kind, fields_of
from disrupt.moments import When, beginning, day_of, ending
from disrupt.partial import PartialDate
from disrupt.records import Record
from orders.deadlines import Deadline
from orders.licensing import licensing
from orders.said import Said
from orders.terms import Confidence, Lost, Step
from orders.working import many

AS_RECORDED = "as recorded"
REVIEW: Lost = "local review"
HOUR, MINUTE = timedelta(hours=1), timedelta(minutes=1)


@dataclass(frozen=True)
class Due:
    name: str
    """The name of the date, as its clock has it, or the field that holds it."""
    label: str
    when: When
    lost: Lost
    source: str
    working: str
    confidence: Confidence = "high"
    reference: str = ""
    """Of the record that it is about."""
    met: When | None = None
    """When what it is for was done."""
    says: str = ""
    """What became of it, such as “told 23 hours late”."""
    act_by: datetime | None = None
    remarks: tuple[Said, ...] = ()
    is_supposed: bool = False
    """Reckoned as if something were done today that is still to be done."""
    passes: bool = False
    """When it has passed, nobody has to do anything about it."""
    step: Step = ""
    """What has to be arranged before it."""

    @property
    def late(self) -> str:
        """How long after it what it is for was done, such as “23 hours late”."""
        return lateness(self.when, self.met) if self.met else ""

    def is_overdue(self, at: datetime) -> bool:
        return self.met is None and self.lost != "limit" and ending(self.when) <= at


def of_clock(found: Deadline, reference: str, met: When | None = None) -> Due:
    return Due(
        name=found.clock.name,
        label=found.clock.label,
        when=found.when,
        lost=found.clock.lost,
        source=found.source,
        working=found.working,
        confidence=found.confidence,
        reference=reference,
        met=met,
        act_by=found.act_by,
        remarks=found.remarks,
        passes=found.clock.passes,
        step=found.clock.step,
    )


def of_fields(record: Record, reference: str, but: tuple[str, ...] = ()) -> Iterator[Due]:
    """Each date on which something ends, as it is recorded; of one known in part its first day."""
    for each in fields_of(type(record)):
        when: PartialDate | None = getattr(record, each.name) if each.kind is Kind.EXPIRY else None
        if when and each.name not in but:
            yield Due(
                name=each.name,
                label=each.label,
                when=when.earliest(),
                lost=licensing().lost.get(f"{record.kind_name()}.{each.name}", REVIEW),
                source=AS_RECORDED,
                working=f"{AS_RECORDED}: {phrasing.partial(when)}",
                reference=reference,
            )


def to_be_done(name: str, label: str, when: When, reference: str) -> Due:
    """By a day that somebody said: nothing of the law is lost with it."""
    return Due(
        name=name,
        label=label,
        when=when,
        lost="action",
        source=AS_RECORDED,
        working=AS_RECORDED,
        reference=reference,
    )


def in_order(dues: Iterable[Due]) -> tuple[Due, ...]:
    return tuple(sorted(dues, key=lambda each: (ending(each.when), each.name)))


def lateness(due: When, done: When) -> str:
    """In hours where both are moments; in days where one of them is a day. Else nothing."""
    if isinstance(due, datetime) and isinstance(done, datetime):
        over = done - due
        hours, minutes = over // HOUR, over // MINUTE
        return _late(hours, "hour") if hours > 0 else _late(minutes, "minute")
    if beginning(done) < ending(due):
        return ""
    return _late((day_of(done) - day_of(due)).days, "day")


def _late(number: int, noun: str) -> str:
    return f"{many(number, noun)} late" if number > 0 else ""
