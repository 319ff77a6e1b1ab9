"""By what the impact of a disruption is said."""

from disrupt.lists import word_list
from orders.criteria import shipped


def test_every_impact_has_its_wording_in_the_order_of_the_list():
    impacts = [each.word for each in shipped().impacts]
    assert impacts == [each.word for each in word_list("impacts").words]
    assert all(each.says.endswith(".") for each in shipped().impacts)


def test_no_national_wording_is_claimed():
    assert (shipped().source, shipped().confidence) == ("Local working criteria", "low")
    assert shipped().edition
