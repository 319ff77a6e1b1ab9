"""What a record is called, by what its reader may see, and how long a dated thing holds."""

from datetime import UTC, date, datetime

import pytest

from disrupt.fields import fields_of
from disrupt.partial import PartialDate
from disrupt.records import (
    PARTS,
    RECORDS,
    SUBJECTS,
    Agency,
    Child,
    Circulation,
    Condition,
    Disclosure,
    Group,
    Intelligence,
    Licence,
    LicenceDecision,
    Note,
    Order,
    OrderEvent,
    Outcome,
    Premises,
    Sighting,
    Vehicle,
)
from disrupt.records.base import current
from disrupt.records.child import Care

TODAY = date(2026, 11, 20)
JULY = datetime(2026, 7, 1, 23, 30, tzinfo=UTC)
EVERYTHING = {field.name for kind in SUBJECTS for field in fields_of(kind)}


@pytest.mark.parametrize(
    ("record", "says"),
    [
        (Child(authority="Westmere", born=PartialDate(2012, 5, 4)), "child known to Westmere"),
        (Child(born=PartialDate(2012, 5, 4)), "child"),
        (
            Premises(name="Moonlight Lounge", address="14 Cinder Lane", online_handle="@moon"),
            "Moonlight Lounge, 14 Cinder Lane",
        ),
        (Premises(name="Moonlight Lounge", grid_reference="SU 1 2"), "Moonlight Lounge"),
        (Premises(address="14 Cinder Lane"), "14 Cinder Lane"),
        (Premises(online_handle="@moon", grid_reference="SU 1 2"), "@moon, SU 1 2"),
        (Premises(grid_reference="SU 1 2"), "SU 1 2"),
        (Premises(kind="park"), "a place without a name"),
        (Vehicle(registration="BD51SMR", make="Example", colour="blue"), "BD51 SMR, Example, blue"),
        (Vehicle(registration="no plate", keeper="N-2026-0001"), "no plate"),
        (Vehicle(colour="blue"), "blue"),
        (Vehicle(keeper="N-2026-0001"), "a vehicle whose mark is not known"),
        (Order(power="sro", person=("N-1", "N-2")), "Sexual risk order, N-1, N-2"),
        (Order(power="closure-notice", premises="P-1", person=()), "Closure notice, P-1"),
        (Order(power="cawn", person=("N-1",), child="C-1"), "Child Abduction Warning Notice, N-1"),
        (Order(power="an order of old"), "an order of old"),
        (
            Outcome(kind="arrest", at=date(2026, 10, 9), person="N-1", offence="x"),
            "arrest, 9 October 2026, N-1",
        ),
        (Outcome(kind="charge", at=JULY), "charge, 2 July 2026 00:30"),
        (Outcome(kind="bail", person="N-1"), "bail, N-1"),
        (Sighting(at=JULY, place="the rank", people=("N-1",)), "seen 2 July 2026 00:30, the rank"),
        (Sighting(at=date(2026, 11, 2)), "seen 2 November 2026"),
        (Sighting(place="the rank"), "seen, the rank"),
        (Sighting(note="x"), "seen"),
        (Licence(kind="hackney driver", number="02217"), "Hackney carriage driver 02217"),
        (Licence(kind="NR driver of old"), "NR driver of old"),
        (Licence(number="02217"), "02217"),
        (Licence(holder="N-1"), "Licence"),
        (
            LicenceDecision(licence="L-1", decision="refuse renewal", decided=JULY),
            "Refuse to renew, decided 2 July 2026 00:30, L-1",
        ),
        (LicenceDecision(licence="L-1", decision="expel"), "Expel, L-1"),
        (
            Disclosure(direction="received", at=date(2026, 11, 13), party="Westmere Police"),
            "Received 13 November 2026, Westmere Police",
        ),
        (Disclosure(direction="given"), "Given"),
        (Agency(name="Westmere Council"), "Westmere Council"),
        (Group(name="Cinder Lane", kind="network"), "Cinder Lane"),
        (Group(kind="network"), "Group without a name"),
        (Note(text="x", kind="opinion", at=date(2026, 11, 2)), "Opinion, 2 November 2026"),
        (Note(text="x"), "Note"),
        (Intelligence(text="x", at=date(2026, 11, 2)), "Intelligence, 2 November 2026"),
    ],
)
def test_a_record_is_said_in_one_line(record, says):
    assert record.called(EVERYTHING) == says


WHOLE = {
    "child": Child(authority="Westmere"),
    "premises": Premises(name="Moonlight Lounge", address="14 Cinder Lane"),
    "unnamed": Premises(online_handle="@moon", grid_reference="SU 1 2"),
    "vehicle": Vehicle(registration="BD51SMR", make="Example", colour="blue"),
    "order": Order(power="sro", person=("N-1", "N-2"), premises="P-1"),
    "outcome": Outcome(kind="arrest", at=date(2026, 10, 9), person="N-1"),
    "sighting": Sighting(at=date(2026, 11, 2), place="the rank"),
    "licence": Licence(kind="operator", number="02217", holder="N-1"),
    "decision": LicenceDecision(licence="L-1", decision="revoke", decided=date(2026, 11, 2)),
    "disclosure": Disclosure(direction="given", at=date(2026, 11, 2), party="AG-1"),
    "agency": Agency(name="Westmere Council"),
    "group": Group(name="Cinder Lane"),
    "note": Note(text="x", kind="fact", at=date(2026, 11, 2)),
    "intelligence": Intelligence(text="x", at=date(2026, 11, 2), grade="2BP"),
}


