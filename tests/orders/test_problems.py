"""What is wrong with an order is said with its law: out of force, beyond its limits, unlawful."""

import pytest

from disrupt.moments import read_when
from orders import working
from tests.orders.powers import ALWAYS, LAMP, SIGNED, Bench, clock, limit, requirement, told

CAP = clock("cap", "INCL_MONTHS", '["made"]', "count = 3")
DAY_CAP = clock("cap", "INCL_DAYS", '["made"]', "count = 2")
HOUR_CAP = clock("cap", "HOURS", '["served"]', "count = 24")
MADE = {"made": "2026-11-10"}
BOUNDARY = (
    "It has a bound. The day stated is one past the safe last day: whether it counts depends on the"
    " order, so check its wording."
)


def beyond(ends, bound, label="The cap"):
    """Both sides are said."""
    stated = working.when(read_when(ends).when)
    return f"It has a bound. Ends: {stated}; {label}: {bound}."


def said_of(folder, *rules, facts=None, **events):
    found = Bench(folder).holds(*rules).reckon(facts, **events)
    return [(said.level, said.text) for said in found.says]


@pytest.mark.parametrize(
    ("ends", "said"),
    [
        ("2027-02-08", []),
        ("2027-02-09", []),
        ("2027-02-09T23:59", []),
        ("2027-02-10", [("warned", BOUNDARY)]),
        ("2027-02-10T15:00", [("warned", BOUNDARY)]),
        ("2027-02-11", [("refused", beyond("2027-02-11", "9 February 2027"))]),
        ("2028-02-10", [("refused", beyond("2028-02-10", "9 February 2027"))]),
    ],
)
def test_the_day_on_the_boundary_is_warned_of_and_a_day_later_refused(tmp_path, ends, said):
    rules = (CAP, limit('at_most = "cap"', "boundary = true"))
    assert said_of(tmp_path, *rules, **MADE, ends=ends) == said


def test_without_a_boundary_the_day_on_it_is_refused(tmp_path):
    rules = (CAP, limit('at_most = "cap"'))
    refused = [("refused", beyond("2027-02-10", "9 February 2027"))]
    assert said_of(tmp_path, *rules, **MADE, ends="2027-02-10") == refused


def test_a_count_that_ends_with_its_month_has_no_boundary(tmp_path):
    rules = (CAP, limit('at_most = "cap"', "boundary = true"))
    events = {"made": "2026-11-30", "ends": "2027-03-01"}
    assert said_of(tmp_path, *rules, **events) == [
        ("refused", beyond("2027-03-01", "28 February 2027"))
    ]


def test_a_bound_that_is_an_event_has_no_boundary(tmp_path):
    rules = (limit('at_most = "made"', "boundary = true"),)
    refused = [("refused", beyond("2026-11-11", "10 November 2026", "Made"))]
    assert said_of(tmp_path, *rules, **MADE, ends="2026-11-11") == refused


@pytest.mark.parametrize(
    ("ends", "refused"),
    [
        ("2027-02-08", True),
        ("2027-02-08T23:59", True),
        ("2027-02-09", False),
        ("2027-03-01", False),
    ],
)
def test_an_end_before_the_least_is_refused(tmp_path, ends, refused):
    rules = (CAP, limit('at_least = "cap"'))
    assert bool(said_of(tmp_path, *rules, **MADE, ends=ends)) is refused


@pytest.mark.parametrize(
    ("ends", "at_most", "at_least"),
    [
        # The bound is a day, 11 November: it lasts to the midnight behind it.
        ("2026-11-10", False, True),
        ("2026-11-11", False, False),
        ("2026-11-12", True, False),
        ("2026-11-10T23:59", False, True),
        ("2026-11-11T00:00", False, False),
        ("2026-11-11T23:59", False, False),
        ("2026-11-12T00:00", True, False),
    ],
)
def test_an_end_is_held_against_a_day(tmp_path, ends, at_most, at_least):
    for word, refused in (("at_most", at_most), ("at_least", at_least)):
        said = said_of(tmp_path, DAY_CAP, limit(f'{word} = "cap"'), **MADE, ends=ends)
        assert said == [("refused", beyond(ends, "11 November 2026"))] * refused


@pytest.mark.parametrize(
    ("ends", "at_most", "at_least"),
    [
        # The bound is a moment, 15:00 on 11 November: that day is on neither side of it.
        ("2026-11-10", False, True),
        ("2026-11-11", False, False),
        ("2026-11-12", True, False),
        ("2026-11-11T14:59", False, True),
        ("2026-11-11T15:00", False, False),
        ("2026-11-11T15:01", True, False),
    ],
)
def test_an_end_is_held_against_a_moment(tmp_path, ends, at_most, at_least):
    served = "2026-11-10T15:00"
    for word, refused in (("at_most", at_most), ("at_least", at_least)):
        said = said_of(tmp_path, HOUR_CAP, limit(f'{word} = "cap"'), served=served, ends=ends)
        refusal = [("refused", beyond(ends, "15:00 on 11 November 2026"))] * refused
        assert [each for each in said if each[0] == "refused"] == refusal


def test_a_day_within_which_its_limit_falls_is_asked_for_its_time(tmp_path):
    late = limit('at_most = "cap"')
    events = {"served": "2026-11-10T15:00", "ends": "2026-11-11"}
    assert said_of(tmp_path, HOUR_CAP, late, **events) == [
        (
            "warned",
            "It has a bound. “Ends” is known by a day alone, and whether it was in time hangs on "
            "the hour; the limit is taken as 15:00 on 11 November 2026. Say the time.",
        )
    ]


