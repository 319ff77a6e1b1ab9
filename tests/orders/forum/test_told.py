"""What a meeting is told of one subject: status, welfare, what binds, justice, what is open."""

from datetime import date

import pytest

from disrupt import edit
from disrupt.fields import Seen
from disrupt.partial import PartialDate
from disrupt.records import Licence, LicenceDecision
from disrupt.records.premises import LicenceCondition
from orders.eyes import EVERYTHING, eyes_of
from orders.forum import told
from tests import make
from tests.desks import seat
from tests.orders.lives import LAW, NOW, YOUTH, event, order, outcome, risk_order

TODAY = date(2026, 11, 20)


@pytest.fixture
def ask(desk):
    """One of the questions, as its reader may be told."""

    def _ask(question, whom, *more, by=desk):
        with by.store.reading() as session:
            return question(session, *more, whom, NOW, eyes=eyes_of(by))

    return _ask


def status(desk, whom):
    with desk.store.reading() as session:
        return told.status(session, whom, TODAY, eyes_of(desk))


def test_the_status_is_that_of_the_day_with_its_date(desk, robin):
    assert status(desk, robin) is None
    make.status(desk, robin, "suspected")
    assert status(desk, robin).says == "suspected"
    make.status(desk, robin, "charged", on=PartialDate(2026, 10, 9), recorded_on=TODAY)
    make.status(desk, robin, "convicted", on=PartialDate(2026, 12))
    make.status(desk, robin, "alleged", on=PartialDate(2026, 1))
    with desk.store.reading() as session:
        on_the_day = told.status(session, robin, date(2026, 10, 9), EVERYTHING)
    assert (on_the_day.says, on_the_day.seen) == ("charged 9 October 2026", Seen.RESULT)


def test_welfare_comes_first_for_whoever_is_a_victim_or_may_be_under_18(desk, robin):
    eyes = eyes_of(desk)
    assert told.welfare_of(robin, TODAY, eyes) == (None, None)
    young = make.person(desk, born=YOUTH, also_victim=True, support_contact="Youth justice")
    found, contact = told.welfare_of(young, TODAY, eyes)
    assert found.says == "Welfare comes first: aged 17; also a victim."
    assert contact.says == "Support contact: Youth justice"
    assert (found.seen, contact.seen) == (Seen.VICTIM, Seen.NOBODY)
    assert told.welfare_of(young, TODAY, eyes_of(seat(desk.store, "forum-coordinator"))) == (
        None,
        None,
    )


def test_what_binds_is_told_with_its_end_each_under_its_class(desk, ask, robin):
    arrest = outcome(desk, robin.reference, "arrest", "2026-10-08")
    more = {"arrest": arrest.reference, "until": "2027-02-09"}
    outcome(desk, robin.reference, "post-charge bail", "2026-10-09", **more)
    risk_order(desk, robin.reference)
    order(desk, "shpo", robin.reference, made="2026-11-01", ends="2031-10-31")
    found = {each.says: each.seen for each in ask(told.binds, robin, LAW)}
    assert found["Bail after charge, last day Tue 9 Feb 2027"] is Seen.RESULT
    assert found["Sexual risk order, last day Wed 1 Nov 2028"] is Seen.ORDERS
    assert len(found) == 3


def test_an_order_that_cannot_be_enforced_yet_says_so(desk, ask, robin):
    risk_order(desk, robin.reference, served=None)
    (found,) = ask(told.binds, robin, LAW)
    assert (
        found.says == "Sexual risk order, last day Wed 1 Nov 2028, not yet enforceable: not served"
    )


def test_a_licence_binds_by_its_kind_once_a_decision_is_in_effect(desk, ask, robin):
    said = {"kind": "private hire driver", "number": "02217", "holder": robin.reference}
    held = edit.make(desk, Licence, said)
    assert ask(told.binds, robin, LAW) == ()
    decided = {"decision": "revoke", "decided": date(2026, 11, 13), "immediate": True}
    why = {"safety_reasons": "Children ride with him.", "grounds_given": date(2026, 11, 13)}
    more = {"licence": held.reference, "notified": date(2026, 11, 13), **why}
    edit.make(desk, LicenceDecision, {**decided, **more})
    (found,) = ask(told.binds, robin, LAW)
    assert found.says == "Private hire driver licence: revoked"


def test_a_place_is_bound_by_its_orders_and_its_licence(desk, ask, place):
    life = {"applied": "2026-11-02", "made": "2026-11-04", "ends": "2027-02-03"}
    order(desk, "closure-order", premises=place.reference, **life)
    conditions = {"number": "1", "text": "Door staff from 21:00."}
    edit.make(desk, LicenceCondition, conditions, premises_id=place.id)
    found = {each.seen for each in ask(told.binds, place, LAW)}
    assert found == {Seen.ORDERS, Seen.FACTS}


def test_justice_is_what_they_are_under_its_court_and_how_far_its_case_has_got(desk, ask, robin):
    who, of = robin.reference, "s.15: meeting a child"
    arrest = outcome(desk, who, "arrest", "2026-10-08")
    first = {"arrest": arrest.reference}
    court = {"court": "Westmere Crown Court", "until": "2027-02-09"}
    outcome(desk, who, "charge", "2026-10-09", offence=of, **first)
    outcome(desk, who, "post-charge bail", "2026-10-09", **first, **court)
    outcome(desk, who, "no further action", "2026-09-01")
    outcome(desk, who, "conviction", "2026-12-01")
    assert [each.says for each in ask(told.justice, robin, LAW)] == [
        "On bail after charge to 9 February 2027, Westmere Crown Court",
        f"Charged 9 October 2026, {of}",
    ]


def test_of_whoever_is_under_nothing_the_last_result_is_told(desk, ask, robin):
    outcome(desk, robin.reference, "arrest", "2026-07-01")
    outcome(desk, robin.reference, "caution", "2026-08-01")
    outcome(desk, robin.reference, "acquittal", "2026-09-01")
    assert [each.says for each in ask(told.justice, robin, LAW)] == ["Acquitted 1 September 2026"]


def test_what_is_open_begins_with_the_powers_that_raise_no_question(desk, ask, robin):
    open_, ruled_out = ask(told.left_open, robin, LAW)
    said = [each.says for each in open_]
    assert said.index("Sexual risk order") < said.index("Dispersal direction")
    assert said.index("Dispersal direction") < said.index("Cash seizure")
    assert [each.seen for each in open_] == sorted(
        (each.seen for each in open_), key=[Seen.ORDERS, Seen.FACTS].index
    )
    assert "Remand in custody" not in said
    assert ruled_out == ()


def test_what_was_ruled_out_says_when_and_not_what_was_noted_beside_it(desk, ask, robin):
    held = order(desk, "sro", robin.reference, applied="2026-10-01")
    event(desk, held, "refused", "2026-11-02", detail="The court was not sure.")
    _, ruled_out = ask(told.left_open, robin, LAW)
    assert [each.says for each in ruled_out] == [
        f"sexual risk order: {held.reference}, refused 2 November 2026"
    ]


def test_whoever_may_not_see_it_is_told_nothing(desk, ask, robin):
    make.status(desk, robin, "charged")
    risk_order(desk, robin.reference)
    outcome(desk, robin.reference, "charge", "2026-10-09")
    reader = seat(desk.store, "forum-coordinator")
    assert status(reader, robin) is None
    assert ask(told.binds, robin, LAW, by=reader) == ()
    assert ask(told.justice, robin, LAW, by=reader) == ()
    assert ask(told.left_open, robin, LAW, by=reader) == ((), ())
