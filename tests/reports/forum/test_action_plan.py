"""The action plan: ten columns on pages on their side, and what nobody rated is never green."""

from datetime import UTC, date, datetime

import pypdfium2
import pytest

from disrupt import edit
from disrupt.records import Plan
from reports.forum import action_plan
from tests.desks import seat
from tests.reports.forum import coventry, made
from tests.reports.papers import COPY, LAW, whole, words

NEXT = datetime(2026, 12, 3, 10, tzinfo=UTC)


@pytest.fixture
def meeting(desk):
    return made.held(desk)


def drawn(desk, of):
    return action_plan.document(action_plan.gather(desk, LAW, of.reference)).draw(COPY)


def rows(desk, of):
    return action_plan.gather(desk, LAW, of.reference).rows


def test_the_plan_of_fourteen_actions_is_counted_as_it_was_printed(desk, meeting):
    coventry.plan(desk, meeting)
    found = action_plan.gather(desk, LAW, meeting.reference)
    says = "Action RAG: 7 amber, 6 green, 1 red; Outcome RAG: not rated 14"
    assert action_plan.counted(found.rows) == says
    said = whole(drawn(desk, meeting))
    assert says in said
    assert said.count("not rated") == 14 + 2


def test_it_lies_on_its_side_with_all_ten_headings_on_every_page(desk, meeting):
    coventry.plan(desk, meeting)
    content = drawn(desk, meeting)
    pages = words(content)
    assert len(pages) >= 3
    for number, (page, text) in enumerate(zip(pypdfium2.PdfDocument(content), pages, strict=True)):
        width, height = page.get_size()
        assert width > height
        assert text.count("Responsibility") == 1
        assert f"page {number + 1} of {len(pages)}" in text
        found = "".join(text.split())
        for heading in ("Sub-objective", "Evidence", "Accountable", "Partnersinvolved"):
            assert heading in found
        assert found.count("RAG") == 2 + (2 if number == 0 else 0)


def test_what_nobody_rated_is_counted_last_and_as_nothing_else():
    assert action_plan.count(["", "G", "R", "G", " ", "g"]) == "3 green, 1 red, not rated 2"
    assert action_plan.count([]) == "none"
    assert action_plan.count(["blue"]) == "1 blue"


def test_a_rating_is_a_letter_and_its_word(desk, meeting):
    made.action(desk, meeting, action_rag="R", outcome_rag="G")
    said = whole(drawn(desk, meeting))
    assert "R red" in said
    assert "G green" in said
    assert "Action RAG: 1 red; Outcome RAG: 1 green" in said


def test_each_column_holds_what_is_recorded_for_it(desk, meeting):
    person, police = made.person(desk), made.agency(desk)
    made.action(
        desk,
        meeting,
        "Ask the <b>bail</b> office & the court.",
        about=person.reference,
        objective="No contact before the trial",
        evidence="Their letter of 12 November.",
        outcome="The condition was varied.",
        accountable="Head of safeguarding",
        owner="PC 4471",
        agency=police.reference,
        partners=("Probation", police.reference),
        closed=date(2026, 11, 19),
    )
    said = whole(drawn(desk, meeting))
    for text in (
        "No contact before the trial",
        "Ask the <b>bail</b> office & the court.",
        f"{person.reference} Exley, Robin",
        "Their letter of 12 November.",
        "The condition was varied.",
        "Head of safeguarding",
        "PC 4471 Westmere Police",
        "due 03 Dec 2026 done 19 Nov 2026",
        "Probation Westmere Police",
    ):
        assert text in said


def test_a_step_of_a_plan_has_its_objective_and_steps_of_one_stand_together(desk, meeting):
    person = made.person(desk)
    plan = edit.make(desk, Plan, {"about": person.reference, "objective": "Safe by spring"})
    first = made.action(desk, meeting, plan=plan.reference)
    made.action(desk, meeting, objective="Another thing")
    last = made.action(desk, meeting, objective="safe by Spring", due=None)
    found = rows(desk, meeting)
    assert [each.reference for each in found][:2] == [first.reference, last.reference]
    assert found[0].objective == "Safe by spring"
    assert found[1].timescale == ("no date",)


def test_it_holds_what_was_open_after_the_last_meeting_and_nothing_that_was_done_before(desk):
    last, this = made.held(desk, at=made.LAST), made.held(desk)
    known = {
        "open": made.action(desk, last),
        "done since": made.action(desk, last, closed=date(2026, 11, 12)),
        "new": made.action(desk, this, closed=date(2026, 11, 20)),
    }
    made.action(desk, last, closed=date(2026, 11, 5))
    made.action(desk, made.meeting(desk, at=NEXT))
    made.action(desk, made.held(desk, forum="Another panel"))
    found = {each.reference for each in rows(desk, this)}
    assert found == {each.reference for each in known.values()}
    says = "Actions set by the meeting of 20 November 2026, and those that were open after 5"
    assert says in whole(drawn(desk, this))


def test_without_an_action_it_says_so(desk, meeting):
    said = whole(drawn(desk, meeting))
    assert action_plan.NOTHING in said
    assert "Action RAG: none; Outcome RAG: none" in said


def test_a_text_taller_than_a_page_goes_on_under_the_headings(desk, meeting):
    made.action(desk, meeting, evidence="evidence " * 2500, outcome="x" * 900)
    pages = words(drawn(desk, meeting))
    assert len(pages) > 2
    assert all("Responsibility" in page for page in pages)
    assert sum(page.count("evidence") for page in pages) == 2500
    assert sum(page.replace(" ", "").count("x") for page in pages) >= 900


def test_a_text_taller_than_a_page_begins_under_the_headings_of_its_page(desk, meeting):
    made.action(desk, meeting, "A short one before it.")
    made.action(desk, meeting, evidence="evidence " * 400)
    for page in words(drawn(desk, meeting)):
        assert page.count("Responsibility") == 1


def test_two_hundred_actions_are_all_there(desk, meeting):
    for number in range(200):
        made.action(desk, meeting, f"Action number {number}.", action_rag="A")
    said = whole(drawn(desk, meeting))
    assert "Action RAG: 200 amber; Outcome RAG: not rated 200" in said
    assert [n for n in range(200) if f"Action number {n}." not in said] == []


def test_a_coordinator_reads_no_name_of_a_place(desk, meeting):
    place = made.place(desk)
    made.action(desk, meeting, about=place.reference)
    said = whole(drawn(seat(desk.store, "forum-coordinator"), meeting))
    assert place.reference in said
    assert "Moonlight" not in said
