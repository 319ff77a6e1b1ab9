"""What was done about a date is kept with the register, wherever that goes and whoever leaves."""

import shutil

import pytest

from disrupt import edit, officers
from disrupt.clock import Clock
from disrupt.page import show
from disrupt.store import backup
from disrupt.store.restore import restore
from orders.alerts import acts
from orders.alerts.acts import Said
from orders.alerts.away import while_away
from orders.alerts.grouped import counts, grouped
from orders.alerts.looked import due
from orders.intake import bring_in
from reports.registers import export
from tests.conftest import QUICK, Register, make_register
from tests.orders.alerts.sat import AGREEMENT, agreement, item, rows, sat, take_on
from tests.orders.lives import LAW, when
from tests.store.entry import visitor

NOW, LATER, NEXT_DAY = "2026-11-20T09:14", "2026-11-20T16:00", "2026-11-21T09:00"
DRAFTED = Said(next_step="application drafted")


def restarted(register, folder):
    return register


def restored(register, folder):
    """Over the register itself, which went on meanwhile."""
    with sat(register, LATER) as desk:
        copy = backup.back_up(desk.store, folder / "shelf", "a test")
        agreement(desk, "2027-05-01", "Forgotten")
    restore(copy, register.folder, visitor(), Clock(when(LATER))).close()
    return register


def copied(register, folder):
    """As a folder, as somebody takes it to another computer."""
    shutil.copytree(register.folder, folder / "copy.disrupt")
    return Register(folder / "copy.disrupt", register.made)


def brought_elsewhere(register, folder):
    """By its sheets, into an empty register."""
    another = make_register(folder / "another.disrupt")
    with sat(register, LATER) as desk:
        export(desk, folder / "sheets", replace=False)
    with sat(another, LATER) as desk:
        bring_in(desk, folder / "sheets")
    return another


def brought_together(register, folder):
    """Its sheets brought into itself once more, after it went on."""
    with sat(register, LATER) as desk:
        export(desk, folder / "sheets", replace=False)
        agreement(desk, "2027-05-01", "Later")
        bring_in(desk, folder / "sheets")
    return register


WAYS = (restarted, restored, copied, brought_elsewhere, brought_together)


@pytest.mark.parametrize("way", WAYS)
def test_what_was_done_about_a_date_survives(register, tmp_path, way):
    """E-04."""
    with sat(register, NOW) as desk:
        drafted, waits, renewed = (
            agreement(desk, "2026-12-10", name) for name in ("Drafted", "Waits", "Renewed")
        )
        acts.acknowledge(desk, [item(desk, drafted)], DRAFTED)
        acts.snooze(desk, item(desk, waits), Said(reason="away", until=when("2026-11-30")))
        acts.finish(desk, item(desk, renewed), Said(outcome="renewed"))
    with sat(way(register, tmp_path), NEXT_DAY) as desk:
        held = {of: row.item.handled for (of, _), row in rows(desk).items()}
        assert (held[drafted].state, held[drafted].next_step) == ("acknowledged", DRAFTED.next_step)
        assert (held[waits].state, held[waits].until) == ("snoozed", when("2026-11-30"))
        assert renewed not in held
        assert counts(due(desk, LAW).rows)["28 days"] == 0


def finished(desk, reference):
    acts.finish(desk, item(desk, reference), Said(outcome="renewed"))


def date_taken_away(desk, reference):
    edit.change(desk, show(desk, reference).subject, {AGREEMENT: None})


@pytest.mark.parametrize("gone", [finished, date_taken_away])
def test_what_went_while_one_was_away_leaves_no_empty_row(register, gone):
    """E-03: nothing is ever deleted here; a date is finished, or taken off its record."""
    take_on(register, "bela")
    with sat(register, NOW) as desk:
        council = agreement(desk, "2026-12-10")
        acts.acknowledge(desk, [item(desk, council)], DRAFTED)
    with sat(register, NEXT_DAY, "bela") as desk:
        gone(desk, council)
    with sat(register, "2026-12-20T09:00") as desk:
        assert rows(desk) == {}
        assert grouped(due(desk, LAW).rows) == ()
        assert while_away(desk, due(desk, LAW)) is None


@pytest.mark.parametrize("what", ["hers", "hers, with a deputy"])
def test_what_a_leaver_looked_after_is_everybody_s_the_same_day(register, what):
    """E-12."""
    with sat(register, NOW) as desk:
        officers.add(desk, "bela", ("disruption-officer",), "second tallow cinder", effort=QUICK)
        own = {"owner": "bela", **({"deputy": "anna"} if "deputy" in what else {})}
        hers = agreement(desk, "2026-12-10", "Hers", **own)
        agreement(desk, "2026-11-24", "Mine", owner="anna")
    with sat(register, LATER) as desk:
        assert not grouped(due(desk, LAW).rows)[0].rows[0].item.owner.is_nobody
        officers.remove(desk, "Bela")
        first, *_ = grouped(due(desk, LAW).rows)
        assert first.name == "nobody's"
        assert [row.item.found.reference for row in first.rows] == [hers]
        mine = due(desk, LAW, whose="mine").rows
        assert hers in {row.item.found.reference for row in mine}
        assert counts(due(desk, LAW).rows)["nobody's"] == 1


def test_given_on_it_is_a_leaver_s_no_longer(register):
    """E-12."""
    with sat(register, NOW) as desk:
        officers.add(desk, "bela", ("disruption-officer",), "second tallow cinder", effort=QUICK)
        hers = agreement(desk, "2026-12-10", owner="bela")
        officers.remove(desk, "bela")
        acts.give(desk, [item(desk, hers)], "anna")
        assert not item(desk, hers).owner.is_nobody
