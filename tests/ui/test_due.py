"""What is due by command: listed by band, acknowledged, and read off the card by nobody."""

import json

import pytest

from disrupt.task import Task
from orders.alerts import card
from tests.desks import folder_of
from tests.orders.alerts.sat import agreement, closure, sat
from tests.orders.lives import LAW
from tests.ui.shells import CANARY
from tests.ui.terminal import ANNA

NOW = "2026-11-20T09:14"
KEYS = {"due", "band", "act_by", "act_band", "kind", "lost", "reference", "owner", "state"}


@pytest.fixture
def council(register):
    """Their sharing agreement ends in four days."""
    with sat(register, NOW) as desk:
        return agreement(desk, "2026-11-24", CANARY)


@pytest.fixture
def passed(register):
    """It had ended the day before."""
    with sat(register, NOW) as desk:
        agreement(desk, "2026-11-19")


@pytest.fixture
def call(disrupt, register):
    return lambda word, *words: disrupt(word, register.folder, *words, *ANNA)


def test_each_thing_that_is_due_is_told_by_its_band(call, council):
    answer = call("due")
    assert (answer.status, answer.err) == (0, "")
    assert answer.out == (
        "As at 20 November 2026 09:15, within 28 days: 1 due\n"
        "7 days: 1\n"
        f"  24 Nov 2026         local review   Sharing agreement ends · {council}.\n"
        f"                      {CANARY} · named “agreement_ends” · owner nobody"
        " · next: Record agreement\n"
    )


def test_for_another_program_it_is_what_was_agreed(call, council):
    told = call("due", "--json").json
    (item,) = told["items"]
    assert told["as_at"] == "2026-11-20T09:15"
    assert {*KEYS, "says", "source"} <= item.keys()
    assert {name: item[name] for name in KEYS} == {
        "due": "2026-11-24",
        "band": "7 days",
        "act_by": None,
        "act_band": None,
        "kind": "agreement_ends",
        "lost": "local review",
        "reference": council,
        "owner": None,
        "state": "open",
    }


def test_what_is_overdue_ends_the_command_with_a_status_of_its_own(call, passed):
    answer = call("due", "--json")
    assert answer.status == 4
    assert [each["band"] for each in answer.json["items"]] == ["overdue"]


def test_a_moment_is_told_with_its_time(call, register):
    with sat(register, NOW) as desk:
        closure(desk)
    dates = {each["kind"]: each for each in call("due", "--json").json["items"]}
    assert (dates["ends"]["due"], dates["ends"]["band"]) == ("2026-11-20T15:00", "24 hours")
    assert "20 Nov 2026 15:00" in call("due").out


@pytest.mark.parametrize(("within", "count"), [("4d", 1), ("3d", 0), ("0d", 0), ("90d", 1)])
def test_only_what_comes_within_the_days_that_were_said_is_told(call, council, within, count):
    assert len(call("due", "--within", within, "--json").json["items"]) == count


@pytest.mark.parametrize("within", ["28", "d", "-1d", "1.5d", "four days", "99999d"])
def test_what_is_no_number_of_days_is_not_understood(call, council, within):
    answer = call("due", f"--within={within}")
    assert answer.status == 2
    assert "is not a number of days such as 28d" in answer.err


def test_another_day_is_asked_as_at_its_end(call, council):
    on_the_day = call("due", "--as-at", "2026-11-24", "--json")
    assert (on_the_day.status, on_the_day.json["as_at"]) == (0, "2026-11-24T23:59")
    assert on_the_day.json["items"][0]["band"] == "24 hours"
    assert call("due", "--as-at", "2026-11-25").status == 4


def test_what_is_acknowledged_says_what_comes_next_until_it_is_nearer(call, council):
    answer = call("ack", council, "agreement_ends", "--next-step", "letter drafted")
    assert (answer.status, answer.err) == (0, "")
    assert answer.out.startswith(f"Acknowledged: Sharing agreement ends · {council}.")
    (item,) = call("due", "--json").json["items"]
    assert (item["state"], item["next_step"]) == ("acknowledged", "letter drafted")
    (item,) = call("due", "--as-at", "2026-11-23", "--json").json["items"]
    assert item["state"] == "open"
    assert item["says"].endswith("by anna; it is nearer now.")


def test_what_is_snoozed_comes_back_no_later_than_it_comes_nearer(call, council):
    words = ("ack", council, "agreement_ends", "--next-step", "wait", "--snooze", "2026-12-20")
    answer = call(*words)
    assert answer.out == (
        f"Snoozed until 23 November 2026: Sharing agreement ends · {council}.\n"
        "No later than that: it comes nearer then.\n"
    )
    assert call("due", "--json").json["items"][0]["state"] == "snoozed"


