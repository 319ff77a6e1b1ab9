"""A table keyed by the words of the law has a line for each of them, and for nothing else."""

from dataclasses import fields
from typing import get_args

import pytest

from orders import (
    askable,
    asks,
    conditions,
    dates,
    deadlines,
    given,
    holidays,
    provisions,
    reckoning,
    terms,
    topics,
    working,
)
from ui import law_telling, law_wording

TESTS = [each.name for each in fields(asks.Asks)]
TABLES = {
    "how each rule counts": ({**dates.BY_THE_DAY, **dates.BY_THE_MINUTE}, get_args(terms.Rule)),
    "how each rule is said": (working.WORDINGS, get_args(terms.Rule)),
    "which days are left out": (holidays.SKIPS, get_args(terms.Skip)),
    "how they are called": (law_wording.SKIPPED, get_args(terms.Skip)),
    "what each test asks": (conditions.TESTS, TESTS),
    "how each test is said": (law_wording.ASKED, TESTS),
    "what can be asked": (askable.FITTING, [*get_args(terms.FactKind), "event"]),
    "which answers fit": (askable.FITS, get_args(terms.FactKind)),
    "how answers are read": (given.READERS, get_args(terms.FactKind)),
    "which orders stand without a date": (deadlines.UNRECKONED, get_args(terms.Kind)),
    "how sure evidence makes": (deadlines.CONFIDENCE, get_args(provisions.Evidence)),
    "which confidence is surer": (deadlines.SURELY, get_args(terms.Confidence)),
    "how evidence is said": (law_wording.EVIDENCE, get_args(provisions.Evidence)),
    "what is most urgent": (reckoning.URGENCY, get_args(terms.Level)),
    "how the urgent is headed": (law_telling.LEVELS, get_args(terms.Level)),
    "what is lost": (law_telling.LOST, get_args(terms.Lost)),
    "how each status is headed": (law_telling.STATUSES, get_args(terms.Status)),
    "what each kind has to say": (topics.WANTED, get_args(terms.Kind)),
}


@pytest.mark.parametrize(("table", "words"), TABLES.values(), ids=TABLES)
def test_a_table_has_a_line_for_each_word(table, words):
    assert sorted(table) == sorted(words)
