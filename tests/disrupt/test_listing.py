"""A list shows what was asked for and may be seen, in its order, as it holds today."""

import json
import shutil
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from disrupt import edit, records
from disrupt.columns import columns_of
from disrupt.errors import Refused
from disrupt.fields import Kind
from disrupt.listing import Listing, copied, look, page
from disrupt.lists import word_list
from disrupt.partial import PartialDate
from disrupt.records import Person
from disrupt.records.base import current
from disrupt.records.person import Status
from disrupt.roles import ROLES
from disrupt.selecting import Filter, Order
from disrupt.workspace import Workspace
from tests import make
from tests.conftest import Register
from tests.desks import held, log, seat, typed

NAMES = ("family_name", "given_names")
EVERY_SEAT = ("disruption-officer", "licensing-officer", "forum-chair", "forum-coordinator")


@pytest.fixture(scope="module")
def register_of_five(template, tmp_path_factory):
    """One register for all that only look."""
    folder = tmp_path_factory.mktemp("listing") / "westmere.disrupt"
    shutil.copytree(template.folder, folder)
    store = Register(folder, template.made).open()
    _people(Workspace(store, "a test"))
    yield store
    store.close()


def _people(desk):
    sean = make.person(
        desk,
        family_name="O'Brien",
        given_names="Sean",
        aliases=("Wren", "Big Tam"),
        born=PartialDate(1988, 5, 4),
        phones=("07700 900123",),
        sex="male",
        also_victim=True,
        linked_offences=("drugs", "violence"),
        note="Seen at the rank,\nmost nights.",
    )
    make.status(desk, sean, "alleged", on=PartialDate(2024))
    make.status(desk, sean, "charged", on=PartialDate(2025, 2))
    make.status(desk, sean, "convicted", on=PartialDate(2027))
    make.address(desk, sean, address="31 Tallow Row", postcode="ZZ1 1AA", since=PartialDate(2020))
    make.marker(desk, sean, "violence")
    make.marker(desk, sean, "drugs")
    zoe = make.person(
        desk, family_name="Żurawik", given_names="Zoë", born=PartialDate(1988, about=True)
    )
    make.status(desk, zoe, "convicted")
    make.status(desk, zoe, "suspected")
    make.address(desk, zoe, address="9 Cairn Walk", postcode="ZZ4 6UA", until=PartialDate(2026, 10))
    make.person(desk, family_name="Łukasz", given_names="adam", sex="female", also_victim=False)
    make.person(desk, family_name="mullen", given_names="Bo", born=PartialDate(1990, 11))
    make.person(
        desk,
        family_name="100% Exley",
        given_names="Robin_",
        area="Oxmarsh",
        whereabouts_until=PartialDate(2040, 3, 1),
    )


@pytest.fixture
def five(register_of_five):
    return seat(register_of_five, "disruption-officer")


def listed(desk, *filters, order="reference", down=False, columns=("family_name",)):
    """The rows of a list, each as the texts of its cells."""
    looked = look(desk, Listing(Person, columns, Order(order, down), filters))
    return [row.texts for row in page(desk, looked, 0, 100)]


def names(desk, *filters, **more):
    return [texts[0] for texts in listed(desk, *filters, **more)]


def offered(desk):
    return {column.name for column in columns_of(desk, Person)}


def test_a_row_says_what_was_asked_for(five):
    columns = ("family_name", "born", "status", "status_on", "postcode", "markers", "note")
    assert listed(five, columns=columns)[0] == (
        "O'Brien",
        "04 May 1988",
        "Charged, not convicted",
        "Feb 2025",
        "ZZ1 1AA",
        "drugs, violence",
        "Seen at the rank, most nights.",
    )


def test_nothing_recorded_leaves_its_cell_empty(five):
    assert listed(five, columns=("sex", "status", "markers", "aliases"))[3] == ("", "", "", "")


def test_what_is_over_or_not_yet_begun_is_not_shown(five):
    assert [texts[0] for texts in listed(five, columns=("postcode",))[:2]] == ["ZZ1 1AA", ""]


def test_of_two_of_one_day_the_one_further_on_counts(five):
    assert listed(five, columns=("status",))[1] == ("Convicted by a court",)


