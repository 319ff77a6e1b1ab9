"""What is said of an order is understood, or refused in one sentence that a person can read."""

import pytest

from orders.given import quoted
from tests.orders.powers import DURING, HOURS, LAMP, RANK, SIGNED, Bench, clock, requirement, told

FACTS = (RANK, HOURS, SIGNED, LAMP)
NEVER = "�"


@pytest.fixture
def bench(tmp_path):
    return Bench(tmp_path).holds(*FACTS)


LEFT = "Not said, and so not checked: "
UNDERSTOOD = {
    "a word": ("rank", "inspector", "Rank"),
    "in capitals": ("rank", "CHIEF  Inspector ", "Rank"),
    "a number": ("hours", 24, "Hours"),
    "a number as text": ("hours", " 24 ", "Hours"),
    "the least": ("hours", 1, "Hours"),
    "the most": ("hours", 48, "Hours"),
    "a yes": ("signed", True, "Signed"),
    "a yes as a word": ("signed", " Yes ", "Signed"),
    "a no": ("signed", False, "Signed"),
    "a no as a word": ("signed", "no", "Signed"),
}


@pytest.mark.parametrize(("name", "value", "label"), UNDERSTOOD.values(), ids=UNDERSTOOD)
def test_an_answer_is_understood_and_no_longer_open(bench, name, value, label):
    found = bench.reckon({name: value})
    assert not found.refused
    assert label not in told(found, "note")[0].removeprefix(LEFT).split("; ")


RANKS = "“{}” is none of constable, sergeant, inspector, chief inspector, superintendent, "
ODD = "Hours: “{}” is not a whole number from 1 to 48."
MISREAD = {
    "an unknown word": ("rank", "general", "Rank: " + RANKS.format("general")),
    "an empty word": ("rank", "", "Rank: " + RANKS.format("")),
    "the words of a word": ("lamp", "an oil lamp", "Lamp: “an oil lamp” is none of oil, gas."),
    "a number for a word": ("lamp", 7, "Lamp: “7” is none of oil, gas."),
    "a yes for a word": ("lamp", True, "Lamp: “True” is none of oil, gas."),
    "a list for a word": ("lamp", ["oil"], "Lamp: “a list” is none of oil, gas."),
    "a table for a word": ("lamp", {"oil": 1}, "Lamp: “a table” is none of oil, gas."),
    "nothing for a word": ("lamp", None, "Lamp: “nothing” is none of oil, gas."),
    "a word for a yes": ("signed", "perhaps", "Signed: “perhaps” is neither yes nor no."),
    "a number for a yes": ("signed", 1, "Signed: “1” is neither yes nor no."),
    "a fraction for a yes": ("signed", 1.0, "Signed: “1.0” is neither yes nor no."),
    "nothing for a yes": ("signed", None, "Signed: “nothing” is neither yes nor no."),
    "a list for a yes": ("signed", [True], "Signed: “a list” is neither yes nor no."),
    "a negative number": ("hours", -1, ODD.format("-1")),
    "a negative number as text": ("hours", "-1", ODD.format("-1")),
    "too little": ("hours", 0, ODD.format("0")),
    "too much": ("hours", "49", ODD.format("49")),
    "a fraction": ("hours", 24.0, ODD.format("24.0")),
    "a fraction as text": ("hours", "2.5", ODD.format("2.5")),
    "beyond number": ("hours", float("inf"), ODD.format("inf")),
    "no number": ("hours", float("nan"), ODD.format("nan")),
    "a yes for a number": ("hours", True, ODD.format("True")),
    "nothing for a number": ("hours", None, ODD.format("nothing")),
    "an empty number": ("hours", "", ODD.format("")),
    "a list for a number": ("hours", [24], ODD.format("a list")),
    "small digits": ("hours", "²", ODD.format("²")),
    "eastern digits": ("hours", "٢٤", ODD.format("٢٤")),
    "a sign before": ("hours", "+24", ODD.format("+24")),
    "an exponent": ("hours", "1e1", ODD.format("1e1")),
    "5,000 digits": ("hours", "9" * 5000, ODD.format("9" * 60 + "…")),
    "5,000 nothings": ("hours", "0" * 5000, ODD.format("0" * 60 + "…")),
    "a huge number": ("hours", 10**5000, ODD.format("a huge number")),
    "a huge loss": ("hours", -(10**5000), ODD.format("a huge number")),
    "signs that are obeyed": ("lamp", "\x1b[2Joil", f"Lamp: “{NEVER}[2Joil” is none of oil, gas."),
    "several lines": ("lamp", "oil\nand\tgas", "Lamp: “oil and gas” is none of oil, gas."),
    "a line turned round": ("lamp", "\u202elio", f"Lamp: “{NEVER}lio” is none of oil, gas."),
    "half a letter": ("lamp", "\ud800", f"Lamp: “{NEVER}” is none of oil, gas."),
    "an unknown fact": (
        "moon",
        True,
        "Lantern order has no fact “moon”; it has rank, hours, signed,",
    ),
    "an event as a fact": ("made", "2026-11-20", "Lantern order has no fact “made”; it has rank,"),
    "an odd name": ("\x1bmoon" * 99, 1, f"Lantern order has no fact “{NEVER}moon{NEVER}moon"),
}


