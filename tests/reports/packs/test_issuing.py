"""Copies issued: drawn, then in the register and the log, and only then out of the house."""

import hashlib
import json
from dataclasses import dataclass, field
from datetime import date, timedelta

import pypdfium2
import pytest

from disrupt import edit
from disrupt.errors import Invalid, Refused, Stopped, Trouble
from disrupt.fields import Seen
from disrupt.records import Agency, CopyLeft, Disclosure, PackCopy
from disrupt.task import Task
from orders.packs.copies import copies
from reports.deliver import LONGEST
from reports.packs import issuing
from reports.packs.issuing import Issuing, NotAllGone, SameRecipient
from reports.packs.kept import bytes_of
from reports.packs.leaving import BEGUN
from reports.packs.paper_value import Asked
from reports.packs.reprint import reprint
from reports.ways import Folder
from tests.desks import held, log, seat
from tests.orders.packs.handed_out import copy
from tests.reports.packs.conftest import FOR, Counter
from tests.reports.papers import whole

TODAY = date(2026, 11, 20)
THREE = [f"member {number}" for number in range(1, 4)]


@dataclass
class Broken:
    """It does not take the copies of these numbers."""

    numbers: tuple = ()
    taken: list = field(default_factory=list)
    says: str = "printed"

    def take(self, name, content, task):
        if not self.numbers or any(f"copy {each} of" in name for each in self.numbers):
            raise OSError("the printer is on fire")
        self.taken.append(content)


class Killed:
    """As a power cut would: nothing of ours is asked any more."""

    says = "printed"

    def take(self, name, content, task):
        raise KeyboardInterrupt


class Interrupted(Task):
    """Something happens while copies are drawn."""

    def __init__(self, happens, at=1):
        super().__init__()
        self._happens, self._at = happens, at

    def reach(self, doing, done=0, of=0):
        super().reach(doing, done, of)
        if (doing, done) == ("Drawing the copies", self._at):
            self._happens()


class Reached(Task):
    """Somebody stops it at that step; at the latest where it would be settled."""

    def __init__(self, at=None):
        super().__init__()
        self._at, self.steps = at, []

    def reach(self, doing, done=0, of=0):
        self.steps.append(doing)
        if doing == issuing.LEAVE or len(self.steps) - 1 == self._at:
            self.stop()
        super().reach(doing, done, of)


def written(desk):
    return len(log(desk.store, "made", "changed", "disclosed"))


def numbers(desk):
    return [(each.number, each.of) for each in copies(desk)]


def test_each_copy_is_in_the_register_and_the_log_before_its_bytes_leave(desk, press):
    counter, before = Counter(desk), len(log(desk.store, "made"))
    press("one", "two", where=counter)
    records = len((Disclosure, PackCopy, CopyLeft)) * 2
    assert [each[2] for each in counter.taken] == [
        [before + records, 1],
        [before + records, 2],
    ]


def test_the_register_of_copies_says_what_left_and_the_log_its_sum(desk, press):
    counter = Counter(desk)
    (reference,) = press("one", where=counter)
    ((name, content, _),) = counter.taken
    (row,) = held(desk.store, PackCopy)
    (line,) = log(desk.store, "disclosed")
    detail = json.loads(line.detail)
    assert bytes_of(desk, reference) == content
    assert row.sha256 == detail["sha256"] == hashlib.sha256(content).hexdigest()
    assert (line.recipient, line.reason) == ("one", FOR)
    assert (line.subject_kind, line.subject_id) == (PackCopy.kind_name(), row.id)
    number, _, signature = row.log.partition("-")
    assert name == f"OFFICIAL-SENSITIVE pack copy 1 of 1 2026-11-20 log {number}.pdf"
    assert detail["log"] == row.log
    assert signature in whole(content)
    assert row.keep_until == date(2032, 11, 20)


def test_every_copy_is_a_disclosure(desk, press, robin, classes):
    edit.make(desk, Agency, {"name": "Westmere Homes"})
    classes += [Seen.MARKERS, Seen.SCORE]
    press(Asked("housing", "Westmere Homes", "housing officer"))
    (told,) = held(desk.store, Disclosure)
    (row,) = held(desk.store, PackCopy)
    assert (told.direction, told.party, told.contact) == (
        "given",
        "housing officer",
        "Westmere Homes",
    )
    assert (told.purpose, told.gateway, told.necessity) == (
        "forum",
        "common law",
        "To protect a child.",
    )
    assert told.classes == ("identity", "markers", "facts", "score")
    assert told.about == (robin.reference,)
    assert (told.file_hash, row.disclosure) == (row.sha256, told.reference)