ORDERS = [
    ("family_name", ["100% Exley", "Łukasz", "mullen", "O'Brien", "Żurawik"]),
    ("given_names", ["Łukasz", "mullen", "100% Exley", "O'Brien", "Żurawik"]),
    ("born", ["Żurawik", "O'Brien", "mullen", "Łukasz", "100% Exley"]),
    ("status", ["O'Brien", "Żurawik", "Łukasz", "mullen", "100% Exley"]),
    ("sex", ["O'Brien", "Łukasz", "Żurawik", "mullen", "100% Exley"]),
    ("also_victim", ["Łukasz", "O'Brien", "Żurawik", "mullen", "100% Exley"]),
    ("markers", ["O'Brien", "Żurawik", "Łukasz", "mullen", "100% Exley"]),
    ("postcode", ["O'Brien", "Żurawik", "Łukasz", "mullen", "100% Exley"]),
    ("aliases", ["O'Brien", "Żurawik", "Łukasz", "mullen", "100% Exley"]),
]


@pytest.mark.parametrize(("column", "expected"), ORDERS)
def test_it_is_sorted_as_a_person_would_and_the_unknown_stands_last(five, column, expected):
    assert names(five, order=column) == expected


def test_downwards_the_unknown_still_stands_last(five):
    downwards = ["mullen", "O'Brien", "Żurawik", "Łukasz", "100% Exley"]
    assert names(five, order="born", down=True) == downwards


WANTED = [
    (Filter("family_name", "obri"), ["O'Brien"]),
    (Filter("family_name", "O'B"), ["O'Brien"]),
    (Filter("family_name", "ukasz"), ["Łukasz"]),
    (Filter("family_name", "lukasz"), ["Łukasz"]),
    (Filter("family_name", "r"), ["O'Brien", "Żurawik"]),
    (Filter("family_name", "%"), ["100% Exley"]),
    (Filter("given_names", "_"), ["100% Exley"]),
    (Filter("aliases", "big tam"), ["O'Brien"]),
    (Filter("phones", "07700 900"), ["O'Brien"]),
    (Filter("born", "1988"), ["O'Brien", "Żurawik"]),
    (Filter("born", "May 1988"), ["O'Brien"]),
    (Filter("born", "4/5/88"), ["O'Brien"]),
    (Filter("born", "199"), ["mullen"]),
    (Filter("whereabouts_until", "1/3/40"), ["100% Exley"]),
    (Filter("born", "1/11/90"), []),
    (Filter("born", "Nov 1990"), ["mullen"]),
    (Filter("born", "%"), []),
    (Filter("note", "RANK"), ["O'Brien"]),
    (Filter("area", "oxmarsh"), ["100% Exley"]),
    (Filter("sex", words=("Male",)), ["O'Brien"]),
    (Filter("sex", words=("male", "female")), ["O'Brien", "Łukasz"]),
    (Filter("sex", words=("",)), ["Żurawik", "mullen", "100% Exley"]),
    (Filter("also_victim", words=("no",)), ["Łukasz"]),
    (Filter("also_victim", words=("yes", "")), ["O'Brien", "Żurawik", "mullen", "100% Exley"]),
    (Filter("also_victim", words=("perhaps",)), []),
    (Filter("linked_offences", words=("violence",)), ["O'Brien"]),
    (Filter("status", words=("charged",)), ["O'Brien"]),
    (Filter("status", words=("alleged", "suspected")), []),
    (Filter("status", words=("convicted", "")), ["Żurawik", "Łukasz", "mullen", "100% Exley"]),
    (Filter("status_on", "2025"), ["O'Brien"]),
    (Filter("postcode", "zz1"), ["O'Brien"]),
    (Filter("postcode", "zz4"), []),
    (Filter("address", "tallow"), ["O'Brien"]),
    (Filter("markers", words=("drugs",)), ["O'Brien"]),
    (Filter("markers", words=("",)), ["Żurawik", "Łukasz", "mullen", "100% Exley"]),
    (Filter("area", ""), ["O'Brien", "Żurawik", "Łukasz", "mullen", "100% Exley"]),
]


@pytest.mark.parametrize(("wanted", "expected"), WANTED, ids=str)
def test_a_filter_keeps_those_who_meet_it_today(five, wanted, expected):
    assert names(five, wanted) == expected


