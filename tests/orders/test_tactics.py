"""Tactics that are no legal power: a list of their own, and honest about itself."""

from disrupt.lists import word_list
from orders import catalogue
from orders.tactics import shipped

GROUPS = {group.id: group for group in shipped().groups}
TACTICS = [tactic for group in GROUPS.values() for tactic in group.tactics]


def test_it_says_that_nothing_of_it_is_verified():
    assert shipped().confidence == "low"
    assert {tactic.evidence for tactic in TACTICS} == {"unverified"}


def test_only_the_child_s_own_protection_is_never_counted():
    assert [name for name, group in GROUPS.items() if not group.counted] == ["child-protection"]


def test_every_group_that_the_boards_name_is_there():
    wanted = "programme tenancy immigration revenue fire-safety trading-standards vehicle"
    assert set(wanted.split()) <= GROUPS.keys()


def test_no_name_stands_twice_nor_is_also_a_power():
    names = [tactic.id for tactic in TACTICS]
    assert len(names) == len(set(names))
    assert set(names).isdisjoint(catalogue.shipped().editions)


def test_the_words_that_are_chosen_from_are_these():
    assert [(each.word, each.says) for each in word_list("tactics").words] == [
        (tactic.id, tactic.name) for tactic in TACTICS
    ]
    assert [(each.word, each.says) for each in word_list("tactic_sorts").words] == [
        (group.id, group.name) for group in GROUPS.values()
    ]