def test_both_bounds_may_stand_in_one_limit(tmp_path):
    both = limit('at_least = "made"', 'at_most = "cap"')
    assert said_of(tmp_path, CAP, both, **MADE, ends="2026-11-09") == [
        ("refused", beyond("2026-11-09", "10 November 2026", "Made"))
    ]
    assert said_of(tmp_path, CAP, both, **MADE, ends="2026-12-09") == []


@pytest.mark.parametrize("events", [{}, MADE, {"ends": "2030-01-01"}])
def test_a_limit_is_silent_until_both_its_sides_are_known(tmp_path, events):
    assert said_of(tmp_path, CAP, limit('at_most = "cap"'), **events) == []


def test_a_limit_may_only_warn(tmp_path):
    rules = (CAP, limit('at_most = "cap"', 'level = "warned"'))
    warned = [("warned", beyond("2028-01-01", "9 February 2027"))]
    assert said_of(tmp_path, *rules, **MADE, ends="2028-01-01") == warned


APPLIES = ('when = { lamp = "oil" }', "unless = { signed = true }")


@pytest.mark.parametrize(
    ("facts", "levels"),
    [
        ({"lamp": "oil", "signed": False}, ["refused"]),
        ({"lamp": "oil", "signed": True}, []),
        ({"lamp": "gas", "signed": False}, []),
    ],
)
def test_a_limit_applies_when_it_says_and_unless_it_says(tmp_path, facts, levels):
    rules = (LAMP, SIGNED, CAP, limit('at_most = "cap"', *APPLIES))
    said = said_of(tmp_path, *rules, facts=facts, **MADE, ends="2028-01-01")
    assert [level for level, _ in said] == levels


@pytest.mark.parametrize("level", ["refused", "warned", "note"])
def test_a_requirement_says_what_follows_at_its_level(tmp_path, level):
    rule = requirement("{ signed = true }", level=level, says="It follows.")
    facts = {"signed": "yes"}
    assert said_of(tmp_path, SIGNED, rule, facts=facts) == [(level, "It follows.")]
    assert said_of(tmp_path, SIGNED, rule, facts={"signed": "no"}) == []


def test_each_problem_names_its_law(tmp_path):
    bench = Bench(tmp_path).holds(CAP, limit('at_most = "cap"'), requirement(ALWAYS))
    found = bench.reckon(**MADE, ends="2028-01-01")
    assert [said.source for said in found.says] == ["Lantern Act 1850 s.5", "Lantern Act 1850 s.4"]


@pytest.mark.parametrize(("ends", "source"), [("2027-02-10", "warned"), ("2027-02-11", "refused")])
def test_a_limit_names_its_law_on_the_boundary_and_beyond(tmp_path, ends, source):
    bench = Bench(tmp_path).holds(CAP, limit('at_most = "cap"', "boundary = true"))
    (said,) = bench.reckon(**MADE, ends=ends).says
    assert (said.level, said.source) == (source, "Lantern Act 1850 s.4")


HISTORIC = {
    "status": '"historic"',
    "explanation": '"Gas came."',
    "in_force_from": "2004-05-01",
    "in_force_to": "2015-03-07",
}
WINDOW = "Lantern order could be used from 1 May 2004 to 7 March 2015 only. Gas came."


@pytest.mark.parametrize(
    ("made", "refused"),
    [
        ("2004-04-30", [WINDOW]),
        ("2004-05-01", []),
        ("2015-03-07", []),
        ("2015-03-07T23:59", []),
        ("2015-03-08", [WINDOW]),
        ("2026-11-20", [WINDOW]),
    ],
)
def test_a_historic_power_is_refused_before_its_first_day_and_after_its_last(
    tmp_path, made, refused
):
    found = Bench(tmp_path).holds(CAP, **HISTORIC).reckon(made=made)
    assert told(found, "refused") == refused
    assert len(found.deadlines) == 1


def test_a_historic_power_is_refused_where_its_day_is_not_said(tmp_path):
    assert told(Bench(tmp_path).holds(**HISTORIC).reckon(), "refused") == [WINDOW]


@pytest.mark.parametrize(
    ("head", "source"),
    [({}, "Lantern Act 1850 s.1"), ({"in_force_section": '"S.I. 1850/2"'}, "S.I. 1850/2")],
)
def test_the_refusal_of_what_is_out_of_force_names_its_law(tmp_path, head, source):
    (said,) = Bench(tmp_path).holds(**HISTORIC, **head).reckon().says
    assert said.source == source


def test_a_power_that_only_has_an_end_says_no_beginning(tmp_path):
    found = Bench(tmp_path).holds(in_force_to="2015-03-07").reckon(made="2026-11-20")
    assert told(found, "refused") == ["Lantern order could be used to 7 March 2015 only."]


def test_a_power_without_dates_is_always_in_force(tmp_path):
    assert Bench(tmp_path).holds().reckon(made="1900-01-01").says == ()


PILOT = {"status": '"pilot"', "explanation": '"Only in Westmere."', "in_force_from": "2024-11-27"}


def test_a_pilot_is_noted_and_reckoned(tmp_path):
    found = Bench(tmp_path).holds(CAP, **PILOT).reckon(**MADE)
    assert told(found, "note") == ["Only in Westmere."]
    assert (found.refused, len(found.deadlines)) == (False, 1)


def test_a_pilot_is_refused_before_it_began(tmp_path):
    assert Bench(tmp_path).holds(**PILOT).reckon(made="2024-11-26").refused
