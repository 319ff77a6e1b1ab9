"""Every line of worked cases is answered, whatever stands in it, and the rest still run."""

import json

import pytest

from orders.cases import outcomes
from orders.catalogue import read_catalogue
from orders.local import Local
from orders.reckoning import Law
from tests.orders.powers import DURING, HOURS, clock, requirement, write

REFUSE = requirement("{ hours = { over = 24 } }", says="Too long.")
WARN = requirement("{ hours = { over = 12 } }", says="Rather long.", level="warned")
CURFEW = clock("curfew", "HOURS", '["served"]', "count = 1")
MADE = {"power": "lantern", "events": {"made": "2026-11-20"}}


@pytest.fixture
def law(tmp_path):
    write(tmp_path, HOURS, DURING, CURFEW, REFUSE, WARN, edition='"lit"')
    return Law(read_catalogue(tmp_path), Local())


def one(law, line):
    (answer,) = outcomes([line], law)
    return answer


def case(**said):
    return json.dumps({"id": "c-1", **MADE, **said})


def test_a_case_is_answered_with_its_dates_and_its_edition(law):
    answer = one(
        law, case(facts={"hours": 24}, events={"made": "2026-11-20", "served": "2026-07-01T09:14"})
    )
    assert (answer.id, answer.edition) == ("c-1", "lit")
    assert answer.deadlines == {"ends": "2026-11-29", "curfew": "2026-07-01T10:14"}
    assert (answer.refused, answer.warned) == (False, True)
    assert [(said.level, said.text) for said in answer.says][:1] == [("warned", "Rather long.")]
    assert (answer.was_compared, answer.differs) == (False, ())


def test_other_keys_are_ignored_and_facts_and_events_may_be_left_out(law):
    for line in (
        json.dumps({"id": 1, "power": "lantern", "note": ["aside"], "colour": None}),
        json.dumps({"id": 1, "power": "lantern", "facts": None, "events": None, "expect": None}),
    ):
        answer = one(law, line)
        assert (answer.id, answer.deadlines, answer.refused) == (1, {}, False)


UNREAD = "Line 1 cannot be read as JSON: "
NO_CASES = {
    "not JSON": ("{", UNREAD),
    "words": ("good morning", UNREAD),
    "two in a line": ('{"id": 1} {"id": 2}', UNREAD),
    "no number": (
        '{"id": 1, "facts": {"hours": NaN}}',
        UNREAD + "NaN is no number.",
    ),
    "beyond number": (
        '{"id": 1, "x": -Infinity}',
        UNREAD + "-Infinity is no number.",
    ),
    "5,000 digits": (
        f'{{"id": 1, "facts": {{"hours": {"9" * 5000}}}}}',
        UNREAD,
    ),
    "endless nesting": ("[" * 100_000, UNREAD),
    "nested tables": ('{"a":' * 100_000, UNREAD),
    "a key said twice": (
        '{"id": 1, "id": 2}',
        UNREAD + "“id” is said twice.",
    ),
    "a fact said twice": (
        '{"id": 1, "facts": {"hours": 24, "hours": 48}}',
        UNREAD + "“hours” is said twice.",
    ),
    "a list": ("[]", "Line 1 is not a case: it must stand in curly brackets."),
    "a word": ('"lantern"', "Line 1 is not a case: "),
    "nothing": ("null", "Line 1 is not a case: "),
    "a list as id": ('{"id": [1]}', "Line 1 has an “id” that is neither text nor a whole number."),
    "a fraction as id": ('{"id": 1e999}', "Line 1 has an “id” that is neither text nor a whole"),
}


@pytest.mark.parametrize(("line", "why"), NO_CASES.values(), ids=NO_CASES)
def test_a_line_that_is_no_case_is_refused_in_words(law, line, why):
    answer = one(law, line)
    assert (answer.id, answer.deadlines, answer.refused) == (None, {}, True)
    assert (answer.is_case, answer.name) == (False, "Line 1")
    (said,) = answer.says
    assert said.text.startswith(why)
    assert said.text.endswith(".")
    assert len(said.text) < 250


WRONG = {
    "an unknown power": ({"power": "candle"}, "There is no power “candle” in the catalogue."),
    "no power": ({"power": None}, "There is no power “nothing” in the catalogue."),
    "a list of powers": ({"power": ["lantern"]}, "There is no power “a list” in the catalogue."),
    "a power with signs": ({"power": "lan\x1btern"}, "There is no power “lan�tern” in the cat"),
    "an endless power": ({"power": "x" * 9999}, "There is no power “xxx"),
    "facts in a list": ({"facts": ["hours"]}, "“facts” must stand in curly brackets."),
    "no facts but a list": ({"facts": []}, "“facts” must stand in curly brackets."),
    "facts as text": ({"facts": "hours=24"}, "“facts” must stand in curly brackets."),
    "empty text for facts": ({"facts": ""}, "“facts” must stand in curly brackets."),
    "a no for facts": ({"facts": False}, "“facts” must stand in curly brackets."),
    "events in a list": ({"events": ["made"]}, "“events” must stand in curly brackets."),
    "a number for events": ({"events": 0}, "“events” must stand in curly brackets."),
    "an unknown fact": ({"facts": {"moon": 1}}, "Lantern order has no fact “moon”; it has hours."),
    "an unknown event": ({"events": {"noon": "2026-11-20"}}, "Lantern order has no event “noon”; "),
    "no whole number": ({"facts": {"hours": 1.5}}, "Hours: “1.5” is not a whole number from 1 to"),
    "a nested fact": ({"facts": {"hours": [[[]]]}}, "Hours: “a list” is not a whole number"),
    "no date": (
        {"events": {"made": "soon"}},
        "Made: “soon” is not a date such as 2026-11-20",
    ),
}


