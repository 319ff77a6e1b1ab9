"""What is printed to be served is kept, byte for byte, and leaves by the one way out alone."""

import hashlib
import json
from dataclasses import dataclass, field
from datetime import UTC, datetime

import pytest

from disrupt import edit
from disrupt.errors import Refused, Trouble
from disrupt.page import show
from disrupt.records import LicenceDecision, Served
from disrupt.store import drafts
from disrupt.workspace import Workspace
from reports import files, licence_notice
from reports.deliver import Leaving, deliver
from reports.licence_serving import PURPOSE, ToServe, serve
from tests.desks import held, log, seat
from tests.reports import licences
from tests.reports.papers import LAW, whole

AT = datetime(2026, 11, 13, 14, 5, tzinfo=UTC)
LATER = datetime(2026, 11, 13, 16, 40, tzinfo=UTC)


@dataclass
class Tray:
    """A way that keeps what it was given, and how much the log said of it by then."""

    desk: object
    taken: list = field(default_factory=list)
    says: str = "printed"

    def take(self, name, content, task):
        self.taken.append((content, len(log(self.desk.store, "disclosed"))))


@dataclass
class Broken:
    says: str = "printed"

    def take(self, name, content, task):
        raise OSError("the printer is on fire")


@dataclass
class Empty:
    says: str = "printed"

    def take(self, name, content, task):
        raise Trouble("The printer is out of paper.", "Put some in.")


@pytest.fixture
def decision(desk):
    licences.letterhead(desk)
    of = licences.licence(desk, licences.holder(desk))
    return licences.decision(desk, of, **licences.SERVED)


def notice(desk, decision):
    return licence_notice.gather(desk, LAW, decision.reference)


def hand_over(desk, of, where, *, checked=True):
    return serve(desk, LAW, ToServe(of, where, checked))


def test_what_was_printed_is_what_is_kept_byte_for_byte(desk, decision):
    tray = Tray(desk)
    hand_over(desk, notice(desk, decision), tray)
    ((content, _),) = tray.taken
    (kept,) = held(desk.store, Served)
    assert kept.file == content
    assert content.startswith(b"%PDF-")
    assert (kept.at, kept.how, kept.by) == (AT, "in person", "Lena Tallow")


def test_it_is_in_the_log_before_it_leaves_with_its_sum(desk, decision):
    tray = Tray(desk)
    hand_over(desk, notice(desk, decision), tray)
    ((_, lines),) = tray.taken
    assert lines == 1
    (line,), (kept,) = log(desk.store, "disclosed"), held(desk.store, Served)
    assert line.recipient == "Robin Exley"
    assert line.reason.startswith(PURPOSE)
    assert json.loads(line.detail)["sha256"] == hashlib.sha256(kept.file).hexdigest()
    assert kept.sha256 == hashlib.sha256(kept.file).hexdigest()


def test_what_did_not_leave_is_not_kept(desk, decision):
    with pytest.raises(Trouble, match="on fire"):
        hand_over(desk, notice(desk, decision), Broken())
    assert held(desk.store, Served) == []
    assert [line.outcome for line in log(desk.store, "disclosed")] == ["released", "not completed"]


def test_a_draft_is_not_served(desk):
    of = licences.licence(desk, licences.holder(desk))
    draft = licences.decision(desk, of, **licences.SERVED)
    tray = Tray(desk)
    with pytest.raises(Trouble, match="Still missing: the council’s name"):
        hand_over(desk, notice(desk, draft), tray)
    assert (tray.taken, held(desk.store, Served)) == ([], [])


@pytest.mark.parametrize(
    ("said", "missing"),
    [({"served_how": None}, "How it is served"), ({"served_by": None}, "Who serves it")],
)
def test_what_the_copy_has_to_say_is_said_on_the_decision_first(desk, decision, said, missing):
    edit.change(desk, decision, said)
    tray = Tray(desk)
    with pytest.raises(Trouble, match=f"{missing} is not said"):
        hand_over(desk, notice(desk, decision), tray)
    assert tray.taken == []


def test_the_paper_the_copy_and_the_decision_have_one_moment_of_service(desk, decision):
    edit.change(desk, decision, {"notified": LATER})
    tray = Tray(desk)
    hand_over(desk, notice(desk, decision), tray)
    (kept,), (decided,) = held(desk.store, Served), held(desk.store, LicenceDecision)
    assert kept.at == decided.notified == LATER
    said = whole(tray.taken[0][0])
    assert "when this notice is given: on 13 November 2026, 16:40." in said
    assert "14:05" not in said


def _decision(desk, decision):
    edit.change(desk, decision, {"notified": LATER})


