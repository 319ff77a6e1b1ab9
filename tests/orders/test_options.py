"""Have all measures been taken: each power and tactic with its state, and why."""

from datetime import date

import pytest

from disrupt import edit
from disrupt.errors import Trouble
from disrupt.partial import PartialDate
from disrupt.records import Child, Person, Premises, Responsible
from disrupt.records.child import Care
from orders import tactics
from orders.eyes import EVERYTHING, eyes_of
from orders.options import measures, options, usable
from orders.whom import SORTS
from tests import make
from tests.desks import log, seat
from tests.orders.lives import (
    LAW,
    NOW,
    YOUTH,
    day,
    event,
    order,
    outcome,
    risk_order,
    sighting,
)


def found(desk, who, at=NOW, eyes=EVERYTHING):
    with desk.store.reading() as session:
        return {each.measure: each for each in options(session, LAW, who, at, eyes=eyes)}


def of(desk, who, measure, at=NOW):
    return found(desk, who, at)[measure]


def test_every_power_on_a_person_and_every_tactic_stands_there_once(desk, robin):
    wanted = [each.id for each in usable(LAW, SORTS[Person])]
    wanted += [each.id for group in tactics.shipped().groups for each in group.tactics]
    assert list(found(desk, robin)) == wanted
    assert len(set(wanted)) == len(wanted)
    assert {"cawn", "sro", "shpo", "pre-charge-bail", "closure-order", "cash-seizure"} <= {*wanted}
    assert not {"taxi-licence", "epo", "pspo", "clock"} & {*wanted}


def test_of_a_youth_without_a_conviction_one_order_is_not_open_and_another_is_with_a_note(desk):
    sam = make.person(desk, born=YOUTH)
    harm, risk = of(desk, sam, "shpo"), of(desk, sam, "sro")
    assert harm.state == "not open"
    assert "no conviction or caution is recorded" in harm.why
    assert harm.source == "SOA 2003 s.103A(3)–(9)"
    assert risk.state == "not considered"
    assert risk.why == "Under 18: the youth court. (SOA 2003 s.122B(2))"


@pytest.mark.parametrize(
    ("measure", "youngest"),
    [("scpo", 18), ("gang-injunction", 14), ("cpn", 16), ("civil-injunction", 10), ("dvpn", 18)],
)
def test_a_power_is_open_from_the_birthday_that_the_law_asks_for(desk, measure, youngest):
    def closed(born):
        return of(desk, make.person(desk, born=born), measure).why

    assert f"for a person of {youngest} or over" in closed(PartialDate(2026 - youngest, 11, 21))
    assert f"{youngest} or over" not in closed(PartialDate(2026 - youngest, 11, 20))


def test_without_a_birth_it_is_open_and_says_what_was_not_checked(desk):
    sam = make.person(desk)
    assert of(desk, sam, "scpo").state == "not considered"
    assert of(desk, sam, "scpo").why == "Not recorded, and so not checked: date of birth."


@pytest.mark.parametrize(
    ("born", "says"),
    [
        (PartialDate(1985), ""),
        (PartialDate(2008), "Not recorded, and so not checked: date of birth."),
        (PartialDate(2006, about=True), "Not recorded, and so not checked: date of birth."),
        (PartialDate(1985, about=True), ""),
    ],
)
def test_a_part_of_a_birth_counts_where_all_of_it_gives_one_answer(desk, born, says):
    assert of(desk, make.person(desk, born=born), "scpo").why == says


def test_a_conviction_opens_what_needs_one(desk, robin):
    outcome(desk, robin.reference, "conviction", "2026-10-01", family="violence")
    harm = of(desk, robin, "shpo")
    assert harm.state == "not considered"
    assert harm.why.startswith("Check that the offence stands in Schedule 3 or 5")
    assert of(desk, robin, "shpo", day("2026-09-01")).state == "not open"
    outcome(desk, robin.reference, "caution", "2026-10-02", family="sexual")
    assert of(desk, robin, "shpo").why == ""


