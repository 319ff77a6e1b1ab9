"""The pages of a PDF as pictures, from memory and into memory."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from threading import RLock

import pypdfium2

POINTS = 72
"""To the inch."""
_ALONE = RLock()
"""What draws them may be asked by one at a time, and a page may be shown while one is printed."""


@dataclass(frozen=True)
class Picture:
    """One page: so many dots across and down, four bytes each: blue, green, red and one unused."""

    width: int
    height: int
    dots: bytes
    points: tuple[float, float]
    """How large the page itself is."""


def how_many(content: bytes) -> int:
    with _opened(content) as held, _ALONE:
        return len(held)


def pictures(content: bytes, dots_to_the_inch: float) -> Iterator[Picture]:
    with _opened(content) as held:
        with _ALONE:
            numbers = range(len(held))
        for number in numbers:
            # Not held from one page to the next: between them somebody else may go on.
            yield _picture(held, number, dots_to_the_inch / POINTS)


@contextmanager
def _opened(content: bytes) -> Iterator[pypdfium2.PdfDocument]:
    with _ALONE:
        held = pypdfium2.PdfDocument(content)
    try:
        yield held
    finally:
        with _ALONE:
            held.close()


def _picture(held: pypdfium2.PdfDocument, number: int, scale: float) -> Picture:
    with (
        _ALONE,
        closing(held[number]) as page,
        closing(page.render(scale=scale, prefer_bgrx=True)) as drawn,
    ):
        return Picture(drawn.width, drawn.height, bytes(drawn.buffer), page.get_size())
