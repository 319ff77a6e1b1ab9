"""The commands that ask the law: no register, no name, and a page that a lawyer could read."""

import json
from pathlib import Path

import pytest

from orders import catalogue

CASES = Path(__file__).resolve().parents[1] / "cases" / "clock.jsonl"
NOTICE = ("closure-notice", "issuer=police", "rank=inspector", "hours=24")
SERVED = ("issued=2026-11-02T15:00", "served=2026-11-02T15:20")
CASE_KEYS = ["id", "deadlines", "refused", "warned", "says", "edition"]


def test_the_catalogue_is_listed_by_status_without_anybody_s_name(disrupt):
    answer = disrupt("powers")
    assert (answer.status, answer.err) == (0, "")
    headings = [line for line in answer.out.splitlines() if line and not line.startswith(" ")]
    assert headings[:4] == ["In force", "Pilot", "Not yet in force", "Historic"]
    assert all(f"  {power.id} " in answer.out for power in catalogue.shipped())


def test_the_catalogue_for_another_program_has_the_names_it_relies_on(disrupt):
    every = disrupt("powers", "--json").json
    wanted = {"id", "kind", "name", "statute", "status", "edition", "confidence"}
    assert all(wanted <= each.keys() for each in every)
    assert {each["kind"] for each in every} == {"order", "interim", "notice", "clock"}
    statuses = {"in force", "pilot", "prospective", "historic"}
    assert {each["status"] for each in every} == statuses


def test_one_power_is_shown_with_all_that_is_held_of_it(disrupt):
    page = disrupt("powers", "closure-notice").out
    for said in (
        "Closure notice (closure-notice)",
        "not yet signed off",
        "48 hours from service, leaving out 25 December",
        "An extension notice needs a superintendent or above.",
        "ASBCPA 2014 s.77(4)(a)",
        "served: Served (the earliest time) (to the minute)",
        "sources last read on 20 November 2026",
        "About: premises",
        "Breach is an offence: yes",
    ):
        assert said in page


def test_one_power_for_another_program_has_its_sources_and_its_confidence(disrupt):
    held = disrupt("powers", "sro", "--json").json
    assert held["sources"]
    assert held["law"]["breach"]["section"]
    assert {clock["evidence"] for clock in held["clocks"]} >= {"read"}


def test_a_reckoning_shows_its_working_and_its_source(disrupt):
    answer = disrupt("clock", *NOTICE, *SERVED)
    assert (answer.status, answer.err) == (0, "")
    said = " ".join(answer.out.split())
    assert "Notice ends: 15:00 GMT on Tuesday 3 November 2026" in said
    assert "48 hours from service at 15:20 on 2 November 2026; ASBCPA 2014 s.80(3)–(4)" in said
    assert (
        "if missed: the chance to go to court may be lost; confidence high, the law's own" in said
    )


def test_a_reckoning_for_another_program_is_a_case_with_its_workings(disrupt):
    found = disrupt("clock", *NOTICE, *SERVED, "--json").json
    assert found["deadlines"] == {"ends": "2026-11-03T15:00", "hearing": "2026-11-04T15:20"}
    assert (found["refused"], found["warned"]) == (False, False)
    assert [each["source"] for each in found["workings"]] == [
        "ASBCPA 2014 s.77(1)",
        "ASBCPA 2014 s.80(3)–(4)",
    ]


def test_the_unlawful_is_refused_with_its_section(disrupt):
    answer = disrupt("clock", "closure-notice", "issuer=police", "rank=inspector", "hours=48")
    assert answer.status == 1
    assert "More than 24 hours needs a superintendent or above. [ASBCPA 2014 s.77" in answer.out
    assert answer.advice[0] == "This was refused: the reasons stand under Refused."
    assert len(answer.advice) == 2


def test_what_is_not_known_yet_says_what_it_waits_for(disrupt):
    page = disrupt("clock", *NOTICE).out
    assert "Application to be heard not later than: begins with service" in page


def test_where_a_word_is_both_a_fact_and_an_event_a_date_is_the_event(disrupt):
    said = ("adjourned=yes", "adjourned=2026-12-03T09:30", "continued_by_court=no")
    found = disrupt("clock", "closure-notice-soa", *said, "fixed=2026-12-01T10:00", "--json").json
    assert found["deadlines"]["ends"] == "2026-12-03T09:30"


