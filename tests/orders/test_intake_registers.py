"""Licences, decisions, disclosures, agencies and places are brought in as they are found."""

from datetime import UTC, date, datetime

import pytest

from disrupt.partial import PartialDate
from disrupt.records import (
    Agency,
    Contact,
    Disclosure,
    Group,
    Licence,
    LicenceDecision,
    Premises,
    Responsible,
)
from orders.intake import bring_in
from tests.desks import folder_of, held
from tests.orders.sheets import told

LICENCES = (
    "reference,kind,authority,number,holder,vehicle,granted,ends,dbs_kind,dbs_checked,medical_due,"
    "training_due\n"
    "L-1,dual driver,Westmere,02217,N-9,,2024-05-01,2027-04-30,enhanced,2026-06,2027,~2027-02\n"
    "L-2,operator,Westmere,OP 12,Tallow Cars,,2023,2028,basic,,,\n"
)
DISCLOSURES = (
    "reference,direction,at,party,contact,about,purpose,gateway,classes,necessity,due,outcome,"
    "file_hash\n"
    "DS-1,received,2026-11-13T11:20,Westmere Police,Lena Tallow,L-1; L-2,licensing,common law,"
    "facts; licence,To keep passengers safe.,2026-12-11,,\n"
)
DECISIONS = (
    "reference,licence,decision,decided_by,decided,notified,immediate,relevant_information,reason,"
    "reason_text,disclosure,appealed,appeal_ended,appeal_outcome,nr3s_entered\n"
    "LD-1,L-1,revoke,delegated officer,2026-11-13,2026-11-13T16:05,yes,yes,sexual conduct,As told."
    ",DS-1,,,,2026-11-19\n"
)


def brought(desk, tmp_path, **sheets):
    return bring_in(desk, folder_of(tmp_path / "in", **sheets))


def counts(report):
    return (report.new, report.changed, report.same, report.doubtful, len(report.rejected))


@pytest.fixture
def licences(desk, tmp_path):
    return brought(desk, tmp_path, licences=LICENCES)["licences.csv"]


def decided(desk, tmp_path, **cells):
    """What came of bringing in one decision with these cells."""
    (tmp_path / "decided").mkdir()
    said = {"reference": "LD-7", "licence": "L-1", "decision": "suspend", **cells}
    text = f"{','.join(said)}\n{','.join(said.values())}\n"
    return bring_in(desk, folder_of(tmp_path / "decided", licence_decisions=text))[
        "licence_decisions.csv"
    ]


def test_licences_a_disclosure_and_the_decision_it_led_to_come_in_together(desk, tmp_path):
    sheets = {"licences": LICENCES, "disclosures": DISCLOSURES, "licence_decisions": DECISIONS}
    first = brought(desk, tmp_path, **sheets)
    assert [(counts(each), each.warned, each.unlisted) for each in first.values()] == [
        ((1, 0, 0, 0, 0), [], []),
        ((1, 0, 0, 0, 0), [], []),
        ((2, 0, 0, 0, 0), [], []),
    ]
    dual, operator = held(desk.store, Licence)
    assert (dual.ends, dual.training_due) == (
        PartialDate(2027, 4, 30),
        PartialDate.read("~2027-02"),
    )
    assert (operator.holder, operator.dbs_kind) == ("Tallow Cars", "basic")
    (disclosure,) = held(desk.store, Disclosure)
    assert (disclosure.about, disclosure.classes) == (("L-1", "L-2"), ("facts", "licence"))
    (decision,) = held(desk.store, LicenceDecision)
    assert decision.decided == date(2026, 11, 13)
    assert decision.notified == datetime(2026, 11, 13, 16, 5, tzinfo=UTC)
    assert (decision.immediate, decision.disclosure) == (True, "DS-1")
    assert [counts(each)[:2] for each in brought(desk, tmp_path, **sheets).values()] == [(0, 0)] * 3


@pytest.mark.parametrize(
    "heading", ["decided", "notified", "appealed", "appeal_ended", "nr3s_entered", "ends"]
)
@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("2026-07-02", date(2026, 7, 2)),
        ("2026-07-02T00:30", datetime(2026, 7, 1, 23, 30, tzinfo=UTC)),
        ("2026-10-25T01:30+00:00", datetime(2026, 10, 25, 1, 30, tzinfo=UTC)),
    ],
)
def test_a_decision_s_dates_are_days_or_moments(desk, licences, tmp_path, heading, said, kept):
    assert counts(decided(desk, tmp_path, **{heading: said})) == (1, 0, 0, 0, 0)
    assert getattr(held(desk.store, LicenceDecision)[0], heading) == kept


