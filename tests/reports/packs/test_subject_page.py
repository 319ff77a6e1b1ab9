"""The page of a subject says what its reader is left, all of it, and where nothing is recorded."""

from dataclasses import replace
from datetime import date

import pytest

from disrupt.fields import Seen
from orders.packs.pieces import Piece
from orders.packs.subject import Group, Scored
from reports.packs.looks import Heading
from reports.packs.measures_table import WHY
from reports.packs.subject_page import InPack, called
from tests.reports.packs import made
from tests.reports.packs.made import AS_AT, EMPTY, PLACE, ROBIN, drawn, text_of


def read(page=ROBIN, place=PLACE):
    return " ".join(text_of(drawn(page, place)))


def test_a_page_as_the_picture_has_it_takes_one_sheet():
    assert len(text_of(drawn())) == 1


def test_its_head_says_who_it_is_and_where_they_stand_in_the_pack():
    said = read()
    assert "Item 3 of 25 · review case · adopted 12 March 2026 EXAMPLE, Robin" in said
    assert "N-2024-0117" in said
    assert "charged 9 Oct 2026 · suspected since 2 Jun 2024" in said


def test_what_it_is_called_is_for_bookmarks_too():
    assert called(ROBIN) == "EXAMPLE, Robin"


def test_the_score_says_what_it_is_for():
    said = read()
    assert "orders the list, not a measure of danger 71 was 65 recency 28" in said


def test_where_there_is_no_score_it_says_why():
    none = Scored(made.fact("no score"), None, (), made.fact("no date of birth"))
    assert "no score no date of birth" in read(replace(ROBIN, score=none))


def test_the_welfare_line_stands_under_the_name():
    assert "May be exploited too." in read(
        replace(ROBIN, welfare=made.fact("May be exploited too."))
    )


def test_what_binds_stands_in_its_own_words_with_what_follows_from_a_breach():
    said = read()
    assert "What binds on 2 December 2026, in its own words" in said
    assert "Bail after charge, to 9 Feb 2027: not to contact, directly or otherwise, any" in said
    assert "person under 18. Arrest: Bail Act 1976 s.7." in said


def test_several_conditions_stand_each_by_themselves():
    each = tuple(made.line(f"Condition {at} of it.", "20:00–06:00") for at in (1, 2))
    said = read(replace(ROBIN, binds=(replace(made.BAIL, conditions=each),)))
    assert "Bail after charge, to 9 Feb 2027: Condition 1 of it. · 20:00–06:00 Condition 2" in said


def test_what_has_no_condition_says_what_follows_all_the_same():
    said = read(replace(ROBIN, binds=(replace(made.BAIL, conditions=()),)))
    assert "Bail after charge, to 9 Feb 2027 · Arrest: Bail Act 1976 s.7." in said


def test_conditions_whose_reader_is_not_told_what_they_are_of_stand_by_themselves():
    untold = replace(made.BAIL, title=made.fact("", Seen.RESULT), state=(), breach=())
    assert "Conditions: not to contact, directly or otherwise" in read(
        replace(ROBIN, binds=(untold,))
    )


def test_what_follows_from_a_breach_is_left_out_where_it_is_not_told():
    without = replace(made.BAIL, breach=())
    several = replace(without, conditions=made.BAIL.conditions * 2)
    assert "Arrest" not in read(replace(ROBIN, binds=(without, several)))


def test_what_changed_is_told_in_sentences_since_the_last_meeting():
    said = read()
    assert "Changed since 5 November 2026" in said
    assert "Interim order made 23 Nov. CAWN-2026-0031 ended 23 Nov" in said


def test_what_was_cut_short_is_given_no_full_stop():
    changed = (made.line("action done: Get the list …"), made.line("seen at the rank."))
    said = read(replace(ROBIN, changed=changed))
    assert "Action done: Get the list … Seen at the rank. Restrictions" in said


def test_before_a_first_meeting_nothing_has_changed():
    assert "Changed" not in read(replace(ROBIN, since=None))


def test_the_chart_names_its_rows_its_years_and_its_day():
    said = read()
    assert "Restrictions recorded here" in said
    for each in ("2 December 2026", "2024", "2027", "Sexual risk order", "before charge"):
        assert each in said


