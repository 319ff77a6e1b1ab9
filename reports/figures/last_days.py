"""The last day on which each order is in force by the end that counts, written or reckoned."""

from collections.abc import Iterator, Mapping, Sequence

from sqlalchemy import or_, select

from disrupt.moments import When, as_an_end, day_of
from disrupt.records import Order, OrderDeadline
from disrupt.records.sealed_text import as_kept
from orders.editions import reckoned
from orders.held import batches, recorded, with_parts
from orders.kept_dates import as_kept as as_reckoned
from orders.kept_dates import kept
from orders.standing import ENDS, end_of
from reports.figures.days import FOR_EVER, last_day
from reports.figures.rows import Reading


def last_days(reading: Reading) -> Mapping[int, str]:
    """By the number of the order, where it has an end."""
    written, due = _written(reading), _kept(reading)
    known = {**due, **written}
    differ = [number for number in due.keys() & written.keys() if due[number] != written[number]]
    return known | dict(_which_counts(reading, differ)) | dict(_never_kept(reading))


def _written(reading: Reading) -> Mapping[int, str]:
    held = select(Order.id, as_kept(Order.ends)).where(Order.ends.is_not(None))
    return {number: last_day(ends) for number, ends in reading.session.execute(held)}


def _kept(reading: Reading) -> Mapping[int, str]:
    d = OrderDeadline
    held = select(d.order_id, as_kept(d.due)).where(d.name == ENDS, d.replaced_on.is_(None))
    return {number: last_day(due) for number, due in reading.session.execute(held)}


def _which_counts(reading: Reading, ids: Sequence[int]) -> Iterator[tuple[int, str]]:
    """Where the end as written is not the one that was reckoned."""
    for some in batches(ids):
        orders = reading.session.scalars(select(Order).where(Order.id.in_(some))).all()
        due = kept(reading.session, some, OrderDeadline.name == ENDS)
        for of in with_parts(reading.session, orders):
            found = as_reckoned(reading.law, of, due.get(of.order.id, ()))
            yield of.order.id, _day(end_of(of, found).when)


def _never_kept(reading: Reading) -> Iterator[tuple[int, str]]:
    """Whose dates nobody kept yet, of a power that has any."""
    began = or_(Order.made.is_not(None), Order.served.is_not(None))
    held = select(Order).where(Order.edition.is_(None), began)
    editions = reading.law.catalogue.editions
    listed = [each for each in reading.session.scalars(held) if editions.get(each.power)]
    for of in recorded(reading.session, listed):
        yield of.order.id, _day(end_of(of, reckoned(reading.law, of)).when)


def _day(when: When | None) -> str:
    return day_of(as_an_end(when)).isoformat() if when else FOR_EVER
