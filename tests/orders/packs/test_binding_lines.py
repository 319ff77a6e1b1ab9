"""What binds at the moment of a pack: its exact words, each piece under its class."""

import pytest

from disrupt import edit
from disrupt.fields import Seen
from disrupt.partial import PartialDate
from disrupt.records import Licence, LicenceDecision
from disrupt.records.premises import LicenceCondition
from orders.openness import CHECK
from orders.packs.pieces import Piece
from tests import make
from tests.orders.forum.sat import item
from tests.orders.lives import (
    bail_condition,
    condition,
    event,
    order,
    outcome,
    risk_order,
    when,
)
from tests.orders.packs.packed import classes, page, says, sorts


def binds(desk, of, whom, at=None):
    return page(desk, of, whom, at).binds


def test_an_order_says_when_it_was_made_and_served_and_to_when(desk, on_agenda, robin):
    held = risk_order(desk, robin.reference)
    more = {"hours": "20:00–06:00", "ends": "2027-01-29"}
    condition(desk, held, "Not to be in Regent Street.", about="taxi ranks", **more)
    (found,) = binds(desk, on_agenda, robin)
    assert found.title == Piece("Sexual risk order", Seen.ORDERS)
    assert says(found.state) == [
        held.reference,
        "made and served 2 November 2026",
        "last day Wed 1 Nov 2028",
    ]
    (line,) = found.conditions
    assert says(line) == [
        *("Not to be in Regent Street.", "20:00–06:00", "taxi ranks", "to 29 January 2027"),
    ]
    assert set(classes(line)) == {Seen.CONDITIONS}
    assert says(found.breach)[0].startswith("Breaking it is an offence.")
    assert says(found.breach)[2] == "SOA 2003 s.122H"
    assert {*classes(found.state), *classes(found.breach)} == {Seen.ORDERS}


def test_what_was_served_later_was_not_served_then(desk, on_agenda, robin):
    risk_order(desk, robin.reference, served="2026-11-10")
    (found,) = binds(desk, on_agenda, robin, "2026-11-05")
    assert says(found.state)[1:] == [
        *("made 2 November 2026", "last day Wed 1 Nov 2028", "not yet enforceable"),
    ]
    (served,) = binds(desk, on_agenda, robin, "2026-11-11")
    assert says(served.state)[1] == "made 2 November 2026, served 10 November 2026"
    assert binds(desk, on_agenda, robin, "2026-11-01") == ()


def test_an_end_that_a_court_may_bring_forward_is_said_to_be_so(desk, on_agenda, robin):
    risk_order(desk, robin.reference, until_further_order=True)
    (found,) = binds(desk, on_agenda, robin)
    assert says(found.state)[2:] == ["last day Wed 1 Nov 2028", "or until further order"]


def test_what_only_protects_a_child_is_for_whoever_may_be_told_of_it(desk, on_agenda, robin, child):
    order(desk, "cawn", robin.reference, child=child.reference, served="2026-10-02")
    (found,) = binds(desk, on_agenda, robin)
    assert says(found.state)[1] == "served 2 October 2026"
    (line,) = found.conditions
    assert line == (
        Piece("It protects this child.", Seen.CHILD),
        Piece(f"child ({child.reference})", Seen.CHILD),
    )


def test_of_a_condition_about_a_child_the_words_are_those_of_the_order(
    desk, on_agenda, robin, child, place
):
    held = risk_order(desk, robin.reference)
    about = f"{place.reference}, {child.reference}"
    condition(desk, held, "Not to meet them there.", about=about)
    (found,) = binds(desk, on_agenda, robin)
    assert [(each.says, each.seen) for each in found.conditions[0]] == [
        ("Not to meet them there.", Seen.CONDITIONS),
        (f"Moonlight Lounge ({place.reference})", Seen.CONDITIONS),
        (f"child ({child.reference})", Seen.CHILD),
    ]


