"""Who answers for a place, how its licence stands, and what was done there, each in a line."""

from datetime import UTC, date, datetime

import pytest

from disrupt import edit
from disrupt.page import show
from disrupt.partial import PartialDate
from disrupt.records import Check, LicenceCondition, Premises, Responsible, Training, Visit
from orders.around import counted, may_date, orders_of, sightings_of, timeline
from orders.dossier import binds, controls_of, may_ask, may_chart, may_weigh, options_of
from orders.premises_licence import licence_says, reviews_of
from orders.there import answers_now, conditions_of, responsible_of, training_of, visits_of
from tests import make
from tests.desks import seat
from tests.orders.lives import CLOSURE, LAW, event, order, sighting


@pytest.fixture
def place(desk):
    return edit.make(desk, Premises, {"name": "Moonlight Lounge", "licence_number": "PL/0900"})


def of(desk, place, part, **values):
    return edit.make(desk, part, values, premises_id=place.id)


def at(desk, place):
    return show(desk, place.reference)


def test_whoever_answers_for_it_now_stands_first_with_since_when_and_as_what(desk, place, robin):
    mine = {"capacity": "tenant", "since": PartialDate(2024, 3)}
    of(desk, place, Responsible, who=robin.reference, **mine)
    over = {"since": PartialDate(2025), "until": PartialDate(2025, 12, 31)}
    of(desk, place, Responsible, who="Ada Cinder", **over)
    found = responsible_of(desk, at(desk, place))
    assert [(each.reference, each.state, each.beside) for each in found] == [
        (robin.reference, "now", "tenant · from Mar 2024"),
        ("", "", "from 2025 to 31 Dec 2025"),
    ]
    assert found[0].says.startswith("Exley, Robin")
    assert found[1].says == "Ada Cinder"
    assert answers_now(desk, at(desk, place)) == (f"Exley, Robin ({robin.reference}), tenant",)


def test_a_capacity_that_is_all_that_is_known_of_somebody_is_said_once(desk, place):
    of(desk, place, Responsible, who="manager", capacity="manager")
    page = at(desk, place)
    assert answers_now(desk, page) == ("manager",)
    assert [(each.says, each.beside) for each in responsible_of(desk, page)] == [("manager", "")]


def test_a_condition_stands_as_it_was_found_last_and_the_checks_below(desk, place):
    held = {"since": PartialDate(2024, 7, 11), "review": PartialDate(2027, 7, 11)}
    of(desk, place, LicenceCondition, number="2", text="No music.", until=PartialDate(2025, 1, 1))
    of(desk, place, LicenceCondition, number="1", text="Door staff.", **held)
    of(desk, place, LicenceCondition, number="3", text="Cameras.")
    of(desk, place, Check, at=date(2026, 4, 7), condition="1", found="kept")
    of(desk, place, Check, at=date(2026, 9, 14), condition="1", found="not kept", by="Licensing 7")
    of(desk, place, Check, condition="3", note="Nobody was in.")
    found = conditions_of(at(desk, place))
    assert [(each.lead, each.state) for each in found[:3]] == [
        ("Condition 1", "not kept"),
        ("Condition 3", "not checked"),
        ("Condition 2", "ended"),
    ]
    assert found[0].beside == "checked 14 Sep 2026 · from 11 Jul 2024 · review due 11 Jul 2027"
    assert found[2].beside == "to 01 Jan 2025"
    assert [(each.lead, each.says, each.beside) for each in found[3:]] == [
        ("not recorded", "Condition 3: checked", "Note: Nobody was in."),
        ("14 Sep 2026", "Condition 1: not kept", "By: Licensing 7"),
        ("07 Apr 2026", "Condition 1: kept", ""),
    ]


def test_visits_say_what_was_found_the_newest_first(desk, place):
    of(desk, place, Visit, at=datetime(2026, 5, 1, 19, 10, tzinfo=UTC), kind="advice", found="Met.")
    of(desk, place, Visit, at=date(2026, 7, 21), advice="Leaflet left.", by="Licensing 12")
    assert [(each.lead, each.says, each.beside) for each in visits_of(at(desk, place))] == [
        ("21 Jul 2026", "Visit", "Advice given: Leaflet left. · By: Licensing 12"),
        ("01 May 2026", "Advice", "Found: Met."),
    ]


def test_training_is_due_again_by_what_was_given_last(desk, place):
    signs = {"course": "Signs"}
    first = {"given": PartialDate(2024, 9, 10), "due": PartialDate(2025, 9, 10), "people": "6"}
    of(desk, place, Training, **signs, **first)
    again = {"given": PartialDate(2025, 9, 10), "due": PartialDate(2026, 9, 10)}
    of(desk, place, Training, **signs, **again)
    of(desk, place, Training, given=PartialDate(2025, 12), due=PartialDate(2026, 12))
    of(desk, place, Training, course="Once for all", given=PartialDate(2023))
    found = training_of(at(desk, place))
    assert [(each.lead, each.says, each.state, each.due) for each in found] == [
        ("Dec 2025", "Training", "due Dec 2026", date(2026, 12, 1)),
        ("10 Sep 2025", "Signs", "was due 10 Sep 2026", date(2026, 9, 10)),
        ("10 Sep 2024", "Signs", "", None),
        ("2023", "Once for all", "", None),
    ]
    assert found[2].beside == "How many people: 6"


