"""What a room is shown of a subject: what a forum may see, of nobody else, and names on asking."""

from dataclasses import replace
from datetime import date

import pytest

from disrupt.fields import Seen
from orders.forum.considered import Decided, Said
from orders.forum.shown import COLUMNS, CONTROLS, MOST, Group, shown
from tests.orders.forum.considering import LATE, robin

OTHERS = ("Sample, Terry Jo, born 1990", "N-2026-0002", "“Pigeon”")


def test_it_is_the_subject_what_stands_what_is_to_be_done_and_the_word_of_the_decision():
    seen = shown(robin())
    assert (seen.meeting, seen.about, seen.kind) == ("M-2026-0001", "N-2026-0001", "person")
    assert seen.name == "Exley, Robin Lee, born 4 May 1988"
    assert (seen.status, seen.welfare) == ("charged 9 October 2026", "Also a victim.")
    assert seen.groups == (
        Group("Since 5 November 2026", ("badge revoked 13 November",)),
        Group("Binds now", ("Bail, to 9 February 2027",)),
        Group("Ends next", ("CAWN-2026-0031, 23 November 2026",)),
        Group("Criminal justice", ("Trial, 9 February 2027",)),
        Group("Open and not considered", ("Risk order", "Review of the licence")),
    )
    said = ("Confirm the tenancy", "Housing", "K. Marsh", "19 Nov 2026 · 1 day over")
    assert seen.actions == (("41", *said, "R", "not rated"),)
    assert seen.decision == "adopted"
    assert len(COLUMNS) == len(seen.actions[0])


def test_neither_why_nor_who_referred_or_recorded_them_is_shown_nor_what_was_ruled_out():
    text = shown(robin()).text
    for word in (
        "zqreason",
        "zqdecision",
        "zqsupport",
        "zqby",
        "Zqpolice",
        "zqtheirs",
        "zqnoscore",
    ):
        assert word not in text
    assert "ruled out" not in text


def test_what_the_forum_does_not_see_is_left_out_with_its_heading():
    told = (Said("zqsecret", Seen.NUMBERS), Said("zqlink", Seen.NOBODY))
    seen = shown(robin(changed=told, binds=told, status=told[0], open=()))
    assert [group.title for group in seen.groups] == ["Ends next", "Criminal justice"]
    assert seen.status == ""
    assert "zq" not in seen.text


@pytest.mark.parametrize("state", ["", "referred"])
def test_what_is_not_decided_yet_is_no_decision(state):
    assert shown(robin(decided=Decided("New cases", state))).decision == ""


def test_a_first_meeting_says_what_changed_without_a_day():
    assert shown(robin(since=None)).groups[0].title == "Changed"


@pytest.mark.parametrize(
    ("changed", "says"),
    [
        ({"days_over": 0}, "19 Nov 2026"),
        ({"days_over": 14}, "19 Nov 2026 · 14 days over"),
        ({"closed": date(2026, 11, 20)}, "19 Nov 2026 · done"),
        ({"due": None, "days_over": 0}, ""),
    ],
)
def test_an_action_says_when_it_is_due_and_how_late_or_that_it_is_done(changed, says):
    (row,) = shown(robin(actions=(replace(LATE, **changed),))).actions
    assert row[4] == says


@pytest.mark.parametrize(
    "named",
    [
        *("Sample, Terry Jo", "SAMPLE, TERRY JO", "Terry Jo Sample", "Terry Sample"),
        *("N-2026-0002", "Sample, Terry", "SAMPLE Terry", "Terry  Sample", "Terry\nSample"),
        *("Terry\u00a0Sample", "Te\u200brry Sa\u00admple", "\u202eTerry Sample\u202c"),
    ],
)
def test_whoever_else_is_known_is_not_named_in_anything_that_is_said(named):
    said = Said(f"Not to meet {named}.", Seen.CONDITIONS)
    act = replace(LATE, action=f"Ask {named}’s landlord", owner=named)
    seen = shown(robin(binds=(said,), status=said, welfare=said, actions=(act,)), OTHERS)
    assert seen.groups[1].says == ("Not to meet •••.",)
    assert (seen.status, seen.welfare) == ("Not to meet •••.",) * 2
    assert seen.actions[0][1::2][:2] == ("Ask •••’s landlord", "•••")
    assert named not in seen.text


def test_a_word_that_only_begins_like_a_name_is_left():
    said = Said("Not to enter Terry Sampleton House, or to feed a pigeon.", Seen.CONDITIONS)
    assert shown(robin(binds=(said,)), OTHERS).groups[1].says == (said.says,)


def test_a_name_of_one_word_is_hidden_where_it_is_written_as_a_name():
    said = Said("Green was seen in a green van.", Seen.FACTS)
    assert shown(robin(binds=(said,)), ("Green",)).groups[1].says == (
        "••• was seen in a green van.",
    )


def test_from_across_a_room_only_the_first_of_many_are_read():
    many = tuple(Said(f"measure {at}", Seen.ORDERS) for at in range(MOST + 3))
    seen = shown(robin(open=many, binds=many[:MOST]))
    assert seen.groups[-1].says == (*(each.says for each in many[:MOST]), "and 3 more")
    assert seen.groups[1].says == tuple(each.says for each in many[:MOST])


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("O'Brien, Sean", "Sean O’Brien"),
        ("O’Brien, Sean", "sean o'brien"),
        ("Muñoz, Inés", "Ine\u0301s Mun\u0303oz"),
        ("Green", "GREEN"),
        ("Big Terry", "Big Terry"),
    ],
)
def test_a_name_is_hidden_however_its_signs_are_typed(name, typed):
    act = replace(LATE, action=f"Ask {typed} for the keys", agency=typed)
    (row,) = shown(robin(actions=(act,)), (name,)).actions
    assert row[1:3] == ("Ask ••• for the keys", "•••")


def test_the_contact_for_support_is_not_shown():
    contact = Said("Support contact: Idrees Qureshani, 01632 960147", Seen.NOBODY)
    text = shown(robin(contact=contact)).text
    assert "Also a victim." in text
    assert not [word for word in ("Qureshani", "960147") if word in text]


def test_while_names_are_hidden_nobody_is_named():
    said = Said("Robin Exley is bound; so is Terry Sample.", Seen.CONDITIONS)
    seen = shown(robin(binds=(said,)), OTHERS, nameless=True)
    assert (seen.name, seen.actions[0][3]) == ("", "•••")
    assert seen.groups[1].says == ("••• is bound; so is •••.",)
    assert "Exley" not in seen.text
    nobody = replace(LATE, owner="")
    assert shown(robin(actions=(nobody,)), nameless=True).actions[0][3] == ""


def test_the_text_is_every_word_in_order_and_nothing_stands_for_nothing():
    lines = shown(robin(welfare=None)).text.split("\n")
    assert lines[:4] == [
        "Exley, Robin Lee, born 4 May 1988",
        "N-2026-0001",
        "charged 9 October 2026",
        "Since 5 November 2026",
    ]
    assert lines[-1] == "adopted"
    assert [line for line in lines if line.startswith("41 | Confirm")]
    assert set(CONTROLS) < set(lines)


def test_it_knows_each_record_that_it_tells_of_once():
    assert shown(robin()).references == (
        *("N-2026-0001", "LD-2026-0001", "OU-2026-0001", "CAWN-2026-0031", "A-2026-0041"),
    )
