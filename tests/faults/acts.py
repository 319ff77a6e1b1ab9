"""What a child does until it is killed: one act over and over, telling its parent of each."""

import os
from collections.abc import Callable, Iterator
from datetime import timedelta
from itertools import count
from multiprocessing.connection import Connection
from pathlib import Path

from disrupt import officers
from disrupt.clock import Clock
from disrupt.fields import Seen
from disrupt.store import backup
from disrupt.store.restore import restore
from disrupt.store.unlock import Visitor
from disrupt.store.ways import with_passphrase
from disrupt.workspace import Workspace
from orders import intake
from reports.packs import issuing
from reports.packs.paper_value import Asked
from reports.ways import Folder
from tests import make
from tests.conftest import CLOCK, PASSPHRASE, QUICK, Register
from tests.orders.packs.handed_out import meeting
from tests.reports.packs.by_hand import papers
from tests.reports.papers import LAW
from tests.ui.terminal import sheets

BATCH = 15
ANNA = Visitor("anna", with_passphrase("anna", PASSPHRASE), "a test")
Act = Callable[[Register, str], Iterator[str]]


def save(register: Register, text: str) -> Iterator[str]:
    """One person after another."""
    desk = Workspace(register.open(), text)
    yield "ready"
    while True:
        yield make.person(desk, note=text, occupation=text).reference


def bring_in(register: Register, text: str) -> Iterator[str]:
    """One batch after another, each person with a status, an address and two markers."""
    desk = Workspace(register.open(), text)
    yield "ready"
    for number in count():
        people = [person(f"K-{number}-{of}", text) for of in range(BATCH)]
        intake.bring_in(desk, sheets(register.folder.parent / f"in-{number}", people=people))
        yield str(number)


def person(reference: str, text: str) -> dict[str, str]:
    return {
        "reference": reference,
        "family_name": "Exley",
        "note": text,
        "status": "alleged",
        "status_on": "2026-01-10",
        "address": text,
        "markers": f"violence; {text}",
    }


def back_up(register: Register, text: str) -> Iterator[str]:
    desk = Workspace(register.open(), text)
    make.person(desk, note=text)
    yield "ready"
    while True:
        yield backup.back_up(desk.store, copies(register), text).name


def copies(register: Register) -> Path:
    return register.folder.parent / "copies"


def bring_back(register: Register, text: str) -> Iterator[str]:
    """Two copies in turn: one with nobody in it, one with somebody."""
    desk = Workspace(register.open(), text)
    empty = backup.back_up(desk.store, copies(register), text)
    make.person(desk, note=text)
    full = backup.back_up(desk.store, copies(register), text)
    desk.store.close()
    yield "ready"
    for number in count(1):
        # What is set aside is named by the second.
        clock = Clock(CLOCK.now() + timedelta(minutes=number))
        restore((empty, full)[number % 2], register.folder, ANNA, clock).close()
        yield str(number)


def change_locks(register: Register, text: str) -> Iterator[str]:
    """One officer after another comes and goes."""
    desk = Workspace(register.open(), text)
    make.person(desk, note=text)
    yield "ready"
    for number in count():
        officers.add(desk, f"bela {number}", ("auditor",), PASSPHRASE, effort=QUICK)
        officers.remove(desk, f"bela {number}")
        yield f"bela {number}"


def issue_packs(register: Register, text: str) -> Iterator[str]:
    """Two copies after two others, with intelligence in them; each two are one unit of work."""
    desk, out = Workspace(register.open(), text), handed_out(register)
    out.mkdir()
    about = (meeting(desk), make.person(desk, note=text))
    issuing.papers = papers(*about, [Seen.INTELLIGENCE])
    yield "ready"
    for number in count():
        asked = [Asked("forum", "", f"{each} reader of {number}") for each in ("first", "second")]
        how = issuing.Issuing.usual(Folder(out), text)
        yield " ".join(issuing.issue(desk, LAW, about[0].reference, asked, how=how))


def handed_out(register: Register) -> Path:
    return register.folder.parent / "out"


ACTS: dict[str, Act] = {
    "save": save,
    "import": bring_in,
    "backup": back_up,
    "restore": bring_back,
    "re-key": change_locks,
    "pack": issue_packs,
}


def work(act: str, register: Register, text: str, pipe: Connection) -> None:
    """What is told has left this process: a kill cannot take it back."""
    for said in ACTS[act](register, text):
        os.write(pipe.fileno(), f"done {said}\nbegun\n".encode())
