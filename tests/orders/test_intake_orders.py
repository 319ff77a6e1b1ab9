"""Orders that are brought in are kept as found: the law says what is wrong, and rejects nothing."""

from datetime import date

import pytest

from disrupt.records import Condition, Order, OrderDeadline, OrderEvent, Outcome, Sighting
from orders.intake import bring_in, look
from orders.succession import BY
from reports.registers import export
from tests import make
from tests.desks import folder_of, held

PEOPLE = "reference,family_name,born\nN-1,Exley,1985-06-03\nN-2,Mercer,1990-01-01\n"
CHILDREN = "reference,authority,born\nC-1,Westmere,2012-05-04\n"
HEADINGS = "reference,power,person,child,main,made,served,ends,facts\n"
LAWFUL = "O-1,sro,N-1,,,2026-01-10,2026-01-11,2028-01-09,applied_by=chief-officer\n"


@pytest.fixture
def brought(desk, tmp_path):
    def bring(*rows, how=bring_in, **sheets):
        orders = HEADINGS + "".join(f"{row}\n" for row in rows)
        base = {"people": PEOPLE, "children": CHILDREN, "orders": orders}
        return how(desk, folder_of(tmp_path / "in", **{**base, **sheets}))

    return bring


def warned(reports, sheet="orders.csv"):
    return [(each["row"], each["heading"], each["source"]) for each in reports[sheet].warned]


def said(reports, sheet="orders.csv"):
    return " ".join(each["why"] for each in reports[sheet].warned)


def test_a_lawful_order_comes_in_with_its_dates(brought, store):
    report = brought(LAWFUL.strip())["orders.csv"]
    assert (report.new, report.warned, report.rejected) == (1, [], [])
    assert held(store, Order)[0].edition
    assert date(2028, 1, 9) in {each.due for each in held(store, OrderDeadline)}


def test_what_the_law_refuses_is_kept_as_found_and_listed_with_its_source(brought, store):
    reports = brought("O-1,sro,N-1,,,2026-01-10,2026-01-11,2027-01-09,")
    assert (2, "power", "SOA 2003 s.122A(7)") in warned(reports)
    assert [each.ends for each in held(store, Order)] == [date(2027, 1, 9)]


@pytest.mark.parametrize(
    ("row", "heading", "why"),
    [
        ("O-1,sro,N-9,,,2026-01-10,,2028-01-09,", "person", "There is no person “N-9”."),
        ("O-1,sro,N-1; N-9,,,2026-01-10,,2028-01-09,", "person", "There is no person “N-9”."),
        ("O-1,cawn,N-1,C-9,,,2026-01-11,,basis=s2", "child", "There is no child “C-9”."),
        ("O-1,sro,N-1,,O-9,2026-01-10,,2028-01-09,", "main", "There is no order “O-9”."),
    ],
)
def test_a_reference_to_nothing_is_rejected(brought, store, row, heading, why):
    (rejected,) = brought(row)["orders.csv"].rejected
    assert rejected == {"row": 2, "heading": heading, "why": why}
    assert held(store, Order) == []


def test_what_belongs_to_a_row_that_was_rejected_is_rejected_too(brought, store):
    reports = brought(
        "O-1,sro,N-9,,,2026-01-10,,,",
        "O-2,interim-sro,N-1,,O-1,2026-01-10,,2026-03-01,",
        order_events="order,event,at\nO-2,varied,2026-02-01\nO-1,varied,2026-02-01\n",
    )
    assert [each["row"] for each in reports["orders.csv"].rejected] == [2, 3]
    assert [each["row"] for each in reports["order_events.csv"].rejected] == [2, 3]
    assert held(store, Order, OrderEvent) == []


def test_sightings_and_outcomes_point_at_somebody_who_is_there(brought, store):
    reports = brought(
        sightings="reference,at,place,people,child\nS-1,2026-01-01,rank,N-9,\nS-2,,rank,N-1,C-1\n",
        outcomes="reference,person,kind,arrest\nOC-1,N-1,arrest,\nOC-2,N-1,charge,OC-9\n",
    )
    assert [each["row"] for each in reports["sightings.csv"].rejected] == [2]
    assert [each["why"] for each in reports["outcomes.csv"].rejected] == [
        "There is no outcome “OC-9”."
    ]
    assert [each.reference for each in held(store, Sighting, Outcome)] == ["S-2", "OC-1"]


@pytest.mark.parametrize(
    ("name", "power"),
    [
        ("Harbourer's warning", "cawn"),
        ("abduction notice", "cawn"),
        ("Harbouring Notice", "cawn"),
        ("SOPO", "sopo"),
        ("RoSHO", "rosho"),
        ("Risk of sexual harm order", "rosho"),
        ("Foreign travel order", "fto"),
        ("Sexual risk order", "sro"),
    ],
)
def test_a_name_from_elsewhere_is_found_and_kept(brought, store, name, power):
    report = brought(f"O-1,{name},N-1,C-1,,2014-01-10,2014-01-11,,")["orders.csv"]
    (order,) = held(store, Order)
    assert (order.power, order.known_as) == (power, name)
    assert report.unlisted == []


def test_a_power_of_which_nothing_is_known_is_kept_as_it_stands(brought, store):
    report = brought("O-1,moon order,N-1,,,2026-01-10,2026-01-11,,")["orders.csv"]
    assert [each.power for each in held(store, Order)] == ["moon order"]
    assert len(report.unlisted) == 1
    assert "none of the catalogue's powers" in report.warned[0]["why"]