def test_what_the_law_would_not_have_is_brought_in_as_it_is(desk, licences, tmp_path):
    report = decided(
        *(desk, tmp_path),
        **{"licence": "L-2", "decision": "expel", "reason": "dragons", "decided_by": "a mayor"},
        **{"immediate": "yes", "decided": "2026-11-13", "notified": "2026-11-02"},
    )
    assert (counts(report), report.warned) == ((1, 0, 0, 0, 0), [])
    assert [each["heading"] for each in report.unlisted] == ["decision", "decided_by", "reason"]
    assert [each.decision for each in held(desk.store, LicenceDecision)] == ["expel"]


@pytest.mark.parametrize(
    ("cells", "why"),
    [
        ({"licence": "L-9"}, ("licence", "There is no licence “L-9”.")),
        ({"licence": ""}, ("licence", "Licence is missing.")),
        ({"disclosure": "DS-9"}, ("disclosure", "There is no disclosure “DS-9”.")),
    ],
)
def test_a_decision_on_nothing_is_rejected(desk, licences, tmp_path, cells, why):
    assert told(decided(desk, tmp_path, **cells)) == [(2, *why)]
    assert held(desk.store, LicenceDecision) == []


def test_of_a_moment_the_day_is_kept_where_no_hour_is_and_that_is_said(desk, tmp_path):
    text = "reference,ends\nL-1,2027-04-30T23:59\n"
    report = brought(desk, tmp_path, licences=text)["licences.csv"]
    assert counts(report) == (1, 0, 0, 0, 0)
    assert [(each["heading"], each["why"]) for each in report.warned] == [
        ("ends", "Of “2027-04-30T23:59” the day was kept: no hour is kept here.")
    ]
    assert held(desk.store, Licence)[0].ends == PartialDate(2027, 4, 30)


def test_the_contact_of_an_agency_is_one_from_a_day_and_the_next_one_follows(desk, tmp_path):
    heads = "reference,name,contact,agreement_ends\n"
    brought(desk, tmp_path, agencies=f"{heads}AG-1,Westmere Council,Lena Tallow,2027-03-31\n")
    again = brought(
        desk, tmp_path, agencies=f"{heads}AG-1,Westmere Council,Ada Cinder,2027-03-31\n"
    )
    assert counts(again["agencies.csv"]) == (0, 1, 0, 0, 0)
    assert [each.name for each in held(desk.store, Contact)] == ["Lena Tallow", "Ada Cinder"]
    assert held(desk.store, Agency)[0].agreement_ends == PartialDate(2027, 3, 31)


def test_who_answers_for_a_place_is_so_from_a_day(desk, tmp_path):
    people = (
        "premises,who,capacity,since,until\n"
        "P-1,Ada Cinder,designated premises supervisor,2020,2025-06-30\n"
        "P-1,Robin Exley,manager,2025-07-01,\n"
    )
    places = "reference,name,responsible_person\nP-1,Moonlight Lounge,Robin Exley\n"
    brought(desk, tmp_path, premises=places, premises_responsible=people)
    assert [each.who for each in held(desk.store, Responsible)] == ["Ada Cinder", "Robin Exley"]
    again = brought(desk, tmp_path, premises=places, premises_responsible=people)
    assert [counts(each) for each in again.values()] == [(0, 0, 1, 0, 0), (0, 0, 2, 0, 0)]
    assert len(held(desk.store, Premises)) == 1


def test_a_group_without_a_name_and_kinds_of_one_s_own_are_kept(desk, tmp_path):
    text = "reference,name,kind\nGR-1,,network\nGR-2,Cinder Lane,choir\n"
    report = brought(desk, tmp_path, groups=text)["groups.csv"]
    assert (counts(report), len(report.unlisted)) == ((2, 0, 0, 0, 0), 1)
    assert [each.called({"name"}) for each in held(desk.store, Group)] == [
        "Group without a name",
        "Cinder Lane",
    ]
