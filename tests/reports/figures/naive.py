"""The measures counted again, slowly and straight from the contract, from the sheets alone."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from datetime import date, timedelta

from tests.house import ROOT
from tests.reports.figures.registers_made import INTERIM, NOTICES, Row, Sheets

BANK_HOLIDAYS = set((ROOT / "tests/cases/bank-holidays.csv").read_text().split())
IMPACTS = ("major", "moderate", "minor", "none", "negative")
CAME_TO = ("granted", "refused", "withdrawn", "waiting")
AGAINST = ("refuse", "refuse renewal", "suspend", "revoke")
Listed = dict[str, list[str]]


class Recount:
    """Of a period whose days are said as text, and of an area or of all."""

    def __init__(self, sheets: Sheets, first: str, last: str, area: str = "") -> None:
        self.sheets, self.first, self.last, self.area = sheets, first, last, area
        self.orders = {each["reference"]: each for each in sheets["orders"]}
        self.licences = {each["reference"]: each for each in sheets["licences"]}
        self.meetings = {each["reference"]: each for each in sheets["meetings"]}

    def within(self, when: str) -> bool:
        return when != "" and self.first <= when[:10] <= self.last

    def here(self, area: str) -> bool:
        return self.area in ("", area)

    def outcomes(self, kind: str) -> list[Row]:
        return [
            row
            for row in self.sheets["outcomes"]
            if row["kind"].lower() == kind
            and row["cse"] == "yes"
            and self.within(row["at"])
            and self.here(row["area"])
        ]

    def arrested_again(self) -> list[Row]:
        again = []
        for row in self.outcomes("arrest"):
            day = date.fromisoformat(row["at"][:10])
            for other in self.sheets["outcomes"]:
                is_arrest = other["kind"].lower() == "arrest" and other["cse"] == "yes"
                if is_arrest and other["at"] and other["person"] == row["person"] != "":
                    back = (day - date.fromisoformat(other["at"][:10])).days
                    if 1 <= back <= 365 and row not in again:
                        again.append(row)
        return again

    def disruptions(self) -> list[Row]:
        return [
            row
            for row in self.sheets["disruptions"]
            if row["strand"] == "pursue" and self.within(row["at"]) and self.here(row["area"])
        ]

    def of_kind(self, *kinds: str) -> list[Row]:
        return [
            row for row in self.sheets["orders"] if kind_of(row) in kinds and self.here(row["area"])
        ]

    def events(self, *kinds: str) -> list[Row]:
        return [each for each in self.sheets["order_events"] if each["event"] in kinds]

    def has(self, order: Row, event: str) -> bool:
        return any(each["order"] == order["reference"] for each in self.events(event))

    def came_to(self, order: Row) -> str:
        if order["made"]:
            return "granted"
        for event in ("withdrawn", "refused"):
            if self.has(order, event):
                return event
        return "waiting"

    def in_force(self, order: Row) -> bool:
        over = [
            each["at"][:10]
            for each in self.events("discharged", "superseded")
            if each["order"] == order["reference"]
        ]
        return (
            order["made"] != ""
            and order["made"][:10] <= self.last
            and (order["ends"] == "" or order["ends"][:10] >= self.last)
            and not any(day <= self.last for day in over)
        )

    def happened(self, event: str) -> list[Row]:
        """The order once for each, with the day on which it happened."""
        dated = [each for each in self.events(event) if self.within(each["at"])]
        found = [self.orders[each["order"]] | {"at": each["at"]} for each in dated]
        return [row for row in found if kind_of(row) != "notice" and self.here(row["area"])]

    def decisions(self, *kinds: str, on: str = "decided") -> list[Row]:
        return [
            row
            for row in self.sheets["licence_decisions"]
            if row["decision"] in kinds
            and self.within(row[on])
            and self.here(self.licences[row["licence"]]["authority"])
        ]

    def nr3s(self) -> list[Row]:
        return [
            row
            for row in self.decisions(*AGAINST, on="notified")
            if "driver" in self.licences[row["licence"]]["kind"]
            and row["relevant_information"] == "yes"
        ]

    def items(self, state: str) -> list[Row]:
        return [
            row
            for row in self.sheets["agenda"]
            if row["state"] == state
            and self.within(self.meetings[row["meeting"]]["at"])
            and not self.area
        ]

    def actions(self) -> list[Row]:
        return [
            row
            for row in self.sheets["actions"]
            if row["meeting"] and self.within(self.meetings[row["meeting"]]["at"]) and not self.area
        ]

    def open_people(self) -> list[str]:
        if self.area:
            return []
        held: set[str] = set()
        dated = [(self.meetings[row["meeting"]]["at"], row) for row in self.sheets["agenda"]]
        known = [(as_sorted(at), row) for at, row in dated if at and at[:10] <= self.last]
        for _, row in sorted(known, key=lambda each: each[0]):
            if row["about"].startswith("N-") and row["state"] == "adopted":
                held.add(row["about"])
            elif row["state"] == "discharged":
                held.discard(row["about"])
        return sorted(held)

    def rows(self) -> dict[str, list[Row]]:
        """By the measure; those of people too, each row once."""
        outcomes = {f"{kind}s": self.outcomes(kind) for kind in ("arrest", "charge", "caution")}
        convictions = self.outcomes("conviction")
        disruptions = self.disruptions()
        applied = [row for row in self.of_kind("order", "interim") if self.within(row["applied"])]
        made = [row for row in self.of_kind("order") if self.within(row["made"])]
        served = [row for row in self.of_kind("notice") if self.within(row["served"])]
        barred = self.decisions("suspend", "revoke")
        actions = self.actions()
        return {
            **outcomes,
            "convictions": convictions,
            "people_arrested": outcomes["arrests"],
            "people_charged": outcomes["charges"],
            "people_convicted": convictions,
            "people_rearrested": self.arrested_again(),
            "disruptions": disruptions,
            **{f"disruptions_{i}": [r for r in disruptions if impact(r) == i] for i in IMPACTS},
            "orders_applied": applied,
            **{f"applied_{c}": [r for r in applied if self.came_to(r) == c] for c in CAME_TO},
            "orders_made": made,
            "interim_orders_made": [
                row for row in self.of_kind("interim") if self.within(row["made"])
            ],
            "orders_refused": self.happened("refused"),
            "orders_breached": self.happened("breached"),
            "orders_discharged": self.happened("discharged"),
            "notices_served": served,
            "cawns_served": [row for row in served if row["power"] == "cawn"],
            "hotel_notices_served": [row for row in served if row["power"] == "hotel-notice"],
            "closure_notices_served": [row for row in served if row["power"] == "closure-notice"],
            "closure_orders_made": [row for row in made if row["power"] == "closure-order"],
            "orders_in_force_at_end": [
                row for row in self.of_kind("order", "interim") if self.in_force(row)
            ],
            "licences_suspended": self.decisions("suspend"),
            "licences_revoked": self.decisions("revoke"),
            "licences_refused": self.decisions("refuse", "refuse renewal"),
            "licences_immediate": [row for row in barred if row["immediate"] == "yes"],
            "nr3s_due": self.nr3s(),
            "nr3s_entered_in_time": [row for row in self.nr3s() if is_in_time(row)],
            "subjects_adopted": self.items("adopted"),
            "subjects_discharged": self.items("discharged"),
            "actions_set": actions,
            "actions_done_on_time": [
                row for row in actions if row["due"] and "" < row["closed"] <= row["due"]
            ],
            "actions_overdue_at_end": [
                row
                for row in actions
                if "" < row["due"] < self.last and not "" < row["closed"] <= self.last
            ],
        }

    def records(self) -> Listed:
        found = {name: listed(name, rows) for name, rows in self.rows().items()}
        return found | {"subjects_open_at_end": self.open_people()}

    def split(self, name_of: Callable[[str, Row], str], names: Iterable[str]) -> dict[str, Listed]:
        """By the name, of each of these measures what is listed under it."""
        found: dict[str, dict[str, list[Row]]] = defaultdict(lambda: {name: [] for name in names})
        rows = self.rows()
        for measure in names:
            for row in rows[measure]:
                found[name_of(measure, row)][measure].append(row)
        return {
            name: {measure: listed(measure, some) for measure, some in held.items()}
            for name, held in found.items()
        }


def listed(measure: str, rows: list[Row]) -> list[str]:
    if measure.startswith("people_"):
        return sorted({row["person"] for row in rows if row["person"]})
    return sorted(row.get("about", row.get("reference", "")) for row in rows)


def kind_of(order: Row) -> str:
    if order["power"] in INTERIM:
        return "interim"
    return "notice" if order["power"] in NOTICES else "order"


def impact(row: Row) -> str:
    second = row["moderated_by"] not in ("", row["graded_by"])
    if row["impact"] == "major" and not (row["evidence"] and second):
        return "moderate"
    return row["impact"]


def is_in_time(decision: Row) -> bool:
    """The fifth working day beginning with the day that the driver was notified."""
    day, left = date.fromisoformat(decision["notified"][:10]), 5
    while left:
        left -= day.weekday() < 5 and day.isoformat() not in BANK_HOLIDAYS
        day += timedelta(days=1)
    last = (day - timedelta(days=1)).isoformat()
    return "" < decision["nr3s_entered"][:10] <= last


def as_sorted(at: str) -> str:
    return at if "T" in at else f"{at}T"