@pytest.mark.parametrize(("name", "value", "why"), MISREAD.values(), ids=MISREAD)
def test_an_answer_that_does_not_fit_is_refused_in_one_sentence(bench, name, value, why):
    found = bench.reckon({name: value})
    (said,) = told(found, "refused")
    assert said.startswith(why)
    assert said.endswith(".")
    assert len(said) < 250
    assert said.isprintable()


NO_DATE = {
    "a word": (
        "made",
        "tomorrow",
        "Made: “tomorrow” is not a date such as 2026-11-20, nor",
    ),
    "nothing": (
        "made",
        None,
        "Made: “nothing” is not a date such as 2026-11-20, nor a",
    ),
    "an empty text": ("made", "", "Made: “” is not a date"),
    "a number": ("made", 20261120, "Made: “20261120” is not a date"),
    "a fraction": ("made", 2026.5, "Made: “2026.5” is not a date"),
    "a yes": ("made", True, "Made: “True” is not a date"),
    "a list": ("made", ["2026-11-20"], "Made: “a list” is not a date"),
    "no day of the month": ("made", "2026-02-30", "Made: “2026-02-30” is not in the calendar."),
    "too long ago": (
        "made",
        "1066-10-14",
        "Made: “1066-10-14” lies outside the years 1900 to",
    ),
    "signs within": ("made", "2026-11-20\x00", f"Made: “2026-11-20{NEVER}” is not a date"),
    "endless": ("made", "2026-11-20" * 500, "Made: “2026-11-202026-11-20"),
    "a huge number": ("made", 10**5000, "Made: “a huge number” is not a date"),
    "an unknown event": (
        "noon",
        "2026-11-20",
        "Lantern order has no event “noon”; it has made, ser",
    ),
    "a fact as an event": ("rank", "2026-11-20", "Lantern order has no event “rank”; it has made,"),
}


@pytest.mark.parametrize(("name", "value", "why"), NO_DATE.values(), ids=NO_DATE)
def test_an_event_that_is_no_date_is_refused_in_one_sentence(bench, name, value, why):
    found = bench.reckon(**{name: value})
    (said,) = told(found, "refused")
    assert said.startswith(why)
    assert said.isprintable()
    assert len(said) < 250


def test_all_that_is_wrong_is_said_at_once_and_what_is_right_is_kept(tmp_path):
    bench = Bench(tmp_path).holds(*FACTS, DURING)
    found = bench.reckon({"rank": "general", "hours": -1}, made="2026-11-20", served="never")
    assert len(told(found, "refused")) == 3
    assert [str(each.when) for each in found.deadlines] == ["2026-11-29"]


def test_a_power_without_facts_says_that_it_has_none(tmp_path):
    found = Bench(tmp_path).holds().reckon({"hours": 1})
    assert told(found, "refused") == ["Lantern order has no fact “hours”; it has none."]


def test_what_is_not_said_is_an_open_point(bench):
    assert told(bench.reckon(), "note") == [f"{LEFT}Rank; Hours; Signed; Lamp."]
    assert told(bench.reckon({"hours": 2, "signed": False}), "note") == [f"{LEFT}Rank; Lamp."]


