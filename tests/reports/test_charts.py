"""A chart on paper: vectors and words, told apart without colour."""

from dataclasses import replace
from itertools import pairwise
from xml.etree import ElementTree

import pypdfium2
import pypdfium2.raw
import pytest
from reportlab.graphics import renderPDF
from reportlab.lib.colors import HexColor

from reports.charts import ON_PAPER, drawing, svg
from reports.figures.report import Cell, Line
from tests.reports.figures_made import DISRUPTIONS, POWERS, by_month, by_power
from tests.reports.papers import whole

WIDTH = 493


def on_paper(table):
    return renderPDF.drawToString(drawing(table, WIDTH))


def said_in(picture):
    return [part.text for part in ElementTree.fromstring(picture).iter() if part.text]  # noqa: S314 - it is our own


def test_it_is_drawn_as_vectors_and_says_each_figure():
    page = pypdfium2.PdfDocument(on_paper(by_power()))[0]
    kinds = {part.type for part in page.get_objects()}
    assert kinds == {pypdfium2.raw.FPDF_PAGEOBJ_PATH, pypdfium2.raw.FPDF_PAGEOBJ_TEXT}
    said = whole(on_paper(by_power())).replace(" ", "")
    for name, value in POWERS:
        assert f"{name}{value}".replace(" ", "") in said


def test_what_is_counted_stands_over_it():
    assert "Disruptions events" in whole(on_paper(by_month()))


def test_the_window_is_given_the_same_words():
    said = said_in(svg(drawing(by_month(), WIDTH)))
    after = said[said.index("Disruptions") :]
    figures = [text for text in after if text.isdigit() and not text.startswith("20")]
    assert figures == list(map(str, DISRUPTIONS))


def test_nothing_is_clipped_for_the_window():
    assert b"clip-path" not in svg(drawing(by_month(), WIDTH)).lower()
    assert b"clippath" not in svg(drawing(by_month(), WIDTH)).lower()


def test_a_hidden_figure_is_a_star_and_draws_no_bar():
    lines = tuple(
        replace(line, cells=tuple(replace(each, hidden=True) for each in line.cells))
        for line in by_power().lines
    )
    told = whole(on_paper(replace(by_power(), lines=lines)))
    assert told.count("*") == len(POWERS)
    assert "31" not in told


def test_tones_are_told_apart_in_grey():
    def grey(tone):
        of = HexColor(tone)
        return 0.299 * of.red + 0.587 * of.green + 0.114 * of.blue

    tones = sorted(map(grey, ON_PAPER.tones))
    assert all(darker + 0.1 < lighter for darker, lighter in pairwise([*tones, 1]))


@pytest.mark.parametrize("name", ["Łukasz & <b>", "ẞß ✓", "語"])
def test_no_letter_of_a_stored_name_is_dropped(name):
    table = replace(by_power(), lines=(Line(name, (Cell(3),)),))
    shown = name.replace("語", "[U+8A9E]")
    assert "".join(shown.split()) in "".join(whole(on_paper(table)).split())
    assert "".join(shown.split()) in "".join(said_in(svg(drawing(table, WIDTH)))).replace(" ", "")


def test_equal_tables_give_equal_pictures():
    assert svg(drawing(by_month(), WIDTH)) == svg(drawing(by_month(), WIDTH))
