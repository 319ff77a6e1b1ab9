"""The clock card says when and how many, and nothing of what, whose or who."""

from dataclasses import replace
from datetime import date

import pytest

from disrupt.records import SUBJECTS
from disrupt.store import beside
from orders.alerts import acts
from orders.alerts.acts import Said
from orders.alerts.card import as_text, from_text, keep_card, of_items, read_card, renew
from orders.alerts.items import all_items
from orders.alerts.settled import settled
from orders.intake import bring_in
from tests.desks import seat
from tests.faults.canary import forms, lay_out
from tests.orders.alerts.sat import agreement, card, closure, sat
from tests.orders.lives import LAW, when

NOW = "2026-11-20T09:14"


def items(desk):
    with desk.store.reading() as session:
        return all_items(session, LAW, desk.store.clock.now())


def test_it_says_of_each_thing_when_it_ends_and_what_is_lost(register):
    with sat(register, NOW) as desk:
        closure(desk)
        ends, hearing = card(desk).things
    assert (ends.ends, ends.lost, ends.band) == (
        when("2026-11-20T15:00"),
        "ends for good",
        "24 hours",
    )
    assert hearing.lost == "court date"
    assert ends.token != hearing.token


def test_another_card_has_other_tokens(register):
    with sat(register, NOW) as desk:
        closure(desk)
        first, second = card(desk), card(desk)
    assert {each.token for each in first.things}.isdisjoint(each.token for each in second.things)


def test_what_is_acknowledged_stays_on_it_and_what_is_done_does_not(register):
    with sat(register, NOW) as desk:
        agreement(desk, "2026-11-24")
        (item,) = items(desk)
        acts.acknowledge(desk, [item], Said("letter drafted"))
        assert len(card(desk).things) == 1
        acts.finish(desk, item, Said(outcome="renewed"))
        assert card(desk).things == ()


def test_it_is_of_all_that_is_due_whoever_sits_there(register):
    with sat(register, NOW) as desk:
        closure(desk)
        auditor = seat(desk.store, "auditor")
        assert items(auditor) == ()
        assert len(card(auditor).things) == 2


def test_what_passed_is_counted_and_does_not_crowd_out_what_comes(register):
    with sat(register, NOW) as desk:
        for number in range(settled().on_card + 5):
            agreement(desk, "2026-11-21", f"Agency {number}")
    with sat(register, "2026-11-22T09:00") as desk:
        assert card(desk).overdue == settled().on_card + 5
        closure(desk, "2026-11-22T08:00")
        assert when("2026-11-23T08:00") in {each.ends for each in card(desk).things}


def test_no_more_stand_on_it_than_is_settled(register):
    with sat(register, NOW) as desk:
        for number in range(settled().on_card + 5):
            agreement(desk, "2026-12-24", f"Agency {number}")
        assert len(card(desk).things) == settled().on_card


def test_it_is_read_back_as_it_was_kept_without_a_passphrase(register, computer):
    with sat(register, NOW) as desk:
        closure(desk)
        agreement(desk, "2026-11-01")
        made = card(desk)
        assert keep_card(register.files, made)
    assert read_card(register.files) == made


def test_one_that_is_kept_is_renewed_by_what_is_due_now_and_none_is_begun(register, computer):
    with sat(register, NOW) as desk:
        agreement(desk, "2026-11-24")
        renew(desk, lambda: LAW)
        assert read_card(register.files) is None
        keep_card(register.files, card(desk))
        agreement(desk, "2026-11-25", "Northford Council")
        renew(desk, lambda: LAW)
    days = [each.ends for each in read_card(register.files).things]
    assert days == [date(2026, 11, 24), date(2026, 11, 25)]


def test_without_a_keyring_that_is_to_be_relied_on_there_is_no_file(register, poor_computer):
    with sat(register, NOW) as desk:
        assert not keep_card(register.files, card(desk))
    assert read_card(register.files) is None
    assert not register.files.cards.exists()


ZONELESS = '{"written_at": "2026-11-20T09:14", "things": [], "overdue": 0}'


@pytest.mark.parametrize(
    "text", ["", "{}", "[]", "null", '{"things": [1]}', "no card at all", ZONELESS]
)
def test_what_another_version_kept_is_no_card(text):
    assert from_text(text) is None


def test_a_thing_without_a_date_is_no_card(register):
    with sat(register, NOW) as desk:
        closure(desk)
        made = card(desk)
    bare = replace(made.things[0], ends=None, act_by=None)
    assert from_text(as_text(made)) == made
    assert from_text(as_text(replace(made, things=(bare,)))) is None


def test_how_long_before_its_end_it_is_to_be_acted_on_does_not_stand_there(register):
    """It would tell one kind of order from another."""
    with sat(register, NOW) as desk:
        agreement(desk, "2027-05-01")
        (item,) = items(desk)
    far, near = date(2027, 2, 5), date(2027, 4, 28)
    (apart,) = of_items([replace(item, act_by=far)], when(NOW)).things
    assert (apart.ends, apart.act_by) == (None, far)
    (close,) = of_items([replace(item, act_by=near)], when(NOW)).things
    assert (close.ends, close.act_by) == (date(2027, 5, 1), near)


def test_of_a_register_full_of_words_none_stands_on_it(register, tmp_path, computer):
    words = {word for word in lay_out(tmp_path / "in") if "canary" in word}
    with sat(register, NOW) as desk:
        bring_in(desk, tmp_path / "in")
        closure(desk)
        made = card(desk)
        assert keep_card(register.files, made)
    assert len(made.things) > 2
    plain = beside.kept(register.files)
    (raw,) = [path.read_bytes() for path in register.files.cards.iterdir()]
    kinds = {kind.kind_name() for kind in SUBJECTS} | {power.id for power in LAW.catalogue}
    sections = {power.act for power in LAW.catalogue}  # such as “SOA 2003”, before each section
    assert len(words) > 100
    for word in words | kinds | sections | {"Moonlight", "anna"}:
        assert word.casefold() not in plain.casefold(), word
        assert not any(shape in raw for shape in forms(word) if len(shape) > 4), word
