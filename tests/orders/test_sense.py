"""A catalogue entry that makes no sense is refused, and each fault is said with its place."""

import re

import pytest

from orders.catalogue import read_catalogue
from orders.reading import Unreadable
from orders.topics import TOPICS, WANTED
from tests.orders.powers import (
    ALWAYS,
    DURING,
    HOURS,
    LAMP,
    RANK,
    SIGNED,
    clock,
    limit,
    requirement,
    write,
)

OLD_ENOUGH = '[[ages]]\nid = "adult"\nborn = "born"\non = ["made"]\nat_least = 18\n'
STATED = clock("ends", "STATED", '["ends"]')


def fact(*lines):
    return "\n".join(("[[facts]]", 'label = "Colour"', *lines, ""))


def asks(when):
    return (LAMP, SIGNED, HOURS, RANK, OLD_ENOUGH, requirement(when))


NAMES = {
    "a clock's event": (
        clock("x", "STATED", '["wedding"]'),
        "clocks 1: “wedding” is no event or c",
    ),
    "a clock's own name": (clock("x", "STATED", '["x"]'), "clocks 1: “x” is no event here."),
    "a bound": (DURING + 'not_after = "noon"', "clocks 1: “noon” is no event or clock here."),
    "what meets it": (DURING + 'met_by = ["noon"]', "clocks 1: “noon” is no known event here."),
    "a local number": (
        clock("x", "CORR_DATE", '["made"]', 'count_local = "moons"'),
        "clocks 1: “moons” is no local number here.",
    ),
    "a number": (
        clock("x", "HOURS", '["made"]', 'count_facts = ["moons"]'),
        "clocks 1: “moons” is no number here.",
    ),
    "a word for a number": (
        LAMP + clock("x", "HOURS", '["made"]', 'count_facts = ["lamp"]'),
        "clocks 1: “lamp” is no number here.",
    ),
    "a limit's event": (
        limit('at_most = "made"').replace('"ends"', '"fin"'),
        "limits 1: “fin” is no event here.",
    ),
    "a limit's bound": (limit('at_least = "noon"'), "limits 1: “noon” is no event or clock here."),
    "an age's birth": (OLD_ENOUGH.replace('"born"', '"hatched"'), "ages 1: “hatched” is no event"),
    "an age's day": (
        OLD_ENOUGH.replace('["made"]', '["noon"]'),
        "ages 1: “noon” is no event here.",
    ),
    "a topic": ('[law.weather]\nsays = "Fair."', "law: “weather” is no topic here."),
    "a list": (
        fact('id = "c"', 'kind = "word"', 'list = "colours"'),
        "facts 1: “colours” is no list",
    ),
    "a fact": (requirement("{ moon = true }"), "requirements 1, when: “moon” is no fact or event"),
    "a fact left out": (
        requirement(ALWAYS, "unless = { moon = true }"),
        "requirements 1, unless: “moon” is no fact or event here.",
    ),
    "a deadline": (
        requirement('{ ends = { after = "noon" } }'),
        "requirements 1, when: “noon” is no event or clock here.",
    ),
    "a local word": (
        RANK + requirement('{ rank = { below_local = "mood" } }'),
        "requirements 1, when: “mood” is no local word here.",
    ),
    "a fact there twice": (LAMP + LAMP, "facts and ages: “lamp” is there 2 times."),
    "an age called as a fact": (
        SIGNED + OLD_ENOUGH.replace("adult", "signed"),
        "facts and ages: “signed” is there 2 times.",
    ),
    "an event there twice": (
        '[[events]]\nid = "made"\nlabel = "M"\nwords = "m"',
        "events: “made” is there 2 times.",
    ),
}
NUMBERS = {
    "law": ('[law.review]\nsays = "After 3 months."', "law, review: a number stands here without"),
    "a blank section": (
        '[law.review]\nsays = "After 3 months."\nsection = " "',
        "law, review: a number stands here without its section.",
    ),
    "a clock": (DURING.replace("s.2", " "), "clocks 1: there is no section."),
    "a limit": (limit('at_most = "made"').replace("s.4", ""), "limits 1: there is no section."),
    "a requirement": (
        requirement(ALWAYS).replace("s.5", ""),
        "requirements 1: there is no section.",
    ),
}
COUNTS = {
    "twice": (
        HOURS + DURING + 'count_facts = ["hours"]',
        "clocks 1: how much it counts must be said",
    ),
    "locally too": (
        DURING + 'count_local = "review_months"',
        "clocks 1: how much it counts must be",
    ),
    "not at all": (
        clock("x", "HOURS", '["made"]'),
        "clocks 1: how much it counts must be said once",
    ),
    "what is stated": (STATED + "count = 3", "and not where the end is stated."),
    "none": (DURING.replace("10", "0"), "clocks 1: it can count from 1 to 1200."),
    "backwards": (DURING.replace("10", "-1"), "clocks 1: it can count from 1 to 1200."),
    "for ever": (DURING.replace("10", "99999999"), "clocks 1: it can count from 1 to 1200."),
    "perhaps none": (
        HOURS.replace("least = 1", "") + clock("x", "HOURS", '["made"]', 'count_facts = ["hours"]'),
        "clocks 1: what it counts may be nothing.",
    ),
    "from nothing": (
        clock("x", "STATED", "[]"),
        "clocks 1: it begins with something, or on a day that the law names.",
    ),
    "from an event and a day": (
        clock("x", "FIXED", '["made"]', "on = 2023-09-30"),
        "clocks 1: it begins with something, or on a day that the law names.",
    ),
    "a fixed day that is none": (
        clock("x", "FIXED", '["made"]'),
        "clocks 1: a day that the law names is fixed, and no other is.",
    ),
    "what is met, of a bound": (
        DURING.replace("ends for good", "limit") + 'met_by = ["made"]',
        "clocks 1: what only bounds another date is not met, passed or prepared.",
    ),
    "a day that is not fixed": (
        clock("x", "STATED", "[]", "on = 2023-09-30"),
        "clocks 1: a day that the law names is fixed, and no other is.",
    ),
}
CIRCLES = {
    "each from the other": clock("a", "INCL_DAYS", '["b"]', "count = 1")
    + clock("b", "INCL_DAYS", '["a"]', "count = 1"),
    "not after itself": clock("a", "INCL_DAYS", '["made"]', "count = 1", 'not_after = "a"'),
    "asking after itself": clock("a", "STATED", '["ends"]', 'when = { ends = { by = "a" } }'),
    "unless after itself": clock("a", "STATED", '["ends"]', 'unless = { ends = { after = "a" } }'),
}
FACTS = {
    "a word without words": (
        fact('id = "c"', 'kind = "word"'),
        "facts 1: words are wanted if, and",
    ),
    "words for a number": (
        fact('id = "c"', 'kind = "number"', 'words = { a = "b" }'),
        "facts 1: words are wanted if, and only if, one of them is the answer.",
    ),
    "a list for a yes": (
        fact('id = "c"', 'kind = "yes-no"', 'list = "ranks"'),
        "words are wanted if",
    ),
    "an odd assumption": (
        LAMP + 'assume = "wax"',
        "facts 1: “wax” is assumed, which is none of its",
    ),
    "a most below the least": (HOURS.replace("48", "0"), "facts 1: numbers run from 0 to 1200"),
    "a least below nothing": (
        HOURS.replace("least = 1", "least = -1"),
        "facts 1: numbers run from 0",
    ),
    "a number without end": (
        HOURS.replace("48", "99999999"),
        "facts 1: numbers run from 0 to 1200",
    ),
    "an age that asks nothing": (
        OLD_ENOUGH.replace("at_least = 18", ""),
        "ages 1: either “under” or",
    ),
    "an age that asks twice": (
        OLD_ENOUGH + "under = 21",
        "ages 1: either “under” or “at_least” is",
    ),
    "an age on no day": (
        OLD_ENOUGH.replace('["made"]', "[]"),
        "ages 1: nothing says on which day.",
    ),
    "a limit without a bound": (limit(), "limits 1: either “at_least” or “at_most” is wanted."),
}
WORDS = {
    "a word that it has not": ('{ lamp = "wax" }', "lamp: “wax” is no answer to it."),
    "one of several words": ('{ lamp = ["oil", "wax"] }', "lamp: “wax” is no answer to it."),
    "a yes for a word": ("{ lamp = true }", "lamp: “True” is no answer to it."),
    "a number for a yes": ("{ signed = 1 }", "signed: “1” is no answer to it."),
    "a yes for a number": ("{ hours = true }", "hours: “True” is no answer to it."),
    "a number out of reach": ("{ hours = 49 }", "hours: “49” is no answer to it."),
    "a word for an age": ('{ adult = "yes" }', "adult: “yes” is no answer to it."),
    "other than no word": ('{ lamp = { other_than = "wax" } }', "lamp: “wax” is no answer to it."),
    "below no rank": ('{ rank = { below = "general" } }', "rank: “general” is no answer to it."),
    "below in other words": (
        '{ lamp = { below_local = "least_rank" } }',
        "lamp: “least_rank” is settled in other words than its own.",
    ),
    "below an age": ('{ adult = { below = "x" } }', "adult: “below” cannot be asked of it."),
    "a word over a number": ("{ lamp = { over = 3 } }", "lamp: “over” cannot be asked of it."),
    "a yes at most": ("{ signed = { at_most = 1 } }", "signed: “at_most” cannot be asked of it."),
    "a fact after a day": ('{ lamp = { after = "made" } }', "lamp: “after” cannot be asked of it."),
    "an event over a number": ("{ made = { over = 3 } }", "made: “over” cannot be asked of it."),
    "an event as a yes": ("{ made = true }", "made: “an answer” cannot be asked of it."),
    "nothing at all": ("{}", "nothing is asked."),
    "nothing": ("{ lamp = {} }", "lamp: nothing is asked of it."),
    "a blank": ('{ rank = { below = "" } }', "rank: nothing is asked of it."),
}
EVERY = NAMES | NUMBERS | COUNTS | FACTS


