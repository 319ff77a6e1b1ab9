"""Papers of meetings that lack everything, or in which somebody typed what no printer expects."""

from datetime import date

import pypdfium2
import pytest

from disrupt import edit
from disrupt.records import Action, AgendaItem, Attendance, InformationRequest, Meeting, PackCopy
from disrupt.task import Task
from tests import make
from tests.faults.routes import LAW
from tests.reports.forum import made
from ui.meeting_papers import OF_MEETINGS
from ui.preview import preview

TAGS = "Why <b>of</b> </para> &amp; & <font size=90>“that”</font> \u202eevil\u202c"
LONG = f"{TAGS} {'word ' * 300} {'w' * 2000}"
NAME = "<b>Exley</b>&"


def drawn(desk, what, reference):
    document = OF_MEETINGS[what](desk, LAW, reference)
    with pypdfium2.PdfDocument(document.draw(preview(desk), Task())) as pdf:
        return document, [page.get_textpage().get_text_bounded() for page in pdf]


@pytest.fixture
def odd(desk):
    of = made.held(desk, made.forum(desk, name=f"Forum {TAGS}"), place=TAGS)
    for at in range(4):
        about = make.person(desk, family_name=NAME, given_names=f"Robin {at}").reference
        said = {"item": "New cases", "state": "adopted", "about": about}
        said |= {"reason": LONG, "decision": LONG, "support": TAGS}
        edit.make(desk, AgendaItem, said, meeting_id=of.id)
        set_ = {"action": TAGS, "agency": "health <b>", "owner": NAME, "due": date(2026, 11, 1)}
        edit.make(desk, Action, {**set_, "meeting": of.reference, "about": about})
    edit.make(desk, Attendance, {"agency": "police <x>", "name": NAME}, meeting_id=of.id)
    edit.make(desk, InformationRequest, {"agency": "fire <b>", "asked": LONG}, meeting_id=of.id)
    copy = {"meeting": of.reference, "recipient": TAGS, "recalled": date(2026, 11, 1)}
    edit.make(desk, PackCopy, make.LITTLE["pack_copy"] | copy)
    return of.reference


@pytest.mark.parametrize("what", OF_MEETINGS)
def test_signs_of_a_page_are_printed_as_they_were_typed_and_name_no_file(desk, odd, what):
    document, pages = drawn(desk, what, odd)
    text = "".join("".join(pages).split())
    assert "</para>&amp;&<fontsize=90>" in text
    assert document.name == {"attendance": "attendance over a year"}.get(what, what)


@pytest.mark.parametrize("what", ["agenda", "minutes", "action plan", "attendance"])
def test_of_a_meeting_of_which_nothing_is_recorded_there_is_a_paper_of_one_page(desk, what):
    of = edit.make(desk, Meeting, {"began": made.BEGAN})
    _document, pages = drawn(desk, what, of.reference)
    assert len(pages) == 1
    assert of.reference in pages[0]


def test_an_agency_of_which_no_contact_is_known_gets_its_letter_all_the_same(desk):
    of = made.held(desk, made.forum(desk)).reference
    due = {"meeting": of, "due": date(2026, 11, 1)}
    edit.make(desk, Action, {"action": "Ask.", "agency": "Nobody known", **due})
    edit.make(desk, Action, {"action": "Of no agency.", **due})
    _document, (letter,) = drawn(desk, "action letters", of)
    assert "Nobody known" in letter
    assert "Of no agency" not in letter


def test_each_page_of_a_long_action_plan_begins_with_its_ten_columns(desk):
    of = made.held(desk, made.forum(desk)).reference
    for at in range(60):
        edit.make(desk, Action, {"action": f"Ask {at} {TAGS}", "meeting": of, "agency": "police"})
    _document, pages = drawn(desk, "action plan", of)
    assert len(pages) > 2
    assert all("Sub-objective" in page and "Outcome" in page for page in pages)
