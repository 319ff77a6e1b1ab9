"""What changed since the last meeting: what happened or was recorded, what ended, and the score."""

from collections.abc import Iterator
from dataclasses import replace

from disrupt.fields import Seen
from disrupt.moments import When, day_of, ending
from disrupt.phrasing import day
from orders.binding import orders_of
from orders.forum.resulting import sort_of
from orders.packs.pieces import Piece, Words
from orders.packs.score_lines import moved
from orders.packs.seen import lines
from orders.packs.sitting import Sitting
from orders.packs.subjects import Case
from orders.standing import all_standing
from orders.whom import SORTS, Whom


def changed(of: Sitting, case: Case) -> tuple[Words, ...]:
    """Of orders and of bail also that their last day came: no record says that of it."""
    ended = _ended(of, case.whom) if case.whom else ()
    score = moved(case.score)
    return (*lines(case.changed), *((each,) for each in ended), *((score,) if score else ()))


def _ended(of: Sitting, whom: Whom) -> Iterator[Piece]:
    """Since the last meeting was over, and by the moment of the pack."""
    for ends, piece in (*_orders(of, whom), *_under(of, whom)):
        if of.since and ends and ending(of.since) < ending(ends) <= of.at:
            yield replace(piece, says=f"{piece.says} ended {day(day_of(ends))}")


def _orders(of: Sitting, whom: Whom) -> Iterator[tuple[When | None, Piece]]:
    """Those that came to their last day; what ended one before has a day of its own."""
    for each in all_standing(of.session, of.law, orders_of(of.session, whom), of.at):
        if each.stage == "ended" and not each.of.when("ended"):
            yield each.ends, Piece(each.of.order.reference, Seen.ORDERS)


def _under(of: Sitting, whom: Whom) -> Iterator[tuple[When | None, Piece]]:
    for each in SORTS[type(whom)].under(of.session, of.law, whom):
        if each.last == each.ends:
            yield each.ends, Piece(each.sort.title, Seen.RESULT, sort_of(each.outcome.kind))
