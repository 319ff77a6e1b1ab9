"""Have all measures been taken: every one of them, in order, and what is not open behind a link."""

import pytest

from orders.options import Option
from tests.ui.desks import button, buttons, said, words
from ui.measures_card import LOOKS, Measures, counted, in_order, why

WHY = {"not open": "needs a conviction", "in place": "last day Mon 23 Nov 2026"}
OPTIONS = tuple(
    Option(f"id-{number}-{state}", f"Measure {number} {state}", state, WHY.get(state, ""), "Act")
    for number in range(10)
    for state in reversed(LOOKS)
)


@pytest.fixture
def measures(qtbot, device):
    shown = Measures(OPTIONS)
    qtbot.addWidget(shown)
    shown.resize(900, 2000)
    shown.show()
    return shown


def test_what_is_in_place_stands_first_and_each_says_why_and_whence(measures):
    shown = words(measures)
    states = [text for text in shown if text in LOOKS]
    assert states == sorted(states, key=list(LOOKS).index)
    assert len(states) == 60
    assert "last day Mon 23 Nov 2026 · Act" in shown


def test_what_is_not_open_waits_behind_a_link_with_its_why(measures):
    assert "needs a conviction" not in said(measures)
    button(measures, "Show the 10 that are not open, and why").click()
    assert words(measures).count("needs a conviction · Act") == 10
    assert not [text for text in buttons(measures) if text.startswith("Show")]


def test_how_many_there_are_of_each_is_said_above():
    assert counted(OPTIONS[:7]).startswith("1 in place · 1 applied · 1 tried · 1 ruled out")
    assert [each.state for each in in_order(OPTIONS[:7])] == list(LOOKS)


def test_a_section_that_stands_in_the_reason_is_not_said_again():
    said = why(Option("id", "Name", "not open", "Not here (CSA 2010 s.24).", "CSA 2010 s.24"))
    assert said == "Not here (CSA 2010 s.24)."


def test_what_has_a_record_behind_it_leads_there(qtbot, device):
    option = Option("id", "Name", "in place", "SRO-1, last day", "Act", "SRO-1")
    shown, gone = Measures((option,)), []
    qtbot.addWidget(shown)
    shown.wanted.connect(gone.append)
    shown.show()
    button(shown, "SRO-1").click()
    assert gone == ["SRO-1"]
    assert "last day · Act" in words(shown)
