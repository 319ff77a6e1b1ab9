"""An index in the manner of exhibits: numbered as they are named, with the sums of their files."""

import hashlib
from datetime import date

from disrupt import edit
from disrupt.records import Attachment, LicenceDecision, Order, Served
from orders.exhibits import exhibits
from tests import make
from tests.desks import seat
from tests.orders.lives import risk_order, sighting

SEALED = b"%PDF-1.7 sealed"


def order(desk, robin):
    of = risk_order(desk, robin.reference)
    edit.make(desk, Attachment, {"name": "sealed order", "file": SEALED}, order_id=of.id)
    return of.reference


def test_each_record_is_numbered_once_as_it_is_first_named(desk, robin):
    seen = sighting(desk, "2026-07-08", robin.reference, place="the rank").reference
    of = order(desk, robin)
    found = exhibits(desk, (of, seen, of, "X-1", robin.reference))
    assert [(each.number, each.reference) for each in found] == [
        (1, of),
        (2, seen),
        (3, robin.reference),
    ]
    assert [each.sort for each in found] == ["Order", "Sighting", "Person"]
    assert found[0].says == f"Sexual risk order, Exley, Robin ({robin.reference})"
    assert found[1].says == "Seen 8 July 2026, the rank"


def test_a_file_says_what_it_is_its_type_its_size_and_its_sum(desk, robin):
    ((file,),) = [each.files for each in exhibits(desk, (order(desk, robin),))]
    assert file.name == "sealed order"
    assert file.says == f"a PDF of {len(SEALED)} bytes"
    assert file.sha256 == hashlib.sha256(SEALED).hexdigest()


def test_served_copies_of_a_decision_are_exhibits_too(desk, robin):
    decision = make.one_of_every_kind(desk)["licence_decision"]
    edit.make(desk, Served, {"file": SEALED}, licence_decision_id=decision.id)
    ((dated, undated),) = [each.files for each in exhibits(desk, (decision.reference,))]
    assert (dated.name, undated.name) == ("served 13 November 2026", "served copy")


def test_where_nothing_is_held_the_reader_would_see_it(desk, robin):
    (one,) = exhibits(desk, (risk_order(desk, robin.reference).reference,))
    assert (one.files, one.is_open) == ((), True)


def test_a_licensing_officer_is_shown_no_file_of_an_order_and_not_that_there_is_none(desk, store):
    held = make.one_of_every_kind(desk)["premises"].reference
    said = {"power": "closure-order", "premises": held, "made": date(2026, 11, 4)}
    of = edit.make(desk, Order, said)
    edit.make(desk, Attachment, {"name": "sealed order", "file": SEALED}, order_id=of.id)
    lena = seat(store, "licensing-officer")
    (one,) = exhibits(lena, (of.reference,))
    assert (one.reference, one.files, one.is_open) == (of.reference, (), False)


def test_what_the_reader_may_not_see_has_no_number(desk, store, robin):
    of = order(desk, robin)
    lena = seat(store, "licensing-officer")
    found = exhibits(lena, (of, robin.reference))
    assert [(each.number, each.reference) for each in found] == [(1, robin.reference)]


def test_a_decision_is_open_to_whoever_keeps_licensing(desk, store):
    decision = make.one_of_every_kind(desk)["licence_decision"]
    assert isinstance(decision, LicenceDecision)
    (one,) = exhibits(seat(store, "licensing-officer"), (decision.reference,))
    assert one.is_open
    assert len(one.files) == 1
