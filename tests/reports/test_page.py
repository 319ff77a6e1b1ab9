"""Every page carries its marking, its footer and its number."""

import pypdfium2
import pypdfium2.raw as pdfium
import pytest
from reportlab.platypus import Paragraph
from reportlab.platypus.flowables import AnchorFlowable, PageBreak

from reports.page import A6, ON_ITS_SIDE, UPRIGHT, Furniture, paper, turned
from reports.styles import BODY


def three_pages(furniture):
    story = [
        Paragraph('<a href="#last">one</a>', BODY),
        PageBreak(),
        Paragraph("two", BODY),
        PageBreak(),
        AnchorFlowable("last"),
        Paragraph("three", BODY),
    ]
    return pypdfium2.PdfDocument(paper(story, furniture))


def words_on(page):
    return page.get_textpage().get_text_bounded()


def test_every_page_says_which_it_is_and_how_many_there_are():
    pages = [words_on(page) for page in three_pages(Furniture("Test", "a footer"))]
    assert len(pages) == 3
    assert "page 1 of 3" in pages[0]
    assert "page 2 of 3" in pages[1]
    assert "page 3 of 3" in pages[2]


def test_every_page_is_marked_at_head_and_foot():
    for page in three_pages(Furniture("Test", "a footer")):
        assert words_on(page).count("OFFICIAL-SENSITIVE") == 2


def test_the_marking_stands_centred_above_and_below_everything_else():
    page = three_pages(Furniture("Test", "a footer"))[0]
    text = page.get_textpage()
    search = text.search("OFFICIAL-SENSITIVE")
    places = [search.get_next(), search.get_next()]
    boxes = [text.get_rect(text.count_rects(*place) - 1) for place in places]
    assert sorted(round((left + right) / 2) for left, _, right, _ in boxes) == [298, 298]
    assert sorted(bottom > 421 for _, bottom, _, _ in boxes) == [False, True]


def test_the_marking_is_printed_in_capitals():
    page = three_pages(Furniture("Test", "a footer", "Official-Sensitive – police and partners"))[0]
    assert words_on(page).count("OFFICIAL-SENSITIVE – POLICE AND PARTNERS") == 2


@pytest.mark.parametrize(
    "marking",
    [
        "SECRET",
        "TOP SECRET",
        "top-secret",
        "OFFICIAL-SECRET",
        "OFFICIAL and Secret",
        "RESTRICTED",
        "",
    ],
)
def test_nothing_above_official_sensitive_is_printed(marking):
    with pytest.raises(ValueError, match="OFFICIAL-SENSITIVE"):
        Furniture("Test", "a footer", marking)


def test_plain_official_is_printed():
    assert (
        words_on(three_pages(Furniture("Test", "a footer", "OFFICIAL"))[0]).count("OFFICIAL") == 2
    )


def test_the_footer_prints_stored_text_as_it_is():
    footer = "Łukasz & <b> & Ng · 警"
    page = three_pages(Furniture("Test", footer))[2]
    assert "Łukasz & <b> & Ng · [U+8B66]" in words_on(page)


def test_a_long_footer_is_printed_whole():
    document = three_pages(Furniture("Test", "Westmere licensing partnership " * 30))
    assert len(document) == 3
    assert words_on(document[0]).split().count("partnership") == 30


def test_a_link_leads_to_the_page_it_names():
    document = three_pages(Furniture("Test", "a footer"))
    link = pdfium.FPDFLink_GetLinkAtPoint(document[0], 60, 790)
    target = pdfium.FPDFLink_GetDest(document, link)
    assert pdfium.FPDFDest_GetDestPageIndex(document, target) == 2


def test_pages_are_a4():
    width, height = three_pages(Furniture("Test", "a footer"))[0].get_size()
    assert (round(width), round(height)) == (595, 842)


def test_the_file_tells_its_title_and_nothing_of_who_made_it_or_when():
    told = three_pages(Furniture("Test", "a footer")).get_metadata_dict(skip_empty=True)
    assert told == {"Title": "Test"}


def test_the_file_says_that_it_is_in_british_english():
    assert b"en-GB" in paper([Paragraph("one", BODY)], Furniture("Test", "a footer"))


def test_no_font_is_used_that_is_not_in_the_file():
    printed = paper([Paragraph("<b>one</b> <i>two</i>", BODY)], Furniture("Test", "a footer"))
    assert b"/Type1" not in printed
    assert printed.count(b"/FontFile2") == printed.count(b"/Type /FontDescriptor") > 0


def small(text="Not to enter the rank. " * 200, **more):
    furniture = Furniture("Test", "a footer", sheet=A6, **more)
    return pypdfium2.PdfDocument(paper([Paragraph(text, BODY)], furniture))


def test_a_small_sheet_has_the_same_head_and_foot():
    document = small()
    assert len(document) > 1
    for number, page in enumerate(document, start=1):
        assert page.get_size() == pytest.approx((298, 420), abs=1)
        assert words_on(page).count("OFFICIAL-SENSITIVE") == 2
        assert f"page {number} of {len(document)}" in words_on(page)


def test_nothing_on_a_small_sheet_leaves_its_edges():
    for page in small():
        text = page.get_textpage()
        boxes = [text.get_rect(at) for at in range(text.count_rects())]
        assert min(left for left, *_ in boxes) >= 0
        assert max(right for _, _, right, _ in boxes) <= A6.width
        assert min(bottom for _, bottom, _, _ in boxes) >= 0


def test_a_word_across_stands_on_every_page():
    for page in small(across="DRAFT"):
        assert words_on(page).count("DRAFT") == 1
    for page in small():
        assert "DRAFT" not in words_on(page)


def test_a_page_on_its_side_has_the_same_head_and_foot_within_its_own_edges():
    story = [Paragraph("one", BODY), *turned(ON_ITS_SIDE), Paragraph("two", BODY)]
    story += [*turned(UPRIGHT), Paragraph("three", BODY)]
    pages = pypdfium2.PdfDocument(paper(story, Furniture("Test", "a footer")))
    assert [page.get_width() > page.get_height() for page in pages] == [False, True, False]
    for number, page in enumerate(pages, start=1):
        assert words_on(page).count("OFFICIAL-SENSITIVE") == 2
        assert f"page {number} of 3" in words_on(page)
        edges = [each.get_bounds() for each in page.get_objects()]
        assert min(left for left, *_ in edges) > 45
        assert page.get_width() - 56 < max(right for *_, right, _ in edges) < page.get_width() - 45