def test_the_wall_clock_and_the_hours_part_in_march(disrupt):
    said = ("issuer=police", "rank=superintendent", "hours=48")
    when = ("issued=2027-03-27T12:00", "served=2027-03-27T12:00")
    page = " ".join(disrupt("clock", "closure-notice", *said, *when).out.split())
    assert "13:00 BST on Monday 29 March 2027" in page
    assert "act by 12:00 BST on Monday 29 March 2027" in page


MISWORDED = {
    "an unknown power": ("flying-notice",),
    "an unknown key": ("closure-notice", "colour=blue"),
    "no equals sign": ("closure-notice", "rank"),
    "neither a power nor cases": (),
    "a fact said twice": ("closure-notice", "hours=24", "hours=48"),
    "an event said twice": ("cpn", "issued=2026-12-01", "issued=2026-12-01"),
    "both": ("closure-notice", "--cases", "x.jsonl"),
}


@pytest.mark.parametrize("words", MISWORDED.values(), ids=MISWORDED)
def test_wrong_words_are_status_2_and_say_what_to_do(disrupt, words):
    answer = disrupt("clock", *words)
    assert (answer.status, answer.out, len(answer.advice)) == (2, "", 2)


def test_who_is_misunderstood_hears_where_each_word_is_explained(disrupt):
    answer = disrupt("clock", "cpn", "colour=blue")
    assert answer.advice[1].endswith(" “disrupt powers cpn” says what each means.")


def test_what_was_said_twice_is_named(disrupt):
    answer = disrupt("clock", "cpn", "issued=2026-12-01", "issued=2026-12-02")
    assert answer.advice == ["“issued” is said twice.", "Say it once."]


def test_an_unknown_power_to_show_is_status_2(disrupt):
    assert disrupt("powers", "flying-notice").status == 2


def test_all_given_cases_come_out_through_the_command_line(disrupt):
    answer = disrupt("clock", "--cases", CASES)
    given = [json.loads(line) for line in answer.out.splitlines()]
    assert answer.status == 0
    assert answer.advice == ["All 73 cases came out as expected."]
    assert [list(each) for each in given] == [CASE_KEYS] * 73


def test_a_case_that_comes_out_differently_is_named_and_the_rest_still_run(disrupt, tmp_path):
    right, other = CASES.read_text(encoding="utf-8").splitlines()[:2]
    cases = tmp_path / "cases.jsonl"
    cases.write_text("\n".join((right.replace('T15:20"}, "refused', 'T15:21"}, "refused'), other)))
    answer = disrupt("clock", "--cases", cases)
    assert (answer.status, len(answer.out.splitlines())) == (1, 2)
    assert answer.advice[:2] == [
        "law-01 differs: hearing: 2026-11-04T15:20 instead of 2026-11-04T15:21.",
        "1 of 2 cases came out differently.",
    ]


def test_lines_that_are_no_cases_are_named_and_counted_and_the_rest_still_run(disrupt, tmp_path):
    cases = tmp_path / "cases.jsonl"
    right = CASES.read_text(encoding="utf-8").splitlines()[0]
    cases.write_text(f'{{"id"\n{right}\n[]\n')
    answer = disrupt("clock", "--cases", cases)
    assert (answer.status, len(answer.out.splitlines())) == (1, 3)
    assert answer.advice[0].startswith("Line 1 cannot be read as JSON: ")
    assert answer.advice[1:] == [
        "Line 3 is not a case: it must stand in curly brackets.",
        "2 lines could not be read.",
        "Each is named above: put right the line, the case or the catalogue.",
    ]


def test_a_case_that_names_what_is_unknown_is_refused_and_nothing_is_wrong(disrupt, tmp_path):
    cases = tmp_path / "cases.jsonl"
    cases.write_text('{"id": 1, "power": "flying-notice"}\n{"power": "cpn", "facts": {"x": 1}}\n')
    answer = disrupt("clock", "--cases", cases)
    assert (answer.status, answer.err) == (0, "")
    assert [json.loads(line)["refused"] for line in answer.out.splitlines()] == [True, True]


def test_a_case_without_an_id_is_named_by_its_line(disrupt, tmp_path):
    cases = tmp_path / "cases.jsonl"
    cases.write_text('\n{"power": "cpn", "expect": {"refused": true, "due": {}}}\n')
    assert disrupt("clock", "--cases", cases).advice == [
        "Line 2 differs: refused: False instead of True.",
        "Line 2 differs: “due” cannot be expected: only deadlines, refused, warned can.",
        "1 of 1 cases came out differently.",
        "Each is named above: put right the line, the case or the catalogue.",
    ]


