"""What lies in a drawer goes with its register: to a new key, and to a copy brought back."""

from dataclasses import replace
from threading import Thread

import pytest

from disrupt import officers
from disrupt.errors import Trouble
from disrupt.store import backup, drafts, drawer, filters, rekey
from disrupt.store.keys import Keys
from disrupt.store.restore import restore
from tests import make
from tests.conftest import CLOCK
from tests.faults.canary import found
from tests.store.entry import BEN, contents, enter, given_to, hire, sitting, visitor
from tests.store.test_rekey import STEPS, begun

CARA = "pewter thimble orchard"
RECORD = "N-2026-0117"
STAYING = {"anna": "tallow cinder mercer", "cara": CARA}


def typed(who: str) -> dict[str, str]:
    return {"note": f"zq{who}canary"}


@pytest.fixture
def staffed(register):
    """Anna, Ben and Cara, each of whom has left something unsaved."""
    with sitting(register.folder) as desk:
        hire(desk, "ben", BEN)
        hire(desk, "cara", CARA)
        make.person(desk)
    for who, passphrase in (*STAYING.items(), ("ben", BEN)):
        with sitting(register.folder, who, passphrase) as desk:
            drafts.keep(desk.store, RECORD, typed(who))
            filters.keep(desk.store, "people", {who: {"family_name": "Exley"}})
    return register


def kept_by(register, who: str) -> object:
    """What comes back to somebody who unlocks."""
    with sitting(register.folder, who, STAYING[who]) as desk:
        assert drafts.lost(desk.store) is None
        assert filters.kept(desk.store, "people") == {who: {"family_name": "Exley"}}
        return drafts.taken(desk.store, RECORD).typed


@pytest.mark.parametrize("who", STAYING)
def test_after_a_new_key_each_who_stays_has_what_they_left(staffed, who):
    with sitting(staffed.folder) as desk:
        officers.remove(desk, "ben")
    assert kept_by(staffed, who) == typed(who)


def test_whoever_changed_the_key_goes_on_keeping_drafts_at_once(staffed):
    with sitting(staffed.folder) as desk:
        officers.remove(desk, "ben")
        assert drafts.taken(desk.store, RECORD).typed == typed("anna")
        drafts.keep(desk.store, "N-2026-0118", typed("anna"))
    with sitting(staffed.folder) as desk:
        assert len(drafts.all_of(desk.store)) == 2


@pytest.mark.parametrize("step", STEPS.values(), ids=STEPS)
def test_wherever_a_new_key_was_interrupted_nothing_typed_is_lost(staffed, step):
    step(staffed, begun(staffed))
    enter(staffed.folder).close()
    assert [kept_by(staffed, who) for who in STAYING] == [typed(who) for who in STAYING]


def test_interrupted_between_two_files_the_rest_is_done_by_whoever_comes_next(staffed):
    new = begun(staffed)
    first = sorted(staffed.files.drawers.iterdir())[0]
    old = staffed.made.keys.data
    whole = {path: path.read_bytes() for path in staffed.files.drawers.iterdir()}
    drawer.reseal(staffed.files, old, new)
    for path, before in whole.items():
        if path != first:
            path.write_bytes(before)
    enter(staffed.folder).close()
    assert [kept_by(staffed, who) for who in STAYING] == [typed(who) for who in STAYING]


def test_the_old_key_opens_none_of_them_any_more(staffed):
    old = staffed.made.keys.data
    with sitting(staffed.folder) as desk:
        officers.remove(desk, "ben")
        with desk.store.drawer("anna") as hers:
            assert len(hers.unreadable()) == 0
            assert len(replace(hers, keys=Keys(old)).unreadable()) == 2
    assert given_to(staffed.files, "anna", STAYING["anna"])["data key"] != old


def test_what_a_leaver_left_goes_with_them(staffed):
    with sitting(staffed.folder) as desk:
        officers.remove(desk, "ben")
        with desk.store.drawer("ben") as his:
            assert (his.on(drafts.SHELF), his.unreadable()) == ({}, ())
    assert len(list(staffed.files.drawers.iterdir())) == 4


