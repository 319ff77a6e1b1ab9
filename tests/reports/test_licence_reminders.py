"""Reminders: a letter each to the holders of several licences, and nobody's in another's."""

import pytest

from disrupt import edit
from disrupt.errors import Refused, Stopped, Trouble
from disrupt.page import READING
from disrupt.partial import PartialDate
from disrupt.records import Licence
from disrupt.task import Task
from reports import licence_reminders
from reports.deliver import Leaving, deliver
from reports.ways import Folder
from tests import make
from tests.desks import held, log, seat
from tests.reports import licences
from tests.reports.papers import COPY, LAW, SECRET, words

DUE = {
    "check": "due by 2 December 2026",
    "medical_due": "due by 4 March 2027",
    "training_due": "due by 9 September 2027",
    "ends": "ends on 31 January 2027",
}


@pytest.fixture
def head(desk):
    return licences.letterhead(desk)


def drivers(desk, *names):
    """Each at an address of their own."""
    for number, name in enumerate(names, start=1):
        person = make.person(desk, family_name=name)
        make.address(desk, person, address=f"{number} Cinder Lane")
        licences.licence(desk, person, number=f"0{number}")


def references(count):
    return [f"L-2026-{number:04}" for number in range(1, count + 1)]


def gathered(desk, of, which="check"):
    return licence_reminders.gather(desk, LAW, (of, which), Task())


def printed(found):
    return words(licence_reminders.document(found).draw(COPY))


def test_each_holder_gets_one_page_with_their_own_name_address_and_date(desk, head):
    drivers(desk, "Marsh", "Tallow", "Cinder")
    pages = printed(gathered(desk, references(3)))
    assert len(pages) == 3
    for number, (page, name) in enumerate(
        zip(pages, ("Marsh", "Tallow", "Cinder"), strict=True), 1
    ):
        assert f"Robin {name} {number} Cinder Lane" in page
        assert f"Private hire driver 0{number}" in page
        assert "due by 2 December 2026" in page
        assert licences.COUNCIL in page
        assert f"L-2026-000{number}" in page
        others = {"Marsh", "Tallow", "Cinder"} - {name}
        assert [other for other in others if f"Robin {other}" in page] == []


@pytest.mark.parametrize(("which", "says"), DUE.items(), ids=DUE)
def test_each_reminder_says_what_is_due_and_when(desk, head, which, says):
    drivers(desk, "Marsh")
    (page,) = printed(gathered(desk, references(1), which))
    assert says in page


def test_each_page_is_marked_and_is_a_letter_of_its_own(desk, head):
    drivers(desk, "Marsh", "Tallow")
    for page in printed(gathered(desk, references(2))):
        assert page.count("OFFICIAL-SENSITIVE") == 2
        assert "page 1 of 1" in page
        assert f"for the holder named above · log {COPY.log}" in page
        assert COPY.to_whom not in page


def test_an_address_is_the_one_where_they_live_now(desk, head):
    licences.licence(desk, licences.holder(desk))
    (page,) = printed(gathered(desk, references(1)))
    assert "31 Tallow Row ZZ1 1AA" in page
    assert "9 Old Row" not in page
    assert SECRET not in page


def test_whoever_cannot_be_written_to_is_left_out_and_said(desk, head):
    drivers(desk, "Marsh")
    licences.licence(desk, make.person(desk, family_name="Nowhere"))
    licences.licence(desk, licences.holder(desk), dbs_checked=None)
    licences.licence(desk)
    found = gathered(desk, [*references(4), "L-2026-0099"])
    assert found.says == (
        "1 letter. No address: L-2026-0002. No date: L-2026-0003. "
        "No holder: L-2026-0004. Not here: L-2026-0099"
    )
    assert len(printed(found)) == 1


def test_nobody_is_reminded_of_a_licence_that_ended_or_was_taken_away(desk, head):
    drivers(desk, "Marsh", "Tallow", "Cinder", "Quay", "Mercer")
    _, over, older, revoked, suspended = held(desk.store, Licence)
    for each in (over, older):
        edit.change(desk, each, {"ends": PartialDate(2026, 10, 31)})
    for each, decision in ((revoked, "revoke"), (suspended, "suspend")):
        licences.decision(desk, each, decision=decision)
    found = gathered(desk, references(5))
    assert [each.licence for each in found.letters] == [
        "Private hire driver 01",
        "Private hire driver 05",
    ]
    assert found.says == ("2 letters. Ended (2): L-2026-0002, L-2026-0003. Revoked: L-2026-0004")
    assert len(log(desk.store, "viewed")) == 2


