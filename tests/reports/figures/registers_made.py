"""Registers made up at random, as the sheets that somebody brings in."""

import csv
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from random import Random

Row = dict[str, str]
Sheets = dict[str, list[Row]]

LAST = date(2026, 11, 20)
AREAS = ("Westmere", "Northford", "Harbour Row", "")
PEOPLE = tuple(f"N-{number}" for number in range(1, 8))
PLACES = ("P-1", "P-2")
ORDERS = ("sro", "shpo", "civil-injunction", "closure-order", "closure-order-extension")
INTERIM = ("interim-sro", "interim-civil-injunction")
NOTICES = ("cawn", "hotel-notice", "closure-notice", "cpw")
UNHEARD_OF = "order of the moot"
KINDS = ("arrest", "charge", "caution", "conviction", "bail", "no further action", "ARREST")
EVENTS = ("considered", "refused", "withdrawn", "breached", "discharged", "superseded", "appealed")
LICENCES = ("hackney driver", "private hire driver", "dual driver", "hackney vehicle", "operator")
DECISIONS = ("grant", "renew", "refuse", "refuse renewal", "suspend", "revoke")
STATES = ("referred", "adopted", "adopted", "reviewed", "discharged", "not adopted", "")
EDGES = (
    *("2024-02-29", "2025-03-31", "2025-04-01", "2026-03-31", "2026-04-01", "2025-12-31"),
    *("2026-01-01", "2026-06-30", "2026-07-01T00:30", "2026-06-30T23:59", "2026-04-01T00:00"),
)


class Chance:
    """What one seed makes."""

    def __init__(self, seed: int) -> None:
        self.of = Random(seed)

    def among(self, *words: str) -> str:
        return self.of.choice(words)

    def is_so(self, share: float) -> bool:
        return self.of.random() < share

    def yes_no(self) -> str:
        return self.among("yes", "yes", "no", "")

    def day(self) -> date:
        return LAST - timedelta(days=self.of.randrange(1100))

    def when(self) -> str:
        """A day, a moment in London, one at the edge of a period, or nothing."""
        if self.is_so(0.05):
            return ""
        if self.is_so(0.25):
            return self.among(*EDGES)
        said = self.day().isoformat()
        return f"{said}T{self.of.randrange(3, 24):02}:30" if self.is_so(0.3) else said

    def after(self, day: str, most: int = 90) -> str:
        """On that day or later, and no later than today."""
        begun = date.fromisoformat(day[:10]) if day else self.day()
        return min(begun + timedelta(days=self.of.randrange(most)), LAST).isoformat()

    def some(self, fewest: int, most: int) -> range:
        return range(1, self.of.randint(fewest, most) + 1)


def sheets(seed: int) -> Sheets:
    by = Chance(seed)
    made = {
        "people": [{"reference": each, "family_name": "Exley"} for each in PEOPLE],
        "premises": [{"reference": each, "name": "Moonlight Lounge"} for each in PLACES],
        "agencies": [{"reference": "AG-1", "name": "Westmere Council"}],
        "outcomes": [*_outcomes(by)],
        "disruptions": [*_disruptions(by)],
        "orders": [*_orders(by)],
        "licences": [*_licences(by)],
        "meetings": [{"reference": f"M-{n}", "at": by.when()} for n in by.some(1, 6)],
    }
    made["order_events"] = [*_events(by, made["orders"])]
    made["licence_decisions"] = [*_decisions(by, made["licences"])]
    made["agenda"] = [*_agenda(by, made["meetings"])]
    made["actions"] = [*_actions(by, made["meetings"])]
    return made


