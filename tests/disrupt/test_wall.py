"""Of a kind that is read in part, other rows are not there: not listed, found or counted."""

import shutil

import pytest
from sqlalchemy import exists, func, select, union
from sqlalchemy.orm import aliased

from disrupt import edit, wall
from disrupt.errors import Invalid, Refused, Trouble
from disrupt.find import called, find
from disrupt.listing import Listing, look, page
from disrupt.page import show
from disrupt.records import (
    RECORDS,
    Disclosure,
    Handling,
    HandOver,
    Note,
    Order,
    OrderEvent,
    Premises,
)
from disrupt.records.order import Condition
from disrupt.selecting import Filter
from disrupt.selecting import Order as By
from disrupt.workspace import Workspace
from tests import make
from tests.conftest import Register
from tests.desks import held, log, seat
from tests.disrupt.by_row import CHILD, PERSON, P, both

LICENSING = "licensing-officer"
KINDS = ("order", "note", "disclosure")


@pytest.fixture(scope="module")
def register_of_both(template, tmp_path_factory):
    """One register for all that only look, or try in vain."""
    folder = tmp_path_factory.mktemp("wall") / "westmere.disrupt"
    shutil.copytree(template.folder, folder)
    store = Register(folder, template.made).open()
    yield store, both(Workspace(store, "a test"))
    store.close()


@pytest.fixture
def rows(register_of_both):
    return register_of_both[1]


@pytest.fixture
def licensing(register_of_both):
    return seat(register_of_both[0], LICENSING)


@pytest.fixture
def own(desk):
    return both(desk)


def listed(desk, kind, *columns, **more):
    looked = look(desk, Listing(RECORDS[kind], ("reference", *columns), **more))
    return looked, {row.reference for row in page(desk, looked, 0, looked.shown)}


@pytest.mark.parametrize("kind", KINDS)
def test_a_list_and_its_count_are_of_their_rows_alone(licensing, rows, kind):
    theirs, others = rows[kind]
    looked, found = listed(licensing, kind)
    assert found == theirs
    assert looked.all == looked.shown == len(theirs)
    assert others.isdisjoint(found)
    assert len(others) > 2


@pytest.mark.parametrize("kind", KINDS)
def test_no_filter_and_no_order_brings_back_another(licensing, rows, kind):
    theirs, others = rows[kind]
    for word in ("", *sorted(others)):
        wanted = Filter("reference", contains=word)
        assert listed(licensing, kind, filters=(wanted,))[1] <= theirs
    first = next(iter(theirs))
    assert listed(licensing, kind, filters=(Filter("reference", first),))[1] == {first}
    down = By("reference", down=True)
    assert listed(licensing, kind, order=down)[1] == theirs


@pytest.mark.parametrize("kind", KINDS)
def test_a_search_finds_their_rows_alone(licensing, rows, kind):
    theirs, others = rows[kind]
    for reference in theirs:
        assert reference in {hit.reference for hit in find(licensing, reference)}
    for reference in others:
        assert reference not in {hit.reference for hit in find(licensing, reference)}
    assert {hit.reference for hit in called(licensing, kind, (*theirs, *others))} == theirs


@pytest.mark.parametrize("words", ["Seen with others", "they sey so", "Said of", "Under an ordr"])
def test_words_of_another_row_bring_no_snippet_and_nothing_like_it(licensing, rows, words):
    assert not [hit for hit in find(licensing, words) if hit.kind == "note"]


@pytest.mark.parametrize("kind", KINDS)
def test_another_row_is_answered_as_a_reference_to_nothing_and_logged_as_refused(
    licensing, rows, kind
):
    theirs, others = rows[kind]
    for reference in theirs:
        assert show(licensing, reference).reference == reference
    for reference in others:
        before = len(log(licensing.store))
        with pytest.raises(Trouble) as hidden:
            show(licensing, reference)
        (line,) = log(licensing.store)[before:]
        assert (line.event, line.outcome, line.detail) == ("refused", "refused", "show")
        assert line.subject_kind == kind
        with pytest.raises(Trouble) as nothing:
            show(licensing, "ZZ-2026-0001")
        assert str(hidden.value).replace(reference, "ZZ-2026-0001") == str(nothing.value)
        assert type(hidden.value) is type(nothing.value)
        assert hidden.value.remedy == nothing.value.remedy


