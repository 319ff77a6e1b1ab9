"""What is said of a person is dated: alleged on one day, charged on the next."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from disrupt.headline import headline
from disrupt.partial import PartialDate
from disrupt.records import Person
from disrupt.records.base import current
from disrupt.records.person import Address, Marker, Photograph, Status
from disrupt.roles import readable
from tests import make
from tests.desks import held

TODAY = date(2026, 11, 20)
SEEN = (*readable(["disruption-officer"], "person"), *readable(["forum-chair"], "person_status"))


def on(text):
    return text and PartialDate.read(text)


def status(word, since=None, recorded=TODAY):
    return Status(status=word, on=on(since), recorded_on=recorded)


def address(text, since=None, until=None, recorded=TODAY):
    return Address(address=text, since=on(since), until=on(until), recorded_on=recorded)


CASE = [status("alleged", "2026-02-10"), status("charged", "2026-05-01")]


@pytest.mark.parametrize(
    ("day", "word"),
    [
        (date(2026, 2, 10), "alleged"),
        (date(2026, 4, 30), "alleged"),
        (date(2026, 5, 1), "charged"),
        (TODAY, "charged"),
    ],
)
def test_a_status_holds_from_its_day_until_the_next_begins(day, word):
    assert current(CASE, day).status == word


def test_before_the_first_day_there_is_no_status():
    assert current(CASE, date(2026, 2, 9)) is None
    assert current([], TODAY) is None


@pytest.mark.parametrize(
    ("day", "text"),
    [
        (date(2026, 1, 1), "31 Tallow Row"),
        (date(2026, 6, 30), "31 Tallow Row"),
        (date(2026, 7, 1), None),
        (date(2026, 8, 1), "2 Cinder Lane"),
    ],
)
def test_the_last_day_at_an_address_is_a_day_there(day, text):
    homes = [
        address("31 Tallow Row", "2026-01-01", "2026-06-30"),
        address("2 Cinder Lane", "2026-08-01"),
    ]
    found = current(homes, day)
    assert (found and found.address) == text


def test_of_two_addresses_at_once_the_one_that_began_last_holds():
    homes = [address("31 Tallow Row", "2020"), address("2 Cinder Lane", "2024", "2025")]
    assert current(homes, date(2025, 12, 31)).address == "2 Cinder Lane"
    assert current(homes, date(2026, 1, 1)).address == "31 Tallow Row"


def test_what_nobody_dated_holds_from_the_day_it_was_recorded():
    undated = [status("alleged", recorded=date(2026, 11, 20))]
    assert current(undated, date(2026, 11, 19)) is None
    assert current(undated, TODAY).status == "alleged"


def test_a_status_recorded_today_without_a_date_is_later_than_one_of_last_year():
    assert current([status("charged", "2025-03"), status("acquitted")], TODAY).status == "acquitted"


@pytest.mark.parametrize(
    ("since", "first"),
    [
        ("2026", date(2026, 1, 1)),
        ("~2026", date(2026, 1, 1)),
        ("2026-05", date(2026, 5, 1)),
        ("2026-05-17", date(2026, 5, 17)),
    ],
)
def test_a_date_of_which_a_part_is_known_begins_on_its_first_day(since, first):
    assert current([status("charged", since)], first).status == "charged"
    assert current([status("charged", since)], first - timedelta(days=1)) is None


@pytest.mark.parametrize(
    ("until", "last"),
    [
        ("2026", date(2026, 12, 31)),
        ("2024-02", date(2024, 2, 29)),
        ("2026-06-30", date(2026, 6, 30)),
    ],
)
def test_an_end_of_which_a_part_is_known_reaches_to_its_last_day(until, last):
    homes = [address("31 Tallow Row", "2020", until)]
    assert current(homes, last)
    assert current(homes, last + timedelta(days=1)) is None


@pytest.mark.parametrize(
    ("first", "second"),
    [("charged", "alleged"), ("convicted", "charged"), ("convicted", "a word of our own")],
)
def test_of_two_on_one_day_the_one_further_on_in_a_case_holds(first, second):
    both = [status(first, "2026-05-01"), status(second, "2026-05-01")]
    assert current(both, TODAY).status == current(both[::-1], TODAY).status == first


def test_of_two_on_one_day_the_one_known_later_holds():
    earlier = status("convicted", "2026-05-01", recorded=date(2026, 5, 1))
    later = status("charged", "2026-05-01", recorded=date(2026, 5, 3))
    assert current([earlier, later], TODAY).status == "charged"


STATUSES = st.builds(
    status,
    st.sampled_from(["alleged", "suspected", "charged", "convicted", "a word of our own"]),
    st.none() | st.sampled_from(["2024", "~2025", "2025-06", "2026-02-28", "2026-11-20", "2027"]),
    st.dates(date(2025, 1, 1), date(2026, 12, 31)),
)


@given(st.lists(STATUSES), st.dates(date(2023, 1, 1), date(2028, 1, 1)), st.randoms())
def test_the_order_in_which_statuses_were_written_changes_nothing(statuses, day, chance):
    shuffled = chance.sample(statuses, len(statuses))
    found, again = current(statuses, day), current(shuffled, day)
    assert (found and found.order()) == (again and again.order())


@given(st.lists(STATUSES), st.dates(date(2023, 1, 1), date(2028, 1, 1)))
def test_the_status_of_a_day_had_begun_and_none_that_had_began_later(statuses, day):
    begun = [each for each in statuses if each.begun_on() <= day]
    found = current(statuses, day)
    assert (found is None) == (begun == [])
    assert all(each.begun_on() <= found.begun_on() <= day for each in begun)


@given(st.lists(STATUSES), STATUSES, st.dates(date(2023, 1, 1), date(2028, 1, 1)))
def test_what_begins_later_changes_no_day_before_it(statuses, new, day):
    before = current(statuses, day)
    after = current([*statuses, new], day)
    assert after is before or new.begun_on() <= day


def test_every_dated_thing_knows_whose_it_is_and_when_it_began(desk):
    robin = make.person(desk)
    make.status(desk, robin)
    make.address(desk, robin, since=PartialDate(2020))
    make.marker(desk, robin, on=PartialDate(2021, 5))
    parts = held(desk.store, Status, Address, Marker)
    assert [each.subject_id for each in parts] == [robin.id] * 3
    assert [each.begun_on() for each in parts] == [TODAY, date(2020, 1, 1), date(2021, 5, 1)]


def test_a_picture_is_kept_byte_for_byte(desk):
    picture = b"\xff\xd8\xff" + bytes(range(256))
    from_disk = Photograph(picture=picture, taken_on=PartialDate(2025), recorded_on=TODAY)
    assert from_disk.begun_on() == date(2025, 1, 1)


@pytest.mark.parametrize(
    ("values", "says"),
    [
        (
            {"family_name": "O'Brien", "given_names": "Sean", "born": PartialDate(1988, 5, 4)},
            "O'Brien, Sean, born 4 May 1988, charged",
        ),
        ({"family_name": "Exley", "born": PartialDate(1988, about=True)}, "Exley, born about 1988"),
        ({"given_names": "Robin"}, "Robin"),
        ({"aliases": ("Wren", "Lark")}, "“Wren”"),
        ({}, "Name not recorded"),
        ({"family_name": "de Souza", "given_names": "Ana"}, "de Souza, Ana"),
    ],
)
def test_a_person_is_said_in_one_line(values, says):
    statuses = CASE if "charged" in says else []
    assert headline(Person(**values), statuses, SEEN, TODAY) == says


def test_a_line_says_no_more_than_its_reader_may_know():
    wren = Person(aliases=("Wren",), born=PartialDate(1988))
    licensing = readable(["licensing-officer"], "person")
    assert headline(wren, CASE, licensing, TODAY) == "Name not recorded, born 1988"
    coordinator = readable(["forum-coordinator"], "person")
    assert headline(wren, CASE, coordinator, TODAY) == "Name not recorded"


def test_as_at_an_earlier_day_the_line_says_the_status_of_that_day():
    robin = Person(family_name="Exley")
    assert headline(robin, CASE, SEEN, date(2026, 4, 30)) == "Exley, alleged"
    assert headline(robin, CASE, SEEN, date(2026, 5, 1)) == "Exley, charged"
    assert headline(robin, CASE, SEEN, date(2026, 1, 1)) == "Exley"
