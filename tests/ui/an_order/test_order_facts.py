"""The facts of an order that is held are fields in officers' words, and the law is asked."""

import pytest
from PySide6.QtWidgets import QComboBox

from disrupt import edit
from disrupt.page import show
from disrupt.records import Premises
from orders.actions import record
from tests import make
from tests.desks import log, seat
from tests.orders.lives import LAW
from tests.ui.desks import retype, said, typed, whole

RANK = "Rank of the officer who issues it"


@pytest.fixture
def notice(desk):
    lounge = edit.make(desk, Premises, {"name": "Moonlight Lounge"}).reference
    given = {"premises": lounge, "issuer": "police", "rank": "inspector", "hours": "24"}
    dates = {"issued": "2026-11-19T18:00", "served": "2026-11-19T18:20"}
    return record(desk, LAW, "closure-notice", given | dates, as_found="a test").reference


@pytest.fixture
def window(opened, desk, notice):
    shown = opened(desk)
    shown.go(notice)
    whole(shown)
    return shown


def facts(desk, reference):
    return show(desk, reference).subject.facts


def test_each_stands_in_a_box_of_its_own_and_no_raw_word_is_seen(window):
    form = window.page.form
    assert (typed(form, "rank"), typed(form, "hours")) == ("Inspector", "24")
    assert isinstance(form._editors["rank"].box, QComboBox)
    assert RANK in said(window)
    assert "Facts" not in said(form)
    assert "facts" not in form._editors


def test_a_fact_is_changed_as_any_other_field_and_its_dates_are_reckoned_anew(window, desk, notice):
    assert "Fri 20 Nov 18:00" in said(window)
    retype(window.page.form, "rank", "Superintendent")
    retype(window.page.form, "hours", "48")
    window.save()
    assert facts(desk, notice) == ("issuer=police", "rank=superintendent", "hours=48")
    assert "Sat 21 Nov 18:00" in said(window)
    assert typed(window.page.form, "rank") == "Superintendent"


def test_what_is_emptied_is_no_fact_any_more(window, desk, notice):
    retype(window.page.form, "as_found", "a test; the rank is not known")
    retype(window.page.form, "rank", "")
    window.save()
    assert facts(desk, notice) == ("issuer=police", "hours=24")


def test_it_can_be_undone(window, desk, notice):
    retype(window.page.form, "rank", "Superintendent")
    window.save()
    window.undo()
    assert facts(desk, notice) == ("issuer=police", "rank=inspector", "hours=24")
    assert typed(window.page.form, "rank") == "Inspector"


def test_what_the_law_refuses_stands_beside_the_fact(window, desk, notice):
    retype(window.page.form, "hours", "48")
    window.save()
    assert "superintendent" in said(window.page.form)
    assert facts(desk, notice) == ("issuer=police", "rank=inspector", "hours=24")


def test_what_was_typed_comes_back(window, desk, notice):
    retype(window.page.form, "rank", "Superintendent")
    window.go(make.person(desk).reference)
    window.back()
    assert typed(window.page.form, "rank") == "Superintendent"


def test_whoever_was_quicker_is_not_overwritten(window, desk, notice):
    retype(window.page.form, "rank", "Superintendent")
    edit.change(desk, show(desk, notice).subject, {"facts": ("issuer=police", "hours=12")})
    window.save()
    assert facts(desk, notice) == ("issuer=police", "hours=12")
    assert typed(window.page.form, "rank") == "Superintendent"


def test_a_reader_reads_them_in_words_too(opened, store, notice):
    window = opened(seat(store, "forum-chair"))
    window.go(notice)
    whole(window)
    assert typed(window.page.form, "rank") == "Inspector"
    assert not window.page.form._editors["rank"].box.isEnabled()
    assert log(store, "viewed")
