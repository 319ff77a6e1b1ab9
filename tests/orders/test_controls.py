"""What controlled somebody over time: a row for each sort, a bar for each control."""

from datetime import date

import pytest

from disrupt import edit
from disrupt.partial import PartialDate
from disrupt.records import Child
from orders.controls import Bar, controls
from orders.eyes import EVERYTHING, Eyes, eyes_of
from tests.desks import seat
from tests.orders.lives import LAW, event, order, outcome, risk_order

TODAY = date(2026, 11, 20)


def rows(desk, who, eyes=EVERYTHING):
    with desk.store.reading() as session:
        found = controls(session, LAW, who, TODAY, eyes=eyes)
    return {track.label: track.bars for track in found}


def test_the_rows_of_a_life_stand_by_their_first_beginning(desk, robin):
    who = robin.reference
    grown = edit.make(desk, Child, {"born": PartialDate(2009, 6, 1)}).reference
    child = edit.make(desk, Child, {"born": PartialDate(2010, 11, 24)}).reference
    more = {"facts": ("basis=s2",)}
    first = order(desk, "cawn", who, child=grown, served="2024-06-01", **more).reference
    second = order(desk, "cawn", who, child=child, served="2026-02-03", **more).reference
    asked = order(desk, "sro", who, applied="2026-11-02")
    event(desk, asked, "hearing listed", "2026-11-23")
    arrest = outcome(desk, who, "arrest", "2026-06-08").reference
    bail = outcome(desk, who, "bail", "2026-06-08", arrest=arrest, until="2026-09-08").reference
    outcome(desk, who, "charge", "2026-08-09", arrest=arrest)
    after = outcome(desk, who, "post-charge bail", "2026-08-09", until="2027-02-09").reference
    assert rows(desk, robin) == {
        "CAWN": (
            Bar(first, f"{first} ended", date(2024, 6, 1), date(2025, 5, 31), "over"),
            Bar(second, second, date(2026, 2, 3), date(2026, 11, 23), "live"),
        ),
        "Bail": (
            Bar(bail, "before charge", date(2026, 6, 8), date(2026, 8, 9), "over"),
            Bar(after, "after charge", date(2026, 8, 9), date(2027, 2, 9), "live"),
        ),
        "Sexual risk order": (
            Bar(
                asked.reference,
                f"{asked.reference} applied for; hearing 23 November 2026",
                date(2026, 11, 23),
                None,
                "asked",
            ),
        ),
    }
    assert list(rows(desk, robin)) == ["CAWN", "Bail", "Sexual risk order"]


def test_an_interim_order_stands_in_the_row_of_its_order(desk, robin):
    main = order(desk, "sro", robin.reference, applied="2026-10-01")
    dates = {"made": "2026-10-08", "served": "2026-10-08", "ends": "2027-01-31"}
    order(desk, "interim-sro", robin.reference, main=main.reference, **dates)
    assert [bar.state for bar in rows(desk, robin)["Sexual risk order"]] == ["asked", "live"]


@pytest.mark.parametrize("came_to", ["considered", "refused", "withdrawn"])
def test_what_never_came_to_be_is_no_control(desk, robin, came_to):
    event(desk, order(desk, "sro", robin.reference), came_to, "2026-11-01")
    assert rows(desk, robin) == {}


def test_a_discharge_ends_a_bar_before_its_time(desk, robin):
    of = risk_order(desk, robin.reference)
    event(desk, of, "discharged", "2026-11-15")
    (bar,) = rows(desk, robin)["Sexual risk order"]
    assert (bar.ends, bar.state) == (date(2026, 11, 15), "over")
    assert bar.says == f"{of.reference} discharged"


def test_until_further_order_has_no_end(desk, robin):
    risk_order(desk, robin.reference, ends=None, until_further_order=True)
    (bar,) = rows(desk, robin)["Sexual risk order"]
    assert (bar.ends, bar.state) == (None, "live")


def test_what_is_ahead_is_dotted(desk, robin):
    outcome(desk, robin.reference, "release", "2027-01-01", until="2028-01-01")
    (bar,) = rows(desk, robin)["Licence"]
    assert bar.state == "asked"


def test_whoever_may_see_no_orders_sees_no_row(desk, store, robin):
    risk_order(desk, robin.reference)
    outcome(desk, robin.reference, "post-charge bail", "2026-08-09")
    assert rows(desk, robin, eyes_of(seat(store, "licensing-officer"))) == {}


def test_whoever_reads_no_orders_is_shown_bail_alone(desk, robin):
    order(desk, "cawn", robin.reference, served="2026-02-03")
    outcome(desk, robin.reference, "bail", "2026-06-08", until="2026-12-08")
    no_orders = Eyes(lambda kind: frozenset() if kind == "order" else EVERYTHING.fields(kind))
    assert list(rows(desk, robin, eyes=no_orders)) == ["Bail"]
