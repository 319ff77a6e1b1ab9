"""Who is tied to whom, why and since when; and the shortest way between two, as each may see it."""

from datetime import UTC, date, datetime

import pytest

from disrupt import edit
from disrupt.errors import Refused
from disrupt.page import show
from disrupt.partial import PartialDate
from disrupt.records import Group, Licence, Link, Order, Premises, Responsible, Sighting, Vehicle
from disrupt.roles import EVERYTHING as EVERY_FIELD
from disrupt.roles import ROLES, Role
from orders.eyes import EVERYTHING, Eyes
from orders.network import Span, doubt
from orders.network_looked import NEVER_TOGETHER, may_link, network_of, tied_to, way
from orders.network_sources import network
from tests import make
from tests.desks import seat
from tests.reports.papers import child

SEEN = datetime(2026, 5, 31, 22, tzinfo=UTC)


def person(desk, name, **values):
    return make.person(desk, family_name=name, **values).reference


def linked(desk, one, other, role="associate", **values):
    return edit.make(desk, Link, {"one": one, "other": other, "role": role, **values})


def ties(desk, reference, as_at=None):
    """Of each that is tied to it, as what and since when."""
    rows = tied_to(desk, network_of(desk), reference, as_at)
    return [(row.other.reference, row.role, row.when, row.state) for row in rows]


def whys(desk, reference):
    rows = tied_to(desk, network_of(desk), reference)
    return {(row.other.reference, row.why) for row in rows}


def steps(desk, one, other, as_at=None):
    found = way(desk, network_of(desk), (one, other), as_at)
    return [step.tied.other.reference for step in found.steps]


@pytest.fixture
def three(desk):
    return [person(desk, name) for name in ("Exley", "Tallow", "Mercer")]


def test_a_group_shows_its_members_with_dated_roles_and_an_earlier_day_shows_who_was_one(
    desk, three
):
    group = edit.make(desk, Group, {"name": "Cinder Lane"}).reference
    roles = ("principal", "driver", "financier")
    for name, role in zip(three, roles, strict=True):
        since, over = PartialDate(2025, 3), PartialDate(2026, 2, 1) if role == "driver" else None
        linked(desk, name, group, role, since=since, until=over)
    states = {reference: state for reference, _, _, state in ties(desk, group)}
    assert states == {three[0]: "now", three[1]: "ended", three[2]: "now"}
    earlier = ties(desk, group, date(2025, 6, 1))
    assert [state for *_, state in earlier] == ["now"] * 3
    assert {role for _, role, *_ in earlier} == set(roles)
    assert ties(desk, group, date(2025, 2, 28)) == []


def test_a_link_says_from_whom_to_whom_since_when_and_how_well_it_is_known(desk, three):
    linked(desk, three[0], three[1], "employer", since=PartialDate(2026, 3), source_grade="2B P")
    (row,) = tied_to(desk, network_of(desk), three[1])
    assert (row.why, row.when) == (f"Linked, from {three[0]} to {three[1]}", "since Mar 2026")
    assert (row.role, row.grade) == ("employer", "2B P")


@pytest.mark.parametrize(
    ("field", "value", "why"),
    [
        ("phones", ("07700 900123",), "Same phone, 07700 900123"),
        ("handles", ("pigeon_7",), "Same name on line, pigeon_7"),
        ("vehicles", ("FE00 CGB",), "Vehicle FE00 CGB"),
    ],
)
def test_two_who_share_a_phone_a_handle_or_a_vehicle_are_tied(desk, field, value, why):
    one, other = (person(desk, name, **{field: value}) for name in ("Exley", "Tallow"))
    assert whys(desk, one) == {(other, why)}


def test_an_address_ties_whoever_lived_there_and_says_when_that_was_together(desk):
    people = [make.person(desk, family_name=name) for name in ("Exley", "Tallow", "Mercer")]
    dates = [(2020, None), (2024, None), (2010, 2015)]
    for each, (since, until) in zip(people, dates, strict=True):
        over = PartialDate(until) if until else None
        make.address(desk, each, postcode="ZZ1 1AA", since=PartialDate(since), until=over)
    make.address(desk, make.person(desk, family_name="Other"), postcode=None)
    assert ties(desk, people[0].reference) == [
        (people[1].reference, "lives there", "since 2024", "now"),
        (people[2].reference, "lives there", NEVER_TOGETHER, "ended"),
    ]


