"""The made-up cohort gives the Manchester panel, and nothing of it is blurred or typed."""

import csv
from datetime import date

import pytest

from disrupt import edit
from disrupt.records import Person
from disrupt.workspace import Workspace
from orders.intake import bring_in
from reports.figures.profile import profile
from reports.figures.shares import percent, share
from reports.figures.suppress import public
from tests import make
from tests.conftest import filled
from tests.reports.figures.invented import AS_AT

ON = date(2015, 12, 31)
AGES = (26, 30, 20, 36, 17, 39, 24, 32)
"""In pairs about 28, of which most are over 25."""


def manchester(folder):
    """294 people, and some who are in no cohort."""
    rows = [
        {
            "reference": f"N-2015-{at:04}",
            "family_name": "Tallow",
            "born": f"{2015 - AGES[at % len(AGES) if at < 288 else at % 2]}-06-01",
            "sex": "male" if at < 279 else "female",
            "status": ("convicted", "charged", "suspected", "alleged")[at % 4],
            "status_on": "2015-02-01",
            "markers": "; ".join(
                name for name, count in (("violence", 82), ("drugs", 65)) if at < count
            ),
            "linked_offences": "; ".join(
                name for name, count in (("violence", 171), ("drugs", 96)) if at < count
            ),
            "resident": "yes" if at < 206 else "no",
            "ethnicity_self": ("A2" if at < 85 else "W1") if at < 205 else ("NS" if at % 2 else ""),
            "ethnicity_observed": ("IC1", "IC4", "IC9", "")[at % 4],
            "area": "Manchester" if at % 3 else "MANCHESTER",
        }
        for at in range(294)
    ]
    for at, (status, since) in enumerate(
        [
            ("acquitted", "2015-01-01"),
            ("ruled out", "2015-01-01"),
            ("alleged", "2016-01-01"),
            ("", ""),
        ]
    ):
        rows.append({"reference": f"N-2016-{at:04}", "status": status, "status_on": since})
    folder.mkdir()
    headings = list(rows[0])
    with (folder / "people.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, headings)
        writer.writeheader()
        writer.writerows(rows)
    return folder


@pytest.fixture(scope="module")
def people(template, tmp_path_factory):
    folder = tmp_path_factory.mktemp("manchester")
    sheets = manchester(folder / "sheets")
    return filled(template, folder, lambda desk: bring_in(desk, sheets))


@pytest.fixture
def cohort(people):
    store = people.open()
    yield Workspace(store, "a test")
    store.close()


def drawn(desk, on=ON, area=""):
    with desk.store.reading() as session:
        return profile(session, on, area, AS_AT)


def figures(table, column=0):
    """By their lines, the number and what it is a share of."""
    cells = {line.name: line.cells[column] for line in table.lines}
    return {name: cell and (cell.value, cell.of) for name, cell in cells.items()}


def test_the_made_up_cohort_gives_the_panel(cohort):
    report = drawn(cohort)
    assert figures(report.table("panel")) == {
        "Known or alleged": (294, None),
        "Male": (279, 294),
        "Age known to the year": (294, 294),
        "Over 25": (186, 294),
        "Ethnicity recorded, self-defined": (205, 294),
        "Not white British": (85, 205),
        "Warning marker: violence": (82, 294),
        "Warning marker: drugs": (65, 294),
        "Linked offences: violence": (171, 294),
        "Linked offences: drugs": (96, 294),
        "Resident in the area": (206, 294),
    }
    shares = [percent(*figures(report.table("panel"))[name]) for name in ("Male", "Over 25")]
    assert round(shares[0]) == 95
    assert shares[1] > 50
    assert {line.name: line.cells[0].value for line in report.table("ages").lines} == {
        "Mean age": 28.0,
        "Median age": 28.0,
    }


def test_what_is_not_recorded_of_all_says_of_how_many_it_is(cohort):
    (line,) = [
        each for each in drawn(cohort).table("panel").lines if each.name == "Not white British"
    ]
    assert line.note == "recorded for 205 of 294 (69.7 %)"
    assert share(205, 294) in line.note


def test_known_and_alleged_stand_apart_and_are_all(cohort):
    report = drawn(cohort)
    assert [each.label for each in report.table("panel").columns] == [
        "All",
        "Known",
        "Alleged",
    ]
    assert report.notes[:2] == (
        "Known: convicted by a court, by the status held on the day.",
        "Alleged: alleged, suspected or charged, and not convicted, by the status held on the day.",
    )
    for table in report.tables:
        if table.id != "ages":
            for line in table.lines:
                every, *groups = (cell.value for cell in line.cells)
                assert every == sum(groups), (table.id, line.name)
    assert figures(report.table("status"), 2)["Convicted by a court"] == (0, 220)


def test_every_figure_has_its_people_behind_it(cohort):
    report = drawn(cohort)
    counts = [cell for cell in report.cells() if isinstance(cell.value, int)]
    assert counts
    for cell in counts:
        assert len(set(cell.records)) == len(cell.records) == cell.value
    assert len({cell.key for cell in counts}) > 40


def test_parts_add_up_to_everybody(cohort):
    report = drawn(cohort)
    for name in ("status", "sex", "bands", "ethnicity_self", "ethnicity_observed", "resident"):
        lines = report.table(name).lines
        rows = sum(line.cells[0].value for line in lines if line.sort == "row")
        assert rows == lines[-1].cells[0].value == 294, name


def test_words_are_chosen_by_the_figure(cohort):
    report = drawn(cohort)
    assert report.table("sex").says == "Male: the majority, 279 of 294 (94.9 %)."
    assert report.table("status").says == (
        "As many each: Convicted by a court, Charged, not convicted: 74 of 294 (25.2 %)."
    )
    assert report.table("bands").says == "25 to 34: the largest group, 114 of 294 (38.8 %)."


def test_observed_ethnicity_stands_apart_and_is_never_converted(cohort):
    assert figures(drawn(cohort).table("ethnicity_observed")) == {
        "White North European": (74, 148),
        "South Asian": (74, 148),
        "Recorded": (148, 294),
        "Not recorded": (146, 294),
        "All": (294, None),
    }


def test_status_is_that_held_on_the_day(cohort):
    assert figures(drawn(cohort, date(2014, 1, 1)).table("panel"))["Known or alleged"] == (0, None)
    assert figures(drawn(cohort, date(2016, 1, 1)).table("panel"))["Known or alleged"][0] == 295


def test_the_area_is_that_of_the_person_in_whatever_letters(cohort):
    assert figures(drawn(cohort, area="manchester").table("panel"))["Known or alleged"][0] == 294
    assert figures(drawn(cohort, area="Salford").table("panel"))["Known or alleged"][0] == 0


def test_a_later_status_takes_somebody_out(desk):
    somebody = make.person(desk, born="1990", sex="male")
    make.status(desk, somebody, "suspected", on="2026-01-01")
    assert figures(drawn(desk, date(2026, 6, 1)).table("panel"), 2)["Known or alleged"] == (1, None)
    make.status(desk, somebody, "ruled out", on="2026-05-01")
    assert figures(drawn(desk, date(2026, 6, 1)).table("panel"))["Known or alleged"] == (0, None)
    assert figures(drawn(desk, date(2026, 4, 30)).table("panel"))["Known or alleged"] == (1, None)


def test_an_age_that_is_not_settled_is_in_no_average_and_in_a_band_where_it_fits(desk):
    for born in ("1990", "2000-11", "2001-11-20", None):
        make.status(desk, make.person(desk, born=born), "alleged", on="2026-01-01")
    report = drawn(desk, date(2026, 11, 20))
    assert report.table("ages").lines[0].cells[0].value == 25.0
    assert report.table("ages").lines[0].cells[1] is None
    bands = figures(report.table("bands"))
    assert bands == {
        "25 to 34": (2, 3),
        "35 to 44": (1, 3),
        "Recorded": (3, 4),
        "Not recorded": (1, 4),
        "All": (4, None),
    }
    assert figures(report.table("panel"))["Over 25"] == (1, 2)


def test_a_word_of_no_list_is_never_taken_for_another(desk):
    made = edit.make(desk, Person, {"family_name": "Exley", "ethnicity_self": "Martian"})
    make.status(desk, made, "alleged", on="2026-01-01")
    found = figures(drawn(desk, date(2026, 11, 20)).table("ethnicity_self"))
    assert found["A word of no list"] == (1, 1)
    assert figures(drawn(desk, date(2026, 11, 20)).table("panel"))["Not white British"] == (0, 1)


def test_the_public_copy_hides_what_is_small_and_keeps_no_names(cohort, desk):
    whole = public(drawn(cohort))
    assert "N-2015" not in repr(whole)
    assert figures(whole.table("panel"))["Male"] == (279, 294)
    for born in ("1990-01-01", "1991-01-01", "1992-01-01"):
        make.status(desk, make.person(desk, born=born, sex="male"), "alleged", on="2026-01-01")
    small = public(drawn(desk, date(2026, 11, 20)))
    assert all(cell.hidden or cell.value == 0 for cell in small.cells())
    assert "3 of 3" not in repr(small)


def test_a_marker_holds_from_its_day_or_on_every_day(desk):
    somebody = make.person(desk)
    make.status(desk, somebody, "alleged", on="2026-01-01")
    make.marker(desk, somebody, "violence", on="2026-05-01")
    make.marker(desk, somebody, "drugs")
    before, after = (drawn(desk, date(2026, month, 1)).table("panel") for month in (4, 5))
    assert figures(before)["Warning marker: violence"] == (0, 1)
    assert figures(after)["Warning marker: violence"] == (1, 1)
    assert figures(before)["Warning marker: drugs"] == (1, 1)
