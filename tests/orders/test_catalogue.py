"""A power is one file: it is added, listed, replaced and brought into force without any code."""

import shutil
from datetime import date, datetime

import pytest

from disrupt.lists import word_list
from disrupt.paths import resource
from orders.catalogue import Catalogue, letters, read_catalogue, shipped
from orders.local import Commenced, Local
from orders.reading import Unreadable
from orders.reckoning import Law, reckon, the_law
from orders.recorded import KEPT_IN
from tests.orders.powers import DURING, RANK, Bench, dates, requirement, told, write

NEW = DURING.replace("10", "20")
PENDING = {"status": '"prospective"', "explanation": '"Parliament is still thinking."'}
COMMENCED = {"lantern": Commenced("S.I. 1850/1", date(2027, 1, 1))}


@pytest.fixture
def enlarged(tmp_path):
    """The shipped folder, and one file more."""
    folder = shutil.copytree(resource("catalogue"), tmp_path / "catalogue")
    write(folder, RANK, DURING, requirement('{ rank = { below = "inspector" } }', says="Too low."))
    return Law(read_catalogue(folder), Local())


def test_a_new_power_takes_one_file_and_no_code(enlarged):
    found = reckon(enlarged, "lantern", {"rank": "inspector"}, {"made": "2026-11-20"})
    assert dates(found) == {"ends": "2026-11-29"}
    assert not found.refused
    refused = reckon(enlarged, "lantern", {"rank": "sergeant"}, {"made": "2026-11-20"})
    assert told(refused, "refused") == ["Too low."]
    assert "Lantern order" in [power.name for power in enlarged.catalogue]


def test_a_new_power_leaves_the_others_as_they_were(enlarged):
    others = {name: held for name, held in enlarged.catalogue.editions.items() if name != "lantern"}
    assert others == shipped().editions


def test_the_catalogue_is_listed_by_name_each_power_in_its_latest_edition(tmp_path):
    write(tmp_path, name="taper")
    write(tmp_path, name="candle", edition='"new"', in_force_from="2020-01-01")
    write(tmp_path, name="candle@2010", edition='"old"', in_force_from="2010-01-01")
    catalogue = read_catalogue(tmp_path)
    assert [(power.id, power.edition) for power in catalogue] == [
        ("candle", "new"),
        ("taper", "2026-11"),
    ]
    assert "candle" in catalogue
    assert "candle@2010" not in catalogue


def test_what_is_no_toml_file_is_left_alone(tmp_path):
    (tmp_path / "readme.txt").write_text("nothing of the law", encoding="utf-8")
    assert list(read_catalogue(tmp_path)) == []


def test_the_shipped_catalogue_is_read_once():
    assert shipped() is shipped()


def two_editions(folder, **of_the_old):
    """Ten days until the end of November 2026, twenty from December on."""
    old = {"edition": '"old"', "in_force_from": "2015-01-01", **of_the_old}
    return (
        Bench(folder)
        .holds(DURING, name="lantern@2015", **old)
        .holds(NEW, edition='"new"', in_force_from="2026-12-01")
    )


CLOSED = {"in_force_to": "2026-11-30"}


@pytest.mark.parametrize("of_the_old", [{}, CLOSED], ids=["open", "closed"])
@pytest.mark.parametrize(
    ("made", "edition", "ends"),
    [
        ("2015-01-01", "old", "2015-01-10"),
        ("2026-11-20", "old", "2026-11-29"),
        ("2026-11-30", "old", "2026-12-09"),
        ("2026-11-30T23:59", "old", "2026-12-09"),
        ("2026-12-01", "new", "2026-12-20"),
        ("2026-12-01T00:00", "new", "2026-12-20"),
        ("2030-01-01", "new", "2030-01-20"),
    ],
)
def test_the_event_selects_the_edition(tmp_path, of_the_old, made, edition, ends):
    found = two_editions(tmp_path, **of_the_old).reckon(made=made)
    assert (found.power.edition, dates(found)) == (edition, {"ends": ends})
    assert not found.refused


@pytest.mark.parametrize("of_the_old", [{}, CLOSED], ids=["open", "closed"])
def test_where_nothing_selects_an_edition_it_is_the_latest(tmp_path, of_the_old):
    assert two_editions(tmp_path, **of_the_old).reckon().power.edition == "new"


def test_before_every_edition_it_is_refused(tmp_path):
    assert two_editions(tmp_path).reckon(made="2014-12-31").refused


def test_the_first_event_that_is_known_selects(tmp_path):
    selects = {"selected_by": '["served", "made"]'}
    bench = two_editions(tmp_path, **selects).holds(NEW, in_force_from="2026-12-01", **selects)
    assert bench.reckon(made="2026-11-20").power.edition == "old"
    both = bench.reckon(made="2026-11-20", served="2026-12-02T10:00")
    assert both.power.edition == "2026-11"


def test_a_rule_that_takes_effect_tomorrow_leaves_todays_order_with_the_old_one(tmp_path):
    bench = two_editions(tmp_path)
    before = bench.reckon(made="2026-11-20")
    bench.holds(DURING.replace("10", "5"), edition='"newest"', in_force_from="2026-11-21")
    assert dates(bench.reckon(made="2026-11-20")) == dates(before)
    assert bench.reckon(made="2026-11-21").power.edition == "newest"


