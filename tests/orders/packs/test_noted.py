"""Notes and intelligence in a pack: what is an opinion is called one, and no source is told."""

from dataclasses import replace

import pytest

from disrupt import edit
from disrupt.fields import Seen
from disrupt.records import Intelligence, Note, Vehicle
from disrupt.workspace import Workspace
from orders.packs.pieces import Piece
from tests.orders.lives import day, when
from tests.orders.packs.holding import held, line


def note(desk, *about, **more):
    said = {"text": "Seen to wait by the school.", "kind": "fact", "at": when("2026-11-13")}
    return edit.make(desk, Note, {**said, "about": tuple(o.reference for o in about), **more})


def told(desk, *about, **more):
    said = {"text": "Meets others at the rank.", "at": when("2026-11-14"), "grade": "2B P"}
    return edit.make(
        desk, Intelligence, {**said, "about": tuple(o.reference for o in about), **more}
    )


def test_a_fact_is_told_as_one_with_all_that_it_is_about(desk, robin, place, child):
    made = note(desk, robin, place, child)
    (words,) = held(desk, robin).words("Notes")
    assert words == (
        Piece("13 Nov 2026", Seen.FACTS),
        Piece("fact", Seen.FACTS),
        Piece("Seen to wait by the school.", Seen.FACTS),
        Piece("about: Moonlight Lounge", Seen.FACTS),
        Piece(f"about: {child.reference}", Seen.CHILD),
        Piece(made.reference, Seen.FACTS),
    )


def test_an_opinion_is_called_so_and_each_word_of_it_is_for_those_who_see_opinions(desk, robin):
    note(desk, robin, kind="Opinion", text="He does not decide.")
    (words,) = held(desk, robin).words("Notes")
    assert {each.seen for each in words} == {Seen.OPINION}
    assert [each.says for each in words[1:3]] == ["opinion", "He does not decide."]


def test_a_note_under_a_condition_is_told_to_those_whom_it_names(desk, robin):
    note(desk, robin, handling="For the forum alone.")
    note(desk, robin, kind="opinion", grade="2B C", at=when("2026-11-12"))
    first, second = held(desk, robin).words("Notes")
    assert {(e.seen, e.sort) for e in first} == {(Seen.CONDITIONAL, "For the forum alone.")}
    assert {(e.seen, e.sort) for e in second} == {(Seen.CONDITIONAL, "")}


def test_what_was_noted_later_or_recorded_later_is_not_told(desk, robin):
    note(desk, robin, at=when("2026-11-21"))
    note(desk, robin, at=None, text="Nobody said when.")
    assert held(desk, robin, day("2026-11-19")).groups == ()
    assert [line(each) for each in held(desk, robin).words("Notes")] == [
        "fact · Nobody said when. · NT-2026-0002"
    ]


def test_intelligence_is_labelled_without_its_grade(desk, robin):
    vehicle = edit.make(desk, Vehicle, {"registration": "BD51 SMR"})
    made = told(desk, robin, vehicle)
    (words,) = held(desk, robin).words("Intelligence")
    assert {(each.seen, each.sort) for each in words} == {(Seen.INTELLIGENCE, "")}
    assert [each.says for each in words] == [
        *("14 Nov 2026", "intelligence", "Meets others at the rank."),
        *("also about: BD51 SMR", made.reference),
    ]


@pytest.mark.parametrize(
    ("said", "condition"),
    [
        ({"handling": "For the forum alone."}, "For the forum alone."),
        ({"grade": "2BC"}, ""),
        ({"grade": "2b c", "handling": "Not to licensing."}, "Not to licensing."),
    ],
)
def test_its_condition_goes_with_each_word_and_is_never_one_of_them(desk, robin, said, condition):
    told(desk, robin, at=None, **said)
    (words,) = held(desk, robin).words("Intelligence")
    assert {(each.seen, each.sort) for each in words} == {(Seen.CONDITIONAL, condition)}
    assert line(words).startswith("intelligence · Meets others at the rank. · IN-")


@pytest.mark.parametrize(
    ("handling", "seen"),
    [
        ("P", Seen.INTELLIGENCE),
        (" P: may be shared with police and other forces.", Seen.INTELLIGENCE),
        ("P, but not to the forum.", Seen.CONDITIONAL),
        ("P: police only.", Seen.CONDITIONAL),
        ("Police.", Seen.CONDITIONAL),
        ("C: the forum.", Seen.CONDITIONAL),
    ],
)
def test_a_handling_that_permits_what_is_lawful_is_no_condition(desk, robin, handling, seen):
    told(desk, robin, handling=handling)
    (words,) = held(desk, robin).words("Intelligence")
    assert {each.seen for each in words} == {seen}


def test_a_grade_under_conditions_is_not_undone_by_a_handling(desk, robin):
    told(desk, robin, grade="2BC", handling="P: may be shared.")
    (words,) = held(desk, robin).words("Intelligence")
    assert {each.seen for each in words} == {Seen.CONDITIONAL}


def test_what_does_not_open_to_whoever_makes_the_pack_is_not_there_at_all(desk, register, robin):
    told(desk, robin)
    desk.store.close()
    keys = replace(register.made.keys, intelligence=None)
    store = replace(register, made=replace(register.made, keys=keys)).open()
    assert held(Workspace(store, "a test"), robin).groups == ()
    store.close()
