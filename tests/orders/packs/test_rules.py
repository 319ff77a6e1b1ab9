"""Until when a copy is kept, and what the register of disclosures says of it: data, in one file."""

from datetime import date

import pytest

from disrupt.fields import Seen
from disrupt.lists import word_list
from disrupt.paths import resource
from orders.packs.rules import read_rules, shipped
from orders.reading import Unreadable

FILE = resource("packs.toml").read_text(encoding="utf-8")


def words(name):
    return {each.word for each in word_list(name).words}


def test_a_copy_is_kept_for_years_that_a_file_says():
    assert shipped().keep_until(date(2026, 11, 20)) == date(2032, 11, 20)


def test_of_29_february_it_is_1_march():
    assert shipped().keep_until(date(2028, 2, 29)) == date(2034, 3, 1)


def test_nobody_claims_that_the_years_were_checked():
    assert shipped().confidence == "low"
    assert "unverified" in shipped().source


def test_what_a_disclosure_says_of_a_copy_is_in_its_lists():
    rules = shipped()
    assert rules.purpose in words("disclosure_purposes")
    assert rules.gateway in words("gateways")
    assert set(rules.classes.values()) <= words("disclosure_classes")


def test_classes_are_told_once_and_in_the_order_of_the_table():
    held = (Seen.CONDITIONAL, Seen.NOBODY, Seen.INTELLIGENCE, Seen.IDENTITY)
    assert shipped().words(held) == ("identity", "intelligence")


@pytest.mark.parametrize(
    ("said", "instead"), [('"actions" = "actions"', ""), ('"score" =', '"weather" =')]
)
def test_a_class_that_is_missing_or_means_nothing_is_refused(tmp_path, said, instead):
    path = tmp_path / "packs.toml"
    path.write_text(FILE.replace(said, instead), encoding="utf-8")
    with pytest.raises(Unreadable, match="classes"):
        read_rules(path)
