"""The bytes of a copy: kept as they left, under a key of their own where they hold intelligence."""

import shutil
from dataclasses import replace

import pytest

from disrupt import edit, officers
from disrupt.errors import Refused, Trouble
from disrupt.records import PackCopy
from disrupt.soundness import verify
from disrupt.store import backup
from disrupt.store.restore import restore
from disrupt.workspace import Workspace
from orders.intake import bring_in
from orders.packs.copies import destroy_kept
from reports.packs.kept import bytes_of, sum_of, to_keep
from reports.registers import export
from tests.conftest import CLOCK, PASSPHRASE, Register, make_register
from tests.desks import held, log, seat
from tests.orders.packs.handed_out import PAPER, copy, meeting
from tests.store.entry import BEN, hire, sitting, visitor

CANARY = b"%PDF-1.7 He meets them at the rank zqcanary."
REFERENCE = "K-2026-0001"


def keep(desk, content=CANARY, *, locked=True):
    kept = to_keep(REFERENCE, content, locked=locked)
    said = {"file": kept.file, "key": kept.key, "sha256": sum_of(content)}
    return copy(desk, meeting(desk), reference=None, **said)


@pytest.fixture
def locked(register) -> Register:
    """A register with one copy that holds intelligence."""
    with sitting(register.folder) as desk:
        assert keep(desk).reference == REFERENCE
    return register


def read(folder, name="anna", passphrase=PASSPHRASE):
    with sitting(folder, name, passphrase) as desk:
        return bytes_of(desk, REFERENCE)


@pytest.mark.parametrize("locked", [True, False])
def test_what_was_handed_out_is_what_is_read_back(desk, locked):
    of = keep(desk, locked=locked)
    assert bytes_of(desk, of.reference.lower()) == CANARY
    (line,) = log(desk.store, "viewed")
    assert (line.subject_kind, line.subject_id) == (PackCopy.kind_name(), of.id)


def test_intelligence_lies_under_a_key_of_that_copy(desk):
    keep(desk)
    (row,) = held(desk.store, PackCopy)
    assert row.file.startswith(b"Disrupt copy 1\n")
    assert b"zqcanary" not in row.file
    assert to_keep(REFERENCE, CANARY, locked=True).key != row.key


def test_what_holds_none_is_kept_as_it_is(desk):
    keep(desk, PAPER, locked=False)
    (row,) = held(desk.store, PackCopy)
    assert (row.file, row.key) == (PAPER, None)


def test_whoever_lacks_the_key_of_intelligence_is_refused_plainly(locked):
    locked.made = replace(locked.made, keys=replace(locked.made.keys, intelligence=None))
    store = locked.open()
    with pytest.raises(Trouble, match="holds intelligence, and you do not carry the key"):
        bytes_of(Workspace(store, "a test"), REFERENCE)
    store.close()


def test_without_that_act_nobody_reads_any(store, desk):
    keep(desk, locked=False)
    with pytest.raises(Refused):
        bytes_of(seat(store, "licensing-officer"), REFERENCE)


def test_a_coordinator_reads_what_holds_no_intelligence(store, desk):
    keep(desk, locked=False)
    assert bytes_of(seat(store, "forum-coordinator"), REFERENCE) == CANARY


@pytest.mark.parametrize(
    "said",
    [
        {"file": b"Disrupt copy 1\n" + bytes(40)},
        {"file": PAPER},
        {"key": None},
        {"key": "no key"},
        {"sha256": "0" * 64},
        {"sha256": None},
    ],
)
def test_bytes_that_are_not_as_they_were_kept_are_not_shown(desk, said):
    edit.change(desk, keep(desk), said)
    with pytest.raises(Trouble, match="is not as it was kept: its sum does not fit"):
        bytes_of(desk, REFERENCE)


def test_the_bytes_of_another_copy_do_not_pass_for_it(desk):
    first, other = keep(desk), to_keep("K-2026-0002", CANARY, locked=True)
    edit.change(desk, first, {"file": other.file, "key": other.key})
    with pytest.raises(Trouble, match="not as it was kept"):
        bytes_of(desk, REFERENCE)


def test_what_is_destroyed_is_gone_and_said_to_be(desk):
    keep(desk)
    destroy_kept(desk, [REFERENCE], "Ordered by the court.")
    with pytest.raises(Trouble, match="kept until 20 November 2032, are destroyed"):
        bytes_of(desk, REFERENCE)


def test_it_opens_after_a_new_key_of_intelligence(locked):
    """Once somebody who carried it has left, all is sealed anew; the bytes themselves stay."""
    with sitting(locked.folder) as desk:
        hire(desk)
        before = held(desk.store, PackCopy)[0].file
    assert read(locked.folder, "ben", BEN) == CANARY
    with sitting(locked.folder) as desk:
        officers.remove(desk, "ben")
    with sitting(locked.folder) as desk:
        assert held(desk.store, PackCopy)[0].file == before
        assert bytes_of(desk, REFERENCE) == CANARY
        assert verify(desk).ok


def test_it_opens_from_a_backup(locked, tmp_path):
    with sitting(locked.folder) as desk:
        made = backup.back_up(desk.store, tmp_path / "copies", "a test")
    shutil.rmtree(locked.folder)
    restore(made, locked.folder, visitor(), CLOCK).close()
    assert read(locked.folder) == CANARY


def test_it_travels_in_the_open_format(locked, tmp_path):
    with sitting(locked.folder) as desk:
        export(desk, tmp_path / "out", replace=False)
    assert len([*(tmp_path / "out" / "attachments").glob("*.locked")]) == 1
    other = make_register(tmp_path / "other.disrupt")
    with sitting(other.folder) as desk:
        bring_in(desk, tmp_path / "out")
        assert bytes_of(desk, REFERENCE) == CANARY
        export(desk, tmp_path / "again", replace=False)
    for path in (tmp_path / "out").rglob("*.csv"):
        assert path.read_bytes() == (tmp_path / "again" / path.name).read_bytes()
