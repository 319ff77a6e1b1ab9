"""Two whole lives, asked after each step and as at every date: what came later changes no past."""

from dataclasses import replace
from datetime import date

import pytest

from disrupt.moments import beginning
from orders.actions import amend, happen, record
from orders.binding import binding, binding_place
from orders.keeping import follows
from orders.lines import add_condition, vary_condition
from orders.standing import all_standing, find_order, standing
from tests.orders.lives import CLOSURE, EXTENDED, LAW, LONGER, NOTICE, day, kept, when


@pytest.fixture
def desk(desk):
    return replace(desk, follows=follows(LAW))


def moment(text):
    return beginning(when(text)) if "T" in text else day(text)


def stages(desk, dates, *references):
    """By the date, how far each had got."""
    with desk.store.reading() as session:
        orders = [find_order(desk, session, each) for each in references]
        return {
            at: tuple(each.stage for each in all_standing(session, LAW, orders, moment(at)))
            for at in dates
        }


def coming(desk, reference, at):
    """The next date of one order, and what it is."""
    found = standing(desk, LAW, reference, moment(at)).next
    return found and (found.clock.name, str(found.when)[:10])


# By the moment: the notice, the order, the extension; and how many of them bind the place.
CLOSED = {
    "2026-11-01": ("recorded", "recorded", "recorded", 0),
    "2026-11-02T14:59": ("recorded", "applied for", "recorded", 0),
    "2026-11-02T15:00": ("not yet enforceable", "applied for", "recorded", 0),
    "2026-11-02T15:19": ("not yet enforceable", "applied for", "recorded", 0),
    "2026-11-02T15:20": ("in force", "applied for", "recorded", 1),
    "2026-11-03T15:00": ("in force", "applied for", "recorded", 1),
    "2026-11-03T23:59": ("in force", "applied for", "recorded", 1),
    "2026-11-04T14:59": ("in force", "in force", "recorded", 2),
    "2026-11-04T15:00": ("ended", "in force", "recorded", 1),
    "2026-11-24": ("ended", "in force", "recorded", 1),
    "2027-01-19": ("ended", "in force", "recorded", 1),
    "2027-01-20": ("ended", "in force", "applied for", 1),
    "2027-02-01": ("ended", "in force", "in force", 2),
    "2027-02-03T23:59": ("ended", "in force", "in force", 2),
    "2027-02-04T00:00": ("ended", "ended", "in force", 1),
    "2027-02-21": ("ended", "ended", "in force", 1),
    "2027-05-03T23:59": ("ended", "ended", "in force", 1),
    "2027-05-04T00:00": ("ended", "ended", "ended", 0),
}


def closing(desk, place):
    """Each step of a closure, with the references of all that there is after it."""
    notice = kept(record(desk, LAW, "closure-notice", {**NOTICE, "premises": place.reference}))
    yield "2026-11-02T15:00", (notice,)
    kept(amend(desk, LAW, notice, EXTENDED))
    yield "2026-11-03T15:00", (notice,)
    of = {"premises": place.reference, "main": notice}
    order = kept(record(desk, LAW, "closure-order", {**of, "applied": CLOSURE["applied"]}))
    yield "2026-11-02T14:59", (notice, order)
    kept(amend(desk, LAW, order, {"made": CLOSURE["made"], "ends": CLOSURE["ends"]}))
    yield "2026-11-04T14:59", (notice, order)
    longer = {**LONGER, "premises": place.reference, "main": order}
    extension = kept(record(desk, LAW, "closure-order-extension", longer))
    yield "2027-01-20", (notice, order, extension)
    kept(happen(desk, LAW, order, "appealed", date(2026, 11, 24)))
    yield "2026-11-24", (notice, order, extension)
    kept(happen(desk, LAW, extension, "appealed", date(2027, 2, 21)))
    yield "2027-02-21", (notice, order, extension)


def test_a_step_of_a_closure_changes_nothing_before_it(desk, place):
    known = {}
    for since, references in closing(desk, place):
        for each in references:
            now = stages(desk, CLOSED, each)
            past = [at for at in CLOSED if moment(at) < moment(since)]
            before = known.get(each, dict.fromkeys(CLOSED, ("recorded",)))
            assert [now[at] for at in past] == [before[at] for at in past]
            known[each] = now


def test_a_closure_stands_at_every_date_where_it_stood(desk, place):
    *_, (_, all_three) = closing(desk, place)
    with desk.store.reading() as session:
        bound = {at: binding_place(session, LAW, place, moment(at)) for at in CLOSED}
    binds = {at: sum(each.binds for each in found) for at, found in bound.items()}
    reached = stages(desk, CLOSED, *all_three)
    assert {at: (*reached[at], binds[at]) for at in CLOSED} == CLOSED


