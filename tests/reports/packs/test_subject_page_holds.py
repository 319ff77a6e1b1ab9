"""Whatever stands on the page of a subject stands inside its page, and nothing of it is lost."""

from dataclasses import replace
from datetime import date, timedelta

import pypdfium2
import pytest

from orders.packs.subject import Act, Group
from reports.packs.looks import SHEET
from tests.reports.packs import made
from tests.reports.packs.made import EMPTY, ROBIN, drawn, edges, text_of

PATH = 2
"""What the reader calls a shape that is filled or ruled."""
ENDLESS = "Quayshaw" * 25
"""A name of two hundred letters, and no space."""
ODD = "Łukasz שלום مرحبا ŵŷ 漢 ́a ☐ <b>&amp;</b> \u202eright"


def letters_of(content):
    return "".join("".join(text_of(content)).split())


def assert_inside(content):
    for left, right, down, up in edges(content):
        assert left >= SHEET.side - 2
        assert right <= SHEET.width - SHEET.side + 1
        assert down >= SHEET.edge - 3
        assert up <= SHEET.height - SHEET.edge + 3


def everywhere(text):
    """That text in every place of a page where stored text may stand."""
    word, line = made.fact(text), made.line(text)
    return replace(
        ROBIN,
        item=line,
        name=word,
        reference=word,
        who=line,
        standing=line,
        welfare=word,
        score=replace(ROBIN.score, total=word, was=word, parts=line),
        binds=(replace(made.BAIL, title=word, state=line, conditions=(line, line), breach=line),),
        changed=(line,),
        tracks=(made.track(text, made.bar(text, date(2026, 1, 1), None, "live")),),
        measures=(
            *(made.measure(text, state, text) for state in ("in place", "not considered")),
            made.tactic(text, text),
            made.measure(text, "not open", text),
        ),
        dates=(made.dated(2026, 12, 4, text),),
        linked=(made.tie(text, text),),
        recorded=(Group(text, (line, line)),),
        acts=(Act(word, word, line, line, word, word),),
        plans=(line,),
        decided=line,
    )


@pytest.mark.parametrize("text", [ENDLESS, ODD, "one\ntwo\n\nthree", " ", "a" * 600])
def test_any_text_stays_inside_the_page(text):
    assert_inside(drawn(everywhere(text)))


def test_an_endless_name_is_complete():
    content = drawn(replace(EMPTY, name=made.fact(ENDLESS)))
    assert ENDLESS in letters_of(content)


def test_no_letter_is_dropped():
    said = text_of(drawn(replace(EMPTY, welfare=made.fact("Łukasz ŵŷ [漢] <b>&amp;</b> \a"))))[0]
    assert "Łukasz ŵŷ [[U+6F22]] <b>&amp;</b> [U+0007]" in said


def test_letters_that_run_from_right_to_left_are_all_there():
    said = text_of(drawn(replace(EMPTY, welfare=made.fact("שלום"))))[0]
    assert set("שלום") <= set(said)


def test_forty_conditions_go_on_over_the_page_under_their_name():
    conditions = tuple(made.line(f"Condition {at}: not to go to place {at}.") for at in range(40))
    pages = text_of(drawn(replace(ROBIN, binds=(replace(made.BAIL, conditions=conditions),) * 2)))
    assert len(pages) == 3
    assert all("EXAMPLE, Robin, continued" in page for page in pages[1:])
    assert all(" ".join(pages).count(f"Condition {at}:") == 2 for at in range(40))


def test_a_condition_longer_than_a_page_goes_on():
    words = " ".join(f"word{at}" for at in range(3000))
    content = drawn(replace(ROBIN, binds=(replace(made.BAIL, conditions=(made.line(words),)),)))
    assert_inside(content)
    said = " ".join(text_of(content))
    assert all(f"word{at}" in said for at in range(3000))


def test_what_changed_has_its_bar_on_every_page():
    changed = tuple(made.line(f"change {at} " + "of what was known " * 8) for at in range(60))
    content = drawn(replace(EMPTY, since=ROBIN.since, changed=changed))
    pages = text_of(content)
    assert all(f"Change {at} of" in " ".join(pages) for at in range(60))
    for page in pypdfium2.PdfDocument(content):
        shapes = [each.get_bounds() for each in page.get_objects() if each.type == PATH]
        assert any(right - left < 4 and up - down > 100 for left, down, right, up in shapes)


def test_a_row_taller_than_a_page_goes_on():
    words = " ".join(f"word{at}" for at in range(2500))
    acts = (made.act("41", words, "Housing", "3 Dec", "R"),)
    content = drawn(replace(ROBIN, acts=acts))
    assert_inside(content)
    said = text_of(content)
    assert all(f"word{at}" in " ".join(said) for at in range(2500))
    assert sum("Outcome RAG" in page for page in said) >= 2


@pytest.mark.parametrize("conditions", range(20, 61, 2))
def test_no_heading_stands_alone_at_the_foot(conditions):
    """Wherever the page happens to end."""
    lines = tuple(made.line(f"Condition {at}.") for at in range(conditions))
    pages = text_of(drawn(replace(ROBIN, binds=(replace(made.BAIL, conditions=lines),))))
    headings = (
        *("Changed since 5 November 2026", "Restrictions recorded here", "Dates", "Linked"),
        *("Have all measures been taken?", "Actions", "Decision", "Outcome RAG"),
        *("keep ☐ discharge ☐ defer ☐", "Also recorded", "Further recorded"),
    )
    for page in pages:
        above_foot = page.rsplit(" a footer", 1)[0]
        assert not above_foot.endswith(headings)


def test_thirty_bars_over_each_other_in_one_row_are_all_drawn():
    days = [date(2026, 6, 1) + timedelta(at) for at in range(30)]
    ends = date(2027, 6, 1)
    bars = [made.bar(f"N-{at:02}", day, ends, "live") for at, day in enumerate(days)]
    content = drawn(replace(EMPTY, tracks=(made.track("Bail", *bars),)))
    assert_inside(content)
    said = " ".join(text_of(content))
    assert all(f"N-{at:02}" in said for at in range(30))


def test_more_rows_than_a_page_has_room_for_each_have_their_years():
    bars = [made.bar("x", date(2026, 1, 1), None, "live")]
    tracks = tuple(made.track(f"Row {at}", *bars) for at in range(80))
    content = drawn(replace(EMPTY, tracks=tracks))
    assert_inside(content)
    pages = text_of(content)
    assert all(f"Row {at} " in " ".join(pages) for at in range(80))
    assert all("2 December 2026" in page and "2027" in page for page in pages if "Row " in page)


def test_bars_beyond_the_years_are_counted_beside_their_row():
    bars = (
        made.bar("long over", date(1998, 1, 1), date(1999, 1, 1), "over"),
        made.bar("far off", date(2060, 1, 1), None, "asked"),
        made.bar("from before", date(1990, 1, 1), date(2027, 1, 1), "live"),
    )
    content = drawn(replace(EMPTY, tracks=(made.track("Order", *bars),)))
    assert_inside(content)
    said = " ".join(text_of(content))
    assert "Order · 1 before 2020 · 1 after 2029" in said
    assert "from before" in said
    assert "long over" not in said


def test_every_bar_beyond_the_years_leaves_an_empty_row():
    bar = made.bar("long over", date(1998, 1, 1), date(1999, 1, 1), "over")
    said = " ".join(text_of(drawn(replace(EMPTY, tracks=(made.track("Order", bar),)))))
    assert "Order · 1 before 2020" in said


def test_equal_pages_give_equal_bytes():
    assert drawn() == drawn()
