"""On whom an order was served, when, how and by whom; and who was not served yet."""

from disrupt import edit
from disrupt.records import OrderEvent
from orders.service_record import NOT_SAID, NOT_SERVED, service_record
from orders.standing import standing
from tests import make
from tests.orders.lives import LAW, event, order, risk_order


def told(desk, of):
    return service_record(standing(desk, LAW, of.reference))


def test_an_order_that_was_not_served_says_so(desk, robin):
    (only,) = told(desk, risk_order(desk, robin.reference, served=None))
    assert (only.whom, only.when, only.is_served) == (robin.reference, NOT_SERVED, False)


def test_an_order_that_names_nobody_and_was_not_served_says_so_too(desk):
    (only,) = told(desk, order(desk, "closure-notice"))
    assert (only.whom, only.when) == ("", NOT_SERVED)


def test_service_known_by_its_day_alone_does_not_say_how(desk, robin):
    (only,) = told(desk, risk_order(desk, robin.reference))
    assert (only.when, only.how, only.by) == ("2 November 2026", NOT_SAID, NOT_SAID)


def test_an_event_says_how_and_by_whom_and_a_single_respondent_is_meant(desk, robin):
    of = risk_order(desk, robin.reference, served=None)
    said = {"method": "in person", "by": "PC 9017", "detail": "At the desk."}
    event(desk, of, "served", "2026-11-02T15:20", **said)
    (only,) = told(desk, of)
    assert (only.whom, only.when) == (robin.reference, "2 November 2026 15:20")
    assert (only.how, only.by, only.detail) == ("in person", "PC 9017", "At the desk.")


def test_of_several_respondents_each_has_their_own_and_the_other_is_not_served_yet(desk, robin):
    ada = make.person(desk, family_name="Cinder").reference
    of = risk_order(desk, robin.reference, ada, served=None)
    event(desk, of, "served", "2026-11-03", person=ada)
    first, second = told(desk, of)
    assert (first.whom, first.is_served) == (robin.reference, False)
    assert (second.whom, second.when, second.how) == (ada, "3 November 2026", NOT_SAID)


def test_service_that_says_neither_when_nor_on_whom_is_told_as_far_as_it_is_known(desk, robin):
    ada = make.person(desk, family_name="Cinder").reference
    of = risk_order(desk, robin.reference, ada, served=None)
    event(desk, of, "served", "2026-11-03", person=ada)
    edit.make(desk, OrderEvent, {"event": "served"}, order_id=of.id)
    *_, last = told(desk, of)
    assert (last.whom, last.when) == ("", NOT_SAID)
