"""A file of the law is read whole or refused, with its name and the place where it goes wrong."""

from datetime import date

import pytest

from orders.catalogue import read_catalogue
from orders.local import Commenced, read_local, shipped
from orders.reading import Unreadable
from orders.reckoning import the_law
from tests.orders.powers import DURING, LAMP, SIGNED, clock, limit, requirement, write

TEN = DURING.replace("count = 10", "count = {}")
REFUSED = {
    "an unknown key": (('colour = "red"',), "events 4: “colour” means nothing here."),
    "an unknown key of a clock": ((DURING, "speed = 3"), "clocks 1: “speed” means nothing here."),
    "a missing key": (("[[clocks]]", 'name = "ends"'), "clocks 1: “label” is missing."),
    "a number as text": (
        (TEN.format('"10"'),),
        "clocks 1, count: “10” is not what is wanted here.",
    ),
    "a number with a point": ((TEN.format("10.0"),), "clocks 1, count: “10.0” is not what"),
    "a yes for a number": ((TEN.format("true"),), "clocks 1, count: “True” is not what"),
    "a number for a yes": ((DURING, "latest = 1"), "clocks 1, latest: “1” is not what"),
    "one word for several": ((clock("x", "STATED", '"made"'),), "clocks 1, begins: “made” is not"),
    "a number among words": ((clock("x", "STATED", "[1]"),), "clocks 1, begins 1: “1” is not what"),
    "an unknown rule": ((clock("x", "GUESS", '["made"]'),), "clocks 1, rule: “GUESS” is none of"),
    "an unknown day": ((DURING, 'skip = ["noday"]'), "clocks 1, skip 1: “noday” is none of"),
    "an unknown evidence": ((DURING, 'evidence = "hope"'), "clocks 1, evidence: “hope” is none of"),
    "an unknown level": ((requirement("{}", level="shout"),), "requirements 1, level: “shout” is"),
    "a list of numbers": ((requirement("{ lamp = [1] }"),), "requirements 1, when, lamp 1: “1” is"),
    "a fraction": ((requirement("{ lamp = 1.5 }"),), "requirements 1, when, lamp: “1.5” is not"),
    "an unknown test": ((requirement("{ lamp = { near = 1 } }"),), "when, lamp: “near” means"),
    "a table for a list": (("[facts]", 'id = "lamp"'), "facts: “{'id': 'lamp'}” is not what"),
}


@pytest.mark.parametrize(("rules", "why"), REFUSED.values(), ids=REFUSED)
def test_what_means_nothing_is_refused_with_its_file_and_place(tmp_path, rules, why):
    write(tmp_path, *rules)
    with pytest.raises(Unreadable) as refused:
        read_catalogue(tmp_path)
    assert str(refused.value).startswith("lantern.toml, ")
    assert why in str(refused.value)


HEADS = {
    "an unknown key": ({"colour": '"red"'}, "lantern.toml: “colour” means nothing here."),
    "an id of its own": ({"id": '"candle"'}, "lantern.toml: “id” means nothing here."),
    "an unknown kind": (
        {"kind": '"spell"'},
        "lantern.toml, kind: “spell” is none of order, interim",
    ),
    "a day as text": (
        {"verified_on": '"2026-11-20"'},
        "lantern.toml, verified_on: “2026-11-20” is",
    ),
    "a moment for a day": ({"verified_on": "2026-11-20T09:14:00"}, "lantern.toml, verified_on: “"),
    "no day of the calendar": ({"verified_on": "2026-02-30"}, "lantern.toml: "),
    "not TOML": ({"verified_on": ""}, "lantern.toml: "),
    "a number of 5,000 digits": ({"verified_on": "9" * 5000}, "lantern.toml: "),
    "endless nesting": ({"sources": "[" * 50_000}, "lantern.toml: "),
    "a key said twice": ({"name ": '"Again"'}, "lantern.toml: "),
}


@pytest.mark.parametrize(("head", "why"), HEADS.values(), ids=HEADS)
def test_a_head_that_cannot_be_read_is_refused_with_its_file(tmp_path, head, why):
    write(tmp_path, **head)
    with pytest.raises(Unreadable) as refused:
        read_catalogue(tmp_path)
    assert str(refused.value).startswith(why)


def test_a_file_that_says_too_little_is_refused(tmp_path):
    (tmp_path / "lantern.toml").write_text('name = "Lantern order"', encoding="utf-8")
    with pytest.raises(Unreadable, match=r"lantern\.toml: “kind” is missing"):
        read_catalogue(tmp_path)


