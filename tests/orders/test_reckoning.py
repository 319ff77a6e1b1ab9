"""A reckoning says the gravest first, nothing twice, and what to check with a lawyer."""

from orders.local import Local
from orders.reckoning import reckon, the_law
from tests.orders.powers import ALWAYS, Bench, clock, dates, requirement, told

SURE = clock("cap", "INCL_DAYS", '["made"]', "count = 10")
UNSURE = clock("appeal", "INCL_DAYS", '["made"]', "count = 21", 'evidence = "unverified"')
HALF_SURE = clock("hearing", "EXCL_DAYS", '["made"]', "count = 3", 'evidence = "secondary"')
LEGAL = "Check with legal, as the source is not certain: {}."


def test_a_deadline_says_what_it_is_when_and_how_it_was_reached(tmp_path):
    (found,) = Bench(tmp_path).holds(SURE).reckon(made="2026-11-20").deadlines
    assert (found.clock.label, str(found.when), found.source) == (
        "The cap",
        "2026-11-29",
        "Lantern Act 1850 s.3",
    )
    assert found.working == (
        "10 days beginning with the day the order was made on 20 November 2026, which is day 1;"
        " Lantern Act 1850 s.3"
    )


def test_what_is_not_certain_is_to_be_checked_with_legal_in_one_note(tmp_path):
    found = Bench(tmp_path).holds(SURE, UNSURE, HALF_SURE).reckon(made="2026-11-20")
    assert told(found, "note") == [LEGAL.format("The appeal; The hearing")]


def test_what_is_certain_needs_no_lawyer(tmp_path):
    assert Bench(tmp_path).holds(SURE).reckon(made="2026-11-20").says == ()


def test_what_is_only_settled_locally_needs_no_lawyer(tmp_path):
    local = UNSURE.replace('"action"', '"local review"')
    assert Bench(tmp_path).holds(local).reckon(made="2026-11-20").says == ()


def test_what_is_not_reckoned_yet_needs_no_lawyer(tmp_path):
    assert Bench(tmp_path).holds(UNSURE).reckon().says == ()


def test_what_the_law_leaves_open_is_said_beside_the_date_and_lowers_its_confidence(tmp_path):
    unsettled = SURE + 'unsettled = "Whether the first day counts is not said."\n'
    found = Bench(tmp_path).holds(unsettled).reckon(made="2026-11-20")
    assert told(found, "note") == [
        "The cap: Whether the first day counts is not said.",
        LEGAL.format("The cap"),
    ]


def test_the_gravest_is_said_first_and_within_a_level_the_order_stands(tmp_path):
    rules = [
        requirement(ALWAYS, level=level, says=f"{level} {number}")
        for number, level in enumerate(("note", "warned", "refused", "note", "refused", "warned"))
    ]
    found = Bench(tmp_path).holds(*rules).reckon()
    said = ["refused 2", "refused 4", "warned 1", "warned 5", "note 0", "note 3"]
    assert [each.text for each in found.says] == said
    assert (found.refused, found.warned) == (True, True)


def test_nothing_is_said_twice(tmp_path):
    found = Bench(tmp_path).holds(requirement(ALWAYS), requirement(ALWAYS)).reckon()
    assert told(found, "refused") == ["No."]


def test_what_is_only_noted_is_neither_refused_nor_warned(tmp_path):
    found = Bench(tmp_path).holds(requirement(ALWAYS, level="note")).reckon()
    assert (found.refused, found.warned) == (False, False)


def test_a_refusal_still_shows_what_could_be_reckoned(tmp_path):
    found = Bench(tmp_path).holds(SURE, requirement(ALWAYS)).reckon(made="2026-11-20")
    assert (found.refused, dates(found)) == (True, {"cap": "2026-11-29"})


def test_a_birthday_of_a_leapling_is_warned_of(tmp_path):
    rule = clock("grown", "AGE", '["born"]', "count = 18")
    found = Bench(tmp_path).holds(rule).reckon(born="2012-02-29")
    assert dates(found) == {"grown": "2030-02-28"}
    (said,) = told(found, "warned")
    assert said.startswith("The grown: of somebody born on 29 February no English rule says")
    assert said.endswith("1 March is taken; leave nothing to 28 February 2030.")


def test_a_birthday_of_a_leapling_in_a_leap_year_is_an_ordinary_one(tmp_path):
    rule = clock("grown", "AGE", '["born"]', "count = 16")
    found = Bench(tmp_path).holds(rule).reckon(born="2012-02-29")
    assert (dates(found), found.says) == ({"grown": "2028-02-28"}, ())


DOUBT = 'doubt = "Whether that day counts is not said."'
THREE_DAYS = ("INCL_DAYS", '["made"]', "count = 3", DOUBT)
DOUBTFUL = ["The cap: Whether that day counts is not said."]


def doubted(folder, word, made):
    rule = clock("cap", *THREE_DAYS, word)
    return told(Bench(folder).holds(rule).reckon(made=made), "warned")


def test_a_day_in_doubt_is_warned_of_wherever_it_falls_within_the_count(tmp_path):
    word = 'doubt_over = ["christmas-day"]'
    assert doubted(tmp_path, word, "2026-12-22") == []
    assert doubted(tmp_path, word, "2026-12-23") == DOUBTFUL
    assert doubted(tmp_path, word, "2026-12-25") == DOUBTFUL
    assert doubted(tmp_path, word, "2026-12-26") == []


def test_a_last_day_in_doubt_is_warned_of_only_where_it_is_the_last(tmp_path):
    word = 'doubt_on = ["sunday"]'
    assert doubted(tmp_path, word, "2026-11-20") == DOUBTFUL
    assert doubted(tmp_path, word, "2026-11-21") == []


def test_where_no_table_of_bank_holidays_reaches_that_is_what_is_said(tmp_path):
    for word in ('doubt_on = ["bank-holiday"]', 'doubt_over = ["bank-holiday"]'):
        assert doubted(tmp_path, word, "2026-11-17") == []
        (said,) = doubted(tmp_path, word, "2040-11-20")
        assert said.endswith("2040: work it out by hand and check with legal.")


def test_hours_over_the_night_when_clocks_go_forward_say_by_when_to_act(tmp_path):
    rule = clock("cap", "HOURS", '["served"]', "count = 24")
    found = Bench(tmp_path).holds(rule).reckon(served="2027-03-27T12:00")
    (deadline,) = found.deadlines
    assert (str(deadline.when), str(deadline.act_by)) == (
        "2027-03-28 12:00:00+00:00",
        "2027-03-28 11:00:00+00:00",
    )
    assert told(found, "note") == [
        "The cap: by the wall clock the time seems to be up at 12:00 on 28 March 2027. Act by then."
    ]


def test_a_known_power_of_the_shipped_catalogue_is_reckoned():
    events = {"child_born": "2011-06-14", "served": "2027-02-03T10:00"}
    found = reckon(the_law(Local()), "cawn", {}, events)
    assert dates(found) == {"ends": "2027-06-13"}
    assert not found.refused


def test_the_same_call_gives_the_same_reckoning(tmp_path):
    bench = Bench(tmp_path).holds(SURE, UNSURE)
    assert bench.reckon(made="2026-11-20") == bench.reckon(made="2026-11-20")


def test_what_is_settled_for_one_force_leaves_the_shipped_law_as_it_was():
    settled = Local(least_rank={"cawn": "inspector"})
    assert reckon(the_law(settled), "cawn", {"rank": "sergeant"}, {}).warned
    assert not reckon(the_law(Local()), "cawn", {"rank": "sergeant"}, {}).warned
