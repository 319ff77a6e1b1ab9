"""Who looks after a date, day by day: exactly one, and it comes back to whose it is."""

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from disrupt.records import HandOver
from orders.alerts.handed import Handed, holds
from orders.alerts.handing import Asked, Known
from orders.alerts.handing_why_not import why_not

FIRST = date(2026, 11, 20)
NAMES = ("anna", "bela", "cara", "dana")
RECORDS = ("A-1", "A-2", "A-3")
DAYS = 30


def over(whose, to_whom, since=0, until=None, about=()):
    last = None if until is None else FIRST + timedelta(days=until)
    return HandOver(
        whose=whose,
        to_whom=to_whom,
        since=FIRST + timedelta(days=since),
        until=last,
        about=about,
    )


def minded(overs, owner="anna", day=0, record="A-1"):
    return Handed(overs).way(owner, record, FIRST + timedelta(days=day)).minded_by


def test_only_between_the_two_days_both_included():
    away = over("anna", "bela", 3, 5)
    assert [minded([away], day=n) for n in (2, 3, 5, 6)] == ["anna", "bela", "bela", "anna"]


def test_whoever_stands_in_and_goes_away_hands_it_on_and_gets_it_back():
    overs = [over("bela", "cara", 4, 5), over("anna", "bela", 3, 8)]
    assert [minded(overs, day=n) for n in (3, 4, 5, 6, 9)] == [
        *("bela", "cara", "cara", "bela", "anna")
    ]


def test_one_record_goes_elsewhere_than_the_rest():
    overs = [over("anna", "bela", 0, 9), over("anna", "cara", 2, 4, ("A-2",))]
    assert minded(overs, day=3) == "bela"
    assert [minded(overs, day=n, record="A-2") for n in (1, 3, 5)] == ["bela", "cara", "bela"]


def test_what_went_for_good_does_not_go_with_its_former_owner_s_leave():
    overs = [over("anna", "cara", 0, None, ("A-1",)), over("anna", "bela", 2, 9)]
    assert minded(overs, day=3) == "cara"
    assert minded(overs, day=3, record="A-2") == "bela"


def test_for_good_there_and_back_ends_where_it_came_back_to():
    there, back = over("anna", "bela", 0, None, ("A-1",)), over("bela", "anna", 5, None, ("A-1",))
    assert [minded([there, back], day=n) for n in (4, 5)] == ["bela", "anna"]
    assert [minded([there, back], owner="bela", day=n) for n in (4, 5)] == ["bela", "anna"]


def test_names_are_compared_as_everywhere():
    assert minded([over("Anna", "bela", 0, 9)], owner="anna") == "bela"


def test_a_ring_that_was_brought_in_ends():
    overs = [over("anna", "bela", 0, 9), over("bela", "anna", 0, 9)]
    assert minded(overs) in NAMES


SPANS = st.tuples(st.integers(0, DAYS), st.none() | st.integers(0, 12))
WANTED = st.tuples(
    st.sampled_from(NAMES),
    st.sampled_from(NAMES),
    SPANS,
    st.none() | st.sets(st.sampled_from(RECORDS), min_size=1).map(sorted).map(tuple),
)


def register(overs):
    """A register of four officers, in which nothing is shown."""
    return Known(
        today=FIRST,
        rows=(),
        overs=tuple(overs),
        handed=Handed(overs),
        here=NAMES,
        names=NAMES,
        left={},
        unseen={},
    )


def allowed(several):
    """Those of them that the page would take, one after the other."""
    overs = []
    for whose, to_whom, (since, length), about in several:
        first = FIRST + timedelta(days=since)
        last = None if length is None else first + timedelta(days=length)
        wanted = Asked(whose, to_whom, first, last, references=about)
        if why_not(register(overs), wanted) is None:
            overs.append(wanted.over())
    return overs


@settings(deadline=None)
@given(st.lists(WANTED, max_size=8))
def test_on_each_day_each_item_has_one_owner_who_is_not_away(several):
    overs = allowed(several)
    for n in range(DAYS + 15):
        day = FIRST + timedelta(days=n)
        away = {each.whose for each in overs if not each.about and holds(each, day)}
        for owner in NAMES:
            for record in RECORDS:
                minder = Handed(overs).way(owner, record, day).minded_by
                assert minder in NAMES
                assert minder not in away


@settings(deadline=None)
@given(st.lists(WANTED, max_size=8))
def test_nothing_is_lost_once_everybody_is_back(several):
    """What went for a time is where it was; what went for good is where it went."""
    overs = allowed(several)
    after = FIRST + timedelta(days=DAYS + 100)
    lasting = [each for each in overs if each.until is None]
    for owner in NAMES:
        for record in RECORDS:
            minder = Handed(overs).way(owner, record, after).minded_by
            assert minder == Handed(lasting).way(owner, record, after).minded_by
            assert lasting or minder == owner
