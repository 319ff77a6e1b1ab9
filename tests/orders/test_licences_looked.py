"""What the pages of licensing show: the head, the dates, the decisions, and who owes what."""

import pytest

from disrupt import edit
from disrupt.errors import Refused, Trouble
from disrupt.partial import PartialDate
from disrupt.records import Agency, Disclosure, LicenceDecision, SelfReport
from orders.begun import begun
from orders.decisions_looked import decision_looked
from orders.disclosures_looked import disclosure_looked
from orders.licences_looked import licence_looked
from tests.desks import held, log, seat
from tests.orders.decided import decision, driver, licence, received
from tests.orders.licences import LAW, values

DECISION, DISCLOSURE = LicenceDecision.kind_name(), Disclosure.kind_name()


@pytest.fixture
def robin(desk):
    return driver(desk)


@pytest.fixture
def taxi(desk, robin):
    return licence(desk, holder=robin.reference, dbs_checked=PartialDate(2026, 6, 2))


def heads(desk, of):
    return licence_looked(desk, LAW, of.reference).head


def test_the_head_says_whose_licence_it_is_and_from_when_until_when(desk, taxi, robin):
    head = heads(desk, taxi)
    assert head.called == "Private hire driver 02217"
    assert head.holder == f"Example, Robin, born 4 March 1994 ({robin.reference})"
    assert head.term == "Westmere DC · 1 February 2024 to 31 January 2027"
    assert head.dates == "DBS checked 2 June 2026 · next DBS check 2 December 2026"


def test_the_answer_is_in_two_its_reason_below(desk, taxi):
    assert heads(desk, taxi).answer.says == "Yes, until 31 January 2027"
    decision(desk, taxi, notified="2026-11-20T09:00")
    answer = heads(desk, taxi).answer
    assert (answer.question, answer.says) == ("Can he drive now?", "No, from 09:00 today")
    assert answer.why == "revoked at once for public safety; an appeal does not delay it"


def test_a_firm_holds_it_by_its_name(desk):
    assert heads(desk, licence(desk, holder="Example Cars Ltd")).holder == "Example Cars Ltd"


def test_a_licensing_officer_reads_the_same_head(desk, store, taxi):
    mine = heads(desk, taxi)
    assert heads(seat(store, "licensing-officer"), taxi) == mine


def test_who_reads_no_licences_gets_none(desk, store, taxi):
    with pytest.raises(Refused):
        licence_looked(seat(store, "auditor"), LAW, taxi.reference)


def test_each_decision_says_what_it_does_now_the_newest_first(desk, taxi):
    decision(desk, taxi, decided="2026-05-01", notified="2026-05-01", decision="renew")
    decision(desk, taxi, notified="2026-11-20T09:00")
    lines = licence_looked(desk, LAW, taxi.reference).decisions
    assert [(each.says, each.state) for each in lines] == [
        ("Revoke, decided 20 November 2026", "in effect"),
        ("Renew, decided 1 May 2026", ""),
    ]


def test_what_its_holder_had_to_tell_is_due_with_the_rest(desk, taxi):
    told = values({"happened": "2026-10-09T10:00", "reported": "2026-10-12T09:00"})
    edit.make(desk, SelfReport, {"what": "arrest", **told}, licence_id=taxi.id)
    dues = licence_looked(desk, LAW, taxi.reference).duties.dues
    assert [each.name for each in dues] == ["report", "check", "ends"]
    assert dues[0].says == "told 23 hours late"


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ({}, "No appeal is recorded."),
        ({"appealed": "2026-11-20"}, "It does not delay the decision, which takes effect at once."),
        (
            {"immediate": False, "safety_reasons": None, "appealed": "2026-11-20"},
            "It holds the decision until it is over.",
        ),
        (
            {"appealed": "2026-11-20", "appeal_ended": "2026-11-20", "appeal_outcome": "allowed"},
            "Ended 20 November 2026: the appeal was allowed. Nothing is left of the decision.",
        ),
        (
            {"appealed": "2026-11-20", "appeal_ended": "2026-11-20", "appeal_outcome": "varied"},
            "Ended 20 November 2026: the appeal ended with the decision varied. "
            "What is left of the decision stands in what the court said.",
        ),
    ],
    ids=["none", "at once", "held", "allowed", "varied"],
)
def test_an_appeal_is_told_with_what_it_does(desk, taxi, said, sentence):
    kept = decision(desk, taxi, **{"notified": "2026-11-20T09:00", **said})
    assert sentence in decision_looked(desk, LAW, kept.reference).appeal


def test_when_an_appeal_closes_is_said(desk, taxi):
    kept = decision(desk, taxi, notified="2026-11-20T09:00")
    assert decision_looked(desk, LAW, kept.reference).appeal[0] == (
        "The last day to appeal is 11 December 2026."
    )