def test_its_timeline_holds_what_was_done_there_and_what_names_it(desk, place, robin):
    of(desk, place, Visit, at=date(2026, 7, 21), kind="complaint")
    of(desk, place, Visit, kind="advice")
    of(desk, place, Check, at=date(2026, 9, 14), found="kept")
    of(desk, place, Training, given=PartialDate(2025, 9), course="Signs")
    closed = order(desk, "closure-order", premises=place.reference, **CLOSURE)
    seen = sighting(desk, "2026-11-19", robin.reference, place=place.reference, grade="1BP")
    page = at(desk, place)
    assert [(each.when, each.says, each.tag) for each in timeline(desk, page)] == [
        ("19 Nov 2026", "Seen here", "intelligence 1BP"),
        ("04 Nov 2026", f"Closure order {closed.reference} made", ""),
        ("02 Nov 2026", f"Closure order {closed.reference} applied for", ""),
        ("14 Sep 2026", "Check: kept", ""),
        ("21 Jul 2026", "Complaint", ""),
        ("Sep 2025", "Training: Signs", ""),
    ]
    of_the_forum = {"plan": 0, "action": 0, "agenda_item": 0}
    assert counted(desk, page) == {"order": 1, "sighting": 1, "disruption": 0} | of_the_forum
    assert [each.reference for each in orders_of(desk, LAW, page)] == [closed.reference]
    assert [each.reference for each in sightings_of(desk, page)] == [seen.reference]


def review(desk, place, *events, **said):
    of = order(desk, "licence-review", premises=place.reference, **said)
    for name, on in events:
        event(desk, of, name, on)
    return of


ASKED, DECIDED = ("received", "2026-10-01"), ("decided", "2026-11-03")
STOPPED = ("suspended", "2026-11-03"), ("ends", "2027-01-02")
REVIEWS = {
    "asked for": ((ASKED,), (), "applied for"),
    "decided": ((ASKED, DECIDED), (), "decided 3 November 2026"),
    "revoked": (
        (ASKED, DECIDED),
        ("outcome=revocation",),
        "decided 3 November 2026, licence revoked",
    ),
    "suspended": (
        (ASKED, DECIDED, *STOPPED),
        ("outcome=suspension",),
        "decided 3 November 2026, licence suspended, in force",
    ),
}


@pytest.mark.parametrize(("events", "facts", "says"), REVIEWS.values(), ids=REVIEWS)
def test_how_far_a_review_of_its_licence_has_got(desk, place, events, facts, says):
    asked = review(desk, place, *events, facts=facts)
    order(desk, "closure-order", premises=place.reference, **CLOSURE)
    (found,) = reviews_of(desk, LAW, at(desk, place))
    assert (found.reference, found.state) == (asked.reference, says)
    assert found.says == "Review of a premises licence"


def test_a_review_that_is_over_says_nothing_of_the_licence_now(desk, place):
    review(desk, place, ASKED, ("withdrawn", "2026-10-20"))
    assert reviews_of(desk, LAW, at(desk, place)) == ()


def test_a_review_that_was_received_is_a_control_that_is_asked_for(desk, place):
    asked = review(desk, place, ASKED)
    page = at(desk, place)
    (track,) = controls_of(desk, LAW, page)
    (bar,) = track.bars
    assert (bar.reference, bar.state, bar.begins) == (asked.reference, "asked", date(2026, 10, 1))
    (told,) = (each for each in options_of(desk, LAW, page) if each.measure == "licence-review")
    assert told.why == f"{asked.reference}, received 1 October 2026"


def test_a_licence_that_is_suspended_is_a_control_from_that_day(desk, place):
    review(desk, place, ASKED, DECIDED, *STOPPED)
    (track,) = controls_of(desk, LAW, at(desk, place))
    (bar,) = track.bars
    assert (bar.state, bar.begins, bar.ends) == ("live", date(2026, 11, 3), date(2027, 1, 2))


def test_its_licence_is_said_by_its_number_and_its_conditions(desk, place):
    assert licence_says(at(desk, place)) == "Premises licence PL/0900"
    of(desk, place, LicenceCondition, number="1", text="Door staff.")
    of(desk, place, LicenceCondition, number="2", text="No music.", until=PartialDate(2025))
    assert licence_says(at(desk, place)) == "Premises licence PL/0900, 1 condition"
    edit.change(desk, at(desk, place).subject, {"licence_number": None})
    unnumbered = "Premises licence, number not recorded, 1 condition"
    assert licence_says(at(desk, place)) == unnumbered
    park = edit.make(desk, Premises, {"kind": "park"})
    assert licence_says(at(desk, park)) == ""


def test_a_licensing_officer_is_told_of_the_orders_that_name_no_child_alone(desk, store, place):
    child = make.one_of_every_kind(desk)["child"].reference
    hidden = order(desk, "closure-order", premises=place.reference, child=child, **CLOSURE)
    shown = review(desk, place, ASKED)
    sighting(desk, "2026-11-19", place=place.reference, child=child)
    of(desk, place, Visit, at=date(2026, 7, 21))
    lena = seat(store, "licensing-officer")
    page = at(lena, place)
    asked = (may_ask, may_weigh, may_chart, may_date)
    assert [each(lena, page) for each in asked] == [True, False, True, True]
    assert counted(lena, page) == {"order": 1}
    assert options_of(lena, LAW, page) == ()
    told = [reviews_of(lena, LAW, page), controls_of(lena, LAW, page), timeline(lena, page)]
    assert shown.reference in str(told)
    read = f"{told} {binds(lena, LAW, page)} {orders_of(lena, LAW, page)}"
    assert [word for word in (hidden.reference, child, "Seen") if word in read] == []