def test_a_reference_to_nothing_is_no_refusal(licensing):
    before = len(log(licensing.store))
    with pytest.raises(Trouble):
        show(licensing, "NT-2026-9999")
    assert len(log(licensing.store)) == before


def test_whoever_has_another_role_as_well_sees_by_either(licensing, rows):
    at = seat(licensing.store, LICENSING, "auditor")
    assert listed(at, "note")[1] == rows["note"][0]
    at = seat(licensing.store, LICENSING, "forum-chair")
    assert listed(at, "note")[1] == rows["note"][0] | rows["note"][1]


def test_what_was_done_about_another_record_or_names_one_is_not_there(licensing, rows):
    with licensing.store.reading() as session:
        handled = session.scalars(select(Handling.record)).all()
        handed = session.scalars(select(HandOver.whose)).all()
    assert handled == [P]
    assert handed == ["anna", "ben"]


QUESTIONS = {
    "a count": select(func.count(Note.id)),
    "a count of rows": select(func.count()).select_from(Note),
    "one by its number": select(Note.id).where(Note.id == 1),
    "under another name": select(func.count(aliased(Note).id)),
    "within another": select(func.count(Premises.id)).where(
        exists().where(Note.text == "Seen with others.")
    ),
    "beside another": union(
        select(Note.id).where(Note.id == 1), select(Order.id).where(Order.id == 1)
    ),
    "a part": select(OrderEvent.id).where(OrderEvent.order_id == 1),
}
ANSWERS = {
    "a count": [3],
    "a count of rows": [3],
    "under another name": [3],
    "within another": [0],
}


def test_what_was_asked_of_one_row_does_not_widen_what_is_asked_under_another_name(licensing):
    note = held(licensing.store, Note)[1]
    with licensing.store.reading() as session:
        assert licensing.sees(session, note)
        assert session.scalar(select(func.count(aliased(Note).id))) == 3


@pytest.mark.parametrize("asked", QUESTIONS)
def test_whatever_is_asked_while_they_look_is_narrowed(licensing, asked):
    with licensing.store.reading() as session:
        assert session.scalars(QUESTIONS[asked]).all() == ANSWERS.get(asked, [])
    with seat(licensing.store, "disruption-officer").store.reading() as session:
        assert session.scalars(QUESTIONS[asked]).all() != ANSWERS.get(asked, [])


def test_what_the_program_asks_for_its_own_sake_is_whole(licensing, rows):
    with licensing.store.reading() as session:
        with wall.lifted(session):
            assert session.scalar(select(func.count(Note.id))) == sum(map(len, rows["note"]))
        assert session.scalar(select(func.count(Note.id))) == len(rows["note"][0])


def test_a_line_that_names_a_child_takes_its_order_out_of_sight(desk, own):
    order = held(desk.store, Order)[1]
    edit.make(desk, Condition, {"number": "1", "text": "Closed."}, order_id=order.id)
    assert listed(seat(desk.store, LICENSING), "order")[1] == own["order"][0]
    at = seat(desk.store, "disruption-officer")
    line = edit.make(at, Condition, {"number": "2", "text": "x", "about": CHILD}, order_id=order.id)
    assert order.reference not in listed(seat(desk.store, LICENSING), "order")[1]
    edit.change(seat(desk.store, "disruption-officer"), line, {"about": "the yard"})
    assert order.reference in listed(seat(desk.store, LICENSING), "order")[1]


def test_nobody_adds_a_part_to_what_they_may_not_see(licensing):
    hidden = held(licensing.store, Order)[0]
    before = len(held(licensing.store, OrderEvent))
    with pytest.raises(Refused, match="write what you could not see afterwards"):
        edit.make(licensing, OrderEvent, {"event": "varied"}, order_id=hidden.id)
    assert len(held(licensing.store, OrderEvent)) == before


