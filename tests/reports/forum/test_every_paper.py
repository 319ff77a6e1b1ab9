"""What holds of every paper of a meeting: who may have it, what is in the log, and what leaves."""

import json
from datetime import UTC, date, datetime

import pypdfium2
import pytest

from disrupt.errors import Refused, Trouble
from reports.deliver import Leaving, deliver
from reports.forum import (
    action_letters,
    action_plan,
    agenda,
    attendance,
    minutes,
    minutes_paper,
    requests,
)
from reports.ways import File, Folder
from tests import make
from tests.desks import log, seat
from tests.reports.forum import made
from tests.reports.papers import COPY, LAW, whole, words

NEXT = datetime(2026, 12, 3, 10, tzinfo=UTC)
PAPERS = {
    "agenda": (agenda.gather, agenda.document),
    "minutes": (minutes.gather, minutes_paper.document),
    "action plan": (action_plan.gather, action_plan.document),
    "action letters": (action_letters.gather, action_letters.document),
    "attendance": (attendance.gather, attendance.document),
    "information requests": (requests.gather, requests.document),
}
NASTY = "<b>bold</b> & <i>more</i> <br/> ﷽ \u202e"
LONG_WORD = "Llanfair" * 120


@pytest.fixture
def person(desk):
    return made.person(desk, "Exley")


@pytest.fixture
def meeting(desk, person):
    """One of which there is every paper."""
    forum = made.forum(desk)
    of = made.held(desk, forum)
    made.headings(desk, of)
    agency = made.agency(desk)
    made.came(desk, of, agency, name="Kit Marsh", rank="detective inspector")
    made.decided(desk, of, person)
    known = {"about": person.reference, "agency": agency.reference}
    made.action(desk, of, due=date(2026, 11, 18), **known)
    made.request(desk, of, agency, about=person.reference)
    return of


def drawn(desk, what, of):
    gather, document = PAPERS[what]
    return document(gather(desk, LAW, of.reference))


@pytest.mark.parametrize("what", PAPERS)
def test_each_is_marked_and_numbered_on_every_page_and_equal_ones_are_equal_bytes(
    desk, meeting, what
):
    content = drawn(desk, what, meeting).draw(COPY)
    for page in words(content):
        assert page.count("OFFICIAL-SENSITIVE") == 2
        assert "page 1 of" in page or "page 2 of" in page
        assert f"log {COPY.log}" in page
    assert drawn(desk, what, meeting).draw(COPY) == content


@pytest.mark.parametrize("what", PAPERS)
def test_that_somebody_looked_is_in_the_log_and_so_is_what_left(
    desk, meeting, person, what, tmp_path
):
    document, out = drawn(desk, what, meeting), tmp_path / "out"
    out.mkdir()
    looked = log(desk.store, "viewed")[-1]
    assert (looked.subject_kind, looked.subject_id) == ("meeting", meeting.id)
    deliver(desk, document, Leaving("all members", "the forum", Folder(out)))
    (line,) = log(desk.store, "disclosed")
    told = json.loads(line.detail)
    assert (line.subject_kind, line.subject_id) == ("meeting", meeting.id)
    assert told["document"] == document.name
    assert meeting.reference in told["references"]
    named = person.reference in told["references"]
    assert named is (what != "attendance")
    (path,) = out.iterdir()
    assert document.name in path.name
    for name in ("Exley", "Robin", person.reference, "Perpetrator"):
        assert name not in path.name


@pytest.mark.parametrize("what", PAPERS)
@pytest.mark.parametrize("role", ["administrator", "auditor"])
def test_whoever_may_print_nothing_gets_none(desk, meeting, what, role):
    with pytest.raises(Refused):
        drawn(seat(desk.store, role), what, meeting)


@pytest.mark.parametrize("what", PAPERS)
def test_whoever_reads_no_meeting_learns_nothing_of_it(desk, meeting, what):
    with pytest.raises(Trouble, match="There is no record"):
        drawn(seat(desk.store, "licensing-officer"), what, meeting)
    assert log(desk.store, "refused")


@pytest.mark.parametrize("what", PAPERS)
@pytest.mark.parametrize("role", ["disruption-officer", "forum-chair", "forum-coordinator"])
def test_whoever_keeps_meetings_gets_each_and_nothing_more_of_a_person(
    desk, meeting, person, what, role
):
    with_more = {"vehicles": ("BD51SMR",), "phones": ("01632960147",), "note": "Wrenfield"}
    other = make.person(desk, family_name="Marlow", **with_more)
    made.decided(desk, meeting, other)
    said = whole(drawn(seat(desk.store, role), what, meeting).draw(COPY))
    for unseen in ("BD51", "960147", "Wrenfield"):
        assert unseen not in said


@pytest.mark.parametrize("what", PAPERS)
def test_papers_are_made_of_a_meeting_alone(desk, meeting, person, what):
    with pytest.raises(Trouble, match="is no meeting"):
        drawn(desk, what, person)


@pytest.mark.parametrize("what", PAPERS)
def test_what_was_typed_stays_plain_text_and_within_the_page(desk, what):
    forum = made.forum(desk, name=NASTY, agreement=LONG_WORD, rule=None)
    of = made.held(desk, forum, place=LONG_WORD, chair=NASTY, statement=LONG_WORD)
    made.headings(desk, of, NASTY, LONG_WORD, item1=NASTY, item2=LONG_WORD)
    agency = made.agency(desk, LONG_WORD)
    made.contact(desk, agency, LONG_WORD, rank=NASTY)
    made.came(desk, of, agency, name=LONG_WORD, rank=NASTY)
    person = made.person(desk, LONG_WORD, given_names=NASTY)
    said = {"reason": NASTY, "decision": LONG_WORD, "support": NASTY}
    made.decided(desk, of, person, NASTY, **said)
    known = {"about": person.reference, "agency": agency.reference, "owner": LONG_WORD}
    texts = {"evidence": NASTY, "outcome": LONG_WORD, "objective": LONG_WORD}
    texts |= {"accountable": LONG_WORD, "partners": (LONG_WORD, NASTY)}
    made.action(desk, of, LONG_WORD, due=date(2026, 11, 18), **known, **texts)
    made.action(desk, of, NASTY, due=date(2026, 11, 17), **known)
    made.request(desk, of, agency, asked=LONG_WORD)
    content = drawn(desk, what, of).draw(COPY)
    assert within_the_page(content)
    plain = whole(content)
    if what != "attendance":
        assert "<b>bold</b> & <i>more</i>" in plain


def within_the_page(content):
    """Each letter stands within the sheet."""
    for page in pypdfium2.PdfDocument(content):
        width, text = page.get_width(), page.get_textpage()
        boxes = [text.get_charbox(at) for at in range(text.count_chars())]
        if any(left < 0 or right > width for left, _, right, _ in boxes):
            return False
    return True


@pytest.mark.parametrize("what", PAPERS)
def test_one_of_many_subjects_and_actions_is_drawn_whole(desk, what, tmp_path):
    of = made.held(desk, made.forum(desk))
    made.headings(desk, of)
    agency = made.agency(desk)
    for number in range(40):
        person = made.person(desk, f"Exley{number}")
        made.decided(desk, of, person)
        known = {"about": person.reference, "agency": agency.reference}
        for _ in range(5):
            made.action(desk, of, "word " * 30, due=date(2026, 11, 18), **known)
    made.came(desk, of, agency)
    made.request(desk, of, agency)
    where = File(tmp_path / "paper.pdf")
    deliver(desk, drawn(desk, what, of), Leaving("all members", "the forum", where))
    assert where.path.read_bytes().startswith(b"%PDF")
