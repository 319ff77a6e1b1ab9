"""Every call: its words, its exit status, and never a programmer's trace in front of a person."""

import os
import re
import signal
import subprocess
from pathlib import Path

import pytest

from disrupt.version import VERSION
from tests.conftest import PASSPHRASE, Register
from tests.ui.terminal import ANNA, command, run
from ui.command import main
from ui.secret import FILE
from ui.words import COMMANDS

CALLS = [f"{each.under} {each.name}".strip() for each in COMMANDS]
WRONG_CALLS = {
    "an unknown command": ["fly", *ANNA],
    "nobody says who they are": ["find", "w.disrupt", "exley"],
    "no register": ["find", *ANNA],
    "no text to find": ["find", "w.disrupt", *ANNA],
    "a word too many": ["find", "w.disrupt", "exley", "robin", *ANNA],
    "an unknown option": ["find", "w.disrupt", "exley", "--loud", *ANNA],
    "a passphrase as an option": ["find", "w.disrupt", "x", "--passphrase", PASSPHRASE, *ANNA],
    "a passphrase as a word": ["verify", "w.disrupt", PASSPHRASE, *ANNA],
    "an officer command without its word": ["officer", "w.disrupt", *ANNA],
    "an officer without a role": ["officer", "w.disrupt", "add", "bela", *ANNA],
    "a register without a role": ["init", "w.disrupt", "--recovery", "r.pdf", *ANNA],
    "a register without a sheet": ["init", "w.disrupt", "--role", "auditor", *ANNA],
    "an unknown kind": [
        *("init", "w.disrupt", "--role", "auditor", "--recovery", "r.pdf"),
        *("--kind", "county", *ANNA),
    ],
    "a day not in the calendar": ["show", "w.disrupt", "N-1", "--as-at", "2026-02-30", *ANNA],
    "a day in words": ["audit", "w.disrupt", "--from", "yesterday", *ANNA],
    "two who unlock": ["find", "w.disrupt", "exley", *ANNA, "--user", "bela"],
    "three names for the log": ["audit", "w.disrupt", *ANNA, "--user", "a", "--user", "b"],
    "a word that is not text": ["find", "w.disrupt", "\udcff", *ANNA],
    "a copy without its register": ["restore", "copies", *ANNA],
}


@pytest.mark.parametrize("words", WRONG_CALLS.values(), ids=WRONG_CALLS)
def test_wrong_words_are_status_2(disrupt, words):
    answer = disrupt(*words)
    assert answer.status == 2
    assert answer.out == ""
    assert answer.advice[0].startswith("usage: disrupt")


def test_wrong_words_read_no_passphrase(disrupt, monkeypatch, tmp_path):
    monkeypatch.setenv(FILE, str(tmp_path / "is not there"))
    assert disrupt("find", "w.disrupt", "exley").status == 2


@pytest.mark.parametrize("call", ["", "officer", *CALLS])
def test_every_command_helps(disrupt, call):
    words = ["officer", "w.disrupt", call.removeprefix("officer ")]
    answer = disrupt(*(words if call.startswith("officer ") else call.split()), "--help")
    assert answer.status == 0
    assert answer.out.startswith("usage: disrupt")
    assert answer.err == ""


@pytest.mark.parametrize("call", [call for call in CALLS if "officer" not in call])
def test_every_command_takes_a_user_a_reason_and_debug(disrupt, call):
    said = disrupt(call, "--help").out
    assert all(word in said for word in ("--user", "--reason", "--debug", "--remembered"))


def test_it_says_its_version(disrupt):
    answer = disrupt("--version")
    assert (answer.status, answer.out) == (0, f"Disrupt {VERSION}\n")


@pytest.mark.parametrize(
    "words",
    [
        ["officer", "REGISTER", "list", "--user", "anna"],
        ["officer", "REGISTER", "--user", "anna", "list"],
        ["officer", "--user", "anna", "REGISTER", "list"],
    ],
)
def test_who_asks_may_stand_before_or_after_an_officer_command(disrupt, register, words):
    call = [str(register.folder) if word == "REGISTER" else word for word in words]
    assert disrupt(*call).status == 0