def test_under_the_chart_it_says_from_when_on_none_is_recorded():
    said = read(replace(ROBIN, tracks=ROBIN.tracks[:3]))
    assert "In force: none recorded here from 10 February 2027." in said


def test_a_licence_that_was_taken_away_is_nothing_in_force_and_it_says_so():
    apart = "In force, apart from what became of licences: none recorded here from 10 February"
    assert apart in read()


def test_where_not_all_is_told_the_line_under_the_chart_says_so():
    housing = replace(PLACE, audience="housing")
    told = "Of what this copy may tell, in force: none recorded here from 30 January 2027."
    assert told in read(replace(ROBIN, tracks=ROBIN.tracks[:2]), housing)


def test_without_an_end_no_gap_is_told():
    endless = made.track("SHPO", made.bar("SHPO-1", date(2026, 1, 1), None, "live"))
    assert "none recorded here from" not in read(replace(ROBIN, tracks=(endless,)))


def test_what_was_done_with_a_measure_has_a_row():
    said = read()
    assert "Have all measures been taken? Measure State Why, or what next" in said
    assert "Taxi licence in place revoked 13 Nov" in said
    assert "Support programme ruled out declined 2 Sep; offer again?" in said


def test_what_nobody_considered_is_named_in_one_paragraph_tactics_by_their_sort():
    tactics = (
        made.measure("Late order", "not considered"),
        made.tactic("Taxi-rank marshals", "Vehicles"),
        made.tactic("Stop", "Police activity"),
        made.tactic("Vehicle seized", "Vehicles"),
    )
    said = read(replace(ROBIN, measures=tactics))
    told = "Late order; Vehicles: Taxi-rank marshals, Vehicle seized; Police activity: Stop."
    assert f"Open, not considered: {told}" in said


def test_why_a_measure_is_not_open_stands_at_the_end_of_the_copy():
    said = read()
    assert "Slavery and trafficking risk order, Dispersal direction*; Police activity:" in said
    assert f"* to be checked first. Not open: 3 measures. See “{WHY}”." in said
    for why in ("no qualifying conviction", "no group is recorded", "Only in a public place."):
        assert why not in said


def test_one_measure_is_one_and_what_needs_no_check_is_not_marked():
    one = read(replace(ROBIN, measures=(made.measure("Bail", "not open", "no arrest"),)))
    assert f"Not open: 1 measure. See “{WHY}”." in one
    assert "None is in place, applied for, tried, considered or ruled out here." in one
    none = read(replace(ROBIN, measures=(made.tactic("Stop", "Police activity"),)))
    assert WHY not in none
    assert "*" not in none


def test_who_sees_no_open_measures_is_not_asked_for_them():
    said = read(replace(ROBIN, measures=made.MEASURES[:1]), replace(PLACE, audience="premises"))
    assert "Have all measures" not in said
    assert "Measures Measure State" in said


def test_dates_and_whom_they_are_linked_to_stand_beside_the_measures():
    said = read()
    assert "04 Dec 2026 appeal against revocation closes" in said
    assert "SAMPLE, Terry: driver for · 2 Sep 2026, 1BP" in said


def test_an_action_says_its_letters_or_that_it_is_not_rated():
    said = read()
    assert "No. Action Owner Due Action RAG Outcome RAG" in said
    assert "44 Advise on s.222 against the owner Council legal 3 Dec A not rated" in said


def test_plans_stand_under_the_actions():
    plans = (made.line("No child is alone with him.", seen=Seen.ACTIONS),)
    assert "Plans No child is alone with him." in read(replace(ROBIN, plans=plans))


def test_whatever_else_is_recorded_is_told_group_by_group():
    said = read()
    assert "Also recorded" in said
    assert "Sightings 14 Nov 2026 · Regent Street rank, with two others" in said


def test_what_has_no_room_beside_the_measures_stands_below_them():
    groups = tuple(
        Group(f"Group {at}", tuple(made.line(f"line {n} of {at}") for n in range(8)))
        for at in range(60)
    )
    measures = tuple(made.measure(f"Order {at}", "in place") for at in range(20))
    said = read(replace(ROBIN, recorded=groups, measures=measures))
    assert said.index("Also recorded") < said.index("Decision") < said.index("Further recorded")
    assert all(f"line {n} of {at}" in said for n in range(8) for at in range(60))