@pytest.mark.parametrize(("said", "why"), WRONG.values(), ids=WRONG)
def test_a_case_that_cannot_be_reckoned_is_refused_under_its_own_id(law, said, why):
    answer = one(law, case(**said))
    assert (answer.id, answer.refused, answer.is_case) == ("c-1", True, True)
    assert answer.says[0].text.startswith(why)
    assert len(answer.says[0].text) < 250


@pytest.mark.parametrize("depth", range(900, 1000, 7))
def test_a_fact_nested_to_any_depth_is_refused(law, depth):
    deep = "[" * depth + "]" * depth
    line = case(facts={"hours": "DEEP"}).replace('"DEEP"', deep)
    assert one(law, line).refused


def test_every_line_is_answered_and_the_rest_still_run(law):
    lines = ["{", case(id="a"), "[]", "  ", "", case(id="b", power="candle"), case(id="c"), "\r"]
    found = list(outcomes(lines, law))
    assert [answer.id for answer in found] == [None, "a", None, "b", "c"]
    assert [answer.name for answer in found] == ["Line 1", "a", "Line 3", "b", "c"]
    assert [answer.refused for answer in found] == [True, False, True, True, False]
    assert "Line 3 is not a case" in found[2].says[0].text


def test_the_number_of_a_line_counts_blank_ones(law):
    (answer,) = outcomes(["", " ", "{"], law)
    assert answer.says[0].text.startswith("Line 3 cannot be read as JSON")


def test_a_case_without_an_id_or_with_one_there_twice_is_answered(law):
    lines = [json.dumps(MADE), case(id="twin"), case(id="twin", facts={"hours": 48})]
    found = list(outcomes(lines, law))
    assert [answer.id for answer in found] == [None, "twin", "twin"]
    assert [answer.refused for answer in found] == [False, False, True]


def expecting(law, expected, **said):
    answer = one(law, case(expect=expected, **said))
    return answer.was_compared, answer.differs


LONG = {"hours": 48}
COMPARED = {
    "nothing": ({}, {}, ()),
    "its date": ({"deadlines": {"ends": "2026-11-29"}}, {}, ()),
    "all of it": (
        {"deadlines": {"ends": "2026-11-29"}, "refused": False, "warned": False},
        {},
        (),
    ),
    "another date": (
        {"deadlines": {"ends": "2026-11-30"}},
        {},
        ("ends: 2026-11-29 instead of 2026-11-30",),
    ),
    "a date that is not set": (
        {"deadlines": {"appeal": "2026-11-30"}},
        {},
        ("appeal: nothing instead of 2026-11-30",),
    ),
    "a refusal": ({"refused": True}, {}, ("refused: False instead of True",)),
    "no refusal": ({"refused": False}, {"facts": LONG}, ("refused: True instead of False",)),
    "no warning": ({"warned": False}, {"facts": LONG}, ("warned: True instead of False",)),
    "a refusal and its warning": ({"refused": True, "warned": True}, {"facts": LONG}, ()),
    "a word for a refusal": ({"refused": "no"}, {}, ("refused: False instead of no",)),
    "what cannot be expected": (
        {"deadline": {"ends": "2026-11-29"}, "refused": False},
        {},
        ("“deadline” cannot be expected: only deadlines, refused, warned can",),
    ),
    "a date in a list": (
        {"deadlines": {"ends": ["2026-11-29"]}},
        {},
        ("ends: 2026-11-29 instead of a list",),
    ),
}


@pytest.mark.parametrize(("expected", "said", "differs"), COMPARED.values(), ids=COMPARED)
def test_what_a_case_expects_is_set_beside_what_it_gave(law, expected, said, differs):
    assert expecting(law, expected, **said) == (True, differs)


@pytest.mark.parametrize(
    ("expected", "why"),
    [
        ([], "“expect” must stand in curly brackets"),
        ("refused", "“expect” must stand in curly brackets"),
        (False, "“expect” must stand in curly brackets"),
        ({"deadlines": ["ends"]}, "“deadlines” must stand in curly brackets"),
        ({"deadlines": ""}, "“deadlines” must stand in curly brackets"),
    ],
)
def test_an_expectation_that_cannot_be_read_differs_and_the_case_is_answered(law, expected, why):
    assert expecting(law, expected) == (True, (why,))
    assert one(law, case(expect=expected)).deadlines == {"ends": "2026-11-29"}


def test_a_case_that_could_not_be_reckoned_is_still_compared(law):
    wrong = {"power": "candle"}
    assert expecting(law, {"refused": True}, **wrong) == (True, ())
    assert expecting(law, {"deadlines": {"ends": "2026-11-29"}, "refused": False}, **wrong) == (
        True,
        ("ends: nothing instead of 2026-11-29", "refused: True instead of False"),
    )
