"""A power's dates begin with what is known, and the earliest counts; each shows its working."""

import pytest

from orders.local import Local
from orders.topics import WANTED
from tests.orders.powers import HOURS, LAMP, SIGNED, Bench, clock, dates, told

TEN_DAYS = clock("cap", "INCL_DAYS", '["made"]', "count = 10")


def reckoned(folder, *rules, facts=None, settled=None, **events):
    bench = Bench(folder).holds(*rules)
    bench.settled = settled or Local()
    return bench.reckon(facts, **events)


RULES = [
    ("INCL_DAYS", "10", "2026-11-29"),
    ("EXCL_DAYS", "10", "2026-11-30"),
    ("INCL_MONTHS", "3", "2027-02-19"),
    ("CORR_DATE", "3", "2027-02-20"),
    ("WORK_DAYS_INCL", "2", "2026-11-23"),
    ("WORK_DAYS_EXCL", "2", "2026-11-24"),
    ("DAYS_BEFORE", "10", "2026-11-10"),
    ("LAST_DAYS", "10", "2026-11-11"),
    ("AGE", "10", "2036-11-19"),
    ("HOURS", "10", "2026-11-20 10:00:00+00:00"),
]


@pytest.mark.parametrize(("rule", "count", "last"), RULES)
def test_every_rule_can_be_written_into_a_power(tmp_path, rule, count, last):
    found = reckoned(
        tmp_path, clock("cap", rule, '["made"]', f"count = {count}"), made="2026-11-20"
    )
    assert dates(found) == {"cap": last}


@pytest.mark.parametrize("ends", ["2026-11-20", "2026-11-20T15:00"])
def test_a_stated_date_is_what_was_written(tmp_path, ends):
    found = reckoned(tmp_path, clock("ends", "STATED", '["ends"]'), ends=ends)
    assert dates(found)["ends"].startswith(ends.replace("T", " "))


EARLIEST = clock("cap", "STATED", '["ends"]') + TEN_DAYS + clock("cap", "STATED", '["served"]')


@pytest.mark.parametrize(
    ("events", "last"),
    [
        ({"made": "2026-11-20", "ends": "2026-11-25"}, "2026-11-25"),
        ({"made": "2026-11-20", "ends": "2026-12-25"}, "2026-11-29"),
        ({"ends": "2026-12-25"}, "2026-12-25"),
        ({"made": "2026-11-20", "served": "2026-11-29T10:00"}, "2026-11-29 10:00:00+00:00"),
        ({"made": "2026-11-20", "served": "2026-11-30T10:00"}, "2026-11-29"),
    ],
)
def test_of_several_clocks_of_one_name_the_earliest_counts(tmp_path, events, last):
    assert dates(reckoned(tmp_path, EARLIEST, **events)) == {"cap": last}


BOTH = {"made": "2026-11-20", "ends": "2026-11-22"}


@pytest.mark.parametrize(
    ("more", "events", "last", "words"),
    [
        ((), BOTH, "2026-11-29", "10 days beginning with the day the order was made on 20"),
        ((), {"ends": "2026-11-22"}, "2026-12-01", "the end written on the order on 22 November"),
        (
            ("latest = true",),
            BOTH,
            "2026-12-01",
            "the end written on the order on 22 November 2026",
        ),
        (("latest = true",), {"made": "2026-11-20"}, "2026-11-29", "the day the order was made on"),
        (
            ("day_after = true",),
            BOTH,
            "2026-11-30",
            "with the day after the day the order was made,",
        ),
        (
            ("day_after = true", "latest = true"),
            BOTH,
            "2026-12-02",
            "with the day after the end writ",
        ),
    ],
)
def test_a_clock_begins_with_the_earliest_or_the_latest_or_the_day_after(
    tmp_path, more, events, last, words
):
    rule = clock("cap", "INCL_DAYS", '["made", "ends"]', "count = 10", *more)
    found = reckoned(tmp_path, rule, **events)
    assert dates(found) == {"cap": last}
    assert words in found.deadlines[0].working


def test_the_day_after_a_moment_is_the_day_after_its_day(tmp_path):
    rule = clock("cap", "HOURS", '["served"]', "count = 1", "day_after = true")
    found = reckoned(tmp_path, rule, served="2026-07-01T23:30")
    assert dates(found) == {"cap": "2026-07-02 00:00:00+00:00"}


def test_a_clock_may_begin_with_another(tmp_path):
    rules = TEN_DAYS + clock("review", "DAYS_BEFORE", '["cap"]', "count = 2")
    found = reckoned(tmp_path, rules, made="2026-11-20")
    assert dates(found) == {"cap": "2026-11-29", "review": "2026-11-27"}
    assert "2 days before the cap on 29 November 2026" in found.deadlines[1].working


