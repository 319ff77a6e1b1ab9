"""The restrictions recorded here, as at the moment of a pack: a row for each sort of them."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from disrupt.fields import Seen
from disrupt.moments import When, beginning
from disrupt.records import Person
from orders import controls
from orders.binding import orders_of
from orders.controls import tracks
from orders.forum.resulting import RESULT, sort_of
from orders.outcomes import Under
from orders.packs.licences_lost import lost
from orders.packs.pieces import Piece
from orders.packs.sitting import Sitting
from orders.packs.subject import Bar, Track
from orders.recorded import counts_from
from orders.stages import WITHDRAWN
from orders.standing import Standing, all_standing
from orders.whom import SORTS, Whom

OVER = frozenset({*controls.OVER, WITHDRAWN})
Outcomes = Mapping[str, Under]
"""By the reference of the outcome that put them under it."""


def chart(of: Sitting, whom: Whom) -> tuple[Track, ...]:
    """Of orders and of what outcomes put somebody under; then licences that were taken away."""
    under = tuple(_under(of, whom))
    standings = all_standing(of.session, of.law, orders_of(of.session, whom), of.at)
    outcomes = {each.outcome.reference: each for each in under}
    found = tracks(of.law, whom, map(_as_known, standings), under, today=of.day)
    licences = lost(of, whom) if isinstance(whom, Person) else ()
    return (*(_track(of, each, outcomes) for each in found), *licences)


def _as_known(of: Standing) -> Standing:
    """Without what ended it later."""
    ended = (counts_from(each) for each in of.of.events)
    kept = tuple(
        each
        for each, when in zip(of.of.events, ended, strict=True)
        if each.event not in OVER or _had_come(of, when)
    )
    return replace(of, of=replace(of.of, events=kept))


def _had_come(of: Standing, when: When | None) -> bool:
    return when is not None and beginning(when) <= of.at


def _under(of: Sitting, whom: Whom) -> Iterator[Under]:
    """What had begun by then, without what ended it later."""
    for each in SORTS[type(whom)].under(of.session, of.law, whom):
        if beginning(each.begins) <= of.at:
            is_ended = each.ended is not None and beginning(each.ended) <= of.at
            yield each if is_ended else replace(each, ended=None)


def _track(of: Sitting, track: controls.Track, outcomes: Outcomes) -> Track:
    """The label is told to whoever may be told of one of its bars."""
    bars = tuple(_bar(of, each, outcomes.get(each.reference)) for each in track.bars)
    told = next((bar.says for bar in bars if bar.says.sort == RESULT), bars[0].says)
    return Track(replace(told, says=track.label), bars)


def _bar(of: Sitting, bar: controls.Bar, under: Under | None) -> Bar:
    """What ended on the day of the pack, but before its hour, is over."""
    if under is None:
        return Bar(Piece(bar.says, Seen.ORDERS), bar.begins, bar.ends, bar.state)
    piece = Piece(bar.says, Seen.RESULT, sort_of(under.outcome.kind))
    return Bar(piece, bar.begins, bar.ends, "live" if under.is_live(of.at) else "over")