@pytest.mark.parametrize(
    ("name", "seen", "says"),
    [
        ("child", "authority", "child known to Westmere"),
        ("child", "", "child"),
        ("premises", "name", "Moonlight Lounge"),
        ("premises", "address", "14 Cinder Lane"),
        ("premises", "online_handle", "a place without a name"),
        ("unnamed", "grid_reference", "SU 1 2"),
        ("unnamed", "name address", "a place without a name"),
        ("vehicle", "registration", "BD51 SMR"),
        ("vehicle", "make colour", "Example, blue"),
        ("vehicle", "keeper", "a vehicle whose mark is not known"),
        ("order", "power", "Sexual risk order"),
        ("order", "power premises", "Sexual risk order, P-1"),
        ("order", "person", "N-1, N-2"),
        ("order", "", "order"),
        ("outcome", "kind", "arrest"),
        ("outcome", "at person", "9 October 2026, N-1"),
        ("outcome", "", "outcome"),
        ("sighting", "at", "seen 2 November 2026"),
        ("sighting", "place", "seen, the rank"),
        ("sighting", "", "seen"),
        ("licence", "kind", "Private hire operator"),
        ("licence", "number holder", "02217"),
        ("licence", "holder", "Licence"),
        ("decision", "decision", "Revoke"),
        ("decision", "licence", "Decision, L-1"),
        ("decision", "", "Decision"),
        ("disclosure", "at", "Disclosure 2 November 2026"),
        ("disclosure", "direction party", "Given, AG-1"),
        ("disclosure", "", "Disclosure"),
        ("agency", "", "Agency"),
        ("group", "kind", "Group without a name"),
        ("note", "at text", "Note, 2 November 2026"),
        ("note", "kind", "Fact"),
        ("intelligence", "text grade", "Intelligence"),
    ],
)
def test_a_line_says_no_more_than_its_reader_may_see(name, seen, says):
    assert WHOLE[name].called(seen.split()) == says


@pytest.mark.parametrize("kind", SUBJECTS)
def test_a_record_of_which_nothing_is_held_or_seen_is_still_called_something(kind):
    word = "fact" if kind is Note else "x"
    empty = kind(**{name: word for name in ("power", "kind") if hasattr(kind, name)})
    assert empty.called(EVERYTHING)
    assert empty.called(())
    assert word not in empty.called(())


def event(word, at=None, recorded=TODAY):
    return OrderEvent(event=word, at=at, recorded_on=recorded)


def at(day, hour=0, minute=0):
    return datetime(2026, 11, day, hour, minute, tzinfo=UTC)


@pytest.mark.parametrize(
    ("part", "first", "last"),
    [
        (Condition(ends=date(2026, 11, 22), recorded_on=TODAY), 20, 22),
        (Condition(ends=at(22, 12), recorded_on=TODAY), 20, 22),
        (Condition(ends=at(23), recorded_on=TODAY), 20, 22),
        (Condition(recorded_on=TODAY), 20, None),
        (event("varied"), 20, None),
        (event("varied", date(2026, 11, 5)), 5, None),
        (event("varied", at(5, 23, 59)), 5, None),
        (Circulation(at=at(3), taken_off=date(2026, 11, 9), recorded_on=TODAY), 3, 9),
        (Circulation(taken_off=at(21, 9), recorded_on=TODAY), 20, 21),
        (
            Care(on=PartialDate(2026, 11, 2), until=PartialDate(2026, 11, 12), recorded_on=TODAY),
            2,
            12,
        ),
        (Care(until=PartialDate(2026, 11), recorded_on=TODAY), 20, 30),
    ],
)
def test_a_dated_thing_holds_from_its_day_to_the_last_of_it(part, first, last):
    days = [day for day in range(1, 31) if part.held_on(date(2026, 11, day))]
    assert days == list(range(first, (last or 30) + 1))
    assert part.held_on(date(2027, 6, 1)) == (last is None)


def test_a_moment_after_midnight_in_summer_is_of_the_day_in_london():
    assert event("varied", JULY).begun_on() == date(2026, 7, 2)
    ends_at_midnight = Condition(ends=datetime(2026, 7, 1, 23, tzinfo=UTC), recorded_on=TODAY)
    ends_at_midnight.recorded_on = date(2026, 6, 1)
    assert ends_at_midnight.held_on(date(2026, 7, 1))
    assert not ends_at_midnight.held_on(date(2026, 7, 2))


def test_of_two_events_of_one_day_the_later_one_comes_after_whatever_they_are_called():
    events = [
        event("varied", at(5, 9)),
        event("breached", at(5, 15), recorded=date(2026, 11, 5)),
        event("extended", at(4)),
        event("appealed", date(2026, 11, 5)),
    ]
    ordered = sorted(events, key=lambda each: each.order())
    assert [each.event for each in ordered] == ["extended", "appealed", "varied", "breached"]
    assert current(events, TODAY).event == "breached"


@pytest.mark.parametrize("part", PARTS)
def test_of_two_dated_things_alike_in_all_else_their_key_decides(part):
    name = next(each for each in part.key if each != part.holds_from)
    one, other = (part(recorded_on=TODAY, **{name: word}) for word in ("a", "b"))
    assert one.order() < other.order()
    assert RECORDS[part.kind_name()] is part
