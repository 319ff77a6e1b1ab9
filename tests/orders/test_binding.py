"""What binds somebody, or a place, at a moment: in its exact words, and what breaking it is."""

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from orders.binding import binding, binding_place
from orders.eyes import EVERYTHING, Eyes, eyes_of
from tests import make
from tests.desks import seat
from tests.orders.lives import (
    LAW,
    NOW,
    bail_condition,
    condition,
    day,
    event,
    order,
    outcome,
    risk_order,
)


def bound(desk, who, at=NOW, eyes=EVERYTHING):
    with desk.store.reading() as session:
        return binding(session, LAW, who, at, eyes=eyes)


def test_an_order_in_force_says_its_words_its_end_and_what_breaking_it_is(desk, robin, place):
    order = risk_order(desk, robin.reference)
    condition(desk, order, "Not to enter it.", about=place.reference, hours="20:00–06:00")
    (one,) = bound(desk, robin)
    assert (one.title, one.state, one.binds) == ("Sexual risk order", "in force", True)
    assert one.ends_says == "last day Wed 1 Nov 2028"
    assert one.served == date(2026, 11, 2)
    (line,) = one.lines
    assert (line.number, line.text, line.hours) == ("1", "Not to enter it.", "20:00–06:00")
    assert line.about == f"Moonlight Lounge, 14 Regent Street ({place.reference})"
    assert line.refers == (place.reference,)
    assert one.breach.startswith("Breaking it is an offence. Either way, up to 5 years")
    assert one.source == "SOA 2003 s.122H"
    assert "not established here" in one.arrest


def test_what_is_made_and_not_served_is_not_yet_enforceable(desk, robin):
    risk_order(desk, robin.reference, served=None)
    (one,) = bound(desk, robin)
    assert (one.state, one.binds) == ("not yet enforceable: not served", False)


def test_of_several_respondents_each_is_bound_from_their_own_service(desk, robin):
    sam = make.person(desk, given_names="Sam")
    both = risk_order(desk, robin.reference, sam.reference)
    event(desk, both, "served", "2026-11-02", person=robin.reference)
    assert bound(desk, robin)[0].binds
    (late,) = bound(desk, sam)
    assert (late.binds, late.state) == (False, "not yet enforceable: not served on this respondent")
    assert late.served is None
    event(desk, both, "served", "2026-11-19", person=sam.reference)
    assert bound(desk, sam)[0].binds
    assert not bound(desk, sam, day("2026-11-18"))[0].binds


def test_whoever_is_named_first_was_served_first_where_nobody_says_who_was(desk, robin):
    sam, bela = (make.person(desk, given_names=name) for name in ("Sam", "Bela"))
    of = risk_order(desk, robin.reference, sam.reference, bela.reference)
    event(desk, of, "served", "2026-11-10", person=sam.reference)
    served = [bound(desk, each)[0].served for each in (robin, sam, bela)]
    assert served == [date(2026, 11, 2), date(2026, 11, 10), None]
    assert [bound(desk, each)[0].binds for each in (robin, sam, bela)] == [True, True, False]


def test_one_respondent_may_be_let_off_while_the_others_stay_bound(desk, robin):
    sam = make.person(desk, given_names="Sam")
    both = risk_order(desk, robin.reference, sam.reference)
    event(desk, both, "discharged", "2026-11-10", person=sam.reference)
    assert bound(desk, sam) == ()
    assert len(bound(desk, robin)) == 1


@pytest.mark.parametrize("over", ["discharged", "superseded", "ended"])
def test_what_is_over_binds_nobody(desk, robin, over):
    event(desk, risk_order(desk, robin.reference), over, "2026-11-15")
    assert bound(desk, robin) == ()
    assert bound(desk, robin, day("2026-11-14"))[0].binds


def test_what_is_only_asked_for_does_not_stand_there(desk, robin):
    risk_order(desk, robin.reference, made=None, served=None, ends=None)
    assert bound(desk, robin) == ()


