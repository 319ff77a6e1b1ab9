"""The example register: what a killed one left is swept, and what is in use is not."""

import os
import tempfile
from pathlib import Path

import pytest

from tests.conftest import CLOCK
from tests.ui.shells import few_people
from ui import demo
from ui.demo import Demo

LONG_AGO = 1_000_000_000


@pytest.fixture(autouse=True)
def temporary(tmp_path, monkeypatch):
    """Where it stands; its people are the few of these sheets."""
    monkeypatch.setattr(demo, "SHEETS", few_people(tmp_path))
    (tmp_path / "temporary").mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "temporary"))
    return tmp_path / "temporary"


def left_behind(folder: Path) -> Path:
    """As a kill leaves it: nobody holds it."""
    (folder / "example.disrupt").mkdir(parents=True)
    (folder / "example.disrupt" / "register.db").write_bytes(b"sealed")
    os.utime(folder, (LONG_AGO, LONG_AGO))
    return folder


def test_it_is_opened_as_often_as_one_likes_and_leaves_nothing(temporary):
    example = Demo(CLOCK)
    example.unlock().close()
    store = example.unlock()
    assert store.about.controller == "Example data"
    store.close()
    example.end()
    assert list(temporary.iterdir()) == []


def test_what_a_killed_one_left_goes_at_the_next_start(temporary):
    left = left_behind(temporary / f"{demo.PREFIX}x")
    example = Demo(CLOCK)
    assert not left.exists()
    example.end()


def test_what_somebody_looks_at_stays(temporary):
    looked_at = Demo(CLOCK)
    os.utime(looked_at.folder.parent, (LONG_AGO, LONG_AGO))
    demo.sweep()
    looked_at.unlock().close()
    looked_at.end()


def test_what_has_only_just_begun_stays(temporary):
    left = left_behind(temporary / f"{demo.PREFIX}x")
    os.utime(left)
    demo.sweep()
    assert left.exists()


def test_a_link_to_something_else_is_left_alone(temporary):
    mine = left_behind(temporary / "mine")
    (temporary / f"{demo.PREFIX}x").symlink_to(mine)
    demo.sweep()
    assert (mine / "example.disrupt" / "register.db").exists()
    assert not (mine / "register.lock").exists()


def test_what_goes_meanwhile_is_no_trouble(temporary):
    assert not demo._is_ours(temporary / f"{demo.PREFIX}gone")
