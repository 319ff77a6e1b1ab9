"""A report of five years on paper, beside the same figures by hand and the same drawing."""

import statistics
from collections.abc import Iterator
from typing import cast

import pytest

from disrupt.workspace import Workspace
from orders import local
from orders.intake import bring_in
from orders.keeping import follows
from orders.reckoning import the_law
from reports.deliver import Copy
from reports.figures.measures import By
from reports.figures.pursue import Asked, Pursue
from reports.figures.pursue_report import as_report
from reports.figures.report import Period
from reports.report_paper import draw
from tests.bench.by_sql import GROUPS, Counts, figures
from tests.bench.measure import report, timed
from tests.bench.outcomes import FIRST, LAST, write_county
from tests.conftest import make_register
from tests.reports.figures.counted import gather

pytestmark = pytest.mark.bench

LAW = the_law(local.shipped())
ASKED = Asked(Period(FIRST, LAST))
COPY = Copy("the board", "1")
TIMES = 5
AT_MOST = 1.5


@pytest.fixture(scope="module")
def county(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    root = tmp_path_factory.mktemp("county")
    store = make_register(root / "westmere.disrupt").open()
    opened = Workspace(store, "bench", follows(LAW))
    bring_in(opened, write_county(root / "in"))
    yield opened
    store.close()


def by_hand(desk: Workspace) -> Counts:
    return figures(desk.store, FIRST.isoformat(), LAST.isoformat())


def test_a_report_of_five_years(county: Workspace) -> None:
    counted = gather(county, LAW, ASKED)
    assert_same(counted, by_hand(county))
    drawn = as_report(counted)
    ours, bare = [], []
    for _ in range(TIMES):
        ours.append(timed(lambda: draw(as_report(gather(county, LAW, ASKED)), COPY)))
        bare.append(timed(lambda: by_hand(county)) + timed(lambda: draw(drawn, COPY)))
    report("five years on paper", ours, bare)
    report("the figures alone", *_alone(county))
    assert statistics.median(ours) < AT_MOST * statistics.median(bare)


def _alone(county: Workspace) -> tuple[list[float], list[float]]:
    ours = [timed(lambda: gather(county, LAW, ASKED)) for _ in range(TIMES)]
    return ours, [timed(lambda: by_hand(county)) for _ in range(TIMES)]


def assert_same(counted: Pursue, hand: Counts) -> None:
    """Every figure that was counted by hand is the report's."""
    for by in (*GROUPS, "code"):
        groups = {each.name: each.figures for each in counted.groups[cast(By, by)]} if by else {}
        for key in (key for key in hand if key.startswith(f"{by} ")):
            name, measure = key.removeprefix(f"{by} ").rsplit(" ", 1)
            known = groups.get(name, {}) if by else counted.figures
            if measure in known:
                assert known[measure].value == hand[key], key
    for step in counted.funnel.steps[1:]:
        assert len(step.events) == hand[f"funnel {step.measure.id}"]
        assert len(step.people) == hand[f"funnel people {step.measure.id}"]
    first = counted.first_orders
    assert [len(first.days), first.shortest, first.longest] == [
        hand[name] for name in ("first_orders", "shortest", "longest")
    ]
