"""What the notice of a decision has to say: each point there or missing, with its section."""

import pytest

from orders.licensing_notice import is_complete, notice_points
from tests.orders.licences import LAW, LONDON, decision, licence, revoked, when
from tests.orders.licences import revoked_at_once as at_once

NOW = when("2026-11-13T14:00")
POLICY = "The badge is to be returned within 7 days of this notice."


def points(made, policy="", **of):
    return notice_points(LAW, licence(**of), made, NOW, policy=policy)


def states(made, policy="", **of):
    return {each.id: each.state for each in points(made, policy, **of)}


def test_the_notice_on_the_picture_lacks_only_the_return_of_the_badge():
    found = points(at_once())
    assert [(each.state, each.says) for each in found] == [
        ("there", "the decision and the day"),
        ("there", "that it takes effect at once, and that public safety requires it"),
        ("there", "why public safety requires it"),
        ("there", "the grounds"),
        ("there", "the right of appeal and its last day"),
        ("missing", "return of the licence and badge within the time your policy gives"),
    ]
    assert not is_complete(found)
    assert is_complete(points(at_once(), POLICY))


def test_each_point_names_its_section_and_the_field_to_fill():
    found = {each.id: each for each in points(at_once())}
    assert found["why"].source == "LGMPA 1976 s.61(2B)"
    assert found["grounds"].source == "LGMPA 1976 ss.60(2), 61(2)(a), 62(2)"
    assert found["appeal"].source == "LGMPA 1976 s.77(1); Public Health Act 1936 s.300"
    assert found["return"].source == ""
    assert (found["why"].asks, found["return"].asks) == ("safety_reasons", "policy")


@pytest.mark.parametrize(
    ("lacks", "missing"),
    [
        ({"decided": None}, {"decision"}),
        ({"safety_reasons": " "}, {"at once", "why"}),
        ({"reason_text": None}, {"grounds"}),
        ({"notified": None}, {"at once", "appeal"}),
    ],
)
def test_what_is_not_said_is_missing(lacks, missing):
    found = states(at_once(**lacks), POLICY)
    assert {name for name, state in found.items() if state == "missing"} == missing


def test_without_immediate_effect_it_says_when_it_takes_effect():
    found = states(revoked(), POLICY)
    assert found["effect"] == "there"
    assert not {"at once", "why"} & set(found)


def test_what_the_law_does_not_have_is_never_there():
    found = states(at_once(), POLICY, kind="operator")
    assert found["at once"] == "missing"


def test_a_vehicle_gives_its_plate_back_by_the_law_itself():
    (back,) = [each for each in points(revoked(), kind="hackney vehicle") if each.id == "return"]
    assert (back.state, back.source) == ("there", "LGMPA 1976 s.58")


def test_london_cites_its_own_act():
    found = {each.id: each for each in points(at_once(), authority=LONDON)}
    assert found["at once"].source == "PHV(L)A 1998 s.17(2)"
    assert (found["return"].state, found["return"].source) == ("there", "PHV(L)A 1998 s.22")
    assert found["grounds"].source == ""


def test_plymouth_cites_no_act_that_is_not_its_own():
    found = points(at_once(), POLICY, authority="Plymouth")
    assert {each.source for each in found} == {""}
    assert not is_complete(found)


def test_a_grant_has_only_itself_to_say():
    made = decision(decision="grant", decided="2026-11-13")
    assert states(made) == {"decision": "there"}


def test_a_refusal_says_its_grounds_and_the_right_of_appeal():
    made = decision(decision="refuse", decided="2026-11-13", notified="2026-11-13")
    assert states(made) == {"decision": "there", "grounds": "missing", "appeal": "there"}


@pytest.mark.parametrize("kind", [None, "a kind of old"])
def test_of_a_licence_of_no_known_kind_nothing_can_be_said_and_its_notice_stays_a_draft(kind):
    found = points(at_once(), POLICY, kind=kind)
    assert found == ()
    assert not is_complete(found)
