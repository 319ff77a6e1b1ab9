"""Every worked case comes out exactly: those that came with the law, and others done by hand."""

import json
from pathlib import Path

import pytest

from orders.cases import answers
from orders.clock import the_law
from orders.local import shipped

CASES = Path(__file__).resolve().parents[1] / "cases"
GIVEN, RECKONED, FROM_THE_ACTS = (
    (CASES / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    for name in ("clock", "reckoned", "from_the_acts")
)
BY_HAND = [*RECKONED, *FROM_THE_ACTS]


def by_id(line):
    return json.loads(line)["id"]


@pytest.mark.parametrize("line", [*GIVEN, *BY_HAND], ids=by_id)
def test_a_case_comes_out_exactly(line):
    (answer,) = answers([line], the_law(shipped()))
    assert answer.was_compared
    assert answer.differs == ()


def test_there_are_as_many_as_there_should_be():
    assert (len(GIVEN), len(RECKONED), len(FROM_THE_ACTS)) == (73, 61, 15)


@pytest.mark.parametrize("line", BY_HAND, ids=by_id)
def test_a_case_reckoned_by_hand_says_how(line):
    case = json.loads(line)
    assert len(case["reckoning"]) > 40
    assert case["note"]


def test_the_same_cases_in_another_order_give_the_same():
    law = the_law(shipped())
    forward = {answer.id: answer for answer in answers(GIVEN, law)}
    backward = {answer.id: answer for answer in answers(GIVEN[::-1], law)}
    assert forward == backward