def test_a_status_tells_of_a_conviction_too(desk, robin):
    make.status(desk, robin, "convicted", on=PartialDate(2026, 1, 5))
    assert of(desk, robin, "cbo").state == "not considered"


@pytest.mark.parametrize(
    ("born", "care", "state"),
    [
        (PartialDate(2012, 5, 4), None, "not considered"),
        (PartialDate(2010, 5, 4), None, "not open"),
        (PartialDate(2010, 5, 4), "care order", "not considered"),
        (PartialDate(2010, 5, 4), "accommodated", "not open"),
        (PartialDate(2010, 5, 4), "interim care order", "not considered"),
        (PartialDate(2008, 5, 4), "care order", "not open"),
        (PartialDate(2010), None, "not considered"),
        (None, None, "not considered"),
    ],
)
def test_a_warning_notice_needs_a_child_whom_it_reaches(desk, robin, born, care, state):
    child = edit.make(desk, Child, {"born": born})
    if care:
        edit.make(desk, Care, {"care": care, "on": PartialDate(2026, 1, 1)}, child_id=child.id)
    sighting(desk, "2026-11-01", robin.reference, child=child.reference)
    assert of(desk, robin, "cawn").state == state


def test_without_a_linked_child_there_is_no_warning_notice(desk, robin):
    none = of(desk, robin, "cawn")
    assert (none.state, none.source) == (
        "not open",
        "Child Abduction Act 1984 s.2; Children Act 1989 s.49",
    )


@pytest.mark.parametrize("measure", ["ccepo", "respect-order", "kcpo", "sopo"])
def test_what_is_pending_or_historic_is_not_open_and_is_explained(desk, robin, measure):
    option = of(desk, robin, measure)
    assert (option.state, option.why) == ("not open", LAW.catalogue.latest(measure).explanation)


def test_an_interim_order_is_open_once_its_order_is_applied_for(desk, robin):
    assert of(desk, robin, "interim-sro").why == "Only once this is applied for: Sexual risk order."
    order(desk, "sro", robin.reference, applied="2026-11-02")
    assert of(desk, robin, "interim-sro").state == "not considered"


def test_what_continues_a_notice_needs_it_in_force(desk, robin):
    assert "Community protection warning" in of(desk, robin, "cpn").why
    order(desk, "cpw", robin.reference, made="2026-11-02", served="2026-11-02")
    assert of(desk, robin, "cpn").state == "not considered"


def test_powers_on_places_are_open_against_whoever_runs_one(desk, robin):
    assert "No premises that they run" in of(desk, robin, "closure-notice").why
    place = edit.make(desk, Premises, {"name": "Moonlight Lounge"})
    edit.make(desk, Responsible, {"who": "Robin Exley"}, premises_id=place.id)
    assert of(desk, robin, "closure-notice").state == "not considered"
    closed = {"issued": "2026-11-19T18:00", "served": "2026-11-20T08:00"}
    order(desk, "closure-notice", premises=place.reference, served=closed["served"])
    assert of(desk, robin, "closure-notice").state == "in place"


@pytest.mark.parametrize(
    ("until", "state"), [("2026-11-19", "not open"), ("2026-11-20", "not considered")]
)
def test_and_no_longer_once_another_runs_it(desk, robin, until, state):
    place = edit.make(desk, Premises, {"name": "Moonlight Lounge"})
    ran = {"who": robin.reference, "since": PartialDate(2020), "until": PartialDate.read(until)}
    edit.make(desk, Responsible, ran, premises_id=place.id)
    assert of(desk, robin, "closure-notice").state == state


LIVES = [
    ({"made": "2026-11-02", "served": "2026-11-02", "ends": "2028-11-01"}, "in place", "last day"),
    ({"made": "2026-11-02", "ends": "2028-11-01"}, "in place", "not yet enforceable"),
    ({"applied": "2026-11-02"}, "applied", "applied 2 November 2026"),
    ({"made": "2024-11-02", "served": "2024-11-02", "ends": "2026-11-01"}, "tried", "ended 1 Nov"),
    ({}, "considered", "recorded"),
]


