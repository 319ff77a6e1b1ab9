"""The dates of an order for paper: each with its working and source, and no child's birth."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from disrupt.moments import ending
from orders import working
from orders.births import OF_THE_CHILD, births
from orders.deadlines import Awaited, Deadline
from orders.looked import Looked

NOT_PRINTED = "the day that is recorded of it"
"""In place of a child's birth: a child stands on paper by a reference alone."""
NOT_YET = "not yet known"


@dataclass(frozen=True)
class DateLine:
    label: str
    when: str
    working: str
    beside: tuple[str, ...]
    """What it was before, and what has to be said beside it."""
    is_sure: bool


def in_order(found: Iterable[Deadline]) -> list[Deadline]:
    """As they fall; bounds for what is stated, after which nothing is lost, come last."""
    return sorted(found, key=lambda each: (each.clock.is_limit, ending(each.when)))


def is_unsure(each: Deadline) -> bool:
    """What a house settles for itself is no law to be sure of."""
    return each.confidence != "high" and not each.clock.is_local


def date_lines(looked: Looked) -> tuple[DateLine, ...]:
    """A hearing, then what was reckoned, and last what is waited for."""
    standing = looked.standing
    heard = [standing.hearing] if standing.hearing else []
    known = (*heard, *in_order(standing.found.deadlines))
    dates = (_line(each, looked) for each in known)
    return (*dates, *map(_awaited, standing.found.awaited))


def untold_lines(looked: Looked) -> Iterator[DateLine]:
    """Who is still to be told of it, and who still holds it though it is over."""
    return (_line(each, looked) for each in looked.untold)


def _line(each: Deadline, looked: Looked) -> DateLine:
    birth = births(looked.standing.found).get(OF_THE_CHILD)
    said = each.working.replace(working.when(birth), NOT_PRINTED) if birth else each.working
    act_by = (f"Act by {working.when(each.act_by)}.",) if each.act_by else ()
    remarks = (said.text.removeprefix(f"{each.clock.label}: ") for said in each.remarks)
    return DateLine(
        label=each.clock.label,
        when=working.when(each.when),
        working=said,
        beside=(*act_by, *looked.was.get(each.clock.name, ()), *remarks),
        is_sure=not is_unsure(each),
    )


def _awaited(each: Awaited) -> DateLine:
    begins = each.begins or "what is not recorded yet"
    said = f"begins with {begins}: reckoned when it is known; {each.clock.section}"
    return DateLine(each.clock.label, NOT_YET, said, (), is_sure=True)