def test_a_line_that_has_ended_is_not_read_out(desk, robin):
    of = risk_order(desk, robin.reference)
    condition(desk, of, "Old.", ends="2026-11-19")
    condition(desk, of, "Tenth.", number="10")
    condition(desk, of, "Second.", number="2", ends="2026-11-20")
    assert [line.text for line in bound(desk, robin)[0].lines] == ["Second.", "Tenth."]


def test_a_line_that_was_varied_binds_in_its_new_words_from_that_day(desk, robin):
    of = risk_order(desk, robin.reference)
    condition(desk, of, "Not to enter the rank.", ends="2026-11-09")
    condition(desk, of, "Not to enter the town.", begins="2026-11-10")

    def words(on):
        return [line.text for line in bound(desk, robin, day(on))[0].lines]

    assert words("2026-11-09") == ["Not to enter the rank."]
    assert words("2026-11-10") == ["Not to enter the town."]


def test_contact_after_a_warning_notice_is_evidence_and_no_offence(desk, robin, child):
    notice = {"child": child.reference, "served": "2026-11-03", "facts": ("basis=s2",)}
    order(desk, "cawn", robin.reference, **notice)
    (one,) = bound(desk, robin)
    says = "Contact is not itself an offence; it is evidence for Child Abduction Act 1984 s.2."
    assert one.breach == says
    assert one.arrest == "It carries no power of arrest of its own."
    (line,) = one.lines
    assert (line.text, line.refers) == ("It protects this child.", (child.reference,))
    assert line.about == f"child known to Westmere ({child.reference})"
    assert one.ends_says == "last day Wed 3 May 2028"


def test_without_its_basis_it_is_evidence_for_either_offence(desk, robin, child):
    order(desk, "cawn", robin.reference, child=child.reference, served="2026-11-03")
    says = "Child Abduction Act 1984 s.2 or Children Act 1989 s.49."
    assert bound(desk, robin)[0].breach.endswith(says)


@pytest.mark.parametrize(
    ("facts", "says"),
    [
        ((), "There is a power of arrest only if the court attached one: see the order."),
        (("power_of_arrest=yes",), "A power of arrest is attached."),
        (("power_of_arrest=no",), "No power of arrest is attached."),
    ],
)
def test_whether_one_may_arrest_is_what_the_court_said(desk, robin, facts, says):
    dates = {"made": "2026-11-02", "served": "2026-11-02", "ends": "2027-11-01"}
    order(desk, "civil-injunction", robin.reference, **dates, facts=facts)
    assert bound(desk, robin)[0].arrest == says


def test_a_power_of_arrest_may_end_before_its_injunction(desk, robin):
    dates = {"made": "2026-11-02", "served": "2026-11-02", "ends": "2027-11-01"}
    facts = ("power_of_arrest=yes",)
    of = order(desk, "civil-injunction", robin.reference, **dates, facts=facts)
    event(desk, of, "arrest_power_ends", "2026-11-10")
    assert bound(desk, robin)[0].arrest == "The power of arrest that was attached has ended."


def test_bail_binds_with_its_own_conditions_and_carries_arrest(desk, robin, place):
    arrest = outcome(desk, robin.reference, "arrest", "2026-11-10")
    bail = outcome(desk, robin.reference, "bail", "2026-11-10", arrest=arrest.reference)
    bail_condition(desk, bail, "Not to enter it.", about=place.reference)
    (one,) = bound(desk, robin)
    assert (one.title, one.kind, one.binds) == ("Bail before charge", "outcome", True)
    assert one.ends_says == "last day Wed 10 Feb 2027"
    assert one.arrest == "There is a power of arrest."
    assert one.breach == "Arrest; there is no separate offence of breaking a condition."
    assert one.source == "PACE 1984 s.46A"
    assert [line.about for line in one.lines] == [
        f"Moonlight Lounge, 14 Regent Street ({place.reference})"
    ]
    assert one.sure


