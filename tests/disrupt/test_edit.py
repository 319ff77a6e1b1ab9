"""Saving a record: all problems at once, nobody's change lost, and a line in the log for it."""

import json
from datetime import date

import pytest

from disrupt import edit
from disrupt.errors import Damaged, Invalid, Refused, Trouble
from disrupt.page import show
from disrupt.partial import PartialDate
from disrupt.records import Person
from disrupt.records.person import Marker, Photograph, Status
from disrupt.workspace import Workspace
from tests import make
from tests.desks import held, log, seat


def test_a_new_person_is_kept_tidied_and_has_a_reference(desk):
    robin = edit.make(
        desk, Person, {"family_name": " Exley ", "phones": ("+44 7700 900123; 07700 900123",)}
    )
    assert robin.reference == "N-2026-0001"
    (kept,) = held(desk.store, Person)
    assert (kept.family_name, kept.phones) == ("Exley", ("07700900123",))


def test_references_run_on_and_are_never_given_twice(desk):
    assert [make.person(desk).reference for _ in range(3)] == [
        "N-2026-0001",
        "N-2026-0002",
        "N-2026-0003",
    ]


def test_a_person_of_whom_nothing_is_known_is_a_record_too(desk):
    edit.make(desk, Person, {})
    (kept,) = held(desk.store, Person)
    assert (kept.reference, kept.family_name, kept.aliases) == ("N-2026-0001", None, ())


def test_that_it_was_made_is_in_the_log_with_what_was_said(desk):
    robin = make.person(desk, aliases=("Wren",))
    (line,) = log(desk.store, "made")[-1:]
    assert (line.subject_kind, line.subject_id, line.subject_version) == ("person", robin.id, 1)
    assert (line.actor, line.reason, line.outcome) == ("anna", "a test", "done")
    told = json.loads(line.detail)
    assert told["family_name"][1] == "Exley"
    assert told["aliases"][1] == '["Wren"]'
    assert "born" not in told


def test_a_change_is_kept_and_logged_with_what_stood_there(desk):
    robin = edit.change(desk, make.person(desk), {"family_name": "Mercer", "area": "Westmere"})
    assert (robin.version, robin.family_name) == (2, "Mercer")
    (line,) = log(desk.store, "changed")
    assert json.loads(line.detail) == {
        "family_name": ["Exley", "Mercer"],
        "area": [None, "Westmere"],
    }


def test_only_what_is_named_is_changed(desk):
    edit.change(desk, make.person(desk, aliases=("Wren",)), {"area": "Westmere"})
    (kept,) = held(desk.store, Person)
    assert (kept.family_name, kept.aliases, kept.area) == ("Exley", ("Wren",), "Westmere")


@pytest.mark.parametrize("values", [{}, {"family_name": "Exley"}, {"family_name": " Exley\t"}])
def test_saving_what_is_held_already_leaves_no_line(desk, values):
    robin = make.person(desk)
    before = len(log(desk.store))
    assert edit.change(desk, robin, values).version == 1
    assert len(log(desk.store)) == before


def test_a_blank_empties_a_field(desk):
    edit.change(desk, make.person(desk, aliases=("Wren",)), {"given_names": "  ", "aliases": ()})
    (kept,) = held(desk.store, Person)
    assert (kept.given_names, kept.aliases) == (None, ())


def test_whoever_saves_second_is_told_who_changed_it_and_when_and_loses_nothing(desk):
    seen = make.person(desk)
    edit.change(desk, held(desk.store, Person)[0], {"family_name": "Mercer"})
    before = len(log(desk.store))
    with pytest.raises(Trouble) as stale:
        edit.change(desk, seen, {"family_name": "Tallow", "area": "Westmere"})
    assert stale.value.message == (
        "anna changed this on 20 November 2026 09:14, after you opened it, so it was not saved."
    )
    assert stale.value.remedy.startswith("Open it again")
    (kept,) = held(desk.store, Person)
    assert (kept.family_name, kept.area, kept.version) == ("Mercer", None, 2)
    assert len(log(desk.store)) == before


def test_opened_again_the_second_change_is_kept_too(desk):
    make.person(desk)
    edit.change(desk, held(desk.store, Person)[0], {"family_name": "Mercer"})
    edit.change(desk, held(desk.store, Person)[0], {"area": "Westmere"})
    (kept,) = held(desk.store, Person)
    assert (kept.family_name, kept.area, kept.version) == ("Mercer", "Westmere", 3)


def test_a_dated_thing_that_somebody_changed_meanwhile_is_not_overwritten(desk):
    seen = make.status(desk, make.person(desk))
    edit.change(desk, held(desk.store, Status)[0], {"source": "a neighbour"})
    with pytest.raises(Trouble, match="anna changed this"):
        edit.change(desk, seen, {"source": "a shopkeeper"})
    assert held(desk.store, Status)[0].source == "a neighbour"


