"""The demonstration asks nothing and leaves nothing; its pictures are of every page."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from tests.ui.shells import few_people
from tests.ui.terminal import PROGRAM, run
from ui import demo, shoot
from ui.shoot import DESK, DOOR, LOOKS, SCENES

NOT_CALLS = {
    "pictures of nothing": ["--shoot", "x"],
    "a command beside the demonstration": ["--demo", "powers"],
}


@pytest.mark.long
def test_every_page_is_drawn_in_every_look_without_a_display(tmp_path):
    here = {**os.environ, "TMPDIR": str(tmp_path / "temporary")}
    Path(here["TMPDIR"]).mkdir()
    del here["QT_QPA_PLATFORM"]
    done = run("--demo", "--shoot", tmp_path / "shots", env=here)
    assert (done.status, done.err) == (0, "")
    drawn = {path.name for path in (tmp_path / "shots").iterdir()}
    assert drawn == {f"{name}-{look}.png" for name in SCENES for look in LOOKS}
    assert list(Path(here["TMPDIR"]).glob("disrupt-*")) == []


def test_a_page_and_a_door_are_drawn_and_nothing_is_left(qapp, tmp_path, monkeypatch):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "temporary"))
    (tmp_path / "temporary").mkdir()
    monkeypatch.setattr(demo, "SHEETS", few_people(tmp_path))
    monkeypatch.setattr(shoot, "LOOKS", {"light": LOOKS["light"]})
    monkeypatch.setattr(shoot, "DOOR", {"locked": DOOR["locked"]})
    monkeypatch.setattr(shoot, "DESK", {"people": DESK["people"], "about": DESK["about"]})
    shoot.shoot(qapp, tmp_path / "shots")
    drawn = {path.name: path.read_bytes() for path in (tmp_path / "shots").iterdir()}
    assert set(drawn) == {"locked-light.png", "people-light.png", "about-light.png"}
    assert len(set(drawn.values())) == len(drawn)
    assert list((tmp_path / "temporary").iterdir()) == []


@pytest.mark.parametrize("words", NOT_CALLS.values(), ids=NOT_CALLS)
def test_the_demonstration_stands_alone(words):
    assert run(*words).status == 2


def test_a_command_never_waits_for_the_window_s_library():
    asked = "import sys, ui.command; sys.exit('PySide6' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", asked], cwd=PROGRAM.parent).returncode == 0
