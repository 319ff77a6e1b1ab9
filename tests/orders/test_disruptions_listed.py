"""The list of disruptions says whom each was against, who did it, and what it counts as."""

from disrupt import edit
from disrupt.listing import Listing, look, page
from disrupt.records import Agency, Disruption, Group
from orders import local
from orders.disruptions_listed import disruptions
from orders.reckoning import the_law
from tests import make

LAW = the_law(local.shipped())
COLUMNS = ("whom", "by_whom", "counts_as", "agreement")


def listed(desk):
    looked = look(desk, Listing(Disruption, COLUMNS, worked=disruptions(LAW, desk)))
    return [row.texts for row in page(desk, looked, 0, 9)]


def done(desk, **values):
    edit.make(desk, Disruption, {"tactic": "cash-seizure", **values})


def test_what_each_counts_as_and_whether_a_second_person_is_waited_for(desk):
    graded = {"impact": "major", "evidence": "A notice of seizure.", "graded_by": "ben"}
    for values in ({"impact": "major"}, graded, {"impact": "minor"}, {}):
        done(desk, **values)
    assert [texts[2:] for texts in listed(desk)] == [
        ("moderate", "no evidence"),
        ("moderate", "waits for agreement"),
        ("minor", ""),
        ("", ""),
    ]


def test_whom_it_was_against_and_who_did_it_stand_by_name(desk):
    group = edit.make(desk, Group, {"name": "Cinder Lane"}).reference
    agency = edit.make(desk, Agency, {"name": "Westmere Police"}).reference
    done(desk, person=make.person(desk).reference, group=group, agency=agency)
    done(desk, agency="The fire service")
    done(desk)
    assert [texts[:2] for texts in listed(desk)] == [
        ("Exley, Robin; Cinder Lane", "Westmere Police"),
        ("", "The fire service"),
        ("", ""),
    ]
