"""What lies ahead of somebody or some place at the moment of a pack, each by its day."""

from collections.abc import Iterator
from datetime import datetime

from disrupt import phrasing
from disrupt.fields import Seen, field_of
from disrupt.moments import day_of
from disrupt.records import RECORDS, Person, parts_of
from orders.alerts.found import Found
from orders.alerts.of_fields import expires, of_parts
from orders.forum.ends_next import Ahead, ahead, one, told
from orders.forum.told import licence_called
from orders.licensing_asked import ENDS, latest
from orders.licensing_decision import ENTRY, REMOVAL
from orders.licensing_dues import AS_RECORDED, Due
from orders.licensing_held import licences_of, telling, with_decisions
from orders.packs.known import Known
from orders.packs.pieces import Piece
from orders.packs.seen import EYES
from orders.packs.sitting import Sitting
from orders.packs.subject import Dated
from orders.whom import Whom

UNTOLD = frozenset({ENTRY, REMOVAL})
"""Of decisions on licences, what hangs on an entry that is in no pack."""


def dates(of: Sitting, whom: Whom, known: Known) -> tuple[Dated, ...]:
    """What ends, hearings, appeals, reviews: the nearest first, and nothing that was done."""
    every = (
        *told(of.session, of.law, whom, of.at, eyes=EYES),
        *(_terms(of, whom) if isinstance(whom, Person) else ()),
        *_of_parts(of, whom, known),
    )
    found = ahead(of.session, of.law, every, of.at)
    return tuple(dict.fromkeys(_dated(each) for each in found if not _is_untold(each)))


def _is_untold(each: Ahead) -> bool:
    return each.seen is Seen.NOBODY or each.found.name in UNTOLD


def _terms(of: Sitting, person: Person) -> Iterator[Ahead]:
    """Of licences that they held by then, and that were not taken from them."""
    for held in telling(with_decisions(of.session, licences_of(of.session, person)), of.at):
        licence, answer = held.licence, held.answer(of.law, of.at)
        if licence.ends and not answer.is_over:
            due = Due(ENDS, "Ends", latest(licence.ends), "local review", AS_RECORDED, "")
            yield one(Found(licence, due), licence_called(licence), Seen.ORDERS)


def _of_parts(of: Sitting, whom: Whom, known: Known) -> Iterator[Ahead]:
    """What is said of them to a day, such as training that is due again."""
    kinds = (each for each in parts_of(type(whom)) if expires(each))
    rows = [(whom, each) for kind in kinds for each in known.parts_of(kind, whom)]
    for found in of_parts(rows, of.day):
        kind, field = found.read_in or ("", "")
        yield one(found, "", field_of(RECORDS[kind], field).seen)


def _dated(each: Ahead) -> Dated:
    """To the minute, where it is known so."""
    hour = f", {phrasing.time_of_day(each.when)}" if isinstance(each.when, datetime) else ""
    return Dated(day_of(each.when), Piece(f"{each.label}{hour}", each.seen, each.sort))
