"""What the commands about one record print: its stage, what binds, and which measures are open."""

import pytest

from disrupt import edit
from disrupt.partial import PartialDate
from disrupt.records import Premises, Vehicle
from disrupt.workspace import Workspace
from tests import make
from tests.conftest import make_register
from tests.orders import lives
from tests.orders.lives import CLOSURE, bail_condition, condition, outcome, risk_order
from tests.ui.terminal import ANNA

DAY = ("--as-at", "2026-11-20")


@pytest.fixture
def life(register):
    """Somebody with an order and bail, and the references of all three."""
    store = register.open()
    desk = Workspace(store, "a test")
    robin = make.person(desk, born=PartialDate(2009, 3, 1)).reference
    place = edit.make(desk, Premises, {"name": "Moonlight Lounge"}).reference
    order = risk_order(desk, robin)
    condition(desk, order, "Not to enter it.", about=place, hours="20:00–06:00")
    bail = outcome(desk, robin, "post-charge bail", "2026-10-09", until="2027-02-09")
    bail_condition(desk, bail, "To sleep at home.", ends="2026-12-24")
    store.close()
    return robin, order.reference, bail.reference


@pytest.fixture
def call(disrupt, register):
    return lambda word, *more: disrupt(word, register.folder, *more, *ANNA)


def test_a_person_is_shown_with_what_binds_them(call, life):
    robin, order, bail = life
    told = call("show", robin, *DAY, "--json").json
    assert told["state"] == "on bail after charge to 9 February 2027"
    risk, after = told["binds"]
    assert (risk["reference"], risk["binds"], risk["ends"]) == (order, True, "2028-11-01")
    assert risk["lines"] == [
        {
            "number": "1",
            "text": "Not to enter it.",
            "hours": "20:00–06:00",
            "about": "Moonlight Lounge (P-2026-0001)",
            "ends": None,
        }
    ]
    assert (after["reference"], after["lines"][0]["ends"]) == (bail, "2026-12-24")


def test_a_person_reads_it_before_all_that_is_held(call, life):
    robin, order, bail = life
    lines = call("show", robin, *DAY).out.splitlines()
    assert lines[:2] == [
        "On bail after charge to 9 February 2027",
        f"Sexual risk order {order}: in force, last day Wed 1 Nov 2028",
    ]
    assert lines[2] == "    1 Not to enter it. (20:00–06:00; Moonlight Lounge (P-2026-0001))"
    assert lines[3].startswith("    Breaking it is an offence.")
    assert f"Bail after charge {bail}: in force, last day Tue 9 Feb 2027" in lines
    assert "    1 To sleep at home. (to 24 December 2026)" in lines
    assert lines.index(f"{robin}  Exley, Robin, born 1 March 2009") > 4


def test_an_order_is_shown_with_its_stage_and_its_dates(call, life):
    told = call("show", life[1], *DAY, "--json").json
    assert (told["stage"], told["ends"]) == ("in force", "2028-11-01")
    assert told["ends_says"] == "as written on the order"
    assert told["deadlines"]["ends"] == "2028-11-01"
    assert call("show", life[1], "--as-at", "2026-10-05", "--json").json["stage"] == "applied for"
    out = call("show", life[1], *DAY).out
    assert out.startswith("in force; ends 1 November 2028 (as written on the order)\n")


def test_bail_is_shown_with_its_clock(call, life):
    told = call("show", life[2], "--json").json
    assert (told["kind"], told["deadlines"]) == ("outcome", {"ends": "2027-02-09"})
    assert call("show", life[2]).out.startswith("Post-charge bail (")


def test_what_is_neither_is_shown_as_it_is_held(call, life, register):
    store = register.open()
    car = edit.make(Workspace(store, "a test"), Vehicle, {"registration": "BD51 SMR"}).reference
    store.close()
    told = call("show", car, "--json").json
    assert not {"binds", "deadlines"} & told.keys()


@pytest.fixture
def closed(life, register):
    """The place, while a closure order is on it."""
    store = register.open()
    said = {"premises": "P-2026-0001", **CLOSURE}
    made = lives.order(Workspace(store, "a test"), "closure-order", **said).reference
    store.close()
    return made


def test_a_place_is_asked_too(call, life):
    assert call("show", "P-2026-0001", "--json").json["binds"] == []


def test_a_place_is_shown_with_what_binds_there(call, closed):
    (told,) = call("show", "P-2026-0001", *DAY, "--json").json["binds"]
    assert (told["reference"], told["ends"]) == (closed, "2027-02-03")
    lines = call("show", "P-2026-0001", *DAY).out.splitlines()
    assert lines[0].startswith(f"Closure order {closed}: in force")


def test_each_measure_of_a_place_has_its_state_and_why(call, closed):
    found = call("options", "P-2026-0001", *DAY, "--json").json
    told = {each["measure"]: each for each in found}
    assert (told["closure-order"]["state"], told["closure-order"]["reference"]) == (
        "in place",
        closed,
    )
    assert told["licence-review"]["state"] == "not open"
    assert "sro" not in told
    lines = call("options", "P-2026-0001", *DAY).out.splitlines()
    assert "in place: Closure order" in lines


def test_each_measure_has_its_state_and_why(call, life):
    told = {each["measure"]: each for each in call("options", life[0], *DAY, "--json").json}
    assert (told["sro"]["state"], told["sro"]["reference"]) == ("in place", life[1])
    assert told["shpo"]["state"] == "not open"
    assert told["shpo"]["source"] == "SOA 2003 s.103A(3)–(9)"
    assert {"measure", "state", "why", "source"} <= told["cash-seizure"].keys()


def test_a_person_reads_a_measure_in_two_lines(call, life):
    lines = call("options", life[0], *DAY).out.splitlines()
    at = lines.index("in place: Sexual risk order")
    assert lines[at + 1].startswith(f"    {life[1]}, last day Wed 1 Nov 2028")


def test_of_nobody_there_is_nothing_to_ask(call, life):
    answer = call("options", "N-2026-0099")
    assert answer.status == 1
    assert answer.advice[0] == "There is no person or premises N-2026-0099 here."


@pytest.mark.parametrize("role", ["administrator", "auditor"])
def test_whoever_sees_no_records_is_refused(disrupt, tmp_path, role):
    own = make_register(tmp_path / "own.disrupt", (role,))
    assert disrupt("options", own.folder, "N-2026-0001", *ANNA).status == 1
