"""What is owed about a licence, a disclosure or an agency, each with its day and its working."""

from datetime import date

import pytest

from disrupt.partial import PartialDate
from disrupt.records import Agency
from orders.licensing_dues import lateness
from orders.licensing_duties import of_a_disclosure, of_a_licence, of_a_self_report, of_an_agency
from tests.orders.licences import LAW, LONDON, disclosure, licence, report, when

CHECKED = {"dbs_kind": "enhanced", "dbs_checked": PartialDate(2026, 6, 2)}


def dates(found):
    return {each.name: each.when for each in found.dues}


def test_a_licence_has_its_end_its_check_its_medical_and_its_training():
    held = licence(
        **CHECKED, medical_due=PartialDate(2027, 3, 4), training_due=PartialDate(2027, 9, 9)
    )
    found = of_a_licence(LAW, held)
    assert [(each.name, each.when) for each in found.dues] == [
        ("check", date(2026, 12, 2)),
        ("ends", date(2027, 1, 31)),
        ("medical_due", date(2027, 3, 4)),
        ("training_due", date(2027, 9, 9)),
    ]
    assert {each.reference for each in found.dues} == {"L-2026-0001"}
    assert found.due("ends").lost == "ends for good"
    assert found.due("check").lost == "local review"
    assert found.due("medical_due").source == "as recorded"


@pytest.mark.parametrize(
    ("kind", "checked", "label"),
    [
        ("hackney driver", date(2026, 12, 2), "Next enhanced DBS check"),
        ("operator", date(2027, 6, 2), "Next basic DBS check"),
        ("private hire vehicle", date(2027, 6, 2), "Next basic DBS check"),
    ],
)
def test_who_is_checked_how_often_goes_by_the_kind(kind, checked, label):
    due = of_a_licence(LAW, licence(kind=kind, dbs_checked=PartialDate(2026, 6, 2))).due("check")
    assert (due.when, due.label) == (checked, label)
    assert due.confidence != "high"


def test_a_check_of_which_the_month_is_known_is_counted_from_its_first_day():
    found = of_a_licence(LAW, licence(dbs_kind="enhanced", dbs_checked=PartialDate(2026, 6)))
    assert found.due("check").when == date(2026, 12, 1)


def test_in_wales_no_check_is_reckoned():
    found = of_a_licence(LAW, licence(authority="Cardiff", **CHECKED))
    assert found.due("check") is None
    assert any("Wales has its own guidance" in said.text for said in found.says)


def test_a_basic_check_on_a_driver_and_a_term_too_long_are_said():
    held = licence(dbs_kind="basic", ends=PartialDate(2027, 2, 2), granted=PartialDate(2024, 2, 1))
    found = of_a_licence(LAW, held)
    assert found.refused
    assert "3 years at most" in found.says[0].text
    assert any("recommend an enhanced check" in said.text for said in found.says)


def test_a_licence_with_an_unlisted_kind_still_ends():
    assert dates(of_a_licence(LAW, licence(kind="rickshaw")))["ends"] <= date(2027, 1, 31)


# A holder has 48 hours: from Monday 16 November at 10:00 to Wednesday the 18th at 10:00.
TOLD = [
    ("2026-11-18T10:00", "told in time"),
    ("2026-11-18T10:20", "told 20 minutes late"),
    ("2026-11-18T11:00", "told 1 hour late"),
    ("2026-11-19T09:00", "told 23 hours late"),
    ("2026-11-19", "told 1 day late"),
    ("2026-11-18", "told on the last day, at a time that is not recorded"),
    ("2026-11-17", "told in time"),
    (None, "not told"),
]


@pytest.mark.parametrize(("reported", "says"), TOLD)
def test_a_self_report_says_how_late_it_was(reported, says):
    found = of_a_self_report(LAW, licence(), report("2026-11-16T10:00", reported))
    (due,) = found.dues
    assert due.when == when("2026-11-18T10:00")
    assert due.says == says
    assert due.label == "Arrest: Recommended: reported by"
    assert due.is_overdue(when("2026-11-18T10:00")) == (reported is None)


def test_self_reports_stand_among_the_duties_of_their_licence():
    late = report("2026-11-16T10:00", "2026-11-19T09:00", what="charge")
    found = of_a_licence(LAW, licence(), (late,))
    assert found.due("report").says == "told 23 hours late"
    assert found.warned