def test_a_record_may_be_changed_again_by_whoever_changed_it(desk):
    robin = edit.change(desk, make.person(desk), {"area": "Westmere"})
    assert edit.change(desk, robin, {"area": "Eastmere"}).version == 3


@pytest.mark.parametrize("act", ["make", "change"])
def test_a_birth_in_the_future_is_not_saved(desk, act):
    robin = make.person(desk)
    before = len(log(desk.store))
    tries = {
        "make": lambda: make.person(desk, born=PartialDate(2027)),
        "change": lambda: edit.change(desk, robin, {"born": PartialDate(2027), "area": "x"}),
    }
    with pytest.raises(Invalid) as refused:
        tries[act]()
    assert refused.value.message == "Born is in the future."
    assert refused.value.remedy == "Correct what is named, then save again."
    (kept,) = held(desk.store, Person)
    assert (kept.born, kept.area) == (None, None)
    assert len(log(desk.store)) == before


def test_all_problems_are_told_at_once():
    told = Invalid(["Born is in the future.", "Status is missing."])
    assert told.message == "Born is in the future. Status is missing."


@pytest.mark.parametrize(
    ("kind", "values", "says"),
    [
        (Status, {}, "Status is missing."),
        (Status, {"status": "  "}, "Status is missing."),
        (Marker, {"source": "a neighbour"}, "Marker is missing."),
        (Photograph, {}, "Picture is missing."),
        (Photograph, {"picture": b""}, "Picture is missing."),
    ],
)
def test_a_dated_thing_without_what_it_is_about_is_not_saved(desk, kind, values, says):
    robin = make.person(desk)
    with pytest.raises(Invalid) as refused:
        edit.make(desk, kind, values, person_id=robin.id)
    assert refused.value.message == says
    assert held(desk.store, kind) == []


def test_what_is_odd_is_saved_all_the_same(desk):
    make.person(desk, sex="mermaid", pnc_id="no number", born=PartialDate(1850))
    (kept,) = held(desk.store, Person)
    assert (kept.sex, kept.pnc_id, str(kept.born)) == ("mermaid", "no number", "1850")


def test_a_dated_thing_is_recorded_on_the_day_it_is_made_unless_another_is_said(desk):
    robin = make.person(desk)
    edit.make(desk, Status, {"status": "alleged"}, person_id=robin.id)
    earlier = {"status": "charged", "recorded_on": date(2025, 1, 2)}
    edit.make(desk, Status, earlier, person_id=robin.id)
    assert [each.recorded_on for each in held(desk.store, Status)] == [
        date(2026, 11, 20),
        date(2025, 1, 2),
    ]


def test_whoever_may_not_write_changes_nothing(desk):
    robin = make.person(desk)
    reader = seat(desk.store, "forum-chair")
    with pytest.raises(Refused):
        edit.change(reader, robin, {"family_name": "Mercer"})
    assert held(desk.store, Person)[0].family_name == "Exley"


def test_a_refusal_comes_before_any_talk_of_what_is_wrong(desk):
    with pytest.raises(Refused):
        make.person(seat(desk.store, "forum-chair"), born=PartialDate(2027))


def test_the_reason_of_whoever_saved_stands_in_the_log(desk):
    make.person(Workspace(desk.store, "Operation Cinder"))
    assert log(desk.store, "made")[-1].reason == "Operation Cinder"


def test_what_was_saved_is_there_after_a_crash(register):
    store = register.open()
    make.person(Workspace(store, "a test"))
    store.abandon()
    again = register.open()
    assert show(Workspace(again, "a test"), "N-2026-0001").says == "Exley, Robin"
    again.close()


@pytest.mark.parametrize(
    "value",
    [
        "O'Brien-Ng",
        "Ünïcødé عَرَبِيّ 漢字 🙂",
        "=1+1",
        "Robert'); DROP TABLE person;--",
        "\u202eevil",
        "<b>bold</b>",
        "a\tb",
        "%s {0} {}",
    ],
)
def test_strange_text_is_kept_letter_for_letter(desk, value):
    make.person(desk, note=value)
    assert held(desk.store, Person)[0].note == value


def test_damage_names_what_is_damaged():
    told = Damaged("A line of the log was changed.", "Bring back a copy.")
    assert [(each.what, each.where) for each in told.problems] == [
        ("A line of the log was changed.", "register")
    ]
    assert str(told) == told.message


@pytest.mark.parametrize("other", ["N-2026-9999", "", None])
def test_a_reference_is_given_once_and_never_changes(desk, other):
    seen = make.person(desk)
    with pytest.raises(Invalid, match="given once and never changes"):
        edit.change(desk, seen, {"reference": other})


def test_a_reference_that_is_taken_is_not_given_again(desk):
    make.person(desk, reference="N-2020-0007")
    with pytest.raises(Invalid, match="N-2020-0007 is given already"):
        make.person(desk, reference="N-2020-0007")
