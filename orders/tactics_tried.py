"""Which tactics were tried against a person or on a place by a moment, as disruptions say."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from disrupt import phrasing
from disrupt.lists import word_list
from disrupt.moments import beginning
from disrupt.records import Disruption, Person, Premises
from orders.impact import counts_as, said
from orders.own_tactics import Offered, every, offered, own
from orders.whom import Whom, sort_of

UNLISTED = "Recorded, and in no list"
NAMES = {Person: Disruption.person, Premises: Disruption.premises}
"""What of a disruption says whom or where it was done to."""

Tried = tuple[Offered, Sequence[Disruption]]


def tried(session: Session, whom: Whom, at: datetime) -> Iterator[Tried]:
    """Each tactic that may be used on them, and each that was, with its disruptions."""
    held, done = own(session), _done(session, whom, at)
    there, about = set(offered(held)), {*sort_of(whom).about}
    for each in every(held):
        is_open = each in there and bool(about & {*each.about})
        if is_open or said(each.word) in done:
            yield each, done.pop(said(each.word), ())
    for several in done.values():
        word = several[0].tactic or ""
        yield Offered(word, word, UNLISTED), several


def says(several: Sequence[Disruption]) -> str:
    """Such as “2 times, last 9 October 2026: minor”."""
    last = several[-1]
    times = "once" if len(several) == 1 else f"{len(several)} times, last"
    when = f" {phrasing.when(last.at)}" if last.at else ""
    impact = word_list("impacts").says(counts_as(last))
    return f"{times}{when}: {impact}" if impact else f"{times}{when}"


def _done(session: Session, whom: Whom, at: datetime) -> dict[str, list[Disruption]]:
    """By the word of the tactic, the last of each last."""
    mine = select(Disruption).where(NAMES[type(whom)] == whom.reference).order_by(Disruption.id)
    found: dict[str, list[Disruption]] = defaultdict(list)
    for each in sorted(session.scalars(mine), key=_at):
        if said(each.tactic) and _at(each) <= at:
            found[said(each.tactic)].append(each)
    return found


def _at(each: Disruption) -> datetime:
    """Of what nobody dated, when it was recorded."""
    return beginning(each.at) if each.at else each.made_at
