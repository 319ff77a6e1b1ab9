"""To show a subject in the room is to disclose it: the log says so before anybody sees it."""

import hashlib
import json
import resource
import sys
from contextlib import contextmanager

import pytest

from disrupt.errors import Refused, Trouble
from orders.forum.present import Present
from orders.forum.shown import shown
from reports.shown import tell
from tests import make
from tests.desks import log, seat
from tests.orders.forum.considering import robin

HERE = Present("M-2026-0001", 9, 12)


@pytest.fixture
def known(desk):
    return shown(robin(about=make.person(desk).reference))


@contextmanager
def no_room_on_disk():
    """Not a byte more is written to any file."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def test_to_whom_what_for_and_what_exactly_is_in_the_log(desk, known):
    tell(desk, known, HERE)
    (line,) = log(desk.store, "disclosed")
    assert (line.subject_kind, line.subject_id) == ("person", 1)
    assert line.recipient == "those present at M-2026-0001: 9 of 12 agencies"
    assert (line.reason, line.outcome) == ("considered at the meeting", "released")
    assert line.marking == "OFFICIAL-SENSITIVE"
    said = json.loads(line.detail)
    assert (said["document"], said["way"]) == ("subject of a meeting", "shown in the room")
    assert said["references"] == list(known.references)
    assert said["sha256"] == hashlib.sha256(known.text.encode()).hexdigest()


def test_of_what_is_no_record_here_the_line_names_no_row(desk):
    tell(desk, shown(robin(kind="", about="the rank")), HERE)
    (line,) = log(desk.store, "disclosed")
    assert (line.subject_kind, line.subject_id) == (None, None)


def test_whoever_may_not_give_anything_out_may_not_show_it_either(desk, known):
    with pytest.raises(Refused):
        tell(seat(desk.store, "auditor"), known, HERE)
    assert log(desk.store, "disclosed") == []


@pytest.mark.skipif(sys.platform == "win32", reason="no such limit")
def test_where_the_log_cannot_be_written_it_is_not_to_be_shown(desk, known):
    with no_room_on_disk(), pytest.raises(Trouble) as told:
        tell(desk, known, HERE)
    assert told.value.message == "The disk did not take the change, so nothing was saved."
    tell(desk, known, HERE)
    assert len(log(desk.store, "disclosed")) == 1
