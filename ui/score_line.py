"""The score of a subject, with how it comes about for whoever asks."""

from collections.abc import Iterator

from PySide6.QtWidgets import QVBoxLayout, QWidget

from orders.forum.score import CAPTION, Score
from ui.flow import Flow
from ui.parts import Link, Muted, Strong, wrapped
from ui.plain_table import PlainTable

SHOW, HIDE = "Show its parts", "Hide its parts"
HEADINGS = ("Part", "What was counted", "From 0 to 1", "Weight", "Points")


class ScoreLine(QWidget):
    """One line; below it its parts, once they are asked for."""

    def __init__(self) -> None:
        super().__init__()
        self.figure, self.caption = Strong(), wrapped(Muted())
        self.more = Link(SHOW)
        self.parts = PlainTable("Parts of the score, table", HEADINGS, ())
        line = Flow()
        line.add(self.figure, self.caption, self.more)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(line)
        column.addWidget(self.parts)
        self.parts.hide()
        self.more.clicked.connect(self._turn)

    def show_score(self, score: Score | None, why_none: str) -> None:
        self.setVisible(score is not None or bool(why_none))
        self.more.setVisible(score is not None)
        if score is None:
            self.figure.setText("No score")
            self.caption.setText(why_none)
            self.parts.hide()
            self.more.setText(SHOW)
            return
        self.figure.setText(f"Score {score.points:.1f}")
        self.caption.setText(" · ".join(_beside(score)))
        self.parts.fill([_cells(score, at) for at in range(len(score.parts))])
        if not self.parts.isHidden():
            self.parts.fit()

    def _turn(self) -> None:
        self.parts.setVisible(self.parts.isHidden())
        self.more.setText(SHOW if self.parts.isHidden() else HIDE)


def _beside(score: Score) -> Iterator[str]:
    if score.change is not None:
        yield f"{score.change:+.1f} since the last meeting" if score.change else "unchanged"
    yield CAPTION.rstrip(".")
    yield f"weights: {score.edition}"


def _cells(score: Score, at: int) -> tuple[str, ...]:
    part = score.parts[at]
    counted = " · ".join(filter(None, (part.counted, ", ".join(part.references))))
    return part.name, counted, f"{part.value:.2f}", str(part.weight), f"{part.points:.1f}"
