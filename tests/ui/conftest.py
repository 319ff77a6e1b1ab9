"""A command in this process, a window or a door, on a register that costs nothing to unlock."""

import gc
import io
import os
import sys
from collections.abc import Iterator
from datetime import timedelta
from functools import partial
from itertools import count
from types import SimpleNamespace

import keyring
import pytest
from keyring.backends import null
from PySide6.QtCore import QCoreApplication, QEvent

from disrupt.clock import Clock
from disrupt.partial import PartialDate
from disrupt.records import Officer
from disrupt.workspace import Workspace
from tests import make
from tests.conftest import CLOCK, PASSPHRASE, QUICK, Register
from tests.quickened import STATEMENTS
from tests.ui.desks import on_screen
from tests.ui.doors import quiet
from tests.ui.shells import CANARY, new_shell, sit_down
from tests.ui.terminal import Answer, Disrupt
from ui.command import main
from ui.device import Device
from ui.door import Door
from ui.jobs import Jobs
from ui.screen import PEOPLE
from ui.secret import FILE
from ui.shell import Shell
from ui.window import Window


@pytest.fixture(autouse=True)
def no_keyring() -> Iterator[None]:
    """Unless a test says which keyring this computer has, there is none."""
    before = keyring.get_keyring()
    keyring.set_keyring(null.Keyring())
    yield
    keyring.set_keyring(before)


@pytest.fixture
def device(qapp, tmp_path) -> Device:
    """Settings that nobody else has."""
    return Device(tmp_path / "settings.json")


@pytest.fixture
def jobs() -> Iterator[Jobs]:
    made = Jobs()
    yield made
    made.end()


@pytest.fixture
def opened(qtbot, desk, device, jobs):
    """The window on the screen, with the keyboard, for somebody who was at the people."""

    def open_window(at=desk):
        window = on_screen(qtbot, Window(at, device, jobs))
        window.begin(PEOPLE)
        return window

    return open_window


@pytest.fixture
def shell(qtbot, tmp_path) -> Iterator[Shell]:
    """The whole window, with nobody there yet."""
    opened = new_shell(qtbot, tmp_path)
    yield opened
    opened.end()


@pytest.fixture
def person(register: Register) -> str:
    """The reference of somebody whose name stands nowhere else."""
    store = register.open()
    reference = make.person(
        Workspace(store, "a test"), family_name=CANARY, given_names="Robin", area="Westmere"
    ).reference
    store.close()
    return reference


@pytest.fixture
def seated(shell: Shell, register: Register, person: str) -> Shell:
    """The whole window with anna at it, on that person's page."""
    sit_down(shell, register)
    shell.desk.go(person)
    return shell


@pytest.fixture
def at_door(qtbot, device, jobs):
    """A door on the screen, and whoever comes in by it."""
    doors, stores = [], []

    def show(folder, name="", clock=CLOCK, **more):
        door = Door(device, jobs, clock, effort=QUICK)
        doors.append(door)
        door.unlocked.connect(stores.append)
        on_screen(qtbot, door, 1024, 700)
        door.begin(folder, name, **more)
        at = SimpleNamespace(page=door.unlock, door=door, jobs=jobs, stores=stores)
        quiet(qtbot, at)
        return at

    yield show
    for door in doors:
        door.leave()
    jobs.end()
    for store in stores:
        store.close()


@pytest.fixture
def first(at_door):
    """A door without a register."""
    return at_door(None)


@pytest.fixture(autouse=True)
def tidied(request: pytest.FixtureRequest) -> Iterator[None]:
    """Widgets are cleared away where they live: beside a lane's work it would end the tests."""
    gc.disable()
    # What other tests left is not looked through again after each of these.
    gc.freeze()
    yield
    if "qapp" in request.fixturenames:
        # At once: what the next test wears would be fitted to each of them as well.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        gc.collect()
    gc.enable()


@pytest.fixture(autouse=True)
def afresh(request: pytest.FixtureRequest) -> None:
    """Where the window's work is timed, nothing that the register is asked was asked before."""
    if "Gap" in request.function.__code__.co_names:
        STATEMENTS.clear()


@pytest.fixture(autouse=True)
def mask() -> Iterator[None]:
    """The program sets its own; the other tests keep theirs."""
    before = os.umask(0o022)
    yield
    os.umask(before)


@pytest.fixture
def disrupt(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Disrupt:
    """Call a command, with this on standard input; each a minute after the one before."""
    later = partial(_minutes_later, count(1))
    monkeypatch.setattr("ui.desk.Clock", later)
    monkeypatch.setattr("ui.commands.Clock", later)
    monkeypatch.setattr("ui.due_asked.Clock", later)
    monkeypatch.delenv(FILE, raising=False)
    monkeypatch.setattr(sys, "stdin", sys.stdin)

    def call(*words: object, typed: str | bytes = PASSPHRASE) -> Answer:
        given = typed.encode() if isinstance(typed, str) else typed
        sys.stdin = io.TextIOWrapper(io.BytesIO(given))
        status = _status([str(word) for word in words])
        return Answer(status, *capsys.readouterr())

    return call


def _minutes_later(minutes: Iterator[int]) -> Clock:
    return Clock(CLOCK.now() + timedelta(minutes=next(minutes)))


def _status(words: list[str]) -> int:
    try:
        return main(words)
    except SystemExit as error:
        return int(str(error.code))


@pytest.fixture
def robin(register: Register) -> str:
    """The reference of the one person in the register."""
    store = register.open()
    desk = Workspace(store, "a test")
    person = make.person(
        desk,
        aliases=("Pigeon",),
        born=PartialDate(1985, 6),
        phones=("01632 960147",),
        resident=True,
        note="Owns two vans.\nKeeps one at the yard.",
    )
    make.status(desk, person, "alleged", on=PartialDate(2026, 1, 10), source="a call")
    make.status(desk, person, "charged", on=PartialDate(2026, 3, 2))
    make.marker(desk, person)
    make.marker(desk, person, "weapons")
    make.address(desk, person, since=PartialDate(2024))
    store.close()
    return person.reference


@pytest.fixture
def clerks_register(register: Register, robin: str) -> str:
    """The register's folder, once anna keeps meetings only and reads no more than names."""
    store = register.open()
    with store.writing("anna changes desks") as session:
        session.get_one(Officer, store.actor.id).roles = ("forum-coordinator",)
    store.close()
    return str(register.folder)


@pytest.fixture
def counted(qtbot):
    """The page, once what was asked is counted."""

    def wait(window):
        qtbot.waitUntil(lambda: not window.page.work.is_under_way)
        return window.page

    return wait
