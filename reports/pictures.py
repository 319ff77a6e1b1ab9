"""The pages of a PDF as pictures, from memory and into memory."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass

import pypdfium2

POINTS = 72
"""To the inch."""


@dataclass(frozen=True)
class Picture:
    """One page: so many dots across and down, four bytes each: blue, green, red and one unused."""

    width: int
    height: int
    dots: bytes
    points: tuple[float, float]
    """How large the page itself is."""


def pictures(content: bytes, dots_to_the_inch: float) -> Iterator[Picture]:
    with closing(pypdfium2.PdfDocument(content)) as held:
        for number in range(len(held)):
            with closing(held[number]) as page:
                yield _picture(page, dots_to_the_inch / POINTS)


def _picture(page: pypdfium2.PdfPage, scale: float) -> Picture:
    with closing(page.render(scale=scale, prefer_bgrx=True)) as drawn:
        return Picture(drawn.width, drawn.height, bytes(drawn.buffer), page.get_size())
