"""Every worked case comes out exactly: those that came with the law, and others done by hand."""

import json
from pathlib import Path

import pytest

from orders import local
from orders.cases import outcomes
from orders.reckoning import the_law

CASES = Path(__file__).resolve().parents[1] / "cases"
GIVEN, RECKONED, FROM_THE_ACTS, SAFE_SIDE = (
    (CASES / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    for name in ("clock", "reckoned", "from_the_acts", "safe_side")
)
BY_HAND = [*RECKONED, *FROM_THE_ACTS, *SAFE_SIDE]


def by_id(line):
    return json.loads(line)["id"]


@pytest.mark.parametrize("line", [*GIVEN, *BY_HAND], ids=by_id)
def test_a_case_comes_out_exactly(line):
    (found,) = outcomes([line], the_law(local.shipped()))
    assert found.was_compared
    assert found.differs == ()


def test_there_are_as_many_as_there_should_be():
    assert (len(GIVEN), len(RECKONED), len(FROM_THE_ACTS), len(SAFE_SIDE)) == (73, 61, 15, 272)


@pytest.mark.parametrize("line", BY_HAND, ids=by_id)
def test_a_case_reckoned_by_hand_says_how(line):
    case = json.loads(line)
    assert len(case["reckoning"]) > 40
    assert case["note"]


def test_the_same_cases_in_another_order_give_the_same():
    law = the_law(local.shipped())
    forward = {found.id: (found.deadlines, found.says) for found in outcomes(GIVEN, law)}
    backward = {found.id: (found.deadlines, found.says) for found in outcomes(GIVEN[::-1], law)}
    assert forward == backward