def test_a_file_that_is_not_in_utf_8_is_refused(tmp_path):
    (tmp_path / "lantern.toml").write_bytes(b"name = '\xff'")
    with pytest.raises(Unreadable, match=r"lantern\.toml: 'utf-8' codec"):
        read_catalogue(tmp_path)


def test_a_mark_at_the_beginning_is_overlooked(tmp_path):
    path = write(tmp_path)
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    assert "lantern" in read_catalogue(tmp_path)


def test_what_is_read_has_its_shape_and_its_defaults(tmp_path):
    rules = (LAMP, SIGNED, limit('at_most = "made"', "when = { signed = true }"))
    write(tmp_path, *rules, requirement('{ lamp = ["oil", "gas"], ends = { after = "made" } }'))
    power = read_catalogue(tmp_path).latest("lantern")
    assert (power.id, power.verified_on) == ("lantern", date(2026, 11, 20))
    assert (power.in_force_to, power.replaces, power.protected_person) == (None, (), "no")
    assert power.law["breach"].evidence == "read"
    assert power.limits[0].when == {"signed": True}
    assert power.requirements[0].when["lamp"] == ("oil", "gas")
    assert power.requirements[0].when["ends"].after == "made"


def settings(folder, text):
    path = folder / "westmere.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_local_settings_are_read_from_their_file(tmp_path):
    local = read_local(
        settings(
            tmp_path,
            'least_rank = { lantern = "inspector" }\nreview_months = { candle = 3 }\n'
            '[commenced.taper]\ninstrument = "S.I. 1850/1"\non = 1850-01-01\n',
        )
    )
    assert local.setting("least_rank", "lantern") == "inspector"
    assert local.setting("review_months", "candle") == 3
    assert local.setting("review_months", "lantern") is None
    assert local.commenced == {"taper": Commenced("S.I. 1850/1", date(1850, 1, 1))}
    assert local.powers == {"lantern", "candle", "taper"}


def test_work_may_begin_on_the_day_itself(tmp_path):
    local = read_local(settings(tmp_path, "lead_days.committee = { any = 0 }"))
    assert local.lead("committee", "lantern") == 0


def test_a_power_with_a_lead_of_its_own_goes_before_every_other(tmp_path):
    local = read_local(settings(tmp_path, "lead_days.renewal = { any = 56, lantern = 84 }"))
    assert (local.lead("renewal", "lantern"), local.lead("renewal", "candle")) == (84, 56)
    assert local.lead("committee", "lantern") is None
    assert local.powers == {"lantern"}


SETTINGS = {
    "an unknown setting": ("mood = 1", "westmere.toml: “mood” means nothing here."),
    "no rank": ('least_rank = { cawn = "general" }', "least_rank, cawn: “general” is none of con"),
    "a rank in capitals": ('least_rank = { cawn = "Sergeant" }', "cawn: “Sergeant” is none of"),
    "no months": ("review_months = { cawn = 0 }", "review_months, cawn: 0 is not between 1 and 12"),
    "months back": ("review_months = { cawn = -3 }", "cawn: -3 is not between 1 and 1200."),
    "endless months": ("review_months = { cawn = 99999999 }", "99999999 is not between 1"),
    "months as text": ('review_months = { cawn = "3" }', "review_months, cawn: “3” is not what"),
    "no days": ("lead_days.renewal = { any = -1 }", "renewal, any: -1 is not between 0 and 1200."),
    "no step": ("lead_days.dance = { any = 1 }", "lead_days: “dance” is none of court"),
    "no instrument": (
        'commenced = { taper = { instrument = " ", on = 2027-01-01 } }',
        "westmere.toml, commenced, taper: the instrument is not named.",
    ),
    "no date": (
        'commenced = { taper = { instrument = "S.I. 1850/1" } }',
        "westmere.toml, commenced, taper: “on” is missing.",
    ),
}


@pytest.mark.parametrize(("text", "why"), SETTINGS.values(), ids=SETTINGS)
def test_a_local_setting_that_cannot_be_meant_is_refused(tmp_path, text, why):
    with pytest.raises(Unreadable) as refused:
        read_local(settings(tmp_path, text))
    assert str(refused.value).startswith("westmere.toml")
    assert why in str(refused.value)


def test_what_is_settled_when_the_program_arrives_is_read_once_and_fits_the_catalogue():
    assert shipped() is shipped()
    assert the_law(shipped()).local == shipped()
