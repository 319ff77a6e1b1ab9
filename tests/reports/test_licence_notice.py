"""The notice of a decision: every line that the law wants of it, and nothing beside them."""

import pypdfium2
import pytest
from reportlab.lib.pagesizes import A4

from disrupt.errors import Refused, Trouble
from reports import licence_notice
from tests.desks import log, seat
from tests.reports import licences
from tests.reports.papers import COPY, LAW, SECRET, whole, words

DRAFT = "DRAFT"
DECISIONS = ("grant", "renew", "refuse", "refuse renewal", "suspend", "revoke")


@pytest.fixture
def person(desk):
    licences.letterhead(desk)
    return licences.holder(desk)


@pytest.fixture
def licence(desk, person):
    return licences.licence(desk, person)


def gathered(desk, decision):
    return licence_notice.gather(desk, LAW, decision.reference)


def printed(desk, decision):
    return licence_notice.document(gathered(desk, decision)).draw(COPY)


def test_a_notice_says_the_decision_its_effect_the_grounds_the_appeal_and_the_return(desk, licence):
    said = whole(printed(desk, licences.decision(desk, licence)))
    for text in (
        "Private hire driver 02217 · Westmere DC",
        "Notice given 13 November 2026, 14:05",
        "On 13 November 2026 we revoked the licence named here.",
        "takes effect at once, when this notice is given: on 13 November 2026, 14:05.",
        "Public safety requires it.",
        "An appeal does not delay it.",
        licences.WHY,
        licences.GROUNDS,
        "The last day to appeal is 4 December 2026.",
        "Write to Westmere Magistrates’ Court.",
        licences.POLICY,
    ):
        assert text in said
    assert DRAFT not in said
    assert "missing" not in said


def test_a_notice_has_the_letterhead_whom_it_is_for_and_who_signs(desk, licence):
    decision = licences.decision(desk, licence)
    said = whole(printed(desk, decision))
    for text in (
        *(licences.COUNCIL, "1 Cinder Lane", "01632 960123", "licensing@westmere.example"),
        *("Robin Exley", "31 Tallow Row", "ZZ1 1AA", decision.reference, "20 November 2026"),
        *("Lena Tallow", "Licensing manager"),
    ):
        assert text in said
    assert "9 Old Row" not in said


def test_without_immediate_effect_it_says_from_when_and_what_an_appeal_does(desk, licence):
    said = whole(printed(desk, licences.decision(desk, licence, **licences.LATER)))
    assert "The decision takes effect at the end of 3 December 2026." in said
    assert "If you appeal, it is on hold until the appeal is disposed of." in said
    assert "at once" not in said


def test_of_a_vehicle_the_plate_goes_back_by_its_last_day(desk, person):
    vehicle = licences.licence(desk, person, kind="private hire vehicle", number="511")
    said = whole(printed(desk, licences.decision(desk, vehicle, **licences.LATER)))
    assert "Return the plate to us by 20 November 2026." in said


def test_a_decision_of_a_word_that_no_list_has_is_said_as_it_stands(desk, licence):
    said = whole(printed(desk, licences.decision(desk, licence, decision="warn")))
    assert "On 13 November 2026 we decided: warn." in said


LACKING = {
    "the day": ({"decided": None}, "the decision and the day"),
    "the notice": ({"notified": None}, "the right of appeal and its last day"),
    "the grounds": ({"reason_text": None}, "the grounds"),
    "why at once": ({"safety_reasons": None}, "why public safety requires it"),
}


@pytest.mark.parametrize(("said", "missing"), LACKING.values(), ids=LACKING)
def test_it_is_a_draft_until_every_line_is_there(desk, licence, said, missing):
    decision = licences.decision(desk, licence, **said)
    assert missing in gathered(desk, decision).missing
    pages = words(printed(desk, decision))
    assert [page for page in pages if DRAFT not in page] == []
    assert f"Still missing: {missing}" in " ".join(pages)


@pytest.mark.parametrize("setting", ["council", "return_policy"])
def test_it_is_a_draft_until_the_council_has_settled_its_part(desk, setting):
    if setting == "return_policy":
        licences.letterhead(desk, return_policy=None)
    decision = licences.decision(desk, licences.licence(desk, licences.holder(desk)))
    assert DRAFT in whole(printed(desk, decision))


def test_nobody_is_named_on_a_draft_without_a_holder(desk, person):
    decision = licences.decision(desk, licences.licence(desk))
    assert "the name of whom it is for" in gathered(desk, decision).missing


