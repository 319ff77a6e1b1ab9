"""Links are known by what stands in their rows: the same, changed, or new."""

import pytest

from disrupt.partial import PartialDate
from disrupt.records import Link
from orders.intake import bring_in, look
from tests import make
from tests.conftest import filled
from tests.desks import folder_of, held
from tests.orders.sheets import told

HEADINGS = "from,to,role,since,until,source_grade,note\n"
ROW = "N-2026-0001,GR-2026-0001,driver,2025-03,,2BP,seen at the wheel\n"


@pytest.fixture(scope="module")
def template(template, tmp_path_factory):
    """With one of every kind."""
    return filled(template, tmp_path_factory.mktemp("entries"), make.one_of_every_kind)


def links(desk, tmp_path, rows, headings=HEADINGS):
    """What came of bringing in a sheet of links."""
    folder = folder_of(tmp_path / "in", links=headings + rows)
    return bring_in(desk, folder)["links.csv"]


def counts(report):
    return (report.new, report.changed, report.same, report.doubtful, len(report.rejected))


def drivers(desk):
    return [each for each in held(desk.store, Link) if each.role == "driver"]


def test_a_link_comes_in_with_all_that_is_said_of_it(desk, tmp_path):
    assert counts(links(desk, tmp_path, ROW)) == (1, 0, 0, 0, 0)
    (link,) = drivers(desk)
    assert (link.one, link.other, link.since) == (
        "N-2026-0001",
        "GR-2026-0001",
        PartialDate(2025, 3),
    )
    assert (link.until, link.source_grade, link.note) == (None, "2BP", "seen at the wheel")


def test_the_same_links_a_second_time_change_nothing(desk, tmp_path):
    rows = ROW + "GR-2026-0001,P-2026-0001,,,,,\n" + ROW.replace("driver", "host")
    assert counts(links(desk, tmp_path, rows)) == (3, 0, 0, 0, 0)
    assert counts(links(desk, tmp_path, rows)) == (0, 0, 3, 0, 0)
    assert len(held(desk.store, Link)) == 1 + 3


@pytest.mark.parametrize(
    ("before", "now", "verdict"),
    [
        (",,2BP", ",2026,2BP", (0, 1, 0, 0, 0)),
        ("2BP", "1AP", (0, 1, 0, 0, 0)),
        ("2BP", "2 b-p", (0, 0, 1, 0, 0)),
        ("driver", "host", (1, 0, 0, 0, 0)),
        ("2025-03", "2025-04", (1, 0, 0, 0, 0)),
        ("2025-03", "", (1, 0, 0, 0, 0)),
        ("GR-2026-0001", "P-2026-0001", (1, 0, 0, 0, 0)),
    ],
)
def test_a_row_with_a_known_key_is_the_same_or_changed_and_any_other_is_new(
    desk, tmp_path, before, now, verdict
):
    links(desk, tmp_path, ROW)
    assert counts(links(desk, tmp_path, ROW.replace(before, now))) == verdict


def test_missing_headings_change_nothing(desk, tmp_path):
    links(desk, tmp_path, ROW)
    few = "From,TO,Role,Since,Grade\n"
    row = "N-2026-0001,GR-2026-0001,driver,2025-03,1AP\n"
    assert counts(links(desk, tmp_path, row, few)) == (0, 1, 0, 0, 0)
    (link,) = drivers(desk)
    assert (link.source_grade, link.note) == ("1AP", "seen at the wheel")


@pytest.mark.parametrize(
    ("row", "why"),
    [
        (",GR-2026-0001,,,,,", ("from", "From is missing.")),
        ("N-2026-0001,,,,,,", ("to", "To is missing.")),
        ("N-9,GR-2026-0001,,,,,", ("from", "There is no record “N-9”.")),
        ("N-2026-0001,GR-9,,,,,", ("to", "There is no record “GR-9”.")),
        (
            "N-2026-0001,GR-2026-0001,,soon,,,",
            ("since", "“soon” is not a date: write it as 2026-11-20, 2026-11 or 2026."),
        ),
    ],
)
def test_a_link_to_nothing_or_from_nobody_is_rejected_under_its_heading(desk, tmp_path, row, why):
    report = links(desk, tmp_path, f"{row}\n{ROW}")
    assert told(report) == [(2, *why)]
    assert report.new == 1


def test_a_word_that_is_in_no_list_and_an_odd_grade_are_kept_and_said(desk, tmp_path):
    report = links(desk, tmp_path, "N-2026-0001,GR-2026-0001,cook,,,5x5,\n")
    assert [each["heading"] for each in report.unlisted] == ["role"]
    assert [each["heading"] for each in report.warned] == ["source_grade"]
    assert [link.role for link in held(desk.store, Link)] == ["associate", "cook"]


@pytest.mark.parametrize(
    "reference",
    ["N-8", "IN-2026-0001", "LD-2026-0001", "C-2026-0001", "V-2026-0001", "O-2026-0001"],
)
def test_a_link_may_be_to_any_kind_of_record_held_or_coming_with_it(desk, tmp_path, reference):
    people = "reference,family_name\nN-8,Mercer\n"
    rows = f"{HEADINGS}N-2026-0001,{reference},,,,,\n"
    folder = folder_of(tmp_path / "in", people=people, links=rows)
    assert counts(look(desk, folder)["links.csv"]) == (1, 0, 0, 0, 0)
    assert counts(bring_in(desk, folder)["links.csv"]) == (1, 0, 0, 0, 0)


def test_a_link_to_somebody_whose_own_row_is_rejected_falls_with_it(desk, tmp_path):
    people = "reference,family_name,born\nN-8,Mercer,2031\n"
    rows = f"{HEADINGS}N-2026-0001,N-8,,,,,\n"
    reports = bring_in(desk, folder_of(tmp_path / "in", people=people, links=rows))
    assert told(reports["links.csv"]) == [(2, "to", "There is no record “N-8”.")]


def test_two_links_of_one_key_are_two_as_long_as_each_has_its_row(desk, tmp_path):
    rows = ROW + ROW.replace("2BP", "1AP")
    assert counts(links(desk, tmp_path, rows)) == (2, 0, 0, 0, 0)
    assert counts(links(desk, tmp_path, rows)) == (0, 0, 2, 0, 0)