def test_a_warning_notice_without_its_basis_is_reckoned_and_listed_as_incomplete(brought, store):
    reports = brought("O-1,cawn,N-1,C-1,,,2026-01-11T10:00,,")
    assert "Incomplete: basis is not said." in said(reports)
    (ends,) = [each for each in held(store, OrderDeadline) if each.name == "ends"]
    assert ends.due == date(2028, 5, 3)


def test_a_breach_of_a_warning_notice_is_listed_beside_its_own_row(brought, store):
    reports = brought(
        "O-1,cawn,N-1,C-1,,,2026-01-11T10:00,,basis=s2",
        order_events="order,event,at\nO-1,breached,2026-02-01\n",
    )
    assert warned(reports, "order_events.csv") == [
        (2, "event", "Child Abduction Act 1984 s.2; Children Act 1989 s.49")
    ]
    assert len(held(store, OrderEvent)) == 1


def test_an_earlier_order_that_does_not_say_that_it_was_ended_is_listed(brought, store):
    reports = brought(
        "O-1,sro,N-1,,,2025-01-10,2025-01-11,2028-01-09,",
        "O-2,sro,N-1,,,2026-01-10,2026-01-11,2028-06-09,",
    )
    assert "O-1 ended by law when this was made" in said(reports)
    assert held(store, OrderEvent) == []


def test_an_earlier_order_that_says_so_is_not_listed(brought):
    reports = brought(
        "O-1,sro,N-1,,,2025-01-10,2025-01-11,2028-01-09,",
        "O-2,sro,N-1,,,2026-01-10,2026-01-11,2028-06-09,",
        order_events=f"order,event,at,detail\nO-1,superseded,2026-01-10,{BY}O-2\n",
    )
    assert "ended by law" not in said(reports)


def test_an_older_order_that_comes_in_later_is_listed_too(brought, store):
    brought("O-2,sro,N-1,,,2026-01-10,2026-01-11,2028-06-09,")
    reports = brought("O-1,sro,N-1,,,2025-01-10,2025-01-11,2028-01-09,")
    assert "It ended by law when O-2 was made" in said(reports)


def test_an_end_without_a_day_is_listed_and_counts(brought, store):
    events = "order,event,at\nO-1,discharged,\n"
    reports = brought(LAWFUL.strip(), order_events=events)
    assert "Check: when it was “discharged” is not said" in said(reports)


def test_looking_says_the_same_and_keeps_nothing(brought, store):
    rows = ("O-1,sro,N-1,,,2026-01-10,2026-01-11,2027-01-09,",)
    looked = brought(*rows, how=look)
    assert held(store, Order, OrderDeadline) == []
    assert looked["orders.csv"].warned == brought(*rows)["orders.csv"].warned != []


def test_bringing_in_the_same_twice_changes_nothing_and_says_the_same(brought, store):
    sheets = {
        "conditions": "order,number,text\nO-1,1,Not to enter the rank.\n",
        "order_events": "order,event,at\nO-1,varied,2026-02-01\n",
        "circulation": "order,told,at\nO-1,PNC,2026-01-12\n",
    }
    rows = ("O-1,SOPO,N-1,,,2014-01-10,2014-01-11,2018-01-09,",)
    first = brought(*rows, **sheets)
    kept = held(store, Order, Condition, OrderEvent, OrderDeadline)
    second = brought(*rows, **sheets)
    assert [(r.new, r.changed) for r in second.values()] == [(0, 0)] * len(second)
    assert second["orders.csv"].warned == first["orders.csv"].warned
    again = held(store, Order, Condition, OrderEvent, OrderDeadline)
    assert [(e.id, e.version) for e in again] == [(e.id, e.version) for e in kept]


def test_a_birth_that_comes_in_later_moves_the_dates_that_hang_on_it(brought, desk, store):
    brought("O-1,cawn,N-1,C-1,,,2026-01-11T10:00,,basis=s2")
    brought("O-1,cawn,N-1,C-1,,,,,", children="reference,born\nC-1,2012-06-04\n")
    due = [each.due for each in held(store, OrderDeadline) if each.name == "ends"]
    assert due == [date(2028, 5, 3), date(2028, 6, 3)]


def test_a_condition_that_was_varied_goes_out_and_comes_back(brought, desk, store, tmp_path):
    lines = (
        "order,number,text,begins,ends\n"
        "O-1,1,Not to enter the rank.,,2026-05-31\n"
        "O-1,1,Not to enter the rank or the park.,2026-06-01,\n"
    )
    brought(LAWFUL.strip(), conditions=lines)
    export(desk, tmp_path / "out", replace=False)
    report = bring_in(desk, tmp_path / "out")["conditions.csv"]
    assert (report.same, report.new, report.changed) == (2, 0, 0)


def test_people_without_orders_come_in_as_before(desk, tmp_path, store):
    make.person(desk)
    bring_in(desk, folder_of(tmp_path / "in", people=PEOPLE))
    assert held(store, OrderDeadline) == []


def test_an_event_that_comes_in_by_itself_is_told_of_and_its_order_is_not(brought, desk, tmp_path):
    brought("O-1,sro,N-1,,,2026-01-10,2026-01-11,2027-01-09,")
    late = folder_of(tmp_path / "late", order_events="order,event,at\nO-1,breached,2027-02-01\n")
    (told,) = bring_in(desk, late)["order_events.csv"].warned
    assert (told["row"], told["heading"]) == (2, "event")
    assert "it was over by then" in told["why"]