@pytest.mark.parametrize(("life", "state", "says"), LIVES)
def test_an_order_tells_how_far_its_power_got(desk, robin, life, state, says):
    held = order(desk, "sro", robin.reference, **life)
    option = of(desk, robin, "sro")
    assert (option.state, option.reference) == (state, held.reference)
    assert says in option.why


EVENTS = [
    ("hearing listed", "applied", "hearing listed 5 November 2026: at ten"),
    ("considered", "considered", "considered 5 November 2026: at ten"),
    ("refused", "ruled out", "refused 5 November 2026: at ten"),
    ("withdrawn", "ruled out", "withdrawn 5 November 2026: at ten"),
    ("ended", "ruled out", "ended 5 November 2026: at ten"),
]


@pytest.mark.parametrize(("name", "state", "says"), EVENTS)
def test_an_event_tells_it_with_what_was_noted(desk, robin, name, state, says):
    event(desk, order(desk, "sro", robin.reference), name, "2026-11-05", detail="at ten")
    option = of(desk, robin, "sro")
    assert (option.state, option.why.partition(", ")[2]) == (state, says)


def test_of_several_orders_the_one_in_place_speaks(desk, robin):
    live = risk_order(desk, robin.reference)
    event(desk, order(desk, "sro", robin.reference), "refused", "2026-11-05")
    assert of(desk, robin, "sro").reference == live.reference


def test_bail_is_in_place_and_then_tried(desk, robin):
    assert of(desk, robin, "pre-charge-bail").why == "It needs an arrest: none is recorded."
    arrest = outcome(desk, robin.reference, "arrest", "2026-06-08").reference
    outcome(desk, robin.reference, "bail", "2026-06-08", arrest=arrest)
    assert of(desk, robin, "pre-charge-bail", day("2026-07-01")).state == "in place"
    assert of(desk, robin, "pre-charge-bail").state == "tried"


def test_as_at_a_day_before_it_was_heard_of_an_order_is_not_there(desk, robin):
    order(desk, "sro", robin.reference, applied="2026-11-02")
    assert of(desk, robin, "sro", day("2026-11-01")).state == "not considered"


def test_a_tactic_says_what_it_is_of_and_whence(desk, robin):
    seizure = of(desk, robin, "cash-seizure")
    assert (seizure.state, seizure.why) == ("not considered", "Money")
    assert seizure.source == "Proceeds of Crime Act 2002 s.294"


def test_whoever_may_see_no_orders_is_told_nothing(desk, store, robin):
    assert found(desk, robin, eyes=eyes_of(seat(store, "licensing-officer"))) == {}


def test_that_somebody_asked_is_in_the_log(desk, store, robin):
    assert measures(desk, LAW, robin.reference.lower(), date(2026, 11, 1))
    assert (log(store)[-1].event, log(store)[-1].subject_kind) == ("viewed", "person")


def test_of_nobody_there_is_nothing_to_ask(desk):
    with pytest.raises(Trouble, match="There is no person or premises N-2026-0099"):
        measures(desk, LAW, "N-2026-0099")


def test_as_at_a_day_before_the_bail_it_is_neither_in_place_nor_tried(desk, robin):
    arrest = outcome(desk, robin.reference, "arrest", "2026-06-08").reference
    outcome(desk, robin.reference, "bail", "2026-06-10", arrest=arrest)
    assert of(desk, robin, "pre-charge-bail", day("2026-06-07")).state == "not open"
    assert of(desk, robin, "pre-charge-bail", day("2026-06-09")).state == "not considered"
    assert of(desk, robin, "pre-charge-bail", day("2026-06-10")).state == "in place"


def test_as_at_today_it_is_what_stands_now(desk, robin):
    order(desk, "sro", robin.reference, applied="2026-11-02")
    assert measures(desk, LAW, robin.reference) == measures(desk, LAW, robin.reference, desk.today)
