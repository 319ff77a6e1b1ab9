"""Shares, averages and ranks, and the words that a figure earns: computed, never typed."""

from collections.abc import Iterable, Sequence
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

TENTH = Decimal("0.1")
HUNDRED = 100
WORDS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
ENDINGS = {1: "st", 2: "nd", 3: "rd"}


def tenths(value: Fraction) -> float:
    """To one decimal, halves upwards, as one does by hand."""
    exact = Decimal(value.numerator) / Decimal(value.denominator)
    return float(exact.quantize(TENTH, rounding=ROUND_HALF_UP))


def percent(part: int, whole: int) -> float | None:
    """Of nothing there is no share."""
    return tenths(Fraction(HUNDRED * part, whole)) if whole else None


def share(part: int, whole: int) -> str:
    """Such as “205 of 294 (69.7 %)”: never without the number that it is a share of."""
    counted, found = f"{part:,} of {whole:,}", percent(part, whole)
    return counted if found is None else f"{counted} ({found:.1f} %)"


def mean(values: Sequence[int]) -> float | None:
    return tenths(Fraction(sum(values), len(values))) if values else None


def median(values: Sequence[int]) -> float | None:
    """The one in the middle; between two, half-way."""
    if not values:
        return None
    ranked = sorted(values)
    low, high = ranked[(len(ranked) - 1) // 2], ranked[len(ranked) // 2]
    return tenths(Fraction(low + high, 2))


def most(parts: Sequence[tuple[str, int]], whole: int) -> str:
    """Which of them is the largest: a majority over half alone, else the largest group."""
    largest = max((count for _, count in parts), default=0)
    if not largest:
        return ""
    first = [name for name, count in parts if count == largest]
    said = share(largest, whole)
    if len(first) > 1:
        return f"As many each: {', '.join(first)}: {said}."
    word = "the majority" if 2 * largest > whole else "the largest group"
    return f"{first[0]}: {word}, {said}."


def rank(value: int, among: Iterable[int]) -> str:
    """Such as “26th of 33”, “joint 24th of 33”, “joint last of six”; the highest is first."""
    ranked = list(among)
    above, level = sum(each > value for each in ranked), ranked.count(value)
    if level == 1:
        return f"{ordinal(above + 1)} of {len(ranked)}"
    if above and above + level == len(ranked):
        return f"joint last of {number(level)}"
    return f"joint {ordinal(above + 1)} of {len(ranked)}"


def ordinal(place: int) -> str:
    is_teen = 10 < place % 100 < 20
    return f"{place}{'th' if is_teen else ENDINGS.get(place % 10, 'th')}"


def number(count: int) -> str:
    return WORDS[count] if count < len(WORDS) else str(count)
