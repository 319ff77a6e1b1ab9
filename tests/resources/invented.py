"""The invented register as it stands in its files, and the few things that are asked of it."""

import csv
import re
from datetime import UTC, date, datetime

from disrupt.paths import resource

STANDS_AT = datetime(2026, 11, 20, 9, 14, tzinfo=UTC)
OF_ORDERS = ("orders", "conditions", "order_events", "circulation")
AROUND = ("children", "child_care", "premises", "vehicles", "sightings", "outcomes")
OF_PLACES = tuple(
    f"premises_{what}" for what in ("responsible", "conditions", "checks", "visits", "training")
)
OF_LICENCES = ("licences", "licence_decisions", "licence_self_reports", "letterheads")
DATES = ("handlings", "hand_overs")
BESIDE = ("agencies", "agency_contacts", "disclosures", "groups", *DATES, "links", "notes")
DONE = ("disruptions", "operations", "tactics")
OF_MEETINGS = ("agenda_headings", "agenda", "attendance", "information_requests", "recorded_by")
MEETINGS = ("forums", "forum_members", "meetings", *OF_MEETINGS, "actions", "plans")
RETURNS = ("area_returns", "area_return_totals")
OF_BOARDS = (*DONE, *MEETINGS, *RETURNS)
SHEETS = (
    *(*OF_ORDERS, *AROUND, "outcome_conditions", *OF_PLACES),
    *(*OF_LICENCES, *BESIDE, *OF_BOARDS),
)
LETTERS = "N|S|OC|P|V|L|LD|DS|AG|GR|NT|IN|DR|OP|F|M|PL|A"
reference = re.compile(rf"\b(?:{LETTERS})-\d{{4}}-\d{{4}}\b|\bC-\d{{3}}\b")


def rows(name: str) -> list[dict[str, str]]:
    with resource("demo", f"{name}.csv").open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


SHEET = {name: rows(name) for name in (*SHEETS, "people", "person_statuses", "person_addresses")}
FREELY = {
    "text": ("conditions", "outcome_conditions", "premises_conditions", "notes"),
    "detail": ("order_events", "licence_self_reports"),
    "note": (
        "sightings",
        "premises",
        "premises_checks",
        "licences",
        "groups",
        "links",
        "agencies",
        "forums",
        *DONE[1:],
    ),
    "found": ("premises_visits",),
    "advice": ("premises_visits",),
    "reason_text": ("licence_decisions",),
    "safety_reasons": ("licence_decisions",),
    "necessity": ("disclosures",),
    "outcome": ("disclosures", "actions", "plans"),
    "handling": ("notes",),
    "next_step": ("handlings",),
    "evidence": ("handlings", "disruptions", "actions"),
    "worked": ("disruptions",),
    "difference": ("disruptions",),
    "aim": ("operations",),
    "learned": ("operations",),
    "action": ("actions",),
    "reason": ("agenda",),
    "decision": ("agenda",),
    "support": ("agenda",),
    "minute": ("agenda_headings",),
    "asked": ("information_requests",),
    "reply": ("information_requests",),
    "corrections": ("meetings",),
    "statement": ("forums",),
    "objective": ("plans",),
}
"""Where a person writes freely."""
ORDERS = {row["reference"]: row for row in SHEET["orders"]}
EVENTS = SHEET["order_events"]
PEOPLE = {row["reference"]: row for row in SHEET["people"]}
CHILDREN = {row["reference"]: row for row in SHEET["children"]}


def several(cell: str) -> list[str]:
    return cell.split("; ") if cell else []


def every(heading: str, *names: str) -> list[str]:
    return [row[heading] for name in names for row in SHEET[name] if row[heading]]


def texts() -> list[str]:
    """Whatever a person wrote freely."""
    return [cell for heading, names in FREELY.items() for cell in every(heading, *names)]


def day(cell: str) -> date:
    return date.fromisoformat(cell[:10])


def birthday(born: str, years: int) -> date:
    return day(born).replace(year=day(born).year + years)


def of_power(*names: str) -> list[dict[str, str]]:
    return [row for row in ORDERS.values() if row["power"] in names]


def happened(order: str, event: str) -> list[dict[str, str]]:
    return [row for row in EVENTS if (row["order"], row["event"]) == (order, event)]


def following(order: dict[str, str]) -> set[str]:
    """The powers of those that belong to it."""
    return {row["power"] for row in ORDERS.values() if row["main"] == order["reference"]}
