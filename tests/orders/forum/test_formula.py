"""The formula in words: whoever reads it can work a score out again."""

from orders.forum.formula import formula
from orders.forum.score_rules import PARTS, shipped


def test_every_number_of_the_formula_stands_in_its_words():
    words, rules = " ".join(formula()), shipped()
    tables = (rules.outcomes, rules.families, rules.order_events)
    listed = [f"{word} {number}" for table in tables for word, number in table.items()]
    assert all(each in words for each in listed)
    assert all(f"{days} days" in words for days in (365, 1095))
    assert f"seen with a child {rules.sightings.with_child}" in words


def test_each_part_has_its_sentence_and_intelligence_is_said_to_be_left_out():
    said = formula()
    assert all(any(each.startswith(part.capitalize()) for each in said) for part in PARTS)
    assert "Intelligence is not counted" in said[-1]
