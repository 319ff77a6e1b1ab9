"""The number of a pack: of equal values the same, in every run, and of no two others."""

import copy
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from types import MappingProxyType

import pytest
from hypothesis import given, settings

from disrupt.clock import LONDON
from disrupt.fields import Seen
from disrupt.partial import PartialDate
from orders.packs.number import as_bytes, number, short
from orders.packs.pieces import Piece
from tests.orders.packs.drawn import PIECES, packs
from tests.orders.packs.whole import pack, page


@dataclass(frozen=True)
class Every:
    """A value with all that one of ours may hold."""

    moment: datetime
    hour: datetime
    day: date
    born: PartialDate
    piece: Piece
    words: tuple[str, ...]
    some: frozenset[str]
    known: Mapping[str, int]
    picture: bytes
    share: float
    is_late: bool
    count: int
    nothing: None


EVERY = Every(
    moment=datetime(2026, 12, 2, 16, 40, tzinfo=UTC),
    hour=datetime(2026, 12, 2, 16, 40),  # noqa: DTZ001 - as a clock on the wall
    day=date(2026, 12, 2),
    born=PartialDate(1985, 6, about=True),
    piece=Piece("Rez, “é”, \udcff", Seen.IDENTITY),
    words=("a", "b"),
    some=frozenset({"a", "b", "c"}),
    known=MappingProxyType({"b": 2, "a": 1}),
    picture=b"\xff\xd8\xff",
    share=0.1,
    is_late=False,
    count=0,
    nothing=None,
)
CHANGED = {
    "moment": datetime(2026, 12, 2, 16, 41, tzinfo=UTC),
    "hour": datetime(2026, 12, 2, 16, 40, tzinfo=UTC),
    "day": datetime(2026, 12, 2),  # noqa: DTZ001
    "born": PartialDate(1985, 6),
    "piece": Piece("Rez, “é”, \udcff", Seen.CONTACT),
    "words": ("ab",),
    "some": frozenset({"a", "b"}),
    "known": MappingProxyType({"b": 1, "a": 2}),
    "picture": b"\xff\xd8\xfe",
    "share": 0.2,
    "is_late": None,
    "count": "0",
    "nothing": (),
}
PRINTED = """
from tests.orders.packs.test_number import EVERY, as_bytes, number
print(number(as_bytes(EVERY)))
"""


def test_it_is_the_same_in_every_run_and_by_every_python():
    """Written out: a number that changes would make another copy of every pack there is."""
    told = "1f0f471a29fb50400912574122c4ba957a19e710d70c5b3617520b15b8a329ef"
    run = [sys.executable, "-c", PRINTED]
    seeded = {"PYTHONHASHSEED": "1"}
    made = subprocess.run(run, check=True, capture_output=True, text=True, env=seeded)
    assert made.stdout.strip() == told == number(as_bytes(EVERY))


@pytest.mark.parametrize(("name", "value"), CHANGED.items(), ids=CHANGED)
def test_whatever_is_changed_changes_it(name, value):
    assert as_bytes(replace(EVERY, **{name: value})) != as_bytes(EVERY)


def test_a_moment_is_the_same_by_every_clock():
    summer = datetime(2026, 7, 1, 12, tzinfo=UTC)
    assert as_bytes(summer) == as_bytes(summer.astimezone(LONDON))


@settings(max_examples=20, deadline=None)
@given(packs())
def test_equal_packs_have_equal_bytes(pack):
    assert as_bytes(copy.deepcopy(pack)) == as_bytes(pack)


@settings(deadline=None)
@given(PIECES, PIECES)
def test_two_values_have_the_same_bytes_only_where_they_are_equal(one, other):
    assert (as_bytes((one, other)) == as_bytes((other, one))) == (one == other)


def test_two_kinds_of_value_with_the_same_in_them_differ():
    assert as_bytes(pack(page("N-1", "Exley"))) != as_bytes(page("N-1", "Exley"))
    assert as_bytes(()) != as_bytes(frozenset())
    assert as_bytes(("day", "2026-12-02")) != as_bytes(date(2026, 12, 2))


def test_what_does_not_stay_as_it_is_has_none():
    with pytest.raises(TypeError, match="What is a list has no bytes"):
        as_bytes(["a"])


def test_it_is_said_by_its_first_eight():
    assert short(number(b"")) == "e3b0 c442"
