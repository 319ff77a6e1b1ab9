"""The table of roles, whole: written out by hand here, and asked of the program there."""

import pytest

from disrupt import edit, officers, roles, soundness
from disrupt.errors import Refused
from disrupt.fields import fields_of
from disrupt.find import find
from disrupt.page import show
from disrupt.records import EVERY, KEPT, RECORDS, SUBJECTS, Officer, Person
from disrupt.trail import Asked, trail
from orders import intake
from reports import registers
from reports.deliver import Document, Leaving, deliver
from reports.ways import Folder
from tests import make
from tests.desks import held, log, people, seat
from tests.disrupt.by_role import ACTS, IN_PART, LETTER, MAY, READ, WRITES


def names(fields):
    return [field.name for field in fields]


def test_the_roles_are_the_six_that_were_decided():
    assert list(roles.ROLES) == list(MAY) == list(LETTER)


def test_every_field_of_every_kind_is_in_the_table_here():
    assert {kind.kind_name(): set(names(fields_of(kind))) for kind in EVERY} == {
        kind: set(fields) for kind, fields in READ.items()
    }


@pytest.mark.parametrize("role", MAY)
@pytest.mark.parametrize("act", ACTS)
def test_what_each_role_may_do(role, act):
    assert roles.may([role], act) == (act in MAY[role])


@pytest.mark.parametrize("role", MAY)
@pytest.mark.parametrize("kind", READ)
def test_what_each_role_may_read(role, kind):
    allowed = [name for name in READ[kind] if LETTER[role] in READ[kind][name]]
    assert set(names(roles.readable([role], kind))) == set(allowed)


@pytest.mark.parametrize("role", MAY)
@pytest.mark.parametrize("kind", READ)
def test_what_each_role_may_write(role, kind):
    assert roles.may_write([role], kind) == (kind in WRITES.get(role, ()))


@pytest.mark.parametrize("role", MAY)
@pytest.mark.parametrize("kind", READ)
def test_of_what_each_role_sees_some_rows_and_no_others(role, kind):
    assert roles.reads_in_part([role], kind) == (kind in IN_PART.get(role, ()))
    assert not roles.reads_in_part([role, "forum-chair"], kind)


@pytest.mark.parametrize("role", MAY)
def test_who_may_read_intelligence(role):
    assert roles.reads_intelligence([role]) == (role in ("disruption-officer", "forum-chair"))


@pytest.mark.parametrize("role", MAY)
def test_whoever_may_see_a_record_may_read_a_name(role):
    assert roles.may([role], "show") == roles.may([role], "find")
    assert roles.may([role], "show") == ("family_name" in names(roles.readable([role], "person")))


@pytest.mark.parametrize("role", MAY)
def test_every_role_says_in_words_what_it_is(role):
    assert roles.ROLES[role].says


def test_every_act_has_its_words_for_a_refusal():
    assert set(roles.ACTS) == {*ACTS, "write", "write unseen"}


def test_nobody_without_a_role_may_do_or_read_anything():
    assert not any(roles.may([], act) for act in roles.ACTS)
    assert not any(roles.readable([], kind) for kind in RECORDS)
    assert not any(roles.may_write([], kind) for kind in RECORDS)
    assert not roles.reads_intelligence([])


def test_several_roles_add_up():
    both = ("licensing-officer", "auditor")
    acts = [act for act in roles.ACTS if roles.may(both, act)]
    assert acts == ["find", "show", "deliver", "audit", "verify", "put the clock right"]
    assert names(roles.readable(both, "person_address"))
    more = names(roles.readable(("forum-coordinator", "licensing-officer"), "person"))
    assert more == names(roles.readable(["licensing-officer"], "person"))
    whole = roles.readable(("forum-coordinator", "disruption-officer"), "person")
    assert whole == fields_of(Person)


PAPER = Document("paper", ("person", 1), lambda _copy, _task: b"%PDF")
ACTIONS = {
    "find": lambda desk, path: find(desk, "Exley"),
    "show": lambda desk, path: show(desk, "N-2026-0001"),
    "import": lambda desk, path: intake.bring_in(desk, people(path, "family_name\nMercer\n")),
    "look": lambda desk, path: intake.look(desk, people(path, "family_name\nMercer\n")),
    "export": lambda desk, path: registers.export(desk, path / "out", replace=False),
    "deliver": lambda desk, path: deliver(desk, PAPER, Leaving("nobody", "a test", Folder(path))),
    "officers": lambda desk, path: officers.add(desk, "lena", ("auditor",), "tallow cinder mercer"),
    "audit": lambda desk, path: trail(desk, Asked()),
    "verify": lambda desk, path: soundness.verify(desk),
    "write": lambda desk, path: make.person(desk),
}
SAYS = {
    "find": "search the records",
    "show": "see this record",
    "import": "bring in records",
    "look": "bring in records",
    "export": "take records out",
    "deliver": "print or give out documents",
    "officers": "add or remove officers",
    "audit": "read the log",
    "verify": "verify the register",
    "write": "write this kind of record",
}
LOGGED = {**{action: action for action in ACTIONS}, "look": "import"}
REFUSED = {
    "administrator": ["find", "show", "import", "look", "export", "audit", "write"],
    "disruption-officer": ["officers", "audit"],
    "licensing-officer": ["import", "look", "export", "officers", "audit", "verify", "write"],
    "forum-chair": ["import", "look", "export", "officers", "audit", "write"],
    "forum-coordinator": ["import", "look", "export", "officers", "audit", "verify", "write"],
    "auditor": ["find", "show", "import", "look", "export", "officers", "write"],
}