def test_an_event_that_happened_goes_before_a_clock_of_its_name(tmp_path):
    rules = clock("ends", "INCL_DAYS", '["made"]', "count = 10")
    rules += clock("review", "DAYS_BEFORE", '["ends"]', "count = 2")
    found = reckoned(tmp_path, rules, made="2026-11-20", ends="2026-11-25")
    assert dates(found) == {"ends": "2026-11-29", "review": "2026-11-23"}


@pytest.mark.parametrize(
    ("events", "found"),
    [
        ({"made": "2026-11-20"}, {"cap": "2026-11-29"}),
        ({"made": "2026-11-20", "ends": "2026-11-29"}, {"cap": "2026-11-29"}),
        ({"made": "2026-11-20", "ends": "2026-11-28"}, {}),
        ({"made": "2026-11-20", "ends": "2026-11-29T00:00"}, {"cap": "2026-11-29"}),
    ],
)
def test_a_date_falls_away_where_it_would_lie_after_its_bound(tmp_path, events, found):
    rule = TEN_DAYS + 'not_after = "ends"\n'
    assert dates(reckoned(tmp_path, rule, **events)) == found


def test_the_bound_may_be_a_clock(tmp_path):
    longer = clock("limit", "INCL_DAYS", '["made"]', "count = 11", 'not_after = "cap"')
    assert dates(reckoned(tmp_path, TEN_DAYS + longer, made="2026-11-20")) == {"cap": "2026-11-29"}


CONDITIONS = ('when = { lamp = "oil" }', "unless = { signed = true }")


@pytest.mark.parametrize(
    ("facts", "found"),
    [
        ({"lamp": "oil"}, {"cap": "2026-11-29"}),
        ({"lamp": "oil", "signed": False}, {"cap": "2026-11-29"}),
        ({"lamp": "oil", "signed": True}, {}),
        ({"lamp": "gas"}, {}),
        ({}, {}),
    ],
)
def test_a_clock_applies_when_it_says_and_unless_it_says(tmp_path, facts, found):
    rule = clock("cap", "INCL_DAYS", '["made"]', "count = 10", *CONDITIONS)
    assert dates(reckoned(tmp_path, LAMP, SIGNED, rule, facts=facts, made="2026-11-20")) == found


MORE_HOURS = HOURS.replace('"hours"', '"extra"').replace('"Hours"', '"Extra"')
SUM = clock("cap", "HOURS", '["served"]', 'count_facts = ["hours", "extra"]')


@pytest.mark.parametrize(
    ("facts", "found"),
    [
        ({"hours": 24, "extra": "24"}, {"cap": "2026-11-22 10:00:00+00:00"}),
        ({"hours": 24}, {}),
        ({}, {}),
    ],
)
def test_a_clock_counts_the_sum_of_its_facts_once_all_are_said(tmp_path, facts, found):
    events = {"served": "2026-11-20T10:00"}
    assert dates(reckoned(tmp_path, HOURS, MORE_HOURS, SUM, facts=facts, **events)) == found


@pytest.mark.parametrize(
    ("settled", "found"),
    [({"lantern": 3}, {"review": "2027-02-20"}), ({"candle": 3}, {}), ({}, {})],
)
def test_a_review_is_counted_by_what_is_settled_locally(tmp_path, settled, found):
    rule = clock("review", "CORR_DATE", '["made"]', 'count_local = "review_months"')
    local = Local(review_months=settled)
    assert dates(reckoned(tmp_path, rule, settled=local, made="2026-11-20")) == found


def test_what_waits_for_an_event_says_for_which(tmp_path):
    rules = clock("cap", "INCL_DAYS", '["made", "served"]', "count = 10")
    rules += clock("review", "DAYS_BEFORE", '["cap"]', "count = 2")
    found = reckoned(tmp_path, rules)
    assert [(each.clock.name, each.begins) for each in found.awaited] == [
        ("cap", "the day the order was made or service"),
        ("review", "the cap"),
    ]


def test_a_date_waits_for_the_event_of_its_own_name(tmp_path):
    found = reckoned(tmp_path, clock("ends", "STATED", '["ends"]'))
    assert [each.begins for each in found.awaited] == ["the end written on the order"]


def test_nothing_is_awaited_that_is_known_or_does_not_apply(tmp_path):
    never = clock("never", "STATED", '["ends"]', 'when = { lamp = "oil" }')
    again = clock("cap", "STATED", '["ends"]')
    found = reckoned(tmp_path, LAMP, TEN_DAYS, never, again, made="2026-11-20")
    assert found.awaited == ()


EVIDENCE = [
    ("read", (), "high"),
    ("official", (), "high"),
    ("secondary", (), "medium"),
    ("unverified", (), "low"),
    ("read", ('unsettled = "Nobody knows."',), "medium"),
    ("secondary", ('unsettled = "Nobody knows."',), "medium"),
    ("unverified", ('unsettled = "Nobody knows."',), "low"),
]


