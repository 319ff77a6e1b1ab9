"""What the pursue report counts at the edges: of days, of people, of orders and of areas."""

from datetime import UTC, date, datetime, timedelta

import pytest

from disrupt import edit
from disrupt.errors import Refused
from disrupt.records import Licence, LicenceDecision
from reports.figures.pursue import Asked
from reports.figures.report import Period
from reports.gathered import gathered
from tests.desks import log, seat
from tests.reports.figures.counted import (
    FIRST,
    HALF,
    LAST,
    LATE_IN_SUMMER,
    LAW,
    disruption,
    event,
    order,
    outcome,
    person,
    pursue,
    values,
)

DAY = timedelta(days=1)


def test_one_arrest_two_charges_and_one_conviction_are_of_one_person(desk):
    who = person(desk)
    arrest = outcome(desk, who)
    for _ in range(2):
        outcome(desk, who, "charge", arrest=arrest)
    outcome(desk, who, "conviction", arrest=arrest)
    events, people = ("arrests", "charges", "convictions"), ("arrested", "charged", "convicted")
    assert values(desk, *events) == [1, 2, 1]
    assert values(desk, *(f"people_{each}" for each in people)) == [1, 1, 1]
    steps = pursue(desk).funnel.steps
    assert [len(step.events) for step in steps] == [1, 2, 1]
    assert [step.people for step in steps] == [(who,)] * 3


@pytest.mark.parametrize(
    ("at", "within"),
    [
        (FIRST - DAY, 0),
        (FIRST, 1),
        (LAST, 1),
        (LAST + DAY, 0),
        (datetime(2026, 3, 31, 23, 30, tzinfo=UTC), 1),  # 00:30 on 1 April in London
        (datetime(2026, 9, 30, 22, 59, tzinfo=UTC), 1),
        (datetime(2026, 9, 30, 23, 30, tzinfo=UTC), 0),  # 00:30 on 1 October
        (None, 0),
    ],
)
def test_both_days_are_in_it_by_the_clocks_of_london(desk, at, within):
    outcome(desk, person(desk), at=at)
    assert values(desk, "arrests", "people_arrested") == [within, within]


def test_late_on_a_summer_evening_it_is_the_next_month(desk):
    reference = outcome(desk, person(desk), at=LATE_IN_SUMMER)
    months = pursue(desk).groups["month"]
    (found,) = [each for each in months if each.figures["arrests"].value]
    assert (found.name, found.figures["arrests"].records) == ("2026-07", (reference,))


def test_the_twenty_ninth_of_february_is_in_its_year_alone(desk):
    outcome(desk, person(desk), at=date(2024, 2, 29))
    leap = Period(date(2024, 1, 1), date(2024, 12, 31))
    assert values(desk, "arrests", period=leap) == [1]
    assert values(desk, "arrests", period=Period(date(2024, 2, 29), date(2024, 2, 29))) == [1]
    after = Period(date(2025, 1, 1), date(2025, 3, 31))
    assert pursue(desk, after, beside="the year before").figures_before["arrests"].value == 1


@pytest.mark.parametrize(("back", "again"), [(0, 0), (1, 1), (365, 1), (366, 0)])
def test_arrested_again_within_365_days(desk, back, again):
    who = person(desk)
    outcome(desk, who, at=FIRST)
    outcome(desk, who, at=FIRST - back * DAY)
    assert values(desk, "people_rearrested") == [again]


def test_an_earlier_arrest_counts_wherever_it_was_but_only_for_exploitation(desk):
    who, other = person(desk), person(desk)
    outcome(desk, who, at=FIRST, area="Westmere")
    outcome(desk, who, at=FIRST - DAY, area="Northford")
    outcome(desk, other, at=FIRST, area="Westmere")
    outcome(desk, other, at=FIRST - DAY, cse=False)
    found = pursue(desk, HALF, "Westmere").figures["people_rearrested"]
    assert (found.records, found.of) == ((who,), 2)


def test_major_counts_once_a_second_person_agrees(desk):
    proven = {"impact": "major", "evidence": "Two cars were sold.", "graded_by": "Lena Tallow"}
    disruption(desk, impact="major", moderated_by="Ada Mercer")
    disruption(desk, **proven)
    disruption(desk, **proven, moderated_by="Lena Tallow")
    agreed = disruption(desk, **proven, moderated_by="Ada Mercer")
    assert values(desk, "disruptions", "disruptions_moderate") == [4, 3]
    assert pursue(desk).figures["disruptions_major"].records == (agreed,)


@pytest.mark.parametrize(("ends", "in_force"), [(LAST - DAY, 0), (LAST, 1), (None, 1)])
def test_the_last_day_in_force_counts(desk, ends, in_force):
    order(desk, made=FIRST, served=FIRST, ends=ends)
    assert values(desk, "orders_in_force_at_end") == [in_force]


@pytest.mark.parametrize("what", ["discharged", "superseded", "ended"])
def test_the_day_on_which_it_is_ended_does_not(desk, what):
    event(desk, order(desk, made=FIRST), what, LAST)
    event(desk, order(desk, made=FIRST), what, LAST + DAY)
    event(desk, order(desk, made=LAST + DAY), what, None)
    assert values(desk, "orders_in_force_at_end") == [1]


