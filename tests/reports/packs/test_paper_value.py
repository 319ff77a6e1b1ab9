"""What copies are drawn from: gathered once, and of it what each sort of reader sees."""

import pytest

from disrupt import edit
from disrupt.errors import Refused, Stopped, Trouble
from disrupt.records import Outcome
from disrupt.task import Task
from orders.packs.number import as_bytes
from reports.figures.suppress import RULE
from reports.packs.paper_value import Asked, papers
from tests.desks import log, seat
from tests.reports.forum import made
from tests.reports.packs.copies_made import copy
from tests.reports.papers import LAW, whole, words

FORUM, HEALTH, PUBLIC = Asked("forum"), Asked("health-and-social-care"), Asked("public")


@pytest.fixture
def meeting(desk):
    of = made.meeting(desk, made.forum(desk))
    robin = made.person(desk, family_name="Marsh")
    made.considered(desk, of, robin)
    edit.make(
        desk, Outcome, {"person": robin.reference, "kind": "arrest", "cse": True, "at": desk.today}
    )
    return of


def gathered(desk, of, *asked, **said):
    return papers(desk, LAW, of.reference, asked, **said)


def test_there_is_one_for_each_audience_and_agency_in_the_order_asked(desk, meeting):
    made.agency(desk, "Westmere Homes", "housing")
    homes = Asked("housing", "Westmere Homes", "Parveen Marsh")
    found = gathered(desk, meeting, homes, FORUM, Asked("forum", "", "Kit Ash"), PUBLIC)
    assert [(each.audience, each.agency, each.whose) for each in found] == [
        ("housing", "Westmere Homes", "Westmere Homes"),
        ("forum", "", ""),
        ("public", "", ""),
    ]


def test_however_many_copies_are_asked_for_all_is_gathered_once(desk, meeting):
    before = len(log(desk.store, "listed"))
    gathered(desk, meeting, FORUM, HEALTH, PUBLIC)
    assert len(log(desk.store, "listed")) == before + 1


def test_a_place_is_not_called_by_its_name_in_its_own_copy(desk, meeting):
    place = made.place(desk, name="Moonlight Lounge")
    made.considered(desk, meeting, place)
    [found] = gathered(desk, meeting, Asked("premises", place.reference, "the manager"))
    assert found.whose == ""
    assert "Moonlight" not in whole(copy(found))
    assert place.reference not in whole(copy(found))


def test_the_forum_has_its_figures_in_full_and_everybody_else_what_may_be_published(desk, meeting):
    forum, health, public = gathered(desk, meeting, FORUM, HEALTH, PUBLIC)
    assert [each.id for each in forum.figures] == ["pursue"]
    assert [each.id for each in health.figures] == ["pursue"]
    assert [each.id for each in public.figures] == ["pursue", "profile"]
    assert forum.figures[0].rule == ""
    assert {each.rule for each in (*health.figures, *public.figures)} == {RULE}
    arrests = [
        each.figures[0].table("measures").lines[0].cells[0].value for each in (forum, health)
    ]
    assert arrests == [1, "*"]


def test_the_figures_are_of_the_year_so_far_beside_the_same_days_a_year_before(desk, meeting):
    [forum] = gathered(desk, meeting, FORUM)
    figures, today = forum.figures[0], desk.today
    assert (figures.period.first.month, figures.period.first.day) == (4, 1)
    assert figures.period.last == today
    assert figures.before.last == today.replace(year=today.year - 1)


def test_whom_a_figure_counts_is_no_part_of_what_is_drawn_from(desk, meeting):
    for paper in gathered(desk, meeting, FORUM, PUBLIC):
        for report in paper.figures:
            assert not [each for each in report.cells() if each.records]
            assert (report.definitions, report.sums) == ((), ())


def test_whoever_may_make_packs_has_the_same_whatever_else_they_may_look_up(desk, meeting):
    moment = desk.store.clock.now()
    mine = gathered(desk, meeting, FORUM, PUBLIC, as_at=moment)
    coordinator = seat(desk.store, "forum-coordinator")
    theirs = gathered(coordinator, meeting, FORUM, PUBLIC, as_at=moment)
    assert as_bytes(mine) == as_bytes(theirs)


def test_nobody_else_makes_packs(desk, meeting):
    with pytest.raises(Refused):
        gathered(seat(desk.store, "licensing-officer"), meeting, FORUM)


def test_an_agency_that_nobody_knows_is_refused(desk, meeting):
    with pytest.raises(Trouble, match="no agency “Nowhere”"):
        gathered(desk, meeting, Asked("licensing", "Nowhere"))


def test_it_says_how_far_it_has_come_and_stops_when_nobody_waits(desk, meeting):
    class Waits(Task):
        said = ()

        def reach(self, doing, done=0, of=0):
            self.said = (*self.said, doing)
            super().reach(doing, done, of)

    patient, gone = Waits(), Task()
    gathered(desk, meeting, FORUM, task=patient)
    assert [*dict.fromkeys(patient.said)] == [
        "Gathering what the packs are made of",
        "Counting",
        "Leaving out what each reader does not see",
    ]
    gone.stop()
    with pytest.raises(Stopped):
        gathered(desk, meeting, FORUM, task=gone)


def test_a_copy_for_anybody_names_nobody(desk, meeting):
    [public] = gathered(desk, meeting, PUBLIC)
    assert "Marsh" not in whole(copy(public))
    assert "Profile" in words(copy(public))[-1] or "Profile" in whole(copy(public))
