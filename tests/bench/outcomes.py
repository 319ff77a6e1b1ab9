"""Five years of a county: people, outcomes and orders as sheets, the same at every run."""

import csv
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from pathlib import Path
from random import Random

FIRST, LAST = date(2021, 4, 1), date(2026, 3, 31)
DAYS = (LAST - FIRST).days + 1
PEOPLE, OUTCOMES, ORDERS = 20_000, 100_000, 20_000
AREAS = ("Westmere", "Northford", "Harbour Row", "Upland", "Calderhythe", "Oxmarsh", "")
KINDS = ("arrest", "arrest", "arrest", "charge", "charge", "bail", "conviction", "caution")
POWERS = ("sro", "shpo", "civil-injunction", "interim-sro", "cawn", "hotel-notice")
AFTERWARDS = ("breached", "breached", "discharged", "varied", "superseded")
NOTICES = ("cawn", "hotel-notice")

Row = dict[str, object]


def write_county(folder: Path, share: int = 1) -> Path:
    """Whole, or so small a share of it."""
    chance = Random(8)
    folder.mkdir()
    orders = [*_orders(chance, ORDERS // share)]
    people = ({"reference": f"N-{n}", "family_name": "Exley"} for n in range(PEOPLE // share))
    _write(folder / "people.csv", people)
    _write(folder / "outcomes.csv", _outcomes(chance, OUTCOMES // share, PEOPLE // share))
    _write(folder / "orders.csv", orders)
    _write(folder / "order_events.csv", _events(chance, orders))
    return folder


def _write(path: Path, rows: Iterable[Row]) -> None:
    rows = list(rows)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def _day(chance: Random) -> date:
    return FIRST + timedelta(days=chance.randrange(DAYS))


def _when(chance: Random) -> str:
    """Of five one to the minute, as custody records have it."""
    day = _day(chance).isoformat()
    return day if chance.random() < 0.8 else f"{day}T{chance.randrange(3, 24):02}:15"


def _outcomes(chance: Random, how_many: int, people: int) -> Iterator[Row]:
    for number in range(how_many):
        yield {
            "reference": f"OC-{number}",
            "person": f"N-{chance.randrange(people)}",
            "kind": chance.choice(KINDS),
            "at": _when(chance),
            "cse": "yes" if chance.random() < 0.9 else "no",
            "area": chance.choice(AREAS),
        }


def _orders(chance: Random, how_many: int) -> Iterator[Row]:
    for number in range(how_many):
        called, day = chance.choice(POWERS), _day(chance)
        is_notice = called in NOTICES
        made = "" if is_notice or chance.random() < 0.2 else f"{day + timedelta(days=20)}"
        yield {
            "reference": f"O-{number}",
            "power": called,
            "person": f"N-{number}",
            "applied": "" if is_notice else f"{day}",
            "made": made,
            "served": f"{day}" if is_notice else made,
            "ends": f"{day + timedelta(days=chance.randrange(750, 2000))}" if made else "",
            "area": chance.choice(AREAS),
        }


def _events(chance: Random, orders: Iterable[Row]) -> Iterator[Row]:
    for order in orders:
        if order["made"] and chance.random() < 0.4:
            yield {
                "order": order["reference"],
                "event": chance.choice(AFTERWARDS),
                "at": f"{date.fromisoformat(str(order['made'])) + timedelta(days=100)}",
            }
