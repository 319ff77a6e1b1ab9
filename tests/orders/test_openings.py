"""What a power may ask of somebody or a place before it is open, and what is never answered."""

import pytest

from orders.catalogue import read_catalogue, shipped
from orders.openings import FACTS, unanswered
from orders.provisions import Opening
from orders.reading import Unreadable
from tests.orders.powers import write


def opening(when, section="s.6"):
    lines = (f"when = {when}", 'says = "Not of them."', f'section = "{section}"')
    return "\n".join(("[[open]]", *lines, ""))


FAULTS = [
    (opening("{ shoe_size = 9 }"), "open 1: nobody knows the “shoe_size” of a person or a place."),
    (opening("{ age = 9 }", section=""), "open 1: there is no section."),
    (opening("{ age = { below = “x” } }".replace("“x”", '"x"')), "open 1, age: “below” cannot be"),
    (opening("{ convicted = { over = 3 } }"), "open 1, convicted: “over” cannot be asked of it."),
    (opening('{ convicted = "yes" }'), "open 1, convicted: “yes” is no answer to it."),
    (opening("{ }"), "open 1, nothing is asked."),
]


@pytest.mark.parametrize(("rule", "says"), FAULTS)
def test_a_rule_that_could_not_be_asked_is_refused(tmp_path, rule, says):
    write(tmp_path, rule)
    with pytest.raises(Unreadable) as wrong:
        read_catalogue(tmp_path)
    assert says in str(wrong.value)


def test_a_rule_that_can_be_asked_is_kept(tmp_path):
    write(tmp_path, opening("{ age = { at_most = 17 }, convicted = false }"))
    (rule,) = read_catalogue(tmp_path).latest("lantern").open
    assert (rule.says, rule.level) == ("Not of them.", "refused")
    assert list(unanswered(rule, ["age"])) == ["a conviction"]


def test_every_fact_of_a_person_or_a_place_is_asked_by_some_power():
    asked = {
        name
        for power in shipped()
        for rule in power.open
        for condition in (rule.when, rule.unless)
        for name in condition or {}
    }
    assert asked == {fact.id for fact in FACTS}


def test_what_is_always_said_is_a_note():
    bare = [rule for power in shipped() for rule in power.open if rule.when is None]
    assert bare
    assert {rule.level for rule in bare} == {"note"}


def test_an_opening_asks_nothing_that_nobody_said():
    assert list(unanswered(Opening("Always.", "s.1"), [])) == []
