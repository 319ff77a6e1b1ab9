"""Licences as they are held: whose they are, what binds by them, and what a disclosure becomes."""

import pytest

from disrupt import edit
from disrupt.partial import PartialDate
from disrupt.records import (
    Disclosure,
    Licence,
    LicenceCondition,
    LicenceDecision,
    Premises,
    SelfReport,
    Vehicle,
)
from orders.binding import binding, binding_place
from orders.eyes import EVERYTHING, Eyes, eyes_of
from orders.licensing_disclosed import answer, licences_about, outcome, proposed
from orders.licensing_held import (
    holder,
    licences_by_name,
    licences_of,
    with_decisions,
)
from tests import make
from tests.desks import seat
from tests.orders.licences import AT_ONCE, LAW, TAXI, values, when

NOW = when("2026-11-20T09:14")
AT_14_05 = {"decided": "2026-11-13", "notified": "2026-11-13T14:05", **AT_ONCE}


@pytest.fixture
def robin(desk):
    return make.person(desk)


@pytest.fixture
def badge(desk, robin):
    return licensed(desk, robin)


def licensed(desk, person, **said):
    own = {name: value for name, value in TAXI.items() if name != "reference"}
    return edit.make(desk, Licence, {**own, "holder": person.reference, **said})


def decided(desk, of, word="revoke", **said):
    made = {"licence": of.reference, "decision": word, **AT_14_05, **said}
    return edit.make(desk, LicenceDecision, values(made))


def told(desk, *about, **said):
    made = {"direction": "received", "at": "2026-11-13T11:20", "party": "Westmere Police"}
    return edit.make(desk, Disclosure, values({**made, "about": about, **said}))


def bound(desk, person, at=NOW, eyes=EVERYTHING):
    with desk.store.reading() as session:
        return binding(session, LAW, person, at, eyes=eyes)


def found(desk, ask, *of):
    with desk.store.reading() as session:
        return ask(session, *of)


def references(records):
    return [each.reference for each in records]


def test_a_licence_is_its_holders_by_reference_and_not_by_name(desk, robin, badge):
    licensed(desk, robin, holder="Robin Exley")
    firm = licensed(desk, robin, kind="operator", holder="Example Cars Ltd")
    assert references(found(desk, licences_of, robin)) == [badge.reference]
    assert found(desk, holder, badge).reference == robin.reference
    assert found(desk, holder, firm) is None


def test_a_licence_is_found_by_its_vehicle_and_its_mark(desk, robin, badge):
    car, twin = (edit.make(desk, Vehicle, {"registration": "BD00 SMR"}) for _ in range(2))
    unmarked = edit.make(desk, Vehicle, {"make": "Example"})
    by_reference = licensed(desk, robin, kind="hackney vehicle", vehicle=car.reference)
    by_mark = licensed(desk, robin, kind="private hire vehicle", vehicle="bd00smr")
    names = (car.reference, twin.reference, unmarked.reference)
    by_name = found(desk, licences_by_name, names)
    assert {name: references(held) for name, held in by_name.items()} == {
        car.reference: [by_reference.reference, by_mark.reference],
        twin.reference: [by_mark.reference],
    }


def test_each_licence_comes_with_its_decisions_oldest_first_and_its_reports(desk, robin, badge):
    later = decided(desk, badge)
    earlier = decided(desk, badge, "suspend", decided="2026-11-02", notified="2026-11-02T09:00")
    undated = decided(desk, badge, "renew", decided=None, notified=None)
    report = values({"what": "arrest", "happened": "2026-10-09T08:00"})
    edit.make(desk, SelfReport, report, licence_id=badge.id)
    other = licensed(desk, robin, kind="operator")
    mine, bare = found(desk, with_decisions, (badge, other))
    assert references(mine.decisions) == [each.reference for each in (earlier, later, undated)]
    assert [each.what for each in mine.reports] == ["arrest"]
    assert (bare.decisions, bare.reports) == ((), ())
    assert mine.answer(LAW, NOW).state == "revoked"
    says = mine.clock(LAW, later, NOW).says
    assert not any("does not turn into a revocation" in said.text for said in says)


