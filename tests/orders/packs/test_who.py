"""What stands under a name: who they are as at the day of the pack, and each under its class."""

import pytest

from disrupt import edit
from disrupt.fields import Seen
from disrupt.partial import PartialDate
from disrupt.records import Group, Person, Photograph, Responsible
from orders.packs.pieces import Piece
from tests import make
from tests.orders.lives import day
from tests.orders.packs.holding import held, line

FIRST, SECOND = b"\xff\xd8\xff1", b"\xff\xd8\xff2"


def photograph(desk, of, picture, **more):
    return edit.make(desk, Photograph, {"picture": picture, **more}, person_id=of.id)


def test_somebody_is_told_by_birth_sex_aliases_and_where_they_are_found(desk):
    robin = make.person(
        desk,
        born=PartialDate(1994, 6, 21),
        sex="male",
        aliases=("Bobby", "Rez"),
        phones=("07700 900653",),
        vehicles=("FE00 CGB",),
        handles=("tallow_rez",),
    )
    make.address(desk, robin, address="31 Tallow Row", postcode="ZZ1 2GB", since="2019-10-03")
    assert held(desk, robin).who == (
        Piece("born 21 June 1994 (32)", Seen.IDENTITY),
        Piece("male", Seen.FACTS),
        Piece("also “Bobby”, “Rez”", Seen.IDENTITY),
        Piece("31 Tallow Row", Seen.CONTACT, "address"),
        Piece("ZZ1 2GB", Seen.CONTACT, "address"),
        Piece("since 03 Oct 2019", Seen.CONTACT, "address"),
        Piece("phones: 07700 900653", Seen.CONTACT, "phones"),
        Piece("vehicles: FE00 CGB", Seen.CONTACT, "vehicles"),
        Piece("handles: tallow_rez", Seen.CONTACT, "phones"),
    )


@pytest.mark.parametrize(
    ("born", "says"),
    [
        (PartialDate(1994), "born 1994 (31 or 32)"),
        (PartialDate(1994, 1), "born January 1994 (32)"),
        (PartialDate(1994, about=True), "born about 1994 (about 31)"),
    ],
)
def test_an_age_is_no_more_exact_than_the_birth(desk, born, says):
    assert line(held(desk, make.person(desk, born=born)).who) == says


def test_the_address_is_the_one_of_that_day(desk, robin):
    make.address(desk, robin, address="1 Cinder Lane", since="2024-01-01", until="2026-11-10")
    make.address(desk, robin, address="31 Tallow Row", since="2026-11-11")
    assert "1 Cinder Lane" in line(held(desk, robin, day("2026-11-09")).who)
    assert "31 Tallow Row" in line(held(desk, robin, day("2026-11-12")).who)


def test_the_photograph_is_the_newest_that_had_been_taken(desk, robin):
    assert held(desk, robin).photo is None
    photograph(desk, robin, FIRST, taken_on=PartialDate(2026, 10, 9))
    photograph(desk, robin, SECOND, taken_on=PartialDate(2026, 11, 12))
    before, after = held(desk, robin, day("2026-11-01")).photo, held(desk, robin).photo
    assert (before.picture, before.taken) == (FIRST, Piece("09 Oct 2026", Seen.IDENTITY))
    assert (after.picture, after.taken) == (SECOND, Piece("12 Nov 2026", Seen.IDENTITY))


def test_a_photograph_without_a_day_says_so(desk, robin):
    photograph(desk, robin, FIRST)
    assert held(desk, robin).photo.taken.says == "no date recorded"


def test_each_marker_has_its_day_and_its_own_word_by_which_it_is_left_out(desk, robin):
    make.marker(desk, robin, "violence", on=PartialDate(2024, 6))
    make.marker(desk, robin, "drugs")
    make.marker(desk, robin, "weapons", on=PartialDate(2026, 12, 1))
    assert held(desk, robin).markers == (
        Piece("violence (Jun 2024)", Seen.MARKERS, "violence"),
        Piece("drugs", Seen.MARKERS, "drugs"),
    )


def test_of_a_place_is_told_what_it_is_where_it_is_and_who_runs_it(desk, place, robin):
    edit.change(desk, place, {"kind": "bar", "uprn": "100"})
    said = {"who": robin.reference, "capacity": "manager", "since": PartialDate(2025)}
    edit.make(desk, Responsible, said, premises_id=place.id)
    over = {"who": "Lena Tallow", "until": PartialDate(2026, 1, 1), "since": PartialDate(2020)}
    edit.make(desk, Responsible, over, premises_id=place.id)
    found = held(desk, place)
    assert line(found.who) == (
        "bar · 14 Regent Street · UPRN: 100 · manager · Exley, Robin · since 2025"
    )
    assert found.lines("Answered for it before") == ["Lena Tallow · since 2020 · until 01 Jan 2026"]


def test_a_child_is_told_by_whose_reference_it_is_and_a_group_by_nothing(desk, child):
    assert held(desk, child).who == (Piece("authority: Westmere", Seen.CHILD),)
    group = edit.make(desk, Group, {"name": "Cinder Lane"})
    assert held(desk, group).who == held(desk, group).groups == ()


def test_of_nobody_known_by_anything_there_is_nothing_to_say(desk):
    assert held(desk, edit.make(desk, Person, {"family_name": "Exley"})).who == ()
