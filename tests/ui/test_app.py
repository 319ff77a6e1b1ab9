"""The program from its start to its end, however it ends."""

import os
import signal
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic

import pytest

from tests.conftest import PASSPHRASE
from tests.sampled import long
from tests.ui.shells import kept
from tests.ui.terminal import PROGRAM, command, run

TYPED = "Eastmoor"
# Somebody unlocks, opens a page and types into it; then what ends the program happens.
SOMEBODY = f"""
import os, signal, sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from disrupt.clock import Clock
from disrupt.store.unlock import Visitor, unlock
from disrupt.store.ways import with_passphrase
from ui import app
from ui.outside import Doorway

folder, reference, ending = Path(sys.argv[1]), sys.argv[2], sys.argv[3]

def type_(shell):
    visitor = Visitor("anna", with_passphrase("anna", {PASSPHRASE!r}), "a test")
    QTest.keyClicks(shell, "x")
    shell.outside.unlocked.emit(unlock(folder, visitor, Clock()), Doorway.REGISTER)
    shell.desk.go(reference)
    box = shell.desk.findChild(QLineEdit, "area")
    box.setFocus()
    box.selectAll()
    QTest.keyClicks(box, {TYPED!r})

def end(shell):
    {{
        "killed": lambda: QTimer.singleShot(1300, lambda: os.kill(os.getpid(), signal.SIGKILL)),
        "ended": lambda: os.kill(os.getpid(), signal.SIGTERM),
        "interrupted": lambda: os.kill(os.getpid(), signal.SIGINT),
        "closed": shell.close,
        "faulty": lambda: (QTimer.singleShot(0, lambda: {{}}["no"]),
                           QTimer.singleShot(700, lambda: os.kill(os.getpid(), signal.SIGKILL))),
    }}[ending]()

opened = app.Shell.open
def open_and_type(shell):
    opened(shell)
    QTimer.singleShot(0, lambda: (type_(shell), end(shell)))
app.Shell.open = open_and_type
sys.exit(app.show())
"""


@pytest.fixture
def here():
    """Settings of its own, in a place with a name as short as a socket's must be."""
    with TemporaryDirectory() as place:
        yield {**os.environ, "QT_QPA_PLATFORM": "offscreen", "XDG_CONFIG_HOME": place}


def typed_until(ending, register, reference, here):
    return subprocess.run(
        [sys.executable, "-c", SOMEBODY, str(register.folder), reference, ending],
        cwd=PROGRAM.parent,
        env=here,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


@pytest.mark.parametrize("ending", ["ended", long("interrupted"), long("closed")])
def test_however_it_is_ended_what_was_typed_is_kept_and_the_register_let_go(
    register, robin, here, ending
):
    done = typed_until(ending, register, robin, here)
    assert (done.returncode, done.stderr) == (0, "")
    assert not register.files.holder.exists()
    assert kept(register, robin) == {"area": TYPED}


def test_after_a_kill_no_more_than_the_last_second_of_typing_is_gone(register, robin, here):
    done = typed_until("killed", register, robin, here)
    assert done.returncode == -signal.SIGKILL
    assert register.files.holder.exists()
    assert kept(register, robin) == {"area": TYPED}


def test_a_fault_keeps_what_was_typed_at_once(register, robin, here):
    done = typed_until("faulty", register, robin, here)
    assert done.returncode == -signal.SIGKILL
    assert kept(register, robin) == {"area": TYPED}


def test_a_second_start_brings_the_first_forward_and_ends(here):
    door = Path(here["XDG_CONFIG_HOME"], "disrupt", "window")
    first = subprocess.Popen(command(), env=here, stderr=subprocess.DEVNULL)
    try:
        until = monotonic() + 60
        while not door.exists() and monotonic() < until:
            with suppress(subprocess.TimeoutExpired):
                first.wait(0.05)
        assert door.exists()
        assert run(env=here, timeout=60).status == 0
        assert first.poll() is None
    finally:
        first.terminate()
    assert first.wait(30) == 0
    assert not door.exists()


def test_without_a_display_it_says_so_in_words(here):
    bare = {name: said for name, said in here.items() if not name.startswith(("QT", "DISPLAY"))}
    answer = run(env=bare)
    assert answer.status == 1
    assert answer.advice[0] == "There is no display here."


def test_it_opens_no_window_for_a_command(here):
    assert run("--version", env=here).status == 0
