"""An issued copy handed out again: byte for byte, whatever was changed in the records since."""

import hashlib
import json
from datetime import date

import pypdfium2
import pytest

from disrupt import edit
from disrupt.errors import Refused, Trouble
from disrupt.records import CopyLeft, PackCopy
from orders.packs.copies import came_back, copies, destroy_kept
from orders.packs.recalling import recall
from reports.packs.reprint import reprint
from reports.ways import Folder
from tests.desks import held, log, seat
from tests.reports.packs.conftest import FOR, Counter

COPY = "K-2026-0001"
AGAIN = "asked for by the court"


@pytest.fixture
def issued(desk, press):
    counter = Counter(desk)
    press("one", where=counter)
    return counter.taken[0]


def again(desk, **said):
    counter = Counter(desk)
    reprint(desk, COPY.lower(), counter, AGAIN, **said)
    ((name, content, written),) = counter.taken
    return name, content, written


def test_it_is_byte_for_byte_the_copy_issued_after_any_change(desk, robin, issued):
    edit.change(desk, robin, {"family_name": "Changed"})
    assert again(desk)[:2] == issued[:2]


def test_it_is_a_new_line_in_the_register_and_in_the_log_before_it_leaves(desk, issued):
    before = len(log(desk.store, "made"))
    assert again(desk)[2] == [before + 1, 2]
    (only,) = copies(desk)
    assert [(each.reason, each.outcome) for each in only.left] == [(FOR, ""), (AGAIN, "")]
    first, second = log(desk.store, "disclosed")
    assert (second.recipient, second.reason, second.detail) == ("one", AGAIN, first.detail)


def test_a_passphrase_is_put_on_what_leaves_this_time(desk, issued, tmp_path):
    reprint(desk, COPY, Folder(tmp_path), AGAIN, passphrase="thimble orchard")
    (path,) = tmp_path.glob("*.pdf")
    assert len(pypdfium2.PdfDocument(path.read_bytes(), password="thimble orchard"))
    line = json.loads(log(desk.store, "disclosed")[-1].detail)
    assert line["sha256"] == hashlib.sha256(path.read_bytes()).hexdigest()
    assert held(desk.store, PackCopy)[0].sha256 == hashlib.sha256(issued[1]).hexdigest()


def test_one_that_came_back_is_out_again(desk, issued):
    recall(desk, COPY, "A page told of the wrong man.")
    came_back(desk, COPY, "returned", date(2026, 11, 20))
    again(desk)
    (only,) = copies(desk)
    assert (only.where, only.where_on, only.recall_reason) == ("out", None, "")


def test_where_it_does_not_get_there_it_is_said_and_stays_where_it_was(desk, issued, tmp_path):
    came_back(desk, COPY, "returned", date(2026, 11, 20))
    with pytest.raises(Trouble, match="The pack copy 1 of 1 was not saved"):
        reprint(desk, COPY, Folder(tmp_path / "nowhere"), AGAIN)
    (only,) = copies(desk)
    assert only.where == "returned"
    assert "was not saved" in only.left[-1].outcome


def test_what_is_destroyed_is_not_printed_again(desk, issued):
    destroy_kept(desk, [COPY], "Ordered by the court.")
    before = len(log(desk.store))
    with pytest.raises(Trouble, match="are destroyed"):
        again(desk)
    assert len(log(desk.store)) == before
    assert len(held(desk.store, CopyLeft)) == 1


def test_it_is_said_what_for(desk, issued):
    with pytest.raises(Trouble, match="what it is for"):
        reprint(desk, COPY, Counter(desk), " ")


def test_a_copy_that_is_not_there_is_named(desk):
    with pytest.raises(Trouble, match="K-2020-0009"):
        reprint(desk, "K-2020-0009", Counter(desk), AGAIN)


def test_whoever_makes_no_packs_prints_none_again(store, desk, issued):
    with pytest.raises(Refused):
        reprint(seat(store, "licensing-officer"), COPY, Counter(desk), AGAIN)