def test_copies_are_numbered_within_their_meeting(desk, press):
    press(*THREE)
    assert numbers(desk) == [(1, 3), (2, 3), (3, 3)]
    press("a latecomer")
    assert numbers(desk)[-1] == (4, 4)


def test_another_meeting_begins_at_one(desk, press, forum):
    copy(desk, edit.make(desk, type(forum), {"forum": "Perpetrator forum"}), number="7")
    press("one")
    assert (1, 1) in numbers(desk)


def test_a_copy_bears_the_moment_whoever_it_is_for_and_its_number(desk, press):
    counter = Counter(desk)
    press("one", "Lena Tallow, DI", where=counter)
    text = whole(counter.taken[1][1])
    for said in ("Lena Tallow, DI", "2 of 2", "20 November 2026 09:14", "OFFICIAL-SENSITIVE"):
        assert said.lower() in text.lower()


def test_one_that_does_not_get_there_keeps_no_other_from_going(desk, press):
    way = Broken((2, 3))
    with pytest.raises(NotAllGone) as raised:
        press("one", "two", "three", "four", where=way)
    said = raised.value
    assert said.message == (
        "2 of 4 copies did not get there. "
        "The pack copy 2 of 4 was not printed: the printer is on fire."
    )
    assert "K-2026-0002, K-2026-0003" in said.remedy
    assert said.issued == tuple(f"K-2026-000{each}" for each in "1234")
    assert len(way.taken) == 2
    rows = [(each.number, each.where, each.left[0].outcome != "") for each in copies(desk)]
    assert rows == [
        (1, "out", False),
        (2, "not handed out", True),
        (3, "not handed out", True),
        (4, "out", False),
    ]
    assert [each.outcome is None for each in held(desk.store, Disclosure)] == [
        *(True, False, False),
        True,
    ]
    outcomes = [each.outcome for each in log(desk.store, "disclosed")]
    assert outcomes.count("not completed") == 2


def test_it_can_be_printed_again_and_its_number_is_never_given_twice(desk, press, tmp_path):
    with pytest.raises(NotAllGone):
        press("one", where=Broken())
    reprint(desk, "K-2026-0001", Folder(tmp_path), FOR)
    press("two")
    assert sorted(numbers(desk)) == [(1, 1), (2, 2)]
    assert [each.where for each in copies(desk)] == ["out", "out"]


def test_ended_on_the_way_a_copy_is_not_known_to_have_got_there(register, desk, press):
    with pytest.raises(KeyboardInterrupt):
        press("one", "two", where=Killed())
    assert [each.left[0].outcome for each in copies(desk)] == [BEGUN, BEGUN]
    assert [line.recipient for line in log(desk.store, "disclosed")] == ["one"]
    assert len(bytes_of(desk, "K-2026-0002")) > 1000


def test_where_the_register_cannot_say_how_it_ended_that_is_said(desk, press, monkeypatch):
    def full(*_):
        raise Trouble("The disk is full, so nothing was saved.", "Make room on it.")

    monkeypatch.setattr(issuing, "end", full)
    with pytest.raises(NotAllGone, match="pack copy 1 of 2 left could not be written down") as said:
        press("one", "two")
    assert "The disk is full" in said.value.message
    assert [each.left[0].outcome for each in copies(desk)] == [BEGUN, BEGUN]


def test_stopped_while_it_is_drawn_it_leaves_no_trace(desk, press, tmp_path):
    task, before = Task(), written(desk)
    task = Interrupted(lambda: task.stop())
    with pytest.raises(Stopped):
        press("one", "two", "three", task=task)
    assert (written(desk), copies(desk)) == (before, ())
    assert [*(tmp_path / "out").iterdir()] == []


def test_stopped_at_any_step_it_leaves_no_trace(desk, press, tmp_path):
    told, before = Reached(), written(desk)
    with pytest.raises(Stopped):
        press("one", "two", task=told)
    every = [each for each in told.steps if each != issuing.LEAVE]
    assert len(every) == len(told.steps) - 1 > 10
    for at in range(len(every)):
        with pytest.raises(Stopped):
            press("one", "two", task=Reached(at))
        assert (written(desk), copies(desk)) == (before, ())
    assert [*(tmp_path / "out").iterdir()] == []


def test_what_cannot_be_drawn_leaves_no_trace(desk, press, tmp_path):
    before = written(desk)

    def fail():
        raise OSError("no room")

    with pytest.raises(OSError, match="no room"):
        press("one", "two", task=Interrupted(fail))
    assert (written(desk), copies(desk)) == (before, ())


