"""Stored text is shown as it stands and obeyed by nothing: no line of ours can be forged."""

import unicodedata
from datetime import UTC, date, datetime

import pytest

from disrupt.errors import Problem
from disrupt.find import Hit
from disrupt.officers import Listed
from disrupt.page import Page
from disrupt.records import Person
from disrupt.sheets.report import SheetReport
from disrupt.store.health import Health
from disrupt.trail import Entry
from tests.ui.terminal import ANNA, sheets
from ui import telling

NASTY = {
    "a colour": "Ex\x1b[31mley",
    "a colour in one sign": "Ex\x9b31mley",
    "a window title": "Ex\x1b]0;title\x07ley",
    "a new line": "Exley\nN-2026-0009  Forged, Line",
    "a return": "Exley\rForged",
    "a backspace": "Exley\b\b\b\b\bForged",
    "a tab": "Ex\tley",
    "a turned line": "Ex\u202eyel",
    "an isolate": "Ex\u2066ley",
    "a sign without width": "Ex\u200bley",
    "a joiner": "Ex\u200dley",
    "a byte order mark": "\ufeffExley",
    "a soft hyphen": "Ex\u00adley",
    "a line separator": "Exley\u2028Forged",
    "a paragraph separator": "Exley\u2029Forged",
    "a next line": "Exley\x85Forged",
    "a tag": "Ex\U000e0041ley",
    "a private sign": "Ex\ue000ley",
    "a delete": "Ex\x7fley",
}
EVERY = " ".join(NASTY.values())
UNSEEN = ("Cc", "Cf", "Co", "Cs", "Zl", "Zp")
ROW = {"reference": "N-2026-0001", "family_name": "Exley", "given_names": "Robin"}

FREE = ("family_name", "aliases", "occupation", "note", "address", "status", "sex")


def unseen(text):
    """The signs of a printed text that a terminal would obey; the ends of our lines are not."""
    return [sign for sign in text.replace("\n", "") if unicodedata.category(sign) in UNSEEN]


@pytest.mark.parametrize("text", NASTY.values(), ids=NASTY)
def test_a_sign_that_cannot_be_seen_is_named(text):
    shown = telling.plain(text)
    assert unseen(shown) == []
    assert "\n" not in shown
    assert "[U+" in shown


def test_the_name_of_a_sign_is_its_number():
    assert telling.plain("Ex\u202eyel\n") == "Ex[U+202E]yel[U+000A]"


@pytest.mark.parametrize(
    "text",
    [
        "Exley",
        "O'Brien",
        "Łukasz Żółć",
        "黄 小明",
        "Siân",
        "<b>Exley</b>",
        "<img src='//x/y'>",
        "=1+1",
    ],
)
def test_what_can_be_seen_stays_as_it_is(text):
    assert telling.plain(text) == text


def test_no_command_obeys_what_stands_in_a_record(disrupt, register, tmp_path):
    folder = sheets(tmp_path / "in", people=[ROW | dict.fromkeys(FREE, EVERY)])
    answers = [
        disrupt("import", register.folder, folder, "--reason", EVERY, *ANNA),
        disrupt("find", register.folder, "Robin", *ANNA),
        disrupt("show", register.folder, "N-2026-0001", *ANNA),
        disrupt("audit", register.folder, *ANNA),
    ]
    assert [answer.status for answer in answers] == [0, 0, 0, 0]
    assert all(answer.out for answer in answers)
    assert not any(unseen(answer.out + answer.err) for answer in answers)
    assert not any(
        line.startswith(("N-2026-0009", "Forged")) for a in answers for line in a.out.splitlines()
    )


@pytest.mark.parametrize(
    "words",
    [["show", EVERY], ["import", EVERY], ["export", f"x/{EVERY}"], ["backup", f"x/{EVERY}"]],
)
def test_trouble_obeys_nothing_either(disrupt, register, tmp_path, monkeypatch, words):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "x").touch()
    answer = disrupt(words[0], register.folder, *words[1:], *ANNA)
    assert (answer.status, len(answer.advice)) == (1, 2)
    assert "[U+" in answer.advice[0]
    assert not unseen(answer.err)


def test_a_reference_from_outside_is_shown_as_plain_text(disrupt, register, tmp_path):
    odd = "N-\x1b[31m\u202e1"
    folder = sheets(tmp_path / "in", people=[ROW | {"reference": odd}])
    disrupt("import", register.folder, folder, *ANNA)
    found = disrupt("find", register.folder, "Exley", *ANNA)
    assert "[U+202E]1  Exley, Robin" in found.out
    assert not unseen(found.out)


