"""A copy of a pack by command: issued, printed again, protected, and refused in two lines."""

import re
from datetime import UTC, datetime

import pypdfium2
import pytest

from disrupt.records import CopyLeft, Disclosure, Officer, PackCopy
from disrupt.workspace import Workspace
from tests.conftest import PASSPHRASE
from tests.desks import held, log
from tests.reports.forum import made
from tests.reports.papers import whole
from tests.ui.terminal import ANNA
from ui.secret import COPY_FILE

PHRASE = "thimble orchard pewter"
WHO = ("--audience", "forum", "--recipient", "detective inspector")


@pytest.fixture
def meeting(register):
    """With one subject on its agenda."""
    store = register.open()
    desk = Workspace(store, "a test")
    of = made.meeting(desk, made.forum(desk), at=datetime(2026, 12, 3, 10, tzinfo=UTC))
    made.headings(desk, of)
    made.considered(desk, of, made.person(desk, "Exley"))
    store.close()
    return of.reference


@pytest.fixture
def call(disrupt, register, tmp_path):
    def called(*words, out="pack.pdf", **more):
        return disrupt("pack", register.folder, *words, "--out", tmp_path / out, *ANNA, **more)

    return called


@pytest.fixture
def read(register):
    """What stands in the register by now."""

    def records(*kinds):
        store = register.open()
        found = [held(store, each) for each in kinds]
        lines = log(store, "disclosed")
        store.close()
        return *found, lines

    return records


def test_a_copy_is_issued_and_its_reference_said(call, meeting, read, tmp_path):
    answer = call("--meeting", meeting, *WHO, "--reason", "forum of December")
    assert (answer.status, answer.err) == (0, "pack.pdf is written.\n")
    assert re.fullmatch(r"K-2026-0001: copy 1 of 1, pack [0-9a-f]{4} [0-9a-f]{4}\n", answer.out)
    text = whole((tmp_path / "pack.pdf").read_bytes())
    assert answer.out.split("pack ")[1].strip() in text
    assert "detective inspector" in text
    (copy,), (told,), (line,) = read(PackCopy, Disclosure)
    assert (told.party, told.purpose) == ("detective inspector", "forum")
    assert (line.reason, line.recipient) == ("forum of December", "detective inspector")
    assert copy.sha256 == told.file_hash


def test_it_is_printed_again_byte_for_byte(call, meeting, read, tmp_path):
    call("--meeting", meeting, *WHO)
    answer = call("--reprint", "k-2026-0001", out="again.pdf")
    assert (answer.status, answer.out[:24]) == (0, "K-2026-0001: copy 1 of 1")
    assert (tmp_path / "again.pdf").read_bytes() == (tmp_path / "pack.pdf").read_bytes()
    left, lines = read(CopyLeft)
    assert (len(left), len(lines)) == (2, 2)


def test_as_at_a_day_is_at_its_end_and_a_moment_is_that_moment(call, meeting, tmp_path):
    call("--meeting", meeting, *WHO, "--as-at", "2026-11-18")
    assert "18 November 2026 23:59" in whole((tmp_path / "pack.pdf").read_bytes())
    call("--meeting", meeting, *WHO, "--as-at", "2026-11-18T09:30", out="then.pdf")
    assert "18 November 2026 09:30" in whole((tmp_path / "then.pdf").read_bytes())
    call("--meeting", meeting, *WHO, "--as-at", "2026-11-20", out="today.pdf")
    assert "20 November 2026 09:1" in whole((tmp_path / "today.pdf").read_bytes())


def opens(path, phrase=None):
    return len(pypdfium2.PdfDocument(path.read_bytes(), password=phrase)) > 0


def test_a_passphrase_is_the_line_after_ones_own(call, meeting, tmp_path):
    answer = call("--meeting", meeting, *WHO, "--protect", typed=f"{PASSPHRASE}\n{PHRASE}\n")
    assert answer.status == 0
    assert opens(tmp_path / "pack.pdf", PHRASE)
    with pytest.raises(pypdfium2.PdfiumError):
        opens(tmp_path / "pack.pdf")


