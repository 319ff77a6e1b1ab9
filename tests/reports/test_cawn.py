"""The papers of a notice: the law's words, a child without a name, and DRAFT until ready."""

from datetime import UTC, datetime

import pytest

from disrupt import edit
from disrupt.errors import Refused, Trouble
from disrupt.partial import PartialDate
from orders import points
from reports import cawn
from reports.cawn import Typed
from tests import make
from tests.desks import log, seat
from tests.reports.papers import COPY, LAW, SECRET, child, notice, risk_order, robin, whole, words

TYPED = Typed("Quillfeather Moss", "13 June 2011", "shown on a phone")
READY = ("statement", "told", "disclaimer")
PAPERS = ("notice", "copy", "statement")


@pytest.fixture
def order(desk):
    return notice(desk, robin(desk), child(desk, born=PartialDate(2011, 6, 14)))


def papers(desk, order):
    return cawn.gather(desk, LAW, order.reference)


def printed(desk, order, which="notice", typed=cawn.NOTHING_TYPED):
    return cawn.document(papers(desk, order), which, typed).draw(COPY)


def said(desk, order, which="notice", typed=cawn.NOTHING_TYPED):
    return whole(printed(desk, order, which, typed))


def test_there_are_a_notice_a_copy_and_a_statement(desk, order):
    assert [sheet.paper.id for sheet in papers(desk, order).sheets] == list(PAPERS)


@pytest.mark.parametrize("which", ["notice", "copy"])
def test_the_notice_says_what_it_relies_on_and_until_when_it_stands(desk, order, which):
    text = said(desk, order, which)
    for words_of_it in (
        "Child Abduction Warning Notice",
        "No statute creates this notice.",
        "until the date on which the child becomes 16",
        "Last day of this notice 13 June 2027",
        "Contact after this notice is no offence in itself.",
        "This notice does not itself prove wrongdoing.",
    ):
        assert words_of_it in text
    for fact in ("Exley, Robin", "4 March 1994", "31 Tallow Row, ZZ1 1AA", order.reference):
        assert fact in text


def test_contact_is_never_called_a_breach(desk, order):
    for which in PAPERS:
        assert "breach" not in said(desk, order, which).lower()


def test_no_placeholder_is_left(desk, order):
    for which in PAPERS:
        assert "{" not in said(desk, order, which)


@pytest.mark.parametrize(
    ("basis", "until"),
    [
        ("s49-care", "the end of the care order, whichever is first"),
        ("s49-epo", "the end of the emergency protection order, whichever is first"),
        ("s49-police-protection", "the end of police protection, whichever is first"),
    ],
)
def test_in_care_it_ends_with_the_care(desk, basis, until):
    order = notice(desk, robin(desk), child(desk), facts=(f"basis={basis}",))
    text = said(desk, order)
    assert until in text
    assert "becomes 16" not in text


@pytest.mark.parametrize("facts", [(), ("basis=accommodated",), ("basis=nonsense",)])
def test_without_a_legal_basis_there_is_no_paper(desk, facts):
    order = notice(desk, robin(desk), child(desk), facts=facts)
    with pytest.raises(Trouble, match="Which offence this notice relies on"):
        papers(desk, order)


def test_without_a_recipient_there_is_no_paper(desk):
    order = notice(desk, robin(desk), child(desk), person=())
    with pytest.raises(Trouble, match="Nobody is named as its recipient"):
        papers(desk, order)


def test_a_power_without_wording_has_no_papers(desk):
    order = risk_order(desk, robin(desk))
    with pytest.raises(Trouble, match="There are no papers"):
        papers(desk, order)


def test_of_several_recipients_each_has_papers_of_their_own(desk):
    first, second = robin(desk), make.person(desk, family_name="Mercer", given_names="Ash")
    order = notice(desk, first, child(desk), person=(first.reference, second.reference))
    found = cawn.gather(desk, LAW, order.reference, second.reference)
    assert found.about[0] == "Mercer, Ash"
    assert found.recipients == (first.reference, second.reference)
    assert papers(desk, order).about[0] == "Exley, Robin"