def test_a_prospective_power_is_refused_and_never_reckoned(tmp_path):
    found = Bench(tmp_path).holds(DURING, **PENDING).reckon(made="2027-02-01")
    assert found.deadlines == ()
    assert found.awaited == ()
    (said,) = told(found, "refused")
    assert said.startswith("Lantern order is not in force. Parliament is still thinking.")
    assert "the instrument that commences it, and its date" in said


@pytest.mark.parametrize(
    ("made", "refused", "ends"),
    [
        ("2026-12-31", True, "2027-01-09"),
        ("2027-01-01", False, "2027-01-10"),
        ("2027-06-01", False, "2027-06-10"),
    ],
)
def test_an_entered_instrument_brings_it_into_force_from_its_date(tmp_path, made, refused, ends):
    bench = Bench(tmp_path).holds(DURING, **PENDING)
    bench.settled = Local(commenced=COMMENCED)
    found = bench.reckon(made=made)
    assert (found.refused, dates(found)) == (refused, {"ends": ends})


def test_before_its_date_the_entered_instrument_is_the_source_of_the_refusal(tmp_path):
    bench = Bench(tmp_path).holds(DURING, **PENDING)
    bench.settled = Local(commenced=COMMENCED)
    (said,) = bench.reckon(made="2026-12-31").says
    assert said.text == "Lantern order could be used from 1 January 2027 only."
    assert said.source == "S.I. 1850/1"


def test_an_instrument_changes_nothing_that_is_in_force_already(tmp_path):
    write(tmp_path, in_force_from="2015-01-01")
    catalogue = read_catalogue(tmp_path)
    assert catalogue.commenced(COMMENCED) == catalogue


def test_a_pending_edition_leaves_the_power_as_it_is_until_it_is_commenced(tmp_path):
    bench = Bench(tmp_path).holds(DURING, name="lantern@2015", in_force_from="2015-01-01")
    bench.holds(NEW, **PENDING)
    assert dates(bench.reckon(made="2027-01-01")) == {"ends": "2027-01-10"}
    bench.settled = Local(commenced=COMMENCED)
    assert dates(bench.reckon(made="2026-12-31")) == {"ends": "2027-01-09"}
    assert dates(bench.reckon(made="2027-01-01")) == {"ends": "2027-01-20"}


def test_a_setting_of_a_power_that_is_not_there_is_refused():
    for settled in (
        Local(commenced=COMMENCED),
        Local(least_rank={"lantern": "inspector"}),
        Local(review_months={"lantern": 3}),
    ):
        with pytest.raises(Unreadable, match=r"names no power of the catalogue: “lantern”\."):
            the_law(settled)


def test_all_settings_of_powers_that_are_not_there_are_named_at_once():
    settled = Local(least_rank={"lantern": "inspector"}, review_months={"candle": 3})
    with pytest.raises(Unreadable, match=r"of the catalogue: “candle”, “lantern”\."):
        the_law(settled)


def test_the_law_is_the_shipped_catalogue_with_what_is_settled():
    assert the_law(Local()) == Law(shipped(), Local())


@pytest.mark.parametrize(
    ("section", "cited"),
    [
        ("s.2", "Lantern Act 1850 s.2"),
        ("ss.2–3", "Lantern Act 1850 ss.2–3"),
        ("Sch 1 para 2", "Lantern Act 1850 Sch 1 para 2"),
        ("CPR 52", "CPR 52"),
        ("Candle Act 1851 s.2", "Candle Act 1851 s.2"),
    ],
)
def test_a_section_is_cited_with_its_act_unless_it_names_its_own(tmp_path, section, cited):
    write(tmp_path)
    assert read_catalogue(tmp_path).latest("lantern").cites(section) == cited


def test_a_moment_selects_by_its_day_in_london(tmp_path):
    write(tmp_path, in_force_from="2026-07-02", in_force_to="2026-07-02")
    power = read_catalogue(tmp_path).latest("lantern")
    late = datetime.fromisoformat("2026-07-01T23:30+00:00")
    assert power.is_in_force({"made": late}.get)
    assert not power.is_in_force({"made": late.replace(day=2)}.get)


def test_an_empty_folder_is_an_empty_catalogue(tmp_path):
    assert read_catalogue(tmp_path) == Catalogue({})


def test_every_event_that_a_power_asks_for_can_be_recorded():
    births = {"born", "child_born", "protected_born"}
    asked = {event.id for power in shipped() if power.short for event in power.events} - births
    known = word_list("order_events")
    assert {event for event in asked - set(KEPT_IN) if not known.knows(event)} == set()


def test_no_two_powers_go_by_one_name():
    named = [letters(name) for power in shipped() for name in power.known_as]
    assert len(set(named)) == len(named)
    assert shipped().called[letters("Harbourer’s warning")] == "cawn"
    assert shipped().called[letters("SHPO")] == "shpo"


def test_what_a_court_sets_to_bind_at_once_and_what_waits_for_its_day_is_said():
    assert shipped().latest("cbo").binds_from == ("made", "served")
    assert shipped().latest("hotel-notice").takes_effect == "effective"
    assert shipped().latest("cawn").breach_word == "contact after notice"
    assert shipped().latest("sro").breach_word == "breached"
