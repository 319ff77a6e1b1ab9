"""The links of a record, each in a line: what holds now first, and only whose ends are seen."""

import pytest

from disrupt import edit
from disrupt.page import show
from disrupt.partial import PartialDate
from disrupt.records import Group, Link, Premises
from orders.linked import linked
from tests.desks import seat


@pytest.fixture
def place(desk):
    return edit.make(desk, Premises, {"name": "Moonlight Lounge"}).reference


def tie(desk, one, other, **said):
    edit.make(desk, Link, {"one": one, "other": other, **said})


def test_each_says_to_whom_as_what_and_from_when_to_when(desk, place, robin):
    group = edit.make(desk, Group, {"name": "Cinder Lane"}).reference
    day = PartialDate(2026, 11, 17)
    tie(desk, robin.reference, place, role="associate", since=day, until=day)
    tie(desk, place, group, since=PartialDate(2026, 3))
    tie(desk, place, robin.reference, since=PartialDate(2026, 12))
    found = linked(desk, show(desk, place))
    assert [(each.reference, each.state, each.beside) for each in found] == [
        (group, "now", "from Mar 2026"),
        (robin.reference, "ended", "associate · on 17 Nov 2026"),
        (robin.reference, "", "from Dec 2026"),
    ]
    assert (found[0].kind, found[0].says) == ("group", "Cinder Lane")


def test_whoever_reads_no_links_is_told_of_none(desk, store, place, robin):
    tie(desk, place, robin.reference)
    lena = seat(store, "licensing-officer")
    assert linked(lena, show(lena, place)) == ()
