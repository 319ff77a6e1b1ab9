"""Where one can be among the reports, as values."""

from dataclasses import dataclass

from reports.figures.periods import Beside
from reports.figures.report import Period


@dataclass(frozen=True)
class Reported:
    """A report of a period, counted anew whenever one comes there."""

    report: str = "pursue"
    period: Period | None = None
    """The four whole quarters before today, where nobody chose."""
    beside: Beside = "the year before"
    area: str = ""
    """Empty where it is of all areas."""
    public: bool = False
    """With small counts hidden."""


@dataclass(frozen=True)
class Behind:
    """The records of one figure, as many as it says."""

    says: str
    counted: str
    references: tuple[str, ...]


@dataclass(frozen=True)
class Frozen:
    """A report as it was kept."""

    name: str
