"""A real register on a temporary path, a clock that stands still, and a keyring in memory."""

import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import keyring
import pytest
from keyring.backends import fail, null

from disrupt import officers
from disrupt.clock import Clock
from disrupt.paths import resource
from disrupt.store.files import RegisterFiles
from disrupt.store.keys import Effort
from disrupt.store.lock import Hold
from disrupt.store.make import Charter, Founder, Made, new_register
from disrupt.store.store import Store
from disrupt.store.unlock import Visitor, open_with, unlock
from disrupt.store.ways import with_passphrase
from disrupt.workspace import Workspace
from orders.intake import bring_in
from tests.keyrings import Forgetful, InMemory, Locked, Muddled
from tests.quickened import quicken

# No test needs a screen; pytest-qt asks for the platform only when the first widget is made.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

CLOCK = Clock(datetime(2026, 11, 20, 9, 14, tzinfo=UTC))
QUICK = Effort(passes=1, memory_kib=64, lanes=1)
EVERY_ROLE = ("administrator", "disruption-officer", "auditor")
PASSPHRASE = "tallow cinder mercer"


@dataclass
class Register:
    """A register on disk, and the key that a test opens it with."""

    folder: Path
    made: Made

    @property
    def files(self) -> RegisterFiles:
        return RegisterFiles(self.folder)

    def open(
        self, name: str = "anna", clock: Clock = CLOCK, *, accepts_loss: bool = False
    ) -> Store:
        hold = Hold(self.files)
        try:
            visitor = Visitor(name, _no_way, "a test", accepts_loss)
            return open_with(self.files, hold, self.made.keys, visitor, clock)
        except BaseException:
            hold.close(cleanly=False)
            raise


def _no_way(held: object) -> None:
    raise AssertionError("A test that opens by key needs no way in.")


def make_register(folder: Path, roles: tuple[str, ...] = EVERY_ROLE) -> Register:
    founder = Founder("anna", roles, PASSPHRASE)
    with new_register(folder, Charter("police", "Westmere"), founder, CLOCK, effort=QUICK) as made:
        pass
    return Register(folder, made)


def filled(template: Register, folder: Path, fill: Callable[[Workspace], object]) -> Register:
    """A copy of it with this in it: the template of tests that all begin with the same."""
    register = Register(folder / "westmere.disrupt", template.made)
    shutil.copytree(template.folder, register.folder)
    store = register.open()
    fill(Workspace(store, "a test"))
    store.close()
    return register


@pytest.fixture(scope="session", autouse=True)
def quickened() -> Iterator[None]:
    """All tests but those that measure: they have a fixture of this name that does nothing."""
    with pytest.MonkeyPatch.context() as patch:
        quicken(patch)
        yield


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Register:
    return make_register(tmp_path_factory.mktemp("template") / "westmere.disrupt")


@pytest.fixture(scope="session")
def demo(tmp_path_factory):
    """The desk of the invented register, and what was said when it was brought in."""
    register = make_register(tmp_path_factory.mktemp("demo") / "westmere.disrupt")
    store = register.open()
    desk = Workspace(store, "a test")
    yield desk, bring_in(desk, resource("demo"))
    store.close()


@pytest.fixture
def register(template: Register, tmp_path: Path) -> Register:
    """A fresh register, copied from one made once."""
    folder = tmp_path / "westmere.disrupt"
    shutil.copytree(template.folder, folder)
    return Register(folder, template.made)


@pytest.fixture
def store(register: Register) -> Iterator[Store]:
    opened = register.open()
    yield opened
    opened.close()


@pytest.fixture
def desk(store: Store) -> Workspace:
    return Workspace(store, "a test")


@pytest.fixture
def computer() -> Iterator[InMemory]:
    """This computer has a keyring."""
    before = keyring.get_keyring()
    ring = InMemory()
    keyring.set_keyring(ring)
    yield ring
    keyring.set_keyring(before)


@pytest.fixture(params=[null.Keyring, fail.Keyring, Forgetful, Muddled, Locked])
def poor_computer(request: pytest.FixtureRequest, computer: InMemory) -> None:
    """A computer whose keyring is not to be relied on."""
    keyring.set_keyring(request.param())


@pytest.fixture
def remembered(register: Register, computer: InMemory) -> Register:
    """Anna's register, on the computer that remembers her."""
    anna = Visitor("anna", with_passphrase("anna", PASSPHRASE), "a test")
    store = unlock(register.folder, anna, CLOCK)
    officers.remember(Workspace(store, "a test"))
    store.close()
    return register