SECTION_5, SECTION_6 = "2022 Act s.5", "2022 Act s.6"
# Ten, and twenty, working days beginning with the day: by hand, from the sheet of the law.
OWED = [
    (disclosure("given", gateway=SECTION_5, aware="2026-12-11"), "report", date(2026, 12, 24)),
    (disclosure("given", gateway=SECTION_5, aware="2027-03-27"), "report", date(2027, 4, 12)),
    (disclosure("received", gateway=SECTION_5, at="2026-12-01"), "reply", date(2026, 12, 30)),
    (disclosure("answered", gateway=SECTION_6, aware="2027-04-01"), "reply", date(2027, 4, 28)),
    (disclosure("received", gateway="2022 Act s.3", at="2026-12-01"), "reply", date(2026, 12, 30)),
    (disclosure("asked", gateway="2022 Act s.3", aware="2026-12-01"), "reply", date(2026, 12, 30)),
    (disclosure("given", gateway="2022 Act s.2", aware="2026-12-23"), "nr3s", date(2026, 12, 31)),
]


@pytest.mark.parametrize(("held", "name", "due"), OWED)
def test_a_disclosure_is_due_by_the_clock_of_its_gateway(held, name, due):
    found = of_a_disclosure(LAW, held).due(name)
    assert found.when == due
    assert found.source.startswith("Taxis and PHV Act 2022 s.")
    assert "working day" in found.working


def test_what_was_told_and_what_was_answered_is_no_longer_due():
    told = disclosure("given", gateway=SECTION_5, aware="2026-11-02", at="2026-11-18")
    due = of_a_disclosure(LAW, told).due("report")
    assert (due.when, due.met, due.late) == (date(2026, 11, 13), date(2026, 11, 18), "5 days late")
    asked = disclosure("received", gateway=SECTION_5, at="2026-11-02", due=PartialDate(2026, 11, 9))
    assert {each.met for each in of_a_disclosure(LAW, asked).dues} == {None}
    answer = disclosure("answered", at="2026-11-10", answers="DS-2026-0044")
    found = of_a_disclosure(LAW, asked, answer=answer)
    assert {each.met for each in found.dues} == {date(2026, 11, 10)}
    assert found.due("due").late == "1 day late"


def test_an_answer_that_came_to_us_asks_for_no_reply():
    said = {"gateway": "2022 Act s.5", "at": "2026-11-13T11:20"}
    assert of_a_disclosure(LAW, disclosure("received", **said)).due("reply")
    answered = disclosure("received", **said, answers="DS-2026-0001")
    assert of_a_disclosure(LAW, answered).dues == ()


def test_nothing_is_owed_about_a_vehicle_or_an_operator():
    held = disclosure("given", gateway=SECTION_5, aware="2026-12-11")
    found = of_a_disclosure(LAW, held, licences=(licence(kind="operator"),))
    assert found.due("report") is None
    assert any("The duty is about drivers" in said.text for said in found.says)
    both = (licence(kind="operator"), licence(kind="dual driver"))
    assert of_a_disclosure(LAW, held, licences=both).due("report") is not None


def test_telling_an_authority_in_wales_is_said_to_bring_no_reply():
    held = disclosure("given", gateway=SECTION_5, aware="2026-12-11", party="Cardiff Council")
    says = [said.text for said in of_a_disclosure(LAW, held).says]
    assert "An authority outside England may be told, but does not owe the reply." in says


def test_a_gateway_without_a_clock_leaves_what_was_recorded():
    held = disclosure("received", gateway="common law", due=PartialDate(2026, 12, 1))
    (due,) = of_a_disclosure(LAW, held).dues
    assert (due.name, due.when, due.lost) == ("due", date(2026, 12, 1), "action")
    assert of_a_disclosure(LAW, disclosure("received")).dues == ()


def test_an_agreement_ends():
    agency = Agency(reference="AG-2026-0001", name="Westmere Police")
    assert of_an_agency(agency).dues == ()
    agency.agreement_ends = PartialDate(2027, 3, 31)
    (due,) = of_an_agency(agency).dues
    assert (due.label, due.when) == ("Sharing agreement ends", date(2027, 3, 31))
    assert due.working == "as recorded: 31 March 2027"


@pytest.mark.parametrize(
    ("due", "done", "says"),
    [
        ("2026-11-18", "2026-11-18T23:59", ""),
        ("2026-11-18", "2026-11-19T00:00", "1 day late"),
        ("2026-11-18", "2026-11-21", "3 days late"),
        ("2026-11-18T10:00", "2026-11-18", ""),
        ("2026-11-18T10:00", "2026-11-17T12:00", ""),
    ],
)
def test_lateness_is_never_more_than_is_known(due, done, says):
    assert lateness(when(due), when(done)) == says


def test_london_ends_by_its_own_act():
    assert of_a_licence(LAW, licence(authority=LONDON)).due("ends").source.startswith("PHV(L)A")