@pytest.mark.parametrize(("evidence", "more", "confidence"), EVIDENCE)
def test_how_sure_a_date_is_follows_from_its_evidence(tmp_path, evidence, more, confidence):
    found = reckoned(tmp_path, TEN_DAYS, f'evidence = "{evidence}"', *more, made="2026-11-20")
    assert [each.confidence for each in found.deadlines] == [confidence]


def test_a_date_is_no_surer_than_the_one_it_begins_with(tmp_path):
    unsure = TEN_DAYS + 'evidence = "secondary"\n'
    rules = unsure + clock("review", "DAYS_BEFORE", '["cap"]', "count = 2")
    found = reckoned(tmp_path, rules, made="2026-11-20")
    assert [each.confidence for each in found.deadlines] == ["medium", "medium"]


# What a notice has to say beyond what every invented power says.
TOPICS_LEFT = sorted(set(WANTED["notice"]) - {"target", "applicant", "breach"})
WORKING_DAYS = clock("cap", "WORK_DAYS_INCL", '["made"]', "count = 5")


@pytest.mark.parametrize("made", ["2022-12-30", "2028-12-28", "2029-03-01", "2150-12-31"])
def test_working_days_beyond_the_table_of_bank_holidays_are_refused_in_words(tmp_path, made):
    found = reckoned(tmp_path, WORKING_DAYS + TEN_DAYS.replace('"cap"', '"other"'), made=made)
    (said,) = told(found, "refused")
    assert said.startswith("The cap: Bank holidays of England and Wales are held for 2023 to 2028")
    assert said.endswith("work it out by hand and check with legal.")
    assert list(dates(found)) == ["other"]
    assert found.awaited == ()


@pytest.mark.parametrize(
    ("kind", "short", "level"),
    [
        ("clock", "", "refused"),
        ("notice", "LN", "refused"),
        ("order", "LO", "warned"),
        ("interim", "ILO", "warned"),
    ],
)
def test_an_order_stands_without_a_date_that_cannot_be_counted(tmp_path, kind, short, level):
    said = "".join(f'[law.{topic}]\nsays = "None."\n' for topic in TOPICS_LEFT)
    bench = Bench(tmp_path).holds(said, WORKING_DAYS, kind=f'"{kind}"', short=f'"{short}"')
    found = bench.reckon(made="2029-03-01")
    assert [said.level for said in found.says] == [level]
    assert dates(found) == {}


def test_a_day_that_the_law_names_needs_no_event_and_ends_what_would_end_later(tmp_path):
    fixed = clock("cap", "FIXED", "[]", "on = 2026-11-25").replace("begins = []\n", "")
    (alone,) = reckoned(tmp_path, fixed).deadlines
    assert (str(alone.when), alone.confidence) == ("2026-11-25", "high")
    assert alone.working == "fixed by the law itself: 25 November 2026; Lantern Act 1850 s.3"
    for made, cap in (("2026-11-20", "2026-11-25"), ("2026-11-10", "2026-11-19")):
        assert dates(reckoned(tmp_path, fixed + TEN_DAYS, made=made)) == {"cap": cap}


@pytest.mark.parametrize("confidence", ["high", "medium", "low"])
def test_what_was_read_in_part_is_no_surer_than_its_power(tmp_path, confidence):
    part = clock("cap", "INCL_DAYS", '["made"]', "count = 2", 'evidence = "official"')
    whole = clock("other", "INCL_DAYS", '["made"]', "count = 2")
    bench = Bench(tmp_path).holds(part, whole, confidence=f'"{confidence}"')
    found = {each.clock.name: each.confidence for each in bench.reckon(made="2026-11-20").deadlines}
    assert found == {"cap": confidence, "other": "high"}


def test_working_days_within_the_table_are_counted(tmp_path):
    assert dates(reckoned(tmp_path, WORKING_DAYS, made="2028-12-18")) == {"cap": "2028-12-22"}


def test_the_refusal_of_a_count_names_the_section_it_would_rest_on(tmp_path):
    found = reckoned(tmp_path, WORKING_DAYS, made="2029-03-01")
    assert [said.source for said in found.says] == ["Lantern Act 1850 s.3"]


def test_a_clock_without_a_label_is_reckoned_like_any_other(tmp_path):
    rules = TEN_DAYS.replace('"The cap"', '""')
    rules += clock("review", "DAYS_BEFORE", '["cap"]', "count = 2")
    assert len(dates(reckoned(tmp_path, rules, made="2026-11-20"))) == 2


@pytest.mark.parametrize("rule", [rule for rule, _, _ in RULES if not rule.startswith("WORK")])
@pytest.mark.parametrize("made", ["1900-01-01", "2150-12-31"])
def test_the_longest_count_from_the_furthest_day_can_be_reckoned(tmp_path, rule, made):
    found = reckoned(tmp_path, clock("cap", rule, '["made"]', "count = 1200"), made=made)
    assert len(found.deadlines) == 1