def test_it_is_owed_to_nr3s_until_it_is_entered(desk, taxi):
    kept = decision(desk, taxi)
    assert decision_looked(desk, LAW, kept.reference).is_owed_to_nr3s
    edit.change(desk, kept, {"nr3s_entered": desk.today})
    assert not decision_looked(desk, LAW, kept.reference).is_owed_to_nr3s


def test_a_received_disclosure_says_who_owes_what_and_of_which_licences(desk, taxi, robin):
    found = disclosure_looked(desk, LAW, received(desk, robin.reference).reference)
    assert found.owes == "We owe Westmere Police an answer, or what follows from it."
    assert [each.reference for each in found.licences] == [taxi.reference]
    assert [each.name for each in found.duties.dues] == ["reply"]
    assert (found.to_decide, found.to_answer) == (True, "")


def test_an_agency_is_said_by_its_name(desk, taxi):
    police = edit.make(desk, Agency, {"name": "Westmere Police"}).reference
    found = disclosure_looked(desk, LAW, received(desk, taxi.reference, party=police).reference)
    assert found.owes == "We owe Westmere Police an answer, or what follows from it."


def test_once_decided_it_is_to_be_answered_and_then_nothing_is_owed(desk, taxi):
    came = received(desk, taxi.reference)
    kept = decision(desk, taxi, disclosure=came.reference)
    assert disclosure_looked(desk, LAW, came.reference).to_answer == kept.reference
    reply = edit.make(desk, Disclosure, begun(desk, LAW, DISCLOSURE, kept.reference))
    found = disclosure_looked(desk, LAW, came.reference)
    assert (found.to_decide, found.to_answer, found.answered) == (False, "", reply.reference)
    assert found.owes == f"We answered Westmere Police, in {reply.reference}."
    assert decision_looked(desk, LAW, kept.reference).answered == reply.reference


def test_a_decision_begins_with_the_licence_it_is_about_and_the_day(desk, taxi, robin):
    came = received(desk, robin.reference)
    expected = {"licence": taxi.reference, "decided": desk.today}
    assert begun(desk, LAW, DECISION, taxi.reference) == expected
    assert begun(desk, LAW, DECISION, came.reference) == {
        **expected,
        "disclosure": came.reference,
    }


def test_that_another_record_was_looked_at_stands_in_the_log(desk, store, taxi):
    begun(desk, LAW, DECISION, taxi.reference)
    assert log(store, "viewed")[-1].subject_kind == "licence"


def test_the_answer_is_begun_with_whom_and_what_was_decided(desk, taxi):
    came = received(desk, taxi.reference)
    kept = decision(desk, taxi, disclosure=came.reference, notified="2026-11-20T09:00")
    found = begun(desk, LAW, DISCLOSURE, kept.reference)
    assert (found["direction"], found["answers"]) == ("answered", came.reference)
    assert "revoked on 20 November 2026" in found["outcome"]
    assert found["at"] == store_now(desk)


def store_now(desk):
    return desk.store.clock.now().replace(second=0, microsecond=0)


def test_a_decision_that_came_from_none_begins_no_answer(desk, taxi):
    assert begun(desk, LAW, DISCLOSURE, decision(desk, taxi).reference) == {}


def test_out_of_nothing_nothing_is_begun(desk):
    with pytest.raises(Trouble, match="no record L-1999-0001"):
        begun(desk, LAW, DECISION, "L-1999-0001")


def test_what_is_not_there_has_no_page(desk):
    assert decision_looked(desk, LAW, "LD-1999-0001") is None
    assert disclosure_looked(desk, LAW, "DS-1999-0001") is None
    assert licence_looked(desk, LAW, "L-1999-0001").head.answer is None


def test_a_disclosure_not_made_for_licensing_is_not_there_for_a_licensing_officer(
    desk, store, taxi
):
    came = received(desk, taxi.reference, purpose="forum")
    kept = decision(desk, taxi, disclosure=came.reference)
    officer = seat(store, "licensing-officer")
    assert disclosure_looked(officer, LAW, came.reference) is None
    assert decision_looked(officer, LAW, kept.reference).answers == ""
    assert len(held(store, Disclosure)) == 1


def test_what_is_not_recorded_of_a_licence_does_not_stand_in_its_head(desk):
    assert heads(desk, licence(desk, authority=None, granted=None, ends=None)).term == ""


def test_a_note_begins_with_what_it_is_about_and_as_said_now(desk, robin):
    expected = {"about": (robin.reference,), "at": store_now(desk)}
    assert begun(desk, LAW, "note", robin.reference) == expected