def test_filters_are_all_to_be_met(five):
    both = (Filter("born", "1988"), Filter("status", words=("convicted",)))
    assert names(five, *both) == ["Żurawik"]


def test_it_says_how_many_of_how_many(five):
    looked = look(five, Listing(Person, NAMES, filters=(Filter("born", "1988"),)))
    assert (looked.shown, looked.all) == (2, 5)


def test_it_comes_in_pages(five):
    looked = look(five, Listing(Person, NAMES))
    pages = [page(five, looked, start, 2) for start in (0, 2, 4, 6)]
    assert [len(each) for each in pages] == [2, 2, 1, 0]
    assert [row.reference[-1] for each in pages for row in each] == list("12345")


def test_that_a_list_was_looked_at_is_one_line_of_the_log(five):
    before = len(log(five.store))
    looked = look(five, Listing(Person, NAMES, filters=(Filter("born", "1988"),)))
    page(five, looked, 0, 2)
    page(five, looked, 2, 2)
    line = log(five.store)[before:]
    assert [(each.event, each.count) for each in line] == [("listed", 2)]
    sealed = json.loads(line[0].detail)["filters"]
    assert json.loads(line[0].detail) == {
        "kind": "person",
        "columns": list(NAMES),
        "order": {"column": "reference", "down": False},
        "filters": sealed,
    }
    (wanted,) = typed(five.store, line[0].detail, "filters")
    assert wanted == {"column": "born", "contains": "1988", "words": []}
    assert "1988" not in sealed


def test_that_rows_were_copied_is_in_the_log(five):
    copied(five, NAMES, ("N-2026-0001", "N-2026-0003"))
    line = log(five.store, "copied")[-1]
    assert line.count == 2
    assert json.loads(line.detail)["references"] == ["N-2026-0001", "N-2026-0003"]


@pytest.mark.parametrize("role", EVERY_SEAT)
def test_only_what_a_role_may_read_is_offered(register_of_five, role):
    desk = seat(register_of_five, role)
    own = {field.name for field in desk.readable("person")}
    lent = {
        *({"status", "status_on"} if desk.readable("person_status") else ()),
        *({"address", "postcode"} if desk.readable("person_address") else ()),
        *({"markers"} if desk.readable("person_marker") else ()),
    }
    assert offered(desk) == own | lent


def test_no_picture_is_a_column(five):
    assert Kind.PICTURE not in {column.field.kind for column in columns_of(five, Person)}


def test_what_may_not_be_seen_is_neither_shown_filtered_nor_sorted_by(register_of_five):
    desk = seat(register_of_five, "forum-coordinator")
    asked = Listing(
        Person,
        ("family_name", "born", "status"),
        Order("status"),
        (Filter("status", words=("charged",)), Filter("note", "rank")),
    )
    looked = look(desk, asked)
    assert looked.listing == Listing(Person, ("family_name",), Order("reference"), ())
    assert [row.texts for row in page(desk, looked, 0, 2)] == [("O'Brien",), ("Żurawik",)]


def test_one_column_is_shown_at_least(register_of_five):
    desk = seat(register_of_five, "forum-coordinator")
    assert listed(desk, columns=("born",))[0] == ("N-2026-0001",)


def test_roles_are_asked_again_for_each_page(register_of_five):
    looked = look(seat(register_of_five, "disruption-officer"), Listing(Person, NAMES))
    auditor = seat(register_of_five, "auditor")
    with pytest.raises(Refused):
        page(auditor, looked, 0, 10)


def test_whoever_reads_nothing_of_a_kind_is_refused_and_it_is_logged(five, monkeypatch):
    reads_nothing = replace(ROLES["disruption-officer"], reads={})
    monkeypatch.setitem(ROLES, "reader of nothing", reads_nothing)
    with pytest.raises(Refused):
        look(seat(five.store, "reader of nothing"), Listing(Person, NAMES))
    assert log(five.store, "refused")[-1].detail == "find"


def test_a_column_that_is_no_more_is_left_out(five):
    looked = look(five, Listing(Person, ("shoe_size", "family_name"), Order("shoe_size")))
    assert looked.listing == Listing(Person, ("family_name",), Order("reference"))


