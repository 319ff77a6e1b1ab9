"""A frozen report is the value that was kept, or it is refused."""

import hashlib

import pytest
from hypothesis import given, settings

from disrupt.errors import Refused, Trouble
from disrupt.records import FrozenReport
from disrupt.workspace import Workspace
from orders.intake import bring_in
from reports import frozen
from reports.figures.as_bytes import as_bytes, from_bytes
from reports.registers import export
from tests.conftest import filled
from tests.desks import held, log, seat
from tests.reports.reported import QUARTER, any_report, hidden, small


@pytest.fixture
def kept(desk):
    return frozen.keep(desk, "Pursue Q3 2026", small())


@pytest.fixture
def empty_desk(template, tmp_path):
    """Of another register."""
    store = filled(template, tmp_path / "other", lambda _: None).open()
    yield Workspace(store, "a test")
    store.close()


def again(desk, name="Pursue Q3 2026"):
    with desk.store.reading() as session:
        return frozen.read(session, name)


def spoil(desk, **values):
    """As somebody could who holds the register's key and not its program."""
    with desk.store.writing("a test") as session:
        row = session.get_one(FrozenReport, 1)
        for name, value in values.items():
            setattr(row, name, value)


@given(any_report)
@settings(max_examples=150, deadline=None)
def test_any_report_is_read_back_from_its_bytes_as_it_was(report):
    content = as_bytes(report)
    assert from_bytes(content) == report
    assert as_bytes(from_bytes(content)) == content


def test_a_figure_stays_the_number_that_it_was(desk):
    report = from_bytes(as_bytes(small()))
    assert [type(each.value) for each in report.cells()] == [int, int, int, int, str]


def test_what_is_kept_says_whose_it_is_of_when_and_with_which_sum(desk, kept):
    with desk.store.reading() as session:
        row = session.get_one(FrozenReport, kept.row)
    assert (row.name, row.report, row.author) == ("Pursue Q3 2026", "pursue", "anna")
    assert (row.period_from, row.period_to) == (QUARTER.first, QUARTER.last)
    assert (row.area, row.public, row.as_at) == (None, False, small().as_at)
    assert row.sha256 == hashlib.sha256(row.file).hexdigest()
    assert again(desk) == kept
    assert kept.report == small()


@pytest.mark.parametrize("name", ["pursue q3 2026", "  Pursue  Q3 2026 "])
def test_a_name_is_given_once_however_it_is_written(desk, kept, name):
    with pytest.raises(Trouble, match="already") as refused:
        frozen.keep(desk, name, small(arrests=()))
    assert refused.value.remedy == "Choose another name: what is frozen is never replaced."
    assert again(desk, name) == kept


def test_a_name_is_needed(desk):
    with pytest.raises(Trouble, match="needs a name"):
        frozen.keep(desk, "  ", small())


def test_an_unknown_name_is_answered_with_those_that_are_known(desk):
    with pytest.raises(Trouble) as unknown:
        again(desk, "Q2")
    assert unknown.value.remedy == "None is frozen yet: draw one up, and freeze it."
    frozen.keep(desk, "Q3", small())
    frozen.keep(desk, "Q4", small())
    with pytest.raises(Trouble, match="No frozen report is called “Q2”") as unknown:
        again(desk, "Q2")
    assert unknown.value.remedy == "Frozen are: Q4; Q3."


@pytest.mark.parametrize(
    "values",
    [
        {"file": as_bytes(small(arrests=()))},
        {"sha256": hashlib.sha256(b"{}").hexdigest()},
        {"file": b"{}", "sha256": hashlib.sha256(b"{}").hexdigest()},
        {"file": b"[1]", "sha256": hashlib.sha256(b"[1]").hexdigest()},
        {"area": "Westmere"},
        {"public": True},
        {"period_to": QUARTER.first},
    ],
)
def test_what_is_not_as_it_was_kept_is_refused(desk, kept, values):
    spoil(desk, **values)
    with pytest.raises(Trouble, match="is not as it was kept") as refused:
        again(desk)
    assert "Do not rely on it." in refused.value.remedy


def test_a_public_copy_keeps_nothing_that_is_hidden(desk):
    kept = frozen.keep(desk, "Published", hidden())
    with desk.store.reading() as session:
        content = session.get_one(FrozenReport, kept.row).file
    assert again(desk, "Published").report == hidden()
    for word in (b"OC-2026", b"N-2026", b"Asked early"):
        assert word not in content


def test_who_may_not_report_freezes_nothing_and_that_is_in_the_log(store):
    desk = seat(store, "licensing-officer")
    with pytest.raises(Refused, match="draw up reports"):
        frozen.keep(desk, "Q3", small())
    assert held(store, FrozenReport) == []
    assert log(store, "refused")[-1].detail == "report"


def test_nor_reads_they_one_that_is_kept(desk, kept):
    with pytest.raises(Trouble, match="No frozen report is called"):
        again(seat(desk.store, "licensing-officer"))


def test_the_chair_of_a_forum_freezes(store):
    assert frozen.keep(seat(store, "forum-chair"), "Q3", small()).author == "anna"


def test_it_goes_out_and_comes_in_with_the_open_format(desk, kept, empty_desk, tmp_path):
    export(desk, tmp_path / "out", replace=False)
    bring_in(empty_desk, tmp_path / "out")
    assert again(empty_desk).report == kept.report
    assert again(empty_desk).sha256 == kept.sha256
