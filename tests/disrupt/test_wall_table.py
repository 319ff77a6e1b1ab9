"""Use-case by role by kind of record: what comes back to each, and what is refused and logged."""

import shutil

import pytest

from disrupt import edit
from disrupt.errors import Refused, Trouble
from disrupt.fields import fields_of
from disrupt.find import called, find
from disrupt.listing import Listing, look, page
from disrupt.page import show
from disrupt.records import ENTRIES, RECORDS, SUBJECTS, Handling, Subject
from disrupt.workspace import Workspace
from tests import make
from tests.conftest import Register
from tests.desks import held, log, seat
from tests.disrupt.by_role import IN_PART, LETTER, MAY, READ
from tests.disrupt.by_row import both

# The kinds of which each role sees any record. Whoever does not stand here sees none of any.
SEES = {
    "disruption-officer": {
        *("person", "child", "premises", "vehicle", "group", "agency"),
        *("order", "outcome", "sighting"),
        *("licence", "disclosure", "licence_decision", "note", "intelligence"),
        *("disruption", "operation", "forum", "meeting", "plan", "action", "pack_copy"),
    },
    "licensing-officer": {
        *("person", "premises", "vehicle", "agency"),
        *("order", "licence", "disclosure", "licence_decision", "note"),
    },
    "forum-chair": {
        *("person", "child", "premises", "vehicle", "group", "agency"),
        *("order", "outcome", "sighting"),
        *("licence", "disclosure", "licence_decision", "note", "intelligence"),
        *("disruption", "operation", "forum", "meeting", "plan", "action", "pack_copy"),
    },
    "forum-coordinator": {"person", "agency", "forum", "meeting", "plan", "action", "pack_copy"},
    "administrator": set(),
    "auditor": set(),
}
KINDS = [kind.kind_name() for kind in SUBJECTS]
by_role = pytest.mark.parametrize("role", MAY)
by_kind = pytest.mark.parametrize("kind", KINDS)


@pytest.fixture(scope="module")
def register_of_all(template, tmp_path_factory):
    folder = tmp_path_factory.mktemp("table") / "westmere.disrupt"
    shutil.copytree(template.folder, folder)
    store = Register(folder, template.made).open()
    desk = Workspace(store, "a test")
    rows = both(desk)
    edit.make(desk, Handling, make.LITTLE["handling"] | {"record": "M-2026-0001"})
    every = {kind: {each.reference for each in held(store, RECORDS[kind])} for kind in KINDS}
    yield store, every, {kind: theirs for kind, (theirs, _) in rows.items()}
    store.close()


def wanted(register, role, kind):
    """The references of a kind that somebody in this role is shown."""
    _, every, in_part = register
    if kind not in SEES[role]:
        return set()
    return in_part[kind] if kind in IN_PART.get(role, ()) else every[kind]


def refused(store, before):
    lines = log(store)[before:]
    return [(line.detail, line.outcome) for line in lines if line.event == "refused"]


def test_the_table_here_names_every_role_and_agrees_with_that_of_fields():
    assert set(SEES) == set(MAY)
    for role, kinds in SEES.items():
        readable = {kind for kind in KINDS if LETTER[role] in READ[kind]["reference"]}
        assert kinds == readable


@by_role
@by_kind
def test_a_list(register_of_all, role, kind):
    desk, expected = seat(register_of_all[0], role), wanted(register_of_all, role, kind)
    before = len(log(desk.store))
    if not expected:
        with pytest.raises(Refused):
            look(desk, Listing(RECORDS[kind], ("reference",)))
        assert refused(desk.store, before) == [("find", "refused")]
        return
    looked = look(desk, Listing(RECORDS[kind], ("reference",)))
    shown = {row.reference for row in page(desk, looked, 0, 100)}
    assert shown == expected
    assert looked.all == looked.shown == len(expected)


@by_role
@by_kind
def test_a_search_and_what_a_record_is_called(register_of_all, role, kind):
    desk, expected = seat(register_of_all[0], role), wanted(register_of_all, role, kind)
    every = sorted(register_of_all[1][kind])
    if "find" not in MAY[role]:
        before = len(log(desk.store))
        for ask in (lambda: find(desk, every[0]), lambda: called(desk, kind, (every[0],))):
            with pytest.raises(Refused):
                ask()
        assert refused(desk.store, before) == [("find", "refused")] * 2
        return
    hits = {hit.reference for each in every for hit in find(desk, each) if hit.kind == kind}
    assert hits == expected
    assert {hit.reference for hit in called(desk, kind, tuple(every))} == expected
    assert {hit.reference for hit in called(desk, "any", tuple(every))} >= expected


@by_role
@by_kind
def test_a_page(register_of_all, role, kind):
    desk, expected = seat(register_of_all[0], role), wanted(register_of_all, role, kind)
    others = sorted(register_of_all[1][kind] - expected)
    assert {show(desk, each).reference for each in sorted(expected)} == expected
    before = len(log(desk.store))
    for reference in others:
        with pytest.raises(Trouble) as hidden:
            show(desk, reference)
        missing = f"There is no record {reference} here."
        assert isinstance(hidden.value, Refused) or str(hidden.value) == missing
    assert refused(desk.store, before) == [("show", "refused")] * len(others)


@by_role
@by_kind
def test_what_stands_on_a_page_and_in_its_history(register_of_all, role, kind):
    desk = seat(register_of_all[0], role)
    letter = LETTER[role]
    for reference in sorted(wanted(register_of_all, role, kind)):
        seen = show(desk, reference)
        readable = {name for name, letters in READ[kind].items() if letter in letters}
        assert {field.name for field, _ in seen.values} == readable
        for dated in seen.dated:
            part = READ[dated.part.kind_name()]
            assert {f.name for f in dated.fields} == {n for n in part if letter in part[n]}
        kinds = [kind, *(dated.part.kind_name() for dated in seen.dated)]
        hidden = {
            field.label
            for each in kinds
            for field in fields_of(RECORDS[each])
            if letter not in READ[each][field.name]
        }
        told = "; ".join(each.says for each in seen.history)
        assert not [label for label in hidden if f"{label} “" in told]


@by_role
@pytest.mark.parametrize("kind", [kind.kind_name() for kind in (*SUBJECTS, *ENTRIES)])
def test_what_a_question_of_the_program_brings_back(register_of_all, role, kind):
    desk = seat(register_of_all[0], role)
    with desk.store.reading() as session:
        found = session.query(RECORDS[kind]).all()
    if issubclass(RECORDS[kind], Subject):
        assert {each.reference for each in found} == wanted(register_of_all, role, kind)
    else:
        assert bool(found) == any(LETTER[role] in letters for letters in READ[kind].values())


@by_role
def test_a_part_is_seen_with_what_it_belongs_to(register_of_all, role):
    desk, theirs = seat(register_of_all[0], role), LETTER[role]
    with desk.store.reading() as session:
        seen = {kind for kind in make.LITTLE if session.query(RECORDS[kind]).first()}
    readable = {kind for kind in make.LITTLE if any(theirs in each for each in READ[kind].values())}
    of_a_hidden_order = {"order_condition", "order_event", "circulation", "attachment"}
    assert seen == readable - (of_a_hidden_order if role == "licensing-officer" else set())