DAYS = st.sampled_from(["2024", "~2025", "2025-06", "2026-11-20", "2026-11-21", "2027", None])
RECORDED = st.sampled_from([date(2025, 6, 1), date(2026, 11, 20), date(2026, 12, 1)])
WORDS = st.sampled_from([word.word for word in word_list("status").words] + ["unheard of"])
SAID = st.lists(st.tuples(WORDS, DAYS, RECORDED), max_size=4)


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(SAID)
def test_the_database_and_the_page_agree_on_what_holds_today(desk, said):
    person = make.person(desk)
    for word, on, recorded in said:
        known = PartialDate.read(on) if on else None
        make.status(desk, person, word, on=known, recorded_on=recorded)
    mine = [each for each in held(desk.store, Status) if each.person_id == person.id]
    newest = current(mine, desk.today)
    word = newest.status if newest else ""
    asked = Listing(Person, ("status",), filters=(Filter("status", words=(word,)),))
    looked = look(desk, asked)
    found = [row.id for row in page(desk, looked, 0, 1000)]
    others = replace(asked, filters=(Filter("status", words=("acquitted",)),))
    not_found = [row.id for row in page(desk, look(desk, others), 0, 1000)]
    assert person.id in found
    assert (person.id in not_found) == (word == "acquitted")


def test_rows_keep_their_places_until_the_list_is_asked_for_anew(desk):
    first, *_ = (make.person(desk, family_name=name) for name in ("Ash", "Birch", "Cinder"))
    looked = look(desk, Listing(Person, ("family_name",), Order("family_name")))
    edit.change(desk, first, {"family_name": "Elder"})
    make.person(desk, family_name="Alder")
    assert [row.texts for row in page(desk, looked, 0, 9)] == [("Elder",), ("Birch",), ("Cinder",)]
    assert names(desk, order="family_name") == ["Alder", "Birch", "Cinder", "Elder"]


def test_a_list_of_nobody_has_no_rows(five):
    looked = look(five, Listing(Person, NAMES, filters=(Filter("area", "nowhere"),)))
    assert (looked.shown, looked.ids, page(five, looked, 0, 10)) == (0, (), ())


def test_a_filter_by_a_dated_part_and_an_order_by_another_go_together(five):
    wanted = (Filter("status", words=("charged", "convicted")), Filter("postcode", words=("",)))
    assert names(five, wanted[0], order="postcode") == ["O'Brien", "Żurawik"]
    assert names(five, *wanted, order="status") == ["Żurawik"]
    assert names(five, wanted[0], order="status", down=True) == ["Żurawik", "O'Brien"]


# As they were served, in their order; the third at half past midnight in London.
SERVED = {
    "O-1": date(2026, 1, 31),
    "O-2": datetime(2026, 7, 1, 22, 59, tzinfo=UTC),
    "O-3": datetime(2026, 7, 1, 23, 30, tzinfo=UTC),
    "O-4": date(2026, 7, 3),
    "O-5": datetime(2026, 12, 31, 23, 59, tzinfo=UTC),
    "O-6": None,
}


@pytest.fixture
def orders(desk):
    for reference, served in SERVED.items():
        edit.make(desk, records.Order, {"reference": reference, "power": "sro", "served": served})
    return desk


def by_service(desk, *filters):
    listing = Listing(records.Order, ("served",), Order("served"), filters)
    return [row.reference for row in page(desk, look(desk, listing), 0, 10)]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("1 July 2026", ["O-2"]),
        ("2/7/26", ["O-3"]),
        ("3 July 2026", ["O-4"]),
        ("July 2026", ["O-2", "O-3", "O-4"]),
        ("2026", ["O-1", "O-2", "O-3", "O-4", "O-5"]),
        ("January 2026", ["O-1"]),
        ("30 Jan 2026", []),
        ("1 Feb 2026", []),
        ("31 Dec 2026", ["O-5"]),
        ("1 Jan 2027", []),
        ("9999", []),
        ("soon", []),
    ],
)
def test_an_order_is_found_by_the_day_in_london_of_its_dates(orders, typed, found):
    assert by_service(orders, Filter("served", typed)) == found


def test_orders_stand_in_the_order_of_their_dates_and_those_without_one_last(orders):
    assert by_service(orders) == list(SERVED)