@pytest.mark.parametrize("kind", KINDS)
def test_nobody_changes_what_they_may_not_see(licensing, rows, kind):
    hidden = next(
        each for each in held(licensing.store, RECORDS[kind]) if each.reference in rows[kind][1]
    )
    with pytest.raises(Refused, match="write what you could not see afterwards"):
        edit.change(licensing, hidden, {})
    (now,) = (each for each in held(licensing.store, RECORDS[kind]) if each.id == hidden.id)
    assert now.version == hidden.version


@pytest.mark.parametrize("kind", KINDS)
def test_a_reference_that_is_given_already_is_not_told_of(licensing, rows, kind):
    said = set()
    for reference in (*rows[kind][1], "ZZ-2026-0001"):
        with pytest.raises(Invalid) as refused:
            edit.make(licensing, RECORDS[kind], {**make.LITTLE[kind], "reference": reference})
        said.add(str(refused.value))
    assert said == {"Leave the reference empty: the program gives it."}


@pytest.mark.parametrize("reference", [CHILD, "IN-2026-0001", "GR-2026-0001", "O-2026-0001"])
def test_what_they_may_not_see_is_not_there_to_refer_to(licensing, reference):
    said = []
    for each in (reference, "ZZ-2026-0001"):
        with pytest.raises(Invalid) as refused:
            edit.make(licensing, Note, {"text": "x", "kind": "fact", "about": (P, each)})
        said.append(str(refused.value).replace(each, "it"))
    assert said[0] == said[1]
    assert {hit.reference for hit in called(licensing, "any", (reference, P))} == {P}


def test_a_note_about_somebody_is_not_theirs_to_write(licensing):
    with pytest.raises(Refused, match="write what you could not see afterwards"):
        edit.make(licensing, Note, {"text": "x", "kind": "fact", "about": (P, PERSON)})


def test_a_decision_does_not_tell_of_a_disclosure_that_is_not_theirs(desk, own):
    hidden, open_ = min(own["disclosure"][1]), min(own["disclosure"][0])
    (decision,) = held(desk.store, RECORDS["licence_decision"])
    for reference, shown in ((hidden, None), (open_, open_)):
        officer = seat(desk.store, "disruption-officer")
        decision = edit.change(officer, decision, {"disclosure": reference})
        at = seat(desk.store, LICENSING)
        seen = show(at, decision.reference)
        assert {f.name: value for f, value in seen.values}["disclosure"] == shown
        assert seen.subject.disclosure == shown
        assert hidden not in str(seen.history)
        assert not [hit for hit in find(at, reference) if "disclosure" in hit.why]
        looked, _ = listed(at, "licence_decision", "disclosure")
        assert "disclosure" not in [column.name for column in looked.columns]


def test_its_history_begins_with_the_day_on_which_it_became_theirs(desk, own):
    with_a_child = {"text": "Seen with a child.", "kind": "fact", "about": (P, CHILD)}
    note = edit.make(seat(desk.store, "disruption-officer"), Note, with_a_child)
    note = edit.change(desk, note, {"text": "Seen here."})
    note = edit.change(desk, note, {"about": (P,)})
    assert not show(seat(desk.store, LICENSING), note.reference).history
    edit.change(desk, note, {"text": "Seen here at night."})
    (told,) = show(desk, note.reference).history
    assert "Seen here at night." in told.says
    whole = show(seat(desk.store, "disruption-officer"), note.reference).history
    assert len(whole) == 4


def test_what_goes_out_of_sight_while_a_list_is_looked_at_leaves_its_place_empty(desk, own):
    at = seat(desk.store, LICENSING)
    looked = look(at, Listing(Disclosure, ("reference", "direction")))
    first = held(desk.store, Disclosure)[1]
    edit.change(seat(desk.store, "disruption-officer"), first, {"purpose": "forum"})
    shown = page(seat(desk.store, LICENSING), looked, 0, looked.shown)
    assert [row.id for row in shown] == list(looked.ids)
    assert next(row for row in shown if row.id == first.id).texts == ("", "")