def test_what_the_dates_hang_on_is_said_to_be_taken_as_not_so(tmp_path):
    rule = DURING + 'when = { signed = { other_than = true } }\nunless = { lamp = "oil" }\n'
    found = Bench(tmp_path).holds(*FACTS, rule).reckon(made="2026-11-20")
    assert told(found, "note") == [
        "Not said, and dates hang on it: Signed; Lamp.",
        f"{LEFT}Rank; Hours.",
    ]


def test_nothing_is_open_where_all_is_said(bench):
    everything = {"rank": "constable", "hours": 1, "signed": True, "lamp": "gas"}
    assert bench.reckon(everything).says == ()


ASSUMED = LAMP + 'assume = "oil"'
OIL = requirement('{ lamp = "oil" }', level="warned", says="Oil smokes.")


@pytest.mark.parametrize(
    ("facts", "warned", "notes"),
    [
        ({}, ["Oil smokes."], ["Lamp: not said, and taken as an oil lamp."]),
        ({"lamp": "oil"}, ["Oil smokes."], []),
        ({"lamp": "gas"}, [], []),
    ],
)
def test_a_word_is_assumed_where_none_is_said_and_the_person_is_told(
    tmp_path, facts, warned, notes
):
    found = Bench(tmp_path).holds(ASSUMED, OIL).reckon(facts)
    assert (told(found, "warned"), told(found, "note")) == (warned, notes)


NIGHT = clock("curfew", "HOURS", '["served"]', "count = 24")


def test_a_moment_given_as_a_day_is_taken_from_its_beginning_and_warned_of(tmp_path):
    found = Bench(tmp_path).holds(NIGHT).reckon(served="2026-11-20")
    assert told(found, "warned") == [
        "The curfew: service is given by its day alone. It is counted from the beginning of that"
        " day, which is the safe side."
    ]
    assert [str(each.when) for each in found.deadlines] == ["2026-11-21 00:00:00+00:00"]


@pytest.mark.parametrize(
    "rule",
    [
        clock("curfew", "INCL_DAYS", '["served"]', "count = 2"),
        clock("curfew", "STATED", '["served"]'),
        clock("curfew", "HOURS", '["served"]', "count = 24", "day_after = true"),
        clock("curfew", "HOURS", '["served"]', "count = 24", "when = { made = { said = true } }"),
    ],
)
def test_a_time_of_day_that_no_hours_are_counted_from_is_not_missed(tmp_path, rule):
    assert Bench(tmp_path).holds(rule).reckon(served="2026-11-20").says == ()


def test_a_day_may_be_given_to_the_minute_without_a_word(tmp_path):
    found = Bench(tmp_path).holds(DURING).reckon(made="2026-11-20T23:59")
    assert found.says == ()
    assert [str(each.when) for each in found.deadlines] == ["2026-11-29"]


@pytest.mark.parametrize(
    ("served", "ends", "warned"),
    [
        ("2026-10-25T01:30", "2026-10-26 00:30:00+00:00", True),
        ("2026-10-25T01:30+01:00", "2026-10-26 00:30:00+00:00", False),
        ("2026-10-25T01:30+00:00", "2026-10-26 01:30:00+00:00", False),
        ("2026-10-25T00:59", "2026-10-25 23:59:00+00:00", False),
    ],
)
def test_an_hour_that_happens_twice_is_taken_as_the_first_and_warned_of(
    tmp_path, served, ends, warned
):
    found = Bench(tmp_path).holds(NIGHT).reckon(served=served)
    assert [str(each.when) for each in found.deadlines] == [ends]
    assert found.warned is warned


def test_the_warning_of_an_hour_that_happens_twice_says_which_is_taken(tmp_path):
    found = Bench(tmp_path).holds().reckon(served="2026-10-25T01:30")
    assert told(found, "warned") == [
        "Served: this hour happens twice that night. The first is taken, 2026-10-25T01:30+01:00;"
        " write the offset to say which."
    ]


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("as it stands", "as it stands"),
        ("a\u00a0b \r\n c", "a b c"),
        ("x" * 60, "x" * 60),
        ("x" * 61, "x" * 60 + "…"),
        (10**59, str(10**59)),
        (10**60, "a huge number"),
        (False, "False"),
        ([[]], "a list"),
        ({}, "a table"),
        (None, "nothing"),
    ],
)
def test_a_value_is_quoted_on_one_line_and_not_at_length(value, text):
    assert quoted(value) == text