def test_an_end_at_midnight_is_the_day_before(desk):
    midnight = datetime(2026, 9, 29, 23, 0, tzinfo=UTC)
    order(desk, made=FIRST, ends=midnight)
    order(desk, made=FIRST, ends=midnight + timedelta(hours=12))
    assert values(desk, "orders_in_force_at_end") == [1]


def test_an_order_let_off_one_of_two_is_in_force(desk):
    for let_off in (1, 2):
        both = (person(desk), person(desk))
        made = order(desk, made=FIRST, person=both)
        for each in both[:let_off]:
            event(desk, made, "discharged", FIRST + DAY, person=each)
    assert values(desk, "orders_in_force_at_end", "orders_discharged") == [1, 3]


def test_an_interim_order_ends_with_its_application_and_is_no_order_made(desk):
    main = order(desk, applied=FIRST, made=FIRST + 30 * DAY)
    interim = {"applied": FIRST, "made": FIRST, "main": main.reference, "ends": LAST + 90 * DAY}
    order(desk, "interim-sro", **interim)
    names = ("orders_applied", "orders_made", "interim_orders_made", "orders_in_force_at_end")
    assert values(desk, *names) == [2, 1, 1, 1]


def test_what_became_of_each_application(desk):
    order(desk, applied=FIRST, made=LAST + DAY)
    event(desk, order(desk, applied=FIRST), "refused", LAST + DAY)
    event(desk, order(desk, applied=FIRST), "withdrawn", FIRST)
    both = (person(desk), person(desk))
    event(desk, order(desk, applied=FIRST, person=both), "refused", FIRST, person=both[0])
    came_to = ("granted", "refused", "withdrawn", "waiting")
    assert values(desk, *(f"applied_{each}" for each in came_to)) == [1, 1, 1, 1]
    assert values(desk, "orders_applied", "orders_refused", "orders_made") == [4, 1, 0]


def test_an_order_that_no_catalogue_knows_is_an_order_and_that_is_said(desk):
    reference = order(desk, "order of the moot", made=FIRST).reference
    found = pursue(desk)
    assert found.figures["orders_made"].records == (reference,)
    assert found.unknown == (reference,)


def test_only_drivers_owe_an_entry_and_only_to_authorities_in_england(desk):
    kinds = {"hackney driver": "Westmere", "operator": "Westmere", "dual driver": "Cardiff Council"}
    for kind, authority in kinds.items():
        of = edit.make(desk, Licence, {"kind": kind, "authority": authority})
        said = {"licence": of.reference, "decision": "revoke", "relevant_information": True}
        days = {"decided": FIRST, "notified": FIRST, "nr3s_entered": FIRST + 8 * DAY}
        edit.make(desk, LicenceDecision, said | days)
    # 3 and 6 April 2026 are bank holidays: the fifth working day is the 9th.
    names = ("licences_revoked", "nr3s_due", "nr3s_entered_in_time")
    assert values(desk, *names) == [3, 1, 1]


def test_one_area_has_one_line_however_it_is_written(desk):
    for area in ("Westmere", "westmere ", None):
        outcome(desk, person(desk), area=area)
    groups = pursue(desk).groups["area"]
    assert [(each.name, each.figures["arrests"].value) for each in groups] == [
        ("Westmere", 2),
        ("", 1),
    ]
    assert pursue(desk, HALF, "WESTMERE").figures["arrests"].value == 2


def test_an_arrest_without_an_outcome_yet_is_in_no_share(desk):
    waiting, known = person(desk), person(desk)
    outcome(desk, waiting, code="0")
    outcome(desk, known, code="1")
    outcome(desk, known, "charge", at=LAST + 30 * DAY)
    outcome(desk, known, "charge", at=FIRST)
    found = pursue(desk).funnel
    assert found.not_assigned == (waiting,)
    assert [len(step.people) for step in found.steps] == [1, 1, 0]
    assert [len(step.events) for step in found.steps] == [1, 1, 0]


def test_how_long_it_took_from_the_first_concern_to_the_first_order(desk):
    soon, never = person(desk), person(desk)
    outcome(desk, soon, at=date(2024, 1, 1))
    order(desk, made=FIRST, person=(soon, never))
    order(desk, made=FIRST - 900 * DAY, person=(person(desk),))
    order(desk, made=FIRST + DAY, person=(soon,))
    found = pursue(desk).first_orders
    assert (found.people, dict(found.days)) == ((soon, never), {soon: 821})
    assert (found.median, found.shortest, found.longest) == (821.0, 821, 821)


def test_that_it_was_drawn_up_is_in_the_log(desk, store):
    gathered(desk, LAW, "pursue", Asked(HALF, "Westmere"))
    (line,) = log(store, "reported")
    assert '"report": "pursue"' in line.detail
    assert "Westmere" in line.detail


def test_whoever_may_not_report_is_told_so(store):
    with pytest.raises(Refused):
        gathered(seat(store, "licensing-officer"), LAW, "pursue", Asked(HALF))
