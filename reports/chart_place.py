"""A place on a drawing, counted as a window counts: from the upper left corner."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Place:
    """In points."""

    left: float
    top: float
    width: float
    height: float

    @property
    def right(self) -> float:
        return self.left + self.width

    @property
    def bottom(self) -> float:
        return self.top + self.height

    def has(self, across: float, down: float) -> bool:
        return self.left <= across < self.right and self.top <= down < self.bottom
