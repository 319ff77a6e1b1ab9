"""An order recorded by command: what is printed of it, and what ends otherwise."""

import pytest

from tests.ui.terminal import ANNA

RISK_ORDER = ("made=2026-11-02", "served=2026-11-02T15:20", "ends=2028-11-01")


@pytest.fixture
def call(disrupt, register, robin):
    def ask(*words):
        said = (*RISK_ORDER, f"person={robin}", *words)
        return disrupt("record", register.folder, "sro", *said, *ANNA)

    return ask


def test_its_reference_and_stage_stand_above_its_dates(call):
    answer = call()
    assert (answer.status, answer.err) == (0, "")
    assert answer.out.startswith("SRO-2026-0001 is recorded: in force.\n")


def test_for_another_program_it_is_a_reckoning_with_its_reference(call):
    told = call("--json").json
    assert (told["reference"], told["stage"], told["refused"]) == (
        "SRO-2026-0001",
        "in force",
        False,
    )
    assert told["deadlines"]


@pytest.mark.parametrize("word", ["ends", "served=2026-11-03"])
def test_a_word_without_a_value_or_said_twice_is_not_understood(call, word):
    answer = call(word)
    assert answer.status == 2
    assert "is not one key=value" in answer.err


def test_what_was_refused_is_not_recorded_and_says_what_to_do(disrupt, register, robin):
    said = ("record", register.folder, "sro", "made=2026-11-02", "ends=2027-01-01")
    answer = disrupt(*said, f"person={robin}", *ANNA)
    assert answer.status == 1
    assert "nothing is recorded" in answer.err
    kept = disrupt(*said, f"person={robin}", "--as-found", "as the court made it", *ANNA)
    assert kept.status == 0