def test_prison_binds_by_its_conditions_alone(desk, robin):
    remand = outcome(desk, robin.reference, "remand", "2026-11-10", until="2026-12-10")
    assert bound(desk, robin) == ()
    bail_condition(desk, remand, "Not to write to her.")
    assert [one.title for one in bound(desk, robin)] == ["Remand in custody"]


def test_what_is_not_established_is_to_be_checked(desk, robin):
    outcome(desk, robin.reference, "post-charge bail", "2026-11-10", until="2027-02-09")
    (one,) = bound(desk, robin)
    assert one.breach == "Whether breaking it is an offence is not established here."
    assert not one.sure


def test_the_live_ones_stand_first_and_the_newest_of_them_before(desk, robin):
    risk_order(desk, robin.reference, served=None, made="2026-11-05")
    risk_order(desk, robin.reference)
    outcome(desk, robin.reference, "post-charge bail", "2026-11-10", until="2027-02-09")
    assert [one.binds for one in bound(desk, robin)] == [True, True, False]
    assert [one.kind for one in bound(desk, robin)] == ["outcome", "order", "order"]


def test_a_place_is_bound_by_its_own_orders(desk, place):
    closed = {"made": "2026-11-10", "served": "2026-11-10", "ends": "2027-02-09"}
    order(desk, "closure-order", premises=place.reference, **closed)
    with desk.store.reading() as session:
        (one,) = binding_place(session, LAW, place, NOW)
    assert (one.title, one.binds, one.ends_says) == (
        *("Closure order", True),
        "last day Tue 9 Feb 2027",
    )


def test_a_power_that_is_not_in_the_catalogue_is_told_and_is_not_sure(desk, robin):
    dates = {"made": "2026-11-02", "served": "2026-11-02"}
    order(desk, "lantern order", robin.reference, **dates)
    (one,) = bound(desk, robin)
    assert (one.title, one.ends_says, one.sure) == ("lantern order", "end not recorded", False)


def test_whoever_may_see_no_orders_is_not_told_that_there_are_any(desk, store, robin):
    risk_order(desk, robin.reference)
    outcome(desk, robin.reference, "post-charge bail", "2026-11-10")
    assert bound(desk, robin, eyes=eyes_of(seat(store, "licensing-officer"))) == ()


def test_whoever_may_see_no_children_or_conditions_is_not_told_of_them(desk, robin, child):
    notice = {"child": child.reference, "served": "2026-11-03"}
    condition(desk, order(desk, "cawn", robin.reference, **notice), "No contact.")

    def without(kind):
        blind = Eyes(lambda each: frozenset() if each == kind else EVERYTHING.fields(each))
        return [line.text for line in bound(desk, robin, eyes=blind)[0].lines]

    assert without("child") == ["No contact."]
    assert without("order_condition") == ["It protects this child."]


DAYS = st.dates(date(2026, 1, 1), date(2027, 12, 31))
LIFE = {
    "made": st.none() | DAYS,
    "served": st.none() | DAYS,
    "ends": st.none() | DAYS,
    "discharged": st.none() | DAYS,
    "asked": DAYS,
}


@settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(life=st.fixed_dictionaries(LIFE))
def test_no_condition_binds_after_its_order_nor_anybody_who_is_not_served(desk, life):
    robin = make.person(desk)
    dates = {name: life[name] for name in ("made", "served", "ends")}
    of = order(desk, "sro", robin.reference, **dates)
    condition(desk, of, "Not to enter it.")
    if life["discharged"]:
        event(desk, of, "discharged", str(life["discharged"]))
    for one in bound(desk, robin, day(str(life["asked"]))):
        if one.binds:
            assert life["served"] is not None
            assert life["served"] <= life["asked"]
        assert life["ends"] is None or life["asked"] <= life["ends"]
        assert life["discharged"] is None or life["asked"] < life["discharged"]
