"""What a power asks of an officer beside dates: answered by what is said, or ticked by a person."""

import pytest

from disrupt import edit
from disrupt.errors import Invalid
from disrupt.partial import PartialDate
from disrupt.records import Child, Order, Premises
from orders import local
from orders.actions import amend, record
from orders.points import open_points, points, tick
from orders.reckoning import the_law
from orders.standing import standing, stood
from orders.understood import understood
from tests import make
from tests.desks import held

LAW = the_law(local.shipped())
CLOSURE = {"issuer": "police", "rank": "inspector", "issued": "2026-12-24T18:00"}


@pytest.fixture
def notice(desk):
    robin = make.person(desk).reference
    child = edit.make(desk, Child, {"born": PartialDate(2012, 5, 4)}).reference
    said = {"basis": "s2", "served": "2026-11-19T10:00", "person": robin, "child": child}
    return record(desk, LAW, "cawn", said).reference


def states(desk, reference):
    return {each.id: each.state for each in points(standing(desk, LAW, reference))}


def test_a_point_that_is_answered_is_met_and_the_others_stay_open(desk, notice):
    assert states(desk, notice) == {
        "basis": "met",
        "statement": "open",
        "told": "open",
        "disclaimer": "open",
        "signed": "open",
    }


def test_a_point_is_ticked_and_opened_again(desk, store, notice):
    tick(desk, LAW, notice, "statement", met=True)
    tick(desk, LAW, notice, "told", met=True)
    assert held(store, Order)[0].ticked == ("statement", "told")
    tick(desk, LAW, notice, "statement", met=False)
    assert states(desk, notice)["statement"] == "open"
    assert states(desk, notice)["told"] == "met"


@pytest.mark.parametrize("point", ["basis", "no such point"])
def test_what_is_answered_is_not_ticked_by_hand(desk, notice, point):
    with pytest.raises(Invalid, match="is no point that is ticked: statement, told"):
        tick(desk, LAW, notice, point, met=True)


def test_every_point_says_its_source(desk, notice):
    assert all(each.source for each in points(standing(desk, LAW, notice)))


def test_the_points_answer_as_one_types(desk):
    def typed(**said):
        of = understood(LAW.catalogue.latest("closure-notice"), {**CLOSURE, **said})
        return {p.id: p.state for p in points(stood(LAW, of, desk.store.clock.now()))}

    assert typed()["authority"] == "open"
    assert typed(hours="24")["authority"] == "met"
    assert typed(hours="48")["authority"] == "open"
    assert typed(hours="48", rank="superintendent")["authority"] == "met"


def test_what_is_answered_from_an_uncertain_source_is_to_be_checked():
    power = LAW.catalogue.latest("cawn")
    assert {point.evidence for point in power.points} == {"official", "secondary", "unverified"}


def test_open_points_stay_on_the_order(desk):
    place = edit.make(desk, Premises, {"name": "Moonlight Lounge"}).reference
    said = {**CLOSURE, "hours": "24", "premises": place}
    kept = record(desk, LAW, "closure-notice", said).reference
    left = [each.id for each in open_points(standing(desk, LAW, kept))]
    assert left == ["consulted", "efforts", "not-barred", "fixed", "court", "licensing"]
    amend(desk, LAW, kept, {"ticked": "consulted; efforts"})
    assert len(open_points(standing(desk, LAW, kept))) == len(left) - 2


def test_every_point_of_the_catalogue_rests_on_a_section():
    for power in LAW.catalogue:
        assert all(point.section and point.says.endswith(".") for point in power.points)


ANSWERED = [
    ("dispersal", "authority", {"rank": "inspector"}, "met"),
    ("dispersal", "authority", {"rank": "sergeant"}, "open"),
    ("dispersal", "uniform", {"uniform": "yes"}, "met"),
    ("cpn", "warning", {"warning_given": "yes"}, "met"),
    ("cpn", "warning", {"warning_given": "no"}, "open"),
    ("closure-order-extension", "authority", {"issuer": "police", "rank": "sergeant"}, "open"),
    ("closure-order-extension", "authority", {"issuer": "council"}, "met"),
    ("closure-order-extension-soa", "authority", {"rank": "inspector"}, "open"),
    ("closure-order-extension-soa", "authority", {"rank": "superintendent"}, "met"),
    ("licence-summary-review", "certificate", {"certificate": "yes"}, "met"),
    ("civil-injunction", "arrest", {"power_of_arrest": "yes", "risk_of_harm": "no"}, "open"),
    ("civil-injunction", "arrest", {"power_of_arrest": "yes", "risk_of_harm": "yes"}, "met"),
    ("injunction-s222", "arrest", {"power_of_arrest": "yes", "risk_of_harm": "yes"}, "check"),
    ("inherent-jurisdiction", "leave", {"leave": "yes"}, "check"),
    ("restraining-order", "victim", {"named_victim": "yes"}, "check"),
    ("cbo", "applicant", {"issuer": "police"}, "open"),
]


@pytest.mark.parametrize(("power", "point", "said", "state"), ANSWERED)
def test_what_the_law_asks_for_is_met_by_what_it_asks_for_alone(desk, power, point, said, state):
    of = understood(LAW.catalogue.latest(power), said)
    found = {each.id: each.state for each in points(stood(LAW, of, desk.store.clock.now()))}
    assert found[point] == state


def test_that_a_hearing_on_notice_was_prepared_in_time_is_ticked_by_hand(desk):
    robin = make.person(desk).reference
    kept = record(desk, LAW, "injunction-s222", {"person": robin, "made": "2026-11-02"})
    assert states(desk, kept.reference)["evidence"] == "open"
    tick(desk, LAW, kept.reference, "evidence", met=True)
    assert states(desk, kept.reference)["evidence"] == "met"