def test_or_it_stands_in_a_file_that_is_named(call, meeting, tmp_path, monkeypatch):
    (tmp_path / "phrase").write_text(f"{PHRASE}\n", encoding="utf-8")
    monkeypatch.setenv(COPY_FILE, str(tmp_path / "phrase"))
    call("--meeting", meeting, *WHO)
    assert opens(tmp_path / "pack.pdf")
    call("--reprint", "K-2026-0001", "--protect", out="again.pdf")
    assert opens(tmp_path / "again.pdf", PHRASE)


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        (PASSPHRASE, "No passphrase was given."),
        (f"{PASSPHRASE}\n\n", "No passphrase was given for the copy."),
        (f"{PASSPHRASE}\ntoo short\n", "at least 12 characters"),
    ],
)
def test_without_one_nothing_leaves_unprotected(call, meeting, read, tmp_path, typed, says):
    answer = call("--meeting", meeting, *WHO, "--protect", typed=typed)
    assert (answer.status, answer.out) == (1, "")
    assert says in answer.advice[0]
    assert not (tmp_path / "pack.pdf").exists()
    assert read(PackCopy) == ([], [])


def test_what_is_there_already_is_replaced_only_when_that_is_said(call, meeting, read, tmp_path):
    (tmp_path / "pack.pdf").write_bytes(b"mine")
    refused = call("--meeting", meeting, *WHO)
    assert (refused.status, refused.advice) == (
        1,
        ["pack.pdf is there already.", "Choose another name, or say --replace."],
    )
    assert read(PackCopy) == ([], [])
    assert call("--meeting", meeting, *WHO, "--replace").status == 0
    assert (tmp_path / "pack.pdf").read_bytes().startswith(b"%PDF")


def test_where_there_is_no_folder_for_it_no_number_is_given(call, meeting, read):
    refused = call("--meeting", meeting, *WHO, out="nowhere/pack.pdf")
    assert (refused.status, refused.advice) == (
        1,
        [
            "There is no folder in which pack.pdf could be written.",
            "Make that folder, or choose another.",
        ],
    )
    assert read(PackCopy) == ([], [])


@pytest.mark.parametrize(
    "recipient",
    [
        "two\nlines\t and more",
        "=cmd|'/c calc'!A1",
        "<para>bold</para> &amp; <b>x</b> %s {0}",
        "\u202eresu \u05e9\u05dc\u05d5\u05dd",
        "W" * 120,
    ],
)
def test_whatever_a_recipient_is_called_stands_there_as_it_is(call, meeting, read, recipient):
    assert call("--meeting", meeting, *WHO[:3], recipient).status == 0
    (copy,), (told,), _lines = read(PackCopy, Disclosure)
    assert copy.recipient == told.party == " ".join(recipient.split())


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("--meeting", "M-2020-0001", *WHO), "M-2020-0001"),
        (("--meeting", "{}", *WHO, "--agency", "Nowhere Homes"), "Nowhere Homes"),
        (("--meeting", "{}", *WHO[:3], "x" * 121), "120 letters"),
        (("--reprint", "K-2020-0001"), "K-2020-0001"),
    ],
)
def test_what_a_person_can_put_right_is_said_in_two_lines(call, meeting, read, words, says):
    answer = call(*(each.format(meeting) for each in words))
    assert (answer.status, answer.out, len(answer.advice)) == (1, "", 2)
    assert says in answer.err
    assert read(PackCopy) == ([], [])


@pytest.mark.parametrize(
    ("words", "out"),
    [
        ((), "pack.pdf"),
        (("--meeting", "M-1"), "pack.pdf"),
        (("--meeting", "M-1", "--audience", "forum", "--recipient", " "), "pack.pdf"),
        (("--meeting", "M-1", "--audience", "court", "--recipient", "x"), "pack.pdf"),
        (("--meeting", "M-1", *WHO, "--as-at", "yesterday"), "pack.pdf"),
        (("--meeting", "M-1", *WHO), "pack.docx"),
        (("--reprint", "K-1", "--meeting", "M-1"), "pack.pdf"),
        (("--reprint", "K-1", "--agency", "x"), "pack.pdf"),
        (("--reprint", " "), "pack.pdf"),
    ],
)
def test_words_that_do_not_go_together_are_a_wrong_call(call, words, out):
    answer = call(*words, out=out)
    assert (answer.status, answer.out) == (2, "")


@pytest.mark.parametrize(
    ("role", "status"),
    [("forum-coordinator", 0), ("forum-chair", 0), ("licensing-officer", 1), ("auditor", 1)],
)
def test_who_makes_packs(call, meeting, register, role, status):
    store = register.open()
    with store.writing("a test") as session:
        session.get_one(Officer, store.actor.id).roles = (role,)
    store.close()
    assert call("--meeting", meeting, *WHO).status == status