@pytest.mark.parametrize(("rules", "why"), EVERY.values(), ids=EVERY)
def test_nonsense_is_refused_with_its_file_and_place(tmp_path, rules, why):
    write(tmp_path, rules)
    with pytest.raises(Unreadable) as refused:
        read_catalogue(tmp_path)
    assert why in str(refused.value)
    assert str(refused.value).startswith("lantern.toml, ")


@pytest.mark.parametrize(("when", "why"), WORDS.values(), ids=WORDS)
def test_what_cannot_be_asked_or_answered_is_refused(tmp_path, when, why):
    write(tmp_path, *asks(when))
    with pytest.raises(Unreadable) as refused:
        read_catalogue(tmp_path)
    assert f"lantern.toml, requirements 1, when, {why}" in str(refused.value)


@pytest.mark.parametrize("clocks", CIRCLES.values(), ids=CIRCLES)
def test_clocks_that_wait_for_each_other_are_refused(tmp_path, clocks):
    write(tmp_path, clocks)
    with pytest.raises(Unreadable, match=r"lantern\.toml, clocks: “.” waits for “.”"):
        read_catalogue(tmp_path)


SENSIBLE = {
    "words": '{ lamp = ["oil", "gas"], signed = false, hours = 48, adult = true }',
    "tests": '{ lamp = { other_than = "gas" }, signed = { said = false }, hours = { over = 3 } }',
    "ranks": '{ rank = { below = "inspector", below_local = "least_rank" } }',
    "events": '{ made = { said = true, after = "born" }, ends = { by = "made" } }',
}