def test_a_group_is_divided_between_two_of_its_lines():
    many = Group("Visits", tuple(made.line(f"visit {n} of the lounge by night") for n in range(90)))
    measures = tuple(made.measure(f"Order {at}", "in place") for at in range(20))
    said = read(replace(ROBIN, recorded=(many,), measures=measures))
    first, rest = said.split("Further recorded")
    assert "Visits visit 0 of the lounge" in first
    assert rest.startswith(" Visits, continued visit ")
    assert all(f"visit {n} of the lounge by night" in said for n in range(90))


def test_a_group_of_which_nothing_fits_stands_below_alone():
    one = Group("Notes", (made.line("what was said " * 90),))
    said = read(replace(EMPTY, recorded=(one,)))
    assert "Further" not in said
    assert said.index("Decision") < said.index("Also recorded")


def test_the_box_to_write_in_is_lower_before_a_page_is_begun():
    """By what there is to say, a line more at a time."""
    pages = [
        text_of(drawn(replace(ROBIN, welfare=made.fact("\n".join("word" for _ in range(lines))))))
        for lines in range(1, 40)
    ]
    first = next(at for at, each in enumerate(pages) if len(each) > 1)
    assert all(len(each) == 1 for each in pages[:first])
    assert "Decision" in pages[first - 1][0]


def test_a_review_case_is_kept_discharged_or_deferred():
    assert "Decision keep ☐ discharge ☐ defer ☐" in read()


@pytest.mark.parametrize("words", [("New cases", "referred"), ("Problem locations", "referred")])
def test_a_new_case_is_adopted_or_not(words):
    page = replace(ROBIN, item=made.line(*words, seen=Seen.ACTIONS))
    assert "Decision adopt ☐ not adopt ☐ defer ☐" in read(page)


def test_what_was_decided_stands_in_the_place_of_the_boxes():
    decided = made.line("reviewed", "Goes on until the autumn.", seen=Seen.ACTIONS)
    said = read(replace(ROBIN, decided=decided))
    assert "Decision reviewed Goes on until the autumn." in said
    assert "☐" not in said


def test_whoever_decides_nothing_gets_no_box():
    assert "Decision" not in read(place=replace(PLACE, audience="housing"))


def test_an_empty_page_says_of_each_section_that_nothing_is_recorded():
    said = read(EMPTY)
    assert said.count("None recorded here.") == 6
    assert "Changed" not in said


def test_of_a_child_no_measure_is_asked_for():
    said = read(replace(EMPTY, kind="child"))
    for title in ("What binds", "Restrictions recorded here", "Have all measures"):
        assert title not in said
    assert "Dates None recorded here. Linked None recorded here." in said


def test_what_an_audience_does_not_see_has_no_heading():
    said = read(EMPTY, replace(PLACE, audience="premises"))
    assert "Linked" not in said
    assert "no photograph" not in said
    assert "What binds on 2 December 2026" in said


def test_what_an_audience_sees_in_part_says_so():
    said = read(EMPTY, replace(PLACE, audience="housing"))
    assert "Actions Of what this copy may tell: none recorded here." in said


def test_a_reference_that_is_their_name_stands_there_once():
    child = replace(
        ROBIN, kind="child", name=Piece("C-391", Seen.CHILD), reference=Piece("C-391", Seen.CHILD)
    )
    head = read(child).split("What binds")[0]
    assert head.count("C-391") == 1
    assert "no photograph" not in head


def test_the_day_is_that_of_london():
    late = AS_AT.replace(month=7, hour=23, minute=30)
    assert InPack(1, 1, late, "forum").day == date(2026, 7, 3)


def test_a_heading_with_nothing_below_it_stays_within_its_column():
    heading = Heading("Dates", nothing="Of what this copy may tell: none recorded here.")
    narrow, wide = heading.wrap(150, 500), heading.wrap(400, 500)
    assert narrow[1] > wide[1]
