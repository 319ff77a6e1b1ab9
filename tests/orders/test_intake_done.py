"""Disruptions and operations that are brought in are kept as found, and what they lack is told."""

import pytest

from disrupt import edit
from disrupt.records import Disruption, LocalTactic, Operation
from orders.intake import bring_in, look
from tests.desks import folder_of, held

HEADINGS = "reference,at,tactic,impact,evidence,moderated_by\n"


def brought(desk, tmp_path, **sheets):
    return bring_in(desk, folder_of(tmp_path / "in", **sheets))


def row(impact, evidence="", moderated_by=""):
    return f"{HEADINGS}DR-1,2026-11-02,cash-seizure,{impact},{evidence},{moderated_by}\n"


@pytest.mark.parametrize(
    ("said", "heading", "why"),
    [
        (row("major"), "evidence", "Major needs evidence"),
        (row("major", "A sealed order"), "moderated_by", "until a second person agrees"),
    ],
)
def test_an_unproven_major_is_kept_as_found_and_warned_of(desk, tmp_path, said, heading, why):
    report = brought(desk, tmp_path, disruptions=said)["disruptions.csv"]
    (warned,) = report.warned
    assert (warned["row"], warned["heading"]) == (2, heading)
    assert why in warned["why"]
    assert [each.impact for each in held(desk.store, Disruption)] == ["major"]


@pytest.mark.parametrize(
    "said", [row("minor"), row("major", "A sealed order", "ben")], ids=["minor", "agreed"]
)
def test_what_lacks_nothing_is_not_warned_of(desk, tmp_path, said):
    assert brought(desk, tmp_path, disruptions=said)["disruptions.csv"].warned == []


def test_a_look_beforehand_warns_of_the_same(desk, tmp_path):
    folder = folder_of(tmp_path / "in", disruptions=row("major"))
    assert look(desk, folder)["disruptions.csv"].warned
    assert held(desk.store, Disruption) == []


def test_an_operation_that_ended_without_a_lesson_is_only_warned_of(desk, tmp_path):
    said = "reference,name,ended\nOP-1,Lantern,2026-10\nOP-2,Harbour,\n"
    report = brought(desk, tmp_path, operations=said)["operations.csv"]
    assert [each["heading"] for each in report.warned] == ["learned"]
    assert [each.name for each in held(desk.store, Operation)] == ["Lantern", "Harbour"]


OWN = f"{HEADINGS}DR-1,2026-11-02,walk at the rank,minor,,\n"


def unlisted(reports):
    return [each["heading"] for each in reports["disruptions.csv"].unlisted]


def test_a_tactic_in_no_list_is_unlisted(desk, tmp_path):
    assert unlisted(brought(desk, tmp_path, disruptions=OWN)) == ["tactic"]


def test_a_tactic_of_this_register_s_own_is_in_its_list(desk, tmp_path):
    edit.make(desk, LocalTactic, {"tactic": "Walk at the rank"})
    assert unlisted(brought(desk, tmp_path, disruptions=OWN)) == []


def test_one_that_is_brought_in_beside_it_is_too(desk, tmp_path):
    tactics = "tactic,sort\nWalk at the rank,policing\n"
    assert unlisted(brought(desk, tmp_path, disruptions=OWN, tactics=tactics)) == []