def test_a_place_is_tied_to_whoever_lives_at_its_address(desk):
    there = {"address": "14 Regent Street", "postcode": "ZZ1 1AA"}
    place = edit.make(desk, Premises, {"name": "Moonlight Lounge", **there}).reference
    edit.make(desk, Premises, {"name": "Cinder Bar", "address": "14 Regent Street"})
    robin = make.person(desk)
    make.address(desk, robin, address="14 regent street", postcode="zz11aa")
    assert whys(desk, place) == {(robin.reference, "Same address")}


def test_a_vehicle_whose_keeper_nobody_knows_is_tied_to_nobody(desk):
    vehicle = edit.make(desk, Vehicle, {"registration": "FE00 CGB"}).reference
    assert ties(desk, vehicle) == []


def test_records_tie_whoever_they_name(desk, three):
    place = edit.make(desk, Premises, {"name": "Moonlight Lounge"})
    vehicle = edit.make(desk, Vehicle, {"registration": "FE00 CGB", "keeper": three[0]})
    answers = {"who": three[1], "capacity": "manager", "recorded_on": desk.today}
    edit.make(desk, Responsible, answers, premises_id=place.id)
    said = {"kind": "private hire driver", "holder": three[2], "vehicle": "FE00 CGB"}
    licence = edit.make(desk, Licence, said)
    assert ties(desk, vehicle.reference) == [
        (licence.reference, "vehicle", "", "now"),
        (three[0], "keeper", "", "now"),
        (three[2], "holder", "", "now"),
    ]
    assert ties(desk, place.reference) == [(three[1], "manager", "", "now")]


def test_one_order_and_one_sighting_tie_all_whom_they_name(desk, three):
    protected = child(desk).reference
    made = {"power": "sro", "person": tuple(three[:2]), "child": protected}
    order = edit.make(desk, Order, {**made, "made": date(2026, 3, 2)}).reference
    seen = edit.make(desk, Sighting, {"at": SEEN, "people": tuple(three[1:]), "place": "a park"})
    assert ties(desk, three[1]) == [
        (three[2], "seen with them", "on 31 May 2026", "now"),
        (protected, "child it protects", "since 02 Mar 2026", "now"),
        (three[0], "respondent", "since 02 Mar 2026", "now"),
    ]
    rows = tied_to(desk, network_of(desk), three[1])
    assert {row.source for row in rows} == {order, seen.reference}


def test_the_shortest_way_says_the_reason_of_each_step(desk, three):
    exley, tallow, mercer = three
    far = person(desk, "Farrow")
    linked(desk, exley, tallow, since=PartialDate(2025))
    linked(desk, tallow, mercer, since=PartialDate(2025))
    linked(desk, mercer, far, "driver")
    found = way(desk, network_of(desk), (exley, far))
    assert [step.tied.other.called for step in found.steps] == [
        "Tallow, Robin",
        "Mercer, Robin",
        "Farrow, Robin",
    ]
    assert found.steps[2].tied.why == f"Linked, from {mercer} to {far}"
    linked(desk, exley, far, since=PartialDate(2026))
    assert steps(desk, exley, far) == [far]
    assert steps(desk, exley, far, date(2025, 6, 1)) == [tallow, mercer, far]


def test_of_equal_ways_the_better_known_goes_first_and_then_the_newer(desk, three):
    exley, tallow, mercer = three
    far = person(desk, "Farrow")
    for middle, year in ((tallow, 2026), (mercer, 2024)):
        linked(desk, exley, middle, since=PartialDate(year))
        linked(desk, middle, far, since=PartialDate(year))
    assert steps(desk, exley, far) == [tallow, far]
    linked(desk, mercer, far, "driver", since=PartialDate(2020), source_grade="1AP")
    assert steps(desk, exley, far) == [mercer, far]


