"""The calendar file: by RFC 5545, and nothing in it of whom or of what."""

import json
import re
from datetime import date
from uuid import UUID

import pytest

from disrupt.errors import Trouble
from orders.alerts.looked import due
from orders.intake import bring_in
from reports import calendar_file
from reports.deliver import Leaving, deliver
from reports.ways import File
from tests.desks import log
from tests.faults.canary import forms, lay_out
from tests.orders.alerts.sat import agreement, closure, register_made, sat
from tests.orders.lives import LAW, when
from tests.reports.papers import COPY

NOW, LATER = "2026-11-20T09:14", "2026-11-21T09:14"


def written(desk):
    items = [row.item for row in due(desk, LAW).rows]
    return calendar_file.document(calendar_file.of(desk, items)).draw(COPY).decode()


def of(text, name):
    """What stands behind this name, wherever it stands."""
    whole = text.replace("\r\n ", "")
    return re.findall(rf"^{name}:(.*)\r$", whole, re.MULTILINE)


def test_a_day_is_a_whole_day_and_a_moment_is_in_utc(tmp_path):
    register = register_made(tmp_path / "july.disrupt", "2026-07-20T09:00")
    with sat(register, "2026-07-20T09:14") as desk:
        agreement(desk, "2026-08-31")
        closure(desk, "2026-07-20T09:00")
        text = written(desk)
    # The day by which it should have been begun is an entry of its own: today, at the earliest.
    assert of(text, "DTSTART;VALUE=DATE") == ["20260720", "20260831"]
    assert of(text, "DTEND;VALUE=DATE") == ["20260721", "20260901"]
    assert "20260721T080000Z" in of(text, "DTSTART")
    assert set(of(text, "DTSTAMP")) == {"20260720T081400Z"}


def test_its_titles_say_what_is_lost_and_whether_it_is_the_end_or_the_day_to_act_by(register):
    with sat(register, NOW) as desk:
        closure(desk)
        agreement(desk, "2027-01-31")
        text = written(desk)
    assert set(of(text, "SUMMARY")) == {
        "Deadline: ends for good",
        "Deadline: court date",
        "Deadline: local review",
    }


def test_a_date_has_one_uid_whenever_it_is_written_and_says_nothing_by_it(register):
    with sat(register, NOW) as desk:
        agreement(desk, "2026-12-01")
        first = written(desk)
    with sat(register, LATER) as desk:
        agreement(desk, "2026-12-02")
        second = written(desk)
    (uid,) = of(first, "UID")
    assert uid == str(UUID(uid))
    assert uid in of(second, "UID")
    assert len(set(of(second, "UID"))) == 2
    assert int(of(second, "SEQUENCE")[0]) > int(of(first, "SEQUENCE")[0])


def test_the_end_and_the_day_to_act_by_are_two_entries(desk):
    entry = calendar_file.Entry("a", calendar_file.ACT_BY, "ends for good", date(2026, 12, 1))
    other = calendar_file.Entry("b", calendar_file.DEADLINE, "ends for good", when(LATER))
    file = calendar_file.CalendarFile((entry, other), (), when(NOW))
    text = calendar_file.draw(file).decode()
    assert of(text, "SUMMARY") == ["Act by: ends for good", "Deadline: ends for good"]


def test_every_line_ends_as_it_should_and_none_is_too_long(register):
    with sat(register, NOW) as desk:
        agreement(desk, "2026-12-01")
        content = written(desk).encode()
    lines = content.split(b"\r\n")
    assert (lines[0], lines[-2:]) == (b"BEGIN:VCALENDAR", [b"END:VCALENDAR", b""])
    assert not re.search(rb"\r(?!\n)|(?<!\r)\n", content)
    assert max(map(len, lines)) <= 75


@pytest.mark.parametrize("sign", ["x", "é", "漢", "🙂"])
def test_a_long_line_goes_on_after_a_space_and_no_sign_is_torn(sign):
    line = f"SUMMARY:{sign * 200}"
    rows = calendar_file.folded(line).split(b"\r\n")
    assert max(map(len, rows)) <= 75
    assert all(row.startswith(b" ") for row in rows[1:-1])
    assert "".join([rows[0].decode(), *(row.decode()[1:] for row in rows[1:])]) == line


def test_what_has_a_meaning_of_its_own_is_written_so_that_it_has_none():
    assert calendar_file.text("a,b;c\\d\ne") == "a\\,b\\;c\\\\d\\ne"


def test_what_has_passed_is_left_out_and_nothing_makes_no_file(register):
    with sat(register, NOW) as desk:
        agreement(desk, "2026-11-19")
        with pytest.raises(Trouble, match="Nothing falls due"):
            written(desk)


def test_nothing_of_what_is_recorded_stands_in_it(register, tmp_path):
    laid = lay_out(tmp_path / "in")
    with sat(register, NOW) as desk:
        bring_in(desk, tmp_path / "in")
        reference = agreement(desk, "2026-12-01", "Quillfeather")
        content = written(desk).encode()
    for word in (*laid, reference, "Quillfeather", "greement", "Westmere"):
        assert not any(form in content for form in forms(word)), word
    assert b"anna" not in content.lower()


def test_it_leaves_by_the_log_which_says_what_it_was_about(register, tmp_path):
    path = tmp_path / "due.ics"
    with sat(register, NOW) as desk:
        reference = agreement(desk, "2026-12-01")
        made = calendar_file.of(desk, [row.item for row in due(desk, LAW).rows])
        document = calendar_file.document(made)
        deliver(desk, document, Leaving("anna", "own calendar", File(path)))
        (line,) = log(desk.store, "disclosed")
    told = json.loads(line.detail)
    assert (line.subject_kind, line.recipient, line.reason) == (None, "anna", "own calendar")
    assert (told["document"], told["references"]) == ("calendar file", [reference])
    assert path.read_bytes().startswith(b"BEGIN:VCALENDAR\r\n")
