"""An order recorded as it is said: the law is asked first, and its stage is worked out."""

from datetime import UTC, date, datetime

import pytest

from disrupt import edit
from disrupt.errors import Invalid, Misworded, Refused
from disrupt.partial import PartialDate
from disrupt.records import Child, Order, OrderEvent, Premises
from orders import local
from orders.actions import record
from orders.editions import reckoned
from orders.held import recorded as recorded_orders
from orders.reckoning import the_law
from orders.recorded import Recorded
from orders.stages import Asked, stage
from tests import make
from tests.desks import held, log, seat

LAW = the_law(local.shipped())
SRO = LAW.catalogue.latest("sro")
NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)
RISK_ORDER = {"made": "2026-11-02", "served": "2026-11-02T15:20", "ends": "2028-11-01"}


@pytest.fixture
def robin(desk):
    return make.person(desk, born=PartialDate(1985, 6, 3)).reference


@pytest.fixture
def child(desk):
    return edit.make(desk, Child, {"born": PartialDate(2012, 5, 4)}).reference


def recorded(desk, **said):
    return record(desk, LAW, "sro", {**RISK_ORDER, **said})


def test_an_order_is_kept_with_a_reference_that_begins_with_its_power(desk, store, robin):
    kept = recorded(desk, person=robin)
    assert (kept.reference, kept.stage, kept.refused) == ("SRO-2026-0001", "in force", False)
    (order,) = held(store, Order)
    assert (order.power, order.person, order.made) == ("sro", (robin,), date(2026, 11, 2))
    assert order.served == datetime(2026, 11, 2, 15, 20, tzinfo=UTC)


def test_what_the_law_refuses_is_told_and_not_kept(desk, store, robin):
    kept = recorded(desk, person=robin, ends="2027-01-01")
    assert kept.refused
    assert kept.found.refused
    assert held(store, Order) == []


def test_it_is_kept_all_the_same_with_the_reason_why(desk, store, robin):
    said = {**RISK_ORDER, "person": robin, "ends": "2027-01-01"}
    kept = record(desk, LAW, "sro", said, as_found="as the court made it")
    assert not kept.refused
    assert kept.found.refused
    assert held(store, Order)[0].as_found == "as the court made it"


@pytest.mark.parametrize(
    ("power", "says"),
    [
        ("sro", "say who the respondent is"),
        ("closure-notice", "say which premises it is about"),
        ("cawn", "say which child it protects"),
    ],
)
def test_whom_or_what_the_law_is_about_is_asked_for(desk, power, says):
    kept = record(desk, LAW, power, {})
    assert kept.refused
    assert says in " ".join(each.text for each in kept.found.says)


def test_what_is_no_column_is_an_event_or_a_fact(desk, store):
    place = edit.make(desk, Premises, {"name": "Moonlight Lounge"}).reference
    said = {"issuer": "police", "rank": "inspector", "hours": "24", "issued": "2026-11-20T08:00"}
    kept = record(desk, LAW, "closure-notice", {**said, "premises": place})
    assert (kept.refused, kept.stage) == (False, "not yet enforceable")
    assert held(store, Order)[0].facts == ("issuer=police", "rank=inspector", "hours=24")
    (issued,) = held(store, OrderEvent)
    assert (issued.event, issued.recorded_on) == ("issued", desk.today)


def test_all_that_is_wrong_is_told_at_once(desk, robin):
    with pytest.raises(Invalid) as wrong:
        recorded(desk, person=robin, made="in spring", colour="blue")
    assert "made: " in str(wrong.value)
    assert "“colour” says nothing about Sexual risk order." in str(wrong.value)


def test_a_reference_to_nobody_is_refused(desk):
    with pytest.raises(Invalid, match="There is no person “N-2026-0099”"):
        recorded(desk, person="N-2026-0099")


@pytest.mark.parametrize("name", ["no-such-power", "taxi-licence"])
def test_only_an_order_or_a_notice_of_the_catalogue_is_recorded(desk, name):
    with pytest.raises(Misworded):
        record(desk, LAW, name, {})


