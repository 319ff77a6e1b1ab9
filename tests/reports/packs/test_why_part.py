"""Why measures are not open stands once in a copy: for whom, in full, and only where it is told."""

from dataclasses import replace

from reports.packs.looks import SHEET
from reports.packs.measures_table import WHY
from reports.packs.why_part import has_why, why_part
from reports.page import Furniture, paper
from tests.reports.packs import copies_made, made
from tests.reports.packs.made import text_of

LATE = "It needs a charge: none is recorded."


def pack(*held, places=()):
    """Of people, and of places, each with its measures."""
    people = [replace(copies_made.subject(at, f"N{at}"), measures=m) for at, m in enumerate(held)]
    more = [
        replace(copies_made.subject(at, f"P{at}"), kind="premises", measures=m)
        for at, m in enumerate(places)
    ]
    return replace(copies_made.PACK, pages=(*people, *more))


def read(of):
    content = paper([*why_part(of)], Furniture("A pack", "a footer", sheet=SHEET))
    return " ".join(text_of(content))


def not_open(name, *why):
    return made.measure(name, "not open", *why)


def test_it_says_in_full_why_and_whence_that_is_known():
    said = read(pack((not_open("Remand", LATE, "Bail Act 1976 s.7"),)))
    assert WHY in said
    assert "Not open Measure Why it is not open Items" in said
    assert f"Remand {LATE} · Bail Act 1976 s.7 1" in said
    assert "What to check first" not in said


def test_what_is_alike_in_why_and_in_whom_stands_together():
    both = (not_open("Remand", LATE), not_open("Bail", LATE), not_open("Old order", "Repealed."))
    said = read(pack(both, both, both))
    assert f"Remand, Bail {LATE} all people" in said
    assert "Old order Repealed. all people" in said


def test_one_reason_for_different_people_stands_below_itself():
    one, other = not_open("Remand", LATE), not_open("Bail", LATE)
    said = read(pack((one, other), (one,), (one,), (one,)))
    assert f"Remand {LATE} all people Bail {LATE} 1" in said


def test_those_of_whom_it_is_not_so_are_named_where_they_are_few():
    one, none = (not_open("Remand", LATE),), (not_open("Bail", "Other."),)
    few = pack(one, none, none, one, none, *[one] * 5)
    assert f"Remand {LATE} all people but 2–3, 5" in read(few)
    many = pack(one, one, one, none, one, none, none)
    assert f"Remand {LATE} 1–3, 5 " in read(many)


def test_people_and_places_are_told_apart():
    one, none = (not_open("Notice", LATE),), (not_open("Bail", "Other."),)
    assert f"Notice {LATE} all people; all places" in read(pack(one, one, places=(one, one)))
    assert f"Notice {LATE} all places; 1" in read(pack(one, none, none, places=(one, one)))


def test_what_is_open_and_to_be_checked_stands_there_too():
    check = made.measure("Dispersal direction", "not considered", "Only in a public place.")
    said = read(pack((check, made.measure("Injunction", "not considered"))))
    assert "Open, not considered Measure What to check first Items" in said
    assert "Dispersal direction Only in a public place. 1" in said
    assert "Injunction" not in said
    assert "Why it is not open" not in said


def test_a_copy_that_tells_of_no_such_measure_has_no_such_part():
    done = made.measure("Injunction", "in place", "to 9 Feb 2027")
    nothing = pack((done, made.measure("Notice", "not considered")))
    assert [*why_part(nothing)] == []
    assert not has_why(nothing)