TROUBLES = {
    "no register": (["find", "{tmp}/none.disrupt", "x"], "There is no register called none"),
    "an empty folder": (["find", "{tmp}/empty", "x"], "empty is not a Disrupt register."),
    "a sheet as a register": (["find", "{tmp}/file", "x"], "file is not a Disrupt register."),
    "an unknown record": (["show", "{register}", "N-1999-0001"], "There is no record N-1999-0001"),
    "nothing to import": (["import", "{register}", "{tmp}/none"], "There is nothing at none."),
    "no sheet to import": (["import", "{register}", "{tmp}/empty"], "There is no CSV file in"),
    "a strange file": (["import", "{register}", "{tmp}/file"], "file is not a sheet that can be"),
    "an export in the way": (["export", "{register}", "{tmp}/full"], "full is there already and"),
    "an export into a file": (["export", "{register}", "{tmp}/file"], "file is there already and"),
    "an export below a file": (["export", "{register}", "{tmp}/file/x"], "could not be written"),
    "copies in a file": (["backup", "{register}", "{tmp}/file"], "file could not be read or"),
    "copies below a file": (["backup", "{register}", "{tmp}/file/x"], "could not be read or"),
    "no copy": (["restore", "{tmp}/empty", "{register}"], "There is no copy of a register in"),
    "nobody to remove": (["officer", "{register}", "remove", "bela"], "There is no officer called"),
    "the last administrator": (["officer", "{register}", "remove", "anna"], "is the last admin"),
    "the recovery sheet": (["officer", "{register}", "remove", "recovery"], "There is no officer"),
}


@pytest.fixture
def places(register: Register, tmp_path: Path) -> dict[str, Path]:
    for name in ("empty", "full/within"):
        (tmp_path / name).mkdir(parents=True)
    (tmp_path / "file").write_bytes(b"MZ\x90")
    return {"tmp": tmp_path, "register": register.folder}


@pytest.mark.parametrize(("words", "said"), TROUBLES.values(), ids=TROUBLES)
def test_trouble_is_status_1_what_is_wrong_and_what_to_do(disrupt, places, words, said):
    answer = disrupt(*(word.format(**places) for word in words), *ANNA)
    what, remedy = answer.advice
    assert (answer.status, answer.out) == (1, "")
    assert said in what
    assert remedy.endswith((".", "list"))


@pytest.mark.parametrize(("words", "said"), TROUBLES.values(), ids=TROUBLES)
def test_debug_adds_the_trace_and_never_the_passphrase(disrupt, places, words, said):
    answer = disrupt(*(word.format(**places) for word in words), *ANNA, "--debug")
    assert answer.status == 1
    assert answer.advice[0] == "Traceback (most recent call last):"
    assert said in answer.advice[-2]
    assert PASSPHRASE not in answer.err


def test_a_wrong_passphrase_is_refused_without_saying_which_half_was_wrong(disrupt, register):
    wrong = disrupt("find", register.folder, "x", *ANNA, typed="not the passphrase")
    stranger = disrupt("find", register.folder, "x", "--user", "nobody")
    assert wrong == stranger
    assert wrong.status == 1
    assert wrong.advice[0] == "That name and passphrase do not open this register."


def test_a_refused_passphrase_stands_in_the_log_at_the_next_unlock(disrupt, register):
    disrupt("find", register.folder, "x", *ANNA, typed="not the passphrase")
    lines = disrupt("audit", register.folder, *ANNA, "--json").json
    assert [(line["event"], line["outcome"]) for line in lines[-2:]] == [
        ("unlock failed", "refused"),
        ("unlocked", "done"),
    ]


def test_a_register_open_elsewhere_says_who_has_it_and_since_when(disrupt, register):
    store = register.open()
    answer = disrupt("find", register.folder, "x", *ANNA)
    store.close()
    assert answer.status == 1
    assert re.match(
        r"This register is open elsewhere: anna on .+, since 20 November 2026 09:14\.",
        answer.advice[0],
    )
    assert len(answer.advice) == 2