def test_a_firm_is_written_to_by_its_name(desk, person):
    operator = licences.licence(desk, kind="operator", holder="Cinder Cars")
    decision = licences.decision(desk, operator, **licences.LATER)
    assert "Cinder Cars" in whole(printed(desk, decision))


def test_a_draft_says_which_of_its_dates_to_check_with_legal(desk, licence):
    decision = licences.decision(desk, licence, reason_text=None)
    assert "Check with legal: Last day to appeal." in whole(printed(desk, decision))


def test_long_grounds_go_over_pages_that_are_all_marked(desk, licence):
    grounds = "\n\n".join(f"{n}. {'He is suspected of it. ' * 40}" for n in range(1, 12))
    content = printed(desk, licences.decision(desk, licence, reason_text=grounds))
    pages = words(content)
    assert len(pages) > 2
    for number, page in enumerate(pages, start=1):
        assert page.count("OFFICIAL-SENSITIVE") == 2
        assert f"page {number} of {len(pages)}" in page
        assert "as at 20 November 2026 09:14" in page
        assert f"for {COPY.to_whom} · log {COPY.log}" in page
    assert whole(content).count("suspected") == 440


def test_a_word_without_a_space_and_a_long_name_are_not_cut_off(desk, licence):
    name = "x" * 200
    edited = licences.licence(desk, kind="operator", holder=name)
    decision = licences.decision(desk, edited, **{**licences.LATER, "reason_text": "y" * 400})
    said = whole(printed(desk, decision)).replace(" ", "")
    assert "x" * 200 in said
    assert said.count("y") >= 400


def test_the_paper_is_a4(desk, licence):
    (page,) = pypdfium2.PdfDocument(printed(desk, licences.decision(desk, licence)))
    assert page.get_size() == pytest.approx(A4, abs=1)


def test_equal_notices_give_equal_bytes(desk, licence):
    found = gathered(desk, licences.decision(desk, licence))
    assert licence_notice.draw(found, COPY) == licence_notice.draw(found, COPY)


def test_neither_who_told_nor_what_is_only_said_is_on_it_or_gathered(desk, licence, person):
    heard = licences.told(desk)
    intelligence = licences.intelligence(desk, licence)
    decision = licences.decision(desk, licence, disclosure=heard.reference)
    for said in (whole(printed(desk, decision)), repr(gathered(desk, decision))):
        assert SECRET not in said
        assert heard.reference not in said
        assert intelligence.reference not in said
        assert "960147" not in said
        assert "violence" not in said


@pytest.mark.parametrize("field", ["reason_text", "safety_reasons"])
@pytest.mark.parametrize("reference", ["C-2026-0031", "in-2026-0004", "DS-2026-0044", "NT-2026-1"])
def test_grounds_that_name_a_child_or_who_told_are_on_no_paper(desk, licence, field, reference):
    decision = licences.decision(desk, licence, **{field: f"As {reference} has it."})
    with pytest.raises(Trouble, match=f"name {reference.upper()}, which no letter names"):
        gathered(desk, decision)


def test_that_it_was_looked_at_is_in_the_log(desk, licence, person):
    decision = licences.decision(desk, licence)
    gathered(desk, decision)
    seen = [(line.subject_kind, line.subject_id) for line in log(desk.store, "viewed")]
    assert seen == [("licence_decision", decision.id), ("person", person.id)]


def test_a_notice_is_made_of_a_decision_alone(desk, licence):
    with pytest.raises(Trouble, match="is no decision"):
        licence_notice.gather(desk, LAW, licence.reference)


def test_a_licensing_officer_prints_the_same_notice(desk, licence):
    decision = licences.decision(desk, licence)
    whole_notice = printed(desk, decision)
    clerk = seat(desk.store, "licensing-officer")
    assert printed(clerk, decision) == whole_notice


def test_whoever_prints_the_papers_of_meetings_alone_gets_no_notice(desk, licence):
    decision = licences.decision(desk, licence)
    with pytest.raises(Trouble, match="There is no record"):
        printed(seat(desk.store, "forum-coordinator"), decision)


@pytest.mark.parametrize("role", ["administrator", "auditor"])
def test_whoever_may_print_nothing_gets_no_notice(desk, licence, role):
    decision = licences.decision(desk, licence)
    with pytest.raises(Refused):
        gathered(seat(desk.store, role), decision)


def test_no_kind_of_licence_and_no_decision_leaves_a_place_of_the_wording_open(desk, person):
    for kind in ("hackney driver", "private hire vehicle", "operator", None):
        of = licences.licence(desk, person, kind=kind)
        for word in DECISIONS:
            assert "{" not in whole(printed(desk, licences.decision(desk, of, decision=word)))