def test_what_is_overdue_is_not_snoozed(call, passed):
    reference = call("due", "--json").json["items"][0]["reference"]
    answer = call(
        "ack", reference, "agreement_ends", "--next-step", "wait", "--snooze", "2026-12-20"
    )
    assert answer.status == 1
    assert len(answer.advice) == 2
    assert answer.advice[0].startswith("What is overdue cannot be snoozed.")


def test_a_date_that_the_record_has_not_is_answered_with_those_that_it_has(call, council):
    answer = call("ack", council, "ends", "--next-step", "letter drafted")
    assert answer.status == 1
    assert answer.advice == [
        f"No date “ends” is due on {council}.",
        "What is due on it is called: agreement_ends.",
    ]


def test_a_record_that_is_not_here_or_has_nothing_due_is_named(call, council, robin):
    said = ("agreement_ends", "--next-step", "letter drafted")
    assert call("ack", "AG-1999-0001", *said).advice[0] == "There is no record AG-1999-0001 here."
    assert call("ack", robin, *said).advice[0] == f"Nothing is due on {robin}."


def test_without_a_next_step_nothing_is_acknowledged(call, council):
    assert call("ack", council, "agreement_ends").status == 2
    assert call("ack", council, "agreement_ends", "--next-step", " ").status == 1
    assert call("due", "--json").json["items"][0]["state"] == "open"


def test_the_card_is_read_by_nobody_and_says_nothing_of_whom(disrupt, register, council, computer):
    with sat(register, "2026-11-18T09:14") as desk:
        agreement(desk, "2026-11-19", CANARY)
    with sat(register, NOW) as desk:
        closure(desk)
        card.keep_card(desk.store.files, card.card_of(desk, LAW, Task()))
    answer = disrupt("due", register.folder, "--card", typed="")
    assert answer.status == 4
    assert "today at 15:00" in answer.out
    for word in (CANARY, council, "CN-2026", "CLN", "losure", "greement", "Moonlight"):
        assert word not in answer.out
    told = disrupt("due", register.folder, "--card", "--json", typed="").json
    assert {"due": "2026-11-20T15:00", "act_by": None, "band": "24 hours"}.items() <= (
        told["things"][0].items()
    )
    assert CANARY not in json.dumps(told)


def test_where_no_card_is_kept_it_says_how_to_come_by_one(disrupt, register, council):
    answer = disrupt("due", register.folder, "--card", typed="")
    assert answer.status == 1
    assert answer.advice[0] == "This computer keeps no clock card of that register."


def test_the_card_stands_alone(disrupt, register, tmp_path):
    assert disrupt("due", register.folder, "--card", "--ics", tmp_path / "x.ics").status == 2
    assert disrupt("due", tmp_path / "nowhere", "--card").status == 1


def test_without_the_card_somebody_has_to_say_who_they_are(disrupt, register):
    answer = disrupt("due", register.folder)
    assert answer.status == 2
    assert "say who you are" in answer.err


@pytest.mark.parametrize(("option", "ending"), [("--ics", "ics"), ("--digest", "pdf")])
def test_what_is_due_is_written_into_a_file_and_nothing_is_replaced_unasked(
    call, council, tmp_path, option, ending
):
    path = tmp_path / f"due.{ending}"
    answer = call("due", option, path)
    assert (answer.status, answer.err) == (0, f"due.{ending} is written.\n")
    first = path.read_bytes()
    refused = call("due", option, path)
    assert (refused.status, refused.advice[0]) == (1, f"due.{ending} is there already.")
    assert path.read_bytes() == first
    assert call("due", option, path, "--replace").status == 0
    assert path.read_bytes() != first


def test_what_is_brought_in_by_command_is_on_the_card_that_is_kept_here(
    disrupt, register, tmp_path, computer
):
    with sat(register, NOW) as desk:
        card.keep_card(desk.store.files, card.card_of(desk, LAW, Task()))
    ends = "reference,name,agreement_ends\nAG-2026-0001,Westmere Council,2026-11-21\n"
    sheets = folder_of(tmp_path / "in", agencies=ends)
    assert disrupt("import", register.folder, sheets, *ANNA).status == 0
    assert "1 thing is due tomorrow." in disrupt("due", register.folder, "--card", typed="").out


def test_where_no_card_is_kept_no_command_makes_one(disrupt, register, council, computer):
    call = ("ack", register.folder, council, "agreement_ends", "--next-step", "letter drafted")
    assert disrupt(*call, *ANNA).status == 0
    assert not register.files.cards.exists()
