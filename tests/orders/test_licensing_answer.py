"""Whether they may drive now: in one line, with its reason, as at any moment."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from disrupt.moments import beginning, ending
from disrupt.partial import PartialDate
from orders.licensing_answer import can_drive, once_taken
from tests.orders.licences import AT_ONCE, LAW, LONDON, decision, licence, revoked, when
from tests.orders.licences import revoked_at_once as at_once

AFTERNOON = "2026-11-13T15:00"
ORDINARY = "Yes: revoked on 13 November 2026, but not in effect before the end of 3 December 2026"
HELD = f"{ORDINARY}, and held by an appeal"
NO_DELAY = "revoked at once for public safety; an appeal does not delay it"
DAY_20 = {"appealed": "2026-12-02"}


def says(at, *decisions, **of):
    """As at a moment; a day is its beginning."""
    return can_drive(LAW, licence(**of), decisions, beginning(when(at))).says


# Each line reckoned by hand from the sheet of the law before the program was asked.
SAID = [
    ("nothing was decided", AFTERNOON, (), "Yes, until 31 January 2027"),
    ("its last day", "2027-01-31T23:59", (), "Yes, until 31 January 2027"),
    ("the day after", "2027-02-01T00:00", (), "No: the licence ended on 31 January 2027"),
    ("before it begins", "2024-01-31", (), "No: it does not begin before 1 February 2024"),
    ("before the notice", "2026-11-13T14:04", (at_once(),), "Yes, until 14:05 on 13 November 2026"
     ": then revoked at once for public safety"),
    ("when it is given", "2026-11-13T14:05", (at_once(),), f"No, from 14:05 today: {NO_DELAY}"),
    ("a week later", "2026-11-20", (at_once(),),
     f"No, since 14:05 on 13 November 2026: {NO_DELAY}"),
    ("at once, and appealed", "2026-12-03", (at_once(**DAY_20),),
     f"No, since 14:05 on 13 November 2026: {NO_DELAY}"),
    ("the day before it was decided", "2026-11-12", (at_once(),), "Yes, until 31 January 2027"),
    ("not at once", AFTERNOON, (revoked(),), ORDINARY),
    ("the last day of 21", "2026-12-03T23:59", (revoked(),), ORDINARY),
    ("day 22", "2026-12-04T00:00", (revoked(),),
     "No, since the end of 3 December 2026: revoked on 13 November 2026"),
    ("appealed on day 20, the day before", "2026-12-01", (revoked(**DAY_20),), ORDINARY),
    ("appealed on day 20, that day", "2026-12-02", (revoked(**DAY_20),), HELD),
    ("appealed on day 20, long after", "2027-01-10", (revoked(**DAY_20),), HELD),
    ("withdrawn early", "2026-12-03", (revoked(appealed="2026-11-16", appeal_ended="2026-11-20",
     appeal_outcome="withdrawn"),), ORDINARY),
    ("withdrawn early, day 22", "2026-12-04", (revoked(appealed="2026-11-16",
     appeal_ended="2026-11-20", appeal_outcome="withdrawn"),),
     "No, since the end of 3 December 2026: revoked on 13 November 2026, "
     "and the appeal was withdrawn"),
    ("dismissed", "2026-12-16", (revoked(**DAY_20, appeal_ended="2026-12-15",
     appeal_outcome="dismissed"),), "No, since 15 December 2026: revoked on 13 November 2026, "
     "and the appeal was dismissed"),
    ("dismissed today", "2026-12-15", (revoked(**DAY_20, appeal_ended="2026-12-15",
     appeal_outcome="dismissed"),), "No, from today: revoked on 13 November 2026, "
     "and the appeal was dismissed"),
    ("the day before it was dismissed", "2026-12-14", (revoked(**DAY_20,
     appeal_ended="2026-12-15", appeal_outcome="dismissed"),), HELD),
    ("allowed", "2026-12-16", (at_once(**DAY_20, appeal_ended="2026-12-15",
     appeal_outcome="allowed"),), "Yes, until 31 January 2027"),
    ("allowed, before that", "2026-12-14", (at_once(**DAY_20, appeal_ended="2026-12-15",
     appeal_outcome="allowed"),), f"No, since 14:05 on 13 November 2026: {NO_DELAY}"),
    ("varied", "2026-12-16", (revoked(**DAY_20, appeal_ended="2026-12-15",
     appeal_outcome="varied"),), "Not known: revoked on 13 November 2026. "
     "The appeal ended with the decision varied."),
    ("ended nobody says how", "2026-12-16", (revoked(**DAY_20, appeal_ended="2026-12-15"),),
     "Not known: revoked on 13 November 2026. How the appeal ended is not recorded."),
    ("appealed too late", "2026-12-20", (revoked(appealed="2026-12-07"),),
     "Not known: revoked on 13 November 2026. The appeal was made after the last day to appeal: "
     "check whether it holds it."),
    ("suspended", "2026-12-10", (at_once(decision="suspend", ends="2026-12-12"),),
     "No, since 14:05 on 13 November 2026: suspended at once for public safety, to "
     "12 December 2026; an appeal does not delay it"),
    ("its last day suspended", "2026-12-12T23:59", (revoked(decision="suspend",
     ends="2026-12-12"),), "No, since the end of 3 December 2026: suspended on 13 November 2026, "
     "to 12 December 2026"),
    ("no longer suspended", "2026-12-13", (at_once(decision="suspend", ends="2026-12-12"),),
     "Yes, until 31 January 2027"),
    ("over before it took effect", "2026-12-10", (revoked(decision="suspend",
     ends="2026-11-30"),), "Yes, until 31 January 2027"),
    ("no notice", AFTERNOON, (at_once(notified=None),),
     "Not known: revoked on 13 November 2026. When notice of it was given is not recorded."),
    ("no reasons", AFTERNOON, (at_once(safety_reasons=None),), "Not known: revoked on 13 November "
     "2026. The reasons of public safety that it needs to take effect at once are not recorded."),
    ("no reasons, day 22", "2026-12-04", (at_once(safety_reasons=None),),
     "No, since the end of 3 December 2026: revoked on 13 November 2026"),
    ("nobody says whether at once", AFTERNOON, (revoked(immediate=None),), "Not known: revoked on "
     "13 November 2026. Whether it took effect at once, for public safety, is not recorded."),
    ("granted anew", "2026-12-20", (at_once(), decision(reference="LD-2026-0002",
     decision="grant", decided="2026-12-18")), "Yes, until 31 January 2027"),
    ("renewed, and still revoked", "2026-12-20", (at_once(), decision(reference="LD-2026-0002",
     decision="renew", decided="2026-12-18")), f"No, since 14:05 on 13 November 2026: {NO_DELAY}"),
    ("revoked, then its time ran out", "2027-02-10", (at_once(),),
     f"No, since 14:05 on 13 November 2026: {NO_DELAY}"),
    ("suspended, then its time ran out", "2027-02-10", (at_once(decision="suspend"),),
     "No: the licence ended on 31 January 2027"),
    ("held, and its time ran out", "2027-02-01", (revoked(**DAY_20),),
     "No: the licence ended on 31 January 2027"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("at", "decisions", "wanted"), [each[1:] for each in SAID], ids=[each[0] for each in SAID]
)
def test_a_driver_is_answered_in_one_line(at, decisions, wanted):
    assert says(at, *decisions) == wanted


ELSEWHERE = [
    ("a vehicle before its time for appeal is over", "2026-12-04T23:59",
     {"kind": "hackney vehicle"}, revoked(),
     "Yes: revoked on 13 November 2026, but not in effect before the end of 4 December 2026"),
    ("and after", "2026-12-05T00:00", {"kind": "private hire vehicle"}, revoked(),
     "No, since the end of 4 December 2026: revoked on 13 November 2026"),
    ("an operator, at once, outside London", "2026-11-20", {"kind": "operator"}, at_once(),
     "Not known: revoked on 13 November 2026. Outside London no power gives a decision on an "
     "operator immediate effect: that exists for drivers only. If the decision is one of "
     "Transport for London, say so."),
    ("an operator, at once, in London", "2026-11-20", {"kind": "operator", "authority": LONDON},
     at_once(), f"No, since 14:05 on 13 November 2026: {NO_DELAY}"),
    ("suspended in London with no end", "2027-01-20", {"authority": "TfL"},
     at_once(decision="suspend"), "No, since 14:05 on 13 November 2026: suspended at once for "
     "public safety; an appeal does not delay it"),
    ("suspended in London, and lifted", "2027-01-20", {"authority": "TfL"},
     at_once(decision="suspend", ends="2027-01-18"), "Yes, until 31 January 2027"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("at", "of", "made", "wanted"),
    [each[1:] for each in ELSEWHERE],
    ids=[each[0] for each in ELSEWHERE],
)
def test_vehicles_operators_and_london_are_answered_by_their_own_law(at, of, made, wanted):
    assert says(at, made, **of) == wanted


def test_what_is_not_reckoned_here_is_not_answered():
    said = says("2026-12-20", revoked(), authority="Plymouth City Council")
    assert said.startswith("Not known: revoked on 13 November 2026. Plymouth licenses under")
    cab = says("2026-12-20", revoked(), authority=LONDON, kind="hackney driver")
    assert cab.startswith("Not known: revoked on 13 November 2026. London cab drivers")
    strange = says("2026-12-20", revoked(), kind="rickshaw")
    assert strange.endswith("What kind of licence it is is not recorded.")


@pytest.mark.parametrize(
    ("kind", "wanted"),
    [
        ("dual driver", "Can he drive now?"),
        ("hackney vehicle", "May it be used?"),
        ("operator", "May they operate?"),
        ("rickshaw", "Is it in force now?"),
    ],
)
def test_the_question_goes_by_the_kind(kind, wanted):
    assert can_drive(LAW, licence(kind=kind), (), when(AFTERNOON)).question == wanted


@pytest.mark.parametrize(
    ("of", "wanted"),
    [
        ({"ends": None}, "Not known: When it ends is not recorded."),
        ({"ends": PartialDate(2027)}, "Yes, until 2027"),
        ({"ends": PartialDate(2026)}, "Not known: it ends in 2026, on a day not recorded"),
        ({"ends": PartialDate(2026, 10)}, "No: the licence ended in October 2026"),
        (
            {"granted": PartialDate(2026, 11)},
            "Not known: it began in November 2026, on a day not recorded",
        ),
        (
            {"granted": None, "ends": None},
            "Not known: Neither when it was granted nor when it ends is recorded.",
        ),
    ],
)
def test_dates_that_are_not_all_known_are_said_so(of, wanted):
    assert says(AFTERNOON, **of) == wanted


def test_an_application_that_was_refused_gave_no_licence():
    refused = decision(decision="refuse", decided="2026-11-02", notified="2026-11-03")
    assert says(AFTERNOON, refused, granted=None, ends=None) == "No: refused on 2 November 2026"
    assert says(AFTERNOON, refused) == "Yes, until 31 January 2027"


def test_after_a_refusal_to_renew_an_appeal_leaves_it_open():
    refused = {"decision": "refuse renewal", "decided": "2027-01-20", "notified": "2027-01-20"}
    ended = "the licence ended on 31 January 2027, renewal refused on 20 January 2027"
    unsettled = "Whether an appeal against that keeps it going is not established here."
    assert says("2027-01-31", decision(**refused)) == "Yes, until 31 January 2027"
    assert says("2027-02-10", decision(**refused)) == f"Not known: {ended}. {unsettled}"
    assert says("2027-02-11", decision(**refused)) == f"No: {ended}"
    lodged = decision(**refused, appealed="2027-02-08")
    assert says("2027-03-01", lodged) == f"Not known: {ended}. {unsettled}"
    lost = {"appealed": "2027-02-08", "appeal_ended": "2027-03-20", "appeal_outcome": "dismissed"}
    assert says("2027-03-21", decision(**refused, **lost)) == f"No: {ended}"


def test_suspended_and_then_revoked_is_revoked():
    suspended = at_once(decision="suspend", decided="2026-11-02", notified="2026-11-02T10:00")
    before = can_drive(LAW, licence(), (suspended, at_once()), when("2026-11-13T14:04"))
    assert (before.verdict, before.state) == ("no", "suspended")
    after = can_drive(LAW, licence(), (suspended, at_once()), when("2026-11-13T14:05"))
    assert (after.verdict, after.state) == ("no", "revoked")


def test_what_will_be_once_the_notice_is_given_can_be_said_before():
    found = once_taken(LAW, licence(), (at_once(),), when("2026-11-13T13:50"))
    assert (found.verdict, found.says) == ("no", f"No, from 14:05 today: {NO_DELAY}")
    later = once_taken(LAW, licence(), (revoked(),), when("2026-11-13T13:50"))
    assert later.says == "No, since the end of 3 December 2026: revoked on 13 November 2026"


def test_a_day_that_rests_on_wording_that_was_not_read_is_to_be_checked():
    assert can_drive(LAW, licence(), (at_once(),), when(AFTERNOON)).sure
    assert not can_drive(LAW, licence(), (revoked(),), when(AFTERNOON)).sure
    assert can_drive(LAW, licence(), (at_once(),), when(AFTERNOON)).effect.source == (
        "LGMPA 1976 s.61(2B)"
    )


DAYS = st.dates(date(2026, 10, 1), date(2027, 6, 30))
FIRST = datetime(2026, 10, 1, tzinfo=UTC)
MOMENTS = st.integers(0, 270 * 24 * 60).map(lambda minutes: FIRST + timedelta(minutes=minutes))
KINDS = st.sampled_from(["dual driver", "hackney vehicle", "operator", "private hire driver"])
OUTCOMES = st.sampled_from([None, "dismissed", "withdrawn", "allowed", "varied", "out of time"])


@st.composite
def decided(draw):
    on = draw(DAYS)
    notified = on + timedelta(days=draw(st.integers(0, 5)))
    said = {
        "decision": draw(st.sampled_from(["suspend", "revoke", "refuse renewal"])),
        "decided": on,
        "notified": draw(st.sampled_from([notified, None])),
        "immediate": draw(st.sampled_from([True, False, None])),
        "safety_reasons": draw(st.sampled_from([AT_ONCE["safety_reasons"], None])),
    }
    if draw(st.booleans()):
        said["appealed"] = notified + timedelta(days=draw(st.integers(0, 30)))
        said["appeal_ended"] = said["appealed"] + timedelta(days=draw(st.integers(0, 60)))
        said["appeal_outcome"] = draw(OUTCOMES)
    return decision(**said)


@settings(max_examples=150, deadline=None)
@given(
    kind=KINDS,
    by=st.sampled_from(["Westmere DC", LONDON, "Plymouth", "Cardiff Council"]),
    decisions=st.lists(decided(), max_size=2),
    at=MOMENTS,
)
def test_nobody_may_after_its_end_nor_is_stopped_before_anything_could_stop_them(
    kind, by, decisions, at
):
    held = licence(kind=kind, authority=by)
    found = can_drive(LAW, held, decisions, at)
    over = ending(date(2027, 1, 31)) <= at
    assert not (found.verdict == "yes" and over)
    if found.verdict == "no" and not over:
        assert found.effect.since <= at
        assert beginning(found.effect.decision.notified) <= at
        if not found.effect.decision.immediate:
            assert at >= ending(found.effect.decision.notified + timedelta(days=20))
