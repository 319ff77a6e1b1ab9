"""How near a date is, by the colours of a deadline."""

from collections.abc import Mapping
from datetime import timedelta

NEAR: Mapping[str, timedelta] = {
    "day": timedelta(days=1),
    "week": timedelta(days=7),
    "month": timedelta(days=28),
}
"""The nearest first; what lies further off is a fact."""


def nearness(left: timedelta) -> str:
    return next((state for state, within in NEAR.items() if left <= within), "fact")
