"""What a licence asks for while it is in use; once it ran out, that it did and no more."""

from datetime import UTC, datetime

from disrupt import edit
from disrupt.partial import PartialDate
from disrupt.records import SelfReport
from orders.alerts import acts, looked
from orders.alerts.acts import Said
from orders.alerts.items import all_items
from tests.orders import decided
from tests.orders.lives import LAW, when

CHECKED = {"dbs_kind": "enhanced", "dbs_checked": PartialDate(2026, 1, 10)}


def due(desk, day):
    at = datetime.fromisoformat(day).replace(hour=12, tzinfo=UTC)
    with desk.store.reading() as session:
        return {each.found.name: each.band for each in all_items(session, LAW, at)}


def test_a_check_that_is_late_is_asked_for_while_the_licence_runs(desk):
    decided.licence(desk, **CHECKED)
    assert due(desk, "2026-11-20") == {"check": "overdue", "ends": "90 days"}


def test_of_a_licence_that_ran_out_no_more_is_said_than_that(desk):
    decided.licence(desk, **CHECKED)
    assert due(desk, "2027-01-31") == {"check": "overdue", "ends": "24 hours"}
    assert due(desk, "2027-02-01") == {"ends": "overdue"}
    assert due(desk, "2028-02-01") == {"ends": "overdue"}


def test_of_two_reports_that_are_owed_one_that_is_done_stays_done(desk):
    taxi = decided.licence(desk)
    report(desk, taxi, "arrest", "2026-11-16T10:00")
    (first,) = owed(desk)
    acts.finish(desk, first, Said(outcome="done"))
    report(desk, taxi, "charge", "2026-11-16T10:00")
    (second,) = owed(desk)
    assert second.found.due.label.startswith("Charge")
    assert second.key != first.key


def report(desk, of, what, happened):
    edit.make(desk, SelfReport, {"what": what, "happened": when(happened)}, licence_id=of.id)


def owed(desk):
    items = (row.item for row in looked.due(desk, LAW).rows)
    return [each for each in items if each.found.name.startswith("report")]
