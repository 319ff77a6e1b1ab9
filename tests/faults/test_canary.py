"""Nothing that a register holds stands in the clear in any file, whatever was done with it."""

import base64
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import PASSPHRASE, make_register
from tests.faults import canary
from tests.faults.canary import REASON, REFERENCE, SEARCH, SECRET, found
from tests.faults.killing import kill

ROOT = Path(__file__).resolve().parents[2]
HERS = "zqsecond passphrase canary"
BOTH = f"{PASSPHRASE}\n{HERS}"
HOMES = ("HOME", "TMPDIR", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME")


def journey(folder, calls):
    """What the program does in a home of its own, where everything that it leaves is seen."""
    homes = {name: str(folder / "homes" / name.lower()) for name in HOMES}
    for home in homes.values():
        Path(home).mkdir(parents=True)
    done = subprocess.run(
        [sys.executable, "-m", "tests.faults.journey"],
        input=json.dumps(calls),
        capture_output=True,
        text=True,
        check=True,
        cwd=folder / "homes",
        env=os.environ | homes | {"PYTHONPATH": str(ROOT)},
    )
    return json.loads(done.stdout)


def a_day(kept, given, out):
    """Every command that holds something in its hands, and some that go wrong."""
    new, register, copies = f"{kept}/new.disrupt", f"{kept}/westmere.disrupt", f"{kept}/copies"
    why = ["--user", "anna", "--reason", REASON]
    sheet = ["--recovery", f"{kept}/sheet.pdf", "--role", "disruption-officer"]
    return {
        "init": (SECRET, ["init", new, *sheet, *why]),
        "import into the new one": (SECRET, ["import", new, given, *why]),
        "import": (PASSPHRASE, ["import", register, given, *why]),
        "find": (PASSPHRASE, ["find", register, SEARCH, *why]),
        "find somebody": (PASSPHRASE, ["find", register, REFERENCE, "--json", *why]),
        "show": (PASSPHRASE, ["show", register, REFERENCE, *why]),
        "show nobody": (PASSPHRASE, ["show", register, SEARCH, "--debug", *why]),
        "add": (BOTH, ["officer", register, "add", "bela", "--role", "auditor", *why]),
        "backup": (PASSPHRASE, ["backup", register, copies, *why]),
        "remove": (PASSPHRASE, ["officer", register, "remove", "bela", *why]),
        "a passphrase removed": (HERS, ["verify", register, "--user", "bela", "--debug"]),
        "a wrong passphrase": (SECRET, ["find", register, SEARCH, "--debug", *why]),
        "restore": (PASSPHRASE, ["restore", copies, register, *why]),
        "verify": (PASSPHRASE, ["verify", register, *why]),
        "export": (PASSPHRASE, ["export", register, out, *why]),
    }


GOES_WRONG = {"show nobody", "a passphrase removed", "a wrong passphrase"}


def test_no_file_holds_a_word_of_what_was_done_in_a_day(tmp_path):
    kept, given, out = (tmp_path / name for name in ("kept", "given", "out"))
    kept.mkdir()
    make_register(kept / "westmere.disrupt")
    words = canary.lay_out(given)
    calls = a_day(str(kept), str(given), str(out))
    assert journey(tmp_path, calls) == {name: int(name in GOES_WRONG) for name in calls}
    everything = {*words, REASON, SEARCH, SECRET, PASSPHRASE, HERS}
    assert found([kept, tmp_path / "homes"], everything) == []
    # What was taken out has every word in it: each of them did stand in the register.
    assert {word for _, word in found([out], words)} == words


@pytest.mark.skipif(sys.platform == "win32", reason="killed by a signal")
@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("act", ["save", "import", "backup", "re-key"])
def test_no_file_holds_a_word_after_a_kill(register, tmp_path, act, seed):
    killed = kill(act, register, seed, text=REASON)
    kept = [path for path in tmp_path.iterdir() if not path.name.startswith("in-")]
    assert killed.register.folder in kept
    assert found(kept, [REASON]) == []


@pytest.mark.parametrize(
    "content",
    [
        b"zqplantedcanary",
        b"\x00\x01ZQPLANTEDCANARY\xff",
        "zqplantedcanary".encode("utf-16-le"),
        "zqplantedcanary".encode("utf-16-be"),
        base64.b64encode(b"zqplantedcanary"),
        base64.b64encode(b"azqplantedcanaryb"),
        base64.b64encode(b"abzqplantedcanaryc"),
        base64.b64encode("zqplantedcanary".encode("utf-16-le")),
    ],
)
def test_a_planted_word_is_found(tmp_path, content):
    (tmp_path / "within").mkdir()
    (tmp_path / "within" / "swap").write_bytes(os.urandom(5000) + content + os.urandom(5000))
    assert found([tmp_path], ["zqplantedcanary", "zqothercanary"]) == [("swap", "zqplantedcanary")]


def test_a_planted_name_of_a_file_is_found(tmp_path):
    (tmp_path / "zqplantedcanary.tmp").touch()
    assert found([tmp_path], ["zqplantedcanary"]) == [("zqplantedcanary.tmp", "zqplantedcanary")]