@pytest.mark.parametrize(
    ("role", "action"), [(role, action) for role in REFUSED for action in REFUSED[role]]
)
def test_what_a_role_may_not_do_does_not_happen_and_the_refusal_is_in_the_log(
    desk, tmp_path, role, action
):
    make.person(desk)
    before = len(log(desk.store))
    with pytest.raises(Refused, match=rf"^Your roles do not let you {SAYS[action]}\.$") as refused:
        ACTIONS[action](seat(desk.store, role), tmp_path)
    (line,) = log(desk.store)[before:]
    assert (line.event, line.outcome, line.detail) == (
        "refused",
        "refused",
        LOGGED[action],
    )
    assert refused.value.remedy.startswith("Ask someone whose work it is")
    assert len(held(desk.store, Person)) == 1
    assert [each.name for each in held(desk.store, Officer)] == ["anna", "recovery"]
    assert not (tmp_path / "out").exists()


LITTLE = {**make.LITTLE, "officer": {"name": "mallory"}}


def test_there_is_a_little_of_every_kind_to_write():
    assert set(LITTLE) == set(RECORDS) - {each.kind_name() for each in KEPT}


# Of what is read in part, a row that everybody sees who sees any.
SEEN = {
    **LITTLE,
    "licence_decision": {"decision": "revoke", "licence": "L-2026-0001"},
    "order": {"power": "closure-notice", "premises": "P-2026-0001"},
    "disclosure": {"direction": "received", "purpose": "licensing"},
    "note": {"text": "No steward at the door.", "kind": "fact", "about": ("P-2026-0001",)},
    "handling": LITTLE["handling"] | {"record": "P-2026-0001"},
    "plan": LITTLE["plan"] | {"about": "P-2026-0001"},
    "pack_copy": LITTLE["pack_copy"] | {"meeting": "M-2026-0001"},
}
# And one that they do not see who see some.
UNSEEN = {
    **LITTLE,
    "handling": LITTLE["handling"] | {"record": "N-2026-0001"},
    "hand_over": LITTLE["hand_over"] | {"about": ("N-2026-0001",)},
}


@pytest.mark.parametrize("role", ["disruption-officer", "licensing-officer"])
def test_whoever_may_write_a_kind_of_subject_makes_and_changes_one(desk, role):
    at = seat(desk.store, role)
    kinds = [kind for kind in SUBJECTS if kind.kind_name() in WRITES[role]]
    for kind in kinds:
        edit.change(at, edit.make(at, kind, SEEN[kind.kind_name()]), {})
    assert len(held(desk.store, *SUBJECTS)) == len(kinds) > 1


@pytest.mark.parametrize("kind", sorted(IN_PART["licensing-officer"]))
def test_whoever_sees_a_kind_in_part_writes_none_of_the_others(desk, kind):
    make.one_of_every_kind(desk)
    at, before = seat(desk.store, "licensing-officer"), len(log(desk.store))
    count = len(held(desk.store, RECORDS[kind]))
    with pytest.raises(Refused, match="write what you could not see afterwards"):
        edit.make(at, RECORDS[kind], UNSEEN[kind])
    own = edit.make(at, RECORDS[kind], SEEN[kind])
    for name, value in OUT_OF_SIGHT[kind].items():
        with pytest.raises(Refused, match="write what you could not see afterwards"):
            edit.change(at, own, {name: value})
    (kept,) = [each for each in held(desk.store, RECORDS[kind]) if each.id == own.id]
    assert kept.version == own.version
    assert len(held(desk.store, RECORDS[kind])) == count + 1
    told = [line.detail for line in log(desk.store)[before:] if line.event == "refused"]
    assert told == ["write unseen"] * (1 + len(OUT_OF_SIGHT[kind]))


# What would take a row of theirs out of their sight.
OUT_OF_SIGHT = {
    "order": {"power": "sro", "child": "C-2026-0001"},
    "disclosure": {"purpose": "forum", "about": ("DS-2026-0002",)},
    "note": {"about": ("P-2026-0001", "N-2026-0001"), "grade": "2BP", "kind": None},
    "handling": {"record": "N-2026-0001"},
    "hand_over": {"about": ("P-2026-0001", "N-2026-0001")},
}


@pytest.mark.parametrize("role", MAY)
def test_whoever_may_not_write_a_kind_makes_and_changes_nothing(desk, role):
    seen = [*make.one_of_every_kind(desk).values(), *held(desk.store, Officer)[:1]]
    theirs = [each for each in seen if each.kind_name() not in WRITES.get(role, ())]
    count, before = len(held(desk.store, *EVERY)), len(log(desk.store))
    at = seat(desk.store, role)
    for each in theirs:
        with pytest.raises(Refused):
            edit.make(at, type(each), LITTLE[each.kind_name()])
        with pytest.raises(Refused):
            edit.change(at, each, {})
    assert len(held(desk.store, *EVERY)) == count
    refused = ["refused", "refused"] * len(theirs)
    assert [line.event for line in log(desk.store)[before:]] == refused


def test_not_even_a_disruption_officer_makes_an_officer_of_somebody(desk):
    with pytest.raises(Refused):
        edit.make(seat(desk.store, "disruption-officer"), Officer, {"name": "mallory"})
    assert [each.name for each in held(desk.store, Officer)] == ["anna", "recovery"]