def test_cases_without_an_expectation_are_only_answered(disrupt, tmp_path):
    cases = tmp_path / "cases.jsonl"
    cases.write_text('{"id": 1, "power": "cpn", "events": {"issued": "2026-12-01"}}\n\n')
    answer = disrupt("clock", "--cases", cases)
    assert (answer.status, answer.err) == (0, "")
    assert json.loads(answer.out)["deadlines"]["appeal"] == "2026-12-21"


def test_cases_that_are_not_there_or_not_text_are_said_in_two_lines(disrupt, tmp_path):
    strange = tmp_path / "strange.jsonl"
    strange.write_bytes(b"\xff\xfe\x00")
    for path in (tmp_path / "none.jsonl", tmp_path, strange):
        answer = disrupt("clock", "--cases", path)
        assert (answer.status, answer.out, len(answer.advice)) == (1, "", 2)


def test_a_pending_power_can_be_used_once_its_instrument_is_entered(disrupt, tmp_path):
    settings = tmp_path / "local.toml"
    settings.write_text('[commenced.ccepo]\ninstrument = "SI 2099/1"\non = 2027-01-01\n')
    asked = ("clock", "ccepo", "applied=2027-02-01")
    assert disrupt(*asked).status == 1
    before = disrupt("clock", "ccepo", "made=2026-12-31", "--settings", settings, "--json")
    assert (before.status, before.json["says"][0]["source"]) == (1, "SI 2099/1")
    assert disrupt(*asked, "--settings", settings).status == 0


def test_what_is_not_in_force_says_where_to_enter_its_commencement(disrupt):
    answer = disrupt("clock", "ccepo", "applied=2027-02-01", "--json")
    assert "in the local settings under [commenced.ccepo]." in answer.json["says"][0]["text"]


def test_a_page_speaks_in_labels_and_not_in_ids(disrupt):
    page = " ".join(disrupt("powers", "sro").out.split())
    for said in (
        "“Passports to be surrendered by, where the order fixes a day” is not recorded",
        "“Travel ban ends, as the order says” not after “Latest end of a travel ban”, else refused",
        "age under 18 by “Respondent born”: when “Applied for”, else when “Order made”",
        "where age under 10 by “Respondent born” is yes",
        "Refused: Say either a date or until further order, not both.",
        "Interim form: interim-sro Replaces: sro, rosho, fto",
        "Passports to be surrendered by the day the travel ban begins (passports)",
    ):
        assert said in page


def test_what_is_settled_locally_is_never_told_as_law(disrupt):
    page = " ".join(disrupt("powers", "cawn").out.split())
    months = "as many months as the local setting review_months says after the latest of service"
    assert months in page
    assert (
        "is below the local setting least_rank [No statute: local setting; local setting]" in page
    )
    dates = " ".join(disrupt("clock", "cawn", "basis=s2", "served=2027-02-03").out.split())
    assert "local setting local review; local setting" in dates


def test_tactics_are_listed_as_not_verified_with_the_law_they_may_rest_on(disrupt):
    page = disrupt("powers").out
    assert "Care order [Children Act 1989 s.31; not verified: check with legal]" in page


def test_local_settings_change_the_review_and_nothing_in_statute(disrupt, tmp_path):
    settings = tmp_path / "local.toml"
    settings.write_text("[review_months]\ncawn = 1\n")
    asked = ("clock", "cawn", "basis=s2", "child_born=2012-06-14", "served=2027-02-03", "--json")
    shipped_dates = disrupt(*asked).json["deadlines"]
    own_dates = disrupt(*asked, "--settings", settings).json["deadlines"]
    assert (shipped_dates["review"], own_dates["review"]) == ("2027-05-03", "2027-03-03")
    assert shipped_dates["ends"] == own_dates["ends"] == "2028-06-13"


@pytest.mark.parametrize("held", ["[review_months", "[review_months]\ncawn = 'x'\n", "odd = 1\n"])
def test_settings_that_cannot_be_used_are_said_in_two_lines(disrupt, tmp_path, held):
    settings = tmp_path / "local.toml"
    settings.write_text(held)
    answer = disrupt("powers", "--settings", settings)
    assert (answer.status, answer.out, len(answer.advice)) == (1, "", 2)
    assert answer.advice[0].startswith("The local settings cannot be used: local.toml")


def test_signs_that_cannot_be_seen_are_named_not_obeyed(disrupt):
    answer = disrupt("clock", "cawn", "basis=\x1b[31m")
    assert "\x1b" not in answer.out + answer.err