def test_whom_a_condition_is_about_goes_by_their_name_and_no_more(desk, on_agenda, robin):
    kim = make.person(desk, family_name="Marsh", given_names="Kim")
    condition(desk, risk_order(desk, robin.reference), "Not to meet her.", about=kim.reference)
    (found,) = binds(desk, on_agenda, robin)
    assert says(found.conditions[0])[1] == f"Marsh, Kim ({kim.reference})"


def test_whom_the_words_name_is_not_named_beside_them(desk, on_agenda, robin, child):
    made = risk_order(desk, robin.reference)
    condition(desk, made, f"Not to meet {child.reference}.", about=child.reference)
    condition(desk, made, "Not to meet any person under 18.", about="any person under 18")
    condition(desk, made, "Not to meet any child.", about=child.reference)
    (found,) = binds(desk, on_agenda, robin)
    assert [says(each) for each in found.conditions] == [
        [f"Not to meet {child.reference}."],
        ["Not to meet any person under 18."],
        ["Not to meet any child.", f"child ({child.reference})"],
    ]


def test_where_names_cannot_be_told_apart_none_is_told_that_may_be_a_childs(
    desk, on_agenda, robin, child
):
    odd = make.person(desk, family_name="Marsh; Kim", given_names=None)
    about = f"{odd.reference}, {child.reference}"
    condition(desk, risk_order(desk, robin.reference), "Not to meet them.", about=about)
    (found,) = binds(desk, on_agenda, robin)
    assert classes(found.conditions[0]) == [Seen.CONDITIONS, *[Seen.CHILD] * 3]


def test_bail_and_its_conditions_are_of_their_own_sort(desk, on_agenda, robin):
    bail = outcome(desk, robin.reference, "post-charge bail", "2026-10-09", until="2027-02-09")
    bail_condition(desk, bail, "Not to enter Regent Street.")
    (found,) = binds(desk, on_agenda, robin)
    assert found.title == Piece("Bail after charge", Seen.RESULT, "post-charge bail")
    assert says(found.state) == ["last day Tue 9 Feb 2027"]
    assert found.conditions == ((Piece("Not to enter Regent Street.", Seen.CONDITIONS),),)
    assert set(sorts(found.breach)) == {"post-charge bail"}
    assert CHECK in says(found.breach)


def test_a_licence_that_was_taken_away_goes_by_its_kind(desk, on_agenda, robin):
    said = {"kind": "private hire driver", "number": "02217", "holder": robin.reference}
    held = edit.make(desk, Licence, {**said, "granted": PartialDate(2024, 1, 1)})
    at = when("2026-11-13T14:05")
    decided = {"decision": "revoke", "decided": at, "notified": at, "immediate": True}
    why = {"safety_reasons": "Charged.", "licence": held.reference}
    edit.make(desk, LicenceDecision, {**decided, **why})
    (found,) = binds(desk, on_agenda, robin)
    assert found.title == Piece("Private hire driver licence", Seen.ORDERS)
    assert says(found.state)[0].startswith("Can he drive now? No") or len(found.state) == 1
    assert binds(desk, on_agenda, robin, "2026-11-12") == ()


def test_the_conditions_of_a_premises_licence_are_facts(desk, coming, place):
    said = {"number": "1", "text": "Two stewards on the door.", "since": PartialDate(2026, 1, 1)}
    edit.make(desk, LicenceCondition, said, premises_id=place.id)
    item(desk, coming, place)
    (found,) = binds(desk, coming, place)
    assert (found.title.says, found.title.seen, found.breach) == (
        *("Premises licence", Seen.FACTS),
        (),
    )
    assert found.conditions == ((Piece("Two stewards on the door.", Seen.FACTS),),)


@pytest.mark.parametrize("over", ["discharged", "ended"])
def test_what_is_over_binds_nobody(desk, on_agenda, robin, over):
    event(desk, risk_order(desk, robin.reference), over, "2026-11-15")
    assert binds(desk, on_agenda, robin) == ()
    assert len(binds(desk, on_agenda, robin, "2026-11-14")) == 1
