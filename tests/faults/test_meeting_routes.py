"""Who keeps no meeting learns of none; who keeps meetings learns of people their names alone."""

import re
import shutil
from dataclasses import replace

import pytest

from disrupt.workspace import Workspace
from tests.conftest import Register
from tests.faults.meeting_routes import ROUTES, answer, make_case

OF_MEETINGS = re.compile(r"zqm\w+|\b(?:M|A|PL|F)-2026-\d+", re.IGNORECASE)
OF_PEOPLE = re.compile(r"zqx\w+|charged|1971|960147|\b(?:NT|IN|OC|SRO)-2026-\d+", re.IGNORECASE)


@pytest.fixture(scope="module")
def kept(template, tmp_path_factory):
    folder = tmp_path_factory.mktemp("routes") / "westmere.disrupt"
    shutil.copytree(template.folder, folder)
    store = Register(folder, template.made).open()
    make_case(Workspace(store, "a test"))
    yield store
    store.close()


def told(kept, role, route):
    """Of what comes back, without what was asked for."""
    kept.actor = replace(kept.actor, name="carys", roles=(role,))
    said = answer(ROUTES[route], Workspace(kept, "a test"))
    return said, lambda pattern: [
        each for each in pattern.findall(said) if each.casefold() not in route.casefold()
    ]


def test_there_is_something_to_be_found_by_these_ways(kept):
    found = [told(kept, "disruption-officer", route) for route in ROUTES]
    assert not [said for said, _seen in found if said.startswith("There is no")]
    meetings, people = (
        {each.casefold() for _said, seen in found for each in seen(pattern)}
        for pattern in (OF_MEETINGS, OF_PEOPLE)
    )
    assert meetings >= {"zqmforum", "zqmreason", "zqmact", "zqmplan", "zqmtallow"}
    assert people >= {"zqxalias", "zqxsupport", "zqxcourt", "charged", "zqx61"}


@pytest.mark.parametrize("role", ["licensing-officer", "auditor", "administrator"])
@pytest.mark.parametrize("route", ROUTES)
def test_who_keeps_no_meeting_learns_of_none(kept, role, route):
    said, seen = told(kept, role, route)
    assert not seen(OF_MEETINGS), said


@pytest.mark.parametrize("route", ROUTES)
def test_a_coordinator_learns_of_people_their_names_alone(kept, route):
    said, seen = told(kept, "forum-coordinator", route)
    assert not seen(OF_PEOPLE), said