def test_an_ended_link_and_one_suspected_to_be_false_are_no_way_while_there_is_a_better(
    desk, three
):
    exley, _, mercer = three
    linked(desk, exley, mercer, until=PartialDate(2026, 10))
    assert way(desk, network_of(desk), (exley, mercer)).steps is None
    assert steps(desk, exley, mercer, date(2026, 10, 31)) == [mercer]
    assert doubt("3EP") > doubt("") > doubt("3CP") > doubt("1CP") > doubt("3BP")


def test_whoever_never_was_there_together_is_reached_by_those_who_were(desk):
    """One address is no shortcut between people who never met there."""
    one, other, between = (make.person(desk, family_name=n) for n in ("Exley", "Tallow", "Mercer"))
    for each, since, until in ((one, 2020, 2022), (other, 2024, None), (between, 2021, None)):
        over = PartialDate(until) if until else None
        make.address(desk, each, postcode="ZZ1 1AA", since=PartialDate(since), until=over)
    linked(desk, one.reference, between.reference)
    assert steps(desk, one.reference, other.reference) == [between.reference, other.reference]


def test_the_wall_hides_every_tie_of_which_the_reader_sees_less_than_both_ends(
    desk, store, three, monkeypatch
):
    exley, tallow, mercer = three
    edit.make(desk, Vehicle, {"registration": "FE00 CGB", "keeper": exley})
    kid = child(desk).reference
    edit.make(desk, Sighting, {"at": SEEN, "people": (exley, mercer), "child": kid})
    edit.make(desk, Order, {"power": "cawn", "person": (exley, tallow), "child": kid})
    reads = dict.fromkeys(("person", "vehicle", "link", "order"), EVERY_FIELD)
    clerk = Role("a clerk", reads, may=frozenset({"show"}))
    monkeypatch.setitem(ROLES, "clerk of vehicles", clerk)
    half = seat(store, "clerk of vehicles")
    assert [role for _, role, *_ in ties(half, exley)] == ["respondent", "keeper"]
    assert way(half, network_of(half), (exley, mercer)).steps is None
    assert way(half, network_of(half), (exley, kid)) is None
    assert tied_to(half, network_of(half), kid) == ()


def test_whoever_may_not_know_of_networks_is_refused(desk, store, three):
    linked(desk, three[0], three[1])
    with pytest.raises(Refused):
        network_of(seat(store, "licensing-officer"))


def test_links_are_shown_of_a_person_and_not_of_an_order_nor_to_whom_they_are_nothing(
    desk, store, three
):
    of = edit.make(desk, Order, {"power": "sro", "person": (three[0],)}).reference
    assert may_link(desk, show(desk, three[0]))
    assert not may_link(desk, show(desk, of))
    licensing = seat(store, "licensing-officer")
    assert not may_link(licensing, show(licensing, three[0]))


def test_a_chair_sees_the_link_and_not_how_its_source_is_graded(desk, store, three):
    linked(desk, three[0], three[1], source_grade="2BP")
    chair = seat(store, "forum-chair")
    assert [row.grade for row in tied_to(chair, network_of(chair), three[0])] == [""]


@pytest.mark.parametrize(
    ("since", "until", "holds"),
    [
        ("2026", "", True),
        ("2026-11-20", "", True),
        ("2026-11-21", "", False),
        ("2026-12", "", False),
        ("", "2026", True),
        ("", "2026-11", True),
        ("", "2026-11-20", True),
        ("", "2026-11-19", False),
        ("", "2026-10", False),
        ("", "2025", False),
    ],
)
def test_a_date_that_is_known_in_part_holds_as_long_as_it_may(since, until, holds):
    assert Span(since, until).holds_on("2026-11-20") is holds


def test_whoever_sees_no_places_is_told_of_nobody_who_answers_for_one(desk, three):
    place = edit.make(desk, Premises, {"name": "Moonlight Lounge"})
    edit.make(desk, Responsible, {"who": three[0]}, premises_id=place.id)
    no_places = Eyes(lambda kind: frozenset() if kind == "premises" else EVERYTHING.fields(kind))
    with desk.store.reading() as session:
        assert network(session, no_places).ties == ()
        assert len(network(session, EVERYTHING).ties) == 1
