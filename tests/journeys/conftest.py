"""The whole window before somebody at the keyboard, and what watches how deaf it is."""

import gc
import tempfile

import pytest

from tests.journeys.typist import Typist
from tests.ui.gap import Gap
from tests.ui.shells import new_shell
from ui.lawful import read_ahead
from ui.tidying import Tidying


@pytest.fixture(scope="session", autouse=True)
def quickened():
    """Nothing is: what it costs is what is measured."""


@pytest.fixture
def shell(qtbot, tmp_path, monkeypatch):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    opened = new_shell(qtbot, tmp_path)
    # As when it is opened on a real screen, which is larger than the one of the tests.
    read_ahead(opened._device, opened._jobs)
    Tidying(opened, opened._jobs)
    yield opened
    opened.end()
    opened.deleteLater()
    qtbot.wait(0)
    gc.unfreeze()
    gc.collect()
    gc.enable()


@pytest.fixture
def typist(qtbot, shell):
    shell.outside.arrive(None)
    return Typist(qtbot, shell)


@pytest.fixture
def gap(shell):
    watched = Gap()
    yield watched
    watched.check()
