"""How much of what a section could hold the reader of a copy is told."""

from disrupt.fields import Seen
from orders.packs.extent import extent


def test_a_forum_is_told_all_of_what_binds():
    assert extent("forum", Seen.ORDERS, Seen.CONDITIONS, Seen.RESULT) == "wholly"


def test_of_whom_stands_in_its_copy_a_licensing_authority_is_told_all_that_binds():
    assert extent("licensing", Seen.ORDERS, Seen.CONDITIONS, Seen.RESULT) == "wholly"


def test_housing_is_told_some_of_it_as_it_sees_no_bail():
    assert extent("housing", Seen.ORDERS, Seen.RESULT) == "in part"


def test_a_result_alone_is_a_part_of_what_came_of_a_case():
    assert extent("health-and-social-care", Seen.RESULT) == "in part"


def test_premises_are_told_nothing_of_what_is_linked():
    assert extent("premises", Seen.FACTS) == "not at all"


def test_its_own_actions_are_a_part_of_them():
    assert extent("housing", Seen.ACTIONS) == "in part"