def test_two_rows_of_one_licence_make_one_letter(desk, head):
    drivers(desk, "Marsh")
    assert gathered(desk, references(1) * 2).says == "1 letter"


def test_where_nobody_can_be_written_to_there_is_no_paper(desk, head):
    licences.licence(desk, dbs_checked=None)
    with pytest.raises(Trouble, match="no letter to write: 0 letters"):
        licence_reminders.document(gathered(desk, references(1)))


def test_a_long_name_and_address_still_make_one_page(desk, head):
    person = make.person(desk, family_name="x" * 300, given_names="Robin " * 60)
    make.address(desk, person, address=", ".join(f"Room {n}" for n in range(90)))
    licences.licence(desk, person)
    (page,) = printed(gathered(desk, references(1)))
    assert "Room 89" in page
    assert "Signature" in page


def test_without_a_letterhead_each_is_a_draft(desk):
    drivers(desk, "Marsh", "Tallow")
    assert [page for page in printed(gathered(desk, references(2))) if "DRAFT" not in page] == []


def test_the_log_names_every_holder_and_licence(desk, head):
    drivers(desk, "Marsh", "Tallow")
    document = licence_reminders.document(gathered(desk, references(2)))
    assert set(document.references) == {"L-2026-0001", "L-2026-0002", "N-2026-0001", "N-2026-0002"}
    assert len(log(desk.store, "viewed")) == 2


def test_of_a_date_known_in_part_the_first_day_is_said(desk, head):
    person = licences.holder(desk)
    licences.licence(desk, person, medical_due=PartialDate(2027, 3))
    (page,) = printed(gathered(desk, references(1), "medical_due"))
    assert "due by 1 March 2027" in page


def test_equal_reminders_give_equal_bytes(desk, head):
    drivers(desk, "Marsh", "Tallow")
    found = gathered(desk, references(2))
    assert licence_reminders.draw(found, COPY, Task()) == licence_reminders.draw(
        found, COPY, Task()
    )


def test_a_licensing_officer_writes_the_same_letters(desk, head):
    drivers(desk, "Marsh")
    pages = printed(gathered(desk, references(1)))
    assert printed(gathered(seat(desk.store, "licensing-officer"), references(1))) == pages


@pytest.mark.parametrize("role", ["administrator", "auditor"])
def test_whoever_may_print_nothing_writes_to_nobody(desk, head, role):
    drivers(desk, "Marsh")
    with pytest.raises(Refused):
        gathered(seat(desk.store, role), references(1))


def test_whoever_prints_the_papers_of_meetings_alone_writes_to_no_holder(desk, head):
    drivers(desk, "Marsh")
    found = gathered(seat(desk.store, "forum-coordinator"), references(1))
    assert (found.letters, found.says) == ((), "0 letters. Not here: L-2026-0001")


class Impatient(Task):
    """Whoever waits for it wants it no more when this has come for the second time."""

    def __init__(self, last: str) -> None:
        super().__init__()
        self._last = last

    def reach(self, doing: str, done: int = 0, of: int = 0) -> None:
        if (doing, done) == (self._last, 1):
            self.stop()
        super().reach(doing, done, of)


@pytest.mark.parametrize("last", [licence_reminders.DUE, READING])
def test_stopped_while_it_is_gathered_nobody_was_looked_at(desk, head, last):
    drivers(desk, "Marsh", "Tallow", "Cinder")
    before = len(log(desk.store))
    with pytest.raises(Stopped):
        licence_reminders.gather(desk, LAW, (references(3), "check"), Impatient(last))
    assert len(log(desk.store)) == before


def test_stopped_while_they_are_drawn_no_letter_leaves_and_the_log_says_nothing(
    desk, head, tmp_path
):
    drivers(desk, "Marsh", "Tallow", "Cinder")
    paper = licence_reminders.document(gathered(desk, references(3)))
    before = len(log(desk.store))
    leaving = Leaving("the holders", "checks that are due", Folder(tmp_path / "out"))
    (tmp_path / "out").mkdir()
    with pytest.raises(Stopped):
        deliver(desk, paper, leaving, Impatient(licence_reminders.DRAWING))
    assert (list((tmp_path / "out").iterdir()), len(log(desk.store))) == ([], before)


def test_once_they_are_in_the_log_they_go_to_their_end(desk, head, tmp_path):
    drivers(desk, "Marsh", "Tallow", "Cinder")
    paper = licence_reminders.document(gathered(desk, references(3)))
    task = Task()
    deliver(desk, paper, Leaving("the holders", "checks", Folder(tmp_path)), task)
    task.stop()
    assert not task.is_stopped
    (kept,) = tmp_path.glob("*.pdf")
    assert len(words(kept.read_bytes())) == 3
