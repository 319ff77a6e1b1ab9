"""A dry run says what would be, writes no record, and is in the log."""

from disrupt.sheets.report import as_json
from orders.intake import bring_in, look
from tests import make
from tests.desks import PEOPLE, log, people
from tests.orders.sheets import WHOLE, everything


def test_a_dry_run_says_what_would_be_and_writes_no_record(desk, tmp_path):
    make.person(desk)
    before = everything(desk.store)
    path = people(tmp_path, WHOLE + "N-2026-0001,Mercer\n,Exley,Robin\n")
    said = as_json(look(desk, path))
    assert everything(desk.store) == before
    assert not desk.store.files.backups.exists()
    assert said == as_json(bring_in(desk, path))
    assert said["files"][PEOPLE]["changed"] == 1


def test_a_dry_run_is_in_the_log_since_it_shows_who_is_held(desk, tmp_path):
    path = people(tmp_path, WHOLE)
    before = len(log(desk.store))
    look(desk, path)
    (line,) = log(desk.store)[before:]
    assert (line.event, line.count, line.subject_kind) == ("import tried", 1, None)


def test_after_a_dry_run_the_register_is_sound_and_goes_on(desk, tmp_path):
    look(desk, people(tmp_path, WHOLE))
    assert make.person(desk).reference == "N-2026-0001"
