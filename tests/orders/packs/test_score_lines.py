"""The score in a pack: of its day, with its parts and that of the meeting before."""

from disrupt.fields import Seen
from orders.forum.score import Part, Score
from orders.forum.scoring import UNDER_AGE
from orders.packs.score_lines import moved, scored
from tests import make
from tests.orders.forum.sat import item
from tests.orders.lives import YOUTH, outcome
from tests.orders.packs.packed import page, says


def test_it_stands_beside_what_it_was_at_the_last_meeting(desk, on_agenda, robin):
    outcome(desk, robin.reference, "charge", "2026-11-09", family="sexual")
    found = page(desk, on_agenda, robin).score
    assert float(found.total.says) > 0
    assert (found.was.says, found.why_none) == ("0", None)
    assert [each.split()[0] for each in says(found.parts)] == [
        *("recency", "frequency", "gravity", "victims"),
    ]
    assert {found.total.seen, found.was.seen, *(each.seen for each in found.parts)} == {Seen.SCORE}


def test_it_is_that_of_the_moment_of_the_pack(desk, on_agenda, robin):
    outcome(desk, robin.reference, "charge", "2026-11-09", family="sexual")
    before = page(desk, on_agenda, robin, "2026-11-04").score
    assert (before.total.says, before.was) == ("0", None)


def test_whoever_may_be_under_18_has_none_and_it_is_said_why(desk, coming):
    young = make.person(desk, born=YOUTH)
    item(desk, coming, young)
    found = page(desk, coming, young).score
    assert (found.total.says, found.was, found.parts) == ("no score", None, ())
    assert (found.why_none.says, found.why_none.seen) == (UNDER_AGE, Seen.SCORE)


def test_of_places_there_is_none():
    assert scored(None) is None


def test_only_what_has_moved_is_told_to_have():
    def of(before):
        return Score(None, "", (Part("recency", "", 0.5, 30),), before)

    assert says(moved(of(12.5))) == ["score 12.5 → 15"]
    assert [moved(of(15.0)), moved(of(None)), moved(UNDER_AGE), moved(None)] == [()] * 4
