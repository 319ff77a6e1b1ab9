"""How months are named under their columns: by as much of each name as there is room for."""

# mypy: allow-untyped-calls
# ReportLab carries no types.

import re
from collections.abc import Iterator

from reportlab.pdfbase.pdfmetrics import stringWidth

from reports.styles import REGULAR

SIZE = 7.0
_AIR = 3.0
_YEAR = re.compile(r"(.+) (\d{4})")


def months(names: list[str], room: float) -> Iterator[tuple[str, ...]]:
    """Each by its name, or all by their letters; a year under the first of its months."""
    parts = [found.groups() if (found := _YEAR.fullmatch(name)) else (name, "") for name in names]
    letters = any(stringWidth(month, REGULAR, SIZE) > room - _AIR for month, _ in parts)
    years = [year for _, year in parts]
    for at, (month, year) in enumerate(parts):
        told = year != years[at - 1] if at else years[1:2] in ([], [year])
        yield (month[:1] if letters else month, *([year] if told else []))