def test_a_damaged_file_keeps_no_key_from_being_changed(staffed):
    with sitting(staffed.folder) as desk:
        with desk.store.drawer("anna") as hers:
            hers.put("drafts", "N-2026-0118", {})
        for path in set(staffed.files.drawers.iterdir()):
            path.write_bytes(b"damaged")
        officers.remove(desk, "ben")
        assert drafts.lost(desk.store).message.startswith("3 things that you left unsaved")


def test_a_key_is_not_changed_while_something_is_put_in_a_drawer(staffed):
    with sitting(staffed.folder) as desk:
        pending = desk.store.vouch(desk.store.slots().without("ben"))
        held, new = rekey.begin(desk.store.files, pending)
        changing = Thread(target=desk.store.change_key, args=(held, new))
        with desk.store.drawer("anna") as hers:
            changing.start()
            changing.join(0.2)
            assert changing.is_alive()
            hers.put(drafts.SHELF, RECORD, {"kept_at": CLOCK.now().isoformat(), "typed": {}})
        changing.join()
        assert drafts.taken(desk.store, RECORD).typed == {}


def test_a_copy_carries_nothing_that_was_not_saved(staffed, tmp_path):
    with sitting(staffed.folder) as desk:
        copy = backup.back_up(desk.store, tmp_path / "shelf", "a test")
    assert {path.name for path in copy.iterdir()} == {
        *("register.db", "keys.1", "keys.2", "manifest.json")
    }


def test_what_was_typed_since_the_copy_stays_when_it_is_brought_back(staffed, tmp_path):
    with sitting(staffed.folder) as desk:
        copy = backup.back_up(desk.store, tmp_path / "shelf", "a test")
        drafts.keep(desk.store, RECORD, {"note": "later"})
    restore(copy, staffed.folder, visitor(), CLOCK).close()
    assert kept_by(staffed, "anna") == {"note": "later"}
    assert kept_by(staffed, "cara") == typed("cara")
    [aside] = staffed.files.set_aside.iterdir()
    assert list((aside / "drawers").iterdir()) == []


def test_a_copy_is_brought_back_to_a_folder_where_only_drawers_are_left(staffed, tmp_path):
    with sitting(staffed.folder) as desk:
        copy = backup.back_up(desk.store, tmp_path / "shelf", "a test")
    for path in (*staffed.folder.glob("register.db*"), *staffed.files.slots):
        path.unlink()
    restore(copy, staffed.folder, visitor(), CLOCK).close()
    assert kept_by(staffed, "anna") == typed("anna")


def test_a_copy_under_an_older_key_does_not_open_what_was_typed_since_and_says_so(
    staffed, tmp_path
):
    with sitting(staffed.folder) as desk:
        copy = backup.back_up(desk.store, tmp_path / "shelf", "a test")
        officers.remove(desk, "ben")
    restore(copy, staffed.folder, visitor(), CLOCK).close()
    with sitting(staffed.folder) as desk:
        assert drafts.taken(desk.store, RECORD) is None
        assert drafts.lost(desk.store) is not None


def test_the_drawers_are_for_the_programs_user_alone(staffed):
    assert staffed.files.drawers.stat().st_mode & 0o077 == 0
    assert all(path.stat().st_mode & 0o077 == 0 for path in staffed.files.drawers.iterdir())


def test_an_unfinished_file_of_a_kill_goes_when_its_draft_does(staffed):
    with sitting(staffed.folder) as desk:
        before = contents(staffed.files.drawers)
        for path in list(staffed.files.drawers.iterdir()):
            path.with_name(f"{path.name}.0a1b2c3d.part").write_bytes(b"half")
        drafts.keep(desk.store, RECORD, typed("anna"))
        filters.keep(desk.store, "people", {})
        assert len(contents(staffed.files.drawers)) == 2 * len(before) - 2


def test_what_cannot_be_removed_is_said(staffed):
    with sitting(staffed.folder) as desk:
        for path in list(staffed.files.drawers.iterdir()):
            path.unlink()
            path.mkdir()
        with desk.store.drawer("anna") as hers, pytest.raises(Trouble, match="written to"):
            hers.remove_unreadable()


def test_no_word_of_any_drawer_is_on_disk_in_the_clear(staffed):
    with sitting(staffed.folder) as desk:
        officers.remove(desk, "ben")
    assert found([staffed.folder], [f"zq{who}canary" for who in (*STAYING, "ben")]) == []
