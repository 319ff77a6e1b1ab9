"""An order that is held is held to the law too, unless somebody says why it is kept as found."""

from disrupt.page import show
from tests.ui.desks import retype, said

TOO_SHORT = "A sexual risk order runs for at least 2 years"


def ends(desk, order):
    return str(show(desk, order).subject.ends)


def test_an_unlawful_end_is_refused_with_its_section_and_stays_to_be_mended(window, desk, order):
    retype(window.page.form, "ends", "1 May 2028")
    window.save()
    assert TOO_SHORT in said(window)
    assert "SOA 2003 s.122A(7)" in said(window)
    assert ends(desk, order) == "2028-11-01"
    retype(window.page.form, "ends", "2 November 2028")
    window.save()
    assert ends(desk, order) == "2028-11-02"


def test_it_is_kept_where_it_is_said_why(window, desk, order):
    retype(window.page.form, "ends", "1 May 2028")
    retype(window.page.form, "as_found", "so it was sealed")
    window.save()
    assert ends(desk, order) == "2028-05-01"


def test_what_was_wrong_before_keeps_nothing_else_from_being_saved(window, desk, order):
    retype(window.page.form, "ends", "1 May 2028")
    retype(window.page.form, "as_found", "so it was sealed")
    window.save()
    retype(window.page.form, "court", "Westmere Magistrates' Court")
    window.save()
    assert show(desk, order).subject.court == "Westmere Magistrates' Court"
