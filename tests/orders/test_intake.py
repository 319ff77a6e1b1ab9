"""Sheets are brought in whole or not at all, and a second time nothing changes."""

import hashlib
import json

import pytest

from disrupt.errors import Refused, Trouble
from disrupt.find import find
from disrupt.paths import resource
from disrupt.records import Person
from disrupt.records.person import Address, Marker, Status
from disrupt.store import backup
from disrupt.workspace import Workspace
from orders import intake
from orders.intake import bring_in, look
from tests import make
from tests.desks import PEOPLE, brought, held, log, people, seat
from tests.orders.sheets import WHOLE, everything

DEMO = resource("demo")


@pytest.mark.parametrize(
    "text",
    [
        WHOLE,
        WHOLE.replace("N-7", ""),
        "family_name,given_names,status,address\nExley,Robin,alleged,31 Tallow Row\n",
        "family_name,markers\nExley,dragon; drugs\nMercer,\nExley,drugs\n",
        "given_names\nRobin\n\nRobin\n",
        "reference,family_name\n'=1,Exley\n",
        "reference,note\nN-1,'=1+1\nN-2,  spaced\x07  \n",
    ],
)
def test_the_same_file_a_second_time_changes_nothing(desk, tmp_path, text):
    brought(desk, tmp_path, text)
    before = everything(desk.store)
    again = brought(desk, tmp_path, text)
    assert (again.new, again.changed) == (0, 0)
    assert again.same + again.doubtful + len(again.rejected) == again.read
    assert everything(desk.store) == before
    assert log(desk.store, "made", "changed")[-1].seq < log(desk.store, "imported")[0].seq


def test_the_invented_register_comes_in_whole_and_a_second_time_changes_nothing(desk):
    first = bring_in(desk, DEMO)
    assert (first[PEOPLE].new, first[PEOPLE].doubtful) == (400, 0)
    assert [report.rejected for report in first.values()] == [[]] * len(first)
    assert len(held(desk.store, Person)) == 400
    counted = [len(held(desk.store, part)) for part in (Status, Address, Marker)]
    again = bring_in(desk, DEMO)
    assert again[PEOPLE].same == 400
    assert [(r.new, r.changed, r.doubtful, r.rejected) for r in again.values()] == [
        (0, 0, 0, [])
    ] * len(again)
    assert [len(held(desk.store, part)) for part in (Status, Address, Marker)] == counted


def test_what_was_brought_in_is_found_at_once(desk, tmp_path):
    brought(desk, tmp_path, WHOLE)
    assert [hit.why for hit in find(desk, "wren")] == ["Aliases “Wren”"]
    assert [hit.why for hit in find(desk, "ec1a 1bb")] == ["Postcode"]


def test_an_import_is_one_line_with_the_hash_of_the_file(desk, tmp_path):
    path = people(tmp_path, WHOLE)
    bring_in(Workspace(desk.store, "the list of May"), path)
    (line,) = log(desk.store, "imported")
    detail = json.loads(line.detail)
    content = (path / PEOPLE).read_bytes()
    assert detail["sha256"] == hashlib.sha256(content).hexdigest()
    assert (detail["file"], line.count, line.reason) == ("in", 1, "the list of May")
    assert detail["files"][PEOPLE]["new"] == 1
    assert "Exley" not in line.detail


def test_a_copy_is_made_before(desk, tmp_path):
    make.person(desk)
    bring_in(desk, people(tmp_path, WHOLE))
    (copy,) = backup.copies(desk.store.files.backups)
    records = json.loads((copy / backup.MANIFEST).read_text())["records"]
    assert records == 3
    events = [line.event for line in log(desk.store)]
    assert events.index("backup made") < events.index("imported")


@pytest.mark.parametrize("act", [look, bring_in])
@pytest.mark.parametrize("role", ["licensing-officer", "forum-chair", "administrator"])
def test_whoever_may_not_bring_in_is_refused_before_the_file_is_read(desk, tmp_path, act, role):
    with pytest.raises(Refused):
        act(seat(desk.store, role), tmp_path / "nowhere.csv")
    assert held(desk.store, Person) == []
    assert not desk.store.files.backups.exists()


@pytest.mark.parametrize(
    "content", [b"", b"MZ\x90\x00\xff", b"PK\x03\x04", b'reference\n"N-1\n', b"\xff\xfe\x00"]
)
@pytest.mark.parametrize("act", [look, bring_in])
def test_a_file_that_cannot_be_read_changes_nothing_and_makes_no_copy(desk, tmp_path, content, act):
    path = tmp_path / "people.csv"
    path.write_bytes(content)
    before = len(log(desk.store))
    with pytest.raises(Trouble):
        act(desk, path)
    assert len(log(desk.store)) == before
    assert not desk.store.files.backups.exists()


def test_one_bad_file_in_a_folder_keeps_all_of_them_out(desk, tmp_path):
    folder = people(tmp_path, WHOLE)
    (folder / "person_markers.csv").write_bytes(b"person,marker\nN-7,\xff\n")
    with pytest.raises(Trouble, match=r"person_markers\.csv is not in UTF-8: line 2"):
        bring_in(desk, folder)
    assert held(desk.store, Person) == []


def test_what_breaks_half_way_leaves_nothing(desk, tmp_path, monkeypatch):
    make.person(desk)
    before = everything(desk.store)
    lines = len(log(desk.store, "made", "changed", "imported"))

    def breaks(*_):
        raise MemoryError("no more room")

    monkeypatch.setattr(intake, "_told", breaks)
    with pytest.raises(MemoryError):
        bring_in(desk, people(tmp_path, WHOLE + "N-2026-0001,Mercer\n"))
    assert everything(desk.store) == before
    assert len(log(desk.store, "made", "changed", "imported")) == lines
    assert find(desk, "wren") == ()


def test_what_broke_can_be_brought_in_again(desk, tmp_path, monkeypatch):
    monkeypatch.setattr(intake, "_told", None)
    with pytest.raises(TypeError):
        bring_in(desk, people(tmp_path, WHOLE))
    monkeypatch.undo()
    assert brought(desk, tmp_path, WHOLE).new == 1


def test_what_was_brought_in_is_there_after_a_crash(register, tmp_path):
    store = register.open()
    bring_in(Workspace(store, "a test"), people(tmp_path, WHOLE))
    store.abandon()
    again = register.open()
    assert [each.reference for each in held(again, Person)] == ["N-7"]
    again.close()
