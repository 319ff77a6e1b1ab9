"""The edition of the law that an order goes by: the one it was made under, while that is held."""

from dataclasses import replace
from datetime import date

from orders.doubts import doubts, misjoined
from orders.reckoning import Law, Reckoning, also_said, reckon_by
from orders.recorded import Recorded
from orders.said import Said
from orders.terms import Power

UNLISTED = "It is none of the catalogue's powers, so nothing is reckoned and nothing was checked."


def reckoned(law: Law, of: Recorded) -> Reckoning:
    """By the order's own edition."""
    return _reckoned(law, of, own_edition(law, of))


def newest_reckoned(law: Law, of: Recorded) -> Reckoning:
    """By the newest edition that its events select, whichever it was made under."""
    return _reckoned(law, of, newest_edition(law, of))


def own_edition(law: Law, of: Recorded) -> Power:
    """The one it was made under; where its dates have left that one's years, the one of those."""
    if not is_listed(law, of):
        return unlisted(of.order.power)
    kept = law.catalogue.edition(of.order.power, of.order.edition or "")
    return kept if kept and kept.is_in_force(of.known) else newest_edition(law, of)


def newest_edition(law: Law, of: Recorded) -> Power:
    if not is_listed(law, of):
        return unlisted(of.order.power)
    return law.catalogue.power(of.order.power, of.known)


def is_listed(law: Law, of: Recorded) -> bool:
    return bool(law.catalogue.editions.get(of.order.power))


def unlisted(word: str) -> Power:
    """What stands for a power that was brought in under a word of which nothing is known."""
    return Power(
        id=word,
        name=word,
        kind="order",
        about="person",
        statute="",
        act="",
        status="in force",
        extent="",
        edition="",
        confidence="low",
        sources=(),
        verified_on=date.min,
        selected_by=(),
        law={},
        events=(),
        child="optional",
    )


def _reckoned(law: Law, of: Recorded, power: Power) -> Reckoning:
    if not is_listed(law, of):
        return Reckoning((Said("warned", f"“{power.name}”: {UNLISTED}"),), power, (), ())
    events = tuple(event.id for event in power.events)
    fits = replace(of, main=None) if misjoined(of, power) else of
    latest = {name: last for name in events if (last := of.latest(name))}
    found = reckon_by(law, power, fits.facts(), fits.happened(events), latest=latest)
    return also_said(found, doubts(of, found))
