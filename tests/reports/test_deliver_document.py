"""A document leaves once its line is in the log: what, about whom, to whom, what for, its sum."""

import hashlib
import json
from dataclasses import dataclass, field, replace

import pytest
from sqlalchemy import select

from disrupt.errors import Refused, Trouble
from disrupt.store.schema import audit
from reports.deliver import LONGEST, Copy, Document, Leaving, deliver
from reports.ways import Folder
from tests import make
from tests.desks import log, seat

TO, FOR = "PS Marsh, Westmere", "briefing of the late turn"


@dataclass
class Counter:
    """A way that keeps what it was given, and what the log had to say by then."""

    desk: object
    taken: list = field(default_factory=list)
    says: str = "handed over the counter"

    def take(self, name, content, task):
        self.taken.append((name, content, len(log(self.desk.store, "disclosed"))))


@dataclass
class Broken:
    says: str = "printed"

    def take(self, name, content, task):
        raise OSError("the printer is on fire")


@pytest.fixture
def document(desk):
    person = make.person(desk)
    return Document(
        "pocket card",
        ("person", person.id),
        lambda copy, _task: f"for {copy.to_whom}, log {copy.log}".encode(),
        references=(person.reference, "SRO-2026-0001"),
    )


def give(desk, document, where, to_whom=TO, purpose=FOR):
    return deliver(desk, document, Leaving(to_whom, purpose, where))


def disclosed(desk):
    return log(desk.store, "disclosed")


def test_it_is_in_the_log_before_a_byte_of_it_leaves(desk, document):
    counter = Counter(desk)
    give(desk, document, counter)
    ((_, _, lines),) = counter.taken
    assert lines == 1


def test_the_log_says_what_about_whom_to_whom_and_what_for(desk, document):
    counter = Counter(desk)
    give(desk, document, counter)
    ((_, content, _),) = counter.taken
    (line,) = disclosed(desk)
    assert (line.subject_kind, line.subject_id) == document.about
    assert (line.recipient, line.reason, line.outcome) == (TO, FOR, "released")
    assert (line.marking, line.count) == ("OFFICIAL-SENSITIVE", 2)
    assert json.loads(line.detail) == {
        "document": "pocket card",
        "way": "handed over the counter",
        "sha256": hashlib.sha256(content).hexdigest(),
        "size": len(content),
        "log": content.decode().rpartition(" ")[2],
        "references": list(document.references),
    }


def test_to_whom_and_what_for_are_only_hashed_in_the_chained_line(desk, document):
    give(desk, document, Counter(desk))
    (line,) = disclosed(desk)
    assert len(line.recipient_hash) == len(line.reason_hash) == len(line.detail_hash) == 64


def test_each_copy_says_for_whom_it_is_and_has_a_number_of_its_own(desk, document):
    counter = Counter(desk)
    copies = [give(desk, document, counter, name) for name in ("Anna", "Lena")]
    assert [copy.to_whom for copy in copies] == ["Anna", "Lena"]
    assert len({copy.log for copy in copies}) == len({name for name, *_ in counter.taken}) == 2
    assert copies[0] == Copy("Anna", copies[0].log)
    assert b"for Anna" in counter.taken[0][1]


def test_a_file_is_named_for_its_marking_and_number_and_for_nobody(desk, document, tmp_path):
    copy = give(desk, document, Folder(tmp_path))
    (path,) = tmp_path.glob("*.pdf")
    number = copy.log.partition("-")[0]
    assert path.name == f"OFFICIAL-SENSITIVE pocket card 2026-11-20 log {number}.pdf"
    assert path.read_bytes().startswith(b"for PS Marsh")


def test_what_may_be_published_is_named_and_logged_by_its_own_marking(desk, document, tmp_path):
    give(desk, replace(document, marking="OFFICIAL"), Folder(tmp_path))
    (path,) = tmp_path.glob("*.pdf")
    assert path.name.startswith("OFFICIAL pocket card")
    with desk.store.reading() as session:
        kept = session.scalars(select(audit.c.marking).where(audit.c.event == "disclosed"))
        assert kept.all() == ["OFFICIAL"]


def test_what_has_that_name_already_is_left_as_it_is(desk, document, tmp_path):
    number = desk.store.head().seq
    there = tmp_path / f"OFFICIAL-SENSITIVE pocket card 2026-11-20 log {number}.pdf"
    there.write_bytes(b"mine")
    with pytest.raises(Trouble, match="The pocket card was not saved"):
        give(desk, document, Folder(tmp_path))
    assert there.read_bytes() == b"mine"


@pytest.mark.parametrize("where", [Broken(), Folder("no/such/folder")], ids=["printer", "folder"])
def test_what_did_not_get_there_stands_in_the_log_too(desk, document, tmp_path, where):
    if isinstance(where, Folder):
        where = Folder(tmp_path / where.path)
    with pytest.raises(Trouble, match="was not"):
        give(desk, document, where)
    assert [line.outcome for line in disclosed(desk)] == ["released", "not completed"]
    assert {line.recipient for line in disclosed(desk)} == {TO}


def test_why_a_printer_did_not_take_it_is_said(desk, document):
    with pytest.raises(Trouble, match="was not printed: the printer is on fire"):
        give(desk, document, Broken())


@pytest.mark.parametrize(
    ("to_whom", "purpose", "missing"),
    [("", FOR, "who gets it"), ("  ", FOR, "who gets it"), (TO, "\n", "what it is for")],
)
def test_whoever_does_not_say_to_whom_and_what_for_gets_nothing(
    desk, document, to_whom, purpose, missing
):
    counter = Counter(desk)
    with pytest.raises(Trouble, match=missing):
        give(desk, document, counter, to_whom, purpose)
    assert (counter.taken, disclosed(desk)) == ([], [])


def test_a_recipient_fits_the_foot_of_a_page(desk, document):
    with pytest.raises(Trouble, match=f"{LONGEST} letters"):
        give(desk, document, Counter(desk), "x" * (LONGEST + 1))


def test_what_is_kept_nowhere_is_not_kept_as_a_file(desk, document, tmp_path):
    typed = replace(document, printed_only=True)
    with pytest.raises(Trouble, match="it is only printed"):
        give(desk, typed, Folder(tmp_path))
    assert (list(tmp_path.glob("*.pdf")), disclosed(desk)) == ([], [])
    counter = Counter(desk)
    give(desk, typed, counter)
    assert len(counter.taken) == 1


def test_what_cannot_be_drawn_is_neither_logged_nor_given(desk, document):
    with pytest.raises(ZeroDivisionError):
        give(desk, replace(document, drawn_by=lambda _copy, _task: 1 // 0), Counter(desk))
    assert disclosed(desk) == []


def test_whoever_may_not_give_out_documents_is_refused_and_that_is_logged(desk, document):
    clerk, counter = seat(desk.store, "auditor"), Counter(desk)
    with pytest.raises(Refused, match="print or give out documents"):
        give(clerk, document, counter)
    assert counter.taken == []
    assert [line.detail for line in log(desk.store, "refused")] == ["deliver"]


def test_only_whoever_saved_it_may_read_it(desk, document, tmp_path):
    give(desk, document, Folder(tmp_path))
    (path,) = tmp_path.glob("*.pdf")
    assert path.stat().st_mode & 0o077 == 0
