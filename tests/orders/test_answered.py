"""The facts of an order that is held, one by one in its power's words, and put back in one."""

import pytest

from disrupt import edit
from disrupt.page import show
from disrupt.records import Order, Premises
from disrupt.workspace import Workspace
from orders import local
from orders.actions import happen, record
from orders.answered import answered, one_by_one, together
from orders.keeping import follows
from orders.reckoning import the_law
from tests import make

LAW = the_law(local.shipped())
NOTICE = LAW.catalogue.latest("closure-notice")
HELD = ("rank=inspector", "hours=24", "by the owner's son", "fee=none")


@pytest.fixture
def desk(store):
    return Workspace(store, "a test", follows(LAW))


def shown(desk, reference):
    """By the label of each, the value that stands there."""
    page = one_by_one(LAW, show(desk, reference))
    return {field.label: value for field, value in page.values}


def test_each_is_asked_in_the_words_of_its_power():
    found = answered(NOTICE, HELD)
    labels = {field.name: field.label for field in found.fields}
    assert labels["rank"] == "Rank of the officer who issues it"
    assert (found.values["rank"], found.values["hours"]) == ("inspector", "24")
    assert found.values["signer"] is None
    assert found.others == ("by the owner's son", "fee=none")


@pytest.mark.parametrize("fact", ["any_foreign_travel=perhaps", "any_foreign_travel"])
def test_what_is_no_answer_stays_as_it_stands(fact):
    found = answered(LAW.catalogue.latest("sro"), (fact,))
    assert (found.values["any_foreign_travel"], found.others) == (None, (fact,))


def test_an_answer_given_twice_is_asked_once_and_loses_nothing():
    found = answered(NOTICE, ("rank=inspector", "rank=superintendent"))
    assert (found.values["rank"], found.others) == ("inspector", ("rank=superintendent",))


def test_what_stands_in_a_column_of_its_own_is_not_asked_again():
    names = {field.name for field in answered(LAW.catalogue.latest("sro"), ()).fields}
    assert "applied_by" in names
    assert "until_further_order" not in names


@pytest.fixture
def notice(desk):
    lounge = edit.make(desk, Premises, {"name": "Moonlight Lounge"}).reference
    said = {"premises": lounge, "issuer": "police", "rank": "inspector", "hours": "24"}
    dates = {"issued": "2026-11-19T18:00", "served": "2026-11-19T18:20"}
    return record(desk, LAW, "closure-notice", said | dates, as_found="a test").reference


def test_they_stand_on_its_page_where_all_of_them_stood(desk, notice):
    values = shown(desk, notice)
    assert values["Issued by"] == "police"
    assert values["Hours that the notice runs"] == "24"
    assert not {"Facts", "Other facts"} & values.keys()


def test_what_its_power_does_not_ask_for_stands_beside_them(desk, notice):
    order = show(desk, notice).subject
    edit.change(desk, order, {"facts": (*order.facts, "by the owner's son")})
    assert shown(desk, notice)["Other facts"] == ("by the owner's son",)


def test_of_a_power_that_nobody_knows_all_of_them_do(desk):
    order = edit.make(desk, Order, {"power": "a bye-law", "facts": ("hours=24",)})
    assert shown(desk, order.reference)["Other facts"] == ("hours=24",)


def test_the_page_of_anything_else_is_left_alone(desk):
    page = show(desk, make.person(desk).reference)
    assert one_by_one(LAW, page) is page
    assert together(LAW, page, {"area": "Oxmarsh"}) == {"area": "Oxmarsh"}


@pytest.mark.parametrize(
    ("values", "kept"),
    [
        ({"rank": "superintendent"}, ("issuer=police", "rank=superintendent", "hours=24")),
        ({"rank": None}, ("issuer=police", "hours=24")),
        ({"signer": "chief-executive"}, (*["issuer=police", "rank=inspector", "hours=24"],)),
        ({"facts": ("a son",)}, ("issuer=police", "rank=inspector", "hours=24", "a son")),
        ({"facts": ("a son",), "rank": None}, ("issuer=police", "hours=24", "a son")),
    ],
)
def test_they_are_kept_in_one_again(desk, notice, values, kept):
    page = one_by_one(LAW, show(desk, notice))
    found = together(LAW, page, {**values, "court": "Westmere"})
    new = ("signer=chief-executive",) if "signer" in values else ()
    assert found == {"court": "Westmere", "facts": (*kept, *new)}


def test_other_values_are_kept_as_they_are(desk, notice):
    page = one_by_one(LAW, show(desk, notice))
    assert together(LAW, page, {"court": "Westmere"}) == {"court": "Westmere"}


def test_so_is_all_of_a_page_that_shows_them_in_one(desk, notice):
    assert together(LAW, show(desk, notice), {"facts": ("hours=12",)}) == {"facts": ("hours=12",)}


def test_the_edition_goes_by_what_happened_to_it(desk, notice):
    happen(desk, LAW, notice, "discharged", desk.today, as_found="a test")
    assert shown(desk, notice)["Issued by"] == "police"
