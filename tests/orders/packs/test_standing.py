"""How far a case had got by the day of a pack, and what holds somebody without binding them."""

from datetime import date

import pytest

from disrupt.fields import Seen
from disrupt.partial import PartialDate
from orders.packs.pieces import Piece
from tests import make
from tests.orders.forum.sat import item
from tests.orders.lives import YOUTH, outcome
from tests.orders.packs.packed import page, says, sorts


@pytest.fixture
def life(desk, robin):
    """A statement for each pair of a word and a day."""

    def _life(*said):
        for word, on in said:
            on = PartialDate.read(on)
            make.status(desk, robin, word, on=on, recorded_on=on.earliest())

    return _life


def standing(desk, of, whom, at=None):
    return page(desk, of, whom, at).standing


def test_nobody_is_more_than_suspected_until_a_court_convicts(desk, on_agenda, robin, life):
    life(("alleged", "2024-01-04"), ("suspected", "2024-06-02"), ("suspected", "2025-01-01"))
    life(("charged", "2026-10-09"), ("convicted", "2026-11-18"))
    charged = standing(desk, on_agenda, robin, "2026-11-17")
    assert says(charged) == ["charged 9 October 2026", "suspected since 2 June 2024"]
    assert sorts(charged) == ["charged", "suspected"]
    (convicted,) = standing(desk, on_agenda, robin, "2026-11-18")
    assert convicted == Piece("convicted 18 November 2026", Seen.RESULT, "result")


def test_whoever_is_suspected_is_said_to_be_since_when(desk, on_agenda, robin, life):
    life(("suspected", "2024-06-02"))
    assert says(standing(desk, on_agenda, robin)) == ["suspected since 2 June 2024"]


def test_of_whom_nobody_dated_the_suspicion_it_is_said_without_a_day(desk, on_agenda, robin):
    make.status(desk, robin, "suspected", recorded_on=date(2026, 1, 1))
    assert says(standing(desk, on_agenda, robin)) == ["suspected"]


def test_a_case_that_was_over_before_says_nothing_of_the_next(desk, on_agenda, robin, life):
    life(("suspected", "2023-01-01"), ("acquitted", "2024-01-01"), ("charged", "2026-10-09"))
    assert says(standing(desk, on_agenda, robin)) == ["charged 9 October 2026"]


@pytest.mark.parametrize("word", ["alleged", "acquitted", "ruled out"])
def test_of_whoever_is_not_suspected_that_is_not_said(desk, on_agenda, robin, life, word):
    life(("suspected", "2024-06-02"), (word, "2026-10-09"))
    assert says(standing(desk, on_agenda, robin)) == [f"{word} 9 October 2026"]


def test_before_anything_was_said_nothing_is(desk, on_agenda, robin, life):
    life(("suspected", "2026-10-09"))
    assert standing(desk, on_agenda, robin, "2026-10-08") == ()


def test_prison_holds_somebody_and_bail_stands_with_what_binds(desk, on_agenda, robin):
    who = robin.reference
    outcome(desk, who, "remand", "2026-10-09")
    outcome(desk, who, "sentence", "2026-11-10", sentence_months="24")
    assert says(standing(desk, on_agenda, robin, "2026-10-08")) == []
    (remand,) = standing(desk, on_agenda, robin, "2026-11-01")
    assert (remand.says.startswith("remanded in custody"), remand.sort) == (True, "remand")
    (serving,) = standing(desk, on_agenda, robin)
    assert (serving.says, serving.sort) == ("serving a sentence", "result")


def test_welfare_comes_first_and_whom_to_ask_for_support_is_in_no_pack(desk, coming):
    young = make.person(desk, born=YOUTH, support_contact="Youth justice")
    item(desk, coming, young)
    found = page(desk, coming, young)
    assert found.welfare == Piece("Welfare comes first: aged 17.", Seen.VICTIM)
    assert "Youth justice" not in repr(found)


def test_of_whoever_is_of_age_there_is_no_welfare_line(desk, on_agenda, robin):
    assert page(desk, on_agenda, robin).welfare is None