def test_whoever_may_not_write_orders_records_none(store, desk):
    with pytest.raises(Refused):
        recorded(seat(store, "forum-coordinator"))


def test_an_order_that_is_held_is_reckoned_with_the_births_that_it_hangs_on(desk, robin, child):
    said = {"served": "2026-11-20", "person": robin, "child": child}
    kept = record(desk, LAW, "cawn", said, as_found="a test of the birth alone")
    with desk.store.reading() as session:
        order = session.query(Order).filter_by(reference=kept.reference).one()
        (of,) = recorded_orders(session, (order,))
    assert (of.born("child_born"), of.born("born")) == (date(2012, 5, 4), date(1985, 6, 3))
    assert reckoned(LAW, of).deadlines == kept.found.deadlines


@pytest.mark.parametrize(
    ("born", "earliest", "latest"),
    [
        (None, None, None),
        (PartialDate(2012), date(2012, 1, 1), date(2012, 12, 31)),
        (PartialDate(2012, 5, 4), date(2012, 5, 4), None),
        (PartialDate(2012, 5, 4, about=True), date(2012, 5, 4), date(2017, 5, 8)),
    ],
)
def test_a_birth_that_is_not_known_to_the_day_is_taken_from_the_earliest_to_the_latest(
    born, earliest, latest
):
    of = Recorded(Order(power="sro"), child=Child(born=born))
    assert (of.born("child_born"), of.latest("child_born")) == (earliest, latest)


def test_until_further_order_is_a_fact_and_a_remark_is_none():
    order = Order(power="sro", until_further_order=True, facts=("a=b", "for a person to read"))
    assert Recorded(order).facts() == {"a": "b", "until_further_order": True}


EVENTS = [
    ((), "recorded"),
    (("considered",), "considered"),
    (("considered", "hearing listed"), "hearing listed"),
    (("withdrawn",), "withdrawn"),
    (("refused",), "refused"),
    (("issued",), "not yet enforceable"),
    (("issued", "fixed"), "in force"),
    (("issued", "fixed", "ended"), "ended"),
    (("fixed", "superseded"), "superseded"),
    (("fixed", "superseded", "discharged"), "discharged"),
]


@pytest.mark.parametrize(("events", "reached"), EVENTS)
def test_the_stage_is_how_far_it_got_by_what_happened(events, reached):
    happened = tuple(OrderEvent(event=each, at=date(2026, 11, 19)) for each in events)
    assert stage(Asked(Recorded(Order(power="sro"), happened), SRO, None, NOON)) == reached


@pytest.mark.parametrize(
    ("made", "ends", "reached"),
    [
        (date(2026, 11, 20), None, "not yet enforceable"),
        (date(2026, 11, 21), None, "recorded"),
        (date(2026, 11, 1), date(2026, 11, 19), "ended"),
        (date(2026, 11, 1), date(2026, 11, 20), "not yet enforceable"),
    ],
)
def test_a_day_has_happened_from_its_beginning_and_an_end_once_it_is_over(made, ends, reached):
    assert stage(Asked(Recorded(Order(power="sro", made=made)), SRO, ends, NOON)) == reached


def test_of_what_happened_several_times_the_last_counts():
    days = (date(2026, 11, 3), date(2026, 11, 9), None)
    of = Recorded(Order(power="sro"), tuple(OrderEvent(event="varied", at=day) for day in days))
    assert of.when("varied") == date(2026, 11, 9)


def test_that_an_order_was_recorded_is_in_the_log(desk, store, robin):
    recorded(desk, person=robin)
    assert "order" in {line.subject_kind for line in log(store, "made")}


def test_a_reference_that_is_given_is_not_given_again(desk, store, robin):
    recorded(desk, person=robin, reference="O-417")
    with pytest.raises(Invalid, match="The reference O-417 is given already"):
        recorded(desk, person=robin, reference="O-417")
    assert len(held(store, Order)) == 1