@pytest.mark.parametrize("when", SENSIBLE.values(), ids=SENSIBLE)
def test_what_can_be_asked_and_answered_is_read(tmp_path, when):
    write(tmp_path, *asks(when))
    assert "lantern" in read_catalogue(tmp_path)


def test_a_clock_may_begin_with_an_event_of_its_own_name(tmp_path):
    write(tmp_path, STATED)
    assert "lantern" in read_catalogue(tmp_path)


def test_a_word_may_be_both_a_fact_and_an_event(tmp_path):
    fact = SIGNED.replace('"signed"', '"made"')
    write(tmp_path, fact, requirement('{ made = true, ends = { after = "made" } }'))
    assert "lantern" in read_catalogue(tmp_path)


POWERS = {
    "main": ('"candle"', "main: “candle” is no power here."),
    "interim": ('"candle"', "interim: “candle” is no power here."),
    "extension": ('"candle"', "extension: “candle” is no power here."),
    "replaces": ('["lantern", "candle"]', "replaces: “candle” is no power here."),
    "selected_by": ('["made", "noon"]', "selected_by: “noon” is no event here."),
    "binds_from": ('["made", "noon"]', "binds_from: “noon” is no event here."),
    "takes_effect": ('"noon"', "takes_effect: “noon” is no event here."),
}