def _licence(desk, decision):
    edit.change(desk, show(desk, decision.licence).subject, {"number": "00999"})


def _letterhead(desk, decision):
    licences.letterhead(desk, council="Eastmoor Borough Council")


def _holder(desk, decision):
    holder = show(desk, decision.licence).subject.holder
    edit.change(desk, show(desk, holder).subject, {"family_name": "Quill"})


@pytest.mark.parametrize("change", [_decision, _licence, _letterhead, _holder])
def test_a_paper_older_than_what_it_is_made_of_is_not_served(desk, decision, change):
    of, tray = notice(desk, decision), Tray(desk)
    change(desk, decision)
    with pytest.raises(Trouble, match="was changed after you opened it"):
        hand_over(desk, of, tray)
    assert (tray.taken, held(desk.store, Served)) == ([], [])


def test_what_is_typed_and_not_saved_is_saved_first(desk, decision):
    of, tray = notice(desk, decision), Tray(desk)
    drafts.keep(desk.store, decision.reference, {"texts": {"notified": "today"}})
    with pytest.raises(Trouble, match="is not saved, so it is not on this notice"):
        hand_over(desk, of, tray)
    assert tray.taken == []


def test_dates_in_doubt_are_confirmed_first_and_that_is_in_the_log(desk, decision):
    of, tray = notice(desk, decision), Tray(desk)
    with pytest.raises(Trouble, match="checked with legal: Last day to appeal"):
        hand_over(desk, of, tray, checked=False)
    assert tray.taken == []
    hand_over(desk, of, tray)
    (line,) = log(desk.store, "disclosed")
    assert line.reason == f"{PURPOSE}; confirmed as checked with legal: Last day to appeal"


@dataclass(frozen=True)
class _Against:
    """Whoever has something against a copy that is kept, and against nothing else."""

    def __call__(self, session, record):
        if isinstance(record, Served):
            raise Trouble("The disk is full.", "Make room.")


def test_what_left_and_was_not_kept_is_told_and_stands_in_the_log(desk, decision):
    full, tray = Workspace(desk.store, desk.reason, _Against()), Tray(desk)
    with pytest.raises(Trouble, match="was printed, but no copy of it is kept: The disk is full"):
        hand_over(full, notice(full, decision), tray)
    assert len(tray.taken) == 1
    assert held(desk.store, Served) == []
    assert [line.outcome for line in log(desk.store, "disclosed")] == ["released", "not kept"]


def test_of_a_way_that_does_not_take_it_the_log_says_so(desk, decision):
    with pytest.raises(Trouble, match="out of paper"):
        hand_over(desk, notice(desk, decision), Empty())
    assert [line.outcome for line in log(desk.store, "disclosed")] == ["released", "not completed"]


def test_the_page_of_the_decision_shows_the_copy_with_when_how_and_by_whom(desk, decision):
    hand_over(desk, notice(desk, decision), Tray(desk))
    page = show(desk, decision.reference)
    (shown,) = [dated for dated in page.dated if dated.part is Served]
    (kept,) = shown.held
    assert kept.says == f"a PDF of {len(kept.file):,} bytes"
    assert any("served copy" in sentence.says for sentence in page.history)


def test_a_copy_of_it_leaves_again_as_it_was_and_is_in_the_log(desk, decision):
    hand_over(desk, notice(desk, decision), Tray(desk))
    page = show(desk, decision.reference)
    (shown,) = [dated for dated in page.dated if dated.part is Served]
    again = Tray(desk)
    document = files.document(page.subject, shown.held[0], shown.fields)
    deliver(desk, document, Leaving("the court", "appeal", again))
    assert again.taken[0][0] == shown.held[0].file
    assert len(log(desk.store, "disclosed")) == 2


def test_what_was_served_stays_when_the_grounds_change_later(desk, decision):
    tray = Tray(desk)
    hand_over(desk, notice(desk, decision), tray)
    licences.letterhead(desk, council="Eastmoor Borough Council")
    (kept,) = held(desk.store, Served)
    assert kept.file == tray.taken[0][0]


def test_a_licensing_officer_serves_and_its_copy_is_kept(desk, decision):
    clerk = seat(desk.store, "licensing-officer")
    hand_over(clerk, notice(clerk, decision), Tray(clerk))
    assert len(held(desk.store, Served)) == 1


def test_whoever_may_print_but_not_keep_the_copy_serves_nothing(desk, decision):
    chair = seat(desk.store, "forum-chair")
    tray = Tray(chair)
    with pytest.raises(Refused):
        hand_over(chair, notice(chair, decision), tray)
    assert tray.taken == []
