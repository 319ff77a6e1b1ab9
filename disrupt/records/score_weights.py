"""How much each part of a score weighs, from a day on."""

from datetime import date

from sqlalchemy.orm import Mapped, mapped_column

from disrupt.fields import Kind, Seen, about
from disrupt.records.base import Entry


class ScoreWeights(Entry):
    __tablename__ = "score_weights"
    title = "Weights of the score"
    sheet = "score_weights.csv"
    key = ("since",)

    since: Mapped[date] = mapped_column(info=about("From", Kind.DATE, Seen.NOBODY, required=True))
    edition: Mapped[str] = mapped_column(
        info=about("Edition", Kind.TEXT, Seen.NOBODY, required=True)
    )
    recency: Mapped[str | None] = mapped_column(
        info=about("Recency", Kind.TEXT, Seen.NOBODY, format="count")
    )
    frequency: Mapped[str | None] = mapped_column(
        info=about("Frequency", Kind.TEXT, Seen.NOBODY, format="count")
    )
    gravity: Mapped[str | None] = mapped_column(
        info=about("Gravity", Kind.TEXT, Seen.NOBODY, format="count")
    )
    victims: Mapped[str | None] = mapped_column(
        info=about("Victims", Kind.TEXT, Seen.NOBODY, format="count")
    )
    settled_by: Mapped[str | None] = mapped_column(info=about("Settled by", Kind.TEXT, Seen.NOBODY))