@pytest.mark.parametrize(("key", "said"), POWERS.items(), ids=POWERS)
def test_a_head_that_names_what_is_not_there_is_refused(tmp_path, key, said):
    write(tmp_path, **{key: said[0]})
    with pytest.raises(Unreadable, match=f"lantern.toml, {said[1]}"):
        read_catalogue(tmp_path)


POINT = """
[[points]]
id = "trimmed"
says = "The wick is trimmed."
"""


@pytest.mark.parametrize(
    ("point", "said"),
    [
        (f'{POINT}section = ""', "points 1: there is no section."),
        (f'{POINT}section = "s.6"{POINT}section = "s.6"', "points: “trimmed” is there 2 times."),
        (
            f'{POINT}section = "s.6"\nmet = {{ moon = true }}',
            "points 1, met: “moon” is no fact or event here.",
        ),
    ],
)
def test_a_point_has_a_section_a_name_of_its_own_and_asks_what_can_be_said(tmp_path, point, said):
    write(tmp_path, point)
    with pytest.raises(Unreadable, match=re.escape(said)):
        read_catalogue(tmp_path)


@pytest.mark.parametrize("status", ["pilot", "prospective", "historic"])
def test_what_is_not_in_force_everywhere_must_say_why(tmp_path, status):
    write(tmp_path, status=f'"{status}"', in_force_to="2030-01-01")
    with pytest.raises(Unreadable, match=f"explanation: nothing says why it is {status}"):
        read_catalogue(tmp_path)


def test_what_is_historic_must_say_when_it_ended(tmp_path):
    write(tmp_path, status='"historic"', explanation='"Gas came."')
    with pytest.raises(Unreadable, match="in_force_to: what is historic has a last day"):
        read_catalogue(tmp_path)


@pytest.mark.parametrize("kind", WANTED)
def test_what_has_to_be_said_of_each_kind_is_a_topic(kind):
    assert set(WANTED[kind]) <= set(TOPICS)


@pytest.mark.parametrize("said", [{"kind": '"order"'}, {"short": '"LO"'}])
def test_an_order_has_a_short_name_and_a_clock_has_none(tmp_path, said):
    write(tmp_path, **said)
    with pytest.raises(Unreadable, match="short: an order or a notice has a short name"):
        read_catalogue(tmp_path)


def test_an_order_must_say_more_than_a_clock(tmp_path):
    write(tmp_path, kind='"order"', short='"LO"')
    with pytest.raises(Unreadable) as refused:
        read_catalogue(tmp_path)
    assert str(refused.value).splitlines()[0] == "lantern.toml, law: nothing is said of “court”."
    assert len(str(refused.value).splitlines()) == len(WANTED["order"]) - len(WANTED["clock"])


def test_all_that_is_wrong_in_every_file_is_said_at_once(tmp_path):
    write(tmp_path, clock("x", "STATED", '["wedding"]'), limit())
    write(tmp_path, requirement("{ moon = true }"), name="candle@2020")
    with pytest.raises(Unreadable) as refused:
        read_catalogue(tmp_path)
    assert str(refused.value).splitlines() == [
        "candle@2020.toml, requirements 1, when: “moon” is no fact or event here.",
        "lantern.toml, clocks 1: “wedding” is no event or clock here.",
        "lantern.toml, limits 1: either “at_least” or “at_most” is wanted.",
    ]
