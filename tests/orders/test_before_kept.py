"""What a disruption and an operation must say before they are kept."""

from datetime import date

import pytest

from disrupt.partial import PartialDate
from disrupt.records import Disruption, Operation
from orders import criteria
from orders.before_kept import NO_EVIDENCE, NOT_LEARNED, against, as_kept, lacking, make
from tests.desks import seat_of

MAJOR = {"impact": "major", "evidence": "The shop is shut.", "at": date(2026, 11, 18)}


def said(remarks):
    return [(each.field, each.says) for each in remarks]


@pytest.mark.parametrize("evidence", [None, "", "  "])
def test_major_without_evidence_lacks_it(evidence):
    values = {"impact": "major", "evidence": evidence}
    assert said(lacking("disruption", values)) == [("evidence", NO_EVIDENCE)]


@pytest.mark.parametrize("impact", ["moderate", "minor", "none", "negative", None])
def test_any_other_impact_stands_by_itself(impact):
    assert lacking("disruption", {"impact": impact}) == ()


def test_an_operation_that_ended_says_what_was_learned():
    ended = {"ended": PartialDate(2026, 11)}
    assert said(lacking("operation", ended)) == [("learned", NOT_LEARNED)]
    assert lacking("operation", {**ended, "learned": "Begin earlier."}) == ()
    assert lacking("operation", {"learned": None}) == ()


def test_of_any_other_kind_nothing_is_asked():
    assert lacking("person", {"impact": "major", "ended": "2026"}) == ()


def test_what_was_kept_as_found_does_not_keep_other_changes_out():
    held = {"impact": "major", "evidence": None}
    assert against("disruption", held, {"area": "Westmere"}) == ()
    assert against("disruption", {"impact": "minor"}, {"impact": "major"})
    assert against("disruption", MAJOR, {"evidence": None})


def test_who_says_an_impact_and_by_which_criteria_is_kept_with_it(desk):
    made = make(desk, Disruption, MAJOR)
    assert (made.graded_by, made.criteria) == ("anna", criteria.shipped().edition)
    assert made.moderated_by is None


def test_of_a_disruption_without_an_impact_nobody_said_one(desk):
    made = make(desk, Disruption, {"tactic": "cash-seizure"})
    assert (made.graded_by, made.criteria) == (None, None)


def test_an_operation_is_kept_as_it_was_typed(desk):
    assert make(desk, Operation, {"name": "Lantern"}).name == "Lantern"


@pytest.mark.parametrize(
    ("changed", "kept"),
    [
        ({"impact": "minor"}, {"graded_by": "ben", "moderated_by": None}),
        ({"impact": None}, {"graded_by": None, "criteria": None, "moderated_by": None}),
        ({"evidence": "A sealed order."}, {"moderated_by": None}),
        ({"area": "Northford"}, {}),
        ({"impact": "major", "evidence": "The shop is shut."}, {}),
    ],
)
def test_another_impact_or_other_evidence_waits_for_agreement_again(desk, changed, kept):
    held = {**MAJOR, "graded_by": "anna", "criteria": "2020", "moderated_by": "cleo"}
    found = as_kept(seat_of(desk, "ben"), "disruption", held, changed)
    assert {name: found[name] for name in kept} == kept
    assert set(found) - set(changed) - {"criteria"} <= set(kept)
