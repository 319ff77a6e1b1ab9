"""What is handed in with an application: facts in parts, opinion apart, intelligence nowhere."""

from dataclasses import replace

import pytest

from disrupt import edit
from disrupt.lists import word_list
from disrupt.page import show
from disrupt.partial import PartialDate
from disrupt.records import RECORDS, Intelligence, Note, Training
from orders.applications import (
    CONVICTED_SAYS,
    SUSPECTED_SAYS,
    application,
    applications,
    conviction_says,
    in_parts,
    law_says,
    may_make,
    of_power,
    open_to,
    opinions,
    sees_all,
)
from orders.chronology import chronology
from orders.topics import TOPICS
from tests import make
from tests.desks import seat
from tests.orders.lives import LAW, event, order, outcome, risk_order, sighting, when

COURT, REVIEW = application("sro"), application("review-file")


@pytest.fixture
def lines(desk, robin):
    """Of somebody of whom facts, an opinion and intelligence are recorded."""
    make.status(desk, robin, "suspected")
    notice = order(desk, "cawn", robin.reference, served="2026-02-03", facts=("basis=s2",))
    event(desk, notice, "contact after notice", "2026-07-08")
    risk_order(desk, robin.reference)
    outcome(desk, robin.reference, "arrest", "2026-10-09")
    sighting(desk, "2026-07-08", robin.reference, place="the rank")
    sighting(desk, "2026-07-09", robin.reference, place="the arch", grade="3BP")
    about = {"about": (robin.reference,), "at": when("2026-11-14")}
    for kind in ("fact", "opinion", None):
        edit.make(desk, Note, {**about, "text": f"Said as {kind}.", "kind": kind})
    edit.make(desk, Intelligence, {**about, "text": "He drives on."})
    return chronology(desk, show(desk, robin.reference))


def of_part(lines, number):
    return [each.says for each in in_parts(COURT, lines)[number].lines]


def test_acts_relied_on_stand_by_their_dates_and_a_breach_among_them(lines):
    assert of_part(lines, 0) == [
        f"Child Abduction Warning Notice {notice_of(lines)}: contact after notice",
        *("Seen at the rank", "Arrest", "Said as fact."),
    ]


def notice_of(lines):
    (found,) = [each.reference for each in lines if each.event == "contact after notice"]
    return found


def test_what_became_of_orders_and_notices_stands_in_a_part_of_its_own(lines):
    said = of_part(lines, 1)
    assert len(said) == 4
    assert not any("contact after notice" in each for each in said)


def test_what_police_think_of_somebody_is_in_no_part(lines):
    told = [each for part in in_parts(COURT, lines) for each in part.lines]
    assert not any(each.kind == "person_status" for each in told)


def test_opinion_stands_apart_and_with_it_what_nobody_said_to_be_fact(lines):
    found = opinions(COURT, lines)
    assert [each.says for each in found] == ["Said as opinion.", "Said as None."]
    assert all(each.label for each in found)


def test_intelligence_is_in_no_part_of_it(lines):
    told = [each for part in in_parts(COURT, lines) for each in part.lines]
    said = repr([*told, *opinions(COURT, lines)])
    assert "He drives on" in repr(lines)
    assert [word for word in ("He drives on", "the arch", "ntelligence") if word in said] == []


def test_every_kind_event_power_and_topic_that_is_named_is_one():
    for each in applications().papers:
        for part in each.parts:
            assert set(part.kinds) <= RECORDS.keys()
            assert all(word_list("order_events").knows(word) for word in part.events)
        assert set(each.needs) <= RECORDS.keys()
        assert all(power in LAW.catalogue for power in each.powers)
        assert set(each.law) <= TOPICS.keys()


def test_nobody_has_signed_its_words_off():
    assert applications().signed_off_by == ""


def test_what_the_law_says_bears_its_section_and_is_said_once():
    found = list(law_says(LAW, COURT))
    assert {each.power for each in found} == {"Sexual risk order", "Interim sexual risk order"}
    target = next(each for each in found if each.topic == "target")
    assert "No conviction is needed." in target.says
    assert target.source == "SOA 2003 ss.122A–122K"
    assert len({(each.topic, each.says) for each in found}) == len(found)


def test_what_is_not_confirmed_is_not_sure_and_what_names_no_section_cites_none():
    found = list(law_says(LAW, REVIEW))
    assert {each.is_sure for each in found} == {True, False}
    standard = list(law_says(LAW, application_with(("extension",))))
    assert {each.source for each in standard} == {""}


def application_with(law):
    return replace(REVIEW, powers=("licence-review",), law=law)


def test_whoever_is_not_convicted_is_suspected(desk, robin):
    outcome(desk, robin.reference, "charge", "2026-10-09")
    assert conviction_says(desk, robin) == SUSPECTED_SAYS
    outcome(desk, robin.reference, "conviction", "2026-11-09")
    assert conviction_says(desk, robin) == CONVICTED_SAYS


@pytest.mark.parametrize(
    ("role", "person", "premises"),
    [
        ("disruption-officer", ["SRO chronology"], ["premises review file"]),
        ("forum-chair", ["SRO chronology"], ["premises review file"]),
        ("licensing-officer", [], ["premises review file"]),
        ("forum-coordinator", [], []),
    ],
)
def test_whoever_sees_half_of_what_a_court_needs_makes_none(store, role, person, premises):
    desk = seat(store, role)
    assert [each.name for each in open_to(desk, "person")] == person
    assert [each.name for each in open_to(desk, "premises")] == premises
    assert may_make(desk, COURT) is bool(person)


def test_an_order_leads_to_what_its_power_is_applied_for_with(desk, store):
    assert of_power(desk, "sro") == (COURT,)
    assert of_power(desk, "licence-review") == (REVIEW,)
    assert of_power(desk, "cawn") == ()
    assert of_power(seat(store, "licensing-officer"), "sro") == ()


def test_a_licensing_officer_does_not_see_all_that_a_review_may_hold(desk, store):
    assert sees_all(desk, REVIEW)
    assert not sees_all(seat(store, "licensing-officer"), REVIEW)


def test_a_fact_that_no_part_names_is_left_out(desk, place):
    given = {"course": "Signs", "given": PartialDate(2026, 7)}
    edit.make(desk, Training, given, premises_id=place.id)
    lines = chronology(desk, show(desk, place.reference))
    assert [each.kind for each in lines] == ["premises_training"]
    assert [part.lines for part in in_parts(REVIEW, lines)] == [(), (), ()]
