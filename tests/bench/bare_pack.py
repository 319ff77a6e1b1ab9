"""The texts of a copy of a pack, set with nothing but ReportLab, as anybody would begin."""

from io import BytesIO
from xml.sax.saxutils import escape

from reportlab.lib.pagesizes import A4, landscape
from reportlab.platypus import (
    BaseDocTemplate,
    Frame,
    NextPageTemplate,
    PageBreak,
    PageTemplate,
    Paragraph,
    Spacer,
    Table,
)

from reports.figures.said import said
from reports.styles import BODY, CELL, NAME, REGULAR, RULED

LINES = [("FONT", (0, 0), (-1, -1), REGULAR), ("LINEBELOW", (0, 0), (-1, -1), 0.4, "#E2E6EB")]


def text(words):
    return escape(" · ".join(piece.says for piece in words))


def one(piece):
    return escape(piece.says) if piece else ""


def grid(rows, widths):
    cells = [[Paragraph(each, CELL) for each in row] for row in rows]
    return [Table(cells, widths, style=LINES)] if rows else []


def subject(page):
    yield Paragraph(text(page.item), BODY)
    yield Paragraph(one(page.name), NAME)
    for words in (page.who, page.standing, *page.changed, *page.plans):
        yield Paragraph(text(words), BODY)
    if page.score:
        yield Paragraph(f"{one(page.score.total)} {text(page.score.parts)}", BODY)
    for bound in page.binds:
        yield Paragraph(f"<b>{one(bound.title)}</b> {text(bound.state)}", BODY)
        for words in (*bound.conditions, bound.breach):
            yield Paragraph(text(words), BODY)
    yield from grid([[one(bar.says) for bar in each.bars][:4] for each in page.tracks[:1]], None)
    yield Paragraph("Have all measures been taken?", RULED)
    yield from measures(page)
    yield Paragraph("Dates", RULED)
    yield from grid([[str(each.on), one(each.says)] for each in page.dates], [80, 200])
    for tie in page.linked:
        yield Paragraph(f"{one(tie.to)}: {text(tie.says)}", CELL)
    for group in page.recorded:
        yield Paragraph(f"<b>{group.title}</b> {'<br/>'.join(map(text, group.lines))}", CELL)
    acts = [
        [one(act.number), one(act.action), text(act.who), text(act.due), one(act.action_rag)]
        for act in page.acts
    ]
    yield from grid(acts, [30, 200, 100, 100, 60])
    yield Paragraph("Decision keep ☐ discharge ☐ defer ☐", RULED)
    yield Spacer(0, 50)
    yield PageBreak()


def measures(page):
    """Those of which something is said in a table, all others one after the other."""
    done = [each for each in page.measures if each.state in ("in place", "tried", "planned")]
    rest = [each for each in page.measures if each not in done]
    rows = [[one(each.name), each.state, text(each.why)] for each in done]
    yield from grid(rows, [120, 60, 120])
    yield Paragraph("; ".join(f"{one(each.name)} ({text(each.why)})" for each in rest), CELL)


def agenda(pack):
    for heading in pack.agenda:
        yield Paragraph(f"{heading.number} {escape(heading.says)}", RULED)
        yield from grid([[one(each.name), text(each.beside)] for each in heading.listed], None)
    yield PageBreak()


def figures(report):
    for table in report.tables:
        yield Paragraph(escape(table.title), RULED)
        rows = [[line.name, *(said(cell) for cell in line.cells)] for line in table.lines]
        yield Table([[table.heading, *(each.label for each in table.columns)], *rows], style=LINES)


def plan(rows):
    yield NextPageTemplate("side")
    yield PageBreak()
    fields = ("objective", "action", "evidence", "outcome", "accountable", "responsible")
    fields += ("timescale", "partners")
    yield from grid([[text(getattr(row, name)) for name in fields] for row in rows], [90] * 8)


def draw(paper):
    """The number of each page is not known to the one before: so much a bare script leaves out."""
    out = BytesIO()

    def foot(canvas, document):
        canvas.setFont(REGULAR, 7)
        canvas.drawString(50, 40, f"Copy 4 of 12 · page {document.page}")
        canvas.drawCentredString(canvas._pagesize[0] / 2, 25, "OFFICIAL-SENSITIVE")

    templates = [
        PageTemplate(name, [Frame(50, 60, size[0] - 100, size[1] - 110)], foot, pagesize=size)
        for name, size in (("upright", A4), ("side", landscape(A4)))
    ]
    story = [Paragraph("Forum pack", NAME), PageBreak(), *agenda(paper.pack)]
    story += [part for page in paper.pack.pages for part in subject(page)]
    story += [part for report in paper.figures for part in figures(report)]
    document = BaseDocTemplate(out, pageTemplates=templates, invariant=1, initialFontName=REGULAR)
    document.build([*story, *plan(paper.pack.plan)])
    return out.getvalue()
