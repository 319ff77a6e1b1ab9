"""The invented orders are lawful at the clock, of every stage, and come in as they stand."""

import csv
from collections import Counter
from datetime import date, timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from disrupt.moments import day_of, ending, read_when
from disrupt.paths import resource
from disrupt.records import Outcome
from orders import outcomes
from orders.catalogue import shipped
from orders.intake import look
from orders.stages import NOTHING_YET, STAGE_NAMES
from reports.registers import export
from tests.resources.invented import EVENTS, ORDERS, SHEET, SHEETS, STANDS_AT, of_power, several

INTERIM = {"interim-sro", "interim-shpo", "interim-civil-injunction", "interim-stro"}
COMMON = {
    *INTERIM,
    *("cawn", "sro", "shpo", "shpo-conviction", "closure-notice", "closure-order"),
    *("closure-order-extension", "closure-notice-soa", "closure-order-soa", "hotel-notice"),
    *("civil-injunction", "injunction-s222", "inherent-jurisdiction", "stro", "stpo", "dvpn"),
    *("dvpo", "cbo", "restraining-order", "spo", "sopo", "rosho", "fto"),
}
GAP = "there is a gap where the main application is heard after its end"
"""The one warning that is meant: an interim order of the demonstration runs out too soon."""
WAITING = ("disruptions.csv", "moderated_by")
"""Major, until a second person agrees."""
IMPOSSIBLE = {
    ("premises.csv", "postcode"),
    ("vehicles.csv", "registration"),
    ("sightings.csv", "vehicle"),
}
"""What is warned of because it is made so that it cannot exist."""


def test_there_are_180_orders_and_about_40_of_them_are_warning_notices():
    assert len(ORDERS) == 180
    assert 35 <= len(of_power("cawn")) <= 45


def test_every_common_power_occurs_and_forty_in_all():
    held = {row["power"] for row in ORDERS.values()}
    assert held <= set(shipped().editions)
    assert held >= COMMON
    assert len(held) >= 40


def test_every_stage_occurs(standings):
    found = Counter(each.stage for each in standings)
    assert set(found) == set(STAGE_NAMES) - {NOTHING_YET}
    assert found["in force"] > 60


def test_the_clock_refuses_no_order_and_warns_of_one_gap_alone(standings):
    said = [
        (each.of.order.reference, remark.text)
        for each in standings
        for remark in each.found.says
        if remark.level != "note"
    ]
    assert [text for _, text in said if GAP not in text] == []
    assert len(said) == 1


def test_what_is_in_force_on_a_person_ends_or_says_why_it_does_not(standings):
    live = [each for each in standings if each.stage == "in force" and each.ends is None]
    openly = [each for each in live if not each.of.order.until_further_order]
    assert {each.power.id for each in openly} <= {"dvpn", "cpw", "closure-notice-soa"}


def test_some_end_within_days_of_the_day_that_the_demonstration_stands_at(standings):
    soon = [each for each in standings if each.stage == "in force" and each.ends]
    days = [ending(each.ends) - STANDS_AT for each in soon]
    assert sum(left <= timedelta(days=2) for left in days) >= 2
    assert sum(left <= timedelta(days=14) for left in days) >= 10


def test_every_date_of_bail_is_lawful_too(demo, law):
    with demo[0].store.reading() as session:
        held = {each.reference: each for each in session.scalars(select(Outcome))}
        found = [outcomes.reckoned(law, each, held.get(each.arrest)) for each in held.values()]
    bail = [each for each in found if each]
    assert len(bail) > 50
    assert [each.says for each in bail if each.refused or each.warned] == []


def test_nothing_is_rejected_and_only_what_cannot_exist_or_waits_is_warned_of(demo):
    _, reports = demo
    found = {name: reports[f"{name}.csv"] for name in SHEETS}
    assert [name for name, report in found.items() if report.rejected or report.doubtful] == []
    assert [name for name, report in found.items() if report.unknown_headings] == []
    warned = [(f"{n}.csv", each) for n, report in found.items() for each in report.warned]
    of_law = [each["why"] for name, each in warned if name == "orders.csv"]
    assert [why for why in of_law if GAP not in why] == []
    told = {(n, each["heading"]) for n, each in warned if n != "orders.csv"}
    assert told == IMPOSSIBLE | {WAITING}


def test_a_word_of_no_list_is_an_event_that_its_power_asks_for(demo, law):
    _, reports = demo
    told = {"order_events", "disruptions"}
    assert [n for n in SHEETS if reports[f"{n}.csv"].unlisted and n not in told] == []
    # A row is counted as a person sees it, the headings being the first.
    for row in (EVENTS[each["row"] - 2] for each in reports["order_events.csv"].unlisted):
        power = law.catalogue.latest(ORDERS[row["order"]]["power"])
        assert row["event"] in {event.id for event in power.events}


def test_it_stands_in_the_files_as_the_program_writes_it_and_twice_changes_nothing(demo, tmp_path):
    desk, _ = demo
    export(desk, tmp_path / "out", replace=False)
    for name in SHEETS:
        with (tmp_path / "out" / f"{name}.csv").open(encoding="utf-8", newline="") as lines:
            written = list(csv.DictReader(lines))
        headings = SHEET[name][0].keys()
        assert [{heading: row[heading] for heading in headings} for row in written] == SHEET[name]
    again = look(desk, resource("demo")).values()
    assert [(each.new, each.changed, each.doubtful) for each in again] == [(0, 0, 0)] * len(again)


@pytest.mark.parametrize("name", SHEETS)
def test_a_file_is_utf_8_with_plain_line_ends_and_the_least_quoting(name, tmp_path: Path):
    with (tmp_path / "again.csv").open("w", encoding="utf-8", newline="") as again:
        table = csv.DictWriter(again, list(SHEET[name][0]), lineterminator="\n")
        table.writeheader()
        table.writerows(SHEET[name])
    assert (tmp_path / "again.csv").read_bytes() == resource("demo", f"{name}.csv").read_bytes()


def test_only_points_that_a_person_ticks_are_ticked(law):
    for row in ORDERS.values():
        points = law.catalogue.latest(row["power"]).points
        assert set(several(row["ticked"])) <= {point.id for point in points if point.met is None}


def test_robin_exley_is_as_on_the_pictures(standings):
    robin = "N-2024-0117"
    held = [each for each in standings if robin in (each.of.order.person or ())]
    mine = {each.of.order.power: each for each in held}
    notice = mine["cawn"]
    assert (notice.stage, notice.of.order.child) == ("in force", "C-097")
    assert day_of(notice.ends) == date(2026, 11, 23)
    hearing = mine["sro"].of.when("hearing listed")
    assert hearing == read_when("2026-11-23T10:00").when
    kinds = [row["kind"] for row in SHEET["outcomes"] if row["person"] == robin]
    assert kinds == ["arrest", "bail", "charge", "post-charge bail"]