def test_a_fault_of_ours_is_said_in_two_lines_with_its_place(disrupt, register, monkeypatch):
    monkeypatch.delattr("disrupt.find.AT_MOST")
    answer = disrupt("find", register.folder, "x", *ANNA)
    assert answer.status == 1
    assert re.fullmatch(
        r"This is a fault in Disrupt \(NameError, \w+ line \d+\)\.", answer.advice[0]
    )
    assert answer.advice[1].startswith("Nothing that was half done was kept.")
    assert len(answer.advice) == 2


def test_a_fault_of_ours_shows_its_trace_when_asked(disrupt, register, monkeypatch):
    monkeypatch.delattr("disrupt.find.AT_MOST")
    answer = disrupt("find", register.folder, "x", *ANNA, "--debug")
    assert answer.advice[0] == "Traceback (most recent call last):"
    assert answer.status == 1


def test_a_register_is_let_go_after_a_fault(disrupt, register, monkeypatch):
    with monkeypatch.context() as broken:
        broken.delattr("disrupt.find.AT_MOST")
        disrupt("find", register.folder, "x", *ANNA)
    assert not register.files.holder.exists()
    assert disrupt("verify", register.folder, *ANNA).status == 0


def test_the_program_itself_answers_as_its_function_does(register, robin):
    answer = run("find", register.folder, "exley", *ANNA)
    assert answer.status == 0
    assert answer.out.startswith(f"{robin}  Exley, Robin, born June 1985, charged\n")
    assert answer.err == ""


def test_the_installed_name_is_the_same_function():
    text = (Path(command()[1]).parent / "pyproject.toml").read_text(encoding="utf-8")
    assert 'disrupt = "ui.command:main"' in text
    assert callable(main)


def test_a_reader_who_has_gone_is_no_trouble(register, robin):
    read, write = os.pipe()
    os.close(read)
    done = subprocess.run(
        command("show", register.folder, robin, *ANNA),
        input=PASSPHRASE,
        text=True,
        stdout=write,
        stderr=subprocess.PIPE,
        check=False,
        env=os.environ | {"PYTHONUNBUFFERED": ""},
    )
    os.close(write)
    assert (done.returncode, done.stderr) == (1, "")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no full disk to print to")
def test_a_full_disk_under_the_output_is_trouble_in_two_lines(register, robin):
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            command("show", register.folder, robin, *ANNA),
            input=PASSPHRASE,
            text=True,
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
            env=os.environ | {"PYTHONUNBUFFERED": ""},
        )
    what, remedy = done.stderr.splitlines()
    assert done.returncode == 1
    assert what == "A file could not be read or written: No space left on device."
    assert remedy.startswith("Look whether the disk is connected")


@pytest.mark.skipif(os.name != "posix", reason="made of a named pipe")
def test_stopping_it_leaves_no_trace_and_the_register_free(register, tmp_path):
    pipe = tmp_path / "passphrase"
    os.mkfifo(pipe)
    child = subprocess.Popen(
        command("find", register.folder, "exley", *ANNA),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=os.environ | {FILE: str(pipe)},
        # Whoever runs the tests behind a terminal may have them ignore it.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )
    # Opening waits until the program itself has begun to read.
    with pipe.open("w"):
        child.send_signal(signal.SIGINT)
        out, err = child.communicate()
    assert child.returncode == 130
    assert (out, err) == ("", "Stopped. Nothing that was half done was kept.\n")
    register.open().close()


@pytest.mark.skipif(os.name != "posix", reason="closed by a shell's words")
@pytest.mark.parametrize("closed", ["<&-", "<&- >&- 2>&-"])
def test_a_job_without_streams_ends_with_a_status(register, tmp_path, closed):
    secret = tmp_path / "secret"
    secret.write_text(PASSPHRASE, encoding="utf-8")
    words = " ".join(command("find", register.folder, "exley", *ANNA))
    done = subprocess.run(
        ["/bin/sh", "-c", f"exec {words} {closed}"],
        env=os.environ | {FILE: str(secret)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0
    assert "Traceback" not in done.stderr