def test_a_licence_in_force_is_told_and_binds_nobody(desk, robin, badge):
    (one,) = bound(desk, robin)
    assert (one.reference, one.kind, one.binds) == (badge.reference, "licence", False)
    assert one.title == "Private hire driver licence 02217"
    assert one.ends_says == "Can he drive now? Yes, until 31 January 2027"
    assert (one.breach, one.arrest, one.sure) == ("", "", True)


def test_a_revoked_licence_binds_and_stands_first(desk, robin, badge):
    licensed(desk, robin, kind="hackney driver", number="114")
    decided(desk, badge)
    first, second = bound(desk, robin)
    assert (first.reference, first.state, first.binds) == (badge.reference, "revoked", True)
    assert first.ends_says == (
        "Can he drive now? No, since 14:05 on 13 November 2026: revoked at once for public "
        "safety; an appeal does not delay it"
    )
    assert first.served == when("2026-11-13T14:05")
    assert first.source == "LGMPA 1976 s.61(2B); LGMPA 1976 Part II"
    assert "Driving while suspended is an offence" in first.breach
    assert not first.sure
    assert not second.binds


def test_as_at_the_day_before_nothing_had_been_decided(desk, robin, badge):
    decided(desk, badge)
    (one,) = bound(desk, robin, when("2026-11-12T12:00"))
    assert one.ends_says == "Can he drive now? Yes, until 31 January 2027"


def test_a_suspension_ends_when_it_says(desk, robin, badge):
    decided(desk, badge, "suspend", ends="2026-12-12")
    (one,) = bound(desk, robin)
    assert one.ends == when("2026-12-12")
    assert (one.state, one.binds) == ("suspended", True)


def test_a_licence_that_was_followed_by_another_is_not_told(desk, robin, badge):
    old = {"granted": PartialDate(2021, 2, 1), "ends": PartialDate(2024, 1, 31)}
    licensed(desk, robin, **old)
    assert references(bound(desk, robin)) == [badge.reference]
    sam = make.person(desk, given_names="Sam")
    licensed(desk, sam, **old)
    (last,) = bound(desk, sam)
    assert last.ends_says == "Can he drive now? No: the licence ended on 31 January 2024"
    assert (last.state, last.binds) == ("ended", False)
    assert "without a licence is an offence" in last.breach


def test_one_of_another_kind_does_not_follow_it(desk, robin, badge):
    old = {"granted": PartialDate(2021, 2, 1), "ends": PartialDate(2024, 1, 31)}
    ended = licensed(desk, robin, kind="hackney driver", **old)
    assert {each.reference for each in bound(desk, robin)} == {badge.reference, ended.reference}


def test_a_licensing_officer_sees_it_and_nobody_who_sees_half_of_it(desk, store, robin, badge):
    decided(desk, badge)
    licensing = seat(store, "licensing-officer")
    assert [each.state for each in bound(licensing, robin, eyes=eyes_of(licensing))] == ["revoked"]
    half = Eyes(lambda kind: frozenset() if kind == "licence_decision" else frozenset({"number"}))
    assert bound(desk, robin, eyes=half) == ()


def test_the_conditions_of_a_premises_licence_bind_the_place(desk):
    place = edit.make(desk, Premises, {"name": "Moonlight Lounge", "licence_number": "PL 0042"})
    texts = {"10": "A refusals book.", "2": "No under-18s after 21:00.", "3": "A door log."}
    for number, text in texts.items():
        over = {"until": PartialDate(2026, 11, 19)} if number == "3" else {}
        said = {"number": number, "text": text, "since": PartialDate(2026, 1, 2), **over}
        edit.make(desk, LicenceCondition, said, premises_id=place.id)
    (one,) = found(desk, binding_place, LAW, place, NOW)
    assert (one.title, one.kind, one.binds) == ("Premises licence", "premises", True)
    assert [(line.number, line.text) for line in one.lines] == [
        ("2", "No under-18s after 21:00."),
        ("10", "A refusals book."),
    ]
    assert one.ends_says == "licence number PL 0042"
    with desk.store.reading() as session:
        nothing = Eyes(lambda _: frozenset())
        assert binding_place(session, LAW, place, NOW, eyes=nothing) == ()


