"""Who is a senior police officer, however a rank or post is written."""

import pytest

from orders.forum.ranks import rank_held, ranks_of

SENIOR = ranks_of(["senior police officer"])


@pytest.mark.parametrize(
    ("written", "rank"),
    [
        ("detective inspector", "detective inspector"),
        ("Detective  Inspector", "detective inspector"),
        ("DI", "detective inspector"),
        ("D.I.", "detective inspector"),
        ("d i", "detective inspector"),
        ("Det. Insp.", "detective inspector"),
        ("D/Insp", "detective inspector"),
        ("inspector of detectives", "detective inspector"),
        ("detective inspector, Westmere Police", "detective inspector"),
        ("Westmere Police (DI)", "detective inspector"),
        ("DI – child exploitation", "detective inspector"),
        ("T/DI", "detective inspector"),
        ("A/DI", "detective inspector"),
        ("acting detective inspector", "detective inspector"),
        ("Temporary DCI", "detective chief inspector"),
        ("DCI", "detective chief inspector"),
        ("D/Supt", "detective superintendent"),
        ("Det Ch Supt", "detective chief superintendent"),
        ("superintendent", "superintendent"),
        ("Ch. Supt.", "chief superintendent"),
        ("ACC", "assistant chief constable"),
        ("Commander", "commander"),
        ("DCC", "deputy chief constable"),
        ("Chief Constable", "chief constable"),
        ("DI, acting DCI", "detective chief inspector"),
    ],
)
def test_whoever_has_such_a_rank_is_one(written, rank):
    assert rank_held(written, SENIOR) == rank


@pytest.mark.parametrize(
    "written",
    [
        "",
        "inspector",
        "chief inspector",
        "detective sergeant",
        "DS",
        "detective constable",
        "licensing sergeant",
        "former detective inspector",
        "detective inspector (retired)",
        "ex-DI",
        "DI, rtd",
        "retired, DCI",
        "staff officer to the chief constable",
        "chief constable's staff officer",
        "superintendent registrar",
        "superintendent pharmacist",
        "police and crime commissioner",
        "director",
        "team manager",
        "DIY teacher",
    ],
)
def test_nobody_else_is(written):
    assert rank_held(written, SENIOR) == ""


@pytest.mark.parametrize("written", ["Head of licensing", "head of licensing, Westmere Council"])
def test_a_rule_may_ask_for_any_post(written):
    assert rank_held(written, ["head of licensing"]) == "head of licensing"
    assert rank_held("deputy head of licensing", ["head of licensing"]) == ""


def test_a_rank_that_a_rule_writes_in_short_is_known_by_its_other_forms():
    assert rank_held("detective chief inspector", ["DCI"]) == "DCI"
    assert rank_held("detective inspector", ["DCI"]) == ""
