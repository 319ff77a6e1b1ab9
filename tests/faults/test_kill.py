"""A power cut at any moment: what was acknowledged is there, and nothing is half there."""

import shutil
import sys

import pytest

from tests.conftest import Register
from tests.faults.acts import ACTS
from tests.faults.killing import check, kill
from tests.sampled import sampled

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="killed by a signal")


@pytest.mark.parametrize("seed", sampled(range(10), 3))
@pytest.mark.parametrize("act", ACTS)
def test_a_kill_loses_nothing_that_was_acknowledged(register, act, seed):
    check(act, kill(act, register, seed))


@pytest.mark.long
@pytest.mark.parametrize(
    ("act", "kills"),
    [("save", 100), ("import", 100), ("backup", 50), ("restore", 50), ("re-key", 50), ("pack", 50)],
)
def test_no_kill_of_many_loses_anything(template, tmp_path, capsys, act, kills):
    hot = 0
    for seed in range(100, 100 + kills):
        folder = tmp_path / str(seed) / "westmere.disrupt"
        shutil.copytree(template.folder, folder)
        killed = kill(act, Register(folder, template.made), seed)
        hot += killed.hot
        check(act, killed)
        shutil.rmtree(folder.parent)
    assert hot
    with capsys.disabled():
        print(f"\n{act}: {kills} kills, of which {hot} left a journal half written")
