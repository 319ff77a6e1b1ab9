"""What is due, as one reads it: nobody's first, then band by band, and what waits folded."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal, get_args

from orders.alerts.bands import BANDS, Band
from orders.alerts.looked import Row

Name = Literal["nobody's"] | Band
Why = Literal["acknowledged", "snoozed", "passed"]
"""Why a row does not stand open: it was acknowledged, put off, or had passed before it was here."""

NOBODYS: Name = "nobody's"
NAMES: tuple[Name, ...] = (NOBODYS, *BANDS)
WHYS: tuple[Why, ...] = get_args(Why)


@dataclass(frozen=True)
class Group:
    name: Name
    rows: tuple[Row, ...] = ()
    """Those that stand open."""
    folds: Mapping[Why, tuple[Row, ...]] = field(default_factory=dict)
    """The others."""


def grouped(rows: Iterable[Row]) -> tuple[Group, ...]:
    """Each row once, in the order in which it comes; what lies beyond every band is left out."""
    held: dict[Name, list[Row]] = {}
    for each in rows:
        if each.item.place:
            held.setdefault(_name(each, each.item.place), []).append(each)
    return tuple(_group(name, held[name]) for name in NAMES if name in held)


def counts(rows: Sequence[Row]) -> Mapping[str, int]:
    """How many stand open; nobody's are counted with their band, and once more as nobody's."""
    is_open = [each for each in rows if each.item.place and not folded(each)]
    found: dict[str, int] = {
        band: sum(each.item.place == band for each in is_open) for band in BANDS
    }
    return {**found, NOBODYS: sum(each.item.owner.is_nobody for each in is_open)}


def folded(row: Row) -> Why | None:
    return next((why for why in WHYS if IS[why](row)), None)


def _name(row: Row, place: Band) -> Name:
    return NOBODYS if row.item.owner.is_nobody and not folded(row) else place


def _group(name: Name, rows: Iterable[Row]) -> Group:
    held: dict[Why | None, list[Row]] = {}
    for each in rows:
        held.setdefault(folded(each), []).append(each)
    folds = {why: tuple(held[why]) for why in WHYS if why in held}
    return Group(name, tuple(held.get(None, ())), folds)


IS: Mapping[Why, Callable[[Row], bool]] = {
    "passed": lambda row: row.item.passed_before_recorded,
    "acknowledged": lambda row: row.item.handled.state == "acknowledged",
    "snoozed": lambda row: row.item.handled.state == "snoozed",
}
