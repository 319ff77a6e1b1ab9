"""What is handed over in a test: whose, to whom and when, in as few words as it needs."""

from datetime import date
from typing import Any

from disrupt import edit
from disrupt.partial import PartialDate
from disrupt.records import Agency, HandOver
from disrupt.workspace import Workspace
from orders.alerts import handing
from orders.alerts.handing import Asked, Known
from orders.alerts.handing_acts import hand_over
from orders.alerts.handing_why_not import why_not
from orders.alerts.today import Today, today
from tests.orders.lives import LAW


def day(text: str) -> date:
    return date.fromisoformat(text)


def owned(desk: Workspace, ends: str, owner: str = "anna", **more: Any) -> str:
    """Something of somebody's that is due on a day; its reference."""
    on = day(ends)
    values = {"agreement_ends": PartialDate(on.year, on.month, on.day), "owner": owner}
    return edit.make(desk, Agency, {"name": "Westmere Council", **values, **more}).reference


def asked(since: str = "2026-11-23", until: str = "2026-12-04", **more: Any) -> Asked:
    """Anna's to Bela, unless something else is said; with no last day, for good."""
    span = {"since": day(since), "until": day(until) if until else None}
    return Asked(**{"whose": "anna", "to_whom": "bela", **span, **more})


def known(desk: Workspace) -> Known:
    return handing.known(desk, looked(desk))


def looked(desk: Workspace) -> Today:
    return today(desk, LAW)


def hand(desk: Workspace, wanted: Asked) -> HandOver:
    """As the page does it."""
    return hand_over(desk, known(desk), wanted)


def refused(desk: Workspace, wanted: Asked) -> str:
    said = why_not(known(desk), wanted)
    return f"{said.message} {said.remedy}" if said else ""


def owners(desk: Workspace) -> dict[str, str]:
    """Who looks after each record, as Today tells it; of nobody's nothing."""
    rows = looked(desk).due.rows
    return {
        each.item.found.reference: "" if each.item.owner.is_nobody else each.item.owner.name
        for each in rows
    }


def told(desk: Workspace) -> list[str]:
    return [each.says for each in looked(desk).tellings]
