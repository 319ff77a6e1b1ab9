"""Every measure, over registers made up at random, is what the contract counts by hand."""

from datetime import date

import pytest

from disrupt.workspace import Workspace
from orders import local
from orders.intake import bring_in
from orders.keeping import follows
from orders.reckoning import the_law
from reports.figures import periods
from reports.figures.by import Group
from reports.figures.measures import measures
from reports.figures.pursue import Asked, Pursue
from reports.figures.pursue_json import as_json
from reports.figures.report import Period
from tests.reports.figures.counted import gather
from tests.reports.figures.naive import Recount
from tests.reports.figures.registers_made import AREAS, Chance, Sheets, sheets, write
from tests.sampled import sampled

LAW = the_law(local.shipped())
REGISTERS = 200
OF_CONTRACT = {each.id for each in measures().measures}


def period_of(seed: int) -> Period:
    by = Chance(-seed)
    day = date(2025, by.of.randint(1, 12), 15)
    if by.is_so(0.3):
        return Period(day, date(2026, 6, 30))
    kinds = (periods.quarter, periods.financial_year, periods.calendar_year)
    return by.of.choice(kinds)(day)


@pytest.mark.parametrize("seed", sampled(range(REGISTERS), 4))
def test_every_figure_is_what_is_counted_by_hand(desk, tmp_path, seed):
    """Of all areas and of each, of the periods beside, broken down every way, with its records."""
    held, period = sheets(seed), period_of(seed)
    keeping = Workspace(desk.store, "a test", follows(LAW))
    reports = bring_in(keeping, write(tmp_path / "in", held))
    assert not [each for report in reports.values() for each in report.rejected]

    for beside in ("the period before", "the year before"):
        found = gather(desk, LAW, Asked(period, beside=beside))
        before = {name: sorted(found.figures_before[name].records) for name in OF_CONTRACT}
        assert before == recount(held, found.before).records()
    for area in AREAS:
        of_area = gather(desk, LAW, Asked(period, area))
        assert records(of_area) == recount(held, period, area).records()
    assert_broken_down(found, recount(held, period))
    assert_told(found)


def recount(held: Sheets, period: Period, area: str = "") -> Recount:
    return Recount(held, period.first.isoformat(), period.last.isoformat(), area)


def records(pursue: Pursue) -> dict[str, list[str]]:
    return {name: sorted(pursue.figures[name].records) for name in OF_CONTRACT}


def assert_broken_down(found: Pursue, by_hand: Recount) -> None:
    for by, way in WAYS.items():
        names = {each.id for each in measures().split_by(by)} & OF_CONTRACT
        expected = by_hand.split(lambda name, row, way=way: way(by_hand, name, row), names)
        expected = {name: some for name, some in expected.items() if any(some.values())}
        assert groups(found.groups[by], names) == expected, by


def assert_told(found: Pursue) -> None:
    """Each list is as long as its figure, and what parts add up to is there."""
    told = as_json(found)["measures"]
    assert [each["id"] for each in told] == [each.id for each in measures().measures]
    assert all(len(each["records"]) == each["value"] for each in told)
    value = {each["id"]: each["value"] for each in told}
    came_to = ("granted", "refused", "withdrawn", "waiting")
    assert value["orders_applied"] == sum(value[f"applied_{each}"] for each in came_to)


def groups(found: tuple[Group, ...], names: set[str]) -> dict[str, dict[str, list[str]]]:
    """Without what is nought throughout."""
    held = {
        each.name: {name: sorted(each.figures[name].records) for name in names} for each in found
    }
    return {name: some for name, some in held.items() if any(some.values())}


def area(by_hand, name, row):
    return by_hand.licences[row["licence"]]["authority"] if "licence" in row else row["area"]


def month(by_hand, name, row):
    if "meeting" in row:
        return by_hand.meetings[row["meeting"]]["at"][:7]
    return row[next(each for each in (PLACED_BY.get(name), "at", "decided") if each in row)][:7]


PLACED_BY = {
    "orders_applied": "applied",
    **dict.fromkeys(("applied_granted", "applied_refused"), "applied"),
    **dict.fromkeys(("applied_withdrawn", "applied_waiting"), "applied"),
    **dict.fromkeys(("orders_made", "interim_orders_made", "closure_orders_made"), "made"),
    **dict.fromkeys(("notices_served", "cawns_served"), "served"),
    **dict.fromkeys(("hotel_notices_served", "closure_notices_served"), "served"),
    **dict.fromkeys(("nr3s_due", "nr3s_entered_in_time"), "notified"),
}
WAYS = {
    "area": area,
    "month": month,
    "power": lambda by_hand, name, row: row["power"],
    "tactic": lambda by_hand, name, row: row["tactic"],
    "agency": lambda by_hand, name, row: row["agency"],
    "reason": lambda by_hand, name, row: row["reason"],
}
