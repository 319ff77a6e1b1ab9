"""What is dated of somebody or of a place, in lines: what is said of it, part by part."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Protocol

from disrupt import phrasing
from disrupt.lists import word_list
from disrupt.moments import When, day_of
from disrupt.page import Page
from disrupt.partial import PartialDate
from disrupt.records import Check, Part, Record, Subject, Training, Visit
from disrupt.records.base import capital
from disrupt.records.person import Status


class Lasting(Protocol):
    """What is said to hold from one day to another."""

    @property
    def since(self) -> PartialDate | None: ...
    @property
    def until(self) -> PartialDate | None: ...


@dataclass(frozen=True)
class Happened:
    """One thing on the timeline."""

    on: date
    when: str
    says: str
    tag: str = ""
    reference: str = ""
    """Of the record that says so, where it is another than the page's own."""
    record: Record | None = field(default=None, compare=False)
    """What was recorded of it: the record itself, or that part of it that is dated."""


def happened(
    of: Subject, at: When | None, says: str, tag: str = "", *, record: Record | None = None
) -> Iterator[Happened]:
    """What nobody dated has no place on a line of dates."""
    if at:
        day = day_of(at)
        yield Happened(day, phrasing.short_day(day), says, tag, of.reference, record or of)


def of_parts(page: Page) -> Iterator[Happened]:
    """Of the page's own parts, as far as its reader may see them."""
    for dated in page.dated:
        told = TOLD.get(dated.part)
        for each in dated.held if told else ():
            if told and (told.undated or begun(each)):
                on = each.begun_on()
                when = short(begun(each)) or phrasing.short_day(on)
                yield Happened(on, when, told.says(each), record=each)


def is_told(page: Page) -> bool:
    """Whether its reader may see any of them."""
    return any(dated.part in TOLD for dated in page.dated)


def begun(each: Part) -> When | PartialDate | None:
    """As it is known."""
    found: When | PartialDate | None = getattr(each, each.holds_from)
    return found


def short(when: When | PartialDate | None) -> str:
    if isinstance(when, PartialDate):
        return phrasing.short_partial(when)
    return phrasing.short_day(day_of(when)) if when else ""


def lasted(each: Lasting) -> str:
    """Such as “from Mar 2024 to 01 May 2026”, or “on 17 Nov 2026”."""
    if each.since and each.since == each.until:
        return f"on {short(each.since)}"
    ends = (("from", each.since), ("to", each.until))
    return " ".join(f"{word} {short(day)}" for word, day in ends if day)


def visit(each: Visit) -> str:
    return capital(word_list("visit_kinds").says(each.kind)) if each.kind else "Visit"


def check(each: Check) -> str:
    """Such as “Condition 4: not kept”."""
    found = word_list("compliance").says(each.found) if each.found else "checked"
    return f"Condition {each.condition}: {found}" if each.condition else f"Check: {found}"


def training(each: Training) -> str:
    return f"Training: {each.course}" if each.course else "Training"


@dataclass(frozen=True)
class Told:
    """How one kind of part is said."""

    says: Callable[[Any], str]
    undated: bool = False
    """Whether it counts from the day of recording where nobody dated it."""


TOLD: Mapping[type[Part], Told] = {
    Status: Told(lambda each: f"Status: {word_list('status').says(each.status)}", undated=True),
    Visit: Told(visit),
    Check: Told(check),
    Training: Told(training),
}
