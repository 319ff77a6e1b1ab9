"""References: prefix, year and running number, in order and never given twice."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from sqlalchemy.exc import IntegrityError

from disrupt.clock import Clock
from disrupt.records import Person
from disrupt.store.store import Store
from disrupt.workspace import Workspace
from tests import make
from tests.conftest import CLOCK, Register
from tests.store.meddling import StoppedError, asked, ends_in, examined


def given(store: Store, *asked_for: str | None) -> list[str]:
    """The references of people who come with these, in one flush."""
    people = [Person(family_name="Exley", reference=each) for each in asked_for]
    with store.writing("a test") as session:
        session.add_all(people)
    return [person.reference for person in people]


def test_the_first_reference_of_a_year_ends_in_one(store: Store) -> None:
    assert given(store, None) == ["N-2026-0001"]


def test_several_new_in_one_flush_are_numbered_in_order(store: Store) -> None:
    assert given(store, None, None, "", None) == [f"N-2026-000{number}" for number in (1, 2, 3, 4)]


def test_numbers_go_on_from_flush_to_flush_and_from_opening_to_opening(register: Register) -> None:
    for number in (1, 3):
        store = register.open()
        assert given(store, None) == [f"N-2026-000{number}"]
        assert given(store, None) == [f"N-2026-000{number + 1}"]
        store.close()
    assert examined(register).ok


@pytest.mark.parametrize(
    ("moment", "reference"),
    [
        (datetime(2026, 12, 31, 23, 30, tzinfo=UTC), "N-2026-0001"),
        (datetime(2027, 1, 1, 0, 30, tzinfo=UTC), "N-2027-0001"),
        (datetime(2026, 12, 31, 23, 59, 59, 999_999, UTC), "N-2026-0001"),
        (datetime(2027, 1, 1, tzinfo=UTC), "N-2027-0001"),
        # In Karachi it is the new year already.
        (datetime(2027, 1, 1, 4, 30, tzinfo=timezone(timedelta(hours=5))), "N-2026-0001"),
        (datetime(2027, 1, 1, 5, 30, tzinfo=timezone(timedelta(hours=5))), "N-2027-0001"),
    ],
)
def test_the_year_is_the_year_in_london(
    register: Register, moment: datetime, reference: str
) -> None:
    store = register.open(clock=Clock(moment))
    assert given(store, None) == [reference]
    store.close()


def test_a_new_year_begins_at_one_and_the_old_year_is_left_as_it_was(register: Register) -> None:
    store = register.open(clock=CLOCK)
    assert given(store, None, None) == ["N-2026-0001", "N-2026-0002"]
    store.close()
    store = register.open(clock=Clock(datetime(2027, 1, 4, 9, 0, tzinfo=UTC)))
    assert given(store, None) == ["N-2027-0001"]
    store.close()
    assert sorted(asked(register, "SELECT * FROM counter")) == [("N-2026", 2), ("N-2027", 1)]


@pytest.mark.parametrize(
    ("brought", "next_one"),
    [
        ("N-2026-0117", "N-2026-0118"),
        ("N-2026-9999", "N-2026-10000"),
        ("N-2026-000000007", "N-2026-0008"),
        ("N-2025-0117", "N-2026-0001"),
        ("CAWN-2026-0031", "N-2026-0001"),
        ("A reference from elsewhere", "N-2026-0001"),
        ("N-2026-", "N-2026-0001"),
        ("N-2026-12a", "N-2026-0001"),
    ],
)
def test_a_reference_that_was_brought_along_is_kept_and_never_given_again(
    store: Store, brought: str, next_one: str
) -> None:
    assert given(store, brought) == [brought]
    assert given(store, None) == [next_one]


def test_a_reference_brought_in_the_same_flush_is_not_given_to_another(store: Store) -> None:
    assert given(store, None, "N-2026-0001", "N-2026-0004", None) == [
        "N-2026-0005",
        "N-2026-0001",
        "N-2026-0004",
        "N-2026-0006",
    ]


def test_a_lower_number_brought_later_does_not_turn_the_count_back(store: Store) -> None:
    given(store, "N-2026-0117")
    given(store, "N-2026-0003")
    assert given(store, None) == ["N-2026-0118"]


def test_a_reference_changed_by_hand_is_never_given_to_another(desk: Workspace) -> None:
    number = make.person(desk).id
    with desk.store.writing("a test") as session:
        session.get_one(Person, number).reference = "N-2026-0003"
    assert given(desk.store, None, None) == ["N-2026-0004", "N-2026-0005"]


def test_a_reference_that_was_given_up_is_never_given_again(desk: Workspace) -> None:
    number = make.person(desk).id
    with desk.store.writing("a test") as session:
        session.get_one(Person, number).reference = "brought from elsewhere"
    assert given(desk.store, None) == ["N-2026-0002"]


def test_two_people_cannot_have_one_reference(store: Store, register: Register) -> None:
    given(store, "N-2026-0007")
    with ends_in(IntegrityError), store.writing("a test") as session:
        session.add(Person(reference="N-2026-0007"))
    assert asked(register, "SELECT count(*) FROM person") == [(1,)]
    assert given(store, None) == ["N-2026-0008"]


def test_a_number_given_in_work_that_failed_was_never_seen_and_is_given(store: Store) -> None:
    with ends_in(StoppedError), store.writing("a test") as session:
        session.add(Person(family_name="Exley"))
        session.flush()
        raise StoppedError
    assert given(store, None) == ["N-2026-0001"]


def test_a_part_has_no_reference_and_uses_up_none(desk: Workspace) -> None:
    make.status(desk, make.person(desk))
    assert make.person(desk).reference == "N-2026-0002"