def test_a_place_without_conditions_is_bound_by_none(desk):
    place = edit.make(desk, Premises, {"name": "Moonlight Lounge"})
    assert found(desk, binding_place, LAW, place, NOW) == ()


def test_a_disclosure_is_about_licences_by_name_by_person_and_by_vehicle(desk, robin, badge):
    car = edit.make(desk, Vehicle, {"registration": "BD00 SMR"})
    plate = licensed(desk, robin, kind="hackney vehicle", holder=None, vehicle=car.reference)
    every = told(desk, badge.reference, robin.reference, car.reference)
    assert references(found(desk, licences_about, every)) == [badge.reference, plate.reference]
    assert found(desk, licences_about, told(desk)) == ()


def test_a_decision_is_proposed_on_the_licence_that_still_runs(desk, robin):
    licensed(desk, robin, granted=PartialDate(2021, 2, 1), ends=PartialDate(2024, 1, 31))
    badge = licensed(desk, robin)
    received = told(desk, robin.reference)
    assert found(desk, proposed, LAW, received, NOW) == {
        "disclosure": received.reference,
        "decided": when("2026-11-20"),
        "licence": badge.reference,
    }
    assert "licence" not in found(desk, proposed, LAW, told(desk), NOW)


def test_its_answer_is_ready_to_send(desk, robin, badge):
    received = told(
        desk,
        robin.reference,
        gateway="2022 Act s.5",
        purpose="licensing",
        contact="PC 0001 Example",
    )
    made = decided(desk, badge, disclosure=received.reference)
    assert answer(LAW, received, badge, made, at=NOW) == {
        "direction": "answered",
        "answers": received.reference,
        "party": "Westmere Police",
        "contact": "PC 0001 Example",
        "purpose": "licensing",
        "gateway": "2022 Act s.6",
        "aware": when("2026-11-13T11:20"),
        "about": (robin.reference, badge.reference),
        "classes": ("licence",),
        "outcome": "Private hire driver 02217: revoked on 13 November 2026. It takes effect at "
        "once, at 14:05 on 13 November 2026, for public safety.",
    }


def test_the_answer_can_be_kept_as_a_disclosure(desk, robin, badge):
    received = told(desk, robin.reference, gateway="common law")
    made = decided(desk, badge)
    kept = edit.make(desk, Disclosure, answer(LAW, received, badge, made, at=NOW))
    assert (kept.gateway, kept.answers) == ("common law", received.reference)


@pytest.mark.parametrize(
    ("said", "at", "wanted"),
    [
        ({"immediate": False}, NOW, "It does not take effect before the end of 3 December 2026."),
        (
            {"immediate": False},
            when("2026-12-05T10:00"),
            "It has been in effect since the end of 3 December 2026.",
        ),
        (
            {"immediate": False, "appealed": "2026-11-18"},
            NOW,
            "It does not take effect before the end of 3 December 2026, and is held by an appeal.",
        ),
        (
            {"notified": None},
            NOW,
            "When it takes effect is not known. When notice of it was given is not recorded.",
        ),
        (
            {"appealed": "2026-11-16", "appeal_ended": "2026-11-19", "appeal_outcome": "allowed"},
            NOW,
            "It is no longer in effect.",
        ),
    ],
)
def test_the_outcome_says_when_it_takes_effect(desk, badge, said, at, wanted):
    says = outcome(LAW, badge, decided(desk, badge, **said), at)
    assert says == f"Private hire driver 02217: revoked on 13 November 2026. {wanted}"


def test_the_outcome_of_a_grant_is_that_alone(desk, badge):
    granted = decided(desk, badge, "grant")
    assert outcome(LAW, badge, granted, NOW) == (
        "Private hire driver 02217: granted on 13 November 2026."
    )