def test_who_holds_a_register_is_shown_as_plain_text(disrupt, register):
    store = register.open()
    note = '{"name": "\\u001b[31mbela", "machine": "\\u202epc", "since": "2026-11-20T09:14+00:00"}'
    register.files.holder.write_text(note, encoding="utf-8")
    answer = disrupt("find", register.folder, "Exley", *ANNA)
    store.close()
    assert "[U+001B][31mbela on [U+202E]pc" in answer.err


def test_a_hit_is_two_lines():
    hit = Hit("N-2026-0001", "person", 1, "Exley, Robin", "Alias “Pigeon”")
    assert list(telling.hits([hit])) == ["N-2026-0001  Exley, Robin", "    Alias “Pigeon”"]


def test_a_page_says_what_is_known_what_held_and_what_was_done(disrupt, register, robin):
    lines = disrupt("show", register.folder, robin, "--as-at", "2026-02-01", *ANNA).out.splitlines()
    assert lines[:2] == [
        f"{robin}  Exley, Robin, born June 1985, alleged",
        "As at 1 February 2026 (* held on that day)",
    ]
    assert "  Phones: 01632 960147" in lines
    assert "  Resident in the area: yes" in lines
    assert "  Occupation: not recorded" not in lines
    assert (
        "  * Status: Alleged, with nothing yet to support it; on 10 January 2026; "
        "source a call; recorded on 20 November 2026" in lines
    )
    assert (
        "    Status: Charged, not convicted; on 2 March 2026; recorded on 20 November 2026" in lines
    )
    assert any(
        line.startswith("  20 November 2026 09:14, anna recorded person: ") for line in lines
    )


def test_a_page_without_a_history_has_no_heading_for_it():
    page = Page("N-1", "person", "Exley", date(2026, 4, 1), (), (), None, (), Person())
    assert list(telling.page(page)) == ["N-1  Exley", "As at 1 April 2026 (* held on that day)"]


def test_a_long_note_keeps_its_lines_set_in(disrupt, register, robin):
    out = disrupt("show", register.folder, robin, *ANNA).out
    assert "  Note: Owns two vans.\n      Keeps one at the yard.\n" in out


@pytest.mark.parametrize(
    ("officer", "line"),
    [
        (
            Listed("anna", ("auditor",), date(2026, 4, 1), None, ("passphrase", "keyring")),
            "anna: auditor; since 1 April 2026; passphrase, keyring",
        ),
        (
            Listed("bela", ("auditor", "forum-chair"), date(2026, 4, 1), date(2026, 5, 2), ()),
            "bela: auditor, forum-chair; since 1 April 2026, left 2 May 2026; no way in",
        ),
    ],
)
def test_an_officer_is_one_line(officer, line):
    assert list(telling.officers([officer])) == [line]


def test_a_sound_register_is_counted():
    assert list(telling.health(Health((), 3, 12))) == ["Sound: 3 records, 12 lines in the log."]


def test_every_problem_is_told_and_where_it_is():
    found = Health((Problem("a record is gone", "person 3"), Problem("cut", "log")), 3, 12)
    assert list(telling.health(found)) == ["person 3: a record is gone", "log: cut"]


@pytest.mark.parametrize(("record", "about"), [("", ""), ("N-2026-0001", " N-2026-0001")])
def test_a_line_of_the_log_is_one_line_in_london_time(record, about):
    at = datetime(2026, 7, 1, 8, 30, tzinfo=UTC)
    entry = Entry(7, at, "anna", "viewed", record, "forum", "done")
    assert list(telling.trail([entry])) == [f"7  1 July 2026 09:30  anna: viewed{about} (forum)"]


def test_an_import_is_counted_and_nothing_odd_is_left_out():
    report = SheetReport(
        new=1,
        changed=2,
        same=3,
        doubtful=1,
        rejected=[{"row": 4, "heading": "born", "why": "Unreadable."}],
        warned=[
            {"row": 2, "heading": "phones", "why": "Too short.", "source": ""},
            {"row": 3, "heading": "phones", "why": "Too short.", "source": ""},
        ],
        unlisted=[{"row": 5, "heading": "sex", "why": "Not listed.", "source": ""}],
        doubtful_rows=[{"row": 6, "why": "This may be N-2026-0001."}],
        unknown_headings=["colour", "size"],
    )
    assert list(telling.reports({"people.csv": report})) == [
        "people.csv: 1 new, 2 changed, 3 same, 1 doubtful, 1 rejected",
        "  rejected: born: Unreadable. Row 4.",
        "  doubtful: This may be N-2026-0001. Row 6.",
        "  warned: phones: Too short. Row 2, 3.",
        "  not in its list: sex: Not listed. Row 5.",
        "  left out, not known here: colour, size",
    ]


def test_a_quiet_import_is_one_line():
    said = list(telling.reports({"people.csv": SheetReport(new=1)}))
    assert said == ["people.csv: 1 new, 0 changed, 0 same, 0 doubtful, 0 rejected"]