def write(folder: Path, made: Sheets) -> Path:
    folder.mkdir()
    for name, rows in made.items():
        if rows:
            with (folder / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
                writer = csv.DictWriter(file, list(rows[0]), lineterminator="\n")
                writer.writeheader()
                writer.writerows(rows)
    return folder


def _outcomes(by: Chance) -> Iterator[Row]:
    for number in by.some(5, 40):
        yield {
            "reference": f"OC-{number}",
            "person": by.among(*PEOPLE, ""),
            "kind": by.among(*KINDS),
            "at": by.when(),
            "cse": by.yes_no(),
            "code": by.among("", "0", "1", "15"),
            "area": by.among(*AREAS),
        }


def _disruptions(by: Chance) -> Iterator[Row]:
    for number in by.some(0, 15):
        yield {
            "reference": f"DR-{number}",
            "at": by.when(),
            "strand": by.among("pursue", "pursue", "protect", ""),
            "tactic": by.among("cash-seizure", "possession", "a walk at the rank", ""),
            "impact": by.among("major", "major", "moderate", "minor", "none", "negative", ""),
            "agency": by.among("AG-1", "the parish", ""),
            "evidence": by.among("", "Two cars were sold."),
            "graded_by": by.among("", "Lena Tallow", "Ada Mercer"),
            "moderated_by": by.among("", "Lena Tallow"),
            "area": by.among(*AREAS),
        }


def _orders(by: Chance) -> Iterator[Row]:
    for number in by.some(3, 30):
        is_notice = by.is_so(0.3)
        called = by.among(*NOTICES) if is_notice else by.among(*ORDERS, *INTERIM, UNHEARD_OF)
        applied = "" if is_notice or by.is_so(0.2) else by.when()
        made = "" if is_notice or by.is_so(0.3) else by.after(applied)
        served = by.when() if is_notice else made and by.after(made, 20)
        is_closure = called in ORDERS[-2:]
        # The law itself ends a closure soon, whatever is written: so it is written, and sooner.
        has_end = made and (is_closure or by.is_so(0.6))
        ends = by.after(made, 60 if is_closure else 1200) if has_end else ""
        yield {
            "reference": f"O-{number}",
            "power": called,
            "person": by.among(PEOPLE[0], f"{PEOPLE[1]}; {PEOPLE[2]}"),
            "applied": applied,
            "made": made,
            "served": served,
            "ends": ends,
            "area": by.among(*AREAS),
        }


def _events(by: Chance, orders: list[Row]) -> Iterator[Row]:
    for number in by.some(0, 20):
        order = by.of.choice(orders)
        yield {
            "order": order["reference"],
            "event": by.among(*EVENTS),
            "at": by.after(order["made"] or order["applied"], 400),
            "detail": f"the {number}th",
        }


def _licences(by: Chance) -> Iterator[Row]:
    for number in by.some(1, 5):
        authority = by.among("Westmere", "Northford", "")
        yield {"reference": f"L-{number}", "kind": by.among(*LICENCES), "authority": authority}


def _decisions(by: Chance, licences: list[Row]) -> Iterator[Row]:
    for number in by.some(0, 15):
        decided = by.when()
        notified = by.after(decided, 5) if by.is_so(0.8) else ""
        yield {
            "reference": f"LD-{number}",
            "licence": by.of.choice(licences)["reference"],
            "decision": by.among(*DECISIONS),
            "decided": decided,
            "notified": notified,
            "immediate": by.yes_no(),
            "relevant_information": by.yes_no(),
            "reason": by.among("violence", "drugs", ""),
            "nr3s_entered": by.after(notified, 12) if by.is_so(0.6) else "",
        }


def _agenda(by: Chance, meetings: list[Row]) -> Iterator[Row]:
    for meeting in meetings:
        for about in by.of.sample((*PEOPLE, *PLACES), 4):
            yield {"meeting": meeting["reference"], "about": about, "state": by.among(*STATES)}


def _actions(by: Chance, meetings: list[Row]) -> Iterator[Row]:
    for number in by.some(0, 12):
        due = by.day().isoformat() if by.is_so(0.8) else ""
        yield {
            "reference": f"A-{number}",
            "meeting": by.among(by.of.choice(meetings)["reference"], ""),
            "action": "Ask the landlord for the keys.",
            "agency": by.among("AG-1", "the parish", ""),
            "due": due,
            "closed": by.after(due, 30) if due and by.is_so(0.6) else "",
        }
