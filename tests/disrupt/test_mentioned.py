"""A child who is named in any words of an order takes it out of a licensing officer's sight."""

import pytest

from disrupt import edit
from disrupt.errors import Refused
from disrupt.listing import Listing, look
from disrupt.mentioned import formed, mentioned, names_it
from disrupt.records import Child, Circulation, Order, OrderEvent, Premises
from disrupt.records.order import Condition
from tests.desks import seat

CHILD, UNKNOWN = "C-2026-0001", "C-2026-0777"
SHAPES = [
    *("{}", "Not {}.", "{}\nand others", "“{}”", "{}’s home"),
    *("{}/2", "see_{}", "({}), or"),
]
LICENSING = "licensing-officer"


@pytest.fixture
def order(desk):
    edit.make(desk, Child, {"authority": "Westmere"})
    edit.make(desk, Premises, {"name": "Moonlight Lounge"})
    said = {"power": "closure-notice", "premises": "P-2026-0001"}
    return edit.make(desk, Order, said)


def officer(desk):
    return seat(desk.store, "disruption-officer")


def seen(desk) -> int:
    return look(seat(desk.store, LICENSING), Listing(Order, ("reference",))).shown


def written(shape: str) -> list[str]:
    dashed = CHILD.replace("-", "\N{EN DASH}")
    return [shape.format(each) for each in (CHILD, CHILD.lower(), dashed)]


@pytest.mark.parametrize("shape", SHAPES)
def test_a_reference_is_read_in_every_shape(shape):
    for text in written(shape):
        assert formed(text) == (CHILD,)
        assert CHILD in mentioned(text)
        assert names_it(text, CHILD.lower())


@pytest.mark.parametrize("shape", SHAPES)
def test_a_condition_takes_its_order_out_of_sight_in_every_shape(desk, order, shape):
    line = edit.make(desk, Condition, {"number": "1", "text": "x"}, order_id=order.id)
    assert seen(desk) == 1
    for text in written(shape):
        line = edit.change(officer(desk), line, {"text": text})
        assert seen(desk) == 0


@pytest.mark.parametrize("text", ["XC-2026-0001", "C-20-1", "ABC2026", "0C-2026-0001"])
def test_what_is_no_reference_to_a_child_hides_nothing(desk, order, text):
    edit.make(desk, Condition, {"number": "1", "text": text}, order_id=order.id)
    assert seen(desk) == 1


@pytest.mark.parametrize("name", ["known_as", "facts", "as_found", "court", "owner"])
def test_any_words_of_the_order_itself_count(desk, order, name):
    said = f"of {CHILD}"
    edit.change(desk, order, {name: (said,) if name == "facts" else said})
    assert seen(desk) == 0


def test_any_words_of_its_parts_count(desk, order):
    event = edit.make(desk, OrderEvent, {"event": "varied", "detail": CHILD}, order_id=order.id)
    assert seen(desk) == 0
    edit.change(officer(desk), event, {"detail": "x"})
    assert seen(desk) == 1
    told = {"told": "licensing", "their_reference": CHILD}
    edit.make(officer(desk), Circulation, told, order_id=order.id)
    assert seen(desk) == 0


@pytest.mark.parametrize("reference", ["CH/17", "Child [4]*"])
def test_a_child_brought_in_with_a_reference_of_another_form_counts_too(desk, order, reference):
    edit.make(desk, Child, {"reference": reference, "authority": "Westmere"})
    line = edit.make(desk, Condition, {"number": "1", "text": "CH/170"}, order_id=order.id)
    assert seen(desk) == 1
    edit.change(officer(desk), line, {"text": f"Not {reference.lower()}; nor others"})
    assert seen(desk) == 0


def test_whoever_writes_of_a_child_is_refused_whether_that_child_is_held_or_not(desk, order):
    at = seat(desk.store, LICENSING)
    for reference in (CHILD, UNKNOWN):
        line = {"number": "1", "text": f"Not {reference}."}
        with pytest.raises(Refused, match="write what you could not see afterwards"):
            edit.make(at, Condition, line, order_id=order.id)
    assert seen(desk) == 1


def test_what_continues_an_order_out_of_sight_is_out_of_sight_however_far(desk, order):
    for main in ("O-2026-0001", "O-2026-0002", "O-2026-0003"):
        edit.make(desk, Order, {"power": "closure-order", "main": main})
    assert seen(desk) == 4
    edit.make(officer(desk), Condition, {"number": "1", "text": CHILD}, order_id=order.id)
    assert seen(desk) == 0
