"""The log as an auditor reads it, and whether the register is sound."""

from datetime import UTC, date, datetime, timedelta

import pytest

from disrupt import soundness
from disrupt.clock import LONDON, Clock
from disrupt.find import find
from disrupt.page import show
from disrupt.trail import Asked, trail
from disrupt.workspace import Workspace
from orders.intake import bring_in
from tests import make
from tests.desks import log, people, seat


def events(entries):
    return [entry.event for entry in entries]


def test_every_line_is_there_in_the_order_of_its_number(desk):
    make.person(desk)
    entries = trail(desk, Asked())
    assert [entry.seq for entry in entries] == list(range(1, len(entries) + 1))
    assert entries[-1].event == "made"


def test_that_the_log_was_read_is_its_last_line(desk):
    count = len(trail(desk, Asked(user="anna")))
    last = log(desk.store)[-1]
    assert (last.event, last.count, last.reason) == ("log read", count, "a test")


def test_a_second_reading_shows_the_first(desk):
    trail(desk, Asked())
    assert trail(desk, Asked())[-1].event == "log read"


def test_a_line_says_when_by_the_clock_on_the_wall_who_what_why_and_how_it_ended(desk):
    make.person(Workspace(desk.store, "Operation Cinder"))
    last = trail(desk, Asked())[-1]
    assert last.at == datetime(2026, 11, 20, 9, 14, tzinfo=LONDON)
    assert (last.user, last.event, last.record) == ("anna", "made", "N-2026-0001")
    assert (last.reason, last.outcome) == ("Operation Cinder", "done")


def test_a_dated_thing_is_logged_under_the_person_it_is_about(desk):
    make.person(desk)
    make.marker(desk, make.person(desk, family_name="Mercer"))
    assert trail(desk, Asked())[-1].record == "N-2026-0002"


def test_what_is_no_person_is_called_by_its_kind_and_number(desk):
    made = [entry.record for entry in trail(desk, Asked()) if entry.event == "made"]
    assert made == ["officer 1", "officer 2"]


def test_what_is_about_no_record_names_none(desk):
    find(desk, "nobody")
    assert trail(desk, Asked())[-1].record == ""


@pytest.fixture
def busy(desk):
    make.status(desk, make.person(desk))
    make.person(desk, family_name="Mercer")
    show(desk, "N-2026-0001")
    find(desk, "Mercer")
    return desk


def test_one_record_s_lines_are_all_that_was_done_to_it_and_seen_of_it(busy):
    assert events(trail(busy, Asked(record="N-2026-0001"))) == ["made", "made", "viewed"]
    assert events(trail(busy, Asked(record="N-2026-0002"))) == ["made"]
    assert trail(busy, Asked(record="N-2026-0003")) == ()


@pytest.mark.parametrize("name", ["anna", "ANNA"])
def test_one_officer_s_lines_are_found_in_any_case(busy, name):
    assert len(trail(busy, Asked(user=name))) >= 6
    assert trail(busy, Asked(user="lena")) == ()


@pytest.mark.parametrize(
    ("since", "until", "some"),
    [
        (None, None, True),
        (date(2026, 11, 20), date(2026, 11, 20), True),
        (date(2026, 11, 20), None, True),
        (None, date(2026, 11, 20), True),
        (date(2026, 11, 21), None, False),
        (None, date(2026, 11, 19), False),
    ],
)
def test_both_days_that_are_asked_for_are_included(busy, since, until, some):
    assert bool(trail(busy, Asked(since, until))) == some


def test_a_line_after_midnight_in_summer_is_of_the_day_on_the_wall(register):
    summer = Clock(datetime(2026, 11, 20, 9, 14, tzinfo=UTC) + timedelta(days=223, hours=14.5))
    store = register.open(clock=summer)
    desk = Workspace(store, "a test")
    make.person(desk)
    assert summer.now().date() == date(2027, 7, 1)
    assert "made" in events(trail(desk, Asked(since=date(2027, 7, 2))))
    store.close()


def test_all_that_is_asked_must_hold(busy):
    asked = Asked(date(2026, 11, 20), date(2026, 11, 20), "anna", "N-2026-0002")
    assert events(trail(busy, asked)) == ["made"]


def test_an_auditor_reads_the_log_but_no_word_that_was_searched_for_or_held(busy):
    entries = trail(seat(busy.store, "auditor"), Asked())
    assert "searched" in events(entries)
    assert "Mercer" not in str(entries)
    assert "Exley" not in str(entries)


def test_an_import_of_many_is_a_line_for_each_and_one_for_all(desk, tmp_path):
    bring_in(desk, people(tmp_path, "reference,family_name\nN-1,Exley\nN-2,Mercer\n"))
    entries = trail(desk, Asked())
    assert [entry.record for entry in entries if entry.event == "made"][-2:] == ["N-1", "N-2"]
    assert events(entries)[-1] == "imported"


def test_a_sound_register_says_so_and_how_many_lines_were_read(busy):
    before = len(log(busy.store))
    found = soundness.verify(busy)
    assert (found.ok, found.problems, found.audit_rows) == (True, (), before)
    assert (log(busy.store)[-1].event, log(busy.store)[-1].count) == ("verified", before)


def test_after_verifying_the_register_goes_on_as_before(busy):
    soundness.verify(busy)
    assert make.person(busy).reference == "N-2026-0003"
    assert soundness.verify(busy).ok


def test_a_register_that_was_changed_behind_our_back_is_not_sound_and_not_written_to(busy):
    with busy.store._engine.connect() as connection:
        raw = connection.connection.driver_connection
        raw.set_authorizer(None)
        raw.execute("PRAGMA query_only = OFF")
        raw.execute("UPDATE person SET family_name = 'Tallow' WHERE id = 1")
        raw.commit()
    before = len(log(busy.store))
    found = soundness.verify(busy)
    assert not found.ok
    assert [problem.where for problem in found.problems] == ["N-2026-0001"]
    assert len(log(busy.store)) == before