def test_the_next_date_of_a_closure_is_the_one_that_was_next_then(desk, place):
    *_, (_, (notice, order, extension)) = closing(desk, place)
    assert coming(desk, notice, "2026-11-04T14:00") == ("ends", "2026-11-04")
    assert coming(desk, notice, "2026-11-04T15:10") == ("hearing", "2026-11-04")
    assert coming(desk, notice, "2026-11-05") is None
    assert coming(desk, order, "2026-11-24") == ("appeal", "2026-11-24")
    assert coming(desk, order, "2026-11-25") == ("ends", "2027-02-03")
    assert coming(desk, order, "2027-02-04") is None
    assert coming(desk, extension, "2027-02-21") == ("appeal", "2027-02-21")
    assert coming(desk, extension, "2027-02-22") == ("ends", "2027-05-03")
    assert coming(desk, extension, "2027-05-04") is None


OLD, NEW = "Not to enter the rank.", "Not to enter the rank, or the park."
MEANWHILE = "Not to go near the school."

# By the moment: the interim order, the order; and the words that bind.
AT_RISK = {
    "2026-11-04": ("recorded", "recorded", ()),
    "2026-11-05": ("recorded", "applied for", ()),
    "2026-11-06": ("not yet enforceable", "applied for", ()),
    "2026-11-07": ("in force", "applied for", (MEANWHILE,)),
    "2027-01-14": ("in force", "applied for", (MEANWHILE,)),
    "2027-01-15": ("in force", "not yet enforceable", (MEANWHILE,)),
    "2027-01-16": ("ended", "in force", (OLD,)),
    "2027-01-31": ("ended", "in force", (OLD,)),
    "2027-05-31": ("ended", "in force", (OLD,)),
    "2027-06-01": ("ended", "in force", (NEW,)),
    "2027-07-03": ("ended", "in force", (NEW,)),
    "2028-02-29": ("ended", "in force", (NEW,)),
    "2028-03-01": ("ended", "discharged", ()),
    "2029-01-15": ("ended", "discharged", ()),
}


def ordered(desk, robin):
    """Each step of a risk order, with its own references."""
    person = {"person": robin.reference}
    main = kept(record(desk, LAW, "sro", {**person, "applied": "2026-11-05"}))
    made = {"made": "2026-11-06", "served": "2026-11-07", "ends": "2027-01-31", "main": main}
    interim = kept(record(desk, LAW, "interim-sro", {**person, **made}))
    add_condition(desk, interim, {"text": MEANWHILE})
    yield "2026-11-05", interim, main
    full = {"made": "2027-01-15", "served": "2027-01-16", "ends": "2029-01-14"}
    kept(amend(desk, LAW, main, full))
    add_condition(desk, main, {"text": OLD})
    yield "2027-01-15", interim, main
    kept(vary_condition(desk, LAW, main, "1", {"text": NEW}, date(2027, 6, 1)))
    yield "2027-06-01", interim, main
    kept(happen(desk, LAW, main, "breached", date(2027, 7, 3), condition="1"))
    yield "2027-07-03", interim, main
    kept(amend(desk, LAW, main, {"both_consent": "yes"}))
    kept(happen(desk, LAW, main, "discharged", date(2028, 3, 1)))
    yield "2028-03-01", interim, main


def at_every_date(desk, robin, *references):
    with desk.store.reading() as session:
        bound = {at: binding(session, LAW, robin, moment(at)) for at in AT_RISK}
    words = {
        at: tuple(line.text for each in found if each.binds for line in each.lines)
        for at, found in bound.items()
    }
    reached = stages(desk, AT_RISK, *references)
    return {at: (*reached[at], words[at]) for at in AT_RISK}


def test_a_step_of_a_risk_order_changes_nothing_before_it(desk, robin):
    known = AT_RISK
    for since, *references in ordered(desk, robin):
        now = at_every_date(desk, robin, *references)
        past = [at for at in AT_RISK if moment(at) < moment(since)]
        assert [now[at] for at in past] == [known[at] for at in past]
        known = now


def test_a_risk_order_stands_at_every_date_where_it_stood(desk, robin):
    *_, (_, interim, main) = ordered(desk, robin)
    assert at_every_date(desk, robin, interim, main) == AT_RISK


def test_without_its_full_order_the_interim_order_runs_to_its_own_end(desk, robin):
    _, interim, main = next(ordered(desk, robin))
    found = at_every_date(desk, robin, interim, main)
    assert found["2027-01-31"] == ("in force", "applied for", (MEANWHILE,))
    assert found["2027-05-31"] == ("ended", "applied for", ())


def test_the_next_date_of_a_risk_order_is_the_one_that_was_next_then(desk, robin):
    *_, (_, interim, main) = ordered(desk, robin)
    assert coming(desk, interim, "2027-01-10") == ("ends", "2027-01-15")
    assert coming(desk, main, "2027-01-17") == ("notify", "2027-01-18")
    assert coming(desk, main, "2027-01-20") == ("appeal", "2027-02-05")
    assert coming(desk, main, "2028-03-02") is None