def test_what_cannot_be_written_whole_is_not_written_and_does_not_leave(
    desk, press, tmp_path, monkeypatch
):
    before = written(desk)
    monkeypatch.setattr("reports.packs.making.Drawing.copy", lambda *_: b"no paper")
    with pytest.raises(Invalid, match="none of the types"):
        press("one", "two")
    assert (written(desk), copies(desk)) == (before, ())
    assert [*(tmp_path / "out").iterdir()] == []


def test_copies_issued_meanwhile_keep_their_numbers(desk, press, forum, tmp_path):
    def meanwhile():
        copy(desk, forum, number="1")

    with pytest.raises(Trouble, match="were issued while these were drawn"):
        press("one", "two", task=Interrupted(meanwhile))
    assert numbers(desk) == [(1, 1)]
    assert [*(tmp_path / "out").iterdir()] == []


@pytest.mark.parametrize(
    ("to", "said", "why"),
    [
        ([], {}, "No copy was asked for"),
        ([" "], {}, "who gets it"),
        (["x" * (LONGEST + 1)], {}, "120 letters at most"),
        (["one"], {"purpose": " "}, "what it is for"),
        (["one"], {"necessity": " "}, "necessary"),
        (["one"], {"gateway": ""}, "under which power"),
        (["one"], {"passphrase": "too short"}, "at least 12 characters"),
        (["one"], {"passphrase": "thimble orchard", "where": Broken()}, "is put on a file"),
        (["one"], {"keep_until": TODAY - timedelta(days=1)}, "has passed already"),
        ([Asked("housing", "Nowhere Homes", "one")], {}, "Nowhere Homes"),
    ],
)
def test_what_is_not_said_or_cannot_be_is_told_before_anything_is_drawn(desk, press, to, said, why):
    before = len(log(desk.store))
    with pytest.raises(Trouble, match=why):
        press(*to, **said)
    assert len(log(desk.store)) == before


def test_a_moment_to_come_is_looked_ahead_to(desk, press):
    assert len(press("one", as_at=desk.store.clock.now() + timedelta(days=12))) == 1


def test_two_copies_for_one_recipient_are_asked_about(desk, press):
    with pytest.raises(SameRecipient, match="made out to “One”"):
        press("One", " one ")
    assert len(press("One", " one ", several=True)) == 2


def test_a_passphrase_is_on_what_leaves_and_not_on_what_is_kept(desk, press, tmp_path):
    phrase = "thimble orchard pewter"
    (reference,) = press("one", passphrase=phrase)
    (path,) = (tmp_path / "out").iterdir()
    kept, left = bytes_of(desk, reference), path.read_bytes()
    with pytest.raises(pypdfium2.PdfiumError):
        pypdfium2.PdfDocument(left)
    assert len(pypdfium2.PdfDocument(left, password=phrase)) == len(pypdfium2.PdfDocument(kept))
    (row,), (told,) = held(desk.store, PackCopy), held(desk.store, Disclosure)
    assert row.sha256 == hashlib.sha256(kept).hexdigest()
    assert told.file_hash == hashlib.sha256(left).hexdigest()
    assert phrase not in json.dumps([line.detail for line in log(desk.store)])


@pytest.mark.parametrize("seen", [Seen.INTELLIGENCE, Seen.CONDITIONAL])
def test_what_holds_intelligence_lies_under_a_key_of_its_own(desk, press, classes, seen):
    classes += [seen]
    first, second = press("one", "two")
    rows = held(desk.store, PackCopy)
    assert all(row.file.startswith(b"Disrupt copy 1\n") for row in rows)
    assert len({row.key for row in rows}) == 2
    assert held(desk.store, Disclosure)[0].classes == ("identity", "facts", "intelligence")
    assert whole(bytes_of(desk, first)) != whole(bytes_of(desk, second))


def test_a_coordinator_issues_copies_and_looks_up_no_disclosure(store, desk, press):
    coordinator = seat(store, "forum-coordinator")
    press("one", at=coordinator)
    assert [each.where for each in copies(coordinator)] == ["out"]
    assert [each.party for each in held(store, Disclosure)] == ["one"]
    with store.reading() as session:
        assert session.query(Disclosure).all() == []


def test_whoever_makes_no_packs_is_refused(store, press):
    with pytest.raises(Refused):
        press("one", at=seat(store, "licensing-officer"))


def test_the_usual_words_are_those_of_the_file(tmp_path):
    how = Issuing.usual(Folder(tmp_path), FOR)
    assert (how.purpose, how.gateway, how.passphrase) == (FOR, "Crime and Disorder Act 1998", "")
    assert "no more than the table of audiences" in how.necessity
