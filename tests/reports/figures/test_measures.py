"""The measures as data: those of the contract, and nothing that means nothing."""

import re

import pytest

from disrupt.lists import word_list
from disrupt.paths import resource
from orders.reading import Unreadable
from reports.figures.measures import measures, read_measures
from reports.figures.sources import SOURCES
from tests.reports.figures.counted import LAW

CONTRACT = (
    *("arrests", "charges", "cautions", "convictions"),
    *("people_arrested", "people_charged", "people_convicted", "people_rearrested"),
    *("disruptions", "disruptions_major", "disruptions_moderate", "disruptions_minor"),
    *("disruptions_none", "disruptions_negative"),
    *(
        "orders_applied",
        "applied_granted",
        "applied_refused",
        "applied_withdrawn",
        "applied_waiting",
    ),
    *("orders_made", "interim_orders_made"),
    *("orders_refused", "orders_breached", "orders_discharged"),
    *("notices_served", "cawns_served", "hotel_notices_served", "closure_notices_served"),
    *("closure_orders_made", "orders_in_force_at_end"),
    *("licences_suspended", "licences_revoked", "licences_refused", "licences_immediate"),
    *("nr3s_due", "nr3s_entered_in_time"),
    *("subjects_adopted", "subjects_discharged", "subjects_open_at_end"),
    *("actions_set", "actions_done_on_time", "actions_overdue_at_end"),
)
LISTS = {
    "outcomes": {"kind": "outcomes"},
    "disruptions": {"strand": "strands", "impact": "impacts"},
    "order events": {"event": "order_events"},
    "decisions": {"decision": "licence_decisions"},
    "agenda": {"state": "agenda_states"},
}
EVERY = measures().every.values()


def test_they_are_those_of_the_contract():
    assert sorted(each.id for each in measures().measures) == sorted(CONTRACT)


@pytest.mark.parametrize("measure", EVERY, ids=lambda each: each.id)
def test_a_measure_asks_what_its_source_tells(measure):
    told = SOURCES[measure.source]
    stands = measure.stands
    days = {measure.on, *((stands.since, stands.until) if stands else ())} - {""}
    assert days <= set(told.days)
    assert days
    assert measure.where.keys() <= set(told.words)


@pytest.mark.parametrize("measure", EVERY, ids=lambda each: each.id)
def test_every_word_that_it_counts_can_be_recorded(measure):
    for heading, words in measure.where.items():
        name = LISTS.get(measure.source, {}).get(heading)
        assert not name or all(word_list(name).knows(word) for word in words)
    for power in measure.where.get("power", ()):
        assert LAW.catalogue.latest(power).kind in measure.where["kind"]


def test_a_share_is_of_its_own_unit():
    """People are never divided by events."""
    every = measures().every
    assert all(every[of].unit == each.unit for each in EVERY for of in each.of)
    assert all(
        every[part].unit == every[p.whole].unit for p in measures().parts for part in p.parts
    )


def test_nothing_unlike_is_drawn_together():
    for table in measures().tables:
        units = {measures().every[name].unit for name in table.columns}
        assert len(units) == 1 or table.drawn == "no chart"


def test_each_says_what_it_counts_and_how():
    assert len({each.label for each in EVERY}) == len(EVERY)
    for each in EVERY:
        assert each.definition.endswith(".")
        assert each.rule.endswith(".")


@pytest.mark.parametrize(
    ("was", "now", "says"),
    [
        ('id = "charges"', 'id = "arrests"', "two measures have one id"),
        ('of = ["orders_made"]', 'of = ["order_made"]', "no measure order_made"),
        ('source = "agenda"', 'source = "diary"', "diary"),
        ("again_within", "again_in", "means nothing here"),
    ],
)
def test_what_means_nothing_is_refused(tmp_path, was, now, says):
    text = resource("measures.toml").read_text(encoding="utf-8")
    changed = tmp_path / "measures.toml"
    changed.write_text(text.replace(was, now), encoding="utf-8")
    with pytest.raises(Unreadable, match=re.escape(says)):
        read_measures(changed)
