"""Until when a child was in the care that a notice relies on."""

from collections.abc import Collection, Iterable
from datetime import date

from disrupt.partial import PartialDate
from disrupt.records.child import Care
from orders.dates import ONE_DAY


def stood_on(care: Iterable[Care], day: date | None) -> tuple[Care, ...]:
    """What may have held on a day: where nobody said from when, it may always have."""
    return tuple(each for each in care if _has_begun(each, day) and not _is_past(each, day))


def last_day(care: Iterable[Care], words: Collection[str], day: date | None) -> PartialDate | None:
    """Of such care as it stood on a day; nothing while it goes on, or where it began later.

    What follows without a gap is the same care; what begins after a gap brings nothing back.
    """
    wanted = [each for each in care if each.care in words]
    begun = [each for each in wanted if _has_begun(each, day)]
    last: PartialDate | None = None
    for each in sorted(stood_on(begun, day) or begun, key=_beginning) + _after(wanted, begun):
        if last is None or _beginning(each) <= last.latest() + ONE_DAY:
            if each.until is None:
                return None
            last = max(last or each.until, each.until, key=PartialDate.latest)
    return last


def _after(wanted: Iterable[Care], begun: Collection[Care]) -> list[Care]:
    return sorted((each for each in wanted if each not in begun), key=_beginning)


def _has_begun(care: Care, day: date | None) -> bool:
    return day is None or _beginning(care) <= day


def _is_past(care: Care, day: date | None) -> bool:
    return day is not None and care.until is not None and care.until.latest() < day


def _beginning(care: Care) -> date:
    return care.on.earliest() if care.on else date.min
