"""Many at once: one list of them within a second; and what comes in by hundreds floods nobody."""

import gc
import timeit
from datetime import date, timedelta

from orders.alerts import acts
from orders.alerts.away import while_away
from orders.alerts.bands import BANDS
from orders.alerts.grouped import counts, folded, grouped
from orders.alerts.looked import due
from orders.alerts.said import sentences
from orders.intake import bring_in
from tests.desks import folder_of
from tests.orders.alerts import by_hand
from tests.orders.alerts.sat import card, sat, take_on
from tests.orders.lives import LAW, when

NOW, NEXT_DAY = "2026-11-20T09:14", "2026-11-21T09:00"
TODAY = date(2026, 11, 20)


def agreements(days):
    """A sheet of agreements, each ending so many days from today."""
    ends = (TODAY + timedelta(days=off) for off in days)
    lines = (f"AG-2026-{n:04},Agency {n},{day},anna" for n, day in enumerate(ends, start=1))
    return "\n".join(("reference,name,agreement_ends,owner", *lines))


def brought(desk, folder, days):
    bring_in(desk, folder_of(folder / "in", agencies=agreements(days)))
    return due(desk, LAW).rows


def test_300_that_are_overdue_are_one_list_by_band_within_a_second(register, tmp_path):
    """E-06."""
    with sat(register, NOW) as desk:
        brought(desk, tmp_path, [*range(300), *range(300, 400)])
    with sat(register, "2027-09-17T09:00") as desk:
        groups = {each.name: len(each.rows) for each in grouped(due(desk, LAW).rows)}
        assert groups == {"overdue": 301, "24 hours": 2, "7 days": 6, "28 days": 21, "90 days": 62}
        gc.collect()
        assert min(timeit.repeat(lambda: due(desk, LAW), number=1, repeat=3)) < 1


def test_500_that_are_brought_in_stand_in_their_bands_and_nobody_is_told_of_what_had_passed(
    register, tmp_path
):
    """E-15."""
    with sat(register, NOW) as desk:
        rows = brought(desk, tmp_path, range(-400, 100))
        assert len(rows) == 500
        by_band = {band: [row for row in rows if row.item.place == band] for band in BANDS}
        for band, held in by_band.items():
            whens = [row.item.found.due.when for row in held]
            assert {by_hand.band(each, when(NOW)) for each in whens} == {band}
        assert counts(rows)["overdue"] == 0
        assert {folded(row) for row in by_band["overdue"]} == {"passed"}
        assert len(by_band["overdue"]) == 400
        said = ("1 thing is due today.", "1 is due tomorrow.")
        assert sentences(card(desk), when(NOW)) == said


def test_they_are_treated_as_seen_at_once_and_it_can_be_taken_back(register, tmp_path):
    """E-15."""
    with sat(register, NOW) as desk:
        items = [row.item for row in brought(desk, tmp_path, range(-400, 100))]
        made = acts.treat_as_seen(desk, items)
        assert (len(made), len(due(desk, LAW).rows)) == (400, 100)
        acts.take_back(desk, made)
        assert len(due(desk, LAW).rows) == 500


def test_whoever_was_away_meanwhile_hears_of_none_of_them_that_had_passed(register, tmp_path):
    """E-15."""
    take_on(register, "bela")
    with sat(register, NOW):
        pass
    with sat(register, NOW, "bela") as desk:
        brought(desk, tmp_path, range(-400, -1))
    with sat(register, NEXT_DAY) as desk:
        assert while_away(desk, due(desk, LAW)) is None


def test_what_is_recorded_late_was_nobody_s_to_be_warned_of(register, tmp_path):
    """Of what ended on the day on which it was recorded, somebody could be."""
    with sat(register, NOW) as desk:
        brought(desk, tmp_path, [-1, 0])
    with sat(register, NEXT_DAY) as desk:
        why = {row.item.found.due.when: folded(row) for row in due(desk, LAW).rows}
        assert why == {date(2026, 11, 19): "passed", TODAY: None}


def test_each_stands_in_one_group_once(register, tmp_path):
    with sat(register, NOW) as desk:
        rows = brought(desk, tmp_path, range(-2, 95))
        groups = grouped(rows)
        assert [each.name for each in groups] == list(BANDS)
        shown = [
            row for each in groups for some in (each.rows, *each.folds.values()) for row in some
        ]
        near = [row for row in rows if row.item.place]
        assert sorted(each.item.key for each in shown) == sorted(each.item.key for each in near)