@pytest.mark.parametrize("which", PAPERS)
def test_the_child_is_a_blank_and_not_even_its_reference_is_there(desk, order, which):
    text = said(desk, order, which)
    assert "Child’s name" in text
    assert "Child’s date of birth" in text
    assert order.child not in text
    assert "2011" not in text


@pytest.mark.parametrize("which", PAPERS)
def test_what_is_typed_stands_on_the_print(desk, order, which):
    text = said(desk, order, which, TYPED)
    for typed in ("Quillfeather Moss", "13 June 2011", "shown on a phone"):
        assert typed in text


def test_what_is_typed_is_printed_as_it_is(desk, order):
    assert "<b>&" in said(desk, order, "notice", Typed("<b>&"))


def test_what_is_typed_is_in_no_error_report():
    assert "Quillfeather" not in repr(TYPED)


def test_the_sum_of_a_print_with_a_name_cannot_be_guessed_from_the_name(desk, order):
    assert printed(desk, order, typed=TYPED) != printed(desk, order, typed=TYPED)
    assert words(printed(desk, order, typed=TYPED)) == words(printed(desk, order, typed=TYPED))


def test_equal_papers_with_blanks_give_equal_bytes(desk, order):
    found = papers(desk, order)
    drawn = [cawn.document(found, "notice").draw(COPY) for _ in range(2)]
    assert drawn[0] == drawn[1]


def test_with_a_name_typed_it_is_only_printed(desk, order):
    found = papers(desk, order)
    assert cawn.document(found, "notice", TYPED).printed_only
    assert not cawn.document(found, "notice", Typed("  ")).printed_only


@pytest.mark.parametrize("which", ["notice", "copy"])
def test_it_is_a_draft_until_all_is_seen_to(desk, order, which):
    assert "DRAFT" in said(desk, order, which)
    for point in READY[:-1]:
        points.tick(desk, LAW, order.reference, point, met=True)
    assert "DRAFT" in said(desk, order, which)
    points.tick(desk, LAW, order.reference, READY[-1], met=True)
    assert "DRAFT" not in said(desk, order, which)


def test_the_statement_comes_first_and_is_no_draft(desk, order):
    assert "DRAFT" not in said(desk, order, "statement")


def test_what_was_seen_to_stands_on_the_notice_that_is_kept_alone(desk, order):
    points.tick(desk, LAW, order.reference, "statement", met=True)
    kept, copy = said(desk, order, "notice"), said(desk, order, "copy")
    assert kept.count("☑") == 1
    assert "The disclaimer is read out" in kept
    assert "The disclaimer is read out" not in copy


def test_every_point_before_service_is_one_of_the_catalogue(desk, order):
    assert tuple(point.id for point in papers(desk, order).before_service) == READY


def test_nothing_that_is_only_suspected_is_on_any_of_them(desk, order):
    edit.change(desk, order, {"owner": SECRET, "deputy": SECRET})
    for which in PAPERS:
        text = said(desk, order, which)
        assert SECRET not in text
        assert "Pigeon" not in text
        assert "violence" not in text


def test_that_notice_and_recipient_were_looked_at_is_in_the_log(desk, order):
    papers(desk, order)
    assert [line.subject_kind for line in log(desk.store, "viewed")] == ["order", "person"]


def test_whoever_may_not_give_out_documents_gets_no_papers(desk, order):
    with pytest.raises(Refused):
        papers(seat(desk.store, "auditor"), order)


def test_whoever_prints_the_papers_of_meetings_alone_gets_none_of_a_notice(desk, order):
    with pytest.raises(Trouble, match="There is no order"):
        papers(seat(desk.store, "forum-coordinator"), order)


def test_each_of_them_is_one_page(desk, order):
    for which in PAPERS:
        assert len(words(printed(desk, order, which))) == 1


def test_an_end_that_is_not_known_is_a_blank(desk):
    order = notice(desk, robin(desk), child(desk), served=datetime(2026, 11, 3, 9, tzinfo=UTC))
    assert papers(desk, order).ends == ""
    assert "Last day of this notice" in said(desk, order)
