"""Text set without markup: each word where it belongs, and nothing of it lost."""

from reports.packs.spans import Span, Style
from reports.packs.stacked import Stack
from reports.packs.typeset import Text
from reports.page import A4, Furniture, paper
from tests.reports.packs.made import edges, text_of

STYLE = Style(9, 12)


def text(*spans, style=STYLE):
    return Text(tuple(Span(each) if isinstance(each, str) else each for each in spans), style)


def printed(*flowables):
    return paper(flowables, Furniture("A test", "a footer"))


def read(*flowables):
    return text_of(printed(*flowables))[0]


def tall(flowable, wide=100):
    return flowable.wrap(wide, 1000)[1]


def test_words_of_two_looks_stand_together_where_no_space_is_between_them():
    assert "Bail, to 9 Feb" in read(text(Span("Bail", strong=True), ", to 9 Feb"))


def test_a_space_at_either_edge_parts_them():
    assert "one two three" in read(text(Span("one", strong=True), " two ", Span("three")))


def test_a_line_end_of_its_own_is_kept():
    assert tall(text("one\ntwo\n\nthree")) == 4 * 12


def test_nothing_takes_one_line():
    assert tall(text("")) == 12


def test_it_is_broken_between_words_and_a_long_word_within():
    assert tall(text("word " * 8)) == 2 * 12
    assert tall(text("w" * 40)) == 3 * 12


def test_a_word_of_two_looks_is_broken_too():
    both = text(Span("a" * 30, strong=True), "b" * 30)
    assert tall(both) > 2 * 12
    said = "".join(read(Stack([both])).split())
    assert "a" * 30 + "b" * 30 in said


def test_letters_of_another_font_make_no_word_end():
    assert "Ł☐u" in read(text("Ł☐u"))


def test_a_line_may_end_at_the_right():
    content = printed(text("of", style=Style(9, 12, share=1)))
    assert edges(content)[0][1] > A4.width - A4.side - 2


def test_two_lines_at_least_stand_together():
    four = text("one\ntwo\nthree\nfour")
    assert four.split(100, 12) == []
    first, rest = four.split(100, 36)
    assert (tall(first), tall(rest)) == (24, 24)


def test_what_fits_is_not_parted():
    whole = Stack([text("one")])
    assert whole.split(100, 100) == [whole]


def test_a_part_is_not_broken_anew():
    first, _rest = text("word " * 30).split(100, 60)
    assert tall(first, 50) == tall(first, 500)
