"""The demonstration asks nothing and leaves nothing; its pictures are of every page."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.ui.terminal import PROGRAM, run
from ui.shoot import LOOKS, SCENES

NOT_CALLS = {
    "pictures of nothing": ["--shoot", "x"],
    "a command beside the demonstration": ["--demo", "powers"],
}


def test_every_page_is_drawn_in_every_look_without_a_display(tmp_path):
    here = {**os.environ, "TMPDIR": str(tmp_path / "temporary")}
    Path(here["TMPDIR"]).mkdir()
    del here["QT_QPA_PLATFORM"]
    done = run("--demo", "--shoot", tmp_path / "shots", env=here)
    assert (done.status, done.err) == (0, "")
    drawn = {path.name for path in (tmp_path / "shots").iterdir()}
    assert drawn == {f"{name}-{look}.png" for name in SCENES for look in LOOKS}
    assert list(Path(here["TMPDIR"]).glob("disrupt-*")) == []


@pytest.mark.parametrize("words", NOT_CALLS.values(), ids=NOT_CALLS)
def test_the_demonstration_stands_alone(words):
    assert run(*words).status == 2


def test_a_command_never_waits_for_the_window_s_library():
    asked = "import sys, ui.command; sys.exit('PySide6' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", asked], cwd=PROGRAM.parent).returncode == 0
